// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

namespace {

QString dfe(const char* name)
{
    return QStringLiteral(TEST_DATA_DIR "/dfe/") + QLatin1String(name);
}

const nlohmann::json& metricNamed(const nlohmann::json& status, const std::string& part)
{
    for (const auto& metric : status.at("metrics"))
        if (metric.at("name").get<std::string>().find(part) != std::string::npos)
            return metric;
    FAIL("no metric named " << part);
    return status;
}

} // namespace

TEST_CASE("info counts what the demonstration holds and says who made it")
{
    const DemoFile demo;
    const Outcome info = scorecard({u"info"_s, demo.path, u"--json"_s});
    REQUIRE(info.status == 0);
    const auto json = info.json();
    CHECK(json.at("counts").at("areas").get<int>() >= 8);
    CHECK(json.at("counts").at("metrics").get<int>() >= 40);
    CHECK(json.at("counts").at("backlogMonths") == 22);
    CHECK(json.at("notice").get<std::string>().find("illustrative") != std::string::npos);
    CHECK(json.at("lastChange").at("what") == "Created the demonstration");
}

TEST_CASE("DfE's file for one authority gives its six years in status, chart and pack")
{
    const BlankFile blank;
    const QString file = blank.path;
    const Outcome import = scorecard({u"import"_s, file, dfe("timeliness_20_week.csv"), u"--la"_s, u"E06000058"_s});
    INFO(import.err.toStdString());
    REQUIRE(import.status == 0);

    const auto status = scorecard({u"status"_s, file, u"--json"_s, u"--today"_s, u"2025-06-30"_s}).json();
    const auto& metric = metricNamed(status, "excluding");
    std::vector<double> values;
    for (const auto& reading : metric.at("readings"))
        values.push_back(reading.at("value").get<double>());
    CHECK(values == std::vector<double>{91.3, 21.9, 31.2, 7.3, 4.8, 77.6});

    const QString svg = blank.beside(u"chart.svg"_s);
    const QString ref = QString::fromStdString(metric.at("ref").get<std::string>());
    const Outcome chart = scorecard({u"chart"_s, file, u"--metric"_s, ref, u"--out"_s, svg});
    REQUIRE(chart.status == 0);
    CHECK(chart.out.contains(u"77.6"));
    CHECK(bytesOf(svg).contains("<svg"));

    const QString pdf = blank.beside(u"pack.pdf"_s);
    REQUIRE(scorecard({u"pack"_s, file, u"--out"_s, pdf}).status == 0);
    CHECK(bytesOf(pdf).startsWith("%PDF-"));
    const Outcome text = runProgram(u"pdftotext"_s, {u"-layout"_s, pdf, u"-"_s});
    for (const char16_t* value : {u"91.3", u"21.9", u"31.2", u"7.3", u"4.8", u"77.6"})
        CHECK(text.out.contains(QStringView(value)));
}

TEST_CASE("a second import of the same file changes nothing")
{
    const BlankFile blank;
    const QStringList import{u"import"_s, blank.path, dfe("timeliness_20_week.csv"), u"--la"_s, u"E06000058"_s, u"--json"_s};
    REQUIRE(scorecard(import).status == 0);
    const Outcome again = scorecard(import);
    REQUIRE(again.status == 0);
    CHECK(again.json().at("changes").empty());
}

TEST_CASE("a dry run writes nothing")
{
    const BlankFile blank;
    const QByteArray before = bytesOf(blank.path);
    const Outcome dry = scorecard({u"import"_s, blank.path, dfe("timeliness_20_week.csv"), u"--la"_s, u"E06000058"_s,
                                   u"--dry-run"_s, u"--json"_s});
    REQUIRE(dry.status == 0);
    CHECK_FALSE(dry.json().at("changes").empty());
    CHECK(dry.json().at("written") == false);
    CHECK(bytesOf(blank.path) == before);
}

TEST_CASE("the demonstration holds DfE's figures exactly as the import brings them in")
{
    const DemoFile demo;
    for (const char* name : {"timeliness_20_week.csv", "requests.csv"}) {
        const Outcome import = scorecard({u"import"_s, demo.path, dfe(name), u"--json"_s});
        REQUIRE(import.status == 0);
        CHECK(import.json().at("changes").empty());
    }
}

