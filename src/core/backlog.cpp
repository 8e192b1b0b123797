// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backlog.h"

#include "core/format.h"
#include "core/known_sum.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

namespace send {

namespace {

using Count = BacklogMonth::Count;

QString say(const char* sentence)
{
    return QCoreApplication::translate("send", sentence);
}

constexpr auto firstOver20Weeks = static_cast<std::size_t>(AgeBand::Weeks20To26);

Count bandsOver20Weeks(const BacklogMonth& month)
{
    return sumOf(std::span(month.openByBand).subspan(firstOver20Weeks));
}

QString percentageText(int part, int whole)
{
    const auto percentage = Proportion{part, whole}.percentage(1);
    return percentage ? formatNumber(*percentage, 1) + QLatin1Char('%') : QString();
}

/// `44 (86.3%) were`, `1 (100.0%) was`.
QString shareText(int part, int whole)
{
    const QString verb = part == 1 ? say("was") : say("were");
    return QStringLiteral("%1 (%2) %3").arg(formatCount(part), percentageText(part, whole), verb);
}

/// Cases over 20 weeks at the ends of the last months for which they are known.
std::vector<std::pair<Month, int>> knownOver20Weeks(const Scorecard& scorecard, int months)
{
    std::vector<std::pair<Month, int>> known;
    if (scorecard.backlog.empty())
        return known;
    const Month latest = scorecard.backlog.rbegin()->first;
    for (const auto& [month, figures] : scorecard.backlog)
        if (const Count count = openOver20Weeks(figures); count && distance(month, latest) < months)
            known.emplace_back(month, *count);
    return known;
}

/// `February`, and with its year where that is not the year of `latest`.
QString since(Month month, Month latest)
{
    return month.year == latest.year ? monthName(month) : longName(month);
}

QString fallenWords(qint64 from, qint64 to)
{
    if (to > 0 && to * 100 < from * 49)
        return say("have more than halved since %1, to %2");
    if (to > 0 && to * 100 <= from * 51)
        return say("have halved since %1, to %2");
    return say("have fallen since %1, to %2");
}

QString risenWords(qint64 from, qint64 to)
{
    if (from > 0 && to * 100 > from * 204)
        return say("have more than doubled since %1, to %2");
    if (from > 0 && to * 100 >= from * 196)
        return say("have doubled since %1, to %2");
    return say("have risen since %1, to %2");
}

} // namespace

std::vector<Reconciliation> reconcile(const Scorecard& scorecard)
{
    std::vector<Reconciliation> months;
    months.reserve(scorecard.backlog.size());
    for (const auto& [month, figures] : scorecard.backlog) {
        Reconciliation row{month, std::nullopt, std::nullopt, std::nullopt};
        if (const auto before = scorecard.backlog.find(previous(month)); before != scorecard.backlog.end())
            row.openAtStart = openTotal(before->second);
        row.expectedAtEnd = difference(sumOf({row.openAtStart, figures.received}), closed(figures));
        row.difference = difference(openTotal(figures), row.expectedAtEnd);
        months.push_back(row);
    }
    return months;
}

QString reconciliationSentence(const std::vector<Reconciliation>& months)
{
    const auto checked =
        std::ranges::count_if(months, [](const auto& row) { return row.difference.has_value(); });
    const auto isOff = [](const Reconciliation& row) { return row.difference.value_or(0) != 0; };
    const auto off = std::ranges::count_if(months, isOff);
    if (checked == 0)
        return say("No month can be reconciled yet");
    if (off == 1) {
        const Reconciliation& row = *std::ranges::find_if(months, isOff);
        const QString sentence = *row.difference < 0 ? say("%1 is %2 short") : say("%1 is %2 over");
        return sentence.arg(longName(row.month), formatCount(std::abs(*row.difference)));
    }
    if (off > 1)
        return say("%1 of %2 months do not reconcile").arg(off).arg(checked);
    const auto lacking = std::ranges::count_if(
        months, [](const auto& row) { return row.openAtStart.has_value() && !row.difference; });
    if (lacking > 0)
        return say("%1 of %2 months reconcile; the rest lack a figure").arg(checked).arg(checked + lacking);
    return checked == 1 ? say("The month reconciles") : say("All %1 months reconcile").arg(checked);
}

Count openOver20Weeks(const BacklogMonth& month)
{
    return month.openOver20Weeks ? month.openOver20Weeks : bandsOver20Weeks(month);
}

Count openTotal(const BacklogMonth& month)
{
    return month.openAtEnd ? month.openAtEnd : sumOf(month.openByBand);
}

Count closed(const BacklogMonth& month)
{
    return sumOf({month.refused, month.withdrawn, month.notToIssue, month.issued});
}

std::optional<TimelinessSplit> splitOf(const BacklogMonth& month)
{
    const Count fresh = difference(month.issued, month.issuedLegacy);
    const Count freshOnTime = difference(month.issuedWithin20Weeks, month.issuedLegacyWithin20Weeks);
    if (!fresh || !freshOnTime || *freshOnTime < 0 || *freshOnTime > *fresh)
        return std::nullopt;
    if (*month.issuedLegacyWithin20Weeks > *month.issuedLegacy)
        return std::nullopt;
    return TimelinessSplit{*month.issued, *month.issuedLegacy, *fresh, *freshOnTime,
                           *month.issuedLegacyWithin20Weeks};
}

QString splitSentence(Month month, const BacklogMonth& figures)
{
    const auto split = splitOf(figures);
    if (!split)
        return {};
    const QString when = longName(month);
    if (split->issued == 0)
        return say("No plan was issued in %1.").arg(when);
    if (split->fresh == 0)
        return split->issued == 1 ? say("The one plan issued in %1 was a legacy case.").arg(when)
                                  : say("All %1 plans issued in %2 were legacy cases.")
                                        .arg(formatCount(split->issued), when);
    const QString share = shareText(split->freshOnTime, split->fresh);
    if (split->issued == 1)
        return say("The one plan issued in %1 was a new case; %2 within 20 weeks.").arg(when, share);
    if (split->legacy == 0)
        return say("All %1 plans issued in %2 were new cases; %3 within 20 weeks.")
            .arg(formatCount(split->issued), when, share);
    const QString legacy = split->legacy == 1 ? say("1 was a legacy case")
                                              : say("%1 were legacy cases").arg(formatCount(split->legacy));
    const QString fresh = split->fresh == 1 ? say("of the 1 new one")
                                            : say("of the %1 new ones").arg(formatCount(split->fresh));
    return say("Of %1 plans issued in %2, %3; %4, %5 within 20 weeks.")
        .arg(formatCount(split->issued), when, legacy, fresh, share);
}

QString cohortSentence(Month month, const BacklogMonth& figures)
{
    const Count assessed = figures.cohortAssessed;
    const Count onTime = figures.cohortIssuedWithin20Weeks;
    if (!assessed || !onTime || *onTime > *assessed || *assessed == 0)
        return {};
    const QString requests =
        *assessed == 1 ? say("Of 1 request") : say("Of %1 requests").arg(formatCount(*assessed));
    return say("%1 received in %2 and assessed, %3 issued within 20 weeks.")
        .arg(requests, longName(month), shareText(*onTime, *assessed));
}

bool newCaseCaution(Month month, const Plan& plan)
{
    const auto end = endOfNewCaseCaution(plan);
    return end && lastDay(month) >= *plan.recoveryDate && lastDay(month) < *end;
}

std::optional<QDate> endOfNewCaseCaution(const Plan& plan)
{
    constexpr int twentyWeeks = 140;
    return plan.recoveryDate ? std::optional(plan.recoveryDate->addDays(twentyWeeks).addMonths(3)) : std::nullopt;
}

QString overTwentyWeeksFinding(const Scorecard& scorecard, int months)
{
    const auto known = knownOver20Weeks(scorecard, months);
    if (known.empty() || known.back().first != scorecard.backlog.rbegin()->first)
        return {};
    const auto [latest, now] = known.back();
    const auto count = [](const auto& entry) { return entry.second; };
    // The last month at the peak and the last at the trough: what has happened since the later of the two is
    // the news.
    const auto peak = std::ranges::max_element(known.rbegin(), known.rend(), {}, count);
    const auto trough = std::ranges::min_element(known.rbegin(), known.rend(), {}, count);
    if (peak->second == 0)
        return known.size() < 2 ? say("No case was open over 20 weeks at the end of %1").arg(longName(latest))
                                : say("No case has been open over 20 weeks since %1").arg(since(known.front().first, latest));
    const QString subject = say("Cases open over 20 weeks %1");
    if (known.size() < 2)
        return subject.arg(say("stood at %1 at the end of %2").arg(formatCount(now), longName(latest)));
    if (peak->second - trough->second <= peak->second / 20)
        return subject.arg(say("have hardly changed since %1, at %2")
                               .arg(since(known.front().first, latest), formatCount(now)));
    const bool fell = peak->first < latest && (now == trough->second || peak->first > trough->first);
    const auto& from = fell ? *peak : *trough;
    const QString words = fell ? fallenWords(from.second, now) : risenWords(from.second, now);
    return subject.arg(words.arg(since(from.first, latest), now == 0 ? say("none") : formatCount(now)));
}

QString backlogSentence(const Scorecard& scorecard)
{
    if (scorecard.backlog.empty())
        return say("No months yet. Type them in the monthly grid, or import SEN2 files: only monthly counts "
                   "are kept.");
    const auto& [month, figures] = *scorecard.backlog.rbegin();
    QStringList sentences{splitSentence(month, figures)};
    if (const QString finding = overTwentyWeeksFinding(scorecard); !finding.isEmpty())
        sentences << finding + QLatin1Char('.');
    sentences.removeAll(QString());
    if (sentences.isEmpty())
        return say("The figures of %1 do not yet say how the backlog stands.").arg(longName(month));
    return sentences.join(QLatin1Char(' '));
}

} // namespace send
