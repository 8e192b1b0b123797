// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast.h"
#include "bench/parts.h"
#include "store/store.h"

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

} // namespace

std::vector<Goal> forecastGoals(const Files& files)
{
    const Scorecard scorecard = demonstrationOf(files);
    return {{QStringLiteral("G15 forecast, 10,000 runs of 24 months"),
             100,
             QStringLiteral("ms"),
             [=] {
                 return milliseconds([&] {
                     if (!forecast(scorecard, asRecently(scorecard)))
                         giveUp(QStringLiteral("The demonstration gives no forecast."));
                 });
             },
             {},
             QStringLiteral("on one core, percentiles and clearance included")}};
}

} // namespace send::bench
