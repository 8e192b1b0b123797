// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace send {

struct Chart;
class ChartWidget;
class Questions;

/// The table behind a chart as text with tabs between its cells, a line a row: what a spreadsheet pastes.
[[nodiscard]] QString tableText(const Chart& chart);
/// The picture, in light colours with its source, on the clipboard.
void copyChart(const Chart& chart);
void copyChartTable(const Chart& chart);
/// Asks for a file and writes the chart there as PNG, SVG or PDF.
void saveChartAs(ChartWidget& chart, Questions& questions);

/// Gives a chart on the screen the keyboard, and a menu: Ctrl+C copies the picture, Ctrl+Shift+C its table, Ctrl+S saves
/// it as a file.
void addChartActions(ChartWidget& chart, Questions& questions);

} // namespace send
