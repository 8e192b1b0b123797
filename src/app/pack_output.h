// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/pack/pack.h"

class QPrinter;

namespace send {

/// Where a pack is saved unless somebody says otherwise: the folder of the last one, and a name that says what it is.
[[nodiscard]] QString suggestedPackPath(const Scorecard& scorecard, Term term);

/// Writes the pages as a tagged PDF, whole or not at all, and remembers the folder.
[[nodiscard]] Result<void> savePack(const pack::Pages& pages, const QString& path);

/// Prints the pages as they stand in the preview; false when the printer does not take them.
[[nodiscard]] bool printPack(const pack::Pages& pages, QPrinter& printer);

} // namespace send
