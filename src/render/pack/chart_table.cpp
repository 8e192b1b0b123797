// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "render/pack/data_table.h"
#include "render/pack/node_builders.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace send::pack {
namespace {

/// A definition that is too long for a heading, which cannot be broken over pages, is left to the definitions.
QString headingOf(const QString& words, const QString& otherwise)
{
    constexpr int most = 120;
    const QString text = words.trimmed();
    return text.isEmpty() || text.size() > most ? otherwise : text.left(1).toUpper() + text.mid(1);
}

/// The value that a comparison has in all periods, or its only one with the period; nothing where it changes.
std::optional<QString> constantOf(const ChartTable& data, qsizetype column)
{
    QStringList known;
    QString period;
    for (const QStringList& line : data.rows)
        if (!line.value(column).isEmpty()) {
            known << line.value(column);
            period = line.value(0);
        }
    if (known.size() == 1 && data.rows.size() > 1)
        return translated("%1 in %2").arg(known.front(), period);
    known.removeDuplicates();
    return known.size() == 1 ? std::optional(known.front()) : std::nullopt;
}

/// Takes comparisons that never change out of the table and returns them as words for the note under it.
QString liftConstants(ChartTable& data, const Chart& chart)
{
    QStringList notes;
    for (auto column = static_cast<qsizetype>(chart.series.size()); column >= 1; --column) {
        const SeriesMeaning meaning = chart.series[static_cast<std::size_t>(column) - 1].meaning;
        const auto constant = constantOf(data, column);
        if (meaning == SeriesMeaning::Actual || meaning == SeriesMeaning::Planned || !constant)
            continue;
        notes.prepend(QStringLiteral("%1: %2.").arg(data.headings[column], *constant));
        data.headings.removeAt(column);
        for (QStringList& line : data.rows)
            line.removeAt(column);
    }
    return notes.join(u' ');
}

/// Numerator and denominator of each period, in front of what is computed from them.
void addParts(ChartTable& data, const Scorecard& scorecard, MetricId id)
{
    const Metric& metric = scorecard.metrics.at(id);
    for (QStringList& line : data.rows) {
        const auto period = parsePeriod(line.value(0), metric.period);
        const auto reading = period ? scorecard.readings.find({id, *period}) : scorecard.readings.end();
        const bool known = reading != scorecard.readings.end() && reading->second.parts;
        line.insert(1, known ? formatCount(reading->second.parts->numerator) : QString());
        line.insert(2, known ? formatCount(reading->second.parts->denominator) : QString());
    }
    data.headings.insert(1, headingOf(metric.numeratorText, translated("Numerator")));
    data.headings.insert(2, headingOf(metric.denominatorText, translated("Denominator")));
}

/// "20.9 points short": how much worse than planned the figure of `period` is; empty where it is not.
QString gapInWords(const QString& period, const Context& context, MetricId id)
{
    const auto found = std::ranges::find(context.assessments, id, &Assessment::metric);
    if (found == context.assessments.end() || found->status != Status::Red || !found->figure || !found->figure->value
        || !found->planned || toDisplay(found->figure->period) != period)
        return {};
    const Metric& metric = context.metric(id);
    const QString size = formatGap((*found->figure->value - *found->planned).magnitude(), metric);
    if (metric.polarity == Polarity::NearTarget)
        return translated("%1 away from plan").arg(size);
    return (metric.polarity == Polarity::Higher ? translated("%1 short") : translated("%1 above plan")).arg(size);
}

ChartSeries* seriesOf(Chart& chart, SeriesMeaning meaning)
{
    const auto found = std::ranges::find(chart.series, meaning, &ChartSeries::meaning);
    return found == chart.series.end() ? nullptr : &*found;
}

/// The last point of a series with a value, and the other series' point in the same period.
std::optional<std::pair<ChartPoint, ChartPoint>> lastPair(const ChartSeries& series, const ChartSeries& other)
{
    const auto last = std::find_if(series.points.rbegin(), series.points.rend(),
                                   [](const ChartPoint& point) { return point.y.has_value(); });
    if (last == series.points.rend())
        return std::nullopt;
    const auto same = std::ranges::find(other.points, last->x, &ChartPoint::x);
    return same == other.points.end() || !same->y ? std::nullopt : std::optional(std::pair(*last, *same));
}

/// Draws the gap to the plan. Without a future beside it there is no room for its words: they follow the line's name.
void addGap(Chart& chart, const Context& context, MetricId id)
{
    ChartSeries* const actual = seriesOf(chart, SeriesMeaning::Actual);
    const ChartSeries* const planned = seriesOf(chart, SeriesMeaning::Planned);
    const auto ends = actual && planned ? lastPair(*actual, *planned) : std::nullopt;
    if (!ends)
        return;
    const auto place = static_cast<std::size_t>(std::lround(ends->first.x));
    const QString gap = gapInWords(chart.categories.at(place).full, context, id);
    if (gap.isEmpty())
        return;
    chart.gap = ChartGap{ends->first.x, *ends->first.y, *ends->second.y, chart.future ? gap : QString()};
    if (!chart.future)
        actual->label += QStringLiteral(", ") + gap;
}

/// "Planned next: 62.0, 66.0, 70.0." or "Planned from Spring 2027: 90.0.": what the figure shows and its table, which
/// ends with the figures, does not.
QString plannedAhead(Chart& chart)
{
    const ChartSeries* const planned = seriesOf(chart, SeriesMeaning::Planned);
    QStringList ahead;
    if (!chart.future || !planned)
        return {};
    for (const ChartPoint& point : planned->points)
        if (point.x > chart.future->from)
            ahead << point.text;
    if (ahead.isEmpty())
        return {};
    const auto first = static_cast<std::size_t>(std::lround(chart.future->from + 0.5));
    if (ahead.count(ahead.front()) == ahead.size())
        return translated("Planned from %1: %2.").arg(chart.categories.at(first).full, ahead.front());
    return translated("Planned next: %1.").arg(ahead.join(QStringLiteral(", ")));
}

/// Bars are counts of months: one that is missing was not entered, and never "does not apply".
ChartTable withoutBlanks(ChartTable data)
{
    for (QStringList& line : data.rows)
        for (QString& cell : line)
            if (cell.isEmpty())
                cell = QStringLiteral("[x]");
    return data;
}

/// A chart, its source and its table; a chart of the usual height has its table on its page, among many lower ones a
/// page may be turned between them.
void addWithTable(Node& parent, Context& context, std::shared_ptr<const Chart> chart, const ChartTable& data,
                  const QString& counted, const QString& constants = {}, double height = usualFigureHeight)
{
    const int figure = addFigure(parent, context, std::move(chart), context.numbers.tables + 1, height);
    parent.children.back().keepWithNext = height >= usualFigureHeight;
    Node made = dataTable(data);
    const QString notes = (constants + u' ' + markerNotes(made.plainText())).trimmed();
    addTable(parent, context, translated("Data for Figure %1: %2").arg(QString::number(figure), counted), std::move(made));
    if (!notes.isEmpty())
        parent.children.push_back(paragraph(notes, Look::Source));
}

} // namespace

