// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace send {

/// The bytes of a text file as UTF-8 without a byte order mark: from UTF-8, from UTF-16 with a mark, and else from
/// Windows-1252. A file with a NUL byte is no text; the sentence names its line.
[[nodiscard]] Result<QByteArray> asUtf8(const QByteArray& bytes, const QString& fileName);

} // namespace send
