// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_rows.h"

#include "core/format.h"

namespace send {

namespace {

QString nothing()
{
    return QStringLiteral("–");
}

QString withParts(const std::optional<Decimal>& value, const std::optional<Proportion>& parts, Markers markers,
                  const Metric& metric)
{
    if (!value)
        return markers ? toText(markers) : nothing();
    QString text = formatWithUnit(*value, metric);
    if (parts)
        text += QStringLiteral(" (%1)").arg(formatParts(*parts));
    return markers ? text + u' ' + toText(markers) : text;
}

/// Names things as they stand when the import is done, since some of them are new.
class RowWriter
{
public:
    RowWriter(const Scorecard& before, Scorecard after) : m_before(before), m_after(std::move(after)) {}

    ImportRow operator()(const ReadingEdit& edit) const
    {
        const auto words = [&](const std::optional<Reading>& row) {
            return row ? withParts(valueOf(*row, metricOf(edit.key.metric)), row->parts, row->markers,
                                   metricOf(edit.key.metric))
                       : nothing();
        };
        return figure(edit.key.metric, {}, edit.key.period, words(edit.before), words(edit.after));
    }

    ImportRow operator()(const BenchmarkEdit& edit) const
    {
        const auto words = [&](const std::optional<Benchmark>& row) {
            return row ? withParts(valueOf(*row, metricOf(edit.key.metric)), row->parts, row->markers,
                                   metricOf(edit.key.metric))
                       : nothing();
        };
        const Benchmark& named = edit.after ? *edit.after : *edit.before;
        return figure(edit.key.metric, named.name, edit.key.period, words(edit.before), words(edit.after));
    }

    ImportRow operator()(const MetricEdit& edit) const
    {
        const Metric& metric = edit.after ? *edit.after : *edit.before;
        const QString name = QStringLiteral("%1 %2").arg(refIn(edit.key), metric.name);
        return {areaOf(metric.area), name, {}, edit.before ? ImportRowModel::tr("as it was") : nothing(),
                edit.before ? outcome(edit) : ImportRowModel::tr("new metric")};
    }

    ImportRow operator()(const AreaEdit& edit) const
    {
        const Area& area = edit.after ? *edit.after : *edit.before;
        return {area.name, {}, {}, edit.before ? ImportRowModel::tr("as it was") : nothing(),
                edit.before ? outcome(edit) : ImportRowModel::tr("new area")};
    }

