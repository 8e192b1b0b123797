// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/other_tables.h"
#include "exchange/table_import.h"

#include <QIODevice>

namespace send {

namespace {

/// What columns can hold, the most particular first.
std::optional<TableKind> kindOf(const SheetColumns& columns)
{
    if (BenchmarksImport::canHold(columns))
        return TableKind::Benchmarks;
    if (columns.areOfReadings())
        return TableKind::Readings;
    if (PlanImport::canHold(columns))
        return TableKind::Plan;
    return BacklogImport::canHold(columns) ? std::optional(TableKind::Backlog) : std::nullopt;
}

/// Looks through the first rows of each sheet.
class KindFinder
{
public:
    explicit KindFinder(const HeadingKnowledge& known) : m_known(known) {}

    [[nodiscard]] bool take(const SheetInfo& sheet, TableRow&& row)
    {
        if (sheet.index != m_sheet) {
            m_sheet = sheet.index;
            m_looked = 0;
            m_above.reset();
        }
        if (sheet.isHidden || ++m_looked > headingRowsLookedAt)
            return true;
        m_kind = kindOf(SheetColumns(mapHeadings(sheet, row, m_above ? &*m_above : nullptr, m_known)));
        m_above = std::move(row);
        return !m_kind;
    }
    [[nodiscard]] TableKind kind() const { return m_kind.value_or(TableKind::Readings); }

private:
    const HeadingKnowledge& m_known;
    int m_sheet = -1;
    int m_looked = 0;
    std::optional<TableRow> m_above;
    std::optional<TableKind> m_kind;
};

} // namespace

TableKind kindOfTable(const Scorecard& scorecard, QIODevice& file, const QString& fileName, const HeadingMeanings& told,
                      const ReadProgress& progress)
{
    const HeadingKnowledge known{told, rememberedMeanings(scorecard)};
    KindFinder finder(known);
    // What cannot be read is told when the table is read for good.
    (void)streamRows(file, fileName, [&](const SheetInfo& sheet, TableRow&& row) { return finder.take(sheet, std::move(row)); },
                     progress);
    file.seek(0);
    return finder.kind();
}

} // namespace send
