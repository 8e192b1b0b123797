// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/case_json.h"

#include "exchange/month_json.h"

#include <nlohmann/json.hpp>

namespace send {

namespace {

using Json = nlohmann::ordered_json;

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
    return {{"file", json::text<Json>(issue.file)},
            {"row", issue.row > 0 ? Json(issue.row) : Json()},
            {"column", json::text<Json>(issue.column)},
            {"sentence", json::text<Json>(issue.sentence)},
            {"severity", severityCode(issue.severity)}};
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
    append(json, "months", months, [](const auto& month) { return json::monthFigures<Json>(month.first, month.second); });
    return json + "\n}\n";
}

} // namespace send
