// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/segment_bar.h"

#include "app/flow_layout.h"
#include "app/measure.h"
#include "render/theme.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

namespace send {

namespace {

/// One of the joined buttons: its right edge is the next one's left edge.
class Segment : public QToolButton
{
public:
    [[nodiscard]] QSize sizeHint() const override
    {
        return {textLeft() + fontMetrics().horizontalAdvance(text()) + side() + 1, scaledLength(*this, 30)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme theme = Theme::forPalette(palette(), font());
        QPainter painter(this);
        painter.fillRect(rect(), isChecked() ? theme.selection : underMouse() ? theme.alternate : theme.base);
        paintEdges(painter, isChecked() ? theme.highlight : theme.strong);
        if (hasFocus()) {
            painter.setPen(QPen(theme.highlight, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
            painter.drawRect(rect().adjusted(1, 1, -1, -1));
        }
        const int shape = shapeLength();
        icon().paint(&painter, QRect(side(), (height() - shape) / 2, shape, shape));
        painter.setPen(theme.text);
        painter.drawText(rect().adjusted(textLeft(), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
    }

private:
    void paintEdges(QPainter& painter, const QColor& colour) const
    {
        const bool isFirst = x() == 0; // of its line
        painter.fillRect(0, 0, width(), 1, colour);
        painter.fillRect(0, height() - 1, width(), 1, colour);
        painter.fillRect(width() - 1, 0, 1, height(), colour);
        if (isFirst || isChecked())
            painter.fillRect(0, 0, 1, height(), colour);
    }
    [[nodiscard]] int side() const { return scaledLength(*this, 9); }
    [[nodiscard]] int shapeLength() const { return scaledLength(*this, 16); }
    [[nodiscard]] int textLeft() const
    {
        return icon().isNull() ? side() : side() + shapeLength() + scaledLength(*this, 7);
    }
};

} // namespace

SegmentBar::SegmentBar(const QString& accessibleName) : m_group(new QButtonGroup(this))
{
    setAccessibleName(accessibleName);
    auto* layout = new FlowLayout(this, 0);
    layout->setContentsMargins(0, 0, 0, 0);
    connect(m_group, &QButtonGroup::buttonClicked, this,
            [this](QAbstractButton* pressed) { Q_EMIT currentChanged(pressed->objectName()); });
}

void SegmentBar::addSegment(const QString& id, const QString& text, const QIcon& icon)
{
    auto* segment = new Segment;
    segment->setAttribute(Qt::WA_Hover);
    segment->setObjectName(id);
    segment->setCheckable(true);
    segment->setText(text);
    segment->setAccessibleName(text);
    segment->setIcon(icon);
    segment->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    segment->setFocusPolicy(Qt::StrongFocus);
    segment->setChecked(m_group->buttons().isEmpty());
    segment->installEventFilter(this);
    m_group->addButton(segment);
    layout()->addWidget(segment);
}

void SegmentBar::setSegmentText(const QString& id, const QString& text)
{
    if (QToolButton* segment = button(id)) {
        segment->setText(text);
        segment->setAccessibleName(text);
    }
}

void SegmentBar::setSegmentIcon(const QString& id, const QIcon& icon)
{
    if (QToolButton* segment = button(id))
        segment->setIcon(icon);
}

QSize SegmentBar::sizeHint() const
{
    QSize size(0, 0);
    for (const QAbstractButton* segment : m_group->buttons())
        if (!segment->isHidden())
            size = {size.width() + segment->sizeHint().width(), std::max(size.height(), segment->sizeHint().height())};
    return size;
}

void SegmentBar::setSegmentShown(const QString& id, bool shown)
{
    if (QToolButton* segment = button(id))
        segment->setVisible(shown);
}

QString SegmentBar::current() const
{
    return m_group->checkedButton() ? m_group->checkedButton()->objectName() : QString();
}

void SegmentBar::setCurrent(const QString& id)
{
    QToolButton* segment = button(id);
    if (!segment || segment->isChecked())
        return;
    segment->setChecked(true);
    Q_EMIT currentChanged(id);
}

bool SegmentBar::eventFilter(QObject* watched, QEvent* event)
{
    auto* from = qobject_cast<QToolButton*>(watched);
    if (!from || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Left && key != Qt::Key_Right)
        return false;
    step(from, key == Qt::Key_Right ? 1 : -1);
    return true;
}

QToolButton* SegmentBar::button(const QString& id) const
{
    return findChild<QToolButton*>(id, Qt::FindDirectChildrenOnly);
}

void SegmentBar::step(QToolButton* from, int by)
{
    const auto buttons = m_group->buttons();
    auto to = buttons.indexOf(from) + by;
    while (to >= 0 && to < buttons.size() && buttons[to]->isHidden())
        to += by;
    if (to < 0 || to >= buttons.size())
        return;
    buttons[to]->setFocus(Qt::TabFocusReason);
    buttons[to]->click();
}

} // namespace send
