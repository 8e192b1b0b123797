// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/laid_out_texts.h"

#include <QPainter>

namespace send {

const QStaticText& LaidOutTexts::of(const QString& text, const QFont& font, int kind)
{
    constexpr qsizetype most = 10'000;
    const std::pair key(text, kind);
    if (const auto found = m_texts.constFind(key); found != m_texts.constEnd())
        return *found;
    if (m_texts.size() >= most)
        m_texts.clear();
    QStaticText words(text);
    words.setTextFormat(Qt::PlainText);
    words.prepare({}, font);
    return *m_texts.insert(key, words);
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
