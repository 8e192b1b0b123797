// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table_import.h"

#include "catch_qt.h"
#include "core/change.h"

#include <QBuffer>

using namespace send;

namespace {

const MetricId timeliness(1), open(2), attendance(3);
const QDate today(2026, 12, 3);

Scorecard small()
{
    Scorecard scorecard;
    scorecard.areas.emplace(AreaId(1), Area{.number = 7, .name = QStringLiteral("Timeliness")});
    Metric metric{.area = AreaId(1), .number = 1, .name = QStringLiteral("Issued within 20 weeks")};
    metric.unit = Unit::Percent;
    metric.decimals = 1;
    metric.denominatorText = QStringLiteral("all plans issued");
    scorecard.metrics.emplace(timeliness, metric);
    Metric count{.area = AreaId(1), .number = 2, .name = QStringLiteral("Open cases")};
    count.period = PeriodKind::Month;
    scorecard.metrics.emplace(open, count);
    Metric share{.area = AreaId(1), .number = 3, .name = QStringLiteral("Attendance")};
    share.unit = Unit::Percent;
    share.decimals = 1;
    scorecard.metrics.emplace(attendance, share);
    return scorecard;
}

ImportPreview previewOf(const QByteArray& csv, const Scorecard& scorecard = small(), TableOptions options = {})
{
    QBuffer file;
    file.setData(csv);
    file.open(QIODevice::ReadOnly);
    options.today = today;
    const auto preview = previewTable(scorecard, file, QStringLiteral("figures.csv"), options);
    INFO((preview ? std::string() : preview.error().sentence.toStdString()));
    REQUIRE(preview);
    return *preview;
}

Scorecard imported(const QByteArray& csv, Scorecard scorecard = small(), const TableOptions& options = {})
{
    const ImportPreview preview = previewOf(csv, scorecard, options);
    for (const Issue& issue : preview.issues)
        UNSCOPED_INFO(issue.sentence.toStdString());
    CHECK_FALSE(preview.hasErrors());
    REQUIRE(applyTo(scorecard, preview.changes));
    return scorecard;
}

Period term(int year, Season season) { return periodOf(Term{year, season}); }
const Period autumn = term(2026, Season::Autumn);

/// The one error of a table: "row, column: sentence".
QString refusal(const QByteArray& csv)
{
    const ImportPreview preview = previewOf(csv);
    CHECK(preview.changes.empty());
    QStringList errors;
    for (const Issue& issue : preview.issues)
        if (issue.severity == Severity::Error)
            errors += QStringLiteral("%1, %2: %3").arg(issue.row).arg(issue.column, issue.sentence);
    return errors.join(u'\n');
}

QString valueText(const Scorecard& scorecard, MetricId id, const Period& period)
{
    const auto reading = scorecard.readings.find({id, period});
    if (reading == scorecard.readings.end())
        return QStringLiteral("none");
    const auto value = valueOf(reading->second, scorecard.metrics.at(id));
    return (value ? value->toString() : QString()) + toText(reading->second.markers)
           + (reading->second.awaited ? QStringLiteral("awaited") : QString());
}

} // namespace

TEST_CASE("a long table brings readings in, whatever the order and the names of its headings")
{
    const Scorecard after = imported("Termly return\n\nOut of,Number,Reporting period,KPI,Comment,As at\n"
                                     "100,61,Autumn 2026,issued within  20 WEEKS,\"Two, late\",31/12/2026\n"
                                     ",,,,,\n");
    const Scorecard named = imported("Indicator number,Indicator name,Period,Number,Out of\n7.1,Issued within 20 weeks,Autumn 2026,61,100\n");
    CHECK(named.readings.at({timeliness, autumn}).parts == Proportion{61, 100});
    const Reading& reading = after.readings.at({timeliness, autumn});
    CHECK(reading.parts == Proportion{61, 100});
    CHECK(reading.comment == QStringLiteral("Two, late"));
    CHECK(reading.asAt == QDate(2026, 12, 31));
    CHECK(reading.provenance == QStringLiteral("From figures.csv, 3 Dec 2026"));
}

