// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forecast.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QSpinBox;

namespace send {

class TextLabel;

/// What a forecast assumes, to be turned: extra capacity and from when, requests, delivery of what is contracted, order
/// of work. Each turn is told at once.
class ScenarioControls : public QWidget
{
    Q_OBJECT
public:
    ScenarioControls();

    /// Shows a scenario's assumptions, beside what they are measured against; tells nothing.
    void show(const Scenario& scenario, const ForecastBasis& basis, bool hasContracts);
    /// The scenario shown, as the controls stand now.
    [[nodiscard]] Scenario scenario() const;

Q_SIGNALS:
    void changed();

private:
    void addRow(const QString& name, QWidget* field, QWidget* after);
    void fillMonths(Month start, int months);

    QGridLayout* m_rows;
    QSpinBox* m_capacity;
    QComboBox* m_from;
    QSpinBox* m_arrivals;
    TextLabel* m_arrivalsNote;
    QCheckBox* m_contracted;
    QSpinBox* m_delivery;
    TextLabel* m_deliveryNote;
    QSpinBox* m_oldest;
    Scenario m_scenario;
    bool m_showing = false;
};

} // namespace send
