// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text_label.h"
#include "core/metric.h"

class QVBoxLayout;

namespace send {

class ChartWidget;
class Document;

/// What the panels beside the scorecard and beside the entry grid are both made of.

[[nodiscard]] TextLabel* wrapping(TextRole role, const QString& text);
/// A metric's trend up to the document's term, below some room; nothing where there is nothing to draw.
ChartWidget* addTrendChart(QVBoxLayout& down, const Document& document, MetricId metric, int room);
/// "Fed from the backlog months: Open cases."; empty for a metric that is typed.
[[nodiscard]] QString feedText(const Metric& metric);

} // namespace send
