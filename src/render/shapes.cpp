// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/shapes.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>

namespace send {

namespace {

/// Shapes are drawn in a square of 18 units, the size they have beside body text.
constexpr double side = 18;
constexpr QPointF centre(side / 2, side / 2);

template<class Draw>
void inUnitSquare(QPainter& painter, const QRectF& square, Draw draw)
{
    const double size = std::min(square.width(), square.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(square.center() - QPointF(size / 2, size / 2));
    painter.scale(size / side, size / side);
    draw();
    painter.restore();
}

QPen roundPen(const QColor& colour, double width)
{
    return {colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

/// A letter as a path, so that it is as sharp as its shape and is not read out as text of the page.
void paintLetter(QPainter& painter, const Theme& theme, QChar letter, QPointF middle, double capHeight,
                 const QColor& colour)
{
    QFont font(theme.font.family());
    font.setPixelSize(64);
    font.setWeight(QFont::Bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    QPainterPath path;
    path.addText(0, 0, font, QString(letter));
    const QRectF box = path.boundingRect();
    if (box.isEmpty())
        return;
    const double scale = capHeight / box.height();
    QTransform placed = QTransform::fromTranslate(middle.x(), middle.y());
    placed.scale(scale, scale).translate(-box.center().x(), -box.center().y());
    painter.fillPath(placed.map(path), colour);
}

QPolygonF octagon()
{
    constexpr double near = 0.7;
    constexpr double far = side - near;
    constexpr double cut = (far - near) * 0.293;
    return {{{near + cut, near}, {far - cut, near}, {far, near + cut}, {far, far - cut},
             {far - cut, far}, {near + cut, far}, {near, far - cut}, {near, near + cut}}};
}

void paintOctagon(QPainter& painter, const Theme& theme, const StatusColours& colours)
{
    painter.setPen(roundPen(colours.outline, 0.6));
    painter.setBrush(colours.fill);
    painter.drawPolygon(octagon());
    paintLetter(painter, theme, u'R', centre, 7.6, colours.letter);
}

void paintTriangle(QPainter& painter, const StatusColours& colours)
{
    painter.setPen(roundPen(colours.outline, 1.3));
    painter.setBrush(colours.fill);
    painter.drawPolygon(QPolygonF({{9, 1.4}, {17, 16.4}, {1, 16.4}}));
}

void paintDisc(QPainter& painter, const Theme& theme, const StatusColours& colours, QChar letter)
{
    painter.setPen(roundPen(colours.outline, 0.6));
    painter.setBrush(colours.fill);
    painter.drawEllipse(centre, 8.1, 8.1);
    paintLetter(painter, theme, letter, centre, 7.8, colours.letter);
}

void paintRing(QPainter& painter, const StatusColours& colours)
{
    painter.setPen(roundPen(colours.outline, 1.4));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(centre, 7.7, 7.7);
}

void paintDashedSquare(QPainter& painter, const StatusColours& colours)
{
    constexpr double width = 1.4;
    QPen dashed(colours.outline, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    dashed.setDashPattern({2.6 / width, 1.9 / width});
    painter.setPen(dashed);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(1.4, 1.4, 15.2, 15.2), 2.4, 2.4);
}

void paintHollowSquare(QPainter& painter, const StatusColours& colours)
{
    painter.setPen(roundPen(colours.outline, 1.4));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(1.7, 1.7, 14.6, 14.6), 2, 2);
}

void paintTickedSquare(QPainter& painter, const StatusColours& colours)
{
    painter.setPen(roundPen(colours.outline, 0.6));
    painter.setBrush(colours.fill);
    painter.drawRoundedRect(QRectF(1, 1, 16, 16), 1.8, 1.8);
    painter.setPen(roundPen(colours.letter, 2.2));
    painter.drawPolyline(QPolygonF({{4.7, 9.4}, {7.7, 12.4}, {13.4, 5.8}}));
}

void paintBar(QPainter& painter, const QColor& colour, double width)
{
    painter.setPen(QPen(colour, 1.7, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(9 - width / 2, 9), QPointF(9 + width / 2, 9));
}

template<class Draw>
QPixmap cachedPixmap(const QString& kind, const Theme& theme, int size, qreal ratio, Draw draw)
{
    const QString key = QStringLiteral("send/%1/%2/%3/%4/%5/%6").arg(kind).arg(static_cast<int>(theme.ground))
        .arg(theme.text.name(), theme.muted.name() + theme.base.name() + theme.font.family()).arg(size).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(QSizeF(size * ratio, size * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    draw(painter, QRectF(0, 0, size, size));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace

void paintStatus(QPainter& painter, const QRectF& square, Status status, const Theme& theme)
{
    const StatusColours colours = statusColours(theme, status);
    inUnitSquare(painter, square, [&] {
        switch (status) {
        case Status::Red:
            paintOctagon(painter, theme, colours);
            break;
        case Status::Amber:
            paintTriangle(painter, colours);
            paintLetter(painter, theme, u'A', {9, 11.6}, 6.6, colours.letter);
            break;
        case Status::Green:
            paintDisc(painter, theme, colours, u'G');
            break;
        case Status::MonitorOnly:
            paintRing(painter, colours);
            paintLetter(painter, theme, u'M', centre, 6.6, colours.letter);
            break;
        case Status::NoData:
            paintDashedSquare(painter, colours);
            paintBar(painter, colours.outline, 6);
            break;
        case Status::NotApplicable:
            paintBar(painter, colours.outline, 8);
            break;
        }
    });
}

void paintDelivery(QPainter& painter, const QRectF& square, Delivery delivery, const Theme& theme)
{
    switch (delivery) {
    case Delivery::OnTrack: return paintStatus(painter, square, Status::Green, theme);
    case Delivery::AtRisk: return paintStatus(painter, square, Status::Amber, theme);
    case Delivery::OffTrack: return paintStatus(painter, square, Status::Red, theme);
    case Delivery::NotStarted:
    case Delivery::Complete: break;
    }
    const StatusColours colours = deliveryColours(theme, delivery);
    inUnitSquare(painter, square, [&] {
        if (delivery == Delivery::Complete)
            paintTickedSquare(painter, colours);
        else
            paintHollowSquare(painter, colours);
    });
}

void paintWithheld(QPainter& painter, const QRectF& square, const Theme& theme)
{
    const StatusColours colours = statusColours(theme, Status::NoData);
    inUnitSquare(painter, square, [&] {
        paintRing(painter, colours);
        paintBar(painter, colours.outline, 7);
    });
}

void paintWarning(QPainter& painter, const QRectF& square, const Theme& theme)
{
    inUnitSquare(painter, square, [&] {
        painter.setPen(roundPen(theme.warning, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolygon(QPolygonF({{9, 1.6}, {17, 16.2}, {1, 16.2}}));
        painter.setPen(roundPen(theme.warning, 1.6));
        painter.drawLine(QPointF(9, 7), QPointF(9, 10.6));
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.warning);
        painter.drawEllipse(QPointF(9, 13.4), 1, 1);
    });
}

void paintSlope(QPainter& painter, const QRectF& square, Slope slope, const Theme& theme)
{
    inUnitSquare(painter, square, [&] {
        painter.setPen(roundPen(theme.text, 1.7));
        painter.setBrush(Qt::NoBrush);
        switch (slope) {
        case Slope::Rising:
            painter.drawLine(QPointF(4.6, 13.4), QPointF(13.4, 4.6));
            painter.drawPolyline(QPolygonF({{7, 4.6}, {13.4, 4.6}, {13.4, 11}}));
            break;
        case Slope::Falling:
            painter.drawLine(QPointF(4.6, 4.6), QPointF(13.4, 13.4));
            painter.drawPolyline(QPolygonF({{13.4, 7}, {13.4, 13.4}, {7, 13.4}}));
            break;
        case Slope::Flat:
            painter.drawLine(QPointF(3, 9), QPointF(15, 9));
            painter.drawPolyline(QPolygonF({{10.8, 4.8}, {15, 9}, {10.8, 13.2}}));
            break;
        case Slope::None:
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.text);
            for (const double x : {4.2, 9.0, 13.8})
                painter.drawEllipse(QPointF(x, 9), 1.25, 1.25);
            break;
        }
    });
}

QPixmap statusPixmap(Status status, const Theme& theme, int size, qreal ratio)
{
    const QString kind = QStringLiteral("status%1").arg(static_cast<int>(status));
    return cachedPixmap(kind, theme, size, ratio, [&](QPainter& painter, const QRectF& square) {
        paintStatus(painter, square, status, theme);
    });
}

QPixmap deliveryPixmap(Delivery delivery, const Theme& theme, int size, qreal ratio)
{
    const QString kind = QStringLiteral("delivery%1").arg(static_cast<int>(delivery));
    return cachedPixmap(kind, theme, size, ratio, [&](QPainter& painter, const QRectF& square) {
        paintDelivery(painter, square, delivery, theme);
    });
}

QPixmap slopePixmap(Slope slope, const Theme& theme, int size, qreal ratio)
{
    const QString kind = QStringLiteral("slope%1").arg(static_cast<int>(slope));
    return cachedPixmap(kind, theme, size, ratio, [&](QPainter& painter, const QRectF& square) {
        paintSlope(painter, square, slope, theme);
    });
}

} // namespace send
