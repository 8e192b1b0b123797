// SPDX-License-Identifier: GPL-3.0-or-later
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
    std::vector<double> weights{2.2};
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
    std::vector<double> weights{1.4};
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

} // namespace

void addFigureWithData(Node& parent, Context& context, std::shared_ptr<const Chart> chart)
{
    const ChartTable data = tableOf(*chart);
    const int figure = addFigure(parent, context, chart, context.numbers.tables + 1);
    const auto all = seriesOf(data);
    Node made = static_cast<qsizetype>(data.rows.size()) <= mostColumns ? acrossTable(data, all) : downTable(data, all);
    const QString unit = chart->unit.isEmpty() ? QString() : QStringLiteral(", ") + chart->unit;
    const QString notes = markerNotes(made.plainText());
    addTable(parent, context, translated("Data for Figure %1%2").arg(QString::number(figure), unit), std::move(made));
    if (!notes.isEmpty())
        parent.children.push_back(paragraph(notes, Look::Source));
}

} // namespace send::pack
