// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/readings_import.h"

#include "core/format.h"
#include "exchange/figure_cell.h"
#include "exchange/new_metric.h"
#include "exchange/reading_merge.h"

namespace send {

namespace {

using Place = GivenReading::Place;

bool isBlank(const Cell& cell)
{
    return cell.kind == Cell::Kind::Empty || QStringView(cell.text).trimmed().isEmpty();
}

Place placeOf(const SheetRow& row, Meaning meaning)
{
    const int column = row.columns.columnOf(meaning);
    return column < 0 ? Place{} : Place{&SheetColumns::cellAt(row.row, column), column};
}

GivenReading givenBy(const SheetRow& row)
{
    return {placeOf(row, Meaning::Value),   placeOf(row, Meaning::Numerator),   placeOf(row, Meaning::Denominator),
            placeOf(row, Meaning::Marks), placeOf(row, Meaning::AsAt),        placeOf(row, Meaning::Comment),
            placeOf(row, Meaning::Explanation), placeOf(row, Meaning::Provenance)};
}

} // namespace

ReadingsImport::ReadingsImport(const Scorecard& scorecard, QString fileName, const TableOptions& options, IssueList& issues)
    : m_scorecard(scorecard), m_fileName(std::move(fileName)), m_options(options), m_issues(issues),
      m_provenance(options.provenance.isEmpty()
                       ? translated("From %1, %2").arg(m_fileName, formatDate(options.today))
                       : options.provenance),
      m_metrics(scorecard)
{
}

bool ReadingsImport::saysSomething(const SheetRow& row)
{
    constexpr std::array figures{Meaning::Value, Meaning::Numerator, Meaning::Denominator, Meaning::Marks,
                                 Meaning::AsAt,  Meaning::Comment,   Meaning::Explanation, Meaning::Provenance,
                                 Meaning::Planned, Meaning::Baseline, Meaning::Target};
    const auto stands = [&](Meaning meaning) { return !isBlank(row.cell(meaning)); };
    const auto standsIn = [&](const SheetColumns::OfPeriod& place) {
        return !isBlank(SheetColumns::cellAt(row.row, place.column));
    };
    return std::ranges::any_of(figures, stands) || std::ranges::any_of(row.columns.ofPeriods(), standsIn);
}

void ReadingsImport::take(const SheetRow& row)
{
    const auto id = metricOf(row);
    if (!id)
        return;
    takeLong(row, *id);
    takeOfPeriods(row, *id);
    if (!isBlank(row.cell(Meaning::Baseline)))
        takeBaseline(row, *id, row.columns.columnOf(Meaning::Baseline), {});
    if (!isBlank(row.cell(Meaning::Target)))
        takeTarget(row, *id);
}

/// Rows that name a metric and say nothing of it, such as headings of groups and notes below, are passed over.
std::optional<MetricId> ReadingsImport::metricOf(const SheetRow& row)
{
    const QString reference = row.text(Meaning::Reference);
    const QString name = row.text(Meaning::Metric);
    if (m_lastMetric.id && m_lastMetric.reference == reference && m_lastMetric.name == name)
        return m_lastMetric.id;
    const bool makes = m_options.kind == TableKind::Metrics && !name.isEmpty();
    if (!makes && !saysSomething(row))
        return std::nullopt;
    const Meaning place = row.columns.has(Meaning::Reference) && !reference.isEmpty() ? Meaning::Reference : Meaning::Metric;
    if (reference.isEmpty() && name.isEmpty()) {
        row.refuse(m_issues, place, translated("The row has figures and names no metric."));
        return std::nullopt;
    }
    const bool rounded = row.cell(place).kind == Cell::Kind::Number;
    const auto found = m_metrics.find(reference, name, rounded);
    std::optional<MetricId> id = found ? std::optional(*found) : std::nullopt;
    if (!id && makes && found.error().kind == ErrorKind::NotFound)
        id = newMetric(row, reference, name);
    else if (!id)
        row.refuse(m_issues, place, found.error().sentence);
    m_lastMetric = {reference, name, id};
    return id;
}

std::optional<MetricId> ReadingsImport::newMetric(const SheetRow& row, const QString& reference, const QString& name)
{
    const auto metric = metricFrom(row, name, m_periods, m_issues);
    if (!metric)
        return std::nullopt;
    if (!row.columns.has(Meaning::Polarity) && !std::exchange(m_saidPolarity, true))
        m_issues.tell(Severity::Warning, translated("No column says whether higher or lower is better, so new metrics are "
                                                    "neutral: they are not judged until their polarity is set."));
    return m_metrics.add(*metric, reference, row.text(Meaning::Area), m_options.newArea);
}

std::optional<Period> ReadingsImport::periodOf(const SheetRow& row, const QString& text, int column, const Metric& metric)
{
    const auto period = m_periods.read(text, metric.period);
    if (!period)
        row.refuse(m_issues, column, period.error().sentence);
    return period ? std::optional(*period) : std::nullopt;
}

void ReadingsImport::takeLong(const SheetRow& row, MetricId id)
{
    if (!row.columns.has(Meaning::Period))
        return;
    const GivenReading given = givenBy(row);
    const bool hasPoint = !isBlank(row.cell(Meaning::Planned));
    if (given.isBlank() && !hasPoint)
        return;
    const QString text = row.text(Meaning::Period);
    if (text.isEmpty())
        return row.refuse(m_issues, Meaning::Period, translated("The row has a figure and no period."));
    const auto period = periodOf(row, text, row.columns.columnOf(Meaning::Period), m_metrics.at(id));
    if (!period)
        return;
    if (!given.isBlank())
        takeReading(row, {id, *period}, given);
    if (hasPoint)
        takePoint(row, id, *period, row.columns.columnOf(Meaning::Planned));
}

void ReadingsImport::takeOfPeriods(const SheetRow& row, MetricId id)
{
    for (const auto& [column, meaning] : row.columns.ofPeriods()) {
        const Cell& cell = SheetColumns::cellAt(row.row, column);
        if (isBlank(cell))
            continue;
        if (meaning.meaning == Meaning::Baseline) {
            takeBaseline(row, id, column, meaning.period);
            continue;
        }
        const auto period = periodOf(row, meaning.period, column, m_metrics.at(id));
        if (!period)
            continue;
        if (meaning.meaning == Meaning::Planned) {
            takePoint(row, id, *period, column);
        } else {
            GivenReading given;
            given.value = {&cell, column};
            takeReading(row, {id, *period}, given);
        }
    }
}

void ReadingsImport::takeReading(const SheetRow& row, const ReadingKey& key, const GivenReading& given)
{
    const Metric& metric = m_metrics.at(key.metric);
    if (key.period.kind != metric.period)
        return row.refuse(m_issues, given.value.column >= 0 && !row.columns.has(Meaning::Period) ? given.value.column
                                                                                : row.columns.columnOf(Meaning::Period),
                          translated("%1 is no period of metric %2, which is measured by the %3.")
                              .arg(toText(key.period), m_metrics.refOf(key.metric),
                                   codeOf(metric.period).replace(u'-', u' ')));
    const QDate end = endDate(key.period, m_scorecard.terms);
    auto edit = editOf(m_scorecard.readings, key, std::nullopt);
    const auto tell = [&](int column, const QString& sentence, Severity severity) {
        m_issues.tell(severity, sentence, row.row.row, row.columns.heading(column), row.sheet);
    };
    auto after = mergedReading(edit.before.value_or(Reading{}), given,
                               {metric, end, m_options.today, m_fileName, m_provenance}, tell);
    if (!after)
        return;
    const int column = given.value.column >= 0 ? given.value.column : given.numerator.column;
    m_seen.push_back({key, row.sheet, row.row.row, row.columns.heading(column)});
    if (edit.before ? *edit.before == *after : *after == Reading{})
        return;
    if (after->value)
        noteValue(key.metric, *after->value);
    edit.after = std::move(after);
    m_readings.push_back(std::move(edit));
    m_changed.insert(key.metric);
    m_first = m_first ? std::min(*m_first, end) : end;
    m_last = m_last ? std::max(*m_last, end) : end;
    ++m_counts.readings;
}

/// New metrics show as many decimals as their figures have, up to two.
void ReadingsImport::noteValue(MetricId id, const Decimal& value)
{
    if (!m_metrics.isMade(id))
        return;
    Metric& metric = m_metrics.made(id);
    metric.decimals = std::max(metric.decimals, std::min(value.scale(), 2));
}

void ReadingsImport::findRepeated()
{
    std::ranges::stable_sort(m_seen, {}, &FileCell::key);
    for (std::size_t i = 1; i < m_seen.size(); ++i)
        if (m_seen[i].key == m_seen[i - 1].key)
            m_issues.tell(Severity::Error,
                          translated("%1 of metric %2 stands here and in row %3.")
                              .arg(toText(m_seen[i].key.period), m_metrics.refOf(m_seen[i].key.metric))
                              .arg(m_seen[i - 1].row),
                          m_seen[i].row, {}, m_seen[i].sheet);
}

Changes ReadingsImport::finish()
{
    findRepeated();
    Changes changes;
    m_metrics.appendTo(changes);
    changes.reserve(changes.size() + m_plans.size() + m_readings.size());
    std::ranges::move(m_plans, std::back_inserter(changes));
    if (changes.empty())
        return std::move(m_readings);
    std::ranges::move(m_readings, std::back_inserter(changes));
    return changes;
}

QString ReadingsImport::summary() const
{
    QStringList parts;
    const auto add = [&](std::size_t count, const char* one, const char* many) {
        if (count > 0)
            parts += count == 1 ? translated(one) : translated(many).arg(formatCount(qint64(count)));
    };
    add(std::size_t(m_counts.readings), "1 reading", "%1 readings");
    if (m_counts.readings > 0) {
        parts.back() += m_changed.size() == 1 ? translated(" of 1 metric") : translated(" of %1 metrics").arg(m_changed.size());
        const QString first = formatDate(*m_first);
        parts.back() += *m_first == *m_last ? translated(", to %1").arg(first)
                                            : translated(", %1 to %2").arg(first, formatDate(*m_last));
    }
    add(std::size_t(m_counts.points), "1 planned value", "%1 planned values");
    add(std::size_t(m_counts.baselines), "1 baseline", "%1 baselines");
    add(std::size_t(m_counts.targets), "1 target", "%1 targets");
    add(m_metrics.madeCount(), "1 new metric", "%1 new metrics");
    return parts.isEmpty() ? translated("Everything in %1 is in the scorecard already.").arg(m_fileName)
                           : parts.join(translated("; "));
}

} // namespace send
