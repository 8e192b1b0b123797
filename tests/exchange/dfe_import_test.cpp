// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/computed_json.h"
#include "exchange/import.h"

#include "catch_qt.h"

#include <nlohmann/json.hpp>

using namespace send;

namespace {

const QByteArray shared = "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,"
                          "new_la_code,old_la_code,la_name,breakdown_topic,breakdown,";
const QByteArray timeliness = shared
                              + "plans_issued_den,plans_issued_den_ex,plans_issued_within_20_weeks,"
                                "plans_issued_20_weeks_ex,pc_plans_issued_within_20_weeks,PC_plans_issued_20_weeks_ex\n";
const QByteArray total = "All EHC plans issued,All EHC plans issued,";
const QByteArray england = "Calendar year,National,E92000001,England,,,,,,";
const QByteArray region = "Calendar year,Regional,E92000001,England,E12000009,South West,,,,";
const QByteArray authority = "Calendar year,Local authority,E92000001,England,E12000009,South West,E06000999,999,"
                             "\"Ambridge, Borchester and Felpersham\",";

/// A small file of two years; `own` is the authority's second row.
QByteArray fileWith(const QByteArray& own)
{
    return timeliness + "2023," + england + total + "900,800,500,400,55.6,50\n" + "2023," + region + total
           + "90,80,30,20,33.3,25\n" + "2023," + authority + total + "273,273,13,13,4.8,4.8\n" + "2024," + authority
           + "Sex,Female,5,5,n/k,1,1,1\n" + own;
}

QByteArray own(const QByteArray& figures) { return "2024," + authority + total + figures + "\n"; }
const QByteArray good = fileWith(own("784,635,581,493,74.1,77.6"));

DfeOptions options() { return {.authorityCode = QStringLiteral("E06000999")}; }

ImportPreview previewOf(const QByteArray& bytes, const Scorecard& scorecard = {}, const DfeOptions& how = options())
{
    const auto preview = previewDfe(scorecard, bytes, QStringLiteral("dfe.csv"), how);
    INFO((preview ? std::string() : preview.error().sentence.toStdString()));
    REQUIRE(preview);
    return *preview;
}

Scorecard imported(const QByteArray& bytes, Scorecard scorecard = {})
{
    const ImportPreview preview = previewOf(bytes, scorecard);
    for (const Issue& issue : preview.issues)
        UNSCOPED_INFO(issue.sentence.toStdString());
    REQUIRE_FALSE(preview.hasErrors());
    REQUIRE(applyTo(scorecard, preview.changes));
    return scorecard;
}

const QString excluding = QStringLiteral("Issued within 20 weeks, excluding statutory exceptions");

QString valueText(const Scorecard& scorecard, int year, const QString& name = excluding)
{
    const auto id = findMetric(scorecard, name);
    REQUIRE(id);
    const auto reading = scorecard.readings.find({*id, {PeriodKind::CalendarYear, year, 1}});
    if (reading == scorecard.readings.end())
        return QStringLiteral("none");
    const auto value = valueOf(reading->second, scorecard.metrics.at(*id));
    return value ? value->toString() : toText(reading->second.markers);
}

/// The first error of a file whose own row is this.
QString errorOf(const QByteArray& bytes)
{
    const auto preview = previewDfe({}, bytes, QStringLiteral("dfe.csv"), options());
    if (!preview)
        return preview.error().sentence;
    for (const Issue& issue : preview->issues)
        if (issue.severity == Severity::Error) {
            CHECK(preview->changes.empty());
            return issue.sentence;
        }
    return QStringLiteral("no error");
}

QByteArray without(QByteArray bytes, const char* was, const char* now = "other") { return bytes.replace(was, now); }

} // namespace

