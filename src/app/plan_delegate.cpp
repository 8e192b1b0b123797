// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan_delegate.h"

#include "app/enter_editor.h"
#include "app/measure.h"
#include "app/plan_edits.h"
#include "app/plan_model.h"
#include "app/wrapped_text.h"
#include "core/format.h"
#include "render/shapes.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <QTreeView>

namespace send {

namespace {

const char* const dateProperty = "isDate";

bool isArea(const QModelIndex& index)
{
    return !index.parent().isValid();
}

} // namespace

void PlanDelegate::setTheme(const Theme& theme, qreal pixelRatio)
{
    m_theme = theme;
    m_ratio = pixelRatio;
}

int PlanDelegate::widthOf(int column) const
{
    const QFontMetrics metrics(m_theme.font);
    const auto words = [&](const QString& longest) {
        return metrics.horizontalAdvance(longest) + scaledLength(metrics, 14);
    };
    switch (column) {
    case PlanModel::Ref: return words(QStringLiteral("A10.10.1")) + scaledLength(metrics, 20);
    case PlanModel::Title: return scaledLength(metrics, 180);
    case PlanModel::Lead: return scaledLength(metrics, 120);
    case PlanModel::DeliveryColumn: return words(tr("Not started")) + scaledLength(metrics, 21);
    case PlanModel::Due: return words(QStringLiteral("30 Mmm 0000"));
    case PlanModel::Updated: return words(QStringLiteral("Mmm 0000"));
    default: return words(tr("+12 months"));
    }
}

/// The words of a title or a lead, in the lines that they need: two at most.
QStringList PlanDelegate::linesOf(const QModelIndex& index, int width) const
{
    const int room = width - 2 * scaledLength(QFontMetrics(m_theme.font), 6);
    return wrappedLines(index.data().toString(), m_theme.font, std::max(room, 1), 2);
}

/// Of a row: higher where words do not fit on one line.
QSize PlanDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QFontMetrics metrics(m_theme.font);
    const int one = scaledLength(metrics, 27);
    const auto* tree = qobject_cast<const QTreeView*>(option.widget);
    if (!tree || isArea(index) || (index.column() != PlanModel::Title && index.column() != PlanModel::Lead))
        return {0, one};
    const bool fits = linesOf(index, tree->columnWidth(index.column())).size() == 1;
    return {0, fits ? one : 2 * metrics.height() + scaledLength(metrics, 5)};
}

/// The words that stand in a cell, one line or two, in the middle of its height.
void PlanDelegate::paintWords(QPainter& painter, const QRect& cell, const QModelIndex& index) const
{
    const QStringList lines = linesOf(index, cell.width() + 2 * scaledLength(QFontMetrics(m_theme.font), 6));
    const int line = QFontMetrics(m_theme.font).height();
    QRect place(cell.left(), cell.center().y() + 1 - line * static_cast<int>(lines.size()) / 2, cell.width(), line);
    for (const QString& words : lines) {
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, words);
        place.translate(0, line);
    }
}

void PlanDelegate::paintGround(QPainter& painter, const QRect& piece, const QModelIndex& index, bool isSelected) const
{
    painter.fillRect(piece, isSelected ? m_theme.selection : isArea(index) ? m_theme.alternate : m_theme.base);
    painter.fillRect(QRect(piece.left(), piece.bottom(), piece.width(), 1), m_theme.hairline);
}

void PlanDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    paintGround(*painter, option.rect, index, option.state & QStyle::State_Selected);
    const QFontMetrics metrics(m_theme.font);
    const int padding = scaledLength(metrics, 6);
    const QRect cell = option.rect.adjusted(padding, 0, -padding, -1);
    if (isArea(index)) {
        paintArea(*painter, option, index);
    } else if (index.column() == PlanModel::DeliveryColumn) {
        paintDelivery(*painter, cell, index);
    } else {
        const QString text = index.data().toString();
        const bool isLate = index.column() == PlanModel::Slip && text.startsWith(u'+');
        const bool isQuiet = index.column() == PlanModel::Ref || index.column() == PlanModel::Updated ||
                             (index.column() == PlanModel::Slip && !isLate);
        painter->setFont(m_theme.font);
        painter->setPen(isQuiet ? m_theme.muted : m_theme.text);
        if (index.column() == PlanModel::Title || index.column() == PlanModel::Lead)
            paintWords(*painter, cell, index);
        else
            painter->drawText(cell, index.data(Qt::TextAlignmentRole).toInt(),
                              metrics.elidedText(text, Qt::ElideRight, cell.width()));
    }
    if (isArea(index) || !(option.state & QStyle::State_HasFocus))
        return; // an area's row is framed whole, by the tree
    const int width = scaledLength(metrics, 2);
    painter->setPen(QPen(m_theme.highlight, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter->drawRect(option.rect.adjusted(width / 2, width / 2, -width / 2 - 1, -width / 2 - 1));
}

/// A heading runs across the row: each cell paints its own piece of it, so that any piece can be painted alone. Its counts
/// stand below the leads', or after a longer name.
void PlanDelegate::paintArea(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (!view)
        return;
    const QFontMetrics metrics(m_theme.font);
    const int padding = scaledLength(metrics, 6);
    const int left = view->visualRect(index.siblingAtColumn(PlanModel::Ref)).left() + padding;
    const int leads = view->visualRect(index.siblingAtColumn(PlanModel::Lead)).left() + padding;
    const QString counted = index.data(PlanModel::CountsRole).toString();
    const QRect& cell = option.rect;
    painter.save();
    painter.setClipRect(cell, Qt::IntersectClip);
    painter.setFont(m_theme.scaled(1.0, true));
    painter.setPen(m_theme.text);
    const QString name = QStringLiteral("%1  %2").arg(index.siblingAtColumn(PlanModel::Ref).data().toString(),
                                                      index.siblingAtColumn(PlanModel::Title).data().toString());
    const int right = view->viewport()->width() - metrics.horizontalAdvance(counted) - padding;
    const QString shown = shortened(name, std::max(leads, right) - left - 2 * padding, painter.fontMetrics());
    const int end = left + painter.fontMetrics().horizontalAdvance(shown);
    const int counts = std::max(leads, end + 2 * padding);
    painter.drawText(QRect(left, cell.top(), end - left + padding, cell.height() - 1), Qt::AlignVCenter | Qt::AlignLeft, shown);
    painter.setFont(m_theme.font);
    painter.setPen(m_theme.muted);
    painter.drawText(QRect(counts, cell.top(), view->viewport()->width() - counts, cell.height() - 1),
                     Qt::AlignVCenter | Qt::AlignLeft, counted);
    painter.restore();
}

void PlanDelegate::paintDelivery(QPainter& painter, const QRect& cell, const QModelIndex& index) const
{
    const QFontMetrics metrics(m_theme.font);
    const int size = scaledLength(metrics, 15);
    const auto delivery = static_cast<Delivery>(index.data(PlanModel::DeliveryRole).toInt());
    send::paintDelivery(painter, QRectF(cell.left(), cell.center().y() - size / 2.0 + 0.5, size, size), delivery, m_theme);
    painter.setFont(m_theme.font);
    painter.setPen(m_theme.text);
    const QRect words = cell.adjusted(size + scaledLength(metrics, 6), 0, 0, 0);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     metrics.elidedText(index.data().toString(), Qt::ElideRight, words.width()));
}

QWidget* PlanDelegate::deliveryEditor(QWidget* parent) const
{
    auto* box = new QComboBox(parent);
    box->setObjectName(QStringLiteral("deliveryEditor"));
    for (const Delivery delivery :
         {Delivery::Complete, Delivery::OnTrack, Delivery::AtRisk, Delivery::OffTrack, Delivery::NotStarted})
        box->addItem(QIcon(deliveryPixmap(delivery, m_theme, scaledLength(QFontMetrics(m_theme.font), 15), m_ratio)),
                     deliveryText(delivery), static_cast<int>(delivery));
    auto* self = const_cast<PlanDelegate*>(this);
    connect(box, &QComboBox::activated, self, [self, box] {
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
    return box;
}

QWidget* PlanDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const QString heading = index.model()->headerData(index.column(), Qt::Horizontal, Qt::AccessibleTextRole).toString();
    const QString ref = index.siblingAtColumn(PlanModel::Ref).data().toString();
    QWidget* editor = index.column() == PlanModel::DeliveryColumn ? deliveryEditor(parent) : new EnterEditor(parent);
    editor->setAccessibleName(tr("%1, %2").arg(heading, ref));
    editor->setProperty(dateProperty, index.column() == PlanModel::Due);
    return editor;
}

void PlanDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    if (auto* box = qobject_cast<QComboBox*>(editor))
        box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
    else if (auto* line = qobject_cast<QLineEdit*>(editor); line && !line->isModified())
        line->setText(index.data(Qt::EditRole).toString());
}

void PlanDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (const auto* box = qobject_cast<QComboBox*>(editor))
        model->setData(index, box->currentData());
    else if (const auto* line = qobject_cast<QLineEdit*>(editor))
        model->setData(index, line->text());
}

void PlanDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const
{
    editor->setGeometry(option.rect);
}

bool PlanDelegate::eventFilter(QObject* watched, QEvent* event)
{
    auto* editor = qobject_cast<EnterEditor*>(watched);
    if (editor && event->type() == QEvent::KeyPress && editor->property(dateProperty).toBool()) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool leaves = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab || key == Qt::Key_Backtab;
        const auto date = parsePlanDate(editor->text());
        if (leaves && !date) {
            editor->setRefusal(date.error().sentence);
            QToolTip::showText(editor->mapToGlobal(QPoint(0, editor->height())), date.error().sentence, editor);
            editor->selectAll();
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

} // namespace send
