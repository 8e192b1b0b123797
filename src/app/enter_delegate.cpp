// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enter_delegate.h"

#include "app/enter_editor.h"
#include "app/enter_model.h"
#include "app/measure.h"
#include "app/wrapped_text.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

#include <utility>

namespace send {

namespace {

using Model = EnterModel;

bool isMuted(int column)
{
    return column == Model::Ref || column == Model::Basis || column == Model::Before || column == Model::AsAt;
}

bool hasLine(int column)
{
    return column >= Model::Number;
}

/// How much of a text stands on the first of two lines: whole words.
qsizetype firstLineOf(const QString& text, int width, const QFontMetrics& metrics)
{
    qsizetype end = text.size();
    while (end > 0 && metrics.horizontalAdvance(text.first(end)) > width)
        end = text.lastIndexOf(u' ', end - 1);
    return end > 0 ? end : text.size();
}

std::optional<EnterStep> stepOf(const QKeyEvent& key)
{
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: return key.modifiers() & Qt::ShiftModifier ? EnterStep::Up : EnterStep::Down;
    case Qt::Key_Down: return EnterStep::Down;
    case Qt::Key_Up: return EnterStep::Up;
    case Qt::Key_Tab: return EnterStep::Across;
    case Qt::Key_Backtab: return EnterStep::Back;
    case Qt::Key_Escape: return EnterStep::PutBack;
    default: return std::nullopt;
    }
}

/// The editor's own menu and another window are no reason to leave it.
bool isLeaving(const QFocusEvent& event)
{
    return event.reason() != Qt::PopupFocusReason && event.reason() != Qt::ActiveWindowFocusReason;
}

} // namespace

EnterDelegate::EnterDelegate(const EnterModel& model, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model), m_metrics(QApplication::font())
{
}

void EnterDelegate::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_strong = theme.scaled(1.0, true);
    m_caption = theme.caption();
    m_metrics = QFontMetrics(theme.font);
}

int EnterDelegate::heightOf(int row) const
{
    if (m_model.isGroup(row))
        return scaledLength(m_metrics, 28);
    const QString name = m_model.index(row, Model::Name).data().toString();
    const int room = m_nameWidth - scaledLength(m_metrics, 12);
    return m_metrics.horizontalAdvance(name) <= room ? scaledLength(m_metrics, 30)
                                                     : 2 * m_metrics.height() + scaledLength(m_metrics, 6);
}

bool EnterDelegate::setNameWidth(int width)
{
    return std::exchange(m_nameWidth, width) != width;
}

int EnterDelegate::widthOf(int column) const
{
    const auto words = [&](const QString& longest) {
        return m_metrics.horizontalAdvance(longest) + scaledLength(m_metrics, 14);
    };
    switch (column) {
    case Model::Ref: return words(QStringLiteral("10.10")) + scaledLength(m_metrics, 2);
    case Model::Name: return scaledLength(m_metrics, 190);
    case Model::Basis: return scaledLength(m_metrics, 90);
    case Model::Before: return words(QStringLiteral("Summer"));
    case Model::Value: return QFontMetrics(m_strong).horizontalAdvance(QStringLiteral("00,000")) + scaledLength(m_metrics, 14);
    case Model::AsAt: return words(QStringLiteral("30 Nov"));
    case Model::Mark: return scaledLength(m_metrics, 44);
    case Model::Comment: return scaledLength(m_metrics, 116);
    default: return std::max(words(QStringLiteral("00,000")), words(QStringLiteral("Number")));
    }
}

bool EnterDelegate::isCurrentRow(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    return view && view->currentIndex().row() == index.row();
}

void EnterDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (m_model.isGroup(index.row())) {
        paintGroup(*painter, option, index);
        return;
    }
    paintGround(*painter, option, index);
    const int column = index.column();
    const int padding = scaledLength(m_metrics, 6);
    QRect cell = option.rect.adjusted(padding, 0, -padding, 0);
    cell.setHeight(heightOf(index.row()) - 1);
    const QString text = index.data().toString();
    const bool isWord = column == Model::Value && !text.isEmpty() && !text.back().isDigit(); // [x], Awaited
    const bool isQuiet = isMuted(column) || isWord || m_model.stateAt(index.row()) == Model::State::NotDue;
    painter->setFont(isWord || column == Model::Basis ? m_caption : column == Model::Value ? m_strong : m_theme.font);
    painter->setPen(isQuiet ? m_theme.muted : m_theme.text);
    if (column == Model::Name)
        paintName(*painter, cell, index);
    else if (column == Model::Comment)
        paintState(*painter, cell, index);
    else if (column == Model::Basis && cell.height() > 2 * m_metrics.height())
        painter->drawText(cell, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap, text);
    else if (column == Model::Basis)
        painter->drawText(cell, Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, cell.width()));
    else if (column == Model::Mark)
        painter->drawText(cell, Qt::AlignCenter, text);
    else
        painter->drawText(cell, Qt::AlignVCenter | (column == Model::Ref ? Qt::AlignLeft : Qt::AlignRight), text);
}

