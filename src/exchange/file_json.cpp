// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/file_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace send {

namespace {

using Json = nlohmann::ordered_json;

QByteArray toBytes(const Json& json)
{
    return QByteArray::fromStdString(json.dump(2, ' ', false, Json::error_handler_t::replace)) + '\n';
}

Json lastChangeOf(const FileSummary& summary)
{
    if (!summary.lastChange)
        return nullptr;
    const AuditEntry& entry = *summary.lastChange;
    return {{"when", entry.when.toUTC().toString(Qt::ISODate).toStdString()},
            {"by", entry.author.toStdString()},
            {"what", entry.text.toStdString()}};
}

} // namespace

QByteArray infoJson(const FileSummary& summary)
{
    Json counts = Json::object();
    for (const auto& [name, count] : summary.counts)
        counts[name.toStdString()] = count;
    return toBytes({{"name", summary.name.toStdString()},
                    {"organisation", summary.organisation.toStdString()},
                    {"notice", summary.notice.toStdString()},
                    {"schemaVersion", summary.schemaVersion},
                    {"readOnly", summary.readOnly},
                    {"counts", counts},
                    {"lastChange", lastChangeOf(summary)}});
}

QByteArray checkJson(const std::vector<Finding>& findings, const QString& notice)
{
    Json list = Json::array();
    for (const Finding& finding : findings)
        list.push_back({{"about", finding.about.toStdString()},
                        {"sentence", finding.sentence.toStdString()},
                        {"damages", finding.damages}});
    const bool sound = std::none_of(findings.begin(), findings.end(), [](const Finding& f) { return f.damages; });
    return toBytes({{"sound", sound}, {"findings", list}, {"notice", notice.toStdString()}});
}

} // namespace send
