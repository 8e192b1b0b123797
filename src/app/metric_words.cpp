// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metric_words.h"

#include "core/format.h"
#include "core/translate.h"

namespace send {

QString nameOf(Unit unit)
{
    switch (unit) {
    case Unit::Number: return translated("Number");
    case Unit::Percent: return translated("Per cent");
    case Unit::Weeks: return translated("Weeks");
    case Unit::Days: return translated("Days");
    case Unit::Pounds: return translated("Pounds");
    case Unit::Per10000: break;
    }
    return translated("Per 10,000");
}

QString nameOf(Polarity polarity)
{
    return polarityText(polarity);
}

QString nameOf(Basis basis)
{
    switch (basis) {
    case Basis::Snapshot: return translated("Snapshot at the period's end");
    case Basis::InPeriod: return translated("In the period");
    case Basis::YearToDate: return translated("Year to date");
    case Basis::Rolling12Months: break;
    }
    return translated("Rolling 12 months");
}

QString nameOf(PeriodKind kind)
{
    switch (kind) {
    case PeriodKind::Term: return translated("Term");
    case PeriodKind::Month: return translated("Month");
    case PeriodKind::Quarter: return translated("Quarter");
    case PeriodKind::CalendarYear: return translated("Calendar year");
    case PeriodKind::AcademicYear: return translated("Academic year");
    case PeriodKind::FinancialYear: break;
    }
    return translated("Financial year");
}

} // namespace send
