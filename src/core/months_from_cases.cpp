// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/months_from_cases.h"

#include <algorithm>
#include <array>

namespace send {

namespace {

constexpr qint64 sixWeeks = 42;
constexpr qint64 twentyWeeks = 140;
constexpr std::array<qint64, ageBandCount - 1> lastDayOfBand{42, 112, 140, 182, 364};

/// A month's counts while they grow.
struct Tally {
    int received = 0, decidedToAssess = 0, refused = 0, overturned = 0, decidedWithin6Weeks = 0;
    int withdrawn = 0, notToIssue = 0;
    int issuedWithin20Weeks = 0, issuedExcluding = 0, issuedWithin20WeeksExcluding = 0;
    int issuedLegacy = 0, issuedLegacyWithin20Weeks = 0;
    int cohortAssessed = 0, cohortIssuedWithin20Weeks = 0;
    int over20Weeks = 0, atDecision = 0, atAssessment = 0;
    std::array<int, ageBandCount> byBand{}, issuedByBand{};
    qint64 longestWait = 0;
    std::vector<qint64> daysToIssue;
};

Month monthOf(QDate day)
{
    int year = 0;
    int month = 0;
    day.getDate(&year, &month, nullptr); // once: QDate works out both for either
    return {year, month};
}

std::size_t bandOf(qint64 days)
{
    const auto band = std::ranges::find_if(lastDayOfBand, [days](qint64 last) { return days <= last; });
    return static_cast<std::size_t>(band - lastDayOfBand.begin());
}

/// A dated decision whether to assess: outcome Y or N.
bool isDecision(const Case& single)
{
    return single.requestDate
           && (single.request == RequestOutcome::Assess || single.request == RequestOutcome::Refused);
}

/// The day from which the case is at the assessment stage; nothing while it waits for the decision.
std::optional<QDate> startOfAssessment(const Case& single)
{
    if (single.request == RequestOutcome::DecidedEarlier)
        return single.received;
    if (single.request == RequestOutcome::Assess || isOverturned(single))
        return single.requestDate;
    return std::nullopt;
}

/// The last dated event of a case whose assessment was withdrawn on a day that is not recorded: the request's outcome,
/// whichever it is, else its receipt.
QDate lastDatedEvent(const Case& single)
{
    return std::max(single.received, single.requestDate.value_or(single.received));
}

std::optional<Closing> closingOfAssessment(const Case& single)
{
    if (single.assessment == AssessmentOutcome::Withdrawn)
        return Closing{ClosingEvent::Withdrawn, single.assessmentDate.value_or(lastDatedEvent(single))};
    if (single.assessmentDate && single.assessment == AssessmentOutcome::NotToIssue)
        return Closing{ClosingEvent::NotToIssue, *single.assessmentDate};
    if (single.assessmentDate && single.assessment == AssessmentOutcome::Issued)
        return Closing{ClosingEvent::Issued, *single.assessmentDate};
    return std::nullopt;
}

std::optional<Closing> closingOfRequest(const Case& single)
{
    if (single.request == RequestOutcome::Withdrawn)
        return Closing{ClosingEvent::Withdrawn, single.requestDate.value_or(single.received)};
    if (single.request == RequestOutcome::Refused && single.requestDate && !isOverturned(single))
        return Closing{ClosingEvent::Refused, *single.requestDate};
    return std::nullopt;
}

/// Counts one case after another into the months of a range.
class MonthCounter
{
public:
    MonthCounter(QDate asAt, std::optional<QDate> legacyBefore, MonthRange range)
        : m_asAt(asAt), m_legacyBefore(legacyBefore), m_range(range)
    {
        for (Month month = range.first; month <= range.last; month = next(month))
            m_ends.push_back(std::min(lastDay(month), asAt));
        m_tallies.resize(m_ends.size());
    }