TEST_CASE("a wide table holds readings, planned values, baselines and targets by its headings")
{
    const Scorecard after = imported("Ref,Metric,Baseline Autumn 2025,Autumn 2026,Target Spring 2027,Milestone Summer 2027,Target\n"
                                     "7.1,Issued within 20 weeks,40%,61.5% [p],65,70.5%,85\n"
                                     "7.3,Attendance,,[c],,,\n");
    CHECK(valueText(after, timeliness, autumn) == QStringLiteral("61.5[p]"));
    CHECK(valueText(after, attendance, autumn) == QStringLiteral("[c]"));
    CHECK(after.baselines.at(timeliness).value == Decimal(40));
    CHECK(after.baselines.at(timeliness).date == QDate(2025, 12, 31));
    CHECK(after.trajectory.at({timeliness, term(2027, Season::Spring)}).value == Decimal(65));
    CHECK(after.trajectory.at({timeliness, term(2027, Season::Summer)}).value == Decimal::parse(u"70.5"));
    CHECK(after.targets.at(timeliness).value == Decimal(85));
    CHECK(after.targets.at(timeliness).date == QDate(2027, 8, 31));
    CHECK(after.readings.size() == 2);
}

TEST_CASE("planned and actual stand in pairs under one merged period")
{
    const Scorecard after = imported("Metric,Autumn 2026,Autumn 2026,Spring 2027,Spring 2027\n"
                                     "Metric,Planned,Actual,Planned,Actual\n"
                                     "7.1,60,61.5,65,\n");
    CHECK(valueText(after, timeliness, autumn) == QStringLiteral("61.5"));
    CHECK(after.trajectory.size() == 2);
    CHECK(after.readings.size() == 1);
}

TEST_CASE("a long table has planned beside actual")
{
    const Scorecard after = imported("metric,period,planned,actual\n7.1,Autumn 2026,60,61.5\n");
    CHECK(valueText(after, timeliness, autumn) == QStringLiteral("61.5"));
    CHECK(after.trajectory.at({timeliness, autumn}).value == Decimal(60));
}

TEST_CASE("numbers carry signs, separators and symbols")
{
    const std::vector<std::pair<QByteArray, QString>> cells{
        {"1142", QStringLiteral("1142")},        {"\"1,142\"", QStringLiteral("1142")},
        {"1 142", QStringLiteral("1142")},       {"1\xc2\xa0""142", QStringLiteral("1142")},
        {"1142 [p]", QStringLiteral("1142[p]")}, {"[r] 7", QStringLiteral("7[r]")},
        {"x", QStringLiteral("[x]")},            {"..", QStringLiteral("[x]")},
        {"z", QStringLiteral("[z]")},            {"c", QStringLiteral("[c]")},
        {"[low]", QStringLiteral("[low]")},      {"low", QStringLiteral("[low]")},
        {"Awaited", QStringLiteral("awaited")},  {"0", QStringLiteral("0")},
        {"77.58620689655172", QStringLiteral("77.586207")}};
    for (const auto& [cell, shown] : cells) {
        INFO(cell.toStdString());
        const Scorecard after = imported("metric,period,value\n7.2,2026-10," + cell + "\n");
        CHECK(valueText(after, open, monthPeriod(2026, 10)) == shown);
    }
}

