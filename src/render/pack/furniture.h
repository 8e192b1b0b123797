// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/pack/item.h"
#include "render/pack/text_setter.h"

#include <QString>

#include <vector>

namespace send::pack {

/// What stands on every page around the body.
struct Furniture {
    QString headerLeft;  ///< committee and meeting date
    QString headerRight; ///< classification
    QString footer;      ///< pack, term, edition, data as at
    QString notice;      ///< of the scorecard, on a line of its own
};

/// Places count from the page's top left.
[[nodiscard]] std::vector<Item> headerOf(const Furniture& furniture, const TextSetter& text);
[[nodiscard]] std::vector<Item> footerOf(const Furniture& furniture, int page, int count, const TextSetter& text);

} // namespace send::pack
