// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pack/pack.h"

#include "catch_qt.h"
#include "core/forecast.h"
#include "core/format.h"
#include "render/pack/measures.h"
#include "render/pack/structure_map.h"
#include "render/pack/table_columns.h"
#include "support/random_scorecard.h"

#include <algorithm>
#include <functional>

using namespace send;
using namespace send::pack;

namespace {

constexpr Term autumn{2026, Season::Autumn};
const QDate today(2027, 1, 18);

Decimal decimal(int whole)
{
    return Decimal(whole);
}

/// One area with a red, an amber, a green and a neutral metric, two actions and two months of the backlog.
class SmallScorecard
{
public:
    Scorecard scorecard;

    SmallScorecard()
    {
        scorecard.plan.title = QStringLiteral("SEND improvement plan");
        scorecard.plan.organisation = QStringLiteral("Anyshire Council");
        scorecard.plan.notice = QStringLiteral("Demonstration: illustrative figures");
        scorecard.areas.emplace(m_area, Area{.number = 7, .name = QStringLiteral("Timely plans")});
        add(1, u"Annual reviews decided within 4 weeks", 20, 60);
        add(2, u"Decided within 6 weeks", 55, 60);
        add(3, u"Issued within 20 weeks", 80, 60);
        add(4, u"Requests refused", 30, 0);
        scorecard.metrics.at(MetricId{4}).polarity = Polarity::Neutral;
        scorecard.targets.erase(MetricId{4});
        addAction(1, Delivery::OffTrack, today.addMonths(2));
        addAction(2, Delivery::OnTrack, today.addMonths(-2));
        addAction(3, Delivery::Complete, today.addMonths(-3));
        scorecard.actionMetrics.emplace(ActionMetricKey{ActionId{1}, MetricId{1}}, ActionMetric{});
        addMonths();
    }

    void addCommentary()
    {
        scorecard.commentary.insert_or_assign(
            CommentaryKey{MetricId{1}, autumn},
            Commentary{.cause = QStringLiteral("Two posts are vacant"), .action = QStringLiteral("Agency cover"),
                       .backOnTrack = QStringLiteral("Summer 2027, at 65%")});
    }

private:
    void add(int number, const char16_t* name, int value, int target)
    {
        const MetricId id{number};
        Metric metric{.area = m_area, .number = number, .name = QString::fromUtf16(name)};
        metric.unit = Unit::Percent;
        metric.decimals = 1;
        metric.numeratorText = QStringLiteral("decisions in time");
        metric.denominatorText = QStringLiteral("decisions made");
        scorecard.metrics.emplace(id, metric);
        scorecard.targets.emplace(id, Target{decimal(target), QDate(2027, 8, 31), {}});
        scorecard.trajectory.emplace(TrajectoryKey{id, periodOf({2025, Season::Autumn})}, TrajectoryPoint{decimal(target), {}});
        Term term{2025, Season::Spring};
        for (int count = 0; count < 6; ++count, term = next(term)) {
            Reading reading{.parts = Proportion{value, 100}};
            reading.asAt = datesOf(term, {}).end;
            scorecard.readings.emplace(ReadingKey{id, periodOf(term)}, reading);
        }
    }

    void addAction(int number, Delivery delivery, QDate due)
    {
        Action action{.area = m_area, .number = number};
        action.title = QStringLiteral("Action %1").arg(number);
        action.delivery = delivery;
        action.due = due;
        action.firstDue = due.addMonths(-1);
        scorecard.actions.emplace(ActionId{number}, action);
    }

    void addMonths()
    {
        BacklogMonth month;
        month.received = 60;
        month.refused = 5;
        month.withdrawn = 2;
        month.notToIssue = 3;
        month.issued = 40;
        month.issuedWithin20Weeks = 12;
        month.issuedLegacy = 25;
        month.issuedLegacyWithin20Weeks = 0;
        month.openByBand = {100, 100, 50, 50, 50, 50};
        month.openAtEnd = 400;
        scorecard.backlog.emplace(Month{2026, 11}, month);
        month.openAtEnd = 410;
        month.openByBand = {110, 100, 50, 50, 50, 50};
        scorecard.backlog.emplace(Month{2026, 12}, month);
    }

