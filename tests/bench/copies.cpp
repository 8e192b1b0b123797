// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/copies.h"

#include "bench/parts.h"

#include <QDir>
#include <QFile>

namespace send::bench {

QString copyOf(const QString& path, const QString& name)
{
    const QString copy = QFileInfo(path).dir().filePath(name);
    QFile::remove(copy);
    if (!QFile::copy(path, copy))
        giveUp(QStringLiteral("%1 could not be made.").arg(copy));
    return copy;
}

Copy::Copy(const QString& path) : m_path(copyOf(path, QStringLiteral("copy-of-") + QFileInfo(path).fileName())) {}

Copy::~Copy()
{
    QFile::remove(m_path);
}

} // namespace send::bench
