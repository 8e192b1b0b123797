// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/scorecard_json.h"

#include "catch_qt.h"
#include "core/backlog_feed.h"
#include "support/random_scorecard.h"

#include <QDirIterator>
#include <QFile>

#include <nlohmann/json.hpp>

using namespace send;

namespace {

QByteArray document(const QByteArray& members)
{
    return R"({"format":"send-scorecard","version":1,)" + members + "}";
}

/// A document with one area and one metric, and `members` beside them.
QByteArray withMetric(const QByteArray& members)
{
    return document(R"("areas":[{"id":1,"number":7,"name":"Timeliness"}],
                       "metrics":[{"id":5,"area":1,"number":1,"name":"Within 20 weeks"}],)"
                    + members);
}

QString refusal(const QByteArray& json)
{
    const auto read = readScorecard(json);
    return read ? QStringLiteral("was read") : read.error().sentence;
}

ErrorKind kindOfRefusal(const QByteArray& json)
{
    const auto read = readScorecard(json);
    REQUIRE_FALSE(read);
    return read.error().kind;
}

using Json = nlohmann::json;

/// Every way to replace one member of one row by a value of another type; `visit` gets the document and the place.
template<class Visit>
void withEachMemberBroken(const Json& whole, Visit visit)
{
    const std::vector<Json> wrongs = {true, -1, "no such word", Json::array({1}), Json::object({{"a", 1}}), 1.5e300};
    for (const auto& [list, rows] : whole.items()) {
        if (!rows.is_array() || rows.empty())
            continue;
        for (const auto& [member, value] : rows.front().items())
            for (const Json& wrong : wrongs) {
                Json broken = whole;
                broken[list][0][member] = wrong;
                visit(broken, list + "[0]");
            }
    }
}

} // namespace

TEST_CASE("a scorecard comes back from JSON as it was")
{
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const Scorecard scorecard = test::randomScorecard(seed, 1 + int(seed % 4));
        const auto back = readScorecard(writeScorecard(scorecard));
        INFO("seed " << seed << (back ? "" : ": " + back.error().sentence.toStdString()));
        REQUIRE(back);
        CHECK(*back == scorecard);
    }
}

TEST_CASE("an empty scorecard is a small document that reads back")
{
    const QByteArray json = writeScorecard({});
    CHECK(json == "{\"format\":\"send-scorecard\",\"version\":1,\n\"plan\":{}\n}\n");
    CHECK(readScorecard(json) == Scorecard{});
}

TEST_CASE("what is empty is left out, and every row has a line of its own")
{
    Scorecard scorecard;
    scorecard.areas.emplace(AreaId(1), Area{.number = 7, .name = QStringLiteral("Timeliness")});
    scorecard.areas.emplace(AreaId(2), Area{.number = 8});
    const QByteArray json = writeScorecard(scorecard);
    CHECK(json.contains("\n {\"id\":1,\"number\":7,\"name\":\"Timeliness\"},\n {\"id\":2,\"number\":8}]"));
    CHECK_FALSE(json.contains("metrics"));
}

TEST_CASE("a reading is written with its value as text, its markers as a list and its parts as counts")
{
    const auto read = readScorecard(withMetric(R"("readings":[
        {"metric":5,"period":"2024","value":"77.60","numerator":493,"denominator":635,"markers":["r","p"],
         "asAt":"2024-12-31","comment":"“Zoë”"},
        {"metric":5,"period":"Autumn 2026","awaited":true}])"));
    REQUIRE(read);
    const ReadingKey year{MetricId(5), {PeriodKind::CalendarYear, 2024, 1}};
    const Reading& reading = read->readings.at(year);
    CHECK(reading.value == *Decimal::parse(u"77.6"));
    CHECK(reading.parts == Proportion{493, 635});
    CHECK(reading.markers == (Marker::Provisional | Marker::Revised));
    CHECK(reading.asAt == QDate(2024, 12, 31));
    CHECK(reading.comment == QStringLiteral("“Zoë”"));
    CHECK(read->readings.at({MetricId(5), periodOf(Term{2026, Season::Autumn})}).awaited);
    const QByteArray again = writeScorecard(*read);
    CHECK(again.contains(R"("value":"77.6","numerator":493,"denominator":635,"markers":["p","r"])"));
}

