# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws requests as an authority's system might hold them, with at least one of every fault that docs/backlog-model.md
names, and says by itself which of them may be counted. Only the standard library."""
import datetime
import random

from months_from_cases import Case

REQUEST_CODES = ["Y", "N", "A", "W", "H", ""]
ASSESSMENT_CODES = ["Y", "N", "A", "W", "H", ""]


class Request:
    """One request as recorded. Dates are dates, or text that is no date, or None for a blank. `where` says in which file
    and row a part or field stands, once it has been written."""

    def __init__(self, child, number):
        self.child = child
        self.number = number  # of the child's requests, from 1
        self.received = None
        self.outcome = ""
        self.outcome_date = None
        self.assessment = None  # or {"outcome", "date", "week20"}
        self.plan = None        # or {"start"}; only where there is an assessment
        self.where = {}

    def place(self, part, field=None):
        return self.where.get((part, field), self.where[(part, None)])


class CaseSet:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.requests = []
        self.children = 0
        self.first = datetime.date(2022, 1, 1) + datetime.timedelta(days=self.random.randrange(400))
        for _ in range(self.random.randrange(25, 60)):
            self.requests.append(self.sound())
        self.broken = []  # at least one request with each fault
        for fault in FAULTS:
            request = self.sound()
            fault(self, request)
            self.requests.append(request)
            self.broken.append(request)
        self.add_twice()
        self.random.shuffle(self.requests)
        self.put_children_together()

    def day_after(self, day, most):
        return day + datetime.timedelta(days=self.random.choice([0, 1, 41, 42, 43, 112, 140, 141, 183, 364, 365,
                                                                 self.random.randrange(most)]))

    def sound(self):
        """A request without a fault."""
        draw = self.random
        if self.children and draw.random() < 0.1:
            request = Request(draw.randrange(self.children), 0)
        else:
            request = Request(self.children, 0)
            self.children += 1
        taken = {other.received for other in self.requests if other.child == request.child}
        request.received = self.first + datetime.timedelta(days=draw.randrange(900))
        while request.received in taken:
            request.received += datetime.timedelta(days=1)
        request.outcome = draw.choices(REQUEST_CODES, [50, 14, 6, 8, 6, 8])[0]
        # A, H and a blank outcome need no date, and some systems write one all the same.
        if request.outcome in ("Y", "N") or draw.random() < {"W": 0.6}.get(request.outcome, 0.2):
            request.outcome_date = self.day_after(request.received, 80)
        has_assessment = {"Y": 0.9, "N": 0.25, "H": 0.9, "A": 0.1, "": 0.1, "W": 0.1}[request.outcome]
        if draw.random() < has_assessment:
            self.add_assessment(request)
        return request

    def add_assessment(self, request):
        draw = self.random
        outcome = draw.choices(ASSESSMENT_CODES, [55, 10, 10, 8, 3, 10])[0]
        date = None
        if outcome == "N" or draw.random() < {"Y": 0.75, "W": 0.6}.get(outcome, 0.2):
            date = self.day_after(request.received, 500)
        request.assessment = {"outcome": outcome, "date": date, "week20": draw.choice(["0", "0", "1", ""])}
        if outcome == "Y" and draw.random() < 0.7:
            request.plan = {"start": self.day_after(request.received, 500)}

    def with_assessment(self, request, outcome, date):
        request.outcome = "Y"
        request.outcome_date = request.outcome_date or self.day_after(request.received, 60)
        request.assessment = {"outcome": outcome, "date": date, "week20": "0"}
        request.plan = None

    def no_date(self):
        return self.random.choice(["31/02/2023", "2023-02-30", "not known", "2023-13-01", "32/01/2023", "00/00/0000",
                                   "20230101", "45321", "29/02/2023", "12/25/2023"])

    def add_twice(self):
        """The same child and the same day of receipt, later in the files than the first."""
        for _ in range(2):
            first = self.random.choice([request for request in self.requests
                                        if isinstance(request.received, datetime.date)])
            second = self.sound()
            second.child = first.child
            second.received = first.received
            if isinstance(second.outcome_date, datetime.date):
                second.outcome_date = max(second.outcome_date, second.received)
            second.assessment = second.plan = None
            self.requests.append(second)

    def put_children_together(self):
        """XML and the templates write a child's requests one after the other."""
        self.requests.sort(key=lambda request: request.child)
        numbers = {}
        for request in self.requests:
            numbers[request.child] = request.number = numbers.get(request.child, 0) + 1

    def telling_days(self):
        """As-at days on which something changes: of an event and the day before, 20 weeks after a request and the day
        after, the ends of months, and the first day on which a month's cohort is known."""
        days = []
        for request in self.requests:
            for _, _, value in dates_of(request):
                if not isinstance(value, datetime.date):
                    continue
                days += [value + datetime.timedelta(days=more) for more in (-1, 0, 42, 43, 140, 141, 365)]
                first_of_next = (value.replace(day=28) + datetime.timedelta(days=4)).replace(day=1)
                days += [first_of_next + datetime.timedelta(days=more) for more in (-1, 0, 138, 139)]
        return [day for day in days if day >= self.first]

    def judge(self):
        """The cases that count, and the places of the errors, of the warnings and of the notes."""
        assert all(faults_of(request) for request in self.broken)
        seen = set()
        cases = []
        errors, warnings, notes = set(), set(), set()
        for request in self.requests:
            faults = faults_of(request)
            if isinstance(request.received, datetime.date):
                key = (request.child, request.received)
                if key in seen:
                    faults.append(("request", None))
                seen.add(key)
            errors.update(request.place(part, field) for part, field in faults)
            if faults:
                continue
            cases.append(case_of(request))
            for part, field, severity in remarks_of(request):
                (warnings if severity == "warning" else notes).add(request.place(part, field))
        return cases, errors, warnings, notes


