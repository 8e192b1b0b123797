// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metric_plan_fields.h"

#include "app/enter_typing.h"
#include "core/format.h"

#include <QFormLayout>
#include <QLineEdit>

namespace send {

namespace {

template<class Map>
const typename Map::mapped_type* find(const Map& rows, const typename Map::key_type& key)
{
    const auto found = rows.find(key);
    return found == rows.end() ? nullptr : &found->second;
}

QString text(const Decimal* value)
{
    return value ? value->toString() : QString();
}

bool isBlank(const QLineEdit& edit)
{
    return edit.text().trimmed().isEmpty();
}

} // namespace

MetricPlanFields::MetricPlanFields(QFormLayout& form, const Scorecard& scorecard, MetricId metric, Term term, QDate today)
    : QObject(form.parentWidget()), m_metric(metric), m_latest(today.addYears(1))
{
    const Baseline* start = find(scorecard.baselines, metric);
    const Target* end = find(scorecard.targets, metric);
    const auto name = [](const char* objectName) { return QString::fromLatin1(objectName); };
    m_baseline.value = add(form, tr("Baseline"), name("baselineValue"), text(start ? &start->value : nullptr));
    m_baseline.day = add(form, tr("Baseline's day"), name("baselineDate"), start ? formatDate(start->date) : QString());
    m_baseline.words = add(form, tr("Baseline's source"), name("baselineSource"), start ? start->source : QString());
    addPoint(form, scorecard, term, name("plannedNow"));
    addPoint(form, scorecard, next(term), name("plannedNext"));
    m_target.value = add(form, tr("Target"), name("targetValue"), text(end ? &end->value : nullptr));
    m_target.day = add(form, tr("Target's day"), name("targetDate"), end ? formatDate(end->date) : QString());
    m_target.words = add(form, tr("Why this target"), name("targetRationale"), end ? end->rationale : QString());
}

QLineEdit* MetricPlanFields::add(QFormLayout& form, const QString& name, const QString& objectName, const QString& text)
{
    auto* edit = new QLineEdit(text);
    edit->setObjectName(objectName);
    edit->setAccessibleName(name);
    edit->setCursorPosition(0);
    form.addRow(name, edit);
    connect(edit, &QLineEdit::textEdited, this, &MetricPlanFields::edited);
    return edit;
}

void MetricPlanFields::addPoint(QFormLayout& form, const Scorecard& scorecard, Term term, const QString& objectName)
{
    const TrajectoryPoint* point = find(scorecard.trajectory, {m_metric, periodOf(term)});
    QLineEdit* value = add(form, tr("Planned, %1").arg(toText(term)), objectName, text(point ? &point->value : nullptr));
    QLineEdit* note = add(form, tr("Why, %1").arg(toText(term)), objectName + QStringLiteral("Note"),
                          point ? point->note : QString());
    m_points.push_back({term, value, note});
}

Result<Changes> MetricPlanFields::typed(const Scorecard& scorecard, const Metric& metric) const
{
    Changes changes;
    for (const bool isTarget : {false, true})
        if (const auto done = typeMark(scorecard, metric, changes, isTarget); !done)
            return tl::unexpected(done.error());
    for (const Point& point : m_points)
        if (const auto done = typePoint(scorecard, metric, point, changes); !done)
            return tl::unexpected(done.error());
    return withoutNoOps(std::move(changes));
}

Result<void> MetricPlanFields::typeMark(const Scorecard& scorecard, const Metric& metric, Changes& changes, bool isTarget) const
{
    const Mark& mark = isTarget ? m_target : m_baseline;
    if (isBlank(*mark.value)) {
        changes.push_back(isTarget ? Change(editOf(scorecard.targets, m_metric, std::nullopt))
                                   : Change(editOf(scorecard.baselines, m_metric, std::nullopt)));
        return {};
    }
    const auto value = parseFigure(mark.value->text(), metric);
    if (!value)
        return tl::unexpected(value.error());
    if (isBlank(*mark.day))
        return fail(ErrorKind::BadInput, isTarget ? tr("A target has a day by which it is to be reached.")
                                                  : tr("A baseline has the day on which it stood so."));
    const auto day = parseDay(mark.day->text(), m_latest);
    if (!day)
        return tl::unexpected(day.error());
    const QString words = mark.words->text().trimmed();
    changes.push_back(isTarget ? Change(editOf(scorecard.targets, m_metric, Target{*value, *day, words}))
                               : Change(editOf(scorecard.baselines, m_metric, Baseline{*value, *day, words})));
    return {};
}

Result<void> MetricPlanFields::typePoint(const Scorecard& scorecard, const Metric& metric, const Point& point,
                                         Changes& changes) const
{
    const TrajectoryKey key{m_metric, periodOf(point.term)};
    if (isBlank(*point.value)) {
        changes.push_back(editOf(scorecard.trajectory, key, std::nullopt));
        return {};
    }
    const auto value = parseFigure(point.value->text(), metric);
    if (!value)
        return tl::unexpected(value.error());
    changes.push_back(editOf(scorecard.trajectory, key, TrajectoryPoint{*value, point.note->text().trimmed()}));
    return {};
}

} // namespace send