    AreaId m_area{70};
};

Node packOf(const Scorecard& scorecard, std::set<QString> leftOut = {})
{
    return buildPack(scorecard, Spec{.term = autumn, .today = today, .leftOut = std::move(leftOut)});
}

void visit(const Node& node, const std::function<void(const Node&)>& see)
{
    see(node);
    for (const Node& child : node.children)
        visit(child, see);
}

const Node& sectionOf(const Node& document, const char* id)
{
    for (const Node& section : document.children)
        if (section.anchor == QLatin1String(id))
            return section;
    FAIL("no section " << id);
    return document;
}

QString textOf(const Node& document, const char* id)
{
    return sectionOf(document, id).plainText();
}

QString titleOf(const Node& document, const char* id)
{
    QString title;
    visit(sectionOf(document, id), [&](const Node& node) {
        if (node.role == Role::Heading1 && title.isEmpty())
            title = node.plainText();
    });
    return title;
}

/// Numbers of the paragraphs, and of captions that begin with `word`, in reading order.
std::vector<int> paragraphNumbers(const Node& document)
{
    std::vector<int> numbers;
    visit(document, [&](const Node& node) {
        if (node.role == Role::Label)
            numbers.push_back(node.plainText().toInt());
    });
    return numbers;
}

std::vector<int> captionNumbers(const Node& document, const QString& word)
{
    std::vector<int> numbers;
    visit(document, [&](const Node& node) {
        const QString text = node.plainText();
        if (node.role == Role::Caption && text.startsWith(word))
            numbers.push_back(text.mid(word.size() + 1).section(u'.', 0, 0).toInt());
    });
    return numbers;
}

bool countsUp(const std::vector<int>& numbers)
{
    for (std::size_t at = 0; at < numbers.size(); ++at)
        if (numbers[at] != static_cast<int>(at) + 1)
            return false;
    return true;
}

int skippedHeadings(const Node& document)
{
    int level = 0;
    int skipped = 0;
    visit(document, [&](const Node& node) {
        const int next = node.role == Role::Heading1 ? 1 : node.role == Role::Heading2 ? 2 : node.role == Role::Heading3 ? 3 : 0;
        if (next == 0)
            return;
        skipped += next > level + 1 ? 1 : 0;
        level = next;
    });
    return skipped;
}

int emptyCells(const Node& document)
{
    int empty = 0;
    visit(document, [&](const Node& node) {
        const bool isCell = node.role == Role::DataCell || node.role == Role::HeaderCell;
        if (isCell && !node.spark && node.plainText().trimmed().isEmpty())
            ++empty;
    });
    return empty;
}

int unevenRows(const Node& document)
{
    int uneven = 0;
    visit(document, [&](const Node& node) {
        if (node.role != Role::Table)
            return;
        visit(node, [&](const Node& row) {
            int columns = 0;
            for (const Node& cell : row.children)
                columns += cell.columnSpan;
            if (row.role == Role::TableRow && columns != static_cast<int>(node.columnWeights.size()))
                ++uneven;
        });
    });
    return uneven;
}

int wordCount(const QString& text)
{
    return static_cast<int>(text.simplified().split(u' ').size());
}

/// Figures that lack alternative text or a table right after them.
int poorFigures(const Node& document)
{
    int poor = 0;
    visit(document, [&](const Node& parent) {
        for (std::size_t at = 0; at < parent.children.size(); ++at) {
            const Node& figure = parent.children[at];
            if (figure.role != Role::Figure)
                continue;
            const int words = wordCount(figure.alternativeText);
            std::size_t next = at + 1;
            while (next < parent.children.size() && parent.children[next].role != Role::Table
                   && parent.children[next].role != Role::Figure)
                ++next;
            const bool hasTable = next < parent.children.size() && parent.children[next].role == Role::Table;
            if (words < 40 || words > 80 || !hasTable || !figure.chart || figure.height <= 0)
                ++poor;
        }
    });
    return poor;
}

} // namespace

TEST_CASE("the pack has every section once, in order, and leaves out what is not wanted", "[pack]")
{
    const Node document = packOf(SmallScorecard().scorecard);
    REQUIRE(document.children.size() == sections().size());
    for (std::size_t at = 0; at < sections().size(); ++at)
        CHECK(document.children[at].anchor == sections()[at].id);
    const Node shorter = packOf(SmallScorecard().scorecard, {QStringLiteral("trends"), QStringLiteral("contents")});
    CHECK(shorter.children.size() == sections().size() - 2);
}

