// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast.h"

#include "app/forecast_runner.h"
#include "bench/parts.h"
#include "core/forecast_chart.h"
#include "render/chart_painter.h"
#include "store/store.h"

#include <QApplication>
#include <QImage>
#include <QPainter>

namespace send::bench {

namespace {

Scorecard demonstrationOf(const Files& files)
{
    auto store = Store::open(files.demonstration, Access::ReadOnly);
    if (!store)
        giveUp(store.error().sentence);
    auto scorecard = store->load();
    if (!scorecard)
        giveUp(scorecard.error().sentence);
    return *scorecard;
}

void paint(const Chart& chart)
{
    QImage image(560, 240, QImage::Format_RGB32);
    QPainter painter(&image);
    paintChart(painter, QRectF(image.rect()), chart, Theme::forPalette(QApplication::palette(), QApplication::font()),
               ChartParts::WithHeadings);
}

/// What the window does before it comes back to a person who turns a control: the coarse run, both charts, their pictures.
void answer(const Scorecard& scorecard)
{
    const Scenario scenario = asRecently(scorecard);
    const auto basis = forecastBasis(scorecard, scenario);
    if (!basis)
        giveUp(basis.error().sentence);
    const Forecast coarse = coarseForecast({*basis, scenario, clearanceLevelOf(scorecard.plan)});
    paint(forecastChart(scorecard, coarse));
    paint(forecastTimelinessChart(scorecard, coarse));
}

std::vector<Goal> controlGoals(const Scorecard& scorecard)
{
    const auto made = forecast(scorecard, asRecently(scorecard));
    if (!made)
        giveUp(made.error().sentence);
    const Measure ours = [=] { return milliseconds([&] { answer(scorecard); }); };
    const Measure bare = [=, fan = forecastChart(scorecard, *made), way = forecastTimelinessChart(scorecard, *made)] {
        return milliseconds([&] { paint(fan); paint(way); });
    };
    return {{QStringLiteral("a control's change redraws"), 50, QStringLiteral("ms"), ours, {},
             QStringLiteral("coarse run, two charts and their pictures")},
            {QStringLiteral("the same, against its pictures alone"), 2, QStringLiteral("ms"), ours, bare,
             QStringLiteral("painting the two charts, forecast known")}};
}

} // namespace

std::vector<Goal> forecastGoals(const Files& files)
{
    const Scorecard scorecard = demonstrationOf(files);
    std::vector<Goal> goals = controlGoals(scorecard);
    goals.insert(goals.begin(), Goal{QStringLiteral("G15 forecast, 10,000 runs of 24 months"),
             100,
             QStringLiteral("ms"),
             [=] {
                 return milliseconds([&] {
                     if (!forecast(scorecard, asRecently(scorecard)))
                         giveUp(QStringLiteral("The demonstration gives no forecast."));
                 });
             },
             {},
             QStringLiteral("on one core, percentiles and clearance included")});
    return goals;
}

} // namespace send::bench
