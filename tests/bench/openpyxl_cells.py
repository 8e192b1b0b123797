#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints every row of a workbook that has something in it as openpyxl reads it: sheet, row and cells with unit separators
between, each cell in the form of src/exchange/table.h. Exits 3 where openpyxl is not installed."""
import datetime
import decimal
import re
import sys

try:
    import openpyxl
except ImportError:
    sys.exit(3)


def plain(number, times=1):
    value = decimal.Decimal("%.15g" % number) * times
    text = format(value, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text


def text_of(cell):
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, (int, float)):
        code = re.sub(r'"[^"]*"|\\.|\[[^]]*\]', "", cell.number_format)
        return plain(value, 100) + "%" if "%" in code else plain(value)
    if isinstance(value, datetime.datetime):
        value = (value + datetime.timedelta(microseconds=500000)).replace(microsecond=0)
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat()
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    return str(value)


def main():
    book = openpyxl.load_workbook(sys.argv[1], read_only=True, data_only=True)
    for index, sheet in enumerate(book.worksheets):
        for row in sheet.iter_rows():
            cells = [text_of(cell) for cell in row]
            while cells and cells[-1] == "":
                cells.pop()
            if cells:
                number = next(cell.row for cell in row if cell.value is not None)
                print("\x1f".join([str(index), str(number), *cells]).replace("\n", "\\n"))


main()