TEST_CASE("the cover says edition, notice, and the good and the bad in one sentence", "[pack]")
{
    const QString cover = textOf(packOf(SmallScorecard().scorecard), "cover");
    CHECK(cover.contains(QStringLiteral(
        "Board edition. The public edition, with small counts withheld, is not made by this version.")));
    CHECK(cover.contains(QStringLiteral("Demonstration: illustrative figures.")));
    CHECK(cover.contains(QStringLiteral("“Issued within 20 weeks” is as planned or better, at 80.0% (planned: 60.0%); but "
                                        "“Annual reviews decided within 4 weeks” is red, at 20.0% (planned: 60.0%).")));
    CHECK(cover.contains(QStringLiteral("31 December 2026")));
}

TEST_CASE("titles count what the assessments say", "[pack]")
{
    const Scorecard scorecard = SmallScorecard().scorecard;
    const Node document = packOf(scorecard);
    const StatusCounts counts = countStatuses(assessAll(scorecard, autumn, today));
    REQUIRE(counts.of(Status::Red) == 1);
    REQUIRE(counts.of(Status::Amber) == 1);
    REQUIRE(counts.of(Status::Green) == 1);
    CHECK(titleOf(document, "scorecard") == QStringLiteral("Scorecard: ") + toSentence(counts));
    CHECK(titleOf(document, "summary") == QStringLiteral("Summary: 1 green, 1 red"));
    CHECK(titleOf(document, "exceptions") == QStringLiteral("Exceptions: 1 red metric, 2 actions overdue or off track"));
}

TEST_CASE("the summary sets what is better beside what is not working", "[pack]")
{
    const QString summary = textOf(packOf(SmallScorecard().scorecard), "summary");
    CHECK(summary.contains(QStringLiteral("What is better")));
    CHECK(summary.contains(QStringLiteral("7.3 Issued within 20 weeks. 80 of 100 (80.0%); planned 60.0%")));
    CHECK(summary.contains(QStringLiteral("What is not working")));
    CHECK(summary.contains(QStringLiteral("7.1 Annual reviews decided within 4 weeks. 20 of 100 (20.0%); planned 60.0%")));
    CHECK(summary.contains(QStringLiteral("2 actions are overdue or off track")));
    CHECK(summary.contains(QStringLiteral("challenge the recovery of 7.1")));
}

TEST_CASE("the summary names the paragraphs in which an exception stands", "[pack]")
{
    const Node document = packOf(SmallScorecard().scorecard);
    std::vector<int> numbers;
    visit(sectionOf(document, "exceptions"), [&](const Node& node) {
        if (node.role == Role::Section && node.startsPage && node.anchor.isEmpty())
            numbers = paragraphNumbers(node);
    });
    REQUIRE(numbers.size() >= 2);
    CHECK(textOf(document, "summary")
              .contains(QStringLiteral("(paragraphs %1 to %2)").arg(numbers.front()).arg(numbers.back())));
}

TEST_CASE("every red metric has its exception, and says so when nobody has explained it", "[pack]")
{
    SmallScorecard small;
    QString exceptions = textOf(packOf(small.scorecard), "exceptions");
    CHECK(exceptions.contains(QStringLiteral("7.1 Annual reviews decided within 4 weeks")));
    CHECK(exceptions.contains(QStringLiteral("20 of 100 (20.0%)")));
    CHECK(exceptions.contains(QStringLiteral("in a row")));
    CHECK(exceptions.contains(QStringLiteral("Decisions in time")));
    CHECK(exceptions.contains(QStringLiteral("Decisions made")));
    CHECK(exceptions.contains(QStringLiteral("The service has not explained this figure.")));
    CHECK(exceptions.contains(QStringLiteral("A7.1")));
    small.addCommentary();
    exceptions = textOf(packOf(small.scorecard), "exceptions");
    CHECK_FALSE(exceptions.contains(QStringLiteral("has not explained")));
    CHECK(exceptions.contains(QStringLiteral("Two posts are vacant.")));
    CHECK(exceptions.contains(QStringLiteral("Summer 2027, at 65%.")));
}

