// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace send {

/// Our own names: a locale's short ones differ between versions of its data ("Sep", "Sept").
[[nodiscard]] QStringView monthName(int month);      ///< "October"; months count from 1
[[nodiscard]] QStringView shortMonthName(int month); ///< "Oct"

} // namespace send
