// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/dfe_neighbours.h"

#include "exchange/table.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <numeric>

namespace send {

namespace {

std::optional<Decimal> valueOf(const Published& figure, int decimals)
{
    return figure.parts ? figure.parts->percentage(decimals) : figure.value;
}

/// The parts of all added up; nothing where one has none.
std::optional<Proportion> pooled(const std::vector<Published>& figures)
{
    Proportion sum;
    for (const Published& figure : figures) {
        if (!figure.parts && figure.value)
            return std::nullopt;
        if (figure.parts) {
            sum.numerator += figure.parts->numerator;
            sum.denominator += figure.parts->denominator;
        }
    }
    const bool fits = sum.denominator > 0 && sum.denominator <= Proportion::maximumCount;
    return fits ? std::optional(sum) : std::nullopt;
}

/// What a row of a list names: a code where one stands, else its first words.
QString nameIn(const TableRow& row)
{
    static const QRegularExpression code(QStringLiteral("^[EW][0-9]{8}$"));
    QString first;
    for (const Cell& cell : row.cells) {
        const QString text = cell.text.trimmed();
        if (code.match(text).hasMatch())
            return text;
        if (first.isEmpty())
            first = text;
    }
    return first;
}

bool isHeading(const QString& text)
{
    static const QRegularExpression words(
        QStringLiteral("^((new_?)?la[ _]?(name|code)?|(local )?authority( name| code)?|name|code|(statistical )?neighbours?)$"),
        QRegularExpression::CaseInsensitiveOption);
    return words.match(text).hasMatch();
}

} // namespace

std::vector<NeighbourFigure> neighbourFigures(const std::vector<Published>& figures, const Metric& metric)
{
    const int decimals = std::min(metric.decimals + 2, Decimal::maximumScale);
    std::vector<double> values;
    for (const Published& figure : figures)
        if (const auto value = valueOf(figure, Decimal::maximumScale))
            values.push_back(value->toDouble());
    if (values.empty())
        return {};
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    const double median = values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
    const int count = int(values.size());
    std::vector<NeighbourFigure> made{{BenchmarkMethod::Mean, Decimal::fromDouble(mean, decimals), {}, count},
                                      {BenchmarkMethod::Median, Decimal::fromDouble(median, decimals), {}, count}};
    if (const auto parts = pooled(figures))
        made.push_back({BenchmarkMethod::Pooled, {}, parts, count});
    return made;
}

QStringList missingNeighbours(const DfeTable& table, const QStringList& wanted)
{
    QSet<QString> there;
    for (const DfeRow& row : table.neighbours)
        for (const char* column : {"code", "oldCode", "authority"})
            there.insert(folded(table.cell(row, column)));
    QStringList missing;
    for (const QString& one : wanted)
        if (!there.contains(folded(one)))
            missing += one;
    return missing;
}

Result<QStringList> readNeighbours(const QByteArray& bytes, const QString& fileName)
{
    const auto book = readWorkbook(bytes, fileName);
    if (!book)
        return tl::unexpected(book.error());
    QStringList names;
    for (const TableRow& row : book->sheets.empty() ? std::vector<TableRow>() : book->sheets.front().rows)
        if (const QString name = nameIn(row); !name.isEmpty() && !isHeading(name))
            names += name;
    return names;
}

} // namespace send
