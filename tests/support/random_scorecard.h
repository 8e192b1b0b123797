// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scorecard.h"

#include <QStringList>

#include <iterator>
#include <random>

namespace send::test {

/// Draws scorecards that hold every kind of row, odd texts and extreme values; one seed always draws the same one. All values are such as an officer could have typed.
class RandomScorecard
{
public:
    explicit RandomScorecard(std::uint64_t seed) : m_engine(seed) {}

    /// `size` areas, and a few of everything else for each of them.
    [[nodiscard]] Scorecard draw(int size = 3)
    {
        Scorecard scorecard;
        scorecard.plan = plan();
        for (int year = 2024; year < 2024 + size; ++year)
            scorecard.terms.insert_or_assign(Term{year, oneOf<Season>(1, 3)}, TermDates{date(), date()});
        for (int number = 1; number <= size; ++number)
            addArea(scorecard, number);
        addLinks(scorecard);
        for (int count = 0; count < 4 * size; ++count)
            scorecard.backlog.insert_or_assign(month(), backlogMonth());
        for (int count = 0; count < 2 * size; ++count)
            addTermWork(scorecard);
        return scorecard;
    }

    /// A number from `low` to `high`, both included, alike with every standard library.
    int between(int low, int high)
    {
        return low + static_cast<int>(m_engine() % static_cast<std::uint64_t>(high - low + 1));
    }
    bool chance(int oneIn) { return between(1, oneIn) == 1; }

    QString text()
    {
        static const QStringList texts = {
            {},
            QStringLiteral("plain"),
            QStringLiteral(" spaces before and after "),
            QStringLiteral("comma, \"quotes\" and 'apostrophes'; DROP TABLE reading; --"),
            QStringLiteral("two\nlines\r\nand\ta tab"),
            QStringLiteral("=SUM(A1:A9)"),
            QStringLiteral("0123"),
            QStringLiteral("<b>not bold</b> & %1 {brace} \\backslash"),
            QString::fromUtf8("Zo\xc3\xab, Na\xc3\xafve caf\xc3\xa9 \xe2\x80\x93 \xe2\x80\x9cquoted\xe2\x80\x9d"),
            QString::fromUtf8("e\xcc\x81 and \xc3\xa9"),
            QString::fromUtf8("\xe6\x97\xa5\xe6\x9c\xac\xe8\xaa\x9e \xd7\xa2\xd7\x91\xd7\xa8\xd7\x99\xd7\xaa"),
            QString::fromUtf8("\xf0\x9f\x91\xa9\xf0\x9f\x8f\xbd\xe2\x80\x8d\xf0\x9f\x8f\xab \xf0\x9f\x93\x88"),
            QStringLiteral("null"),
            QString(2000, u'w'),
        };
        return texts.at(between(0, static_cast<int>(texts.size()) - 1));
    }
    QString nameOf(QLatin1String what, int number) { return what + u' ' + QString::number(number) + u' ' + text(); }

