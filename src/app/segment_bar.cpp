// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/segment_bar.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>

namespace send {

SegmentBar::SegmentBar(const QString& accessibleName) : m_group(new QButtonGroup(this))
{
    setAccessibleName(accessibleName);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    connect(m_group, &QButtonGroup::buttonClicked, this,
            [this](QAbstractButton* pressed) { Q_EMIT currentChanged(pressed->objectName()); });
}

void SegmentBar::addSegment(const QString& id, const QString& text, const QIcon& icon)
{
    auto* segment = new QToolButton;
    segment->setObjectName(id);
    segment->setCheckable(true);
    segment->setText(text);
    segment->setAccessibleName(text);
    segment->setIcon(icon);
    segment->setToolButtonStyle(icon.isNull() ? Qt::ToolButtonTextOnly : Qt::ToolButtonTextBesideIcon);
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
    const auto to = buttons.indexOf(from) + by;
    if (to < 0 || to >= buttons.size())
        return;
    buttons[to]->setFocus(Qt::TabFocusReason);
    buttons[to]->click();
}

} // namespace send
