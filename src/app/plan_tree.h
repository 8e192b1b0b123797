// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan_model.h"

#include <QTreeView>

namespace send {

class PlanDelegate;

/// The plan as a tree: ← and → close and open a branch, F2 or a double click edits, Enter opens the panel, Delete
/// deletes, letters find by title.
class PlanTree : public QTreeView
{
    Q_OBJECT
public:
    explicit PlanTree(PlanModel& model);

    [[nodiscard]] std::optional<PlanItem> currentItem() const;
    /// Makes it the current row, opening what it hangs on.
    void choose(const PlanItem& item, PlanModel::Column column = PlanModel::Title);
    void keyboardSearch(const QString& search) override;

Q_SIGNALS:
    void opened(); ///< Enter
    void deleteWanted();
    void currentItemChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;

private:
    void restyle();
    void fitColumns();

    PlanModel& m_model;
    PlanDelegate* m_delegate;
};

} // namespace send
