// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recent_files.h"

#include <QFileInfo>
#include <QSettings>

namespace send {

namespace {

constexpr int mostFiles = 10;
const QString group = QStringLiteral("recent");

void write(const QList<RecentFile>& files)
{
    QSettings settings;
    settings.remove(group);
    settings.beginWriteArray(group, static_cast<int>(files.size()));
    for (int i = 0; i < files.size(); ++i) {
        settings.setArrayIndex(i);
        settings.setValue(QStringLiteral("path"), files[i].path);
        settings.setValue(QStringLiteral("title"), files[i].title);
        settings.setValue(QStringLiteral("opened"), files[i].opened);
    }
    settings.endArray();
}

} // namespace

QList<RecentFile> recentFiles()
{
    QSettings settings;
    QList<RecentFile> files;
    const int count = settings.beginReadArray(group);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        files.append({settings.value(QStringLiteral("path")).toString(),
                      settings.value(QStringLiteral("title")).toString(),
                      settings.value(QStringLiteral("opened")).toDateTime()});
    }
    return files;
}

void noteRecentFile(const QString& path, const QString& title)
{
    const QString whole = QFileInfo(path).absoluteFilePath();
    QList<RecentFile> files = recentFiles();
    files.removeIf([&](const RecentFile& file) { return file.path == whole; });
    files.prepend({whole, title, QDateTime::currentDateTimeUtc()});
    write(files.mid(0, mostFiles));
}

void forgetRecentFile(const QString& path)
{
    QList<RecentFile> files = recentFiles();
    files.removeIf([&](const RecentFile& file) { return file.path == path; });
    write(files);
}

} // namespace send
