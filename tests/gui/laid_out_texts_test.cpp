// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/laid_out_texts.h"
#include "catch_qt.h"

#include <QApplication>
#include <QImage>
#include <QPainter>

// What is laid out once looks as if QPainter had laid it out at each paint.

using namespace send;

namespace {

const QRect box(3, 2, 150, 41);
const QString longText = QStringLiteral("12 months to the end of the term that is shown");

template<class Draw>
QImage drawn(Draw draw)
{
    QImage image(160, 60, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setFont(QApplication::font());
    draw(painter);
    return image;
}

} // namespace

TEST_CASE("words on several lines stand where QPainter puts them, in a second width too")
{
    LaidOutTexts texts;
    for (const int width : {150, 90, 150}) {
        const QRect room(box.topLeft(), QSize(width, box.height()));
        const QImage plain = drawn([&](QPainter& painter) {
            painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap | Qt::TextDontClip, longText);
        });
        CHECK(drawn([&](QPainter& painter) { texts.drawWrapped(painter, room, longText, painter.font(), 0); }) == plain);
    }
}

TEST_CASE("a text is shortened for the room there is now, and whole where there is enough")
{
    LaidOutTexts texts;
    const QFont font = QApplication::font();
    const QFontMetrics metrics(font);
    for (const int room : {60, 90, 60})
        CHECK(texts.shortened(longText, font, 0, room) == metrics.elidedText(longText, Qt::ElideRight, room));
    CHECK(texts.shortened(longText, font, 0, 1000) == longText);
    QFont large = font;
    large.setPointSizeF(font.pointSizeF() * 2);
    texts.clear();
    CHECK(texts.shortened(longText, large, 0, 90) == QFontMetrics(large).elidedText(longText, Qt::ElideRight, 90));
}
