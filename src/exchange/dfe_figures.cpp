// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/dfe_figures.h"

#include "core/codes.h"
#include "core/translate.h"

#include <algorithm>

namespace send {

namespace {

/// The numbers of files carry signs of per cent and separators of thousands; Decimal knows the latter.
Result<Decimal> numberIn(const QString& text)
{
    return Decimal::parse(text.endsWith(u'%') ? QStringView(text).chopped(1) : QStringView(text));
}

} // namespace

void FigureReader::tell(Severity severity, const QString& sentence, int row, const QString& column)
{
    const auto isTheSame = [&](const Issue& issue) { return issue.row == row && issue.sentence == sentence; };
    if (std::ranges::none_of(m_issues, isTheSame)) // two figures may share a column
        m_issues.push_back({m_fileName, row, column, sentence, severity});
}

void FigureReader::refuse(const DfeRow& row, const QString& column, const QString& what)
{
    tell(Severity::Error,
         translated("Row %1, column %2: %3 Nothing was imported.").arg(QString::number(row.line), column, what),
         row.line, column);
}

void FigureReader::checkSharedColumns()
{
    for (const char* column : {"period", "level", "regionCode", "region", "code", "authority"})
        if (!m_table.headings.shared(column)) {
            const QString name = dfeMapping().columns.value(QLatin1String(column)).constFirst();
            tell(Severity::Error, translated("The column %1 is missing. Nothing was imported.").arg(name), 1, name);
        }
}

std::optional<FigureColumns> FigureReader::columnsOf(const DfeFigure& figure)
{
    const DfeHeadings& headings = m_table.headings;
    FigureColumns columns{headings.find(figure.value), headings.find(figure.numerator), {}};
    std::vector<QStringList> needed = figure.denominator;
    needed.push_back(figure.denominator.empty() ? figure.value : figure.numerator);
    QStringList missing;
    for (const QStringList& names : needed)
        if (!headings.find(names))
            missing += names.constFirst();
    if (!columns.value && missing.size() == qsizetype(needed.size())) {
        tell(Severity::Note, translated("“%1” is not in this file.").arg(figure.metric.name), 1);
        return std::nullopt;
    }
    for (const QString& name : missing)
        tell(Severity::Error,
             translated("The column %1 is missing, which “%2” needs. Nothing was imported.")
                 .arg(name, figure.metric.name),
             1, name);
    if (!missing.isEmpty())
        return std::nullopt;
    for (const QStringList& names : figure.denominator)
        columns.denominator.push_back(*headings.find(names));
    return anyRepeated(columns) ? std::nullopt : std::optional(columns);
}

bool FigureReader::anyRepeated(const FigureColumns& columns)
{
    std::vector<int> places = columns.denominator;
    for (const auto place : {columns.value, columns.numerator})
        if (place)
            places.push_back(*place);
    bool any = false;
    for (const int place : places) {
        if (!m_table.headings.isRepeated(place))
            continue;
        any = true;
        const QString heading = m_table.headings.at(place);
        tell(Severity::Error, translated("The column %1 appears twice. Nothing was imported.").arg(heading), 1,
             heading);
    }
    return any;
}

std::optional<Period> FigureReader::periodOf(const DfeRow& row)
{
    const QString identifier = m_table.cell(row, "identifier");
    const QString text = m_table.cell(row, "period");
    std::optional<PeriodKind> kind;
    if (!identifier.isEmpty()) {
        kind = fromCode<PeriodKind>(dfeMapping().identifiers.value(folded(identifier)));
        if (!kind) {
            refuse(row, m_table.headings.at(*m_table.headings.shared("identifier")),
                   translated("“%1” is not a kind of year that can be imported.").arg(identifier));
            return std::nullopt;
        }
    }
    const auto period = parsePeriod(text, kind);
    if (period && (!kind || period->kind == *kind))
        return *period;
    refuse(row, m_table.headings.at(*m_table.headings.shared("period")), translated("“%1” is not a year.").arg(text));
    return std::nullopt;
}

std::optional<FigureReader::Cell> FigureReader::cell(const DfeRow& row, int column)
{
    const QString text = row.cells.at(column).trimmed();
    if (text.isEmpty())
        return Cell{std::nullopt, Marker::NotAvailable};
    if (const auto number = numberIn(text))
        return Cell{*number, {}};
    if (const auto markers = parseMarkers(text))
        return Cell{std::nullopt, *markers};
    refuse(row, m_table.headings.at(column), translated("“%1” is not a number.").arg(text));
    return std::nullopt;
}

std::optional<FigureReader::Cell> FigureReader::count(const DfeRow& row, int column)
{
    const auto read = cell(row, column);
    if (!read || !read->number)
        return read;
    const Decimal& number = *read->number;
    if (number.scale() == 0 && number.units() >= 0 && number.units() <= Proportion::maximumCount)
        return read;
    refuse(row, m_table.headings.at(column), translated("“%1” is not a count.").arg(row.cells.at(column).trimmed()));
    return std::nullopt;
}

std::optional<Published> FigureReader::read(const DfeRow& row, const FigureColumns& columns, const Metric& metric)
{
    Published published;
    if (columns.value) {
        const auto value = metric.unit == Unit::Number ? count(row, *columns.value) : cell(row, *columns.value);
        if (!value)
            return std::nullopt;
        published = {value->number, std::nullopt, value->markers, {}};
    }
    // Where DfE itself gives a marker for the figure, no percentage of ours takes its place.
    const bool isWithheld = columns.value && !published.value;
    if (columns.denominator.empty() || isWithheld)
        return published;
    return withParts(row, columns, metric, published);
}

std::optional<Published> FigureReader::withParts(const DfeRow& row, const FigureColumns& columns, const Metric& metric,
                                                 Published published)
{
    const auto numerator = count(row, *columns.numerator);
    if (!numerator)
        return std::nullopt;
    Markers markers = numerator->markers;
    bool isKnown = numerator->number.has_value();
    Proportion parts{isKnown ? numerator->number->units() : 0, 0};
    for (const int column : columns.denominator) {
        const auto term = count(row, column);
        if (!term)
            return std::nullopt;
        markers |= term->markers;
        isKnown = isKnown && term->number;
        parts.denominator += term->number ? term->number->units() : 0;
    }
    if (!isKnown || parts.denominator == 0) {
        published.markers |= published.value ? Markers() : isKnown ? Markers(Marker::NotAvailable) : markers;
        return published;
    }
    if (parts.numerator > parts.denominator || parts.denominator > Proportion::maximumCount) {
        refuse(row, m_table.headings.at(*columns.numerator),
               translated("%1 of %2 is impossible.").arg(parts.numerator).arg(parts.denominator));
        return std::nullopt;
    }
    published.parts = parts;
    if (published.value)
        compare(row, *columns.value, metric, published);
    return published;
}

void FigureReader::compare(const DfeRow& row, int column, const Metric& metric, Published& published)
{
    const int places = std::max(metric.decimals, published.value->scale());
    const auto ours = published.parts->percentage(places);
    if (!ours || *ours == *published.value)
        return;
    published.remark = translated("DfE publishes %1.").arg(row.cells.at(column).trimmed());
    tell(Severity::Note,
         translated("Row %1, column %2: DfE publishes %3, but %4 of %5 is %6, which is shown.")
             .arg(QString::number(row.line), m_table.headings.at(column), published.value->toString(),
                  QString::number(published.parts->numerator), QString::number(published.parts->denominator),
                  ours->toString()),
         row.line, m_table.headings.at(column));
}

} // namespace send
