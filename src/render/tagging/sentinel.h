// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace send::tagging {

/// A sentinel is a line far off the page that Qt writes into the content stream as it stands:
/// `−990017 −number m −990017 −(1000000 + kind) l S`. The two points are never equal, since Qt rewrites such a line.
enum class SentinelKind { BeginNode = 1, BeginArtifact, End };

inline constexpr int sentinelPlace = -990017;
inline constexpr int sentinelKindOffset = 1'000'000; ///< also the bound on node numbers

} // namespace send::tagging