TEST_CASE("what cannot be is an issue of its cell, and nothing is imported")
{
    CHECK(refusal("metric,period,value\n7.2,2026-10,n/k\n") == QStringLiteral("2, value: “n/k” is not a number."));
    CHECK(refusal("metric,period,value\n7.2,2026-10,-4\n")
          == QStringLiteral("2, value: A count cannot be negative, and this is −4."));
    CHECK(refusal("metric,period,number,out of\n7.1,Autumn 2026,5,0\n").contains(QStringLiteral("out of 0")));
    CHECK(refusal("metric,period,number,out of\n7.1,Autumn 2026,5,4\n")
          == QStringLiteral("2, out of: 5 is more than the 4 it is out of."));
    CHECK(refusal("metric,period,number,out of\n7.1,Autumn 2026,5,\n").contains(QStringLiteral("no denominator")));
    CHECK(refusal("metric,period,number,out of\n7.1,Autumn 2026,5.5,9\n").contains(QStringLiteral("not a whole number")));
    CHECK(refusal("metric,period,value\n7.2,2026-10,5%\n").contains(QStringLiteral("percentage")));
    CHECK(refusal("metric,period,value\n7.2,Q3,5\n").startsWith(QStringLiteral("2, period: “Q3” does not say")));
    CHECK(refusal("metric,period,value\n7.2,Autumn 2026,5\n").contains(QStringLiteral("measured by the month")));
    CHECK(refusal("metric,period,value,as at\n7.2,2026-10,5,10/31/2026\n").contains(QStringLiteral("not a date")));
    CHECK(refusal("metric,period,value\n7.2,,5\n").contains(QStringLiteral("no period")));
    CHECK(refusal("metric,period,value\n,2026-10,5\n").contains(QStringLiteral("names no metric")));
    CHECK(refusal("metric,period,value\n7.2,2026-10,5\n7.2,2026-10,6\n")
          == QStringLiteral("3, : 2026-10 of metric 7.2 stands here and in row 2."));
    CHECK(refusal("metric,period,value,actual\n7.2,2026-10,5,5\n").contains(QStringLiteral("mean the same")));
    CHECK(refusal("colour,size\nred,5\n").contains(QStringLiteral("no row of headings")));
}

TEST_CASE("one wrong cell keeps the whole table out, and every wrong cell is told")
{
    const ImportPreview preview = previewOf("metric,period,value\n7.2,2026-10,5\n7.2,2026-11,x1\n7.9,2026-11,5\n");
    CHECK(preview.changes.empty());
    CHECK(preview.issues.size() == 2);
    CHECK(preview.hasErrors());
}

TEST_CASE("a metric is found by reference, else by name, and both must agree")
{
    CHECK(imported("ref,metric,period,value\n7.2,OpenCases,2026-10,5\n").readings.size() == 1);
    CHECK(imported("metric,period,value\nopen  cases,2026-10,5\n").readings.size() == 1);
    CHECK(refusal("ref,metric,period,value\n7.2,Attendance,2026-10,5\n").contains(QStringLiteral("called “Open cases” here")));
    CHECK(refusal("ref,metric,period,value\n9.9,Attendance,2026-10,5\n").contains(QStringLiteral("is metric 7.3 here")));
    CHECK(refusal("metric,period,value\nClosed cases,2026-10,5\n")
          == QStringLiteral("2, metric: There is no metric called “Closed cases”."));
    Scorecard twins = small();
    twins.metrics.at(attendance).name = QStringLiteral("open cases");
    CHECK(previewOf("metric,period,value\nOpen cases,2026-10,5\n", twins).hasErrors());
}

TEST_CASE("a blank cell changes nothing, and what is there already is no change")
{
    Scorecard before = imported("metric,period,value,comment\n7.2,2026-10,5,kept\n");
    CHECK(previewOf("metric,period,value,comment\n7.2,2026-10,5,\n", before).changes.empty());
    CHECK(previewOf("metric,period,value,comment\n7.2,2026-10,,\n", before).changes.empty());
    const Scorecard after = imported("metric,period,value,comment\n7.2,2026-10,6,\n", before);
    CHECK(after.readings.at({open, monthPeriod(2026, 10)}).comment == QStringLiteral("kept"));
}

TEST_CASE("a published percentage that its parts do not make is told, and kept in the comment")
{
    const ImportPreview preview = previewOf("metric,period,value,number,out of\n7.1,Autumn 2026,51.2,61,120\n");
    REQUIRE(preview.issues.size() == 1);
    CHECK(preview.issues[0].severity == Severity::Note);
    CHECK(preview.issues[0].sentence == QStringLiteral("The table gives 51.2, but 61 of 120 is 50.8, which is shown."));
    Scorecard after = small();
    REQUIRE(applyTo(after, preview.changes));
    const Reading& reading = after.readings.at({timeliness, autumn});
    CHECK(reading.comment == QStringLiteral("figures.csv gives 51.2."));
    CHECK(reading.parts == Proportion{61, 120});
    CHECK_FALSE(reading.value);
}

