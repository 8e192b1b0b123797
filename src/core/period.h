// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QDate>

#include <compare>
#include <map>
#include <optional>
#include <vector>

namespace send {

/// The seasons of a calendar year in the order in which their terms end.
enum class Season { Spring = 1, Summer = 2, Autumn = 3 };

/// A school term, named by the calendar year in which it lies: Autumn 2026 starts in September 2026.
struct Term {
    int year;
    Season season;
    friend auto operator<=>(const Term&, const Term&) = default;
};

enum class PeriodKind { Term = 1, Month, Quarter, CalendarYear, AcademicYear, FinancialYear };

/// The span a reading is for. `number` is the season, month (1–12) or calendar quarter (1–4), and 1 for years;
/// `year` is the calendar year in which the span starts. Periods of one kind are in order of time.
struct Period {
    PeriodKind kind;
    int year;
    int number;
    friend auto operator<=>(const Period&, const Period&) = default;
};

[[nodiscard]] int periodsInYear(PeriodKind kind); ///< how many of a kind a year has: 3 terms, 12 months, 4 quarters, else 1
[[nodiscard]] Period periodOf(Term term);
[[nodiscard]] std::optional<Term> asTerm(const Period& period); ///< the term, where the period is one
[[nodiscard]] Period monthPeriod(int year, int month);
/// The period of `kind` that holds `date`, terms by their default dates.
[[nodiscard]] Period periodContaining(PeriodKind kind, QDate date);

[[nodiscard]] Period next(const Period& period);
[[nodiscard]] Period previous(const Period& period);
[[nodiscard]] Term next(Term term);
[[nodiscard]] Term previous(Term term);
/// How many periods `to` lies after `from` (negative before); both of one kind.
[[nodiscard]] int distance(const Period& from, const Period& to);

struct TermDates {
    QDate start; ///< first day
    QDate end;   ///< last day
    friend bool operator==(const TermDates&, const TermDates&) = default;
};

/// Terms whose dates differ from the default: spring 1 January–30 April, summer 1 May–31 August,
/// autumn 1 September–31 December (docs/rules.md, Terms and periods).
using TermCalendar = std::map<Term, TermDates>;

[[nodiscard]] TermDates defaultDates(Term term);
[[nodiscard]] TermDates datesOf(Term term, const TermCalendar& calendar);
[[nodiscard]] QDate startDate(const Period& period, const TermCalendar& calendar);
[[nodiscard]] QDate endDate(const Period& period, const TermCalendar& calendar);
/// The term that holds a date.
[[nodiscard]] Term termOn(QDate date, const TermCalendar& calendar);
/// The term that a reading of this period belongs to: the one in which the period ends.
[[nodiscard]] Term termOf(const Period& period, const TermCalendar& calendar);

/// `Autumn 2026`, `2026-10`, `2026-Q3`, `2026`, `2026/27`, `FY2026/27`: the forms of docs/cli.md, read back equal.
[[nodiscard]] QString toText(const Period& period);
[[nodiscard]] QString toText(Term term);
/// For people: `Oct 2026`, `Jul–Sep 2026`; otherwise as toText.
[[nodiscard]] QString toDisplay(const Period& period);
[[nodiscard]] QString seasonName(Season season); ///< "Autumn"

/// Reads the forms above generously: `Oct 2026`, `October 26`, `Jul 23` (July 2023), `Aut 26`, `2026/27`, DfE's `202627`,
/// `FY2026/27 Q3` (the calendar quarter it is). `2023-24` follows `expected`; without it, and a bare `Q3`, are refused
/// with a sentence.
[[nodiscard]] Result<Period> parsePeriod(QStringView text, std::optional<PeriodKind> expected = std::nullopt);
[[nodiscard]] Result<Term> parseTerm(QStringView text);

} // namespace send
