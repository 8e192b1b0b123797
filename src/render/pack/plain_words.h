// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/pack/section_context.h"

namespace send::pack {

/// Adds words as a person typed them: line breaks stay, an empty line begins a numbered paragraph, and lines that begin
/// with "- ", "* ", "• ", "– " or "1. " are a list.
void addPlainWords(Node& parent, Context& context, const QString& words);

} // namespace send::pack