TEST_CASE("a value that the parts make already leaves the parts")
{
    const Scorecard before = imported("metric,period,number,out of\n7.1,Autumn 2026,61,120\n");
    CHECK(previewOf("metric,Autumn 2026\n7.1,50.8\n", before).changes.empty());
    const Scorecard after = imported("metric,Autumn 2026\n7.1,52\n", before);
    CHECK_FALSE(after.readings.at({timeliness, autumn}).parts);
}

TEST_CASE("a year written in two ways follows the metric's kind of year")
{
    Scorecard scorecard = small();
    scorecard.metrics.at(attendance).period = PeriodKind::FinancialYear;
    const Scorecard after = imported("metric,2023-24\n7.3,91\n", scorecard);
    CHECK(after.readings.contains({attendance, Period{PeriodKind::FinancialYear, 2023, 1}}));
}

TEST_CASE("headings mean what was said, and that is remembered in the same edit")
{
    TableOptions options;
    options.headings = {{headingKey(QStringLiteral("Wie  oft")), {Meaning::Value, {}}}, {QStringLiteral("value"), {Meaning::Ignore, {}}}};
    const QByteArray table = "metric,period,wie oft,value\n7.2,2026-10,5,9\n";
    const Scorecard after = imported(table, small(), options);
    CHECK(valueText(after, open, monthPeriod(2026, 10)) == QStringLiteral("5"));
    CHECK(after.importHeadings.at(QStringLiteral("wie oft")).meaning == QStringLiteral("value"));
    CHECK(after.importHeadings.at(QStringLiteral("value")).meaning == QStringLiteral("ignore"));
    const Scorecard again = imported("metric,period,wie oft,value\n7.2,2026-11,6,9\n", after);
    CHECK(valueText(again, open, monthPeriod(2026, 11)) == QStringLiteral("6"));
}

TEST_CASE("a mapping reads back as it was written, and bad ones are refused")
{
    const ImportPreview preview = previewOf("metric,Actual Autumn 2026,Planned Autumn 2026,colour\n7.1,5,6,\n");
    const auto mapping = readMapping(writeMapping(preview.columns), QStringLiteral("map.json"));
    REQUIRE(mapping);
    CHECK(mapping->at(QStringLiteral("planned autumn 2026")) == ColumnMeaning{Meaning::Planned, QStringLiteral("Autumn 2026")});
    CHECK(mapping->at(QStringLiteral("colour")).meaning == Meaning::Ignore);
    for (const char* bad : {"", "[]", "{}", "{\"headings\":{\"a\":\"colour\"}}", "{\"headings\":{\"a\":\"reading\"}}",
                            "{\"headings\":{\"a\":1}}", "{\"headings\":{\"a\":\"value:Autumn 2026\"}}"})
        CHECK_FALSE(readMapping(bad, QStringLiteral("map.json")));
}

TEST_CASE("metrics that are lacking are made only where that is wanted")
{
    const QByteArray table = "Ref,Metric,Area,Unit,Good is,Autumn 2026,Target Summer 2027\n"
                             "8.4,Tribunals lodged,Appeals,count,Low is good,12,10\n"
                             ",Satisfaction,Appeals,%,higher,61.25%,\n"
                             "7.1,Issued within 20 weeks,Timeliness,%,higher,61.5,\n";
    CHECK(previewOf(table).hasErrors());
    TableOptions options;
    options.kind = TableKind::Metrics;
    const Scorecard after = imported(table, small(), options);
    REQUIRE(after.metrics.size() == 5);
    const auto tribunals = findMetric(after, QStringLiteral("Tribunals lodged"));
    REQUIRE(tribunals);
    CHECK(after.metrics.at(*tribunals).polarity == Polarity::Lower);
    CHECK(after.metrics.at(*tribunals).unit == Unit::Number);
    CHECK(valueText(after, *tribunals, autumn) == QStringLiteral("12"));
    const Metric& satisfaction = after.metrics.at(*findMetric(after, QStringLiteral("Satisfaction")));
    CHECK(satisfaction.unit == Unit::Percent);
    CHECK(after.areas.at(satisfaction.area).name == QStringLiteral("Appeals"));
    CHECK(after.areas.size() == 2);
}