TEST_CASE("an authority's years come in as readings, England's and the region's as benchmarks")
{
    const ImportPreview preview = previewOf(good);
    CHECK(preview.summary
          == QStringLiteral("2 years of 2 metrics for Ambridge, Borchester and Felpersham, with England and South West"));
    const Scorecard scorecard = imported(good);
    CHECK(scorecard.areas.begin()->second.name == QStringLiteral("Published by DfE"));
    CHECK(valueText(scorecard, 2023) == QStringLiteral("4.8"));
    CHECK(valueText(scorecard, 2024) == QStringLiteral("77.6"));
    const MetricId id = *findMetric(scorecard, excluding);
    const Period year{PeriodKind::CalendarYear, 2023, 1};
    CHECK(scorecard.readings.at({id, year}).asAt == QDate(2023, 12, 31));
    const Benchmark& beside = scorecard.benchmarks.at({id, Comparator::Region, BenchmarkMethod::Published, year});
    CHECK(beside.name == QStringLiteral("South West"));
    CHECK(valueOf(beside, scorecard.metrics.at(id)) == Decimal(25));
    CHECK(beside.release == QStringLiteral("2025 release"));
    CHECK(beside.source == QStringLiteral("DfE, Education, health and care plans, 2025 release: timeliness"));
    CHECK(scorecard.benchmarks.contains({id, Comparator::England, BenchmarkMethod::Published, year}));
}

TEST_CASE("importing the same file again changes nothing, and a revised figure shows before and after")
{
    Scorecard scorecard = imported(good);
    CHECK(previewOf(good, scorecard).changes.empty());
    const ReadingKey key{*findMetric(scorecard, excluding), {PeriodKind::CalendarYear, 2024, 1}};
    scorecard.readings.at(key).comment = QStringLiteral("Checked with the team");
    const auto revised = previewOf(fileWith(own("784,635,581,494,74.1,77.8")), scorecard);
    REQUIRE(revised.changes.size() == 1);
    const auto& edit = std::get<ReadingEdit>(revised.changes.front());
    CHECK(edit.before->parts == Proportion{493, 635});
    CHECK(edit.after->parts == Proportion{494, 635});
    CHECK(edit.after->comment == QStringLiteral("Checked with the team"));
}

TEST_CASE("markers stand in place of figures, and no percentage of ours replaces them")
{
    CHECK(valueText(imported(fileWith(own("585,0,287,0,49.1,x"))), 2024) == QStringLiteral("[x]"));
    CHECK(valueText(imported(fileWith(own("585,10,287,5,49.1,c"))), 2024) == QStringLiteral("[c]"));
    CHECK(valueText(imported(fileWith(own("585,z,287,z,49.1,z"))), 2024) == QStringLiteral("[z]"));
    CHECK(valueText(imported(fileWith(own("585,..,287,..,49.1,.."))), 2024) == QStringLiteral("[x]"));
}

TEST_CASE("a published percentage that is not that of its parts is told and kept as a comment")
{
    const auto bytes = fileWith(own("80,80,41,41,51.2,51.2"));
    const ImportPreview preview = previewOf(bytes);
    REQUIRE(preview.issues.size() == 2);
    CHECK(preview.issues[0].severity == Severity::Note);
    CHECK(preview.issues[0].sentence
          == QStringLiteral("Row 6, column PC_plans_issued_20_weeks_ex: DfE publishes 51.2, but 41 of 80 is 51.3, "
                            "which is shown."));
    const Scorecard scorecard = imported(bytes);
    CHECK(valueText(scorecard, 2024) == QStringLiteral("51.3"));
    const ReadingKey key{*findMetric(scorecard, excluding), {PeriodKind::CalendarYear, 2024, 1}};
    CHECK(scorecard.readings.at(key).comment == QStringLiteral("DfE publishes 51.2."));
}

TEST_CASE("earlier and later dialects read alike")
{
    const QByteArray old = "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,"
                           "old_la_code,new_la_code,la_name,";
    const QByteArray row = "2024,Calendar year,Local authority,E92000001,England,E12000009,South West,999,E06000999,"
                           "Ambridge,635,493,77.6\n";
    CHECK(valueText(imported(old + "TotNoExcEHC,NoExc20weekEHC,NoExc20weekRate\n" + row), 2024) == QStringLiteral("77.6"));
    CHECK(valueText(imported(old + "tot_no_exc_ehc,no_exc_20week_ehc,no_exc_20week_rate\n" + row), 2024)
          == QStringLiteral("77.6"));
    const QByteArray later = without(without(good, "PC_plans", "pc_plans"), "All EHC plans issued", "All EHC plans");
    CHECK(valueText(imported(later), 2024) == QStringLiteral("77.6"));
    CHECK(valueText(imported(fileWith(own("\"1,000\",\"1,000\",500,500,50%,50.0%"))), 2024) == QStringLiteral("50"));
}

