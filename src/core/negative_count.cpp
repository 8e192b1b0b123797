// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/negative_count.h"

#include "core/format.h"
#include "core/translate.h"

namespace send {

QString negativeCount(const Decimal& count)
{
    return translated("A count cannot be negative, and this is %1.").arg(formatNumber(count, count.scale()));
}

} // namespace send