TEST_CASE("a cancelled import offers nothing")
{
    QBuffer file;
    file.setData("metric,period,value\n7.2,2026-10,5\n");
    file.open(QIODevice::ReadOnly);
    const auto preview = previewTable(small(), file, QStringLiteral("f.csv"), {}, [](qint64, qint64) { return false; });
    REQUIRE(preview);
    CHECK_FALSE(preview->isWhole);
    CHECK(preview->changes.empty());
}

TEST_CASE("odd figures are warnings of their cells, also against another row of the file, and keep nothing from coming in")
{
    const ImportPreview preview = previewOf("metric,period,value,explanation\n7.3,Summer 2026,91.2,\n7.3,Autumn 2026,0.912,\n"
                                            "7.1,Summer 2026,45,\n7.1,Autumn 2026,0.45,checked with the provider\n");
    REQUIRE(preview.issues.size() == 1);
    CHECK(preview.issues[0].severity == Severity::Warning);
    CHECK(preview.issues[0].row == 3);
    CHECK(preview.issues[0].column == QStringLiteral("value"));
    CHECK(preview.issues[0].sentence.contains(QStringLiteral("Did you mean 91.2%?")));
    CHECK_FALSE(preview.hasErrors());
    CHECK(preview.changes.size() == 4);
    REQUIRE(preview.cells.size() == 4);
    CHECK(std::ranges::is_sorted(preview.cells, {}, &FileCell::key));
}

TEST_CASE("odd planned figures, targets and baselines are warnings of their cells, also against the table's own figures")
{
    const ImportPreview preview = previewOf("metric,Actual Autumn 2026,Planned Spring 2027,Target,Target date,Baseline Autumn 2025\n"
                                            "7.3,91.2,0.93,950,2028-08-31,9.1\n7.1,,62,80,2028-08-31,45\n");
    QStringList places;
    for (const Issue& issue : preview.issues) {
        CHECK(issue.severity == Severity::Warning);
        places << QStringLiteral("%1 %2, %3").arg(issue.row).arg(issue.column, issue.sentence.section(u' ', -2));
        CHECK(issue.sentence.contains(QStringLiteral("In Autumn 2026 it was 91.2%.")));
    }
    CHECK(places == QStringList{QStringLiteral("2 Planned Spring 2027, mean 93.0%?"), QStringLiteral("2 Baseline Autumn 2025, mean 91.0%?"),
                                QStringLiteral("2 Target, mean 95.0%?")});
    CHECK(preview.changes.size() == 7);
}

TEST_CASE("a count with decimals comes in with a warning, since it shows rounded")
{
    const ImportPreview preview = previewOf("metric,period,value\n7.2,2026-10,120.5\n");
    REQUIRE(preview.issues.size() == 1);
    CHECK(preview.issues[0].severity == Severity::Warning);
    CHECK(preview.issues[0].row == 2);
    CHECK(preview.issues[0].sentence.startsWith(QStringLiteral("120.5 is no whole number, and shows as 121.")));
    CHECK(preview.changes.size() == 1);
}

TEST_CASE("a figure that is there already is not called odd again")
{
    Scorecard scorecard = small();
    for (const auto& [period, value] : {std::pair(term(2026, Season::Summer), u"91.2"), std::pair(autumn, u"0.912")})
        scorecard.readings[{attendance, period}].value = *Decimal::parse(value);
    const ImportPreview preview = previewOf("metric,period,value,comment\n7.3,Autumn 2026,0.912,said again\n", scorecard);
    CHECK(preview.issues.empty());
    CHECK(preview.changes.size() == 1);
}

