// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/period.h"

#include "core/month_names.h"

#include <algorithm>

namespace send {

namespace {

/// Where a period stands among all of its kind.
int ordinal(const Period& period)
{
    return period.year * periodsInYear(period.kind) + period.number - 1;
}

Period atOrdinal(PeriodKind kind, int ordinal)
{
    const int inYear = periodsInYear(kind);
    const int year = ordinal >= 0 ? ordinal / inYear : -((inYear - 1 - ordinal) / inYear);
    return {kind, year, ordinal - year * inYear + 1};
}

Term termFrom(const Period& period)
{
    return {period.year, static_cast<Season>(period.number)};
}

/// The first month of a period, which need not lie in its `year`'s January.
int firstMonth(const Period& period)
{
    switch (period.kind) {
    case PeriodKind::Month: return period.number;
    case PeriodKind::Quarter: return period.number * 3 - 2;
    case PeriodKind::AcademicYear: return 9;
    case PeriodKind::FinancialYear: return 4;
    case PeriodKind::Term:
    case PeriodKind::CalendarYear: break;
    }
    return 1;
}

/// `2026/27`, `2099/00`.
QString yearSpan(int first)
{
    return QStringLiteral("%1/%2").arg(first).arg((first + 1) % 100, 2, 10, QLatin1Char('0'));
}

} // namespace

int periodsInYear(PeriodKind kind)
{
    switch (kind) {
    case PeriodKind::Term: return 3;
    case PeriodKind::Month: return 12;
    case PeriodKind::Quarter: return 4;
    case PeriodKind::CalendarYear:
    case PeriodKind::AcademicYear:
    case PeriodKind::FinancialYear: break;
    }
    return 1;
}

Period periodOf(Term term)
{
    return {PeriodKind::Term, term.year, static_cast<int>(term.season)};
}

std::optional<Term> asTerm(const Period& period)
{
    if (period.kind != PeriodKind::Term)
        return std::nullopt;
    return termFrom(period);
}

Period monthPeriod(int year, int month)
{
    return {PeriodKind::Month, year, month};
}

Period periodContaining(PeriodKind kind, QDate date)
{
    const int year = date.year();
    const int month = date.month();
    switch (kind) {
    case PeriodKind::Term: return {kind, year, month <= 4 ? 1 : month <= 8 ? 2 : 3};
    case PeriodKind::Month: return {kind, year, month};
    case PeriodKind::Quarter: return {kind, year, (month + 2) / 3};
    case PeriodKind::CalendarYear: break;
    case PeriodKind::AcademicYear: return {kind, month >= 9 ? year : year - 1, 1};
    case PeriodKind::FinancialYear: return {kind, month >= 4 ? year : year - 1, 1};
    }
    return {kind, year, 1};
}

Period next(const Period& period)
{
    return atOrdinal(period.kind, ordinal(period) + 1);
}

Period previous(const Period& period)
{
    return atOrdinal(period.kind, ordinal(period) - 1);
}

Term next(Term term)
{
    return termFrom(next(periodOf(term)));
}

Term previous(Term term)
{
    return termFrom(previous(periodOf(term)));
}

int distance(const Period& from, const Period& to)
{
    Q_ASSERT(from.kind == to.kind);
    return ordinal(to) - ordinal(from);
}

TermDates defaultDates(Term term)
{
    switch (term.season) {
    case Season::Spring: return {QDate(term.year, 1, 1), QDate(term.year, 4, 30)};
    case Season::Summer: return {QDate(term.year, 5, 1), QDate(term.year, 8, 31)};
    case Season::Autumn: break;
    }
    return {QDate(term.year, 9, 1), QDate(term.year, 12, 31)};
}

TermDates datesOf(Term term, const TermCalendar& calendar)
{
    const auto changed = calendar.find(term);
    return changed == calendar.end() ? defaultDates(term) : changed->second;
}

QDate startDate(const Period& period, const TermCalendar& calendar)
{
    if (const auto term = asTerm(period))
        return datesOf(*term, calendar).start;
    return QDate(period.year, firstMonth(period), 1);
}

QDate endDate(const Period& period, const TermCalendar& calendar)
{
    if (const auto term = asTerm(period))
        return datesOf(*term, calendar).end;
    const int month = firstMonth(period) + 12 / periodsInYear(period.kind); // the first after it
    return (month > 12 ? QDate(period.year + 1, month - 12, 1) : QDate(period.year, month, 1)).addDays(-1);
}

Term termOn(QDate date, const TermCalendar& calendar)
{
    const Term byDefault = termFrom(periodContaining(PeriodKind::Term, date));
    if (calendar.empty())
        return byDefault;
    // The last term to have begun: a day between two edited terms belongs to the one before it.
    Term term = next(byDefault);
    for (int i = 0; i < 3 && datesOf(term, calendar).start > date; ++i)
        term = previous(term);
    return term;
}

Term termOf(const Period& period, const TermCalendar& calendar)
{
    if (const auto term = asTerm(period))
        return *term;
    return termOn(endDate(period, calendar), calendar);
}

QString toText(const Period& period)
{
    switch (period.kind) {
    case PeriodKind::Term: return toText(termFrom(period));
    case PeriodKind::Month:
        return QStringLiteral("%1-%2").arg(period.year).arg(period.number, 2, 10, QLatin1Char('0'));
    case PeriodKind::Quarter: return QStringLiteral("%1-Q%2").arg(period.year).arg(period.number);
    case PeriodKind::CalendarYear: break;
    case PeriodKind::AcademicYear: return yearSpan(period.year);
    case PeriodKind::FinancialYear: return QStringLiteral("FY") + yearSpan(period.year);
    }
    return QString::number(period.year);
}

QString toText(Term term)
{
    return QStringLiteral("%1 %2").arg(seasonName(term.season)).arg(term.year);
}

QString toDisplay(const Period& period)
{
    const int month = firstMonth(period);
    if (period.kind == PeriodKind::Month)
        return QStringLiteral("%1 %2").arg(shortMonthName(month)).arg(period.year);
    if (period.kind == PeriodKind::Quarter)
        return QStringLiteral("%1–%2 %3").arg(shortMonthName(month), shortMonthName(month + 2)).arg(period.year);
    return toText(period);
}

QString seasonName(Season season)
{
    switch (season) {
    case Season::Spring: return QStringLiteral("Spring");
    case Season::Summer: return QStringLiteral("Summer");
    case Season::Autumn: break;
    }
    return QStringLiteral("Autumn");
}

} // namespace send
