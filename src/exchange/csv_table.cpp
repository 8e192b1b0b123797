// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv_table.h"

#include "core/translate.h"
#include "exchange/csv_reader.h"
#include "exchange/harmless_text.h"
#include "exchange/table_limits.h"
#include "exchange/text_source.h"

#include <QBuffer>
#include <QFileInfo>

#include <algorithm>
#include <map>

namespace send {

namespace {

constexpr qint64 glance = 64 * 1024; ///< what the delimiter is found from
constexpr int glanceRecords = 50;

/// How the records look with one delimiter: how many have the most common number of fields, and that number.
struct Fit {
    int records = 0;
    std::size_t fields = 0;
    auto operator<=>(const Fit&) const = default;
};

Fit fitOf(const QByteArray& text, char delimiter)
{
    std::map<std::size_t, int> records;
    int seen = 0;
    const OnCsvFields count = [&](const CsvFields& record) {
        if (record.fields.size() > 1)
            ++records[record.fields.size()];
        return ++seen < glanceRecords;
    };
    const QString nobody;
    CsvParser parser(nobody, delimiter, count);
    parser.text() = text;
    (void)parser.parse(); // what is wrong with the text is said when it is read
    Fit best;
    for (const auto& [fields, times] : records)
        best = std::max(best, Fit{times, fields});
    return best;
}

/// Only the text of one sheet: no cell of a CSV file is anything else.
TableRow rowOf(const CsvFields& record)
{
    TableRow row;
    row.row = record.row;
    row.cells.reserve(record.fields.size());
    for (const QByteArrayView field : record.fields) {
        if (field.isEmpty())
            row.cells.emplace_back();
        else
            row.cells.push_back({Cell::Kind::Text, plainText(QString::fromUtf8(field))});
    }
    return row;
}

/// The delimiter that Excel is told by a first line of its own; 0 when there is none.
char toldDelimiter(const QByteArray& text)
{
    const QByteArray line = text.first(std::min<qsizetype>(text.size(), 6)).toLower();
    const bool isTold = line.startsWith("sep=") && line.size() > 5 && (line.at(5) == '\r' || line.at(5) == '\n');
    return isTold && QByteArrayView(",;\t").contains(line.at(4)) ? line.at(4) : '\0';
}

auto tooManyCells(const QString& fileName, int row)
{
    return fail(ErrorKind::BadInput, translated("By row %1, %2 has more than 20 million cells, which is more than a "
                                                "table of figures has. Nothing was imported.")
                                         .arg(QString::number(row), fileName));
}

} // namespace

char delimiterOf(const QByteArray& firstBytes)
{
    char best = ',';
    Fit bestFit;
    for (const char delimiter : {',', ';', '\t'})
        if (const Fit fit = fitOf(firstBytes, delimiter); fit > bestFit) {
            best = delimiter;
            bestFit = fit;
        }
    return best;
}

Result<void> readCsv(const QByteArray& bytes, const QString& fileName,
                     const std::function<bool(CsvRecord&&)>& onRecord)
{
    QBuffer file;
    file.setData(bytes);
    file.open(QIODevice::ReadOnly);
    return readCsvFields(file, fileName, ',', [&](const CsvFields& fields) {
        CsvRecord record{fields.line, {}};
        record.fields.reserve(qsizetype(fields.fields.size()));
        for (const QByteArrayView field : fields.fields)
            record.fields.append(QString::fromUtf8(field));
        return onRecord(std::move(record));
    });
}

Result<void> streamCsv(QIODevice& file, const QString& fileName, const TableSink& sink, const ReadProgress& progress)
{
    const QByteArray start = firstText(file, glance);
    const char told = toldDelimiter(start);
    const SheetInfo sheet{0, QFileInfo(fileName).completeBaseName(), false};
    sink.onSheet(sheet);
    qint64 cells = 0;
    Result<void> outcome;
    const auto take = [&](const CsvFields& record) {
        if (told && record.row == 1)
            return true;
        cells += qint64(record.fields.size());
        if (cells > limit::cells)
            outcome = tooManyCells(fileName, record.row);
        const auto isEmpty = [](QByteArrayView field) { return field.isEmpty(); };
        if (outcome && std::ranges::all_of(record.fields, isEmpty))
            return true;
        return outcome && sink.onRow(sheet, rowOf(record));
    };
    const auto read = readCsvFields(file, fileName, told ? told : delimiterOf(start), take, progress);
    return read ? outcome : read;
}

} // namespace send
