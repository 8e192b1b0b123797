// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace send {

/// A scorecard that was open before. It stays in the list when its file has gone.
struct RecentFile {
    QString path;
    QString title;
    QDateTime opened; ///< UTC
};

/// Newest first, ten at most; remembered in the user's settings.
[[nodiscard]] QList<RecentFile> recentFiles();
void noteRecentFile(const QString& path, const QString& title);
void forgetRecentFile(const QString& path);

} // namespace send
