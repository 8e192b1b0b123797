// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backlog_columns.h"
#include "core/backlog.h"
#include "core/change.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace send {

class Document;

/// The monthly grid over the document: months as rows, newest last; what is typed becomes an edit of its month.
class BacklogModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        ShadedRole = Qt::UserRole + 1, ///< worked out, not typed in
        QuietRole,                     ///< stands in for a figure that was not typed
        OddRole,                       ///< does not add up
        GroupRole                      ///< of a heading
    };

    BacklogModel(Document& document, QObject* parent);

    /// Everything anew.
    void reload();
    /// Only the months that the changes touch, and the month after each, which starts from it.
    void refresh(const Changes& changes);

    [[nodiscard]] Month monthAt(int row) const { return m_rows[static_cast<std::size_t>(row)].month; }
    [[nodiscard]] std::optional<int> rowOf(Month month) const;
    /// What is odd about a month, in sentences; empty when nothing is.
    [[nodiscard]] QStringList oddities(int row) const;
    /// Why `text` cannot be what it is typed for; empty when it can.
    [[nodiscard]] QString refusal(const QModelIndex& index, const QString& text) const;

    /// Takes away what stands in these cells, as one edit.
    void clear(const QModelIndexList& cells);

    /// Lays a block over the grid from this cell on, as one edit; `refused` says why where it cannot be.
    bool paste(const QModelIndex& from, const std::vector<QStringList>& rows);
    /// The first of these rows' figures into the rows below, as one edit.
    void fillDown(const QModelIndexList& cells);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void refused(const QString& sentence); ///< what was typed was not kept, and why

private:
    [[nodiscard]] const BacklogMonth* figuresAt(int row) const;
    [[nodiscard]] QString text(int row, BacklogColumn column) const;
    [[nodiscard]] BacklogMonth::Count computed(int row, BacklogColumn column) const;
    [[nodiscard]] QString spoken(int row, BacklogColumn column) const;
    [[nodiscard]] bool isOdd(int row, BacklogColumn column) const;

    Document& m_document;
    std::vector<Reconciliation> m_rows;
};

} // namespace send
