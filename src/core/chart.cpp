// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chart.h"

#include "core/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace send {

namespace {

/// A value at the category nearest to `x`; nothing beyond the categories.
void setCell(ChartTable& table, double x, qsizetype column, const QString& text)
{
    const long row = std::lround(x);
    if (row >= 0 && row < static_cast<long>(table.rows.size()))
        table.rows[static_cast<std::size_t>(row)][column] = text;
}

void appendBand(ChartTable& table, const ChartBand& band, int decimals)
{
    const qsizetype column = table.headings.size();
    table.headings << band.lowName << band.highName;
    for (QStringList& row : table.rows)
        row << QString() << QString();
    for (const ChartBand::Place& place : band.places) {
        const auto text = [&](double value) {
            const auto decimal = Decimal::fromDouble(value, decimals);
            return decimal ? formatNumber(*decimal, decimals) : QString();
        };
        setCell(table, place.x, column, text(place.low));
        setCell(table, place.x, column + 1, text(place.high));
    }
}

} // namespace

bool Chart::isEmpty() const
{
    const auto hasValue = [](const ChartPoint& point) { return point.y.has_value(); };
    return std::ranges::none_of(
        series, [&](const ChartSeries& one) { return std::ranges::any_of(one.points, hasValue); });
}

ChartTable tableOf(const Chart& chart)
{
    ChartTable table;
    table.headings << (chart.categoryName.isEmpty() ? QCoreApplication::translate("send", "Period") : chart.categoryName);
    for (const ChartCategory& category : chart.categories)
        table.rows.push_back(QStringList(category.full));
    for (const ChartSeries& series : chart.series) {
        const bool isMore = chart.kind == ChartKind::Histogram && table.headings.size() > 1; // colours of the same bars
        if (!isMore) {
            table.headings << series.name;
            for (QStringList& row : table.rows)
                row << QString();
        }
        for (const ChartPoint& point : series.points)
            setCell(table, point.x, table.headings.size() - 1, point.text);
    }
    for (const ChartBand& band : chart.bands)
        appendBand(table, band, chart.decimals);
    return table;
}

} // namespace send
