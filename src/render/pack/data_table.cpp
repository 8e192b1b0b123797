// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pack/data_table.h"

#include "render/pack/node_builders.h"

#include <algorithm>
#include <set>

namespace send::pack {
namespace {

/// Millimetres of a table's width, as docs/pack-looks.md sets its text.
constexpr double tableWidth = 174;
constexpr double rowHeadWidth = 34;
constexpr double columnPadding = 1.8;
constexpr double widthOfDigit = 2.4; ///< at 12 pt
constexpr double widthOfHeadLetter = 2; ///< at 10 pt, bold
constexpr int monthsInYear = 12;

QString notApplicable()
{
    return QStringLiteral("[z]");
}

/// The figures of one series, period by period.
struct Series {
    QString name;
    std::vector<QString> figures;
};

/// A cell without a figure says why: not available while others follow, not applicable after the last one.
QString filled(const std::vector<QString>& figures, std::size_t at)
{
    if (!figures[at].isEmpty())
        return figures[at];
    const auto known = [](const QString& text) { return !text.isEmpty(); };
    const auto here = figures.begin() + static_cast<std::ptrdiff_t>(at);
    const bool isBetween = std::any_of(here, figures.end(), known) && std::any_of(figures.begin(), here, known);
    return isBetween ? QStringLiteral("[x]") : notApplicable();
}

std::vector<Series> seriesOf(const ChartTable& data)
{
    std::vector<Series> all;
    for (qsizetype column = 1; column < data.headings.size(); ++column) {
        std::vector<QString> figures;
        for (const QStringList& line : data.rows)
            figures.push_back(line.value(column));
        Series series{data.headings[column], {}};
        for (std::size_t at = 0; at < figures.size(); ++at)
            series.figures.push_back(filled(figures, at));
        all.push_back(std::move(series));
    }
    return all;
}

/// Months by their short names, so that they have room side by side.
std::vector<QString> periodsOf(const ChartTable& data)
{
    std::vector<QString> periods;
    for (const QStringList& line : data.rows) {
        const auto month = parsePeriod(line.value(0), PeriodKind::Month);
        const bool isMonth = month && month->kind == PeriodKind::Month;
        periods.push_back(isMonth ? toDisplay(*month) : line.value(0));
    }
    return periods;
}

/// The width of the longest word, which is not to be broken; points and commas are half as wide as digits.
double leastWidth(const QString& text, double perLetter)
{
    double widest = 0;
    for (const QString& word : text.split(u' ')) {
        const auto narrow = word.count(u'.') + word.count(u',');
        widest = std::max(widest, (static_cast<double>(word.size()) - static_cast<double>(narrow) / 2) * perLetter);
    }
    return widest;
}

/// Whether columns of these heads and figures stand beside each other without a broken word.
bool haveRoom(const std::vector<QString>& heads, const std::vector<Series>& all)
{
    double width = 0;
    for (std::size_t column = 0; column < heads.size(); ++column) {
        double widest = leastWidth(heads[column], widthOfHeadLetter);
        for (const Series& series : all)
            widest = std::max(widest, leastWidth(series.figures[column], widthOfDigit));
        width += widest + columnPadding;
    }
    return width <= tableWidth - rowHeadWidth;
}

Node acrossTable(const QString& corner, const std::vector<QString>& heads, const std::vector<Series>& all)
{
    std::vector<Node> cells{columnHead(corner)};
    std::vector<double> weights{4};
    for (const QString& head : heads) {
        cells.push_back(columnHead(head, Align::Right));
        weights.push_back(1);
    }
    std::vector<Node> rows;
    for (const Series& series : all) {
        std::vector<Node> figures{rowHead(series.name)};
        for (const QString& figure : series.figures)
            figures.push_back(cell(figure, Align::Right));
        rows.push_back(row(std::move(figures)));
    }
    return table(std::move(weights), row(std::move(cells)), std::move(rows));
}

Node downTable(const QString& corner, const std::vector<QString>& periods, const std::vector<Series>& all)
{
    std::vector<Node> heads{columnHead(corner)};
    std::vector<double> weights{2.4};
    for (const Series& series : all) {
        heads.push_back(columnHead(series.name, Align::Right));
        weights.push_back(1);
    }
    std::vector<Node> rows;
    for (std::size_t at = 0; at < periods.size(); ++at) {
        std::vector<Node> figures{rowHead(periods[at])};
        for (const Series& series : all)
            figures.push_back(cell(series.figures[at], Align::Right));
        rows.push_back(row(std::move(figures)));
    }
    return table(std::move(weights), row(std::move(heads)), std::move(rows));
}

/// Each series cut into years of twelve months; a year in which it has nothing is left out.
std::vector<Series> byYear(const std::vector<Period>& months, const std::vector<Series>& all)
{
    std::set<int> years;
    for (const Period& month : months)
        years.insert(month.year);
    std::vector<Series> cut;
    for (const Series& series : all) {
        for (const int year : years) {
            Series one{QStringLiteral("%1 %2").arg(series.name).arg(year),
                       std::vector<QString>(monthsInYear, notApplicable())};
            for (std::size_t at = 0; at < months.size(); ++at)
                if (months[at].year == year)
                    one.figures[static_cast<std::size_t>(months[at].number) - 1] = series.figures[at];
            if (std::ranges::count(one.figures, notApplicable()) < monthsInYear)
                cut.push_back(std::move(one));
        }
    }
    return cut;
}

/// Empty unless all periods are months.
std::vector<Period> monthsOf(const std::vector<QString>& periods)
{
    std::vector<Period> months;
    for (const QString& period : periods) {
        const auto month = parsePeriod(period, PeriodKind::Month);
        if (!month || month->kind != PeriodKind::Month)
            return {};
        months.push_back(*month);
    }
    return months;
}

std::vector<QString> namesOfMonths()
{
    std::vector<QString> names;
    for (int number = 1; number <= monthsInYear; ++number)
        names.push_back(toDisplay(Period{PeriodKind::Month, 2000, number}).section(u' ', 0, 0));
    return names;
}

} // namespace

Node dataTable(const ChartTable& data)
{
    const QString corner = data.headings.value(0);
    const std::vector<Series> all = seriesOf(data);
    const std::vector<QString> periods = periodsOf(data);
    if (haveRoom(periods, all))
        return acrossTable(corner, periods, all);
    const std::vector<Period> months = monthsOf(periods);
    const std::vector<Series> years = byYear(months, all);
    if (!years.empty() && haveRoom(namesOfMonths(), years))
        return acrossTable(corner, namesOfMonths(), years);
    return downTable(corner, periods, all);
}

} // namespace send::pack