    void add(const Case& single)
    {
        if (single.received > m_asAt || single.assessment == AssessmentOutcome::DecidedEarlier)
            return;
        std::optional<Closing> closing = closingOf(single);
        if (closing && closing->day > m_asAt)
            closing.reset();
        if (Tally* month = monthAt(single.received))
            ++month->received;
        addDecision(single, closing);
        addClosing(single, closing);
        addCohort(single, closing);
        addOpen(single, closing);
    }

    [[nodiscard]] std::vector<std::pair<Month, BacklogMonth>> months();

private:
    Tally* monthAt(QDate day)
    {
        const int index = distance(m_range.first, monthOf(day));
        return index >= 0 && index < int(m_tallies.size()) ? &m_tallies[std::size_t(index)] : nullptr;
    }

    void addDecision(const Case& single, const std::optional<Closing>& closing)
    {
        if (!isDecision(single) || *single.requestDate > m_asAt || (closing && *single.requestDate > closing->day))
            return;
        Tally* month = monthAt(*single.requestDate);
        if (!month)
            return;
        if (single.request == RequestOutcome::Assess)
            ++month->decidedToAssess;
        else
            ++(isOverturned(single) ? month->overturned : month->refused);
        if (single.received.daysTo(*single.requestDate) <= sixWeeks)
            ++month->decidedWithin6Weeks;
    }

    void addClosing(const Case& single, const std::optional<Closing>& closing)
    {
        Tally* month = closing ? monthAt(closing->day) : nullptr;
        if (!month)
            return;
        if (closing->event == ClosingEvent::Issued)
            addIssued(*month, single, single.received.daysTo(closing->day));
        else if (closing->event == ClosingEvent::Withdrawn)
            ++month->withdrawn;
        else if (closing->event == ClosingEvent::NotToIssue)
            ++month->notToIssue;
    }

    void addIssued(Tally& month, const Case& single, qint64 days) const
    {
        const int onTime = days <= twentyWeeks ? 1 : 0;
        month.daysToIssue.push_back(days);
        ++month.issuedByBand[bandOf(days)];
        month.issuedWithin20Weeks += onTime;
        if (!single.exceptionsApply) {
            ++month.issuedExcluding;
            month.issuedWithin20WeeksExcluding += onTime;
        }
        if (m_legacyBefore && single.received < *m_legacyBefore) {
            ++month.issuedLegacy;
            month.issuedLegacyWithin20Weeks += onTime;
        }
    }

    void addCohort(const Case& single, const std::optional<Closing>& closing)
    {
        Tally* month = monthAt(single.received);
        if (!month || (closing && closing->event != ClosingEvent::Issued))
            return;
        ++month->cohortAssessed;
        if (closing && single.received.daysTo(closing->day) <= twentyWeeks)
            ++month->cohortIssuedWithin20Weeks;
    }

    /// Into every month at whose end the case is open.
    void addOpen(const Case& single, const std::optional<Closing>& closing)
    {
        const std::optional<QDate> assessment = startOfAssessment(single);
        const int first = std::max(0, distance(m_range.first, monthOf(single.received)));
        for (std::size_t index = std::size_t(first); index < m_ends.size(); ++index) {
            const QDate day = m_ends[index];
            if (closing && day >= closing->day)
                return;
            Tally& month = m_tallies[index];
            const qint64 age = single.received.daysTo(day);
            ++month.byBand[bandOf(age)];
            ++(assessment && *assessment <= day ? month.atAssessment : month.atDecision);
            month.over20Weeks += age > twentyWeeks ? 1 : 0;
            month.longestWait = std::max(month.longestWait, age);
        }
    }

