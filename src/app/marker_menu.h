// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metric.h"

#include <QMenu>

#include <vector>

namespace send {

/// The markers of a figure and the word awaited, each with what it means, to be ticked. Space, or the marker's letter,
/// ticks or unticks one and goes on; Enter keeps, and where nothing was ticked yet ticks the line it stands on; a click
/// ticks one and keeps; Esc leaves all as it was.
class MarkerMenu : public QMenu
{
    Q_OBJECT
public:
    explicit MarkerMenu(QWidget* parent);

    /// Opens it with what `text` says, as parseMarkers reads it, or `awaited`.
    void choose(const QPoint& where, const QString& text);

Q_SIGNALS:
    void kept(const QString& text); ///< as one would have typed it: `p r`, `awaited`, nothing

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Line {
        QAction* action;
        std::optional<Marker> marker; ///< nothing: awaited
        QString word;                 ///< `p`, `awaited`
    };
    void add(const QString& meaning, const QString& word, std::optional<Marker> marker);
    void settleWith(const Line& ticked, bool on);
    [[nodiscard]] QString text() const;

    std::vector<Line> m_lines;
    Markers m_others;        ///< that stand there and are not offered
    bool m_isTicked = false; ///< something was, since it opened
};

} // namespace send