TEST_CASE("an export makes an equal scorecard")
{
    const DemoFile demo;
    const QString json = demo.beside(u"out.json"_s);
    REQUIRE(scorecard({u"export"_s, demo.path, json}).status == 0);
    const QString copy = demo.beside(u"copy.scorecard"_s);
    REQUIRE(scorecard({u"new"_s, copy, u"--template"_s, json}).status == 0);
    const QString again = demo.beside(u"again.json"_s);
    REQUIRE(scorecard({u"export"_s, copy, again}).status == 0);
    CHECK(bytesOf(json) == bytesOf(again));
}

TEST_CASE("charts come out as PNG, SVG and PDF, by metric and of the backlog")
{
    const DemoFile demo;
    const std::vector<std::pair<QString, QByteArray>> kinds{
        {u"png"_s, QByteArrayLiteral("\x89PNG")}, {u"svg"_s, QByteArrayLiteral("<?xml")}, {u"pdf"_s, QByteArrayLiteral("%PDF-")}};
    for (const auto& [ending, start] : kinds) {
        const QString path = demo.beside(u"c."_s + ending);
        const QStringList what = ending == u"svg" ? QStringList{u"--metric"_s, u"7.1"_s} : QStringList{u"--backlog"_s, u"open"_s};
        REQUIRE(scorecard(QStringList{u"chart"_s, demo.path} + what + QStringList{u"--out"_s, path}).status == 0);
        CHECK(bytesOf(path).startsWith(start));
    }
}

TEST_CASE("the same pack gives the same bytes")
{
    const DemoFile demo;
    const QString first = demo.beside(u"1.pdf"_s);
    const QString second = demo.beside(u"2.pdf"_s);
    REQUIRE(scorecard({u"pack"_s, demo.path, u"--out"_s, first}).status == 0);
    REQUIRE(scorecard({u"pack"_s, demo.path, u"--out"_s, second}).status == 0);
    CHECK(bytesOf(first) == bytesOf(second));
}

TEST_CASE("check finds the demonstration sound, and its months add up")
{
    const DemoFile demo;
    const Outcome check = scorecard({u"check"_s, demo.path, u"--json"_s});
    REQUIRE(check.status == 0);
    CHECK(check.json().at("sound") == true);
    CHECK(check.json().at("findings").empty());
}

TEST_CASE("wrong words give a sentence and status 2")
{
    const DemoFile demo;
    const std::vector<QStringList> calls{{},
                                         {u"frobnicate"_s},
                                         {u"info"_s},
                                         {u"info"_s, demo.path, u"--no-such-option"_s},
                                         {u"status"_s, demo.path, u"--term"_s, u"Michaelmas"_s},
                                         {u"status"_s, demo.path, u"--today"_s, u"31/10/2026"_s},
                                         {u"chart"_s, demo.path, u"--backlog"_s, u"pie"_s, u"--out"_s, u"x.png"_s},
                                         {u"pack"_s, demo.path, u"--edition"_s, u"public"_s, u"--out"_s, u"x.pdf"_s},
                                         {u"export"_s, demo.path, u"out.docx"_s}};
    for (const QStringList& call : calls) {
        const Outcome outcome = scorecard(call);
        INFO(call.join(u' ').toStdString() << ": " << outcome.err.toStdString());
        CHECK(outcome.status == 2);
        CHECK(outcome.err.trimmed().size() > 10);
        CHECK(outcome.out.isEmpty());
    }
}

TEST_CASE("a command says its own words, and a wrong option gets one sentence and them")
{
    for (const QString& ask : {u"--help"_s, u"-h"_s}) {
        const Outcome help = scorecard({u"chart"_s, ask});
        CHECK(help.status == 0);
        CHECK(help.out.startsWith(u"Usage: scorecard chart FILE "_s));
        CHECK(help.err.isEmpty());
    }
    const Outcome wrong = scorecard({u"chart"_s, u"--nothing"_s});
    CHECK(wrong.status == 2);
    CHECK(wrong.err.contains(u"'nothing'. Usage: scorecard chart FILE "_s));
}
