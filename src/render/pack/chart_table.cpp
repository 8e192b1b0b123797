// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "render/pack/data_table.h"
#include "render/pack/node_builders.h"

#include <algorithm>

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

/// "20.9 points short": how much worse than planned the figure of the chart's last period is; empty where it is not.
QString gapInWords(const Chart& chart, const Context& context, MetricId id)
{
    const auto found = std::ranges::find(context.assessments, id, &Assessment::metric);
    if (found == context.assessments.end() || found->status != Status::Red || !found->figure || !found->figure->value
        || !found->planned || chart.categories.empty() || toDisplay(found->figure->period) != chart.categories.back().full)
        return {};
    const Metric& metric = context.metric(id);
    const QString size = formatGap((*found->figure->value - *found->planned).magnitude(), metric);
    if (metric.polarity == Polarity::NearTarget)
        return translated("%1 away from plan").arg(size);
    return (metric.polarity == Polarity::Higher ? translated("%1 short") : translated("%1 above plan")).arg(size);
}

/// Says the gap to the plan in the label at the end of the line of actual figures.
void labelGap(Chart& chart, const Context& context, MetricId id)
{
    const QString gap = gapInWords(chart, context, id);
    for (ChartSeries& series : chart.series)
        if (series.meaning == SeriesMeaning::Actual && !series.label.isEmpty() && !gap.isEmpty())
            series.label += QStringLiteral(", ") + gap;
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
    const ChartTable data = tableOf(*chart);
    addWithTable(parent, context, std::move(chart), data, counted);
}

bool addTrend(Node& parent, Context& context, MetricId id, TrendPlace place)
{
    constexpr double heightAmongTrends = 46;
    auto chart = std::make_shared<Chart>(trendChart(context.scorecard, id, context.spec.term, context.spec.today));
    if (chart->isEmpty())
        return false;
    ChartTable data = tableOf(*chart);
    const QString constants = liftConstants(data, *chart);
    const Metric& metric = context.metric(id);
    if (metric.hasParts())
        addParts(data, context.scorecard, id);
    if (!chart->finding.isEmpty())
        chart->finding = QStringLiteral("%1: %2%3").arg(metric.name, chart->finding.left(1).toLower(), chart->finding.mid(1));
    const bool isException = place == TrendPlace::Exception;
    if (isException)
        labelGap(*chart, context, id);
    addWithTable(parent, context, std::move(chart), data, nameWithUnit(metric), constants,
                 isException ? usualFigureHeight : heightAmongTrends);
    return true;
}

} // namespace send::pack
