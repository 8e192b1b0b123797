// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table_export.h"
#include "exchange/table_import.h"

#include "catch_qt.h"
#include "support/random_scorecard.h"

#include <QBuffer>

using namespace send;

namespace {

ImportPreview previewOf(const Scorecard& scorecard, const QByteArray& bytes, TableKind kind)
{
    QBuffer file;
    file.setData(bytes);
    file.open(QIODevice::ReadOnly);
    TableOptions options;
    options.kind = kind;
    options.today = QDate(2026, 12, 3);
    const auto preview = previewTable(scorecard, file, QStringLiteral("table.csv"), options);
    INFO((preview ? std::string() : preview.error().sentence.toStdString()));
    REQUIRE(preview);
    return *preview;
}

Scorecard imported(Scorecard scorecard, const QByteArray& bytes, TableKind kind)
{
    const ImportPreview preview = previewOf(scorecard, bytes, kind);
    for (const Issue& issue : preview.issues)
        UNSCOPED_INFO(issue.row << ' ' << issue.column.toStdString() << ": " << issue.sentence.toStdString());
    CHECK_FALSE(preview.hasErrors());
    REQUIRE(applyTo(scorecard, preview.changes));
    return scorecard;
}

Scorecard withPlan()
{
    Scorecard scorecard;
    scorecard.areas.emplace(AreaId(1), Area{.number = 7, .name = QStringLiteral("Timeliness")});
    Action action{.area = AreaId(1), .number = 1, .title = QStringLiteral("Recruit psychologists")};
    action.lead = QStringLiteral("Head of service");
    action.due = QDate(2027, 3, 31);
    action.firstDue = QDate(2026, 12, 31);
    action.delivery = Delivery::AtRisk;
    scorecard.actions.emplace(ActionId(2), action);
    Milestone milestone{.action = ActionId(2), .number = 1, .title = QStringLiteral("Advert out")};
    milestone.firstDue = milestone.due = QDate(2026, 11, 1);
    scorecard.milestones.emplace(MilestoneId(3), milestone);
    scorecard.metrics.emplace(MetricId(4), Metric{.area = AreaId(1), .number = 1, .name = QStringLiteral("Issued")});
    return scorecard;
}

QStringList sentences(const ImportPreview& preview)
{
    QStringList found;
    for (const Issue& issue : preview.issues)
        if (issue.severity == Severity::Error)
            found += issue.sentence;
    return found;
}

} // namespace

TEST_CASE("backlog months that are exported come back equal")
{
    Scorecard scorecard = test::randomScorecard(3);
    Scorecard without = scorecard;
    without.backlog.clear();
    std::erase_if(scorecard.backlog, [](const auto& row) { return row.second == BacklogMonth{}; });
    CHECK(imported(without, exportCsv(scorecard, ExportWhat::Backlog), TableKind::Backlog).backlog == scorecard.backlog);
    const auto xlsx = exportXlsx(scorecard, {ExportWhat::Backlog});
    REQUIRE(xlsx);
    CHECK(imported(without, *xlsx, TableKind::Backlog).backlog == scorecard.backlog);
}

TEST_CASE("a table of backlog months says what is wrong in each cell")
{
    CHECK(sentences(previewOf({}, "Month,Received,Issued\nOct 2026,5,x\nAutumn 2026,1,1\n2026-10,1,-1\n", TableKind::Backlog)).size() == 3);
    CHECK(sentences(previewOf({}, "Month,Issued\n2026-10,-1\n", TableKind::Backlog)).size() == 1);
    CHECK(sentences(previewOf({}, "Month,Colour\n2026-10,1\n", TableKind::Backlog)).size() == 1);
}

TEST_CASE("a plan that is exported comes back, and into another scorecard with the same references")
{
    const Scorecard scorecard = withPlan();
    const QByteArray csv = exportCsv(scorecard, ExportWhat::Plan);
    CHECK(previewOf(scorecard, csv, TableKind::Plan).changes.empty());
    const Scorecard after = imported({}, csv, TableKind::Plan);
    REQUIRE(after.actions.size() == 1);
    Action wanted = scorecard.actions.at(ActionId(2));
    wanted.area = after.areas.begin()->first;
    CHECK(after.actions.begin()->second == wanted);
    REQUIRE(after.milestones.size() == 1);
    CHECK(refOf(after, after.milestones.begin()->first) == QStringLiteral("A7.1.1"));
}

TEST_CASE("a plan's row that fits nothing is an error")
{
    const Scorecard scorecard = withPlan();
    const QByteArray headings = "Reference,Title,Due,Delivery\n";
    for (const char* row : {"A9.1,New,,", "A7.9.1,New,,", "A7.1,Another title,,", "x,New,,", "A7.1,,31/31/2027,", "A7.1,,,perhaps"})
        CHECK(sentences(previewOf(scorecard, headings + row + "\n", TableKind::Plan)).size() == 1);
    CHECK(sentences(previewOf(scorecard, headings + "A7.1,,,\nA7.1,,,\n", TableKind::Plan)).size() == 1);
    const Scorecard after = imported(scorecard, headings + "A7.1,Recruit psychologists,30/04/2027,on track\n", TableKind::Plan);
    CHECK(after.actions.at(ActionId(2)).due == QDate(2027, 4, 30));
    CHECK(after.actions.at(ActionId(2)).delivery == Delivery::OnTrack);
}

TEST_CASE("benchmarks come in by comparator and period")
{
    const Scorecard after = imported(withPlan(),
                                     "Metric,Comparator,Comparator name,Method,Period,Value,Release,Source\n"
                                     "7.1,England,,,Autumn 2026,46,2027 release,DfE\n"
                                     "7.1,statistical neighbours,Eleven of them,mean,Autumn 2026,x,,\n",
                                     TableKind::Benchmarks);
    REQUIRE(after.benchmarks.size() == 2);
    const Period autumn = periodOf(Term{2026, Season::Autumn});
    const Benchmark& england = after.benchmarks.at({MetricId(4), Comparator::England, BenchmarkMethod::Published, autumn});
    CHECK(england.value == Decimal(46));
    CHECK(england.source == QStringLiteral("DfE"));
    const Benchmark& others = after.benchmarks.at({MetricId(4), Comparator::StatisticalNeighbours, BenchmarkMethod::Mean, autumn});
    CHECK(others.markers == Marker::NotAvailable);
    CHECK(sentences(previewOf(withPlan(), "Metric,Comparator,Period,Value\n7.1,Scotland,Autumn 2026,5\n7.1,region,Q3,5\n7.1,region,Autumn 2026,n/k\n",
                              TableKind::Benchmarks)).size() == 3);
}
