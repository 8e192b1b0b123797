// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/page_registry.h"

#include <QCoreApplication>

namespace send {

namespace {

template<class P>
[[maybe_unused]] Page* make(const PageContext& context)
{
    return new P(context);
}

[[maybe_unused]] QString text(const char* source)
{
    return QCoreApplication::translate("send", source);
}

} // namespace

std::vector<PageInfo> pageRegistry()
{
    return {
    };
}

} // namespace send
