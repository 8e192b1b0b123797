// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table.h"

#include "core/translate.h"
#include "exchange/csv_table.h"
#include "exchange/table_limits.h"
#include "exchange/xlsx_read.h"

#include <QBuffer>

#include <algorithm>

namespace send {

namespace {

enum class Form { Text, Zip, OldOffice, Pdf, Markup };

Form formOf(const QByteArray& start)
{
    if (start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06"))
        return Form::Zip;
    if (start.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
        return Form::OldOffice;
    if (start.startsWith("%PDF-"))
        return Form::Pdf;
    QByteArray text = start.startsWith("\xef\xbb\xbf") ? start.sliced(3) : start;
    text = text.trimmed().left(9).toLower();
    const auto begins = [&](const char* tag) { return text.startsWith(tag); };
    const bool isMarkup = begins("<?xml") || begins("<!doctype") || begins("<html") || begins("<table");
    return isMarkup ? Form::Markup : Form::Text;
}

tl::unexpected<Error> refuse(const char* sentence, const QString& fileName)
{
    return fail(ErrorKind::BadInput, translated(sentence).arg(fileName));
}

/// What Office called its files inside before 2007, and what it still wraps a file in that has a password.
tl::unexpected<Error> oldOffice(QIODevice& file, const QString& fileName)
{
    const QByteArray name = QByteArray::fromRawData("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
    constexpr qint64 piece = 1024 * 1024;
    QByteArray bytes;
    for (file.seek(0); !file.atEnd();) {
        const QByteArray more = file.read(piece);
        bytes = bytes.right(name.size()) + more;
        if (bytes.contains(name))
            return refuse("%1 is protected by a password, so it cannot be read. Nothing was imported. Save it without the "
                          "password and import that.",
                          fileName);
        if (more.isEmpty())
            break;
    }
    return refuse("%1 is a file of Excel 97 to 2003 (.xls) or of another old program, which is not read. Nothing was "
                  "imported. Save it as .xlsx or .csv and import that.",
                  fileName);
}

Result<void> stream(QIODevice& file, const QString& fileName, const TableSink& sink, const ReadProgress& progress)
{
    file.seek(0);
    const QByteArray start = file.peek(512);
    switch (formOf(start)) {
    case Form::Zip:
        return streamXlsx(file, fileName, sink, progress);
    case Form::OldOffice:
        return oldOffice(file, fileName);
    case Form::Pdf:
        return refuse("%1 is a PDF, whose tables cannot be read. Nothing was imported. Ask for the workbook or the CSV file "
                      "that it was made from.",
                      fileName);
    case Form::Markup:
        return refuse("%1 is a web page or XML, not a table. Nothing was imported. Open it in a spreadsheet, save it as "
                      ".xlsx or .csv, and import that.",
                      fileName);
    case Form::Text:
        break;
    }
    if (start.isEmpty())
        return refuse("%1 is empty. Nothing was imported.", fileName);
    return streamCsv(file, fileName, sink, progress);
}

} // namespace

Result<void> streamRows(QIODevice& file, const QString& fileName, const OnRow& onRow, const ReadProgress& progress)
{
    return stream(file, fileName, {[](const SheetInfo&) {}, onRow}, progress);
}

Result<Workbook> readWorkbook(const QByteArray& bytes, const QString& fileName, const ReadProgress& progress)
{
    Workbook workbook;
    qint64 cells = 0;
    const auto addSheet = [&](const SheetInfo& sheet) { workbook.sheets.push_back({sheet.name, sheet.isHidden, {}}); };
    const auto addRow = [&](const SheetInfo&, TableRow&& row) {
        cells += qint64(row.cells.size());
        workbook.sheets.back().rows.push_back(std::move(row));
        return cells <= limit::cellsHeld;
    };
    const ReadProgress watch = [&](qint64 done, qint64 total) {
        workbook.isWhole = !progress || progress(done, total);
        return workbook.isWhole;
    };
    QBuffer file;
    file.setData(bytes);
    file.open(QIODevice::ReadOnly);
    if (const auto read = stream(file, fileName, {addSheet, addRow}, watch); !read)
        return tl::unexpected(read.error());
    if (cells > limit::cellsHeld)
        return refuse("%1 has more than 5 million cells, which is more than a table of figures has. Nothing was imported.",
                      fileName);
    return workbook;
}

QString columnName(int index)
{
    QString name;
    for (int rest = index; rest >= 0; rest = rest / 26 - 1)
        name.prepend(QChar(u'A' + rest % 26));
    return name;
}

} // namespace send
