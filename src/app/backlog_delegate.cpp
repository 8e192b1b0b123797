// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backlog_delegate.h"

#include "app/backlog_model.h"
#include "app/enter_editor.h"
#include "app/measure.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QPainter>

namespace send {

namespace {

const char* const placeProperty = "place";

bool beginsGroup(const QModelIndex& index)
{
    const auto groupAt = [&](int column) {
        return index.model()->headerData(column, Qt::Horizontal, BacklogModel::GroupRole).toString();
    };
    return index.column() > 0 && groupAt(index.column()) != groupAt(index.column() - 1);
}

} // namespace

BacklogDelegate::BacklogDelegate(const BacklogModel& model, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model)
{
}

void BacklogDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QRect& cell = option.rect;
    const QFontMetrics metrics(m_theme.font);
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const bool isCurrent = view && view->currentIndex().row() == index.row();
    const bool isOdd = index.data(BacklogModel::OddRole).toBool();
    if (isCurrent || option.state & QStyle::State_Selected)
        painter->fillRect(cell, m_theme.selection);
    else if (index.data(BacklogModel::ShadedRole).toBool())
        painter->fillRect(cell, mixed(m_theme.hairline, m_theme.base, 0.3));
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), m_theme.hairline);
    painter->fillRect(QRect(cell.left(), cell.top(), 1, cell.height()),
                      beginsGroup(index) ? m_theme.strong : m_theme.hairline);
    const bool isQuiet = index.data(BacklogModel::QuietRole).toBool() || index.data(BacklogModel::ShadedRole).toBool();
    painter->setFont(isOdd ? m_theme.scaled(1.0, true) : m_theme.font);
    painter->setPen(isOdd ? m_theme.warning : isQuiet ? m_theme.muted : m_theme.text);
    const int padding = scaledLength(metrics, 6);
    const QRect words = cell.adjusted(padding, 0, -padding, -1);
    painter->drawText(words, index.data(Qt::TextAlignmentRole).toInt(),
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    if (!(option.state & QStyle::State_HasFocus))
        return;
    const int width = scaledLength(metrics, 2);
    painter->setPen(QPen(m_theme.highlight, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter->drawRect(cell.adjusted(width / 2, width / 2, -width / 2 - 1, -width / 2 - 1));
}

QWidget* BacklogDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    auto* editor = new EnterEditor(parent);
    editor->setAlignment(Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()));
    editor->setAccessibleName(tr("%1, %2").arg(nameOf(static_cast<BacklogColumn>(index.column())),
                                               longName(m_model.monthAt(index.row()))));
    editor->setProperty(placeProperty, QPersistentModelIndex(index));
    return editor;
}

void BacklogDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const
{
    editor->setGeometry(option.rect);
}

/// Keeps the text and goes on, or says why it cannot be kept.
bool BacklogDelegate::keepAndStep(QWidget* widget, int down, int across)
{
    auto* editor = static_cast<EnterEditor*>(widget);
    const QModelIndex place = editor->property(placeProperty).value<QPersistentModelIndex>();
    const QString sentence = m_model.refusal(place, editor->text());
    editor->setRefusal(sentence);
    Q_EMIT refused(sentence);
    if (!sentence.isEmpty()) {
        editor->selectAll();
        return true;
    }
    Q_EMIT commitData(editor);
    Q_EMIT closeEditor(editor, NoHint);
    Q_EMIT stepped(down, across);
    return true;
}

bool BacklogDelegate::eventFilter(QObject* watched, QEvent* event)
{
    auto* editor = qobject_cast<EnterEditor*>(watched);
    if (!editor || event->type() != QEvent::KeyPress)
        return QStyledItemDelegate::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: return keepAndStep(editor, key->modifiers() & Qt::ShiftModifier ? -1 : 1, 0);
    case Qt::Key_Down: return keepAndStep(editor, 1, 0);
    case Qt::Key_Up: return keepAndStep(editor, -1, 0);
    case Qt::Key_Tab: return keepAndStep(editor, 0, 1);
    case Qt::Key_Backtab: return keepAndStep(editor, 0, -1);
    case Qt::Key_Escape: Q_EMIT refused({}); break;
    default: break;
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

} // namespace send
