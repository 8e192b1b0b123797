// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table_export.h"

#include "catch_qt.h"
#include "core/change.h"
#include "exchange/figure_cell.h"
#include "exchange/table_import.h"
#include "support/random_scorecard.h"

#include <QBuffer>

using namespace send;

namespace {

/// Readings as the window and the imports make them: of the metric's kind of period, possible values, no value beside
/// parts that make one, and nothing typed beneath [c], [x] and [z], which no table shows.
void keepPossible(Scorecard& scorecard)
{
    std::erase_if(scorecard.readings, [&](const auto& row) {
        return row.first.period.kind != scorecard.metrics.at(row.first.metric).period;
    });
    for (auto& [key, reading] : scorecard.readings) {
        const Metric& metric = scorecard.metrics.at(key.metric);
        if (isWithheld(reading.markers)) {
            reading.value.reset();
            reading.parts.reset();
        }
        if (reading.parts && (metric.hasParts() || isShare(metric)))
            reading.value.reset();
        if (metric.unit == Unit::Number && reading.value)
            reading.value = reading.value->magnitude();
    }
    std::erase_if(scorecard.readings, [](const auto& row) { return row.second == Reading{}; });
}

Scorecard imported(Scorecard scorecard, const QByteArray& bytes, TableKind kind = TableKind::Readings)
{
    QBuffer file;
    file.setData(bytes);
    file.open(QIODevice::ReadOnly);
    TableOptions options;
    options.kind = kind;
    options.today = QDate(2026, 12, 3);
    const auto preview = previewTable(scorecard, file, QStringLiteral("table"), options);
    INFO((preview ? std::string() : preview.error().sentence.toStdString()));
    REQUIRE(preview);
    for (const Issue& issue : preview->issues)
        UNSCOPED_INFO(issue.row << ' ' << issue.column.toStdString() << ": " << issue.sentence.toStdString());
    CHECK_FALSE(preview->hasErrors());
    REQUIRE(applyTo(scorecard, preview->changes));
    return scorecard;
}

} // namespace

TEST_CASE("readings that are exported come back equal, from CSV and from XLSX")
{
    for (std::uint64_t seed = 1; seed <= 25; ++seed) {
        INFO("seed " << seed);
        Scorecard scorecard = test::randomScorecard(seed);
        keepPossible(scorecard);
        Scorecard without = scorecard;
        without.readings.clear();
        CHECK(imported(without, exportCsv(scorecard, ExportWhat::Readings)).readings == scorecard.readings);
        const auto xlsx = exportXlsx(scorecard, {ExportWhat::Readings});
        REQUIRE(xlsx);
        CHECK(imported(without, *xlsx).readings == scorecard.readings);
    }
}

TEST_CASE("no table shows what stands beneath [c], and all carry the notice")
{
    Scorecard scorecard;
    scorecard.plan.notice = QStringLiteral("Later figures are illustrative");
    scorecard.areas.emplace(AreaId(1), Area{.number = 1, .name = QStringLiteral("A")});
    scorecard.metrics.emplace(MetricId(1), Metric{.area = AreaId(1), .number = 1, .name = QStringLiteral("=Count")});
    Reading reading{.value = Decimal(4711)};
    reading.markers = Marker::Confidential;
    scorecard.readings.emplace(ReadingKey{MetricId(1), periodOf(Term{2026, Season::Autumn})}, reading);
    const QByteArray csv = exportCsv(scorecard, ExportWhat::Readings);
    CHECK_FALSE(csv.contains("4711"));
    CHECK(csv.contains("Later figures are illustrative"));
    CHECK(csv.contains("'=Count"));
    CHECK(exportCsv(scorecard, ExportWhat::Metrics).contains("Later figures"));
}

TEST_CASE("metrics and their trajectory come back under the same references")
{
    Scorecard scorecard;
    scorecard.areas.emplace(AreaId(1), Area{.number = 3, .name = QStringLiteral("Timeliness")});
    Metric metric{.area = AreaId(1), .number = 10, .name = QStringLiteral("Issued")};
    metric.unit = Unit::Percent;
    metric.polarity = Polarity::Lower;
    metric.period = PeriodKind::Quarter;
    metric.owner = QStringLiteral("SEND manager");
    metric.denominatorText = QStringLiteral("all");
    metric.decimals = 2;
    scorecard.metrics.emplace(MetricId(1), metric);
    scorecard.targets.emplace(MetricId(1), Target{Decimal(85), QDate(2027, 8, 31), QStringLiteral("law")});
    scorecard.trajectory.emplace(TrajectoryKey{MetricId(1), Period{PeriodKind::Quarter, 2027, 1}}, TrajectoryPoint{Decimal(60), {}});
    Scorecard empty;
    const auto xlsx = exportXlsx(scorecard, {ExportWhat::Metrics, ExportWhat::Trajectory});
    REQUIRE(xlsx);
    const Scorecard after = imported(empty, *xlsx, TableKind::Metrics);
    REQUIRE(after.metrics.size() == 1);
    const auto& [id, read] = *after.metrics.begin();
    CHECK(refOf(after, id) == QStringLiteral("3.10"));
    Metric wanted = metric;
    wanted.area = read.area;
    CHECK(read == wanted);
    CHECK(after.targets.at(id) == scorecard.targets.at(MetricId(1)));
    CHECK(after.trajectory.size() == 1);
}
