// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/pack/section_context.h"

namespace send::pack {

/// The good and the bad of the term in one sentence, from the metrics that matter most.
[[nodiscard]] QString oneSentence(const Context& context);
/// Green and improving metrics, headlines first; at most `most`.
[[nodiscard]] std::vector<Assessment> whatIsBetter(const Context& context, std::size_t most);
/// Red and worsening metrics, headlines first, worst first; at most `most`.
[[nodiscard]] std::vector<Assessment> whatIsNotWorking(const Context& context, std::size_t most);
/// "6 actions are overdue or off track; the latest is A3.2, +5 months."; empty where there are none.
[[nodiscard]] QString actionsNotWorking(const Context& context);

} // namespace send::pack
