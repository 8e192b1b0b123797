// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backlog_month.h"

#include <initializer_list>
#include <span>

namespace send {

/// Nothing as soon as one part is not known: a sum of what happens to be known would look like a figure. Nothing as well
/// where the sum is beyond 2,147,483,647 cases.
[[nodiscard]] BacklogMonth::Count sumOf(std::span<const BacklogMonth::Count> parts);
[[nodiscard]] BacklogMonth::Count sumOf(std::initializer_list<BacklogMonth::Count> parts);
/// left − right; nothing where one is not known, or the difference is as large.
[[nodiscard]] BacklogMonth::Count difference(const BacklogMonth::Count& left, const BacklogMonth::Count& right);

} // namespace send
