// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/dfe_table.h"
#include "exchange/import.h"

namespace send {

/// Where the columns of one figure stand in a file.
struct FigureColumns {
    std::optional<int> value;
    std::optional<int> numerator;
    std::vector<int> denominator;
};

/// What one row says of one figure.
struct Published {
    std::optional<Decimal> value;    ///< as DfE prints it
    std::optional<Proportion> parts; ///< where the value is computed from them
    Markers markers;
    QString remark; ///< "DfE publishes 51.2": where that is not what the parts make
};

/// Reads figures out of a table and collects what is wrong with them.
class FigureReader
{
public:
    FigureReader(const DfeTable& table, QString fileName) : m_table(table), m_fileName(std::move(fileName)) {}

    /// Nothing, with an issue, when the file lacks columns of the figure.
    [[nodiscard]] std::optional<FigureColumns> columnsOf(const DfeFigure& figure);
    /// Nothing, with an issue, when a cell is neither a number nor a marker.
    [[nodiscard]] std::optional<Published> read(const DfeRow& row, const FigureColumns& columns, const Metric& metric);
    /// The period that a row is for; nothing, with an issue, when it cannot be read.
    [[nodiscard]] std::optional<Period> periodOf(const DfeRow& row);
    /// Names each of the shared columns that every import needs and this file lacks.
    void checkSharedColumns();

    void tell(Severity severity, const QString& sentence, int row = 0, const QString& column = {});
    /// "Row 214, column plans_issued_den: … Nothing was imported."
    void refuse(const DfeRow& row, const QString& column, const QString& what);
    [[nodiscard]] const std::vector<Issue>& issues() const { return m_issues; }

private:
    struct Cell {
        std::optional<Decimal> number; ///< none means that the markers stand in its place
        Markers markers;
    };
    [[nodiscard]] bool anyRepeated(const FigureColumns& columns);
    [[nodiscard]] std::optional<Cell> cell(const DfeRow& row, int column);
    [[nodiscard]] std::optional<Cell> count(const DfeRow& row, int column);
    [[nodiscard]] std::optional<Published> withParts(const DfeRow& row, const FigureColumns& columns,
                                                     const Metric& metric, Published published);
    void compare(const DfeRow& row, int column, const Metric& metric, Published& published);

    const DfeTable& m_table;
    QString m_fileName;
    std::vector<Issue> m_issues;
};

} // namespace send
