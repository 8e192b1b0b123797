// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/grid_delegate.h"

#include "app/enter_editor.h"
#include "app/measure.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

#include <optional>

namespace send {

namespace {

std::optional<GridStep> stepOf(const QKeyEvent& key)
{
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: return key.modifiers() & Qt::ShiftModifier ? GridStep::Up : GridStep::Down;
    case Qt::Key_Down: return key.modifiers() & Qt::AltModifier ? GridStep::Choose : GridStep::Down;
    case Qt::Key_Up: return GridStep::Up;
    case Qt::Key_Tab: return GridStep::Across;
    case Qt::Key_Backtab: return GridStep::Back;
    case Qt::Key_Escape: return GridStep::PutBack;
    default: return std::nullopt;
    }
}

/// The editor's own menu and another window are no reason to leave it.
bool isLeaving(const QFocusEvent& event)
{
    return event.reason() != Qt::PopupFocusReason && event.reason() != Qt::ActiveWindowFocusReason;
}

} // namespace

GridDelegate::GridDelegate(QObject* parent) : QStyledItemDelegate(parent), m_metrics(QApplication::font()) {}

void GridDelegate::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_metrics = QFontMetrics(theme.font);
}

bool GridDelegate::isCurrentRow(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    return view && view->currentIndex().row() == index.row();
}

void GridDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                               bool isShaded, bool hasLine) const
{
    const QRect& cell = option.rect;
    const bool isCurrent = isCurrentRow(option, index);
    const bool isChosen = option.state & QStyle::State_Selected && !(option.state & QStyle::State_HasFocus);
    const QRect upper(cell.topLeft(), QSize(cell.width(), heightOf(index.row()))); // without the note below
    if (isCurrent)
        painter.fillRect(cell, m_theme.selection);
    if (isChosen)
        painter.fillRect(upper, mixed(m_theme.highlight, m_theme.base, 0.26));
    else if (isShaded && !isCurrent)
        painter.fillRect(upper, mixed(m_theme.hairline, m_theme.base, 0.3));
    if (isCurrent && index.column() == 0)
        painter.fillRect(QRect(cell.topLeft(), QSize(scaledLength(m_metrics, 3), cell.height())), m_theme.highlight);
    painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), m_theme.hairline);
    if (hasLine)
        painter.fillRect(QRect(cell.left(), cell.top(), 1, heightOf(index.row())), m_theme.hairline);
    if (!(option.state & QStyle::State_HasFocus))
        return;
    const int width = scaledLength(m_metrics, 2);
    QRect frame = cell;
    frame.setHeight(heightOf(index.row()));
    painter.setPen(QPen(m_theme.highlight, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(frame.adjusted(width / 2 + 1, width / 2, -width / 2 - 1, -width / 2 - 1));
}

QString GridDelegate::wholeFigure(const QString& figure, int width, int room, const QStyleOptionViewItem& option,
                                  const QModelIndex& index) const
{
    if (width <= room)
        return figure;
    Q_EMIT figureTooWide(index.column(), width + option.rect.width() - room);
    return QStringLiteral("###");
}

EnterEditor* GridDelegate::freeEditor(QWidget* parent) const
{
    const bool isFree = m_editor && m_editor->parentWidget() == parent && m_editor->isHidden();
    if (!isFree)
        m_editor = new EnterEditor(parent);
    m_editor->setRefusal({}); // what was said of another cell's text
    m_editor->setToolTip({});
    return m_editor;
}

void GridDelegate::destroyEditor(QWidget* editor, const QModelIndex& index) const
{
    if (editor != m_editor) // which the view has hidden
        QStyledItemDelegate::destroyEditor(editor, index);
}

QWidget* GridDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    Q_UNUSED(option)
    EnterEditor* editor = freeEditor(parent);
    editor->setAlignment((isWords(index.column()) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    const QAbstractItemModel& model = *index.model();
    const QString heading = model.headerData(index.column(), Qt::Horizontal, Qt::AccessibleTextRole).toString();
    editor->setAccessibleName(QStringLiteral("%1, %2").arg(heading, index.siblingAtColumn(1).data().toString()));
    editor->setText(index.data(Qt::EditRole).toString());
    return editor;
}

void GridDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    Q_UNUSED(editor)
    Q_UNUSED(index)
}

void GridDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QRect cell = option.rect;
    cell.setHeight(heightOf(index.row()));
    editor->setGeometry(cell.adjusted(1, 0, 0, -1));
}

bool GridDelegate::eventFilter(QObject* watched, QEvent* event)
{
    if (!qobject_cast<EnterEditor*>(watched))
        return QStyledItemDelegate::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && isLeaving(*static_cast<QFocusEvent*>(event)))
        Q_EMIT stepped(GridStep::Leave);
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto step = stepOf(*static_cast<QKeyEvent*>(event));
    if (step)
        Q_EMIT stepped(*step);
    return step.has_value();
}

} // namespace send
