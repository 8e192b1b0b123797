// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"

#include <QTableWidget>

namespace send {

/// What an import does to the backlog's months: a row a month, its chief figures as they will be, and beside a figure that
/// is held and changes what it is now: "99 → 120".
class CasesMonths : public QTableWidget
{
    Q_OBJECT
public:
    CasesMonths();

    /// Of the changes the edits of months; none hides the table.
    void show(const Changes& changes);

protected:
    void changeEvent(QEvent* event) override;

private:
    void addMonth(int row, const BacklogMonthEdit& edit);
    void restyle();
};

} // namespace send
