// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace send::bench {

/// Copies a file beside itself under another name; it goes with the folder.
[[nodiscard]] QString copyOf(const QString& path, const QString& name);

/// A copy that is thrown away afterwards.
class Copy
{
public:
    explicit Copy(const QString& path);
    ~Copy();
    Copy(const Copy&) = delete;
    Copy& operator=(const Copy&) = delete;
    [[nodiscard]] const QString& path() const { return m_path; }

private:
    QString m_path;
};

} // namespace send::bench