    QDate date() { return QDate(1900, 1, 1).addDays(between(0, 109'000)); }
    std::optional<QDate> maybeDate() { return chance(3) ? std::nullopt : std::optional(date()); }

    Decimal decimal()
    {
        switch (between(0, 9)) {
        case 0: return *Decimal::fromUnits(1'000'000'000'000, 0);
        case 1: return *Decimal::fromUnits(-1'000'000'000'000, 0);
        case 2: return *Decimal::fromUnits(1, 6);
        case 3: return *Decimal::fromUnits(-999'999'999'999'999'999, 6);
        case 4: return Decimal();
        default: return *Decimal::fromUnits(between(-100'000, 100'000), between(0, 6));
        }
    }
    std::optional<Decimal> maybeDecimal() { return chance(3) ? std::nullopt : std::optional(decimal()); }

    std::optional<int> maybeCount()
    {
        switch (between(0, 4)) {
        case 0: return std::nullopt;
        case 1: return 0;
        case 2: return 1'000'000'000;
        default: return between(1, 5000);
        }
    }
    std::optional<Proportion> maybeParts()
    {
        if (chance(3))
            return std::nullopt;
        const int denominator = chance(5) ? 1'000'000'000 : between(1, 5000);
        return Proportion{between(0, denominator), denominator};
    }
    Markers markers() { return chance(2) ? Markers() : Markers(QFlag(between(0, 0x3ff))); }

    Month month() { return {between(2000, 2099), between(1, 12)}; }
    QDateTime moment() { return QDateTime(date(), QTime(between(0, 23), 30, 59, between(0, 999)), Qt::UTC); }
    std::optional<QDateTime> maybeMoment() { return chance(3) ? std::nullopt : std::optional(moment()); }

    Period period(PeriodKind kind)
    {
        const int year = chance(10) ? 2099 : between(2000, 2099);
        switch (kind) {
        case PeriodKind::Term: return {kind, year, between(1, 3)};
        case PeriodKind::Month: return {kind, year, between(1, 12)};
        case PeriodKind::Quarter: return {kind, year, between(1, 4)};
        default: return {kind, year, 1};
        }
    }
    PeriodKind periodKind() { return oneOf<PeriodKind>(1, 6); }
    Term term() { return {between(2000, 2099), oneOf<Season>(1, 3)}; }

    Plan plan()
    {
        return {text(), text(), QStringLiteral("E06000058"), text(), text(), maybeDate(), text(),
                text(), text(), text(), text(), maybeDate(), maybeDate(), maybeDecimal()};
    }
    Area area(int number) { return {number, nameOf(QLatin1String("Area"), number), text(), text(), text()}; }
    Action action(AreaId area, int number)
    {
        return {area,        number,      nameOf(QLatin1String("Action"), number), text(), text(), text(), text(),
                maybeDate(), maybeDate(), maybeDate(), oneOf<Delivery>(0, 4), maybeDate(), text()};
    }
    Milestone milestone(ActionId action, int number)
    {
        return {action,      number,      nameOf(QLatin1String("Milestone"), number), text(),
                maybeDate(), maybeDate(), oneOf<Delivery>(0, 4),                      maybeDate()};
    }
    Metric metric(AreaId area, int number)
    {
        Metric metric{.area = area, .number = number, .name = nameOf(QLatin1String("Metric"), number)};
        metric.definition = text();
        metric.numeratorText = text();
        metric.denominatorText = text();
        metric.unit = oneOf<Unit>(0, 5);
        metric.counted = text();
        metric.decimals = between(0, 6);
        metric.polarity = oneOf<Polarity>(0, 3);
        metric.period = periodKind();
        metric.basis = oneOf<Basis>(0, 3);
        metric.owner = text();
        metric.partner = text();
        metric.source = text();
        metric.statutoryStandard = maybeDecimal();
        metric.statutorySource = text();
        metric.tolerance = chance(2) ? std::nullopt : std::optional(decimal().magnitude());
        metric.floor = maybeDecimal();
        metric.headline = chance(2) ? std::nullopt : std::optional(between(1, 9));
        metric.definitionChanged = maybeDate();
        metric.definitionChange = text();
        metric.fedBy = chance(2) ? std::nullopt : std::optional(oneOf<BacklogFigure>(0, 14));
        return metric;
    }
    Reading reading() { return {maybeDecimal(), maybeParts(), markers(), chance(5), maybeDate(), text(), text(), text()}; }
    Benchmark benchmark() { return {text(), maybeDecimal(), maybeParts(), markers(), text(), text()}; }
    Commentary commentary() { return {text(), text(), text(), text(), maybeDate(), maybeDate()}; }
    Capacity capacity()
    {
        return {oneOf<ProviderKind>(0, 2), maybeCount(), maybeCount(), maybeDecimal(), text()};
    }
    Scenario scenario(int number)
    {
        Scenario scenario{.number = number, .name = text(), .note = text()};
        scenario.arrivalsChange = decimal();
        scenario.capacityChange = decimal();
        scenario.capacityFrom = chance(2) ? std::nullopt : std::optional(month());
        scenario.delivery = decimal();
        scenario.contracted = chance(2);
        scenario.oldestFirst = between(0, 100);
        scenario.months = between(1, 120);
        scenario.recentMonths = between(3, 36);
        scenario.seed = between(0, 1'000'000'000);
        scenario.inPack = chance(2);
        return scenario;
    }
    CommitteeDates committeeDates()
    {
        return {maybeDate(), maybeDate(), maybeDate(), maybeDate(), maybeDate(), maybeDate()};
    }
    BacklogMonth backlogMonth()
    {
        BacklogMonth month;
        for (auto* count : {&month.received, &month.decidedToAssess, &month.refused, &month.overturned, &month.decided,
                            &month.decidedWithin6Weeks, &month.withdrawn, &month.notToIssue, &month.issued,
                            &month.issuedWithin20Weeks, &month.issuedExcludingExceptions,
                            &month.issuedWithin20WeeksExcludingExceptions, &month.issuedLegacy,
                            &month.issuedLegacyWithin20Weeks, &month.cohortAssessed, &month.cohortIssuedWithin20Weeks,
                            &month.openAtEnd, &month.openOver20Weeks, &month.openAtDecision, &month.openAtAssessment,
                            &month.longestWaitDays})
            *count = maybeCount();
        for (auto& count : month.openByBand)
            count = maybeCount();
        for (auto& count : month.issuedByBand)
            count = maybeCount();
        if (!chance(3))
            month.medianWeeksToIssue = Decimal::fromUnits(between(0, 5200), 1);
        month.comment = text();
        return month;
    }

private:
    template<class E>
    E oneOf(int first, int last)
    {
        return static_cast<E>(between(first, last));
    }
    template<class Key>
    Key id()
    {
        constexpr std::uint64_t largest = (std::uint64_t{1} << 53) - 1;
        return Key(static_cast<std::int64_t>(chance(20) ? largest : m_engine() % largest + 1));
    }

    void addArea(Scorecard& scorecard, int number)
    {
        const auto area = id<AreaId>();
        scorecard.areas.insert_or_assign(area, this->area(number));
        for (int count = between(1, 3); count > 0; --count) {
            const auto action = id<ActionId>();
            scorecard.actions.insert_or_assign(action, this->action(area, count));
            scorecard.milestones.insert_or_assign(id<MilestoneId>(), milestone(action, 1));
        }
        for (int count = between(1, 4); count > 0; --count)
            addMetric(scorecard, area, count);
    }

    void addMetric(Scorecard& scorecard, AreaId area, int number)
    {
        const auto key = id<MetricId>();
        const Metric metric = this->metric(area, number);
        scorecard.metrics.insert_or_assign(key, metric);
        scorecard.baselines.insert_or_assign(key, Baseline{decimal(), date(), text()});
        scorecard.targets.insert_or_assign(key, Target{decimal(), date(), text()});
        for (int count = 0; count < 8; ++count)
            scorecard.readings.insert_or_assign({key, period(metric.period)}, reading());
        for (const auto kind : {PeriodKind::Term, PeriodKind::Month, PeriodKind::Quarter, PeriodKind::CalendarYear,
                                PeriodKind::AcademicYear, PeriodKind::FinancialYear}) {
            scorecard.trajectory.insert_or_assign({key, period(kind)}, TrajectoryPoint{decimal(), text()});
            scorecard.benchmarks.insert_or_assign(
                {key, oneOf<Comparator>(0, 2), oneOf<BenchmarkMethod>(0, 3), period(kind)}, benchmark());
        }
        scorecard.commentary.insert_or_assign({key, term()}, commentary());
    }

    void addTermWork(Scorecard& scorecard)
    {
        const auto metric = std::next(scorecard.metrics.begin(), between(0, int(scorecard.metrics.size()) - 1))->first;
        const int number = int(scorecard.scenarios.size()) + 1;
        scorecard.capacity.insert_or_assign({month(), nameOf(QLatin1String("Provider"), number)}, capacity());
        scorecard.scenarios.insert_or_assign(id<ScenarioId>(), scenario(number));
        scorecard.signOffs.insert_or_assign({metric, term()}, SignOff{text(), moment(), text(), maybeMoment()});
        scorecard.termStates.insert_or_assign(term(), TermState{text(), maybeMoment(), text(), maybeMoment()});
        scorecard.committeeDates.insert_or_assign(term(), committeeDates());
        scorecard.importHeadings.insert_or_assign(nameOf(QLatin1String("heading"), number), ImportHeading{text()});
    }

    void addLinks(Scorecard& scorecard)
    {
        for (const auto& [action, row] : scorecard.actions) {
            const auto metric = std::next(scorecard.metrics.begin(),
                                          between(0, static_cast<int>(scorecard.metrics.size()) - 1));
            scorecard.actionMetrics.insert_or_assign({action, metric->first}, ActionMetric{between(0, 12)});
        }
    }

    std::mt19937_64 m_engine;
};

/// The scorecard of one seed.
[[nodiscard]] inline Scorecard randomScorecard(std::uint64_t seed, int size = 3)
{
    return RandomScorecard(seed).draw(size);
}

} // namespace send::test
