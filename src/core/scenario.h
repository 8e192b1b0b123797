// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backlog_month.h"
#include "core/id.h"

namespace send {

using ScenarioId = Id<struct ScenarioTag>;

/// A set of forecast assumptions with a name (docs/backlog-model.md, Forecast).
struct Scenario {
    int number = 1;                    ///< its place in the list, from 1
    QString name;
    QString note;                      ///< why these assumptions; printed with the forecast
    Decimal arrivalsChange;            ///< per cent against the recent months, −100 to 500; 0 = as recently
    Decimal capacityChange;            ///< assessments a month more (or fewer) than recently delivered
    std::optional<Month> capacityFrom; ///< the month that the change starts in; nothing = the first forecast month
    Decimal delivery = Decimal(100);   ///< per cent of the contracted capacity that is delivered, 0 to 200
    bool contracted = false;           ///< capacity from what is contracted × delivery, not from recent delivery
    int oldestFirst = 100;             ///< per cent of the capacity spent oldest first, 0 to 100; the rest on new cases
    int months = 24;                   ///< horizon, 1 to 120
    int recentMonths = 12;             ///< how many recent months are drawn from, 3 to 36
    int seed = 1;                      ///< 0 and up
    bool inPack = false;               ///< printed in the committee pack
    friend bool operator==(const Scenario&, const Scenario&) = default;
};

} // namespace send
