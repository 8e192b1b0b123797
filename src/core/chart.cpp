// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chart.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace send {

bool Chart::isEmpty() const
{
    const auto hasValue = [](const ChartPoint& point) { return point.y.has_value(); };
    return std::ranges::none_of(
        series, [&](const ChartSeries& one) { return std::ranges::any_of(one.points, hasValue); });
}

ChartTable tableOf(const Chart& chart)
{
    ChartTable table;
    table.headings << QCoreApplication::translate("send", "Period");
    for (const ChartCategory& category : chart.categories) {
        QStringList row(static_cast<qsizetype>(chart.series.size()) + 1);
        row[0] = category.full;
        table.rows.push_back(row);
    }
    for (std::size_t column = 0; column < chart.series.size(); ++column) {
        table.headings << chart.series[column].name;
        for (const ChartPoint& point : chart.series[column].points) {
            const long row = std::lround(point.x);
            if (row >= 0 && row < static_cast<long>(table.rows.size()))
                table.rows[static_cast<std::size_t>(row)][static_cast<qsizetype>(column) + 1] = point.text;
        }
    }
    return table;
}

} // namespace send
