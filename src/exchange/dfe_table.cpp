// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/dfe_table.h"

#include "exchange/csv_table.h"
#include "exchange/import.h"
#include "core/translate.h"

#include <QMap>

#include <QSet>

#include <algorithm>

namespace send {

namespace {

enum class Level { England, Region, Authority, Other };

/// Finds out row by row whom a row is for, with the places of the columns looked up once.
class RowSorter
{
public:
    RowSorter(const DfeFile& file, const DfeHeadings& headings)
        : m_file(file), m_level(headings.shared("level")), m_topic(headings.shared("topic")),
          m_breakdown(headings.shared("breakdown"))
    {
    }

    /// A total has no breakdown: it is the row for everybody. Older files have nothing but totals.
    [[nodiscard]] bool isTotal(const QStringList& cells) const
    {
        return says(cells, m_breakdown, m_file.totals) && says(cells, m_topic, m_file.totals);
    }
    [[nodiscard]] Level levelOf(const QStringList& cells) const
    {
        const auto& levels = dfeMapping().levels;
        if (!m_level)
            return Level::Other;
        const QString word = folded(cells.at(*m_level));
        if (levels[QStringLiteral("Authority")].contains(word))
            return Level::Authority;
        if (levels[QStringLiteral("Region")].contains(word))
            return Level::Region;
        return levels[QStringLiteral("England")].contains(word) ? Level::England : Level::Other;
    }

private:
    static bool says(const QStringList& cells, std::optional<int> column, const QStringList& words)
    {
        return !column || words.contains(folded(cells.at(*column)));
    }

