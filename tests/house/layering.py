#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may include what (docs/architecture.md). `layering.py ROOT` lists what is across a wall and exits 1 if anything is;
`layering.py ROOT --plant` proves that each rule can fail, by planting an include of each kind in a copy."""
import pathlib
import re
import shutil
import sys
import tempfile

FOLDERS = ("core", "store", "exchange", "render", "workflow", "app", "cli")
MAY_KNOW = {
    "core": {"core"},
    "store": {"core", "store"},
    "exchange": {"core", "exchange"},
    "render": {"core", "render"},
    "workflow": {"core", "store", "exchange", "render", "workflow"},
    "app": {"core", "store", "exchange", "render", "workflow", "app"},
    "cli": {"core", "store", "exchange", "render", "workflow", "cli"},
}
CHART_FILES_AT_MOST = 2
WIDGET = re.compile(r"Q(Widget|Dialog|MainWindow|Label|PushButton|ToolButton|TableView|TreeView|ListView|MessageBox|"
                    r"FileDialog|ChartView|AbstractItemView|Splitter|StackedWidget|ComboBox|LineEdit)$|QtWidgets(/|$)")
CHART = re.compile(r"QtCharts(/|$)|^Q(Chart|LineSeries|Bar(Set|Series|CategoryAxis)|Stacked\w*Series|ScatterSeries|"
                   r"ValueAxis|CategoryAxis|AreaSeries)$")
SQL = re.compile(r"\b(SELECT .+ FROM|INSERT INTO|UPDATE \w+ SET|DELETE FROM|CREATE TABLE|PRAGMA )\b")
GUI = re.compile(r"^(QtGui(/|$)|QPainter|QColor|QFont|QPixmap|QImage|QSvgRenderer)")
QT_MODULE = re.compile(r"^Qt(Core|Gui|Widgets|Charts|Svg|PrintSupport)/")


def includes(text):
    return re.findall(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]', text, re.M)


def header_faults(folder, name, header):
    first = header.split("/")[0]
    short = QT_MODULE.sub("", header)
    if first in FOLDERS and first not in MAY_KNOW[folder]:
        yield f"{name}: {folder} may not include {first} ({header})"
    if header == "sqlite3.h" and folder != "store":
        yield f"{name}: sqlite3.h only in store"
    if header.startswith("QtSql") or short.startswith("QSql"):
        yield f"{name}: no Qt SQL ({header})"
    if header.startswith("qpdf/") and "render/tagging/" not in name:
        yield f"{name}: qpdf only in render/tagging"
    if header.startswith("nlohmann/") and (folder != "exchange" or name.endswith(".h")):
        yield f"{name}: nlohmann/json only in .cpp files of exchange"
    if CHART.search(header) or CHART.search(short):
        if folder != "render" or name.endswith(".h"):
            yield f"{name}: Qt Charts only in one or two .cpp files of render"
    elif (WIDGET.search(header) or WIDGET.search(short)) and folder != "app":
        yield f"{name}: no widget outside app ({header})"
    if folder in ("core", "store", "exchange") and (GUI.search(header) or GUI.search(short)):
        yield f"{name}: {folder} knows nothing of painting ({header})"


def file_faults(folder, name, text):
    for header in includes(text):
        yield from header_faults(folder, name, header)
    if folder != "store" and SQL.search(text):
        yield f"{name}: SQL only in store"


def check(root):
    faults, chart_files = [], []
    for folder in FOLDERS:
        for path in sorted((root / "src" / folder).rglob("*")):
            if path.suffix not in (".h", ".cpp"):
                continue
            text = path.read_text(encoding="utf-8")
            name = path.relative_to(root).as_posix()
            faults += file_faults(folder, name, text)
            if any(CHART.search(header) or CHART.search(QT_MODULE.sub("", header)) for header in includes(text)):
                chart_files.append(name)
    if len(chart_files) > CHART_FILES_AT_MOST:
        faults.append("Qt Charts in more than two files: " + ", ".join(chart_files))
    return faults


# An include (or text) of each forbidden kind: the file to plant it in, the line.
PLANTS = [
    ("src/core/planted.cpp", '#include "store/store.h"'),
    ("src/core/planted.cpp", '#include "app/document.h"'),
    ("src/core/planted.cpp", "#include <QPainter>"),
    ("src/core/planted.cpp", "#include <QWidget>"),
    ("src/core/planted.cpp", "#include <nlohmann/json.hpp>"),
    ("src/store/planted.cpp", '#include "exchange/import.h"'),
    ("src/exchange/planted.cpp", '#include "render/theme.h"'),
    ("src/exchange/planted.h", "#include <nlohmann/json.hpp>"),
    ("src/exchange/planted.cpp", "#include <sqlite3.h>"),
    ("src/render/planted.cpp", '#include "store/store.h"'),
    ("src/render/planted.cpp", "#include <QtWidgets/QLabel>"),
    ("src/render/planted.cpp", "#include <qpdf/QPDF.hh>"),
    ("src/render/planted.h", "#include <QtCharts/QChart>"),
    ("src/workflow/planted.cpp", '#include "app/document.h"'),
    ("src/workflow/planted.cpp", "#include <QDialog>"),
    ("src/app/planted.cpp", "#include <QtCharts/QChartView>"),
    ("src/app/planted.cpp", "#include <QSqlDatabase>"),
    ("src/app/planted.cpp", '#include "cli/command.h"'),
    ("src/cli/planted.cpp", '#include "app/document.h"'),
    ("src/cli/planted.cpp", 'const char* query = "SELECT id FROM metric";'),
]


def plant(root):
    missed = []
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder)
        shutil.copytree(root / "src", copy / "src")
        for name, line in PLANTS:
            path = copy / name
            path.write_text(line + "\n", encoding="utf-8")
            if not any(fault.startswith(name) for fault in check(copy)):
                missed.append(f"not noticed: {line} in {name}")
            path.unlink()
    return missed


def main():
    root = pathlib.Path(sys.argv[1])
    planting = "--plant" in sys.argv[2:]
    faults = plant(root) if planting else check(root)
    good = f"{len(PLANTS)} planted includes, all noticed" if planting else "every include is where it may be"
    print("\n".join(faults) if faults else good)
    return 1 if faults else 0


sys.exit(main())
