// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/readings_mapping.h"

#include <QHash>

#include <array>

namespace send {

/// The columns of one sheet by what they mean, and its rows' cells through them.
class SheetColumns
{
public:
    struct OfPeriod {
        int column;
        ColumnMeaning meaning; ///< Reading, Planned or Baseline, with its period
    };

    explicit SheetColumns(std::vector<MappedColumn> columns);

    [[nodiscard]] bool has(Meaning meaning) const { return columnOf(meaning) >= 0; }
    [[nodiscard]] int columnOf(Meaning meaning) const { return m_places[std::size_t(meaning)]; } ///< −1 for none
    /// An empty cell where the sheet has no such column or the row ends before it.
    [[nodiscard]] const Cell& cell(const TableRow& row, Meaning meaning) const { return cellAt(row, columnOf(meaning)); }
    [[nodiscard]] static const Cell& cellAt(const TableRow& row, int column);
    [[nodiscard]] QString text(const TableRow& row, Meaning meaning) const; ///< trimmed
    [[nodiscard]] const std::vector<OfPeriod>& ofPeriods() const { return m_ofPeriods; }
    [[nodiscard]] QString heading(int column) const; ///< the column's letters where it has none
    [[nodiscard]] const std::vector<MappedColumn>& columns() const { return m_columns; }
    /// A sentence when two columns have the same meaning, so that neither can be trusted; else empty.
    [[nodiscard]] QString repetition() const { return m_repetition; }
    /// Whether rows of these columns can say something of metrics' figures.
    [[nodiscard]] bool areOfReadings() const;

private:
    void place(const MappedColumn& column);

    std::vector<MappedColumn> m_columns;
    std::array<int, meaningCount> m_places;
    std::vector<OfPeriod> m_ofPeriods;
    QString m_repetition;
};

/// Reads texts as periods, each once: a table repeats them on every row.
class PeriodTexts
{
public:
    [[nodiscard]] Result<Period> read(const QString& text, std::optional<PeriodKind> kind = std::nullopt);

private:
    std::array<QHash<QString, Period>, 7> m_known;
};

} // namespace send