    ImportRow operator()(const ActionEdit& edit) const { return other(ImportRowModel::tr("Action"), edit); }
    ImportRow operator()(const MilestoneEdit& edit) const { return other(ImportRowModel::tr("Milestone"), edit); }
    ImportRow operator()(const ActionMetricEdit& edit) const { return other(ImportRowModel::tr("Action's metric"), edit); }
    ImportRow operator()(const PlanEdit& edit) const { return other(ImportRowModel::tr("The plan's own words"), edit); }
    ImportRow operator()(const TermDatesEdit& edit) const
    {
        return {{}, ImportRowModel::tr("Dates of a term"), toText(edit.key), presence(edit), outcome(edit)};
    }
    ImportRow operator()(const BacklogMonthEdit& edit) const
    {
        return {{}, ImportRowModel::tr("EHCP backlog"), toDisplay(edit.key), presence(edit), outcome(edit)};
    }
    ImportRow operator()(const CapacityEdit& edit) const
    {
        return {{}, ImportRowModel::tr("Capacity of %1").arg(edit.key.provider), toDisplay(edit.key.month), presence(edit),
                outcome(edit)};
    }
    ImportRow operator()(const ScenarioEdit& edit) const
    {
        const Scenario& scenario = edit.after ? *edit.after : *edit.before;
        return {{}, ImportRowModel::tr("Scenario %1").arg(scenario.name), {}, presence(edit), outcome(edit)};
    }
    ImportRow operator()(const SignOffEdit& edit) const
    {
        return {areaOf(metricOf(edit.key.metric).area), named(edit.key.metric, ImportRowModel::tr("sign-off")),
                toText(edit.key.term), presence(edit), outcome(edit)};
    }
    ImportRow operator()(const TermStateEdit& edit) const
    {
        return {{}, ImportRowModel::tr("Closing of a term"), toText(edit.key), presence(edit), outcome(edit)};
    }
    ImportRow operator()(const CommitteeDatesEdit& edit) const
    {
        return {{}, ImportRowModel::tr("The committee's days"), toText(edit.key), presence(edit), outcome(edit)};
    }
    ImportRow operator()(const ImportHeadingEdit& edit) const
    {
        return {{}, ImportRowModel::tr("Meaning of the heading “%1”").arg(edit.key), {}, presence(edit), outcome(edit)};
    }
    ImportRow operator()(const BaselineEdit& edit) const { return planned(edit.key, ImportRowModel::tr("baseline"), edit); }
    ImportRow operator()(const TargetEdit& edit) const { return planned(edit.key, ImportRowModel::tr("target"), edit); }
    ImportRow operator()(const TrajectoryEdit& edit) const
    {
        ImportRow row = planned(edit.key.metric, ImportRowModel::tr("planned"), edit);
        row.period = toDisplay(edit.key.period);
        return row;
    }
    ImportRow operator()(const CommentaryEdit& edit) const
    {
        return {areaOf(metricOf(edit.key.metric).area), named(edit.key.metric, ImportRowModel::tr("commentary")),
                toText(edit.key.term), presence(edit), outcome(edit)};
    }

private:
    [[nodiscard]] const Metric& metricOf(MetricId id) const
    {
        const auto found = m_after.metrics.find(id);
        return found != m_after.metrics.end() ? found->second : m_before.metrics.at(id);
    }
    [[nodiscard]] QString refIn(MetricId id) const
    {
        return refOf(m_after.metrics.contains(id) ? m_after : m_before, id);
    }
    [[nodiscard]] QString areaOf(AreaId id) const
    {
        const auto found = m_after.areas.find(id);
        const auto& areas = found != m_after.areas.end() ? m_after.areas : m_before.areas;
        return areas.contains(id) ? areas.at(id).name : QString();
    }
    [[nodiscard]] QString named(MetricId id, const QString& what) const
    {
        const QString name = QStringLiteral("%1 %2").arg(refIn(id), metricOf(id).name);
        return what.isEmpty() ? name : QStringLiteral("%1: %2").arg(name, what);
    }
    [[nodiscard]] ImportRow figure(MetricId id, const QString& what, const Period& period, const QString& before,
                                   const QString& after) const
    {
        return {areaOf(metricOf(id).area), named(id, what), toDisplay(period), before, after};
    }
    template<class Edit>
    [[nodiscard]] ImportRow planned(MetricId id, const QString& what, const Edit& edit) const
    {
        const auto words = [&](const auto& row) { return row ? formatWithUnit(row->value, metricOf(id)) : nothing(); };
        return {areaOf(metricOf(id).area), named(id, what), {}, words(edit.before), words(edit.after)};
    }
    template<class Edit>
    [[nodiscard]] static ImportRow other(const QString& what, const Edit& edit)
    {
        return {{}, what, {}, presence(edit), outcome(edit)};
    }
    template<class Edit>
    [[nodiscard]] static QString presence(const Edit& edit)
    {
        return edit.before ? ImportRowModel::tr("as it was") : nothing();
    }
    template<class Edit>
    [[nodiscard]] static QString outcome(const Edit& edit)
    {
        if (!edit.after)
            return ImportRowModel::tr("removed");
        return edit.before ? ImportRowModel::tr("changed") : ImportRowModel::tr("new");
    }

    const Scorecard& m_before;
    Scorecard m_after;
};

} // namespace

std::vector<ImportRow> importRows(const Scorecard& scorecard, const Changes& changes)
{
    Scorecard after = scorecard;
    if (!applyTo(after, changes))
        return {};
    const RowWriter writer(scorecard, std::move(after));
    std::vector<ImportRow> rows;
    for (const Change& change : changes)
        rows.push_back(std::visit(writer, change));
    return rows;
}

void ImportRowModel::show(std::vector<ImportRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int ImportRowModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ImportRowModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : +ColumnCount;
}

QVariant ImportRowModel::data(const QModelIndex& index, int role) const
{
    const ImportRow& row = m_rows[static_cast<std::size_t>(index.row())];
    const QStringList words{row.area, row.metric, row.period, row.before, row.after};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return words[index.column()];
    if (role == Qt::TextAlignmentRole && index.column() >= Before)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant ImportRowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(section >= Before ? Qt::AlignRight : Qt::AlignLeft);
    const QStringList names{tr("Area"), tr("Metric"), tr("Period"), tr("Now"), tr("After the import")};
    return role == Qt::DisplayRole ? names[section] : QVariant();
}

} // namespace send
