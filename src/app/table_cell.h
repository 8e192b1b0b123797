// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableWidgetItem>

namespace send {

/// A cell of a small table that is read and copied, not typed in: words on the left, figures on the right.
[[nodiscard]] inline QTableWidgetItem* tableCell(const QString& text, Qt::Alignment side = Qt::AlignLeft)
{
    auto* cell = new QTableWidgetItem(text);
    cell->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    cell->setTextAlignment(side | Qt::AlignVCenter);
    return cell;
}

} // namespace send
