// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace send {

/// Our own names: a locale's short ones differ between versions of its data ("Sep", "Sept").
[[nodiscard]] QStringView monthName(int month);      ///< "October"; months count from 1
[[nodiscard]] QStringView shortMonthName(int month); ///< "Oct"

/// As people type a day's parts. 1 to 12 from a number or the first three or more letters of a name; text that is neither
/// gives 0, another number itself.
[[nodiscard]] int monthFromText(QStringView text);
/// 26 is 2026.
[[nodiscard]] int yearFromText(QStringView text);

} // namespace send