TEST_CASE("commentary is printed as it was typed: line breaks, paragraphs and lists", "[pack]")
{
    SmallScorecard small;
    small.addCommentary();
    Commentary& typed = small.scorecard.commentary.at({MetricId{1}, autumn});
    typed.cause = QStringLiteral("Two posts are vacant\nsince May\n\nDemand rose");
    typed.action = QStringLiteral("This term:\n- agency cover\n\u2022 a rota\nThen:\n1. interviews\n2) training");
    const Node document = packOf(small.scorecard);
    const QString text = textOf(document, "exceptions");
    CHECK(text.contains(QStringLiteral("Two posts are vacant\nsince May.")));
    CHECK(text.contains(QStringLiteral("Demand rose.")));
    std::vector<QStringList> lists;
    visit(sectionOf(document, "exceptions"), [&](const Node& node) {
        if (node.role == Role::List)
            lists.emplace_back();
        if (node.role == Role::ListItem)
            lists.back() += node.plainText();
    });
    REQUIRE(lists.size() == 2);
    CHECK(lists[0] == QStringList{QStringLiteral("\u2022 agency cover"), QStringLiteral("\u2022 a rota")});
    CHECK(lists[1] == QStringList{QStringLiteral("1. interviews"), QStringLiteral("2) training")});
    const auto pages = Pages::layOut(document, small.scorecard, {.term = autumn, .today = today});
    REQUIRE(pages);
    CHECK(pages->toTaggedPdf());
}

TEST_CASE("an odd figure that was kept is printed with its reason, in its own term only", "[pack]")
{
    SmallScorecard small;
    const QString heading = QStringLiteral("Figures that looked unlikely and were kept");
    CHECK_FALSE(textOf(packOf(small.scorecard), "scorecard").contains(heading));
    small.scorecard.readings.at({MetricId{2}, periodOf(autumn)}).explanation = QStringLiteral("checked with the service");
    small.scorecard.readings.at({MetricId{3}, periodOf(previous(autumn))}).explanation = QStringLiteral("an earlier reason");
    const QString text = textOf(packOf(small.scorecard), "scorecard");
    CHECK(text.contains(heading));
    CHECK(text.contains(QStringLiteral("7.2 Decided within 6 weeks, Autumn 2026: 55.0%. Checked with the service.")));
    CHECK_FALSE(text.contains(QStringLiteral("an earlier reason"), Qt::CaseInsensitive));
}

TEST_CASE("an exception's chart shows the gap to the plan and the plan ahead, its table neither", "[pack]")
{
    const SmallScorecard small;
    std::vector<std::shared_ptr<const Chart>> charts;
    const Node document = packOf(small.scorecard);
    visit(sectionOf(document, "exceptions"), [&](const Node& node) {
        if (node.chart)
            charts.push_back(node.chart);
    });
    REQUIRE(charts.size() == 1);
    REQUIRE(charts.front()->gap);
    CHECK(charts.front()->gap->text == QStringLiteral("40.0 points short"));
    CHECK(charts.front()->gap->figure == 20);
    CHECK(charts.front()->gap->planned == 60);
    REQUIRE(charts.front()->future);
    CHECK(charts.front()->categories.back().full == QStringLiteral("Summer 2027"));
    const QString exceptions = textOf(document, "exceptions");
    CHECK(exceptions.contains(QStringLiteral("Planned from Spring 2027: 60.0.")));
    visit(sectionOf(document, "exceptions"), [](const Node& node) {
        if (node.role == Role::Table && node.plainText().contains(QStringLiteral("Actual")))
            CHECK_FALSE(node.plainText().contains(QStringLiteral("2027")));
    });
}

TEST_CASE("the charts of red metrics move to the trends where no exceptions are printed", "[pack]")
{
    const Scorecard scorecard = SmallScorecard().scorecard;
    const QString red = QStringLiteral("7.1 Annual reviews decided within 4 weeks");
    CHECK_FALSE(textOf(packOf(scorecard), "trends").contains(red));
    CHECK(textOf(packOf(scorecard, {QStringLiteral("exceptions")}), "trends").contains(red));
}

TEST_CASE("overdue and off-track actions come first in their area, with the date first agreed", "[pack]")
{
    const QString actions = textOf(packOf(SmallScorecard().scorecard), "actions");
    CHECK(actions.indexOf(QStringLiteral("A7.1")) < actions.indexOf(QStringLiteral("A7.3")));
    CHECK(actions.indexOf(QStringLiteral("A7.2")) < actions.indexOf(QStringLiteral("A7.3")));
    CHECK(actions.contains(QStringLiteral("was 18 Oct 2026")));
    CHECK(actions.contains(QStringLiteral("Overdue")));
}

