# SPDX-License-Identifier: GPL-3.0-or-later
"""The definitions of docs/backlog-model.md, followed a second time: plainly, a day at a time, and without a look at the
program. Only the standard library."""
import datetime
from fractions import Fraction

DAY = datetime.timedelta(days=1)
BANDS = [("0-6", 0, 42), ("6-16", 43, 112), ("16-20", 113, 140), ("20-26", 141, 182), ("26-52", 183, 364),
         ("52+", 365, 10**9)]


class Case:
    """A request that may be counted. Dates are dates or None; codes are single letters or ''."""

    def __init__(self, received, request, request_date, assessment=None, assessment_date=None, week20="", plan_start=None):
        self.received = received
        self.request = request
        self.request_date = request_date
        self.has_assessment = assessment is not None
        self.assessment = assessment
        self.assessment_date = assessment_date
        self.excepted = week20 == "1"
        self.plan_start = plan_start

    def overturned(self):
        return self.request == "N" and self.has_assessment

    def last_dated_event(self):
        return max(self.received, self.request_date or self.received)

    def closes_on(self, day):
        """What closes the case on this very day, if nothing has before."""
        if self.request == "N" and not self.overturned() and self.request_date == day:
            return "refused"
        if self.request == "W" and (self.request_date or self.received) == day:
            return "withdrawn"
        if self.assessment == "W" and (self.assessment_date or self.last_dated_event()) == day:
            return "withdrawn"
        if self.assessment == "N" and self.assessment_date == day:
            return "not to issue"
        if self.assessment == "Y" and (self.assessment_date or self.plan_start) == day:
            return "issued"
        return None

    def life(self, as_at):
        """The days on which the case is open, how it closed and when (None when it has not by `as_at`)."""
        open_days = []
        day = self.received
        while day <= as_at:
            closing = self.closes_on(day)
            if closing:
                return open_days, closing, day
            open_days.append(day)
            day += DAY
        return open_days, None, None

    def at_assessment(self, day):
        if self.request == "H":
            return True
        if self.request == "Y" or self.overturned():
            return self.request_date <= day
        return False


def month_of(day):
    return f"{day.year:04}-{day.month:02}"


def last_day(month):
    year, number = int(month[:4]), int(month[5:])
    first_of_next = datetime.date(year + number // 12, number % 12 + 1, 1)
    return first_of_next - DAY


def half_up_to_one_place(value):
    """A positive Fraction, rounded."""
    tenths = value * 10
    whole = tenths.numerator // tenths.denominator
    if tenths - whole >= Fraction(1, 2):
        whole += 1
    return whole / 10


def median_weeks(days):
    if not days:
        return None
    days = sorted(days)
    count = len(days)
    if count % 2:
        middle = Fraction(days[count // 2])
    else:
        middle = Fraction(days[count // 2 - 1] + days[count // 2], 2)
    return half_up_to_one_place(middle / 7)


def empty_month(month, legacy):
    counts = ["received", "decidedToAssess", "refused", "decidedWithin6Weeks", "decided", "withdrawn", "notToIssue",
              "issued", "issuedWithin20Weeks", "issuedExcludingExceptions", "issuedWithin20WeeksExcludingExceptions",
              "openAtEnd", "openOver20Weeks", "overturned", "cohortAssessed", "cohortIssuedWithin20Weeks"]
    figures = {name: 0 for name in counts}
    figures["month"] = month
    figures["issuedLegacy"] = 0 if legacy else None
    figures["issuedLegacyWithin20Weeks"] = 0 if legacy else None
    figures["openByBand"] = {name: 0 for name, _, _ in BANDS}
    figures["issuedByBand"] = {name: 0 for name, _, _ in BANDS}
    figures["openByStage"] = {"decision": 0, "assessment": 0}
    figures["longestWaitDays"] = None
    return figures


def count_decision(figures, case):
    figures["decided"] += 1
    if (case.request_date - case.received).days <= 42:
        figures["decidedWithin6Weeks"] += 1
    if case.overturned():
        figures["overturned"] += 1
    elif case.request == "Y":
        figures["decidedToAssess"] += 1


def count_issue(figures, case, days, legacy_before):
    figures["issued"] += 1
    for name, low, high in BANDS:
        if low <= days <= high:
            figures["issuedByBand"][name] += 1
    on_time = days <= 140
    if on_time:
        figures["issuedWithin20Weeks"] += 1
    if not case.excepted:
        figures["issuedExcludingExceptions"] += 1
        if on_time:
            figures["issuedWithin20WeeksExcludingExceptions"] += 1
    if legacy_before and case.received < legacy_before:
        figures["issuedLegacy"] += 1
        if on_time:
            figures["issuedLegacyWithin20Weeks"] += 1


def count_open(figures, case, day):
    age = (day - case.received).days
    figures["openAtEnd"] += 1
    for name, low, high in BANDS:
        if low <= age <= high:
            figures["openByBand"][name] += 1
    if age > 140:
        figures["openOver20Weeks"] += 1
    figures["openByStage"]["assessment" if case.at_assessment(day) else "decision"] += 1
    figures["longestWaitDays"] = max(age, figures["longestWaitDays"] or 0)


def months_from_cases(cases, as_at, legacy_before=None):
    """Every month from the first request to `as_at`, as `scorecard cases --json` gives them."""
    cases = [case for case in cases if case.assessment != "H" and case.received <= as_at]
    if not cases:
        return []
    months = {}
    day = min(case.received for case in cases)
    while day <= as_at:
        months.setdefault(month_of(day), empty_month(month_of(day), legacy_before))
        day += DAY
    weeks = {month: [] for month in months}
    for case in cases:
        open_days, closing, closed = case.life(as_at)
        received = months[month_of(case.received)]
        received["received"] += 1
        decided = case.request_date if case.request in ("Y", "N") else None
        if decided and decided <= as_at and (closed is None or decided <= closed):
            count_decision(months[month_of(decided)], case)
        if closing == "refused":
            months[month_of(closed)]["refused"] += 1
        elif closing == "withdrawn":
            months[month_of(closed)]["withdrawn"] += 1
        elif closing == "not to issue":
            months[month_of(closed)]["notToIssue"] += 1
        elif closing == "issued":
            days = (closed - case.received).days
            count_issue(months[month_of(closed)], case, days, legacy_before)
            weeks[month_of(closed)].append(days)
        if closing in (None, "issued"):
            received["cohortAssessed"] += 1
            if closing == "issued" and (closed - case.received).days <= 140:
                received["cohortIssuedWithin20Weeks"] += 1
        was_open = set(open_days)
        for month, figures in months.items():
            end = min(last_day(month), as_at)
            if end in was_open:
                count_open(figures, case, end)
    for month, figures in months.items():
        figures["medianWeeksToIssue"] = median_weeks(weeks[month])
        if (as_at - last_day(month)).days < 140:
            figures["cohortAssessed"] = figures["cohortIssuedWithin20Weeks"] = None
    return [months[month] for month in sorted(months)]
