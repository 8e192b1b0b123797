// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scenario_edits.h"

#include "app/document.h"
#include "core/translate.h"

#include <QComboBox>

namespace send {

QComboBox* scenarioBox(const char* objectName, const QString& spoken)
{
    auto* made = new QComboBox;
    made->setObjectName(QLatin1String(objectName));
    made->setAccessibleName(spoken);
    made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    made->setMinimumContentsLength(14);
    return made;
}

bool addScenario(Document& document, ScenarioId id, Scenario scenario, const QString& name)
{
    const auto& scenarios = document.scorecard().scenarios;
    scenario.name = name;
    for (const auto& [other, row] : scenarios)
        scenario.number = std::max(scenario.number, row.number + 1);
    return document.edit(translated("Add scenario %1").arg(name), {editOf(scenarios, id, scenario)});
}

void setScenario(Document& document, ScenarioId id, const Scenario& scenario)
{
    document.edit(translated("Set scenario %1").arg(scenario.name), {editOf(document.scorecard().scenarios, id, scenario)});
}

void deleteScenario(Document& document, ScenarioId id)
{
    const auto& scenarios = document.scorecard().scenarios;
    const auto found = scenarios.find(id);
    if (found != scenarios.end())
        document.edit(translated("Delete scenario %1").arg(found->second.name), {editOf(scenarios, id, std::nullopt)});
}

void setScenarioInPack(Document& document, ScenarioId id, bool inPack)
{
    const auto& scenarios = document.scorecard().scenarios;
    const auto found = scenarios.find(id);
    if (found == scenarios.end())
        return;
    Scenario scenario = found->second;
    scenario.inPack = inPack;
    document.edit((inPack ? translated("Put scenario %1 in the pack") : translated("Take scenario %1 out of the pack"))
                      .arg(scenario.name),
                  {editOf(scenarios, id, scenario)});
}

} // namespace send
