// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"

#include <QByteArray>

namespace send {

/// `{"list":"readings","before":{…},"after":{…}}`: the rows as docs/file-format.md writes them, `null` where there is none.
[[nodiscard]] QByteArray changeJson(const Change& change);

} // namespace send
