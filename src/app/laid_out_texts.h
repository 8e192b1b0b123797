// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStaticText>

class QPainter;

namespace send {

/// Lines of a table's cells. Laying words out takes longer than drawing them: it is done once for each text and font.
class LaidOutTexts
{
public:
    /// A text in a font; `kind` tells the fonts of a table apart. Valid until the next call.
    [[nodiscard]] const QStaticText& of(const QString& text, const QFont& font, int kind);
    /// With an ellipsis where it is wider than there is room.
    [[nodiscard]] QString shortened(const QString& text, const QFont& font, int kind, int room);
    /// Draws a line where QPainter::drawText would in the box; what is wider runs on beyond its edge.
    void draw(QPainter& painter, const QRect& box, Qt::Alignment alignment, const QString& text, const QFont& font, int kind);
    /// On as many lines as it takes, from the box's left edge and in the middle of its height.
    void drawWrapped(QPainter& painter, const QRect& box, const QString& text, const QFont& font, int kind);
    /// After a change of font.
    void clear();

private:
    using Key = std::pair<QString, int>; ///< text and kind
    struct Shortened {
        int room = -1;
        QString text;
    };

    [[nodiscard]] static QStaticText laidOut(const QString& text, const QFont& font, double width);

    QHash<Key, QStaticText> m_texts;
    QHash<Key, QStaticText> m_wrapped; ///< for the width that there was last
    QHash<Key, Shortened> m_shortened; ///< for the room that there was last
};

} // namespace send
