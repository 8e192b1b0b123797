// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace send {

/// Text as it goes into a CSV cell, so that no spreadsheet takes it for a formula: where = + - @, a tab or a carriage
/// return begins it, or stands behind nothing but apostrophes, one apostrophe is put before. A plain number such as -5
/// or +0.5% is harmless and stays. `plainText` of it is the same text again, whatever it was.
[[nodiscard]] QString harmlessText(const QString& text);

/// Takes off the one apostrophe that `harmlessText` puts before; all other text stays as it is.
[[nodiscard]] QString plainText(const QString& text);

} // namespace send
