// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/new_metric.h"

#include "exchange/table_words.h"

namespace send {

namespace {

/// Reads one word of a definition; false, with an issue, for a word that is none of the enum's.
template<class E>
bool readWord(const SheetRow& row, Meaning meaning, const QHash<QString, QString>& words, E& value, IssueList& issues)
{
    const QString text = row.text(meaning);
    if (text.isEmpty())
        return true;
    const auto read = fromWord<E>(words, text);
    if (read) {
        value = *read;
        return true;
    }
    QStringList codes;
    for (const auto& [candidate, code] : Codes<E>::all)
        codes += code;
    row.refuse(issues, meaning, translated("“%1” is not one of %2.").arg(text.left(40), codes.join(QStringLiteral(", "))));
    return false;
}

bool isPercentage(const Cell& cell)
{
    return cell.kind == Cell::Kind::Percent || cell.text.trimmed().endsWith(u'%');
}

bool hasPercentage(const SheetRow& row)
{
    bool any = isPercentage(row.cell(Meaning::Value)) || isPercentage(row.cell(Meaning::Target));
    for (const auto& place : row.columns.ofPeriods())
        any = any || isPercentage(SheetColumns::cellAt(row.row, place.column));
    return any;
}

/// The kind of the row's first period that says a figure.
std::optional<PeriodKind> firstKind(const SheetRow& row, PeriodTexts& periods)
{
    if (const auto period = periods.read(row.text(Meaning::Period)))
        return period->kind;
    for (const auto& place : row.columns.ofPeriods())
        if (const auto period = periods.read(place.meaning.period))
            return period->kind;
    return std::nullopt;
}

void setWords(Metric& metric, const SheetRow& row)
{
    metric.definition = row.text(Meaning::Definition);
    metric.numeratorText = row.text(Meaning::NumeratorText);
    metric.denominatorText = row.text(Meaning::DenominatorText);
    metric.counted = row.text(Meaning::Counted);
    metric.owner = row.text(Meaning::Owner);
    metric.partner = row.text(Meaning::Partner);
    metric.source = row.text(Meaning::Source);
    if (metric.denominatorText.isEmpty() && !row.text(Meaning::Denominator).isEmpty()) {
        metric.numeratorText = row.columns.heading(row.columns.columnOf(Meaning::Numerator));
        metric.denominatorText = row.columns.heading(row.columns.columnOf(Meaning::Denominator));
    }
}

} // namespace

std::optional<Metric> metricFrom(const SheetRow& row, const QString& name, PeriodTexts& periods, IssueList& issues)
{
    const TableWords& words = tableWords();
    Metric metric{.area = AreaId(1), .name = name, .polarity = Polarity::Neutral};
    metric.unit = hasPercentage(row) ? Unit::Percent : Unit::Number;
    metric.period = firstKind(row, periods).value_or(PeriodKind::Term);
    setWords(metric, row);
    bool isFine = readWord(row, Meaning::Unit, words.unit, metric.unit, issues);
    isFine = readWord(row, Meaning::Polarity, words.polarity, metric.polarity, issues) && isFine;
    isFine = readWord(row, Meaning::Measured, words.measured, metric.period, issues) && isFine;
    isFine = readWord(row, Meaning::Basis, words.basis, metric.basis, issues) && isFine;
    metric.decimals = metric.unit == Unit::Percent ? 1 : 0;
    if (const QString text = row.text(Meaning::Decimals); !text.isEmpty()) {
        bool isNumber = false;
        metric.decimals = text.toInt(&isNumber);
        if (!isNumber || metric.decimals < 0 || metric.decimals > Decimal::maximumScale) {
            row.refuse(issues, Meaning::Decimals, translated("“%1” is not a number of decimals from 0 to 6.").arg(text.left(40)));
            isFine = false;
        }
    }
    return isFine ? std::optional(metric) : std::nullopt;
}

} // namespace send