def faults_of(request):
    """What the model calls an error, as the part and field where it stands."""
    faults = []
    received = request.received
    if received is None:
        faults.append(("request", "received"))
    for part, field, value in dates_of(request):
        if isinstance(value, str):
            faults.append((part, field))
    is_day = isinstance(received, datetime.date)
    if request.outcome not in REQUEST_CODES:
        faults.append(("request", "outcome"))
    if request.outcome in ("Y", "N") and request.outcome_date is None:
        faults.append(("request", "outcome_date"))
    if is_day and isinstance(request.outcome_date, datetime.date) and request.outcome_date < received:
        faults.append(("request", "outcome_date"))
    assessment = request.assessment
    if assessment is None:
        return faults
    if assessment["outcome"] not in ASSESSMENT_CODES:
        faults.append(("assessment", "outcome"))
    if assessment["week20"] not in ("0", "1", ""):
        faults.append(("assessment", "week20"))
    if assessment["outcome"] == "N" and assessment["date"] is None:
        faults.append(("assessment", "date"))
    if is_day and isinstance(assessment["date"], datetime.date) and assessment["date"] < received:
        faults.append(("assessment", "date"))
    if is_day and uses_plan(request) and request.plan["start"] < received:
        faults.append(("plan", "start"))
    return faults


def dates_of(request):
    yield "request", "received", request.received
    yield "request", "outcome_date", request.outcome_date
    if request.assessment:
        yield "assessment", "date", request.assessment["date"]
    if request.plan:
        yield "plan", "start", request.plan["start"]


def uses_plan(request):
    """Issued on a day that only the named plan gives."""
    return (request.assessment and request.assessment["outcome"] == "Y" and request.assessment["date"] is None
            and request.plan is not None and isinstance(request.plan["start"], datetime.date))


def remarks_of(request):
    assessment = request.assessment
    if request.outcome == "W" and request.outcome_date is None:
        yield "request", "outcome_date", "warning"
    if assessment and assessment["outcome"] == "W" and assessment["date"] is None:
        yield "assessment", "date", "warning"
    if assessment and assessment["outcome"] == "Y" and assessment["week20"] == "":
        yield "assessment", "week20", "warning"
    if uses_plan(request):
        yield "assessment", "date", "note"


def case_of(request):
    assessment = request.assessment or {"outcome": None, "date": None, "week20": ""}
    return Case(request.received, request.outcome, request.outcome_date, assessment["outcome"], assessment["date"],
                assessment["week20"], request.plan["start"] if request.plan else None)


def _set(field, value):
    def fault(_, request):
        setattr(request, field, value)
    return fault


def _unreadable_received(drawn, request):
    request.received = drawn.no_date()


def _unreadable_outcome_date(drawn, request):
    request.outcome_date = drawn.no_date()


def _unreadable_assessment_date(drawn, request):
    drawn.with_assessment(request, "Y", drawn.no_date())


def _unreadable_plan_start(drawn, request):
    drawn.with_assessment(request, "Y", drawn.day_after(request.received, 300))
    request.plan = {"start": drawn.no_date()}


def _outcome_before_received(drawn, request):
    request.outcome, request.outcome_date = "Y", request.received - datetime.timedelta(days=drawn.random.randrange(1, 90))


def _assessment_before_received(drawn, request):
    drawn.with_assessment(request, "Y", request.received - datetime.timedelta(days=1))


def _plan_before_received(drawn, request):
    drawn.with_assessment(request, "Y", None)
    request.plan = {"start": request.received - datetime.timedelta(days=3)}


def _refusal_without_date(_, request):
    request.outcome, request.outcome_date, request.assessment, request.plan = "N", None, None, None


def _decision_without_date(_, request):
    request.outcome, request.outcome_date = "Y", None


def _not_to_issue_without_date(drawn, request):
    drawn.with_assessment(request, "N", None)


def _unknown_assessment_code(drawn, request):
    drawn.with_assessment(request, drawn.random.choice(["X", "Yes", "1", "Q", "Granted"]), None)


def _unknown_week20(drawn, request):
    drawn.with_assessment(request, "Y", drawn.day_after(request.received, 300))
    request.assessment["week20"] = drawn.random.choice(["2", "X", "maybe", "-1"])


FAULTS = [_set("received", None), _unreadable_received, _unreadable_outcome_date, _unreadable_assessment_date,
          _unreadable_plan_start, _outcome_before_received, _assessment_before_received, _plan_before_received,
          _refusal_without_date, _decision_without_date, _not_to_issue_without_date, _set("outcome", "Z"),
          _set("outcome", "Agreed"), _unknown_assessment_code, _unknown_week20]
