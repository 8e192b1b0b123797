// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/marker_meaning.h"

#include "core/translate.h"

namespace send {

QString meaningOf(Marker marker)
{
    switch (marker) {
    case Marker::Provisional: return translated("provisional");
    case Marker::Revised: return translated("revised since it was published");
    case Marker::Estimated: return translated("estimated");
    case Marker::Break: return translated("break in the series");
    case Marker::Confidential: return translated("withheld to protect identity");
    case Marker::NotAvailable: return translated("not available");
    case Marker::NotApplicable: return translated("not applicable");
    case Marker::Low: return translated("rounds to 0 but is not 0");
    case Marker::LowReliability: return translated("too few cases to rely on");
    case Marker::Forecast: break;
    }
    return translated("forecast");
}

} // namespace send
