// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace send {

/// View ▸ Text size, in per cent of the desktop's own font, or of 10 points where that is smaller: 90 to 200, remembered.
[[nodiscard]] int textSize();
/// Takes the nearest size allowed and gives the program's font that size.
void setTextSize(int percent);
/// The same without remembering it.
void applyTextSize(int percent);
/// The next size up (+1) or down (−1).
[[nodiscard]] int textSizeBeside(int percent, int direction);

} // namespace send