TEST_CASE("a month's count that was not entered is not available, and a month without plans is said so", "[pack]")
{
    SmallScorecard small;
    BacklogMonth bare;
    bare.issued = bare.issuedWithin20Weeks = 0;
    small.scorecard.backlog.at({2026, 11}).openByBand = {10, 10, 10, 10, 10, 10};
    small.scorecard.backlog.emplace(Month{2027, 1}, bare);
    const QString backlog = textOf(packOf(small.scorecard), "backlog");
    CHECK(backlog.contains(QStringLiteral("[x]")));
    CHECK_FALSE(backlog.section(QStringLiteral("Received and closed"), 0, 0).contains(QStringLiteral("[z]")));
    small.scorecard.backlog = {{Month{2027, 1}, bare}};
    CHECK(textOf(packOf(small.scorecard), "backlog").contains(QStringLiteral("No plan was issued in January 2027.")));
}

TEST_CASE("the backlog says the split first and shows the sum in full", "[pack]")
{
    const QString backlog = textOf(packOf(SmallScorecard().scorecard), "backlog");
    CHECK(backlog.contains(QStringLiteral("Of 40 plans issued in December 2026, 25 were legacy cases; of the 15 new ones, "
                                          "12 (80.0%) were within 20 weeks.")));
    CHECK(backlog.contains(
        QStringLiteral("Open at start + received − refused − withdrawn − not to issue − issued = open at end")));
    CHECK(backlog.contains(QStringLiteral("The month reconciles.")));
}

TEST_CASE("a scenario marked for the pack is forecast there with its figures and assumptions, no other", "[pack]")
{
    SmallScorecard small;
    small.scorecard.backlog.emplace(Month{2026, 10}, small.scorecard.backlog.at({2026, 11}));
    Scenario scenario;
    scenario.name = QStringLiteral("Two more psychologists");
    scenario.note = QStringLiteral("Two posts were filled.");
    scenario.capacityChange = Decimal(40);
    small.scorecard.scenarios.emplace(ScenarioId(1), scenario);
    CHECK_FALSE(textOf(packOf(small.scorecard), "backlog").contains(QStringLiteral("When it clears")));
    small.scorecard.scenarios.at(ScenarioId(1)).inPack = true;
    scenario.name = QStringLiteral("Not for members");
    small.scorecard.scenarios.emplace(ScenarioId(2), scenario);
    const Node pack = packOf(small.scorecard);
    const QString backlog = textOf(pack, "backlog");
    const Result<Forecast> made = forecast(small.scorecard, small.scorecard.scenarios.at(ScenarioId(1)));
    REQUIRE(made);
    CHECK(backlog.contains(forecastSentence(*made)));
    CHECK(backlog.contains(timelinessSentence(*made)));
    CHECK(backlog.contains(QStringLiteral("Assumptions of “Two more psychologists”.")));
    CHECK(backlog.contains(QStringLiteral("Two posts were filled.")));
    CHECK(backlog.contains(QStringLiteral("What would change the date")));
    CHECK_FALSE(backlog.contains(QStringLiteral("Not for members")));
    int fans = 0;
    visit(sectionOf(pack, "backlog"), [&](const Node& node) {
        fans += node.role == Role::Figure && node.alternativeText.startsWith(QStringLiteral("Fan chart.")) ? 1 : 0;
    });
    CHECK(fans == 1);
}

TEST_CASE("of a second scenario only what it assumes otherwise is printed", "[pack]")
{
    SmallScorecard small;
    small.scorecard.backlog.emplace(Month{2026, 10}, small.scorecard.backlog.at({2026, 11}));
    Scenario scenario;
    scenario.inPack = true;
    scenario.name = QStringLiteral("As now");
    small.scorecard.scenarios.emplace(ScenarioId(1), scenario);
    scenario.name = QStringLiteral("Two more psychologists");
    scenario.capacityChange = Decimal(40);
    small.scorecard.scenarios.emplace(ScenarioId(2), scenario);
    const QString backlog = textOf(packOf(small.scorecard), "backlog");
    CHECK(backlog.count(QStringLiteral("Start: ")) == 1);
    CHECK(backlog.count(QStringLiteral("Capacity: as recently delivered")) == 2);
    CHECK(backlog.contains(QStringLiteral("As “As now”, but: Capacity: ")));
}