TEST_CASE("an explanation is its figure's: another figure from a file is odd again, unless the file explains it")
{
    Scorecard scorecard = small();
    scorecard.readings[{attendance, term(2026, Season::Summer)}].value = *Decimal::parse(u"91.2");
    Reading& explained = scorecard.readings[{attendance, autumn}];
    explained.value = *Decimal::parse(u"9.1");
    explained.explanation = QStringLiteral("Two schools sent nothing");

    const ImportPreview odd = previewOf("metric,period,value\n7.3,Autumn 2026,0.912\n", scorecard);
    REQUIRE(odd.issues.size() == 1);
    CHECK(odd.issues[0].severity == Severity::Warning);
    CHECK(imported("metric,period,value\n7.3,Autumn 2026,0.912\n", scorecard).readings.at({attendance, autumn}).explanation.isEmpty());
    CHECK(previewOf("metric,period,value,as_at\n7.3,Autumn 2026,9.1,2027-05-01\n", scorecard).issues.size() == 2);

    const auto said = imported("metric,period,value,explanation\n7.3,Autumn 2026,0.912,One school\n", scorecard);
    CHECK(said.readings.at({attendance, autumn}).explanation == QStringLiteral("One school"));
    const auto same = imported("metric,period,value,comment\n7.3,Autumn 2026,9.1,Read again\n", scorecard);
    CHECK(same.readings.at({attendance, autumn}).explanation == QStringLiteral("Two schools sent nothing"));
}

TEST_CASE("where no row can be used, the likeliest headings are given to be told apart, and telling them is enough")
{
    const QByteArray csv = "Return for autumn\n\nKennzahl,Zeitraum,Ist,Bemerkung\n7.1,Autumn 2026,61.5,\n7.3,Autumn 2026,90,late\n";
    const ImportPreview preview = previewOf(csv);
    CHECK(preview.hasErrors());
    QStringList headings;
    for (const MappedColumn& column : preview.columns)
        headings += column.heading;
    CHECK(headings.join(u'|') == QStringLiteral("Kennzahl|Zeitraum|Ist|Bemerkung"));
    TableOptions options;
    options.headings = {{QStringLiteral("kennzahl"), {Meaning::Reference, {}}},
                        {QStringLiteral("zeitraum"), {Meaning::Period, {}}},
                        {QStringLiteral("ist"), {Meaning::Value, {}}}};
    CHECK(valueText(imported(csv, small(), options), attendance, autumn) == QStringLiteral("90"));
}

TEST_CASE("two headings of one meaning are given too, so that one can be left out")
{
    const ImportPreview preview = previewOf("metric,period,value,result\n7.1,Autumn 2026,61.5,62\n");
    CHECK(preview.hasErrors());
    CHECK(preview.columns.size() == 4);
}

TEST_CASE("what a table holds is found out from its headings")
{
    const auto kindOf = [](const QByteArray& csv) {
        QBuffer file;
        file.setData(csv);
        file.open(QIODevice::ReadOnly);
        const TableKind kind = kindOfTable(small(), file, QStringLiteral("t.csv"), {});
        CHECK(file.pos() == 0);
        return kind;
    };
    CHECK(kindOf("Metric,Autumn 2026,Spring 2027\n7.1,1,2\n") == TableKind::Readings);
    CHECK(kindOf("Title of it all\n\nReference,Title,Due,Lead\nA7.1,Do it,2027-01-01,Head\n") == TableKind::Plan);
    CHECK(kindOf("Month,Received,Issued\n2026-10,90,80\n") == TableKind::Backlog);
    CHECK(kindOf("Reference,Comparator,Period,Value\n7.1,England,2024,50\n") == TableKind::Benchmarks);
    CHECK(kindOf("name,colour\ncat,black\n") == TableKind::Readings);
    CHECK(kindOf("") == TableKind::Readings);
}

TEST_CASE("every meaning has words, and a heading's own period is among the choices")
{
    CHECK(periodIn(QStringLiteral("Planned: Autumn 2026")) == QStringLiteral("Autumn 2026"));
    CHECK(periodIn(QStringLiteral("Autumn 2026")) == QStringLiteral("Autumn 2026"));
    CHECK(periodIn(QStringLiteral("Outturn")).isEmpty());
    QStringList words;
    for (const ColumnMeaning& meaning : meaningsToChoose(QStringLiteral("Autumn 2026"))) {
        CHECK(meaningFromCode(toCode(meaning)) == meaning);
        words += toText(meaning);
    }
    CHECK(words.first() == QStringLiteral("Leave out"));
    CHECK(words.contains(QStringLiteral("Reading, Autumn 2026")));
    CHECK(words.removeDuplicates() == 0);
    CHECK_FALSE(words.contains(QString()));
    CHECK(meaningsToChoose({}).size() == std::size_t(meaningCount) - 1);
}