    QDate m_asAt;
    std::optional<QDate> m_legacyBefore;
    MonthRange m_range;
    std::vector<QDate> m_ends; ///< the day on which each month's open cases are counted
    std::vector<Tally> m_tallies;
};

/// Days ÷ 7, half-up to one place; the mean of the middle two for an even count.
std::optional<Decimal> medianWeeks(std::vector<qint64>& days)
{
    if (days.empty())
        return std::nullopt;
    const auto upper = days.begin() + std::ptrdiff_t(days.size() / 2);
    std::ranges::nth_element(days, upper);
    const qint64 lower = days.size() % 2 == 1 ? *upper : *std::max_element(days.begin(), upper);
    return Decimal::fromUnits(((lower + *upper) * 10 + 7) / 14, 1); // two middle days, halved, over seven
}

BacklogMonth toMonth(Tally& tally, bool hasLegacy, bool hasCohort)
{
    BacklogMonth month;
    month.received = tally.received;
    month.decidedToAssess = tally.decidedToAssess;
    month.refused = tally.refused;
    month.overturned = tally.overturned;
    month.decided = tally.decidedToAssess + tally.refused + tally.overturned;
    month.decidedWithin6Weeks = tally.decidedWithin6Weeks;
    month.withdrawn = tally.withdrawn;
    month.notToIssue = tally.notToIssue;
    month.issued = int(tally.daysToIssue.size());
    month.issuedWithin20Weeks = tally.issuedWithin20Weeks;
    month.issuedExcludingExceptions = tally.issuedExcluding;
    month.issuedWithin20WeeksExcludingExceptions = tally.issuedWithin20WeeksExcluding;
    std::ranges::copy(tally.issuedByBand, month.issuedByBand.begin());
    if (hasLegacy) {
        month.issuedLegacy = tally.issuedLegacy;
        month.issuedLegacyWithin20Weeks = tally.issuedLegacyWithin20Weeks;
    }
    if (hasCohort) {
        month.cohortAssessed = tally.cohortAssessed;
        month.cohortIssuedWithin20Weeks = tally.cohortIssuedWithin20Weeks;
    }
    month.openAtEnd = tally.atDecision + tally.atAssessment;
    month.openOver20Weeks = tally.over20Weeks;
    std::ranges::copy(tally.byBand, month.openByBand.begin());
    month.openAtDecision = tally.atDecision;
    month.openAtAssessment = tally.atAssessment;
    if (month.openAtEnd > 0)
        month.longestWaitDays = int(tally.longestWait);
    month.medianWeeksToIssue = medianWeeks(tally.daysToIssue);
    return month;
}

std::vector<std::pair<Month, BacklogMonth>> MonthCounter::months()
{
    std::vector<std::pair<Month, BacklogMonth>> result;
    result.reserve(m_tallies.size());
    Month month = m_range.first;
    for (Tally& tally : m_tallies) {
        const bool hasCohort = lastDay(month).daysTo(m_asAt) >= twentyWeeks;
        result.emplace_back(month, toMonth(tally, m_legacyBefore.has_value(), hasCohort));
        month = next(month);
    }
    return result;
}

} // namespace

bool isOverturned(const Case& single)
{
    return single.request == RequestOutcome::Refused && single.assessment != AssessmentOutcome::NotRecorded;
}

std::optional<Closing> closingOf(const Case& single)
{
    const std::optional<Closing> request = closingOfRequest(single);
    const std::optional<Closing> assessment = closingOfAssessment(single);
    if (!request || !assessment)
        return request ? request : assessment;
    if (request->day != assessment->day)
        return request->day < assessment->day ? request : assessment;
    return request->event < assessment->event ? request : assessment;
}

std::optional<MonthRange> monthsCovered(std::span<const Case> cases, QDate asAt)
{
    QDate first;
    for (const Case& single : cases)
        if (single.assessment != AssessmentOutcome::DecidedEarlier && (!first.isValid() || single.received < first))
            first = single.received;
    if (!first.isValid() || first > asAt)
        return std::nullopt;
    return MonthRange{monthOf(first), monthOf(asAt)};
}

std::vector<std::pair<Month, BacklogMonth>> monthsFromCases(std::span<const Case> cases, QDate asAt,
                                                            std::optional<QDate> legacyBefore, MonthRange range)
{
    MonthCounter counter(asAt, legacyBefore, range);
    for (const Case& single : cases)
        counter.add(single);
    return counter.months();
}

} // namespace send
