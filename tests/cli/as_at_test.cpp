// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include "store/store.h"

using namespace send;

namespace {

constexpr MetricId metric{1};
const Term autumn{2026, Season::Autumn};

/// One metric whose target is 80 all along, and one reading.
Scorecard withReading(int value)
{
    Scorecard scorecard;
    scorecard.plan.title = u"A plan"_s;
    scorecard.areas.insert({AreaId(1), Area{.number = 1, .name = u"Timeliness"_s}});
    scorecard.metrics.insert({metric, Metric{.area = AreaId(1), .number = 1, .name = u"Issued in time"_s,
                                             .unit = Unit::Percent, .polarity = Polarity::Higher}});
    scorecard.targets.insert({metric, Target{Decimal(80), QDate(2026, 12, 31), {}}});
    scorecard.readings.insert({{metric, Period{PeriodKind::Term, autumn.year, 3}}, Reading{.value = Decimal(value)}});
    return scorecard;
}

/// A file that was made on 10 October with 50, put at 75 on 12 October and at 85 on 20 November.
QString fileWithHistory(const QTemporaryDir& folder)
{
    const QString path = folder.filePath(u"A.scorecard"_s);
    Scorecard held;
    held.plan = withReading(0).plan;
    auto store = Store::create(path, held.plan);
    REQUIRE(store.has_value());
    const auto put = [&](int value, QDate day) {
        store->setClock([day] { return QDateTime(day, QTime(12, 0), Qt::UTC); });
        REQUIRE(store->apply(diff(held, withReading(value)), u"Data officer"_s, u"Set it"_s).has_value());
        held = withReading(value);
    };
    put(50, QDate(2026, 10, 10));
    put(75, QDate(2026, 10, 12));
    put(85, QDate(2026, 11, 20));
    return path;
}

Outcome statusAsAt(const QString& path, const QString& day, const QStringList& more = {u"--json"_s})
{
    return scorecard(QStringList{u"status"_s, path, u"--as-at"_s, day} + more);
}

} // namespace

TEST_CASE("status --as-at shows the figures and statuses that stood at the end of that day")
{
    const QTemporaryDir folder;
    const QString path = fileWithHistory(folder);
    const QByteArray before = bytesOf(path);
    const std::vector<std::tuple<QString, double, std::string>> days{{u"2026-10-10"_s, 50, "red"},
                                                                     {u"2026-10-11"_s, 50, "red"},
                                                                     {u"2026-10-12"_s, 75, "amber"},
                                                                     {u"2026-11-20"_s, 85, "green"}};
    for (const auto& [day, value, status] : days) {
        const Outcome outcome = statusAsAt(path, day);
        INFO(day.toStdString() << outcome.err.toStdString());
        REQUIRE(outcome.status == 0);
        const auto json = outcome.json();
        CHECK(json.at("asAt") == day.toStdString());
        CHECK(json.at("metrics").at(0).at("value") == value);
        CHECK(json.at("metrics").at(0).at("status") == status);
    }
    CHECK(scorecard({u"status"_s, path, u"--json"_s}).json().at("asAt").is_null());
    CHECK(statusAsAt(path, u"2026-10-12"_s, {}).out.startsWith(u"Autumn 2026, as at 12 October 2026: 1 amber"));
    CHECK(bytesOf(path) == before);
}

TEST_CASE("status --as-at says when a day is before the history or is no date")
{
    const QTemporaryDir folder;
    const QString path = fileWithHistory(folder);
    const Outcome early = statusAsAt(path, u"2026-10-09"_s);
    CHECK(early.status == 1);
    CHECK(early.err.contains(u"begins on 10 October 2026"));
    CHECK(early.out.isEmpty());
    const Outcome odd = statusAsAt(path, u"12/10/2026"_s);
    CHECK(odd.status == 2);
    CHECK(odd.err.contains(u"--as-at wants a date such as"));
}

TEST_CASE("an import answers with the notice that stands after it")
{
    const DemoFile demo;
    const BlankFile blank;
    const QString json = demo.beside(u"demo.json"_s);
    REQUIRE(scorecard({u"export"_s, demo.path, json}).status == 0);
    const auto import = scorecard({u"import"_s, blank.path, json, u"--dry-run"_s, u"--json"_s}).json();
    CHECK(import.at("notice").get<std::string>().find("illustrative") != std::string::npos);
    CHECK(scorecard({u"import"_s, blank.path, json}).out.contains(u"illustrative"));
}
