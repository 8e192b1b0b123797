// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/backlog_json.h"

#include "core/backlog.h"
#include "exchange/month_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace send {

namespace {

using Json = nlohmann::ordered_json;
using Count = BacklogMonth::Count;

Json percentage(const Count& part, const Count& whole)
{
    const auto share = part && whole ? Proportion{*part, *whole}.percentage(1) : std::nullopt;
    return share ? Json(share->toDouble()) : Json();
}

void appendShares(Json& object, const BacklogMonth& figures)
{
    object["closed"] = json::count<Json>(closed(figures));
    object["issuedWithin20Percent"] = percentage(figures.issuedWithin20Weeks, figures.issued);
    object["cohortIssuedWithin20Percent"] = percentage(figures.cohortIssuedWithin20Weeks, figures.cohortAssessed);
}

void appendReconciliation(Json& object, const std::vector<Reconciliation>& all, Month month)
{
    const auto found = std::ranges::find(all, month, &Reconciliation::month);
    const Reconciliation row = found == all.end() ? Reconciliation{month, {}, {}, {}} : *found;
    object["openAtStart"] = json::count<Json>(row.openAtStart);
    object["expectedAtEnd"] = json::count<Json>(row.expectedAtEnd);
    object["difference"] = json::count<Json>(row.difference);
    object["reconciles"] = row.difference ? Json(*row.difference == 0) : Json();
}

Json monthJson(Month month, const BacklogMonth& figures, const Scorecard& scorecard,
               const std::vector<Reconciliation>& reconciliation)
{
    Json object = json::monthFigures<Json>(month, figures);
    appendShares(object, figures);
    appendReconciliation(object, reconciliation, month);
    object["newCaseCaution"] = newCaseCaution(month, scorecard.plan);
    object["inconsistencies"] = Json::array();
    for (const QString& sentence : inconsistencies(figures))
        object["inconsistencies"].push_back(json::text<Json>(sentence));
    object["comment"] = json::text<Json>(figures.comment);
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
    const Json document{{"sentence", json::text<Json>(backlogSentence(scorecard))},
                        {"reconciliation", json::text<Json>(reconciliationSentence(reconciliation))},
                        {"recoveryDate", recovery ? json::text<Json>(recovery->toString(Qt::ISODate)) : Json()},
                        {"months", std::move(months)},
                        {"notice", json::text<Json>(scorecard.plan.notice)}};
    return QByteArray::fromStdString(document.dump(2, ' ', false, Json::error_handler_t::replace)) + '\n';
}

} // namespace send
