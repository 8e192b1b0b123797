// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forecast.h"

#include <QTableWidget>

#include <vector>

namespace send {

/// A scenario and what it comes to; no forecast where its assumptions allow none, and `refusal` says why.
struct ScenarioRow {
    QString name;
    std::optional<Forecast> forecast;
    QString refusal;
};

/// Scenarios side by side: when each most likely clears, 8 runs in 10, what is left at the horizon, the lowest percentage
/// within 20 weeks on the way.
class ScenarioTable : public QTableWidget
{
    Q_OBJECT
public:
    ScenarioTable();

    void showRows(const std::vector<ScenarioRow>& rows);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void restyle();
    void fitHeight();
};

} // namespace send
