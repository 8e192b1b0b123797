// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/benchmark_table.h"

#include "core/format.h"

#include <QCoreApplication>

#include <map>
#include <set>

namespace send {

namespace {

QString text(const char* source)
{
    return QCoreApplication::translate("send", source);
}

QString methodWord(BenchmarkMethod method)
{
    switch (method) {
    case BenchmarkMethod::Published: return {};
    case BenchmarkMethod::Mean: return text("mean");
    case BenchmarkMethod::Median: return text("median");
    case BenchmarkMethod::Pooled: return text("pooled");
    }
    return {};
}

QString nameOf(const BenchmarkKey& key, const Benchmark& benchmark)
{
    const QString method = methodWord(key.method);
    return method.isEmpty() ? benchmark.name : QStringLiteral("%1, %2").arg(benchmark.name, method);
}

QString valueText(const std::optional<Decimal>& value, Markers markers, const Metric& metric)
{
    if (value)
        return formatValue(*value, metric);
    return markers ? toText(markers) : QStringLiteral("–");
}

QStringList ownRow(const Scorecard& scorecard, MetricId id, const std::vector<Period>& periods)
{
    const QString name = scorecard.plan.organisation.isEmpty() ? text("This area") : scorecard.plan.organisation;
    QStringList row{name};
    for (const Period& period : periods) {
        const auto reading = scorecard.readings.find({id, period});
        const bool known = reading != scorecard.readings.end();
        row.append(known ? valueText(valueOf(reading->second, scorecard.metrics.at(id)), reading->second.markers,
                                     scorecard.metrics.at(id))
                         : QStringLiteral("–"));
    }
    return row;
}

} // namespace

BenchmarkTable benchmarkTable(const Scorecard& scorecard, MetricId id, int periods)
{
    const Metric& metric = scorecard.metrics.at(id);
    std::set<Period> known;
    for (const auto& [key, benchmark] : benchmarksOf(scorecard, id))
        known.insert(key.period);
    BenchmarkTable table;
    if (known.empty())
        return table;
    std::vector<Period> shown(known.begin(), known.end());
    if (static_cast<int>(shown.size()) > periods)
        shown.erase(shown.begin(), shown.end() - periods);

    table.headings.append(unitText(metric));
    for (const Period& period : shown)
        table.headings.append(toDisplay(period));
    table.rows.push_back(ownRow(scorecard, id, shown));
    std::map<std::pair<Comparator, BenchmarkMethod>, QStringList> rows;
    for (const auto& [key, benchmark] : benchmarksOf(scorecard, id)) {
        QStringList& row = rows[{key.comparator, key.method}];
        if (row.isEmpty())
            row = QStringList{nameOf(key, benchmark)} + QStringList(static_cast<qsizetype>(shown.size()),
                                                                    QStringLiteral("–"));
        for (std::size_t i = 0; i < shown.size(); ++i)
            if (shown[i] == key.period)
                row[static_cast<qsizetype>(i) + 1] = valueText(valueOf(benchmark, metric), benchmark.markers, metric);
        table.source = benchmark.source;
    }
    for (const auto& [comparator, row] : rows)
        table.rows.push_back(row);
    return table;
}

} // namespace send