TEST_CASE("a scenario that cannot be forecast says why in the pack", "[pack]")
{
    SmallScorecard small;
    small.scorecard.scenarios.emplace(ScenarioId(1), Scenario{.name = QStringLiteral("Too soon"), .inPack = true});
    const QString backlog = textOf(packOf(small.scorecard), "backlog");
    CHECK(backlog.contains(QStringLiteral("A forecast needs three recent months")));
}

TEST_CASE("a year of months stands side by side, more months under each other by year", "[pack]")
{
    SmallScorecard small;
    QString backlog = textOf(packOf(small.scorecard), "backlog");
    CHECK(backlog.contains(QStringLiteral("Nov 2026")));
    CHECK_FALSE(backlog.contains(QStringLiteral("November 2026\n")));
    Metric& monthly = small.scorecard.metrics.at(MetricId{1});
    monthly.period = PeriodKind::Month;
    std::erase_if(small.scorecard.readings, [](const auto& row) { return row.first.metric == MetricId{1}; });
    for (Period month{PeriodKind::Month, 2025, 3}; month <= Period{PeriodKind::Month, 2026, 12}; month = next(month))
        small.scorecard.readings.emplace(ReadingKey{MetricId{1}, month}, Reading{.parts = Proportion{20, 100}});
    const Node document = packOf(small.scorecard);
    std::vector<QString> rowHeads;
    visit(sectionOf(document, "exceptions"), [&](const Node& node) {
        if (node.role == Role::HeaderCell && node.scope == Scope::Row)
            rowHeads.push_back(node.plainText());
    });
    CHECK(std::ranges::count(rowHeads, QStringLiteral("Actual 2025")) == 1);
    CHECK(std::ranges::count(rowHeads, QStringLiteral("Actual 2026")) == 1);
    CHECK(unevenRows(document) == 0);
    CHECK(emptyCells(document) == 0);
}

TEST_CASE("the contents name the topic of a page, not its finding", "[pack]")
{
    const QString contents = textOf(packOf(SmallScorecard().scorecard), "contents");
    CHECK(contents.contains(QStringLiteral("Scorecard")));
    CHECK_FALSE(contents.contains(QStringLiteral("Scorecard:")));
}

TEST_CASE("the glossary explains the markers of this pack and no others", "[pack]")
{
    const QString glossary = textOf(packOf(SmallScorecard().scorecard), "glossary");
    CHECK(glossary.contains(QStringLiteral("[z]")));
    CHECK_FALSE(glossary.contains(QStringLiteral("[u]")));
    CHECK_FALSE(glossary.contains(QStringLiteral("[c]")));
}

TEST_CASE("the contents lead to headings that are there", "[pack]")
{
    const Node document = packOf(SmallScorecard().scorecard);
    std::set<QString> anchors;
    visit(document, [&](const Node& node) {
        if (node.role != Role::Link && !node.anchor.isEmpty())
            CHECK(anchors.insert(node.anchor).second);
    });
    int links = 0;
    visit(sectionOf(document, "contents"), [&](const Node& node) {
        if (node.role != Role::Link)
            return;
        ++links;
        CHECK(anchors.contains(node.anchor));
    });
    CHECK(links >= 7);
}

TEST_CASE("an empty scorecard gives a pack that says there is nothing", "[pack]")
{
    const Node document = packOf(Scorecard());
    CHECK(textOf(document, "summary").contains(QStringLiteral("holds no metric yet")));
    CHECK(textOf(document, "scorecard").contains(QStringLiteral("The scorecard holds no metric yet.")));
    CHECK(textOf(document, "exceptions").contains(QStringLiteral("No metric is red this term.")));
    CHECK(textOf(document, "exceptions").contains(QStringLiteral("No action is overdue or off track.")));
    CHECK(textOf(document, "trends").contains(QStringLiteral("There is no chart to show")));
    CHECK(textOf(document, "backlog").contains(QStringLiteral("No monthly figures")));
    CHECK(textOf(document, "actions").contains(QStringLiteral("has no action yet")));
    for (const char* section : {"exceptions", "trends", "backlog", "actions"})
        CHECK_FALSE(sectionOf(document, section).startsPage);
    CHECK(skippedHeadings(document) == 0);
    CHECK(emptyCells(document) == 0);
    CHECK(countsUp(paragraphNumbers(document)));
}