TEST_CASE("decimals are read from text, whole numbers and numbers with a few decimals alike")
{
    const auto valueOfTarget = [](const QByteArray& value) {
        const auto read = readScorecard(
            withMetric("\"targets\":[{\"metric\":5,\"date\":\"2027-07-31\",\"value\":" + value + "}]"));
        return read ? read->targets.at(MetricId(5)).value.toString() : QString();
    };
    CHECK(valueOfTarget("\"77.6\"") == QStringLiteral("77.6"));
    CHECK(valueOfTarget("77.6") == QStringLiteral("77.6"));
    CHECK(valueOfTarget("0.000001") == QStringLiteral("0.000001"));
    CHECK(valueOfTarget("-3") == QStringLiteral("-3"));
    CHECK(valueOfTarget("90") == QStringLiteral("90"));
    for (const char* bad : {"0.0000001", "1e300", "\"1e3\"", "\"NaN\"", "\"\"", "18446744073709551615", "true", "[]"})
        CHECK(valueOfTarget(bad) == QString());
}

TEST_CASE("members that this version does not know, and nulls, are passed over")
{
    const auto read = readScorecard(document(
        R"("colour":"blue","metrics":null,"areas":[{"id":1,"number":7,"name":null,"mood":{"a":[1,2]}}])"));
    REQUIRE(read);
    CHECK(read->areas.at(AreaId(1)) == Area{.number = 7});
}

TEST_CASE("JSON of another kind, of a newer version or none at all is refused")
{
    CHECK(kindOfRefusal("{}") == ErrorKind::Foreign);
    CHECK(kindOfRefusal("[1,2]") == ErrorKind::Foreign);
    CHECK(kindOfRefusal(R"({"format":"geojson","version":1})") == ErrorKind::Foreign);
    CHECK(kindOfRefusal(R"({"format":"send-scorecard","version":2})") == ErrorKind::Newer);
    CHECK(kindOfRefusal(R"({"format":"send-scorecard","version":"1"})") == ErrorKind::BadInput);
    CHECK(kindOfRefusal("") == ErrorKind::BadInput);
    CHECK(kindOfRefusal("PK\x03\x04") == ErrorKind::BadInput);
    CHECK(kindOfRefusal(document("\"plan\":{\"title\":\"\xff\xfe\"}")) == ErrorKind::BadInput);
}

TEST_CASE("broken JSON is refused with the line where it breaks")
{
    CHECK(refusal("{\"format\":\"send-scorecard\",\n\"version\":1,\n\"areas\":[}").contains(QStringLiteral("Line 3")));
    CHECK(refusal(document("\"targets\":[{\"metric\":5,\"value\":NaN}]")).contains(QStringLiteral("Line 1")));
    const QByteArray whole = writeScorecard(test::randomScorecard(3));
    for (qsizetype cut = 1; cut < whole.size() - 2; cut += 97)
        CHECK_FALSE(readScorecard(whole.left(cut)));
}

