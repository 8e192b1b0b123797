// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"

#include <QByteArray>

#include <optional>
#include <utility>
#include <vector>

namespace send {

/// What a file says of itself: `scorecard info`.
struct FileSummary {
    QString name;   ///< the plan's title
    QString organisation;
    QString notice;
    int schemaVersion = 0;
    bool readOnly = false;
    std::vector<std::pair<QString, qint64>> counts; ///< "areas", 8
    std::optional<AuditEntry> lastChange;
};
[[nodiscard]] QByteArray infoJson(const FileSummary& summary);

/// A finding of `scorecard check`.
struct Finding {
    QString about;    ///< "file", or what it is about: "7.4", "2026-09"
    QString sentence;
    bool damages = false; ///< the file itself is not sound; otherwise a remark on the figures
};
[[nodiscard]] QByteArray checkJson(const std::vector<Finding>& findings, const QString& notice);

} // namespace send
