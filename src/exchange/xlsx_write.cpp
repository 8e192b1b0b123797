// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/workbook_write.h"

#include "core/translate.h"
#include "exchange/xlsx_formats.h"
#include "exchange/xlsx_rules.h"

#include <QDateTime>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>

#include <xlsxwriter.h>

namespace send {

namespace {

constexpr qsizetype longestSheetName = 31;
constexpr qsizetype significantDigits = 15;

/// Text as XLSX can hold it: what XML has no character for is `_xHHHH_`, and so is the start of what looks like that.
QByteArray written(const QString& text)
{
    const auto isHex = [](QChar letter) { return QStringView(u"0123456789abcdefABCDEF").contains(letter); };
    QString plain;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar letter = text.at(at);
        const auto code = letter.unicode();
        const bool looksEscaped = letter == u'_' && at + 6 < text.size() && text.at(at + 1) == u'x' && text.at(at + 6) == u'_'
                                  && std::all_of(text.begin() + at + 2, text.begin() + at + 6, isHex);
        const bool isUnwritable = (code < 0x20 && code != '\t' && code != '\n') || code >= 0xFFFE;
        if (code == 0)
            plain += QChar(QChar::ReplacementCharacter);
        else if (looksEscaped || isUnwritable)
            plain += QStringLiteral("_x%1_").arg(code, 4, 16, QLatin1Char('0'));
        else
            plain += letter;
    }
    return plain.toUtf8();
}

/// The number's digits, but for zeros in front: a double keeps 15 of them.
bool fitsDouble(const QString& decimal)
{
    qsizetype digits = 0;
    for (const QChar letter : decimal)
        digits += letter.isDigit() && (digits > 0 || letter != u'0');
    return digits <= significantDigits;
}

lxw_datetime dateTimeOf(const QString& iso)
{
    const QDate day = QDate::fromString(iso.left(10), Qt::ISODate);
    const QTime time = QTime::fromString(iso.mid(11), Qt::ISODate);
    const bool hasTime = time.isValid();
    return {day.year(), day.month(), day.day(), hasTime ? time.hour() : 0, hasTime ? time.minute() : 0,
            hasTime ? double(time.second()) : 0.0};
}

/// Writes the cells of one sheet.
class CellWriter
{
public:
    CellWriter(lxw_worksheet* sheet, XlsxFormats& formats) : m_sheet(sheet), m_formats(formats) {}

    lxw_error write(lxw_row_t row, lxw_col_t column, const OutCell& out) const
    {
        const Cell& cell = out.cell;
        switch (cell.kind) {
        case Cell::Kind::Empty:
            if (out.look == CellLook::Plain)
                return LXW_NO_ERROR;
            return worksheet_write_blank(m_sheet, row, column, m_formats.of(out));
        case Cell::Kind::Number:
        case Cell::Kind::Percent:
            return number(row, column, out);
        case Cell::Kind::Date: {
            lxw_datetime moment = dateTimeOf(cell.text);
            return worksheet_write_datetime(m_sheet, row, column, &moment, m_formats.of(out));
        }
        case Cell::Kind::Text:
        case Cell::Kind::Fault:
            break;
        }
        return text(row, column, out);
    }

private:
    lxw_error text(lxw_row_t row, lxw_col_t column, const OutCell& out) const
    {
        const OutCell plain{{Cell::Kind::Text, {}}, out.look};
        return worksheet_write_string(m_sheet, row, column, written(out.cell.text).constData(), m_formats.of(plain));
    }
    lxw_error number(lxw_row_t row, lxw_col_t column, const OutCell& out) const
    {
        const bool isPercent = out.cell.kind == Cell::Kind::Percent;
        const QString decimal = out.cell.text.chopped(isPercent ? 1 : 0);
        if (!fitsDouble(decimal))
            return text(row, column, out);
        // "e-2" and not a division: the double nearest to the exact hundredth
        const double value = isPercent ? (decimal + QStringLiteral("e-2")).toDouble() : decimal.toDouble();
        return worksheet_write_number(m_sheet, row, column, value, m_formats.of(out));
    }

    lxw_worksheet* m_sheet;
    XlsxFormats& m_formats;
};

tl::unexpected<Error> refuse(const OutSheet& sheet, const QString& place, lxw_error why)
{
    const QString about = QString::fromUtf8(lxw_strerror(why));
    return fail(ErrorKind::Refused,
                translated("%1 of the sheet %2 cannot be written into a workbook: it is longer than a cell, or further out "
                           "than a sheet reaches. Nothing was written.")
                    .arg(place, sheet.name),
                about);
}

/// How many lines a wrapped text takes in a column; long words leave a part of most lines empty.
int linesOf(const OutCell& cell, double width)
{
    const bool wraps = cell.look == CellLook::Heading || cell.look == CellLook::Guidance || cell.look == CellLook::Entry;
    if (!wraps || cell.cell.kind != Cell::Kind::Text || width <= 0)
        return 1;
    constexpr double filled = 0.85;
    int lines = 0;
    for (const QString& line : cell.cell.text.split(u'\n'))
        lines += std::max(1, int(std::ceil(double(line.size()) / (width * filled))));
    return lines;
}

/// In points; not every program finds a row's height for itself.
double heightOf(const std::vector<OutCell>& row, const std::vector<OutColumn>& columns)
{
    constexpr double line = 15, titleLine = 20, most = 400;
    double height = line;
    for (std::size_t column = 0; column < row.size(); ++column) {
        const double width = column < columns.size() ? columns[column].width : 0;
        height = std::max(height, row[column].look == CellLook::Title ? titleLine : line * linesOf(row[column], width));
    }
    return std::min(height, most);
}

Result<void> writeRows(lxw_worksheet* target, const OutSheet& sheet, XlsxFormats& formats)
{
    const CellWriter writer(target, formats);
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        const auto& cells = sheet.rows[row];
        if (const double height = heightOf(cells, sheet.columns); height > LXW_DEF_ROW_HEIGHT)
            worksheet_set_row(target, lxw_row_t(row), height, nullptr);
        for (std::size_t column = 0; column < cells.size(); ++column)
            if (const auto wrong = writer.write(lxw_row_t(row), lxw_col_t(std::min<std::size_t>(column, 0xFFFF)), cells[column]))
                return refuse(sheet, columnName(int(column)) + QString::number(row + 1), wrong);
    }
    return {};
}

