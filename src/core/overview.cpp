// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/overview.h"

#include "core/format.h"
#include "core/shown_figure.h"

#include <QCoreApplication>

#include <algorithm>

namespace send {

namespace {

QString say(const char* sentence)
{
    return QCoreApplication::translate("send", sentence);
}

bool isCounted(Status status)
{
    return status != Status::NotApplicable;
}

bool hasFigure(const Scorecard& scorecard, MetricId id, const Metric& metric)
{
    return std::ranges::any_of(readingsOf(scorecard, id),
                               [&](const auto& row) { return shownValue(row.second, metric).has_value(); });
}

/// This term included; the search ends at the first term that was not red.
int termsRedUpTo(const Scorecard& scorecard, MetricId metric, Term term, QDate today)
{
    int terms = 1;
    const auto readings = readingsOf(scorecard, metric);
    if (readings.empty())
        return terms;
    const QDate first = startDate(readings.front().first.period, scorecard.terms);
    for (Term before = previous(term); datesOf(before, scorecard.terms).end >= first;
         before = previous(before)) {
        if (assess(scorecard, metric, before, today).status != Status::Red)
            break;
        ++terms;
    }
    return terms;
}

std::map<Delivery, int> noneYet()
{
    return {{Delivery::NotStarted, 0},
            {Delivery::OnTrack, 0},
            {Delivery::AtRisk, 0},
            {Delivery::OffTrack, 0},
            {Delivery::Complete, 0}};
}

/// Whole months where the dates fall so (also from one month's end to another's), else days.
QString spanText(QDate from, QDate to)
{
    const auto isMonthEnd = [](QDate date) { return date.day() == date.daysInMonth(); };
    const int months = (to.year() - from.year()) * 12 + to.month() - from.month();
    if (months > 0 && (from.addMonths(months) == to || (isMonthEnd(from) && isMonthEnd(to))))
        return months == 1 ? say("+1 month") : say("+%1 months").arg(months);
    const qint64 days = from.daysTo(to);
    return days == 1 ? say("+1 day") : say("+%1 days").arg(formatCount(days));
}

template<class Task>
QString slipOf(const Task& task, QDate today)
{
    const bool isComplete = task.delivery == Delivery::Complete;
    const std::optional<QDate> agreed = task.firstDue ? task.firstDue : task.due;
    const QDate due = task.due.value_or(agreed.value_or(QDate()));
    if (agreed && !isComplete && due < today && *agreed < today) {
        const qint64 days = agreed->daysTo(today);
        return days == 1 ? say("+1 day") : say("+%1 days").arg(formatCount(days));
    }
    if (agreed && due > *agreed)
        return spanText(*agreed, due);
    return isComplete ? say("on time") : say("none");
}

} // namespace

int StatusCounts::of(Status status) const
{
    return isCounted(status) ? byStatus.at(static_cast<std::size_t>(status)) : 0;
}

int StatusCounts::all() const
{
    int sum = 0;
    for (const int count : byStatus)
        sum += count;
    return sum;
}

StatusCounts countStatuses(const std::vector<Assessment>& assessments)
{
    StatusCounts counts;
    for (const Assessment& assessment : assessments)
        if (isCounted(assessment.status))
            ++counts.byStatus.at(static_cast<std::size_t>(assessment.status));
    return counts;
}

std::map<AreaId, StatusCounts> countStatusesByArea(const Scorecard& scorecard,
                                                   const std::vector<Assessment>& assessments)
{
    std::map<AreaId, StatusCounts> counts;
    for (const auto& [id, area] : scorecard.areas)
        counts.emplace(id, StatusCounts{});
    for (const Assessment& assessment : assessments) {
        const auto metric = scorecard.metrics.find(assessment.metric);
        if (metric != scorecard.metrics.end() && isCounted(assessment.status))
            ++counts[metric->second.area].byStatus.at(static_cast<std::size_t>(assessment.status));
    }
    return counts;
}

QString toSentence(const StatusCounts& counts)
{
    if (counts.all() == 0)
        return say("no metrics");
    std::vector<std::pair<int, QString>> words;
    for (const Status status :
         {Status::Red, Status::Amber, Status::Green, Status::MonitorOnly, Status::NoData})
        words.emplace_back(counts.of(status), toText(status).toLower());
    return joinCounts(words);
}

std::vector<MetricId> headlineMetrics(const Scorecard& scorecard)
{
    constexpr std::size_t fallback = 5;
    std::vector<std::pair<int, MetricId>> marked;
    const std::vector<MetricId> inOrder = metricsInOrder(scorecard);
    for (const MetricId id : inOrder)
        if (const auto place = scorecard.metrics.at(id).headline)
            marked.emplace_back(*place, id);
    std::vector<MetricId> headlines;
    if (!marked.empty()) {
        std::ranges::stable_sort(marked, {}, &std::pair<int, MetricId>::first);
        for (const auto& [place, id] : marked)
            headlines.push_back(id);
        return headlines;
    }
    for (const MetricId id : inOrder) {
        if (headlines.size() == fallback)
            break;
        if (hasFigure(scorecard, id, scorecard.metrics.at(id)))
            headlines.push_back(id);
    }
    return headlines;
}

std::vector<SparkPoint> sparkline(const Scorecard& scorecard, MetricId metric, Term term, int count)
{
    std::vector<SparkPoint> points;
    Term first = term;
    for (int back = 1; back < count; ++back)
        first = previous(first);
    for (Term at = first; at <= term; at = next(at)) {
        const auto figure = figureFor(scorecard, metric, at);
        SparkPoint point{figure ? figure->period : periodOf(at), std::nullopt, std::nullopt};
        if (figure && figure->value)
            point.value = figure->value->toDouble();
        if (const auto planned = plannedAt(scorecard, metric, endDate(point.period, scorecard.terms)))
            point.planned = planned->toDouble();
        points.push_back(point);
    }
    return points;
}

std::vector<ExceptionMetric> exceptionMetrics(const Scorecard& scorecard, Term term, QDate today)
{
    std::vector<ExceptionMetric> exceptions;
    for (Assessment& assessment : assessAll(scorecard, term, today)) {
        if (assessment.status != Status::Red)
            continue;
        const MetricId metric = assessment.metric;
        ExceptionMetric exception{std::move(assessment), std::nullopt,
                                  termsRedUpTo(scorecard, metric, term, today)};
        if (const auto words = scorecard.commentary.find({metric, term}); words != scorecard.commentary.end())
            exception.commentary = words->second;
        exceptions.push_back(std::move(exception));
    }
    return exceptions;
}

std::vector<ActionId> overdueActions(const Scorecard& scorecard, QDate today)
{
    std::vector<std::pair<QDate, ActionId>> overdue;
    for (const auto& [id, action] : scorecard.actions)
        if (action.due && *action.due < today && action.delivery != Delivery::Complete)
            overdue.emplace_back(action.firstDue.value_or(*action.due), id);
    std::ranges::stable_sort(overdue, {}, &std::pair<QDate, ActionId>::first);
    std::vector<ActionId> ids;
    for (const auto& [agreed, id] : overdue)
        ids.push_back(id);
    return ids;
}

std::map<Delivery, int> countDelivery(const Scorecard& scorecard)
{
    std::map<Delivery, int> counts = noneYet();
    for (const auto& [id, action] : scorecard.actions)
        ++counts[action.delivery];
    return counts;
}

std::map<Delivery, int> countDelivery(const Scorecard& scorecard, AreaId area)
{
    std::map<Delivery, int> counts = noneYet();
    for (const auto& [id, action] : scorecard.actions)
        if (action.area == area)
            ++counts[action.delivery];
    return counts;
}

QString toSentence(const std::map<Delivery, int>& counts)
{
    std::vector<std::pair<int, QString>> words;
    int all = 0;
    for (const Delivery delivery : {Delivery::Complete, Delivery::OnTrack, Delivery::AtRisk,
                                    Delivery::OffTrack, Delivery::NotStarted}) {
        const auto found = counts.find(delivery);
        const int count = found == counts.end() ? 0 : found->second;
        words.emplace_back(count, deliveryText(delivery).toLower());
        all += count;
    }
    if (all == 0)
        return say("no actions");
    const QString actions = all == 1 ? say("1 action") : say("%1 actions").arg(formatCount(all));
    return QStringLiteral("%1: %2").arg(actions, joinCounts(words));
}

QString slipText(const Action& action, QDate today)
{
    return slipOf(action, today);
}

QString slipText(const Milestone& milestone, QDate today)
{
    return slipOf(milestone, today);
}

bool isEntered(const Scorecard& scorecard, const ReadingKey& key)
{
    const auto row = scorecard.readings.find(key);
    if (row == scorecard.readings.end() || row->second.awaited)
        return false;
    const Reading& reading = row->second;
    return reading.value || reading.parts || reading.markers;
}

Progress progressOf(const Scorecard& scorecard, Term term)
{
    // Metrics of one kind share their periods: worked out once a kind.
    std::map<PeriodKind, std::vector<Period>> due;
    Progress progress;
    for (const auto& [id, metric] : scorecard.metrics) {
        if (metric.fedBy)
            continue;
        auto [periods, isNew] = due.try_emplace(metric.period);
        if (isNew)
            periods->second = periodsDueIn(metric, term, scorecard.terms);
        progress.due += static_cast<int>(periods->second.size());
        for (const Period& period : periods->second)
            progress.entered += isEntered(scorecard, {id, period}) ? 1 : 0;
    }
    return progress;
}

std::vector<Period> periodsDueIn(const Metric& metric, Term term, const TermCalendar& calendar)
{
    if (metric.period == PeriodKind::Term)
        return {periodOf(term)};
    std::vector<Period> due;
    Period period = previous(periodContaining(metric.period, startDate(periodOf(term), calendar)));
    for (; termOf(period, calendar) <= term; period = next(period))
        if (termOf(period, calendar) == term)
            due.push_back(period);
    return due;
}

} // namespace send
