// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scenario_table.h"

#include "app/heading_view.h"
#include "app/measure.h"
#include "app/row_delegate.h"
#include "app/table_cell.h"
#include "core/scenario_words.h"
#include "render/theme.h"

#include <QEvent>

namespace send {

namespace {

enum Column { Name, Likely, Range, Left, Lowest, ColumnCount };

} // namespace

ScenarioTable::ScenarioTable() : QTableWidget(0, ColumnCount)
{
    setObjectName(QStringLiteral("scenarioTable"));
    setAccessibleName(tr("Scenarios side by side"));
    setHorizontalHeader(new HeadingView(this));
    setHorizontalHeaderLabels({tr("Scenario"), tr("Clears,\nmost likely"), tr("8 runs in 10"), tr("Over 20 weeks\nat the end"),
                               tr("Lowest %\nin 20 weeks")});
    for (int column = 0; column < ColumnCount; ++column)
        horizontalHeaderItem(column)->setTextAlignment((column >= Left ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignBottom);
    setItemDelegate(new RowDelegate(this));
    verticalHeader()->hide();
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(true);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents); // a handful of rows: soon measured
    horizontalHeader()->setSectionResizeMode(Name, QHeaderView::Stretch);
    restyle();
}

void ScenarioTable::showRows(const std::vector<ScenarioRow>& rows)
{
    setRowCount(static_cast<int>(rows.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const ScenarioRow& shown = rows[static_cast<std::size_t>(row)];
        setItem(row, Name, tableCell(shown.name));
        QStringList cells{shown.refusal, {}, {}, {}};
        if (shown.forecast)
            cells = scenarioCells(*shown.forecast);
        for (int column = Likely; column < ColumnCount; ++column)
            setItem(row, column, tableCell(cells.value(column - 1), column >= Left ? Qt::AlignRight : Qt::AlignLeft));
        for (int column = 0; column < ColumnCount; ++column)
            this->item(row, column)->setToolTip(shown.forecast ? forecastSentence(*shown.forecast) : shown.refusal);
    }
    restyle();
}

void ScenarioTable::changeEvent(QEvent* event)
{
    QTableWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        restyle();
}

void ScenarioTable::resizeEvent(QResizeEvent* event)
{
    QTableWidget::resizeEvent(event);
    fitHeight();
}

void ScenarioTable::restyle()
{
    verticalHeader()->setMinimumSectionSize(scaledLength(*this, 25));
    fitHeight();
}

/// A long name takes a second line; the table is as high as its rows.
void ScenarioTable::fitHeight()
{
    resizeRowsToContents();
    setFixedHeight(horizontalHeader()->sizeHint().height() + verticalHeader()->length() + 2);
}

} // namespace send