TEST_CASE("a scorecard whose metrics have no figure yet says so, and counts nothing", "[pack]")
{
    SmallScorecard small;
    small.scorecard.readings.clear();
    const QString summary = textOf(packOf(small.scorecard), "summary");
    CHECK(summary.contains(QStringLiteral("Summary: no figures yet")));
    CHECK(summary.contains(QStringLiteral("None of")));
    CHECK_FALSE(summary.contains(QStringLiteral("improving and")));
}

TEST_CASE("a very long name ends after some words in the summary, and stands whole in the scorecard", "[pack]")
{
    SmallScorecard small;
    const QString name = QStringLiteral("Decisions ") + QStringLiteral("sent to the family and the setting ").repeated(5).trimmed();
    for (auto& [id, metric] : small.scorecard.metrics)
        metric.name = name;
    const Node document = packOf(small.scorecard);
    const QString summary = textOf(document, "summary");
    CHECK(summary.contains(QStringLiteral("…")));
    CHECK(textOf(document, "scorecard").contains(name));
}

TEST_CASE("figures of millions stand whole in the scorecard: the earliest terms give way to them", "[pack]")
{
    const auto [figure, terms] = GENERATE(table<int, std::size_t>(
        {{99'999, 4}, {123'456, 3}, {12'345'678, 2}, {1'234'567'890, 1}}));
    CAPTURE(figure);
    SmallScorecard small;
    const MetricId id{4};
    Metric& metric = small.scorecard.metrics.at(id);
    metric.unit = Unit::Number;
    metric.decimals = 0;
    for (auto& [key, reading] : small.scorecard.readings)
        if (key.metric == id) {
            reading.parts.reset();
            reading.value = Decimal(figure);
        }
    small.scorecard.trajectory.at({id, periodOf({2025, Season::Autumn})}).value = Decimal(figure);
    small.scorecard.targets.emplace(id, Target{Decimal(figure), QDate(2027, 8, 31), {}});
    const Node document = packOf(small.scorecard);
    const Node* made = nullptr;
    visit(sectionOf(document, "scorecard"), [&](const Node& node) {
        if (!made && node.role == Role::Table)
            made = &node;
    });
    REQUIRE(made);
    CHECK(made->columnWeights.size() == terms + 6);
    CHECK(made->plainText().contains(formatValue(Decimal(figure), metric)));
    const TextSetter text = TextSetter::create().value();
    const StructureMap map = structureOf(document);
    const std::vector<ColumnNeed> needs = needsOf(*made, {text, map});
    const std::vector<Column> columns = columnsOf(*made, bodyWidth, {text, map});
    REQUIRE(columns.size() == needs.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        CAPTURE(i);
        CHECK(columns[i].wordsWidth > needs[i].least - 0.01); // neither a number nor a word is broken
    }
}

TEST_CASE("the tree of any scorecard can be read: numbers, headings, cells, figures", "[pack]")
{
    std::vector<Scorecard> scorecards{SmallScorecard().scorecard};
    for (std::uint64_t seed = 1; seed <= 12; ++seed)
        scorecards.push_back(test::RandomScorecard(seed).draw(2));
    for (std::size_t at = 0; at < scorecards.size(); ++at) {
        INFO("scorecard " << at);
        const Node document = packOf(scorecards[at]);
        CHECK(countsUp(paragraphNumbers(document)));
        CHECK(countsUp(captionNumbers(document, QStringLiteral("Table"))));
        CHECK(countsUp(captionNumbers(document, QStringLiteral("Figure"))));
        CHECK(skippedHeadings(document) == 0);
        CHECK(emptyCells(document) == 0);
        CHECK(unevenRows(document) == 0);
        CHECK(poorFigures(document) == 0);
    }
}

TEST_CASE("the same scorecard gives the same pack", "[pack]")
{
    const Scorecard scorecard = SmallScorecard().scorecard;
    CHECK(packOf(scorecard).plainText() == packOf(scorecard).plainText());
}
