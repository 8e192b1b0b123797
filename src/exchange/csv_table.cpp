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
#include <array>
#include <map>
#include <utility>

namespace send {

namespace {

constexpr qint64 glance = 64 * 1024; ///< what the delimiter is found from
const QByteArray delimiters = ",;\t";  ///< the first is taken where nothing tells them apart

/// How often each delimiter stands in each record, outside quotation marks that open behind any of them.
class DelimiterCount
{
public:
    explicit DelimiterCount(const QByteArray& text)
    {
        for (const char byte : text)
            take(byte);
        endRecord();
    }
    /// How many records have the most common number of them above 0, and that number.
    [[nodiscard]] std::pair<int, int> fit(qsizetype delimiter) const
    {
        std::pair<int, int> best;
        for (const auto& [times, records] : m_records[std::size_t(delimiter)])
            best = std::max(best, {records, times});
        return best;
    }

private:
    void take(char byte)
    {
        const auto delimiter = delimiters.indexOf(byte);
        if (byte == '"' && (m_isQuoted || m_atStart)) {
            m_isQuoted = !m_isQuoted; // a doubled one closes and opens again
            m_atStart = true;
            return;
        }
        m_atStart = false;
        if (m_isQuoted)
            return;
        m_atStart = delimiter >= 0 || byte == '\n' || byte == '\r';
        if (delimiter >= 0)
            ++m_times[std::size_t(delimiter)];
        else if (m_atStart)
            endRecord();
    }
    void endRecord()
    {
        for (std::size_t place = 0; place < m_times.size(); ++place)
            if (const int times = std::exchange(m_times[place], 0); times > 0)
                ++m_records[place][times];
    }

    std::array<int, 3> m_times{};
    std::array<std::map<int, int>, 3> m_records; ///< by how often, of how many records
    bool m_isQuoted = false;
    bool m_atStart = true;
};

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
            row.cells.push_back({Cell::Kind::Text, plainText(exactText(field))});
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
    const DelimiterCount count(firstBytes);
    qsizetype best = 0;
    for (qsizetype other = 1; other < delimiters.size(); ++other)
        if (count.fit(other) > count.fit(best))
            best = other;
    return delimiters.at(best);
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
            record.fields.append(exactText(field));
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
