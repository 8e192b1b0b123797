// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/figure_cell.h"
#include "exchange/readings_import.h"

// What a table of readings says of where a metric starts, how it is to go on and where it must end.
namespace send {

std::optional<Decimal> ReadingsImport::plainValue(const SheetRow& row, int column, const Metric& metric)
{
    const auto figure = readFigure(SheetColumns::cellAt(row.row, column));
    if (!figure) {
        row.refuse(m_issues, column, figure.error().sentence);
        return std::nullopt;
    }
    if (!*figure || !(*figure)->number || (*figure)->markers) {
        row.refuse(m_issues, column, translated("A plain number belongs here."));
        return std::nullopt;
    }
    const auto value = valueFor(**figure, metric);
    if (!value)
        row.refuse(m_issues, column, value.error().sentence);
    return value ? std::optional(*value) : std::nullopt;
}

void ReadingsImport::addPlan(const SheetRow& row, int column, Change change)
{
    m_planCells.push_back({change, row.sheet, row.row.row, row.columns.heading(column)});
    m_plans.push_back(std::move(change));
}

/// Long tables repeat a metric's target on every row: the same again is fine, another value is not.
bool ReadingsImport::isFirst(const SheetRow& row, int column, MetricId id, const QString& what, const QString& value)
{
    const QString key = QString::number(id.value()) + u' ' + what;
    const auto [said, isNew] = m_said.emplace(key, std::pair(value, row.row.row));
    if (!isNew && said->second.first != value)
        row.refuse(m_issues, column, translated("Row %1 gives %2 for the same.").arg(said->second.second).arg(said->second.first));
    return isNew;
}

void ReadingsImport::takePoint(const SheetRow& row, MetricId id, const Period& period, int column)
{
    const auto value = plainValue(row, column, m_metrics.at(id));
    if (!value || !isFirst(row, column, id, toText(period), value->toString()))
        return;
    auto edit = editOf(m_scorecard.trajectory, TrajectoryKey{id, period}, std::nullopt);
    if (edit.before && edit.before->value == *value)
        return;
    edit.after = TrajectoryPoint{*value, edit.before ? edit.before->note : QString()};
    addPlan(row, column, std::move(edit));
    ++m_counts.points;
}

std::optional<QDate> ReadingsImport::dayIn(const SheetRow& row, Meaning meaning)
{
    const Cell& cell = row.cell(meaning);
    if (cell.kind == Cell::Kind::Empty || cell.text.trimmed().isEmpty())
        return std::nullopt;
    const auto day = readDay(cell);
    if (!day)
        row.refuse(m_issues, meaning, day.error().sentence);
    return day ? std::optional(*day) : std::nullopt;
}

/// Its date is the column's, else the end of the period that the heading names, else what it was.
void ReadingsImport::takeBaseline(const SheetRow& row, MetricId id, int column, const QString& periodText)
{
    const auto value = plainValue(row, column, m_metrics.at(id));
    if (!value || !isFirst(row, column, id, QStringLiteral("baseline"), value->toString()))
        return;
    auto edit = editOf(m_scorecard.baselines, id, std::nullopt);
    Baseline after = edit.before.value_or(Baseline{});
    after.value = *value;
    const auto period = periodText.isEmpty() ? std::nullopt : periodOf(row, periodText, column, m_metrics.at(id));
    if (const auto day = dayIn(row, Meaning::BaselineDate))
        after.date = *day;
    else if (period)
        after.date = endDate(*period, m_scorecard.terms);
    if (!after.date.isValid())
        return row.refuse(m_issues, column, translated("The baseline has no date. Add a column Baseline date, or name the "
                                                       "period in the heading: Baseline Autumn 2025."));
    if (const QString source = row.text(Meaning::BaselineSource); !source.isEmpty())
        after.source = source;
    if (edit.before == after)
        return;
    edit.after = std::move(after);
    addPlan(row, column, std::move(edit));
    ++m_counts.baselines;
}

/// Its date is the column's, else what it was, else the end of the last period that the headings plan for.
void ReadingsImport::takeTarget(const SheetRow& row, MetricId id)
{
    const int column = row.columns.columnOf(Meaning::Target);
    const auto value = plainValue(row, column, m_metrics.at(id));
    if (!value || !isFirst(row, column, id, QStringLiteral("target"), value->toString()))
        return;
    auto edit = editOf(m_scorecard.targets, id, std::nullopt);
    Target after = edit.before.value_or(Target{});
    after.value = *value;
    if (const auto day = dayIn(row, Meaning::TargetDate))
        after.date = *day;
    if (!after.date.isValid())
        for (const auto& [place, meaning] : row.columns.ofPeriods())
            if (const auto period = m_periods.read(meaning.period, m_metrics.at(id).period);
                meaning.meaning == Meaning::Planned && period)
                after.date = after.date.isValid() ? std::max(after.date, endDate(*period, m_scorecard.terms))
                                                  : endDate(*period, m_scorecard.terms);
    if (!after.date.isValid())
        return row.refuse(m_issues, column, translated("The target has no date. Add a column Target date."));
    if (const QString rationale = row.text(Meaning::Rationale); !rationale.isEmpty())
        after.rationale = rationale;
    if (edit.before == after)
        return;
    edit.after = std::move(after);
    addPlan(row, column, std::move(edit));
    ++m_counts.targets;
}

} // namespace send
