// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/case_json.h"

#include <nlohmann/json.hpp>

namespace send {

namespace {

using Json = nlohmann::ordered_json;

Json text(const QString& words)
{
    return words.isEmpty() ? Json() : Json(words.toStdString());
}

Json count(BacklogMonth::Count known)
{
    return known ? Json(*known) : Json();
}

const char* severityCode(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return "note";
    case Severity::Warning:
        return "warning";
    case Severity::Error:
        break;
    }
    return "error";
}

Json issueJson(const Issue& issue)
{
    return {{"file", text(issue.file)},
            {"row", issue.row > 0 ? Json(issue.row) : Json()},
            {"column", text(issue.column)},
            {"sentence", text(issue.sentence)},
            {"severity", severityCode(issue.severity)}};
}

Json monthJson(Month month, const BacklogMonth& figures)
{
    Json bands;
    for (int band = 0; band < ageBandCount; ++band)
        bands[toText(AgeBand(band)).toStdString()] = count(figures.openByBand[std::size_t(band)]);
    return {{"month", text(toText(month))},
            {"received", count(figures.received)},
            {"decidedToAssess", count(figures.decidedToAssess)},
            {"refused", count(figures.refused)},
            {"decidedWithin6Weeks", count(figures.decidedWithin6Weeks)},
            {"decided", count(figures.decided)},
            {"withdrawn", count(figures.withdrawn)},
            {"notToIssue", count(figures.notToIssue)},
            {"issued", count(figures.issued)},
            {"issuedWithin20Weeks", count(figures.issuedWithin20Weeks)},
            {"issuedExcludingExceptions", count(figures.issuedExcludingExceptions)},
            {"issuedWithin20WeeksExcludingExceptions", count(figures.issuedWithin20WeeksExcludingExceptions)},
            {"issuedLegacy", count(figures.issuedLegacy)},
            {"issuedLegacyWithin20Weeks", count(figures.issuedLegacyWithin20Weeks)},
            {"openAtEnd", count(figures.openAtEnd)},
            {"openOver20Weeks", count(figures.openOver20Weeks)},
            {"openByBand", std::move(bands)},
            {"openByStage",
             {{"decision", count(figures.openAtDecision)}, {"assessment", count(figures.openAtAssessment)}}},
            {"longestWaitDays", count(figures.longestWaitDays)},
            {"medianWeeksToIssue",
             figures.medianWeeksToIssue ? Json(figures.medianWeeksToIssue->toDouble()) : Json()},
            {"overturned", count(figures.overturned)},
            {"cohortAssessed", count(figures.cohortAssessed)},
            {"cohortIssuedWithin20Weeks", count(figures.cohortIssuedWithin20Weeks)}};
}

/// Line by line, so that a list of many thousands is never held twice.
template<class Items, class MakeJson>
void append(QByteArray& json, const char* name, const Items& items, MakeJson makeJson)
{
    json += "  \"" + QByteArray(name) + "\": [";
    const char* between = "\n    ";
    for (const auto& item : items) {
        json += between;
        json += QByteArray::fromStdString(makeJson(item).dump(-1, ' ', false, Json::error_handler_t::replace));
        between = ",\n    ";
    }
    json += items.empty() ? "]" : "\n  ]";
}

} // namespace

QByteArray casesJson(QDate asAt, const std::vector<Issue>& issues,
                     const std::vector<std::pair<Month, BacklogMonth>>& months)
{
    QByteArray json = "{\n  \"asAt\": \"" + asAt.toString(Qt::ISODate).toLatin1() + "\",\n";
    append(json, "issues", issues, issueJson);
    json += ",\n";
    append(json, "months", months, [](const auto& month) { return monthJson(month.first, month.second); });
    return json + "\n}\n";
}

} // namespace send
