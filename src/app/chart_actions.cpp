// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chart_actions.h"

#include "app/chart_widget.h"
#include "app/questions.h"
#include "workflow/workflow.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QImage>

namespace send {

namespace {

QString text(const char* source)
{
    return QCoreApplication::translate("send", source);
}

template<class Act>
void addAction(ChartWidget& chart, const char* name, const QString& words, const QKeySequence& keys, Act act)
{
    auto* action = new QAction(words, &chart);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    QObject::connect(action, &QAction::triggered, &chart, act);
    chart.addAction(action);
}

} // namespace

QString tableText(const Chart& chart)
{
    const ChartTable table = tableOf(chart);
    QString copied = table.headings.join(u'\t') + u'\n';
    for (const QStringList& row : table.rows)
        copied += row.join(u'\t') + u'\n';
    return copied;
}

void copyChart(const Chart& chart)
{
    QApplication::clipboard()->setImage(chartPicture(chart));
}

void copyChartTable(const Chart& chart)
{
    QApplication::clipboard()->setText(tableText(chart));
}

void saveChartAs(ChartWidget& chart, Questions& questions)
{
    QWidget* window = chart.window();
    const QString path = questions.fileToSave(window, text("Save chart"), chart.objectName() + QStringLiteral(".png"),
                                              text("Picture (*.png);;Drawing (*.svg);;PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    if (const Result<void> saved = saveChart(chart.chart(), path); !saved)
        questions.tell(window, saved.error());
}

void addChartActions(ChartWidget& chart, Questions& questions)
{
    chart.setFocusPolicy(Qt::StrongFocus);
    chart.setContextMenuPolicy(Qt::ActionsContextMenu);
    addAction(chart, "copyChart", text("Copy picture"), QKeySequence::Copy, [&chart] { copyChart(chart.chart()); });
    addAction(chart, "copyChartTable", text("Copy table"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
              [&chart] { copyChartTable(chart.chart()); });
    addAction(chart, "saveChart", text("Save as PNG, SVG or PDF…"), QKeySequence::Save,
              [&chart, &questions] { saveChartAs(chart, questions); });
}

} // namespace send
