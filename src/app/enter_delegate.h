// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"

#include <QStyledItemDelegate>

class QLineEdit;

namespace send {

class EnterModel;

/// What the keyboard wants of an open editor.
enum class EnterStep { Down, Up, Across, Back, PutBack, Leave };

/// Paints the cells of the entry grid and makes their editors. What a key in an editor leads to is the table's to do.
class EnterDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    EnterDelegate(const EnterModel& model, QObject* parent);

    /// After a change of font or palette.
    void setTheme(const Theme& theme);
    /// A row's cells are as high as this, more where the name takes two lines; what a row has below them belongs to the
    /// sentence about an open editor.
    [[nodiscard]] int heightOf(int row) const;
    /// What names may take on a line; true when that is new.
    bool setNameWidth(int width);
    /// The natural width of a column; the metric's name takes what is left.
    [[nodiscard]] int widthOf(int column) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// Only when the editor opens: what is being typed is never written over.
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void stepped(send::EnterStep step);

private:
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintGroup(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintName(QPainter& painter, const QRect& cell, const QModelIndex& index) const;
    void paintState(QPainter& painter, const QRect& cell, const QModelIndex& index) const;
    void paintTick(QPainter& painter, const QRectF& square) const;
    [[nodiscard]] bool isCurrentRow(const QStyleOptionViewItem& option, const QModelIndex& index) const;

    const EnterModel& m_model;
    Theme m_theme;
    QFont m_strong;
    QFont m_caption;
    QFontMetrics m_metrics;
    int m_nameWidth = 0;
};

} // namespace send
