// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "exchange/figure_cell.h"
#include "exchange/other_tables.h"

namespace send {

namespace {

/// The enum's value for a code, read without regard to case and with spaces for its hyphens.
template<class E>
std::optional<E> worded(const QString& text)
{
    return fromCode<E>(text.simplified().toLower().replace(u' ', u'-'));
}

} // namespace

BenchmarksImport::BenchmarksImport(const Scorecard& scorecard, const QString& fileName, const TableOptions&, IssueList& issues)
    : m_scorecard(scorecard), m_fileName(fileName), m_issues(issues), m_metrics(scorecard)
{
}

bool BenchmarksImport::canHold(const SheetColumns& columns)
{
    return (columns.has(Meaning::Reference) || columns.has(Meaning::Metric)) && columns.has(Meaning::Comparator)
           && columns.has(Meaning::Period) && columns.has(Meaning::Value);
}

std::optional<BenchmarkKey> BenchmarksImport::keyOf(const SheetRow& row)
{
    const bool hasReference = !row.text(Meaning::Reference).isEmpty();
    const auto id = m_metrics.find(row.text(Meaning::Reference), row.text(Meaning::Metric));
    if (!id) {
        row.refuse(m_issues, hasReference ? Meaning::Reference : Meaning::Metric, id.error().sentence);
        return std::nullopt;
    }
    const auto comparator = worded<Comparator>(row.text(Meaning::Comparator));
    if (!comparator)
        row.refuse(m_issues, Meaning::Comparator, translated("“%1” is not one of england, region, statistical-neighbours.")
                                                      .arg(row.text(Meaning::Comparator).left(40)));
    const QString methodText = row.text(Meaning::Method);
    const auto method = methodText.isEmpty() ? BenchmarkMethod::Published : worded<BenchmarkMethod>(methodText);
    if (!method)
        row.refuse(m_issues, Meaning::Method, translated("“%1” is not one of published, mean, median, pooled.").arg(methodText.left(40)));
    const auto period = parsePeriod(row.text(Meaning::Period), m_metrics.at(*id).period);
    if (!period)
        row.refuse(m_issues, Meaning::Period, period.error().sentence);
    return comparator && method && period ? std::optional(BenchmarkKey{*id, *comparator, *method, *period}) : std::nullopt;
}

void BenchmarksImport::take(const SheetRow& row)
{
    if (row.text(Meaning::Value).isEmpty())
        return;
    const auto key = keyOf(row);
    if (!key)
        return;
    if (const auto [earlier, isNew] = m_rows.emplace(*key, row.row.row); !isNew)
        return row.refuse(m_issues, Meaning::Period, translated("The same stands in row %1.").arg(earlier->second));
    const Metric& metric = m_metrics.at(key->metric);
    const auto figure = readFigure(row.cell(Meaning::Value));
    if (!figure || !*figure)
        return row.refuse(m_issues, Meaning::Value, figure ? translated("A figure belongs here.") : figure.error().sentence);
    auto edit = editOf(m_scorecard.benchmarks, *key, std::nullopt);
    Benchmark after = edit.before.value_or(Benchmark{});
    after.parts.reset();
    after.value.reset();
    after.markers = (*figure)->markers;
    if ((*figure)->number) {
        const auto value = valueFor(**figure, metric);
        if (!value)
            return row.refuse(m_issues, Meaning::Value, value.error().sentence);
        after.value = *value;
    }
    const std::array words{std::pair(Meaning::ComparatorName, &after.name), std::pair(Meaning::Release, &after.release),
                           std::pair(Meaning::Source, &after.source)};
    for (const auto& [meaning, place] : words)
        if (const QString text = row.text(meaning); !text.isEmpty())
            *place = text;
    if (after.name.isEmpty() && key->comparator == Comparator::England)
        after.name = translated("England");
    if (after.source.isEmpty())
        after.source = m_fileName;
    if (edit.before == after)
        return;
    edit.after = std::move(after);
    m_changes.push_back(std::move(edit));
    ++m_count;
}

QString BenchmarksImport::summary() const
{
    return m_count == 1 ? translated("1 benchmark") : translated("%1 benchmarks").arg(formatCount(qint64(m_count)));
}

} // namespace send
