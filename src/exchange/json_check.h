// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>

namespace send {

/// Looks through JSON from strangers before anything is built of it: its size, its depth, how many values it holds and
/// whether it is JSON at all, with the line where it stops being so.
[[nodiscard]] Result<void> checkJson(const QByteArray& json);

} // namespace send