/// The tint and the bar of the current row, the shade of cells that are not typed in, the lines, the keyboard's frame.
void EnterDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QRect& cell = option.rect;
    const int column = index.column();
    const bool isCurrent = isCurrentRow(option, index);
    const bool isShaded = hasLine(column) && column < Model::AsAt && !(index.flags() & Qt::ItemIsEditable);
    if (isCurrent)
        painter.fillRect(cell, m_theme.selection);
    else if (isShaded)
        painter.fillRect(cell, mixed(m_theme.hairline, m_theme.base, 0.3));
    if (isCurrent && column == Model::Ref)
        painter.fillRect(QRect(cell.topLeft(), QSize(scaledLength(m_metrics, 3), cell.height())), m_theme.highlight);
    painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), m_theme.hairline);
    if (hasLine(column))
        painter.fillRect(QRect(cell.left(), cell.top(), 1, heightOf(index.row())), m_theme.hairline);
    if (!(option.state & QStyle::State_HasFocus))
        return;
    const int width = scaledLength(m_metrics, 2);
    QRect frame = cell;
    frame.setHeight(heightOf(index.row()));
    painter.setPen(QPen(m_theme.highlight, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(frame.adjusted(width / 2 + 1, width / 2, -width / 2 - 1, -width / 2 - 1));
}

/// A heading runs across the row: each cell paints its own piece of it, so that any piece can be painted alone.
void EnterDelegate::paintGroup(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (!view)
        return;
    const QRect& cell = option.rect;
    const int padding = scaledLength(m_metrics, 6);
    painter.save();
    painter.setClipRect(cell, Qt::IntersectClip);
    painter.fillRect(cell, m_theme.alternate);
    painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), m_theme.hairline);
    const auto draw = [&](int left, const QFont& font, const QColor& colour, const QString& text) {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(QRect(left, cell.top(), view->viewport()->width() - left, cell.height() - 1),
                         Qt::AlignVCenter | Qt::AlignLeft, text);
        return left + painter.fontMetrics().horizontalAdvance(text);
    };
    const auto start = [&](int column) { return view->visualRect(index.siblingAtColumn(column)).left() + padding; };
    draw(start(Model::Ref) + scaledLength(m_metrics, 4), m_strong, m_theme.text, m_model.groupNumber(index.row()));
    const int end = draw(start(Model::Name), m_strong, m_theme.text, m_model.groupName(index.row()));
    draw(end + scaledLength(m_metrics, 12), m_theme.font, m_theme.muted, m_model.groupCounts(index.row()));
    painter.restore();
}

/// On two lines where one is too short; the month of a monthly metric is never cut.
void EnterDelegate::paintName(QPainter& painter, const QRect& cell, const QModelIndex& index) const
{
    const QString name = index.data().toString();
    if (m_metrics.horizontalAdvance(name) <= cell.width()) {
        painter.drawText(cell, Qt::AlignVCenter | Qt::AlignLeft, name);
        return;
    }
    const QString month = m_model.monthAt(index.row());
    const qsizetype end = month.isEmpty() ? firstLineOf(name, cell.width(), m_metrics) : name.size() - month.size() - 2;
    const QString first = shortened(name.first(end), cell.width(), m_metrics);
    const QString second = month.isEmpty() ? name.sliced(end).trimmed() : month;
    const int base = cell.center().y() - m_metrics.height() + m_metrics.ascent() + 1;
    painter.drawText(cell.left(), base, first);
    painter.drawText(cell.left(), base + m_metrics.height(),
                     shortened(second, cell.width(), m_metrics));
}

void EnterDelegate::paintState(QPainter& painter, const QRect& cell, const QModelIndex& index) const
{
    const Model::State state = m_model.stateAt(index.row());
    QRect words = cell;
    if (state == Model::State::Entered) {
        const int size = scaledLength(m_metrics, 14);
        paintTick(painter, QRectF(cell.left(), cell.center().y() - size / 2.0, size, size));
        words.setLeft(cell.left() + scaledLength(m_metrics, 20));
    }
    const bool isComment = m_model.keyAt(index.row()) && !index.data(Qt::EditRole).toString().isEmpty();
    painter.setFont(m_caption);
    painter.setPen(state == Model::State::Half ? m_theme.warning : isComment ? m_theme.text : m_theme.muted);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
}

void EnterDelegate::paintTick(QPainter& painter, const QRectF& square) const
{
    const StatusColours green = statusColours(m_theme, Status::Green);
    const auto at = [&](double x, double y) {
        return QPointF(square.left() + x * square.width(), square.top() + y * square.height());
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(green.fill, square.width() / 8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF({at(0.12, 0.55), at(0.38, 0.8), at(0.88, 0.22)}));
    painter.restore();
}

QWidget* EnterDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    Q_UNUSED(option)
    auto* editor = new EnterEditor(parent);
    const bool isWords = index.column() == Model::Comment || index.column() == Model::Mark;
    editor->setAlignment((isWords ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    const QString heading = m_model.headerData(index.column(), Qt::Horizontal, Qt::AccessibleTextRole).toString();
    editor->setAccessibleName(QStringLiteral("%1, %2").arg(heading, index.siblingAtColumn(Model::Name).data().toString()));
    editor->setText(index.data(Qt::EditRole).toString());
    return editor;
}

void EnterDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    Q_UNUSED(editor)
    Q_UNUSED(index)
}

void EnterDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QRect cell = option.rect;
    cell.setHeight(heightOf(index.row()));
    editor->setGeometry(cell.adjusted(1, 0, 0, -1));
}

bool EnterDelegate::eventFilter(QObject* watched, QEvent* event)
{
    if (!qobject_cast<EnterEditor*>(watched))
        return QStyledItemDelegate::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && isLeaving(*static_cast<QFocusEvent*>(event)))
        Q_EMIT stepped(EnterStep::Leave);
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto step = stepOf(*static_cast<QKeyEvent*>(event));
    if (step)
        Q_EMIT stepped(*step);
    return step.has_value();
}

} // namespace send
