// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/tagging/pdf_values.h"

namespace send::tagging {
namespace {

constexpr int decimals = 3;

double heightOf(QPDFPageObjectHelper page)
{
    const auto box = page.getMediaBox().getArrayAsRectangle();
    return box.ury;
}

QPDFObjectHandle real(double value)
{
    return QPDFObjectHandle::newReal(value, decimals);
}

} // namespace

QPDFObjectHandle textOf(const QString& text)
{
    return QPDFObjectHandle::newUnicodeString(text.toStdString());
}

QPDFObjectHandle rectangleOn(QPDFPageObjectHelper page, const QRectF& fromTop)
{
    const double height = heightOf(page);
    return QPDFObjectHandle::newArray({real(fromTop.left()), real(height - fromTop.bottom()), real(fromTop.right()),
                                       real(height - fromTop.top())});
}

QPDFObjectHandle destinationOn(QPDFPageObjectHelper page, double top)
{
    return QPDFObjectHandle::newArray({page.getObjectHandle(), QPDFObjectHandle::newName("/XYZ"),
                                       QPDFObjectHandle::newNull(), real(heightOf(page) - top),
                                       QPDFObjectHandle::newNull()});
}

} // namespace send::tagging
