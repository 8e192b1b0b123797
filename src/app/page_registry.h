// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/page.h"

#include <functional>
#include <vector>

namespace send {

/// A page of the navigation.
struct PageInfo {
    QString id;    ///< "scorecard"; also its icon
    QString title; ///< "Scorecard"
    std::function<Page*(const PageContext&)> make; ///< called when it is first shown
};

/// All pages in the order of the navigation, which is that of Ctrl+1 to Ctrl+6. A new page is one line.
[[nodiscard]] std::vector<PageInfo> pageRegistry();

} // namespace send
