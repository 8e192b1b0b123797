// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>

namespace send {

/// The palettes of docs/looks.md, for pictures; otherwise the desktop's own is used.
[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();
[[nodiscard]] QPalette highContrastPalette(); ///< white on black, as desktops have it

} // namespace send
