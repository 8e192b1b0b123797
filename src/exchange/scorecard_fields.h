// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scorecard.h"

#include <tuple>

namespace send {

/// The integers of a scorecard are counts, or places in an order; none is negative.
struct Range {
    int least = 0;
    int most = int(Proportion::maximumCount);
};
inline constexpr Range fromOne{.least = 1};

enum class Need { Optional, Required };

/// One member of a row: its name in JSON and where it lives.
template<class Row, class T>
struct Field {
    const char* name;
    T Row::*member;
    Need need;
    Range range;
};

/// A count out of a total: two members, `numerator` and `denominator`, that come together or not at all.
template<class Row>
struct PartsField {
    std::optional<Proportion> Row::*member;
};

template<class Row, class T>
constexpr Field<Row, T> field(const char* name, T Row::*member, Range range = {})
{
    return {name, member, Need::Optional, range};
}

template<class Row, class T>
constexpr Field<Row, T> required(const char* name, T Row::*member, Range range = {})
{
    return {name, member, Need::Required, range};
}

template<class Row>
constexpr PartsField<Row> parts(std::optional<Proportion> Row::*member)
{
    return {member};
}

// What stands in the JSON of each kind of row, for reading and writing alike (docs/file-format.md): a new member of a
// row is one line here. The pointer only says which row is meant.

constexpr auto fieldsOf(const Plan*)
{
    return std::tuple(field("title", &Plan::title), field("organisation", &Plan::organisation),
                      field("organisationCode", &Plan::organisationCode), field("board", &Plan::board),
                      field("committee", &Plan::committee), field("meetingDate", &Plan::meetingDate),
                      field("reportOf", &Plan::reportOf), field("authors", &Plan::authors),
                      field("wards", &Plan::wards), field("contact", &Plan::contact),
                      field("notice", &Plan::notice), field("recoveryDate", &Plan::recoveryDate),
                      field("pinnedToday", &Plan::pinnedToday), field("clearanceLevel", &Plan::clearanceLevel));
}

constexpr auto fieldsOf(const TermDates*)
{
    return std::tuple(required("start", &TermDates::start), required("end", &TermDates::end));
}

constexpr auto fieldsOf(const Area*)
{
    return std::tuple(required("number", &Area::number, fromOne), field("name", &Area::name),
                      field("accountable", &Area::accountable), field("whatWeWillDo", &Area::whatWeWillDo),
                      field("whatWillBeDifferent", &Area::whatWillBeDifferent));
}

constexpr auto fieldsOf(const Action*)
{
    return std::tuple(required("area", &Action::area), required("number", &Action::number, fromOne),
                      field("title", &Action::title), field("successCriteria", &Action::successCriteria),
                      field("lead", &Action::lead), field("accountable", &Action::accountable),
                      field("partner", &Action::partner), field("start", &Action::start),
                      field("firstDue", &Action::firstDue), field("due", &Action::due),
                      field("delivery", &Action::delivery), field("updated", &Action::updated),
                      field("update", &Action::update));
}

constexpr auto fieldsOf(const Milestone*)
{
    return std::tuple(required("action", &Milestone::action), required("number", &Milestone::number, fromOne),
                      field("title", &Milestone::title), field("lead", &Milestone::lead),
                      field("firstDue", &Milestone::firstDue), field("due", &Milestone::due),
                      field("delivery", &Milestone::delivery), field("updated", &Milestone::updated));
}

constexpr auto fieldsOf(const ActionMetricKey*)
{
    return std::tuple(required("action", &ActionMetricKey::action), required("metric", &ActionMetricKey::metric));
}

constexpr auto fieldsOf(const ActionMetric*)
{
    return std::tuple(field("lagTerms", &ActionMetric::lagTerms, {.least = 0, .most = 12}));
}

constexpr auto fieldsOf(const Metric*)
{
    return std::tuple(required("area", &Metric::area), required("number", &Metric::number, fromOne),
                      field("name", &Metric::name), field("definition", &Metric::definition),
                      field("numeratorText", &Metric::numeratorText),
                      field("denominatorText", &Metric::denominatorText), field("unit", &Metric::unit),
                      field("counted", &Metric::counted),
                      field("decimals", &Metric::decimals, {.least = 0, .most = Decimal::maximumScale}),
                      field("polarity", &Metric::polarity), field("period", &Metric::period),
                      field("basis", &Metric::basis), field("owner", &Metric::owner),
                      field("partner", &Metric::partner), field("source", &Metric::source),
                      field("statutoryStandard", &Metric::statutoryStandard),
                      field("statutorySource", &Metric::statutorySource), field("tolerance", &Metric::tolerance),
                      field("floor", &Metric::floor), field("headline", &Metric::headline, fromOne),
                      field("definitionChanged", &Metric::definitionChanged),
                      field("definitionChange", &Metric::definitionChange), field("fedBy", &Metric::fedBy));
}

constexpr auto fieldsOf(const Baseline*)
{
    return std::tuple(required("value", &Baseline::value), required("date", &Baseline::date),
                      field("source", &Baseline::source));
}

constexpr auto fieldsOf(const Target*)
{
    return std::tuple(required("value", &Target::value), required("date", &Target::date),
                      field("rationale", &Target::rationale));
}

constexpr auto fieldsOf(const TrajectoryKey*)
{
    return std::tuple(required("metric", &TrajectoryKey::metric), required("period", &TrajectoryKey::period));
}

constexpr auto fieldsOf(const TrajectoryPoint*)
{
    return std::tuple(required("value", &TrajectoryPoint::value), field("note", &TrajectoryPoint::note));
}

constexpr auto fieldsOf(const ReadingKey*)
{
    return std::tuple(required("metric", &ReadingKey::metric), required("period", &ReadingKey::period));
}

constexpr auto fieldsOf(const Reading*)
{
    return std::tuple(field("value", &Reading::value), parts(&Reading::parts), field("markers", &Reading::markers),
                      field("awaited", &Reading::awaited), field("asAt", &Reading::asAt),
                      field("comment", &Reading::comment), field("explanation", &Reading::explanation),
                      field("provenance", &Reading::provenance));
}

constexpr auto fieldsOf(const BenchmarkKey*)
{
    return std::tuple(required("metric", &BenchmarkKey::metric), required("comparator", &BenchmarkKey::comparator),
                      required("method", &BenchmarkKey::method), required("period", &BenchmarkKey::period));
}

constexpr auto fieldsOf(const Benchmark*)
{
    return std::tuple(field("name", &Benchmark::name), field("value", &Benchmark::value), parts(&Benchmark::parts),
                      field("markers", &Benchmark::markers), field("release", &Benchmark::release),
                      field("source", &Benchmark::source));
}

constexpr auto fieldsOf(const CommentaryKey*)
{
    return std::tuple(required("metric", &CommentaryKey::metric), required("term", &CommentaryKey::term));
}

constexpr auto fieldsOf(const Commentary*)
{
    return std::tuple(field("cause", &Commentary::cause), field("action", &Commentary::action),
                      field("backOnTrack", &Commentary::backOnTrack), field("author", &Commentary::author),
                      field("written", &Commentary::written),
                      field("backOnTrackBy", &Commentary::backOnTrackBy));
}

constexpr auto fieldsOf(const BacklogMonth*)
{
    using B = BacklogMonth;
    return std::tuple(
        field("received", &B::received), field("decidedToAssess", &B::decidedToAssess), field("refused", &B::refused),
        field("overturned", &B::overturned), field("decided", &B::decided),
        field("decidedWithin6Weeks", &B::decidedWithin6Weeks), field("withdrawn", &B::withdrawn),
        field("notToIssue", &B::notToIssue), field("issued", &B::issued),
        field("issuedWithin20Weeks", &B::issuedWithin20Weeks),
        field("issuedExcludingExceptions", &B::issuedExcludingExceptions),
        field("issuedWithin20WeeksExcludingExceptions", &B::issuedWithin20WeeksExcludingExceptions),
        field("issuedLegacy", &B::issuedLegacy),
        field("issuedLegacyWithin20Weeks", &B::issuedLegacyWithin20Weeks),
        field("issuedByBand", &B::issuedByBand),
        field("cohortAssessed", &B::cohortAssessed),
        field("cohortIssuedWithin20Weeks", &B::cohortIssuedWithin20Weeks), field("openAtEnd", &B::openAtEnd),
        field("openOver20Weeks", &B::openOver20Weeks), field("openByBand", &B::openByBand),
        field("openAtDecision", &B::openAtDecision), field("openAtAssessment", &B::openAtAssessment),
        field("longestWaitDays", &B::longestWaitDays), field("medianWeeksToIssue", &B::medianWeeksToIssue),
        field("comment", &B::comment));
}

constexpr auto fieldsOf(const CapacityKey*)
{
    return std::tuple(required("month", &CapacityKey::month), required("provider", &CapacityKey::provider));
}

constexpr auto fieldsOf(const Capacity*)
{
    return std::tuple(required("kind", &Capacity::kind), field("contracted", &Capacity::contracted),
                      field("delivered", &Capacity::delivered), field("vacancies", &Capacity::vacancies),
                      field("note", &Capacity::note));
}

constexpr auto fieldsOf(const Scenario*)
{
    using S = Scenario;
    return std::tuple(required("number", &S::number, fromOne), field("name", &S::name), field("note", &S::note),
                      field("arrivalsChange", &S::arrivalsChange), field("capacityChange", &S::capacityChange),
                      field("capacityFrom", &S::capacityFrom), field("delivery", &S::delivery),
                      field("contracted", &S::contracted),
                      field("oldestFirst", &S::oldestFirst, {.least = 0, .most = 100}),
                      field("months", &S::months, {.least = 1, .most = 120}),
                      field("recentMonths", &S::recentMonths, {.least = 3, .most = 36}), field("seed", &S::seed),
                      field("inPack", &S::inPack));
}

constexpr auto fieldsOf(const SignOffKey*)
{
    return std::tuple(required("metric", &SignOffKey::metric), required("term", &SignOffKey::term));
}

constexpr auto fieldsOf(const SignOff*)
{
    return std::tuple(field("submittedBy", &SignOff::submittedBy), required("submittedAt", &SignOff::submittedAt),
                      field("approvedBy", &SignOff::approvedBy), field("approvedAt", &SignOff::approvedAt));
}

constexpr auto fieldsOf(const TermState*)
{
    return std::tuple(field("closedBy", &TermState::closedBy), field("closedAt", &TermState::closedAt),
                      field("publishedBy", &TermState::publishedBy), field("publishedAt", &TermState::publishedAt));
}

constexpr auto fieldsOf(const CommitteeDates*)
{
    using C = CommitteeDates;
    return std::tuple(field("meeting", &C::meeting), field("dataCutOff", &C::dataCutOff),
                      field("commentary", &C::commentary), field("signOff", &C::signOff),
                      field("despatch", &C::despatch), field("publication", &C::publication));
}

constexpr auto fieldsOf(const ImportHeading*)
{
    return std::tuple(field("meaning", &ImportHeading::meaning));
}

/// A list of the document and the map it fills. Rows whose key is one value name it by `key`; the rest have fields.
template<class Map>
struct Rows {
    const char* name;
    Map Scorecard::*rows;
    const char* key = nullptr;
};

/// Every list, parents before what hangs on them: a reference is looked up among the rows read so far.
constexpr auto allRows()
{
    using S = Scorecard;
    return std::tuple(Rows<decltype(S::terms)>{"terms", &S::terms, "term"},
                      Rows<decltype(S::areas)>{"areas", &S::areas, "id"},
                      Rows<decltype(S::actions)>{"actions", &S::actions, "id"},
                      Rows<decltype(S::milestones)>{"milestones", &S::milestones, "id"},
                      Rows<decltype(S::metrics)>{"metrics", &S::metrics, "id"},
                      Rows<decltype(S::actionMetrics)>{"actionMetrics", &S::actionMetrics},
                      Rows<decltype(S::baselines)>{"baselines", &S::baselines, "metric"},
                      Rows<decltype(S::targets)>{"targets", &S::targets, "metric"},
                      Rows<decltype(S::trajectory)>{"trajectory", &S::trajectory},
                      Rows<decltype(S::readings)>{"readings", &S::readings},
                      Rows<decltype(S::benchmarks)>{"benchmarks", &S::benchmarks},
                      Rows<decltype(S::commentary)>{"commentary", &S::commentary},
                      Rows<decltype(S::backlog)>{"backlog", &S::backlog, "month"},
                      Rows<decltype(S::capacity)>{"capacity", &S::capacity},
                      Rows<decltype(S::scenarios)>{"scenarios", &S::scenarios, "id"},
                      Rows<decltype(S::signOffs)>{"signOffs", &S::signOffs},
                      Rows<decltype(S::termStates)>{"termStates", &S::termStates, "term"},
                      Rows<decltype(S::committeeDates)>{"committeeDates", &S::committeeDates, "term"},
                      Rows<decltype(S::importHeadings)>{"importHeadings", &S::importHeadings, "heading"});
}

} // namespace send
