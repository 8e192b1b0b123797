// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace send::tagging {

/// What an operator of a content stream is to marking.
enum class OperatorKind { Other, SaveState, RestoreState, PathConstruction, PathPainting, Clip, BeginText, PaintObject };

/// An operator with its operands.
struct Operator {
    OperatorKind kind = OperatorKind::Other;
    std::string_view name;
    std::string_view text; ///< operands and name, as they stand in the stream
};

/// The operators of a content stream in order; views into `stream`, which must outlive them.
/// Throws std::runtime_error for an inline image, which Qt never writes and marking does not know.
[[nodiscard]] std::vector<Operator> operatorsOf(std::string_view stream);

} // namespace send::tagging
