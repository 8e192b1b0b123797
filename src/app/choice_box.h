// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariant>

#include <utility>
#include <vector>

class QComboBox;

namespace send {

/// A box of a filter row, of one width whatever it holds.
[[nodiscard]] QComboBox* makeChoiceBox(const QString& objectName, const QString& name);
/// Puts `choices` below `all`, keeping what was chosen.
void refillChoices(QComboBox& box, const QString& all, const std::vector<std::pair<QString, QVariant>>& choices);

} // namespace send
