// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"

#include <QStyledItemDelegate>
#include <QTableView>

namespace send {

/// Paints the ground of a cell of a FittedTable: the hairline below it, and the frame where it has the keyboard.
void paintCellGround(QPainter& painter, const QStyleOptionViewItem& option, const Theme& theme);

/// How a FittedTable measures itself: given by its delegate.
class FittedDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The widths of all columns in a table `room` wide.
    [[nodiscard]] virtual QList<int> columnWidths(int room) const = 0;
    /// The height of a row when its columns are that wide.
    [[nodiscard]] virtual int rowHeight(int row, const QList<int>& widths) const = 0;

    virtual void setTheme(const Theme& theme) { m_theme = theme; }
    [[nodiscard]] const Theme& theme() const { return m_theme; }

private:
    Theme m_theme;
};

/// A table without a scroll bar of its own: as high as its rows, in a page that scrolls. Arrow keys move, Enter and a
/// click open, Tab goes on to the next part of the page.
class FittedTable : public QTableView
{
    Q_OBJECT
public:
    FittedTable(QAbstractItemModel& model, FittedDelegate* delegate, const QString& objectName,
                const QString& accessibleName);

    void fit(); ///< after rows or widths changed

Q_SIGNALS:
    void opened(const QModelIndex& index);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& before) override;

private:
    void showInPage(const QModelIndex& cell);
    void restyle();

    FittedDelegate* m_delegate;
};

} // namespace send
