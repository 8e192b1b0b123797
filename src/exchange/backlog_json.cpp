// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/backlog_json.h"

#include "core/backlog.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace send {

namespace {

using Json = nlohmann::ordered_json;
using Count = BacklogMonth::Count;

Json text(const QString& words)
{
    return words.isEmpty() ? Json() : Json(words.toStdString());
}

Json count(const Count& known)
{
    return known ? Json(*known) : Json();
}

Json percentage(const Count& part, const Count& whole)
{
    const auto share = part && whole ? Proportion{*part, *whole}.percentage(1) : std::nullopt;
    return share ? Json(share->toDouble()) : Json();
}

void appendFlows(Json& object, const BacklogMonth& figures)
{
    const std::pair<const char*, Count> counts[] = {
        {"received", figures.received},
        {"decidedToAssess", figures.decidedToAssess},
        {"refused", figures.refused},
        {"overturned", figures.overturned},
        {"decided", figures.decided},
        {"decidedWithin6Weeks", figures.decidedWithin6Weeks},
        {"withdrawn", figures.withdrawn},
        {"notToIssue", figures.notToIssue},
        {"issued", figures.issued},
        {"issuedWithin20Weeks", figures.issuedWithin20Weeks},
        {"issuedExcludingExceptions", figures.issuedExcludingExceptions},
        {"issuedWithin20WeeksExcludingExceptions", figures.issuedWithin20WeeksExcludingExceptions},
        {"issuedLegacy", figures.issuedLegacy},
        {"issuedLegacyWithin20Weeks", figures.issuedLegacyWithin20Weeks},
        {"closed", closed(figures)}};
    for (const auto& [name, known] : counts)
        object[name] = count(known);
    object["issuedWithin20Percent"] = percentage(figures.issuedWithin20Weeks, figures.issued);
    object["medianWeeksToIssue"] =
        figures.medianWeeksToIssue ? Json(figures.medianWeeksToIssue->toDouble()) : Json();
}

void appendOpen(Json& object, const BacklogMonth& figures)
{
    Json bands = Json::object();
    for (int band = 0; band < ageBandCount; ++band)
        bands[toText(static_cast<AgeBand>(band)).toStdString()] =
            count(figures.openByBand[static_cast<std::size_t>(band)]);
    object["openAtEnd"] = count(openTotal(figures));
    object["openOver20Weeks"] = count(openOver20Weeks(figures));
    object["openByBand"] = std::move(bands);
    object["openByStage"] = {{"decision", count(figures.openAtDecision)},
                             {"assessment", count(figures.openAtAssessment)}};
    object["longestWaitDays"] = count(figures.longestWaitDays);
}

void appendCohort(Json& object, const BacklogMonth& figures)
{
    object["cohortAssessed"] = count(figures.cohortAssessed);
    object["cohortIssuedWithin20Weeks"] = count(figures.cohortIssuedWithin20Weeks);
    object["cohortIssuedWithin20Percent"] =
        percentage(figures.cohortIssuedWithin20Weeks, figures.cohortAssessed);
}

void appendReconciliation(Json& object, const std::vector<Reconciliation>& all, Month month)
{
    const auto found = std::ranges::find(all, month, &Reconciliation::month);
    const Reconciliation row = found == all.end() ? Reconciliation{month, {}, {}, {}} : *found;
    object["openAtStart"] = count(row.openAtStart);
    object["expectedAtEnd"] = count(row.expectedAtEnd);
    object["difference"] = count(row.difference);
    object["reconciles"] = row.difference ? Json(*row.difference == 0) : Json();
}

Json monthJson(Month month, const BacklogMonth& figures, const Scorecard& scorecard,
               const std::vector<Reconciliation>& reconciliation)
{
    Json object{{"month", text(toText(month))}};
    appendFlows(object, figures);
    appendOpen(object, figures);
    appendCohort(object, figures);
    appendReconciliation(object, reconciliation, month);
    object["newCaseCaution"] = newCaseCaution(month, scorecard.plan);
    object["inconsistencies"] = Json::array();
    for (const QString& sentence : inconsistencies(figures))
        object["inconsistencies"].push_back(text(sentence));
    object["comment"] = text(figures.comment);
    return object;
}

} // namespace

QByteArray backlogJson(const Scorecard& scorecard)
{
    const std::vector<Reconciliation> reconciliation = reconcile(scorecard);
    const auto& recovery = scorecard.plan.recoveryDate;
    Json months = Json::array();
    for (const auto& [month, figures] : scorecard.backlog)
        months.push_back(monthJson(month, figures, scorecard, reconciliation));
    const Json document{{"sentence", text(backlogSentence(scorecard))},
                        {"reconciliation", text(reconciliationSentence(reconciliation))},
                        {"recoveryDate", recovery ? text(recovery->toString(Qt::ISODate)) : Json()},
                        {"months", std::move(months)},
                        {"notice", text(scorecard.plan.notice)}};
    return QByteArray::fromStdString(document.dump(2, ' ', false, Json::error_handler_t::replace)) + '\n';
}

} // namespace send