    const DfeFile& m_file;
    std::optional<int> m_level, m_topic, m_breakdown;
};

tl::unexpected<Error> unknownFile(const QString& fileName)
{
    QStringList names;
    for (const DfeFile& file : dfeMapping().files)
        names += file.name;
    return fail(ErrorKind::BadInput,
                translated("%1 is not a DfE file that can be imported: its columns are not those of %2. Nothing was imported.")
                    .arg(fileName, names.join(QStringLiteral(", "))));
}

tl::unexpected<Error> wrongWidth(const QString& fileName, const CsvRecord& record, qsizetype wanted)
{
    return fail(ErrorKind::BadInput,
                translated("Row %1 of %2 has %3 fields where the headings have %4. The file may have been cut short. "
                             "Nothing was imported.")
                    .arg(record.line)
                    .arg(fileName)
                    .arg(record.fields.size())
                    .arg(wanted));
}

/// Reads the headings, then hands every row of the right width to `onRow`.
template<class OnHeadings, class OnRow>
Result<void> readRows(const QByteArray& bytes, const QString& fileName, OnHeadings onHeadings, OnRow onRow)
{
    qsizetype width = 0;
    Result<void> outcome;
    const auto take = [&](CsvRecord&& record) {
        if (width == 0) {
            width = record.fields.size();
            outcome = onHeadings(record.fields);
        } else if (record.fields.size() != width) {
            outcome = wrongWidth(fileName, record, width);
        } else {
            onRow(std::move(record));
        }
        return outcome.has_value();
    };
    if (auto read = readCsv(bytes, fileName, take); !read)
        return read;
    if (width == 0)
        return unknownFile(fileName);
    return outcome;
}

/// Whether the row's authority is one of these, by code or name.
bool isAnyOf(const DfeTable& table, const DfeRow& row, const QSet<QString>& wanted)
{
    return wanted.contains(folded(table.cell(row, "code"))) || wanted.contains(folded(table.cell(row, "oldCode")))
           || wanted.contains(folded(table.cell(row, "authority")));
}

} // namespace

DfeHeadings::DfeHeadings(const QStringList& headings) : m_headings(headings)
{
    for (int place = int(headings.size()) - 1; place >= 0; --place)
        m_places.insert(folded(headings.at(place)), place);
}

std::optional<int> DfeHeadings::find(const QStringList& names) const
{
    for (const QString& name : names)
        if (const auto place = m_places.constFind(folded(name)); place != m_places.constEnd())
            return *place;
    return std::nullopt;
}

std::optional<int> DfeHeadings::shared(const char* column) const
{
    return find(dfeMapping().columns.value(QLatin1String(column)));
}

bool DfeHeadings::isRepeated(int column) const
{
    const QString heading = folded(at(column));
    return std::ranges::count_if(m_headings, [&](const QString& other) { return folded(other) == heading; }) > 1;
}

const DfeFile* recognise(const DfeHeadings& headings)
{
    if (!headings.shared("period") || !headings.shared("level"))
        return nullptr;
    const auto columnsIn = [&](const DfeFile& file) {
        int found = 0;
        for (const DfeFigure& figure : file.figures) {
            found += headings.find(figure.value).has_value() + headings.find(figure.numerator).has_value();
            for (const QStringList& term : figure.denominator)
                found += headings.find(term).has_value();
        }
        return found;
    };
    const auto& files = dfeMapping().files;
    const auto best = std::ranges::max_element(files, {}, columnsIn);
    return best == files.end() || columnsIn(*best) == 0 ? nullptr : &*best;
}

QString DfeTable::cell(const DfeRow& row, const char* column) const
{
    const auto place = headings.shared(column);
    return place ? row.cells.at(*place).trimmed() : QString();
}

Result<DfeTable> readDfeTable(const QByteArray& bytes, const QString& fileName, const QString& code,
                              const QStringList& neighbours)
{
    DfeTable table{nullptr, DfeHeadings({}), {}, {}, {}, {}};
    QSet<QString> wanted;
    for (const QString& neighbour : neighbours)
        wanted.insert(folded(neighbour));
    std::optional<RowSorter> sorter;
    const auto onHeadings = [&](const QStringList& headings) -> Result<void> {
        table.headings = DfeHeadings(headings);
        table.file = recognise(table.headings);
        if (!table.file)
            return unknownFile(fileName);
        sorter.emplace(*table.file, table.headings);
        return {};
    };
    const auto onRow = [&](CsvRecord&& record) {
        if (!sorter->isTotal(record.fields))
            return;
        const Level level = sorter->levelOf(record.fields);
        DfeRow row{record.line, std::move(record.fields)};
        if (level == Level::England)
            table.england.push_back(std::move(row));
        else if (level == Level::Region)
            table.regions.push_back(std::move(row));
        else if (level == Level::Authority && (table.cell(row, "code") == code || table.cell(row, "oldCode") == code))
            table.authority.push_back(std::move(row));
        else if (level == Level::Authority && !wanted.isEmpty() && isAnyOf(table, row, wanted))
            table.neighbours.push_back(std::move(row));
    };
    if (const auto read = readRows(bytes, fileName, onHeadings, onRow); !read)
        return tl::unexpected(read.error());
    return table;
}

bool isDfeFile(const QByteArray& bytes)
{
    bool known = false;
    const auto look = [&](CsvRecord&& record) {
        known = recognise(DfeHeadings(record.fields)) != nullptr;
        return false;
    };
    return readCsv(bytes, {}, look).has_value() && known;
}

Result<std::vector<Authority>> authoritiesIn(const QByteArray& bytes, const QString& fileName)
{
    QMap<QString, Authority> byCode;
    std::optional<int> level, code, name, region;
    const auto onHeadings = [&](const QStringList& row) -> Result<void> {
        const DfeHeadings headings(row);
        level = headings.shared("level");
        code = headings.shared("code");
        name = headings.shared("authority");
        region = headings.shared("region");
        return recognise(headings) && code && name ? Result<void>() : unknownFile(fileName);
    };
    const QStringList authorityLevels = dfeMapping().levels[QStringLiteral("Authority")];
    const auto onRow = [&](CsvRecord&& record) {
        const auto& cells = record.fields;
        const QString& key = cells.at(*code);
        if (byCode.contains(key) || !authorityLevels.contains(folded(cells.at(*level))))
            return;
        byCode.insert(key, {key, cells.at(*name), region ? cells.at(*region) : QString()});
    };
    if (const auto read = readRows(bytes, fileName, onHeadings, onRow); !read)
        return tl::unexpected(read.error());
    std::vector<Authority> authorities(byCode.begin(), byCode.end());
    std::ranges::sort(authorities, {}, [](const Authority& authority) { return folded(authority.name); });
    return authorities;
}

} // namespace send