TEST_CASE("requests come in by their entry in the mapping alone, and academic years as such")
{
    const Scorecard requests = imported(
        shared + "requests_received_in_year,requests_decided_not_to_assess,request_not_assess_pc,request_outcome_six_weeks_pc\n"
        + "2024," + authority + "All requests for EHC needs assessments,All requests for EHC needs assessments,1230,295,24,98.2\n");
    CHECK(valueText(requests, 2024, QStringLiteral("Requests received in the year")) == QStringLiteral("1230"));
    CHECK(valueText(requests, 2024, QStringLiteral("Requests refused in the year")) == QStringLiteral("24"));
    CHECK(valueText(requests, 2024, QStringLiteral("Requests decided within 6 weeks in the year")) == QStringLiteral("98.2"));
    const Scorecard plans = imported(shared + "ehcplans\n202425,"
                                     + without(authority, "Calendar year", "Academic year") + "All EHC plans,All EHC plans,4432\n");
    CHECK(plans.readings.begin()->first.period == Period{PeriodKind::AcademicYear, 2024, 1});
}

TEST_CASE("what is wrong with a DfE file is told in a sentence with its place, and nothing is imported")
{
    CHECK(errorOf(fileWith(own("784,n/k,581,493,74.1,77.6")))
          == QStringLiteral("Row 6, column plans_issued_den_ex: “n/k” is not a number. Nothing was imported."));
    CHECK(errorOf(fileWith(own("784,-3,581,493,74.1,77.6"))).contains(QStringLiteral("“-3” is not a count")));
    CHECK(errorOf(fileWith(own("784,6,581,493,74.1,77.6"))).contains(QStringLiteral("493 of 6 is impossible")));
    CHECK(errorOf(fileWith("2024," + authority + total + "784,635\n"))
          == QStringLiteral("Row 6 of dfe.csv has 14 fields where the headings have 18. The file may have been cut short. "
                            "Nothing was imported."));
    CHECK(errorOf(good + own("784,635,581,493,74.1,77.6")).contains(QStringLiteral("Row 7 repeats 2024, which row 6")));
    CHECK(errorOf(without(good, "plans_issued_den_ex,", "other,")).contains(QStringLiteral("The column plans_issued_den_ex is missing")));
    CHECK(errorOf(without(good, "new_la_code")).contains(QStringLiteral("The column new_la_code is missing")));
    CHECK(errorOf(without(good, "country_code", "plans_issued_den")).contains(QStringLiteral("appears twice")));
    CHECK(errorOf(without(good, "E06000999", "E06000998")).contains(QStringLiteral("the code E06000999")));
    CHECK(errorOf(without(good, "2024,Calendar year", "soon,Calendar year")).contains(QStringLiteral("“soon” is not a year")));
    CHECK(errorOf("a,b\n1,2\n").startsWith(QStringLiteral("dfe.csv is not a DfE file")));
    CHECK(errorOf("").startsWith(QStringLiteral("dfe.csv is not a DfE file")));
    CHECK(errorOf(good + "\"half a").contains(QStringLiteral("never closed")));
}

TEST_CASE("a file is known by its columns, and names its authorities")
{
    CHECK(isDfeFile(good));
    CHECK_FALSE(isDfeFile("metric,period,value\n"));
    CHECK_FALSE(isDfeFile(shared + "something\n"));
    CHECK_FALSE(isDfeFile(QByteArray("PK\x03\x04\0\0", 6)));
    const auto authorities = authoritiesIn(good, QStringLiteral("dfe.csv"));
    REQUIRE(authorities);
    REQUIRE(authorities->size() == 1);
    CHECK(authorities->front().name == QStringLiteral("Ambridge, Borchester and Felpersham"));
    CHECK(authorities->front().region == QStringLiteral("South West"));
}

TEST_CASE("without leave to make metrics, those that the scorecard lacks are left out")
{
    DfeOptions how = options();
    how.makeNewMetrics = false;
    CHECK(previewOf(good, {}, how).hasErrors());
    CHECK(previewOf(good, imported(good), how).issues.empty());
}

