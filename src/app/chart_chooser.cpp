// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chart_chooser.h"

#include "core/backlog_charts.h"

namespace send {

ChartChooser::ChartChooser()
{
    setObjectName(QStringLiteral("chartChooser"));
    setAccessibleName(tr("Chart"));
    setToolTip(tr("Chart (Ctrl+PgUp, Ctrl+PgDown)"));
    addItem(tr("Main charts"));
    for (const BacklogChartKind& kind : backlogChartKinds())
        addItem(kind.name, kind.id);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(18);
}

void ChartChooser::choose(const QString& id)
{
    setCurrentIndex(findData(id));
}

void ChartChooser::step(int by)
{
    setCurrentIndex((currentIndex() + by + count()) % count());
}

} // namespace send
