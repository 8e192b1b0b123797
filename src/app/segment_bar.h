// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QWidget>

class QButtonGroup;
class QToolButton;

namespace send {

/// A row of joined buttons of which one is down: "All 40 | Red 6 | Amber 8". Arrow keys move along it.
class SegmentBar : public QWidget
{
    Q_OBJECT
public:
    explicit SegmentBar(const QString& accessibleName);

    /// `id` names the segment for current() and as the button's objectName.
    void addSegment(const QString& id, const QString& text, const QIcon& icon = {});
    void setSegmentText(const QString& id, const QString& text);
    void setSegmentIcon(const QString& id, const QIcon& icon);
    void setSegmentShown(const QString& id, bool shown);
    [[nodiscard]] QString current() const;
    void setCurrent(const QString& id); ///< says nothing when it is current already
    [[nodiscard]] QSize sizeHint() const override; ///< all segments side by side; they wrap where there is less room

Q_SIGNALS:
    void currentChanged(const QString& id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QToolButton* button(const QString& id) const;
    void step(QToolButton* from, int by);

    QButtonGroup* m_group;
};

} // namespace send
