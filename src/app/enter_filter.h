// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/id.h"

#include <QString>

#include <optional>

namespace send {

/// Which figures of a term the entry grid shows.
enum class EnterShow { All, ToEnter, Late, Overdue, Warnings, ToComment, ToSignOff };

struct EnterFilter {
    EnterShow show = EnterShow::All;
    std::optional<AreaId> area;
    QString owner;   ///< empty = any
    QString partner; ///< empty = any
    QString words;   ///< in the reference or the name; empty = any
    friend bool operator==(const EnterFilter&, const EnterFilter&) = default;
};

} // namespace send
