// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/laid_out_texts.h"

#include <QFontMetrics>
#include <QPainter>

namespace send {

namespace {

constexpr qsizetype most = 10'000; // texts that are kept

} // namespace

void LaidOutTexts::clear()
{
    m_texts.clear();
    m_wrapped.clear();
    m_shortened.clear();
}

/// On one line where the width is negative.
QStaticText LaidOutTexts::laidOut(const QString& text, const QFont& font, double width)
{
    QStaticText words(text);
    words.setTextFormat(Qt::PlainText);
    words.setTextWidth(width);
    words.prepare({}, font);
    return words;
}

void LaidOutTexts::drawWrapped(QPainter& painter, const QRect& box, const QString& text, const QFont& font, int kind)
{
    if (m_wrapped.size() >= most)
        m_wrapped.clear();
    QStaticText& words = m_wrapped[Key(text, kind)];
    if (words.text() != text || words.textWidth() != box.width())
        words = laidOut(text, font, box.width());
    painter.setFont(font);
    painter.drawStaticText(QPointF(box.left(), box.top() + (box.height() - words.size().height()) / 2), words);
}

QString LaidOutTexts::shortened(const QString& text, const QFont& font, int kind, int room)
{
    if (of(text, font, kind).size().width() <= room)
        return text;
    if (m_shortened.size() >= most)
        m_shortened.clear();
    Shortened& known = m_shortened[Key(text, kind)];
    if (known.room != room)
        known = {room, QFontMetrics(font).elidedText(text, Qt::ElideRight, room)};
    return known.text;
}

const QStaticText& LaidOutTexts::of(const QString& text, const QFont& font, int kind)
{
    const Key key(text, kind);
    if (const auto found = m_texts.constFind(key); found != m_texts.constEnd())
        return *found;
    if (m_texts.size() >= most)
        m_texts.clear();
    return *m_texts.insert(key, laidOut(text, font, -1));
}

void LaidOutTexts::draw(QPainter& painter, const QRect& box, Qt::Alignment alignment, const QString& text, const QFont& font,
                        int kind)
{
    if (text.isEmpty())
        return;
    painter.setFont(font);
    const QStaticText& words = of(text, font, kind);
    const QSizeF size = words.size();
    const double right = box.width() - size.width();
    const double down = box.height() - size.height();
    const double x = alignment.testFlag(Qt::AlignRight) ? right : alignment.testFlag(Qt::AlignHCenter) ? right / 2 : 0;
    const double y = alignment.testFlag(Qt::AlignVCenter) ? down / 2 : alignment.testFlag(Qt::AlignBottom) ? down : 0;
    painter.drawStaticText(QPointF(box.left() + x, box.top() + y), words);
}

} // namespace send
