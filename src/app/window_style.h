// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace send {

/// Fusion with controls as high as docs/looks.md has them: 30 pixels at 100 %.
class WindowStyle : public QProxyStyle
{
    Q_OBJECT
public:
    WindowStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
};

} // namespace send
