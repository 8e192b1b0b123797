// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace send {

/// The first columns of a table, over it while it is scrolled sideways: names stay in view. It takes no keys, and what is
/// clicked in it is chosen in the table.
class FrozenColumns : public QTableView
{
    Q_OBJECT
public:
    /// `last` is the last column that stays.
    FrozenColumns(QTableView& table, int last);

    /// After a change of the table's size or columns.
    void place();
    /// Scrolls the table so that a cell of `column` is not beneath these columns.
    void uncover(int column);
    void restyle();

private:
    void copyHeights();

    QTableView& m_table;
    int m_last;
};

} // namespace send
