// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QFontMetrics>
#include <QString>
#include <QStringList>

namespace send {

/// Text broken at words into lines no wider than `width`: at most `most` lines, the last one elided where more would
/// follow. At least one line, which may be empty.
[[nodiscard]] QStringList wrappedLines(const QString& text, const QFont& font, int width, int most);

/// The text, cut with … only where it is wider than `width`. At fractional scales QFontMetrics::elidedText also cuts a
/// text that by its own advance just fits.
[[nodiscard]] QString shortened(const QString& text, int width, const QFontMetrics& metrics,
                                Qt::TextElideMode mode = Qt::ElideRight);

} // namespace send
