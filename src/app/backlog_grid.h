// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backlog_month.h"

#include <QTableView>

#include <optional>
#include <vector>

namespace send {

class BacklogDelegate;
class BacklogModel;

/// The monthly grid: months stay in view at the left. Typing replaces, F2 edits, Enter keeps and goes down, Tab across
/// the cells that can be typed in, Esc puts back, Delete clears, Ctrl+C copies with headings, Ctrl+V pastes a
/// block from a spreadsheet, Ctrl+D fills the chosen cells from the first row of them.
class BacklogGrid : public QTableView
{
    Q_OBJECT
public:
    explicit BacklogGrid(BacklogModel& model);

    [[nodiscard]] std::optional<Month> currentMonth() const;
    /// Puts the keyboard on a month's first figure.
    void choose(Month month);
    /// The chosen cells with their months and headings.
    [[nodiscard]] std::vector<QStringList> selectionAsBlock() const;

Q_SIGNALS:
    void refused(const QString& sentence); ///< why typed text was not kept; empty once that is over
    void currentMonthChanged();

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void restyle();
    void paste();
    void step(int down, int across);
    [[nodiscard]] QModelIndex typableFrom(const QModelIndex& from, int across) const;

    BacklogModel& m_model;
    BacklogDelegate* m_delegate;
    QWidget* m_corner;
};

} // namespace send
