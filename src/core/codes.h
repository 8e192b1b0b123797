// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capacity.h"
#include "core/clock.h"
#include "core/metric.h"
#include "core/plan.h"

#include <QString>

#include <array>
#include <optional>
#include <utility>

namespace send {

/// The words that files use for each enum, in the scorecard file and in JSON alike. Never translated.
template<class E>
struct Codes;

template<class E>
using Code = std::pair<E, QLatin1String>;

template<>
struct Codes<Unit> {
    static constexpr std::array<Code<Unit>, 6> all{{{Unit::Number, QLatin1String("number")},
                                                    {Unit::Percent, QLatin1String("percent")},
                                                    {Unit::Weeks, QLatin1String("weeks")},
                                                    {Unit::Days, QLatin1String("days")},
                                                    {Unit::Pounds, QLatin1String("pounds")},
                                                    {Unit::Per10000, QLatin1String("per-10000")}}};
};
template<>
struct Codes<Polarity> {
    static constexpr std::array<Code<Polarity>, 4> all{{{Polarity::Higher, QLatin1String("higher")},
                                                        {Polarity::Lower, QLatin1String("lower")},
                                                        {Polarity::NearTarget, QLatin1String("near-target")},
                                                        {Polarity::Neutral, QLatin1String("neutral")}}};
};
template<>
struct Codes<Basis> {
    static constexpr std::array<Code<Basis>, 4> all{{{Basis::Snapshot, QLatin1String("snapshot")},
                                                     {Basis::InPeriod, QLatin1String("in-period")},
                                                     {Basis::YearToDate, QLatin1String("year-to-date")},
                                                     {Basis::Rolling12Months, QLatin1String("rolling-12-months")}}};
};
template<>
struct Codes<PeriodKind> {
    static constexpr std::array<Code<PeriodKind>, 6> all{
        {{PeriodKind::Term, QLatin1String("term")},
         {PeriodKind::Month, QLatin1String("month")},
         {PeriodKind::Quarter, QLatin1String("quarter")},
         {PeriodKind::CalendarYear, QLatin1String("calendar-year")},
         {PeriodKind::AcademicYear, QLatin1String("academic-year")},
         {PeriodKind::FinancialYear, QLatin1String("financial-year")}}};
};
template<>
struct Codes<Delivery> {
    static constexpr std::array<Code<Delivery>, 5> all{{{Delivery::NotStarted, QLatin1String("not-started")},
                                                        {Delivery::OnTrack, QLatin1String("on-track")},
                                                        {Delivery::AtRisk, QLatin1String("at-risk")},
                                                        {Delivery::OffTrack, QLatin1String("off-track")},
                                                        {Delivery::Complete, QLatin1String("complete")}}};
};
template<>
struct Codes<Comparator> {
    static constexpr std::array<Code<Comparator>, 3> all{
        {{Comparator::England, QLatin1String("england")},
         {Comparator::Region, QLatin1String("region")},
         {Comparator::StatisticalNeighbours, QLatin1String("statistical-neighbours")}}};
};
template<>
struct Codes<BenchmarkMethod> {
    static constexpr std::array<Code<BenchmarkMethod>, 4> all{{{BenchmarkMethod::Published, QLatin1String("published")},
                                                               {BenchmarkMethod::Mean, QLatin1String("mean")},
                                                               {BenchmarkMethod::Median, QLatin1String("median")},
                                                               {BenchmarkMethod::Pooled, QLatin1String("pooled")}}};
};
template<>
struct Codes<ProviderKind> {
    static constexpr std::array<Code<ProviderKind>, 3> all{
        {{ProviderKind::EducationalPsychologists, QLatin1String("educational-psychologists")},
         {ProviderKind::Contractor, QLatin1String("contractor")},
         {ProviderKind::Caseworkers, QLatin1String("caseworkers")}}};
};
template<>
struct Codes<BacklogFigure> {
    using F = BacklogFigure;
    static constexpr std::array<Code<F>, 15> all{
        {{F::Received, QLatin1String("received")},
         {F::DecidedToAssess, QLatin1String("decided-to-assess")},
         {F::Refused, QLatin1String("refused")},
         {F::DecidedWithin6Weeks, QLatin1String("decided-within-6-weeks")},
         {F::Withdrawn, QLatin1String("withdrawn")},
         {F::NotToIssue, QLatin1String("not-to-issue")},
         {F::Issued, QLatin1String("issued")},
         {F::IssuedWithin20Weeks, QLatin1String("issued-within-20-weeks")},
         {F::IssuedWithin20WeeksExcludingExceptions, QLatin1String("issued-within-20-weeks-excluding-exceptions")},
         {F::IssuedNewWithin20Weeks, QLatin1String("issued-new-within-20-weeks")},
         {F::CohortIssuedWithin20Weeks, QLatin1String("cohort-issued-within-20-weeks")},
         {F::OpenAtEnd, QLatin1String("open-at-end")},
         {F::OpenOver20Weeks, QLatin1String("open-over-20-weeks")},
         {F::LongestWaitWeeks, QLatin1String("longest-wait-weeks")},
         {F::MedianWeeksToIssue, QLatin1String("median-weeks-to-issue")}}};
};
template<>
struct Codes<Marker> {
    static constexpr std::array<Code<Marker>, 10> all{{{Marker::Provisional, QLatin1String("p")},
                                                       {Marker::Revised, QLatin1String("r")},
                                                       {Marker::Estimated, QLatin1String("e")},
                                                       {Marker::Break, QLatin1String("b")},
                                                       {Marker::Confidential, QLatin1String("c")},
                                                       {Marker::NotAvailable, QLatin1String("x")},
                                                       {Marker::NotApplicable, QLatin1String("z")},
                                                       {Marker::Low, QLatin1String("low")},
                                                       {Marker::LowReliability, QLatin1String("u")},
                                                       {Marker::Forecast, QLatin1String("f")}}};
};
template<>
struct Codes<ClockStart> {
    static constexpr std::array<Code<ClockStart>, 3> all{{{ClockStart::Request, QLatin1String("request")},
                                                          {ClockStart::Review, QLatin1String("review")},
                                                          {ClockStart::Transfer, QLatin1String("transfer")}}};
};

template<class E>
[[nodiscard]] QString codeOf(E value)
{
    for (const auto& [candidate, code] : Codes<E>::all)
        if (candidate == value)
            return code;
    return {};
}

/// Nothing for a word that is not one of the enum's.
template<class E>
[[nodiscard]] std::optional<E> fromCode(QStringView text)
{
    for (const auto& [value, code] : Codes<E>::all)
        if (text == code)
            return value;
    return std::nullopt;
}

} // namespace send
