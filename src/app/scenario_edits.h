// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/id.h"
#include "core/scenario.h"

#include <QString>

class QComboBox;

namespace send {

class Document;

/// A box that names scenarios, with room for the usual name.
[[nodiscard]] QComboBox* scenarioBox(const char* objectName, const QString& spoken);

/// A new scenario, after the others. False where the edit was refused.
bool addScenario(Document& document, ScenarioId id, Scenario scenario, const QString& name);
void setScenario(Document& document, ScenarioId id, const Scenario& scenario);
void deleteScenario(Document& document, ScenarioId id);
/// Into the committee pack, or out of it.
void setScenarioInPack(Document& document, ScenarioId id, bool inPack);

} // namespace send
