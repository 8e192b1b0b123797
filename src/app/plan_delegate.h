// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"

#include <QStyledItemDelegate>

namespace send {

/// Paints the rows of the plan and makes their editors: delivery is chosen from a list, a date that cannot be read stays
/// in its editor.
class PlanDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// After a change of font or palette.
    void setTheme(const Theme& theme, qreal pixelRatio);
    /// The natural width of a column; the title and the lead share what is left.
    [[nodiscard]] int widthOf(int column) const;
    /// The tint and the bar, or the ground of a heading, behind a whole row or a piece of it.
    void paintGround(QPainter& painter, const QRect& piece, const QModelIndex& index, bool isSelected) const;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QWidget* deliveryEditor(QWidget* parent) const;
    [[nodiscard]] QStringList linesOf(const QModelIndex& index, int width) const;
    void paintWords(QPainter& painter, const QRect& cell, const QModelIndex& index) const;
    void paintArea(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintDelivery(QPainter& painter, const QRect& cell, const QModelIndex& index) const;

    Theme m_theme;
    qreal m_ratio = 1;
};

} // namespace send
