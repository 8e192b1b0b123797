// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/computed_json.h"

#include "core/codes.h"
#include "core/format.h"
#include "core/overview.h"
#include "exchange/change_json.h"

#include <nlohmann/json.hpp>

namespace send {

namespace {

using Json = nlohmann::ordered_json;

// In computed JSON nothing is left out: what is not known is null.
Json text(const QString& words) { return words.isEmpty() ? Json() : Json(words.toStdString()); }
Json date(std::optional<QDate> day) { return day ? text(day->toString(Qt::ISODate)) : Json(); }
Json flag(std::optional<bool> known) { return known ? Json(*known) : Json(); }

Json number(std::optional<Decimal> value, int decimals)
{
    if (!value)
        return {};
    const Decimal shown = value->rounded(decimals);
    return shown.scale() == 0 ? Json(shown.units()) : Json(shown.toDouble());
}

Json markerList(Markers markers)
{
    Json list = Json::array();
    for (const auto& [marker, code] : Codes<Marker>::all)
        if (markers.testFlag(marker))
            list.push_back(code.data());
    return list;
}

void appendFigure(Json& object, std::optional<Decimal> value, const std::optional<Proportion>& parts, int decimals)
{
    object["value"] = number(value, decimals);
    object["numerator"] = parts ? Json(parts->numerator) : Json();
    object["denominator"] = parts ? Json(parts->denominator) : Json();
}

QString display(const TermFigure& figure, const Metric& metric)
{
    if (figure.value)
        return formatWithUnit(*figure.value, metric);
    const Reading reading{figure.value, figure.parts, figure.markers, figure.awaited, figure.asAt, {}};
    return formatReading(reading, metric);
}

Json readings(const Scorecard& scorecard, MetricId id, const Metric& metric)
{
    Json list = Json::array();
    for (const auto& [key, reading] : readingsOf(scorecard, id)) {
        Json object{{"period", toText(key.period).toStdString()}, {"asAt", date(reading.asAt)}};
        if (isWithheld(reading.markers))
            appendFigure(object, std::nullopt, std::nullopt, metric.decimals);
        else
            appendFigure(object, valueOf(reading, metric), reading.parts, metric.decimals);
        object["markers"] = markerList(reading.markers);
        list.push_back(std::move(object));
    }
    return list;
}

Json benchmarks(const Scorecard& scorecard, MetricId id, const Metric& metric)
{
    Json list = Json::array();
    for (const auto& [key, benchmark] : benchmarksOf(scorecard, id))
        list.push_back({{"comparator", text(codeOf(key.comparator))},
                        {"name", text(benchmark.name)},
                        {"method", text(codeOf(key.method))},
                        {"value", number(valueOf(benchmark, metric), metric.decimals)},
                        {"period", text(toText(key.period))}});
    return list;
}

Json targetOf(const Scorecard& scorecard, MetricId id, int decimals)
{
    const auto target = scorecard.targets.find(id);
    if (target == scorecard.targets.end())
        return {};
    return {{"value", number(target->second.value, decimals)}, {"date", date(target->second.date)}};
}

Json baselineOf(const Scorecard& scorecard, MetricId id, int decimals)
{
    const auto baseline = scorecard.baselines.find(id);
    if (baseline == scorecard.baselines.end())
        return {};
    return {{"value", number(baseline->second.value, decimals)},
            {"date", date(baseline->second.date)},
            {"source", text(baseline->second.source)}};
}

void appendTermFigure(Json& object, const std::optional<TermFigure>& figure, const Metric& metric)
{
    object["period"] = figure ? text(toText(figure->period)) : Json();
    object["asAt"] = date(figure ? figure->asAt : std::nullopt);
    appendFigure(object, figure ? figure->value : std::nullopt, figure ? figure->parts : std::nullopt, metric.decimals);
    object["display"] = figure ? text(display(*figure, metric)) : Json();
    object["markers"] = markerList(figure ? figure->markers : Markers());
}

Json metricJson(const Scorecard& scorecard, const Assessment& assessment)
{
    const MetricId id = assessment.metric;
    const Metric& metric = scorecard.metrics.at(id);
    const auto area = scorecard.areas.find(metric.area);
    const bool hasStatus = assessment.status != Status::NotApplicable;
    Json object{{"ref", text(refOf(scorecard, id))},
                {"name", text(metric.name)},
                {"area", area == scorecard.areas.end() ? Json() : text(area->second.name)},
                {"unit", text(codeOf(metric.unit))},
                {"polarity", text(codeOf(metric.polarity))}};
    appendTermFigure(object, assessment.figure, metric);
    object["planned"] = number(assessment.planned, metric.decimals);
    object["target"] = targetOf(scorecard, id, metric.decimals);
    object["baseline"] = baselineOf(scorecard, id, metric.decimals);
    object["statutoryStandard"] = number(metric.statutoryStandard, metric.decimals);
    object["readings"] = readings(scorecard, id, metric);
    object["status"] = hasStatus ? text(toCode(assessment.status)) : Json();
    object["statusReason"] = text(assessment.reason);
    object["targetMet"] = flag(assessment.targetMet);
    object["statutoryStandardMet"] = flag(assessment.statutoryStandardMet);
    object["direction"] = text(toCode(assessment.direction));
    object["benchmarks"] = benchmarks(scorecard, id, metric);
    return object;
}

Json actionsJson(const Scorecard& scorecard, QDate today)
{
    const auto counts = countDelivery(scorecard);
    Json byDelivery = Json::object();
    for (const auto& [delivery, code] : Codes<Delivery>::all) {
        const auto count = counts.find(delivery);
        byDelivery[code.data()] = count == counts.end() ? 0 : count->second;
    }
    return {{"byDelivery", byDelivery}, {"overdue", overdueActions(scorecard, today).size()}};
}

Json issueJson(const Issue& issue)
{
    constexpr const char* severities[] = {"note", "warning", "error"};
    return {{"file", text(issue.file)},
            {"row", issue.row > 0 ? Json(issue.row) : Json()},
            {"column", text(issue.column)},
            {"sentence", text(issue.sentence)},
            {"severity", severities[int(issue.severity)]}};
}

QByteArray document(const Json& json)
{
    return QByteArray::fromStdString(json.dump(2, ' ', false, Json::error_handler_t::replace)) + '\n';
}

} // namespace

QByteArray statusJson(const Scorecard& scorecard, Term term, QDate today, std::optional<QDate> asAt)
{
    const TermDates dates = datesOf(term, scorecard.terms);
    Json metrics = Json::array();
    for (const Assessment& assessment : assessAll(scorecard, term, today))
        metrics.push_back(metricJson(scorecard, assessment));
    return document({{"term", text(toText(term))},
                     {"from", date(dates.start)},
                     {"to", date(dates.end)},
                     {"asAt", date(asAt)},
                     {"notice", text(scorecard.plan.notice)},
                     {"metrics", std::move(metrics)},
                     {"actions", actionsJson(scorecard, today)}});
}

QByteArray importJson(const ImportPreview& preview, const Changes& completed, const QStringList& effects, bool written,
                      const QString& notice)
{
    Json changes = Json::array();
    for (const Change& change : completed)
        changes.push_back(Json::parse(changeJson(change).toStdString(), nullptr, false));
    Json follows = Json::array();
    for (const QString& effect : effects)
        follows.push_back(text(effect));
    Json issues = Json::array();
    for (const Issue& issue : preview.issues)
        issues.push_back(issueJson(issue));
    return document({{"written", written},
                     {"notice", text(notice)},
                     {"summary", text(preview.summary)},
                     {"changes", std::move(changes)},
                     {"effects", std::move(follows)},
                     {"issues", std::move(issues)}});
}

} // namespace send
