// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetrics>
#include <QWidget>

#include <functional>

namespace send {

/// The lengths of docs/looks.md are given for a font 16 pixels high; this turns one into the widget's own font, so that
/// a larger text size makes everything larger.
[[nodiscard]] inline int scaledLength(const QFontMetrics& metrics, int design)
{
    return qRound(design * metrics.height() / 16.0);
}

[[nodiscard]] inline int scaledLength(const QWidget& widget, int design)
{
    return scaledLength(QFontMetrics(widget.font()), design);
}

/// Runs `arrange` now and again whenever the widget's font changes: for margins and sizes that were given to layouts.
void followFont(QWidget* widget, const std::function<void()>& arrange);

} // namespace send