TEST_CASE("computed JSON carries figures as numbers and null where nothing is known")
{
    const Scorecard scorecard = imported(good);
    const auto json = nlohmann::json::parse(
        statusJson(scorecard, Term{2024, Season::Autumn}, QDate(2025, 6, 1)).toStdString());
    CHECK(json["term"] == "Autumn 2024");
    CHECK(json["notice"].is_null());
    const auto& metric = json["metrics"][0];
    CHECK(metric["value"] == 77.6);
    CHECK(metric["numerator"] == 493);
    CHECK(metric["period"] == "2024");
    CHECK(metric["readings"].size() == 2);
    CHECK(metric["target"].is_null());
    CHECK(metric["status"] == "monitor-only");
    CHECK(metric["statutoryStandard"] == 100);
    CHECK(metric["statutoryStandardMet"] == false);
    CHECK(json["actions"]["overdue"] == 0);
}

TEST_CASE("computed JSON never carries a figure under a marker that withholds it")
{
    Scorecard scorecard = imported(good);
    const MetricId id = *findMetric(scorecard, excluding);
    Reading& latest = scorecard.readings.at({id, {PeriodKind::CalendarYear, 2024, 1}});
    REQUIRE(valueOf(latest, scorecard.metrics.at(id)));
    latest.markers |= Marker::Confidential;
    const QByteArray json = statusJson(scorecard, {2024, Season::Autumn}, QDate(2025, 6, 30));
    CHECK_FALSE(json.contains("77.6"));
    CHECK_FALSE(json.contains("493"));
    CHECK(json.contains("74.1")); // the other metric's
}

TEST_CASE("an import's outcome lists rows before and after, and every issue")
{
    const auto bytes = fileWith(own("80,80,41,41,51.2,51.2"));
    const ImportPreview preview = previewOf(bytes, imported(good));
    const QByteArray text = importJson(preview, preview.changes, {QStringLiteral("1 sign-off falls back to draft.")}, false,
                                       QStringLiteral("Illustrative."));
    const auto json = nlohmann::json::parse(text.toStdString());
    CHECK(json["written"] == false);
    CHECK(json["notice"] == "Illustrative.");
    REQUIRE(json["changes"].size() == 2);
    CHECK(json["changes"][0]["list"] == "readings");
    CHECK(json["changes"][0]["before"]["period"] == "2024");
    CHECK(json["changes"][0]["after"]["denominator"] == 80);
    CHECK(json["effects"][0] == "1 sign-off falls back to draft.");
    CHECK(json["issues"][0]["severity"] == "note");
    CHECK(json["issues"][0]["row"] == 6);
}

TEST_CASE("statistical neighbours come in as mean, median and pooled figure, and those that the file lacks are told")
{
    const auto row = [](const QByteArray& code, const QByteArray& name, const QByteArray& figures) {
        return "2024,Calendar year,Local authority,E92000001,England,E12000009,South West," + code + ",1," + name + ","
               + total + figures + "\n";
    };
    const QByteArray file = good + row("E06000001", "Alpha", "100,100,50,40,50,40") + row("E06000002", "Beta", "300,100,90,60,30,60")
                            + row("E06000003", "Gamma", "100,100,10,80,10,80") + row("E06000004", "Delta", "1,1,1,1,100,100");
    const auto names = readNeighbours("LA name,new_la_code\nAlpha,E06000001\nbeta,\nGamma,E06000003\nNowhere,\n", QStringLiteral("n.csv"));
    REQUIRE(names);
    CHECK(*names == QStringList({QStringLiteral("E06000001"), QStringLiteral("beta"), QStringLiteral("E06000003"), QStringLiteral("Nowhere")}));
    DfeOptions how = options();
    how.neighbours = *names;
    const ImportPreview preview = previewOf(file, {}, how);
    bool told = false;
    for (const Issue& issue : preview.issues)
        told = told || issue.sentence == QStringLiteral("dfe.csv has no figures for these neighbours: Nowhere.");
    CHECK(told);
    Scorecard after;
    REQUIRE(applyTo(after, preview.changes));
    const auto id = findMetric(after, excluding);
    REQUIRE(id);
    const Metric& metric = after.metrics.at(*id);
    const auto figure = [&](BenchmarkMethod method) {
        return valueOf(after.benchmarks.at({*id, Comparator::StatisticalNeighbours, method, {PeriodKind::CalendarYear, 2024, 1}}), metric);
    };
    CHECK(figure(BenchmarkMethod::Mean) == Decimal(60));
    CHECK(figure(BenchmarkMethod::Median) == Decimal(60));
    CHECK(figure(BenchmarkMethod::Pooled) == Decimal(60));
}
