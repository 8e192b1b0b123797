// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel_parts.h"

#include "app/chart_widget.h"
#include "app/document.h"
#include "core/assessment.h"
#include "core/backlog_feed.h"
#include "core/translate.h"

#include <QVBoxLayout>

namespace send {

TextLabel* wrapping(TextRole role, const QString& text)
{
    auto* label = new TextLabel(role, text);
    label->setWordWrap(true);
    return label;
}

ChartWidget* addTrendChart(QVBoxLayout& down, const Document& document, MetricId metric, int room)
{
    const Chart chart = trendChart(document.scorecard(), metric, document.term(), document.today());
    if (chart.isEmpty())
        return nullptr;
    auto* widget = new ChartWidget;
    widget->setObjectName(QStringLiteral("trendChart"));
    widget->setChart(chart);
    down.addSpacing(room);
    down.addWidget(widget);
    return widget;
}

QString feedText(const Metric& metric)
{
    return metric.fedBy ? translated("Fed from the backlog months: %1.").arg(toText(*metric.fedBy)) : QString();
}

} // namespace send
