// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backlog_chart_parts.h"

#include "core/alternative_text.h"
#include "core/format.h"

#include <QCoreApplication>

namespace send {

namespace {

QString say(const char* sentence)
{
    return QCoreApplication::translate("send", sentence);
}

} // namespace

std::vector<Month> lastMonths(const Scorecard& scorecard, int count)
{
    std::vector<Month> months;
    if (scorecard.backlog.empty())
        return months;
    const Month latest = scorecard.backlog.rbegin()->first;
    Month month = latest;
    while (distance(month, latest) < count - 1 && month > scorecard.backlog.begin()->first)
        month = previous(month);
    for (; month <= latest; month = next(month))
        months.push_back(month);
    return months;
}

const BacklogMonth& figuresOf(const Scorecard& scorecard, Month month)
{
    static const BacklogMonth unknown;
    const auto row = scorecard.backlog.find(month);
    return row == scorecard.backlog.end() ? unknown : row->second;
}

Chart chartOf(const Scorecard& scorecard, ChartKind kind, const std::vector<Month>& months)
{
    Chart chart;
    chart.kind = kind;
    chart.notice = scorecard.plan.notice;
    for (const Month month : months)
        chart.categories.push_back({monthName(month).left(3), QString::number(month.year), longName(month)});
    if (!months.empty())
        chart.source = say("Source: monthly figures, typed or imported. As at %1.")
                           .arg(formatLongDate(lastDay(months.back())));
    return chart;
}

void setAlternativeText(Chart& chart, QStringList required)
{
    AlternativeText text;
    text.required = std::move(required) << chart.finding + QLatin1Char('.');
    for (const ChartSeries& series : chart.series)
        if (!series.label.isEmpty() && chart.kind != ChartKind::StackedBars)
            text.wanted << say("%1 at the end.").arg(series.label);
    for (const ChartEvent& event : chart.events)
        text.wanted << event.text + QLatin1Char('.');
    text.fillers = fillersFor(chart);
    chart.alternativeText = compose(text);
}

Chart withoutMonths(Chart chart)
{
    chart.finding = say("There are no months yet");
    return chart;
}

} // namespace send
