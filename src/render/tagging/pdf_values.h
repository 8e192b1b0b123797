// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>

#include <qpdf/QPDFPageObjectHelper.hh>

#include <vector>

namespace send::tagging {

using Pages = std::vector<QPDFPageObjectHelper>;

[[nodiscard]] QPDFObjectHandle textOf(const QString& text);
/// A rectangle measured from the page's top left, as PDF has it: from the bottom left.
[[nodiscard]] QPDFObjectHandle rectangleOn(QPDFPageObjectHelper page, const QRectF& fromTop);
/// `[page /XYZ null y null]`, `top` in points from the page's top.
[[nodiscard]] QPDFObjectHandle destinationOn(QPDFPageObjectHelper page, double top);

} // namespace send::tagging
