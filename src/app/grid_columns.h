// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <map>
#include <optional>
#include <set>
#include <span>

class QMenu;
class QTableView;

namespace send {

/// Which columns of a grid a person hid, and how wide they drew some; remembered in the settings. Its menu opens on the
/// headings.
class GridColumns : public QObject
{
    Q_OBJECT
public:
    /// Columns before `first` always stay.
    GridColumns(QTableView& table, const QString& settingsKey, int first);

    [[nodiscard]] bool isHidden(int column) const { return m_hidden.contains(column); }
    [[nodiscard]] std::optional<int> width(int column) const;
    void setHidden(int column, bool hidden);
    /// Back to the widths that fit.
    void forgetWidths();
    /// A width each; 0 hides the column.
    void apply(std::span<const int> widths);
    /// A command for each column, ticked while it is shown.
    void fill(QMenu& menu);
    /// Opens that menu on the headings, with its first command chosen.
    void choose();

Q_SIGNALS:
    void chosen();

private:
    void openMenu(const QPoint& place);
    void noteWidth(int column, int width);
    void remember() const;

    QTableView& m_table;
    QString m_settingsKey;
    int m_first;
    std::set<int> m_hidden;
    std::map<int, int> m_widths;
    bool m_applying = false;
};

} // namespace send
