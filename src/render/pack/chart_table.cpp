// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "render/pack/node_builders.h"

#include <algorithm>

namespace send::pack {
namespace {

constexpr qsizetype mostColumns = 8; ///< of terms set side by side; more stand under one another

/// A cell without a figure says why: not available while others follow, not applicable after the last one.
QString filled(const std::vector<QString>& series, std::size_t at)
{
    if (!series[at].isEmpty())
        return series[at];
    const bool laterOnesKnown = std::any_of(series.begin() + static_cast<std::ptrdiff_t>(at), series.end(),
                                            [](const QString& text) { return !text.isEmpty(); });
    const bool earlierOnesKnown = std::any_of(series.begin(), series.begin() + static_cast<std::ptrdiff_t>(at),
                                              [](const QString& text) { return !text.isEmpty(); });
    return laterOnesKnown && earlierOnesKnown ? QStringLiteral("[x]") : QStringLiteral("[z]");
}

/// The figures of each series in order, gaps filled by markers.
std::vector<std::vector<QString>> seriesOf(const ChartTable& data)
{
    std::vector<std::vector<QString>> all;
    for (qsizetype column = 1; column < data.headings.size(); ++column) {
        std::vector<QString> series;
        for (const QStringList& line : data.rows)
            series.push_back(line.value(column));
        std::vector<QString> complete;
        for (std::size_t at = 0; at < series.size(); ++at)
            complete.push_back(filled(series, at));
        all.push_back(std::move(complete));
    }
    return all;
}

Node acrossTable(const ChartTable& data, const std::vector<std::vector<QString>>& all)
{
    std::vector<Node> heads{columnHead(data.headings.value(0))};
    std::vector<double> weights{4};
    for (const QStringList& line : data.rows) {
        heads.push_back(columnHead(line.value(0), Align::Right));
        weights.push_back(1);
    }
    std::vector<Node> rows;
    for (std::size_t series = 0; series < all.size(); ++series) {
        std::vector<Node> cells{rowHead(data.headings.value(static_cast<qsizetype>(series) + 1))};
        for (const QString& figure : all[series])
            cells.push_back(cell(figure, Align::Right));
        rows.push_back(row(std::move(cells)));
    }
    return table(std::move(weights), row(std::move(heads)), std::move(rows));
}

Node downTable(const ChartTable& data, const std::vector<std::vector<QString>>& all)
{
    std::vector<Node> heads{columnHead(data.headings.value(0))};
    std::vector<double> weights{2.4};
    for (qsizetype column = 1; column < data.headings.size(); ++column) {
        heads.push_back(columnHead(data.headings[column], Align::Right));
        weights.push_back(1);
    }
    std::vector<Node> rows;
    for (std::size_t line = 0; line < data.rows.size(); ++line) {
        std::vector<Node> cells{rowHead(data.rows[line].value(0))};
        for (const auto& series : all)
            cells.push_back(cell(series[line], Align::Right));
        rows.push_back(row(std::move(cells)));
    }
    return table(std::move(weights), row(std::move(heads)), std::move(rows));
}

QString headingOf(const QString& words, const QString& otherwise)
{
    const QString text = words.trimmed();
    return text.isEmpty() ? otherwise : text.left(1).toUpper() + text.mid(1);
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

void addWithTable(Node& parent, Context& context, std::shared_ptr<const Chart> chart, const ChartTable& data,
                  const QString& counted, const QString& constants = {})
{
    const int figure = addFigure(parent, context, std::move(chart), context.numbers.tables + 1);
    const auto all = seriesOf(data);
    Node made = static_cast<qsizetype>(data.rows.size()) <= mostColumns ? acrossTable(data, all) : downTable(data, all);
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

bool addTrend(Node& parent, Context& context, MetricId id)
{
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
    addWithTable(parent, context, std::move(chart), data, nameWithUnit(metric), constants);
    return true;
}

} // namespace send::pack
