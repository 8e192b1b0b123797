// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace send {

/// Text that a person reads, in the reader's language; British English is what the source says.
[[nodiscard]] inline QString translated(const char* text, int count = -1)
{
    return QCoreApplication::translate("send", text, nullptr, count);
}

} // namespace send