TEST_CASE("nesting and size from strangers have bounds")
{
    const QByteArray deep = document("\"x\":" + QByteArray(2'000'000, '['));
    CHECK(refusal(deep).contains(QStringLiteral("nested too deeply")));
    CHECK(refusal(QByteArray(33 * 1024 * 1024, ' ')).contains(QStringLiteral("32 MB")));
    const QByteArray many = document("\"x\":[" + QByteArray("0,").repeated(4'000'001) + "0]");
    CHECK(refusal(many).contains(QStringLiteral("too many values")));
    const QByteArray longText = document("\"plan\":{\"title\":\"" + QByteArray(100'001, 'a') + "\"}");
    CHECK(refusal(longText) == QStringLiteral("plan.title: the text is longer than 100000 characters."));
}

TEST_CASE("a fault names its place")
{
    const auto expect = [](const QByteArray& json, const char* start) {
        CHECK(refusal(json).startsWith(QString::fromUtf8(start)));
    };
    expect(document(R"("plan":[])"), "plan: an object in { }");
    expect(document(R"("plan":{"meetingDate":"31/10/2026"})"), "plan.meetingDate: “31/10/2026” is not a date");
    expect(document(R"("areas":{})"), "areas: a list in [ ]");
    expect(document(R"("areas":[{"id":1,"number":1},7])"), "areas[1]: an object in { }");
    expect(document(R"("areas":[{"number":1}])"), "areas[0].id: this member is missing");
    expect(document(R"("areas":[{"id":0,"number":1}])"), "areas[0].id: an id");
    expect(document(R"("areas":[{"id":9007199254740992,"number":1}])"), "areas[0].id: an id");
    expect(document(R"("areas":[{"id":1,"number":0}])"), "areas[0].number: a whole number from 1");
    expect(document(R"("areas":[{"id":1,"number":1},{"id":1,"number":2}])"), "areas[1]: this row is given twice");
    expect(document(R"("areas":[{"id":1,"number":1,"name":"a\u0000b"}])"), "areas[0].name: the text holds a NUL");
    expect(document(R"("metrics":[{"id":5,"area":1,"number":1}])"), "metrics[0].area: there is no row with the id 1");
    expect(document(R"("terms":[{"term":"2026","start":"2026-01-01","end":"2026-02-01"}])"),
           "terms[0].term: “2026” is not a term");
    expect(document(R"("backlog":[{"month":"2026"}])"), "backlog[0].month: “2026” is not a month");
    expect(document(R"("backlog":[{"month":"2026-10","received":-1}])"), "backlog[0].received: a whole number from 0");
    expect(document(R"("backlog":[{"month":"2026-10","openByBand":{"0-7":1}}])"),
           "backlog[0].openByBand: “0-7” is not an age band");
    expect(withMetric(R"("readings":[{"metric":5,"period":"Q3"}])"), "readings[0].period: ");
    expect(withMetric(R"("readings":[{"metric":6,"period":"2024"}])"), "readings[0].metric: there is no row");
    expect(withMetric(R"("readings":[{"metric":5,"period":"2024","markers":["q"]}])"),
           "readings[0].markers: “q” is not one of p, r");
    expect(withMetric(R"("readings":[{"metric":5,"period":"2024","numerator":3}])"),
           "readings[0]: numerator and denominator come together");
    expect(withMetric(R"("readings":[{"metric":5,"period":"2024","numerator":3,"denominator":1.5}])"),
           "readings[0].denominator: a whole number");
    expect(withMetric(R"("targets":[{"metric":5,"value":"1"}])"), "targets[0].date: this member is missing");
    expect(document(R"("areas":[{"id":1,"number":7}],"metrics":[{"id":5,"area":1,"number":1,"unit":"furlongs"}])"),
           "metrics[0].unit: “furlongs” is not one of number, percent");
}

TEST_CASE("no member of any row takes a value of another type, and none gets past its place")
{
    const Json whole = Json::parse(writeScorecard(test::randomScorecard(11)).toStdString());
    int refused = 0;
    withEachMemberBroken(whole, [&](const Json& broken, const std::string& place) {
        const auto read = readScorecard(QByteArray::fromStdString(broken.dump()));
        if (read)
            return; // a word where a text belongs
        ++refused;
        CHECK(read.error().kind == ErrorKind::BadInput);
        CHECK((read.error().sentence.contains(QStringLiteral("there is no row with the id"))
               || read.error().sentence.startsWith(QString::fromStdString(place))));
    });
    CHECK(refused > 400);
}

TEST_CASE("the demonstration and the templates that ship are scorecards")
{
    QDirIterator files(QStringLiteral(PROJECT_DIR "/resources"), {QStringLiteral("*.json")}, QDir::Files,
                       QDirIterator::Subdirectories);
    int read = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.fileName().endsWith(QStringLiteral("dfe-mapping.json"))
            || file.fileName().endsWith(QStringLiteral("table-headings.json")))
            continue;
        REQUIRE(file.open(QIODevice::ReadOnly));
        const auto scorecard = readScorecard(file.readAll());
        INFO(file.fileName().toStdString() << ": " << (scorecard ? "" : scorecard.error().sentence.toStdString()));
        CHECK(scorecard);
        ++read;
    }
    CHECK(read >= 1);
}

TEST_CASE("the demonstration's fed figures are those that its months give")
{
    QFile file(QStringLiteral(PROJECT_DIR "/resources/demo.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const auto scorecard = readScorecard(file.readAll());
    REQUIRE(scorecard);
    REQUIRE_FALSE(scorecard->backlog.empty());
    const auto month = std::prev(scorecard->backlog.end());
    const Changes touched{BacklogMonthEdit{month->first, month->second, month->second}};
    CHECK(fedReadings(*scorecard, touched).empty());
}
