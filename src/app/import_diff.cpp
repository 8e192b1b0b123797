// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_diff.h"

#include "core/format.h"
#include "core/plausibility.h"
#include "core/plausibility_planned.h"
#include "core/sign_off.h"
#include "exchange/odd_figures.h"

#include <algorithm>

namespace send {

namespace {

QString nothing()
{
    return QStringLiteral("–");
}

/// What stands under [c], [x] or [z] is not shown.
QString withParts(const std::optional<Decimal>& value, const std::optional<Proportion>& parts, Markers markers,
                  const Metric& metric)
{
    if (!value || isWithheld(markers))
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
    RowWriter(const Scorecard& before, const Scorecard& after) : m_before(before), m_after(after) {}

    ImportRow operator()(const ReadingEdit& edit) const
    {
        const auto words = [&](const Boxed<Reading>& row) {
            return row ? withParts(valueOf(*row, metricOf(edit.key.metric)), row->parts, row->markers,
                                   metricOf(edit.key.metric))
                       : nothing();
        };
        return figure(edit.key.metric, {}, edit.key.period, words(edit.before), words(edit.after));
    }

    ImportRow operator()(const BenchmarkEdit& edit) const
    {
        const auto words = [&](const Boxed<Benchmark>& row) {
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
        return {areaOf(metric.area), name, {}, edit.before ? ImportDiff::tr("as it was") : nothing(),
                edit.before ? outcome(edit) : ImportDiff::tr("new metric")};
    }

    ImportRow operator()(const AreaEdit& edit) const
    {
        const Area& area = edit.after ? *edit.after : *edit.before;
        return {area.name, ImportDiff::tr("Area %1, %2").arg(area.number).arg(area.name), {}, presence(edit),
                edit.before ? outcome(edit) : ImportDiff::tr("new area")};
    }

    ImportRow operator()(const ActionEdit& edit) const
    {
        const Action& action = edit.after ? *edit.after : *edit.before;
        const QString ref = refOf(edit.after ? m_after : m_before, edit.key);
        return {areaOf(action.area), QStringLiteral("%1 %2").arg(ref, action.title), {}, presence(edit), outcome(edit)};
    }
    ImportRow operator()(const MilestoneEdit& edit) const
    {
        const Milestone& milestone = edit.after ? *edit.after : *edit.before;
        const QString ref = refOf(edit.after ? m_after : m_before, edit.key);
        return {{}, QStringLiteral("%1 %2").arg(ref, milestone.title), {}, presence(edit), outcome(edit)};
    }
    ImportRow operator()(const ActionMetricEdit& edit) const
    {
        const QString action = refOf(edit.after ? m_after : m_before, edit.key.action);
        return other(ImportDiff::tr("%1 and its metric %2").arg(action, refIn(edit.key.metric)), edit);
    }
    ImportRow operator()(const PlanEdit& edit) const { return other(ImportDiff::tr("The plan's own words"), edit); }
    ImportRow operator()(const TermDatesEdit& edit) const
    {
        return {{}, ImportDiff::tr("Dates of a term"), toText(edit.key), presence(edit), outcome(edit)};
    }
    ImportRow operator()(const BacklogMonthEdit& edit) const
    {
        return {{}, ImportDiff::tr("EHCP backlog"), toDisplay(edit.key), presence(edit), outcome(edit)};
    }
    ImportRow operator()(const CapacityEdit& edit) const
    {
        return {{}, ImportDiff::tr("Capacity of %1").arg(edit.key.provider), toDisplay(edit.key.month), presence(edit),
                outcome(edit)};
    }
    ImportRow operator()(const ScenarioEdit& edit) const
    {
        const Scenario& scenario = edit.after ? *edit.after : *edit.before;
        return {{}, ImportDiff::tr("Scenario %1").arg(scenario.name), {}, presence(edit), outcome(edit)};
    }
    ImportRow operator()(const SignOffEdit& edit) const
    {
        return {areaOf(metricOf(edit.key.metric).area), named(edit.key.metric, ImportDiff::tr("sign-off")),
                toText(edit.key.term), signOff(edit.before), signOff(edit.after)};
    }
    ImportRow operator()(const TermStateEdit& edit) const
    {
        return {{}, ImportDiff::tr("Closing of a term"), toText(edit.key), presence(edit), outcome(edit)};
    }
    ImportRow operator()(const CommitteeDatesEdit& edit) const
    {
        return {{}, ImportDiff::tr("The committee's days"), toText(edit.key), presence(edit), outcome(edit)};
    }
    ImportRow operator()(const ImportHeadingEdit& edit) const
    {
        return {{}, ImportDiff::tr("Meaning of the heading “%1”").arg(edit.key), {}, presence(edit), outcome(edit)};
    }
    ImportRow operator()(const BaselineEdit& edit) const { return planned(edit.key, ImportDiff::tr("baseline"), edit); }
    ImportRow operator()(const TargetEdit& edit) const { return planned(edit.key, ImportDiff::tr("target"), edit); }
    ImportRow operator()(const TrajectoryEdit& edit) const
    {
        ImportRow row = planned(edit.key.metric, ImportDiff::tr("planned"), edit);
        row.period = toDisplay(edit.key.period);
        return row;
    }
    ImportRow operator()(const CommentaryEdit& edit) const
    {
        return {areaOf(metricOf(edit.key.metric).area), named(edit.key.metric, ImportDiff::tr("commentary")),
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
    /// What is before the name, which may be long and be cut: "7.1, planned: Issued within 20 weeks".
    [[nodiscard]] QString named(MetricId id, const QString& what) const
    {
        const QString& name = metricOf(id).name;
        return what.isEmpty() ? QStringLiteral("%1 %2").arg(refIn(id), name)
                              : QStringLiteral("%1, %2: %3").arg(refIn(id), what, name);
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
        return edit.before ? ImportDiff::tr("as it was") : nothing();
    }
    template<class Edit>
    [[nodiscard]] static QString outcome(const Edit& edit)
    {
        if (!edit.after)
            return ImportDiff::tr("removed");
        return edit.before ? ImportDiff::tr("changed") : ImportDiff::tr("new");
    }

    [[nodiscard]] static QString signOff(const Boxed<SignOff>& row)
    {
        return toText(!row ? SignOffState::Draft : row->approvedAt ? SignOffState::Approved : SignOffState::Submitted);
    }

    const Scorecard& m_before;
    const Scorecard& m_after;
};

template<class Edit>
std::vector<decltype(Edit::key)> keysOf(const Changes& changes)
{
    std::vector<decltype(Edit::key)> keys;
    for (const Change& change : changes)
        if (const auto* edit = std::get_if<Edit>(&change))
            keys.push_back(edit->key);
    std::ranges::sort(keys);
    return keys;
}

bool hasMark(const Boxed<Reading>& reading)
{
    return reading && reading->markers.testFlag(Marker::Revised);
}

} // namespace

ImportDiff::ImportDiff(std::shared_ptr<const Scorecard> before, Parts parts)
    : m_before(std::move(before)), m_after(*m_before), m_parts(std::move(parts)), m_readings(keysOf<ReadingEdit>(m_parts.wanted)),
      m_signOffs(keysOf<SignOffEdit>(m_parts.wanted))
{
    if (!applyTo(m_after, m_parts.completed))
        m_parts.completed.clear();
}

const FileCell* ImportDiff::cellOf(const ReadingKey& key) const
{
    const auto cell = std::ranges::lower_bound(m_parts.cells, key, {}, &FileCell::key);
    return cell != m_parts.cells.end() && cell->key == key ? &*cell : nullptr;
}

ImportRow ImportDiff::refusal(const RefusedCell& cell) const
{
    QStringList place;
    if (!cell.sheet.isEmpty())
        place << tr("sheet %1").arg(cell.sheet);
    if (!cell.column.isEmpty())
        place << tr("column %1").arg(cell.column);
    ImportRow row{{}, place.join(QStringLiteral(", ")), {}, {}, tr("not taken"), cell.sentence, cell.row, true};
    if (!row.metric.isEmpty())
        row.metric[0] = row.metric[0].toUpper();
    return row;
}

ImportRow ImportDiff::row(int index) const
{
    if (index < refusedCount())
        return refusal(m_parts.refused[static_cast<std::size_t>(index)]);
    const Change& change = m_parts.completed[static_cast<std::size_t>(index - refusedCount())];
    ImportRow row = std::visit(RowWriter(*m_before, m_after), change);
    if (const auto* edit = std::get_if<ReadingEdit>(&change))
        annotate(row, *edit);
    else if (const auto* signOff = std::get_if<SignOffEdit>(&change);
             signOff && !std::ranges::binary_search(m_signOffs, signOff->key))
        row.note = tr("falls back to draft");
    else
        annotatePlan(row, change);
    return row;
}

void ImportDiff::annotatePlan(ImportRow& row, const Change& change) const
{
    const auto odd = m_parts.today.isValid() ? oddPlan(m_after, change) : std::nullopt;
    row.isOdd = odd.has_value();
    if (odd)
        row.note = *odd;
}

void ImportDiff::annotate(ImportRow& row, const ReadingEdit& edit) const
{
    if (const FileCell* cell = cellOf(edit.key))
        row.fileRow = cell->row;
    QStringList notes;
    if (!std::ranges::binary_search(m_readings, edit.key))
        notes.append(tr("follows from the backlog months"));
    if (hasMark(edit.after) && !hasMark(edit.before))
        notes.append(tr("restated: its term is published"));
    if (m_parts.today.isValid() && changesFigure(edit) && !isAccepted(*edit.after))
        for (const Warning& warning : warningsFor(m_after, edit.key, *edit.after, m_parts.today)) {
            notes.append(warning.sentence);
            row.isOdd = true;
        }
    row.note = notes.join(QStringLiteral("; "));
}

int ImportDiff::indexOf(int fileRow, const QString& column, const QString& sheet) const
{
    const auto refused = std::ranges::find_if(m_parts.refused, [&](const RefusedCell& cell) {
        return cell.row == fileRow && cell.column == column && cell.sheet == sheet;
    });
    if (refused != m_parts.refused.end())
        return static_cast<int>(refused - m_parts.refused.begin());
    const auto isThere = [&](const Change& change) {
        const auto* edit = std::get_if<ReadingEdit>(&change);
        const FileCell* cell = edit ? cellOf(edit->key) : nullptr;
        return cell && cell->row == fileRow && cell->column == column && cell->sheet == sheet;
    };
    const auto found = std::ranges::find_if(m_parts.completed, isThere);
    return found == m_parts.completed.end() ? -1 : refusedCount() + static_cast<int>(found - m_parts.completed.begin());
}

std::shared_ptr<const ImportDiff> diffOf(const Scorecard& scorecard, const Changes& changes)
{
    return std::make_shared<ImportDiff>(std::make_shared<Scorecard>(scorecard), ImportDiff::Parts{changes, changes, {}, {}});
}

} // namespace send
