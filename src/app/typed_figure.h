// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metric.h"

namespace send {

/// A figure that is being typed and stands in no file yet.
struct TypedFigure {
    Decimal value;
    QString text; ///< as it would be shown
    bool isOdd = false;
};

} // namespace send