void setColumns(lxw_worksheet* target, const OutSheet& sheet)
{
    for (std::size_t place = 0; place < sheet.columns.size(); ++place) {
        const OutColumn& column = sheet.columns[place];
        lxw_row_col_options options{};
        options.hidden = column.isHidden;
        worksheet_set_column_opt(target, lxw_col_t(place), lxw_col_t(place),
                                 column.width > 0 ? column.width : LXW_DEF_COL_WIDTH, nullptr, &options);
    }
}

/// A form that is printed: A4 across, one page wide, its headings on each.
void setPage(lxw_worksheet* target, const OutSheet& sheet)
{
    constexpr std::uint8_t a4 = 9;
    worksheet_set_paper(target, a4);
    worksheet_set_landscape(target);
    worksheet_fit_to_pages(target, 1, 0);
    if (sheet.frozenRows > 0)
        worksheet_repeat_rows(target, 0, lxw_row_t(sheet.frozenRows - 1));
}

Result<void> writeSheet(lxw_workbook* workbook, const OutSheet& sheet, XlsxFormats& formats)
{
    lxw_worksheet* const target = workbook_add_worksheet(workbook, sheet.name.toUtf8().constData());
    if (!target)
        return fail(ErrorKind::Refused,
                    translated("A sheet cannot be called %1, or there are two of that name. Nothing was written.").arg(sheet.name));
    setColumns(target, sheet);
    if (sheet.frozenRows > 0 || sheet.frozenColumns > 0)
        worksheet_freeze_panes(target, lxw_row_t(sheet.frozenRows), lxw_col_t(sheet.frozenColumns));
    if (const auto rows = writeRows(target, sheet, formats); !rows)
        return rows;
    for (const OutComment& comment : sheet.comments)
        if (const auto wrong = worksheet_write_comment(target, lxw_row_t(comment.row), lxw_col_t(comment.column),
                                                       written(comment.text).constData()))
            return refuse(sheet, columnName(comment.column) + QString::number(comment.row + 1), wrong);
    for (const OutRule& rule : sheet.rules)
        if (const auto wrong = addRule(target, rule))
            return refuse(sheet, columnName(rule.firstColumn) + QString::number(rule.firstRow + 1), lxw_error(wrong));
    if (sheet.isProtected) {
        worksheet_protect(target, nullptr, nullptr);
        setPage(target, sheet);
    }
    if (sheet.isHidden)
        worksheet_hide(target);
    return {};
}

/// The first sheet that can be seen is the one that opens.
void activateFirst(lxw_workbook* workbook, const OutWorkbook& book)
{
    const auto visible = std::ranges::find_if(book.sheets, [](const OutSheet& sheet) { return !sheet.isHidden; });
    if (visible == book.sheets.end())
        return;
    lxw_worksheet* const first = workbook_get_worksheet_by_name(workbook, visible->name.toUtf8().constData());
    worksheet_activate(first);
    worksheet_set_first_sheet(first);
}

void setProperties(lxw_workbook* workbook, const OutWorkbook& book)
{
    QByteArray title = book.title.toUtf8(), author = book.author.toUtf8();
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.author = author.data();
    workbook_set_properties(workbook, &properties);
}

Result<void> writeSheets(lxw_workbook* workbook, const OutWorkbook& book)
{
    XlsxFormats formats(workbook);
    setProperties(workbook, book);
    for (const OutSheet& sheet : book.sheets)
        if (const auto done = writeSheet(workbook, sheet, formats); !done)
            return done;
    activateFirst(workbook, book);
    return {};
}

} // namespace

Result<QByteArray> writeXlsx(const OutWorkbook& book)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("book.xlsx")));
    QByteArray place = QFile::encodeName(folder.path());
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = place.data();
    lxw_workbook* const workbook = workbook_new_opt(QFile::encodeName(file.fileName()).constData(), &options);
    const auto sheets = workbook ? writeSheets(workbook, book) : Result<void>();
    const auto closed = workbook ? workbook_close(workbook) : LXW_ERROR_MEMORY_MALLOC_FAILED;
    if (!sheets)
        return tl::unexpected(sheets.error());
    if (closed != LXW_NO_ERROR || !file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Io, translated("The workbook could not be put together in %1: the disk may be full. Nothing was "
                                              "written.")
                                       .arg(folder.path()),
                    QString::fromUtf8(lxw_strerror(closed)));
    return file.readAll();
}

QString sheetName(const QString& text)
{
    QString name = text.simplified();
    for (const QChar forbidden : QStringView(u"[]:*?/\\"))
        name.replace(forbidden, u' ');
    name = name.simplified();
    while (name.startsWith(u'\''))
        name.remove(0, 1);
    name.truncate(longestSheetName);
    const auto isEdge = [](QChar letter) { return letter == u'\'' || letter == u' ' || letter.isHighSurrogate(); };
    while (!name.isEmpty() && isEdge(name.back()))
        name.chop(1);
    return name.isEmpty() ? translated("Sheet") : name;
}

} // namespace send