void addFigureWithData(Node& parent, Context& context, std::shared_ptr<const Chart> chart, const QString& counted)
{
    const ChartTable data = chart->kind == ChartKind::Lines ? tableOf(*chart) : withoutBlanks(tableOf(*chart));
    addWithTable(parent, context, std::move(chart), data, counted);
}

bool addTrend(Node& parent, Context& context, MetricId id, TrendPlace place)
{
    constexpr double heightAmongTrends = 46;
    const auto trend = [&](TrendReach reach) {
        return trendChart(context.scorecard, id, context.spec.term, context.spec.today, reach);
    };
    auto chart = std::make_shared<Chart>(trend(TrendReach::Plan));
    if (chart->isEmpty())
        return false;
    const Chart known = trend(TrendReach::Term);
    ChartTable data = tableOf(known);
    const QString notes = (liftConstants(data, known) + u' ' + plannedAhead(*chart)).trimmed();
    const Metric& metric = context.metric(id);
    if (metric.hasParts())
        addParts(data, context.scorecard, id);
    if (!chart->finding.isEmpty())
        chart->finding = QStringLiteral("%1: %2%3").arg(metric.name, chart->finding.left(1).toLower(), chart->finding.mid(1));
    const bool isException = place == TrendPlace::Exception;
    if (isException)
        addGap(*chart, context, id);
    addWithTable(parent, context, std::move(chart), data, nameWithUnit(metric), notes,
                 isException ? usualFigureHeight : heightAmongTrends);
    return true;
}

} // namespace send::pack
