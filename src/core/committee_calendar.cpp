// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/committee_calendar.h"

#include "core/format.h"
#include "core/translate.h"
#include "core/working_days.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace send {

namespace {

using Member = std::optional<QDate> CommitteeDates::*;

/// What the law and good practice ask, as data: another rule is another row.
struct StepRule {
    CommitteeStep step;
    const char* name;
    Member member;
    int workingDaysBefore;
    const char* rule;
};

constexpr int clearDaysInLaw = 5;

constexpr std::array<StepRule, 6> rules{{
    {CommitteeStep::DataCutOff, QT_TRANSLATE_NOOP("send", "Data cut-off"), &CommitteeDates::dataCutOff, 20,
     QT_TRANSLATE_NOOP("send", "20 working days before the meeting; a week for commentary follows")},
    {CommitteeStep::Commentary, QT_TRANSLATE_NOOP("send", "Commentary"), &CommitteeDates::commentary, 15,
     QT_TRANSLATE_NOOP("send", "15 working days before the meeting; a week for sign-off follows")},
    {CommitteeStep::SignOff, QT_TRANSLATE_NOOP("send", "Sign-off"), &CommitteeDates::signOff, 10,
     QT_TRANSLATE_NOOP("send", "10 working days before the meeting")},
    {CommitteeStep::Despatch, QT_TRANSLATE_NOOP("send", "Despatch"), &CommitteeDates::despatch, 7,
     QT_TRANSLATE_NOOP("send", "7 working days before the meeting, the day before publication")},
    {CommitteeStep::Publication, QT_TRANSLATE_NOOP("send", "Publication"), &CommitteeDates::publication, 6,
     QT_TRANSLATE_NOOP("send", "5 clear working days before the meeting (Local Government Act 1972, section 100B)")},
    {CommitteeStep::Meeting, QT_TRANSLATE_NOOP("send", "Meeting"), &CommitteeDates::meeting, 0,
     QT_TRANSLATE_NOOP("send", "The day on which the committee meets")},
}};

const StepRule& ruleOf(CommitteeStep step)
{
    return rules.at(static_cast<std::size_t>(step));
}

CommitteeDates datesSet(const Scorecard& scorecard, Term term)
{
    const auto row = scorecard.committeeDates.find(term);
    return row == scorecard.committeeDates.end() ? CommitteeDates() : row->second;
}

QString clearDaysText(int days)
{
    return days == 1 ? translated("1 clear working day") : translated("%1 clear working days").arg(days);
}

/// How a day is too late for what follows it; empty when it is not.
QString problemOf(const CommitteeDay& day, const CommitteeDay& following, QDate meeting)
{
    const QString name = toText(day.step);
    const QString date = formatLongDate(day.date);
    const int clearDays = clearWorkingDays(day.date, meeting);
    if (day.step == CommitteeStep::Publication && (day.date >= meeting || clearDays < clearDaysInLaw))
        return translated("Publication on %1 leaves %2 before the meeting; the law asks for %3.")
            .arg(date, clearDaysText(clearDays))
            .arg(clearDaysInLaw);
    if (day.date > following.date)
        return translated("%1 on %2 comes after %3 on %4.")
            .arg(name, date, toText(following.step).toLower(), formatLongDate(following.date));
    return {};
}

} // namespace

QString toText(CommitteeStep step)
{
    return translated(ruleOf(step).name);
}

int workingDaysBeforeMeeting(CommitteeStep step)
{
    return ruleOf(step).workingDaysBefore;
}

std::optional<QDate> CommitteeDates::*memberOf(CommitteeStep step)
{
    return ruleOf(step).member;
}

std::optional<QDate> meetingOf(const Scorecard& scorecard, Term term)
{
    if (const auto set = datesSet(scorecard, term).meeting)
        return set;
    const auto next = scorecard.plan.meetingDate;
    if (!next)
        return std::nullopt;
    const Term held = termOn(*next, scorecard.terms);
    return held == term || previous(held) == term ? next : std::nullopt;
}

std::optional<QDate> committeeDay(const Scorecard& scorecard, Term term, CommitteeStep step)
{
    if (const auto set = datesSet(scorecard, term).*memberOf(step))
        return set;
    const auto meeting = meetingOf(scorecard, term);
    return meeting ? std::optional(workingDaysBefore(*meeting, workingDaysBeforeMeeting(step))) : std::nullopt;
}

std::vector<CommitteeDay> committeeCalendar(const Scorecard& scorecard, Term term, QDate today)
{
    const auto meeting = meetingOf(scorecard, term);
    if (!meeting)
        return {};
    const CommitteeDates set = datesSet(scorecard, term);
    std::vector<CommitteeDay> days;
    for (const StepRule& rule : rules) {
        CommitteeDay day{.step = rule.step, .date = *committeeDay(scorecard, term, rule.step)};
        day.byHand = (set.*rule.member).has_value();
        day.passed = day.date < today;
        day.rule = translated(rule.rule);
        days.push_back(day);
    }
    for (std::size_t i = 0; i + 1 < days.size(); ++i) {
        days[i].problem = problemOf(days[i], days[i + 1], *meeting);
        days[i].late = !days[i].problem.isEmpty();
    }
    return days;
}

QStringList calendarNotes(const Scorecard& scorecard, Term term)
{
    const auto meeting = meetingOf(scorecard, term);
    if (!meeting)
        return {};
    QStringList notes;
    if (!isWorkingDay(*meeting))
        notes.append(translated("The meeting on %1 is not on a working day.").arg(formatLongDate(*meeting)));
    const QDate first = workingDaysBefore(*meeting, workingDaysBeforeMeeting(CommitteeStep::DataCutOff));
    for (int year = first.year(); year <= meeting->year(); ++year)
        if (const QString note = bankHolidayNote(year); !note.isEmpty())
            notes.append(note);
    return notes;
}

} // namespace send
