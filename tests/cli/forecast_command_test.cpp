// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <set>

TEST_CASE("numbers alone give the obvious arithmetic")
{
    const Outcome clears = scorecard({u"forecast"_s, u"--open"_s, u"397"_s, u"--arrivals"_s, u"80"_s,
                                      u"--capacity"_s, u"100"_s, u"--deterministic"_s, u"--json"_s});
    REQUIRE(clears.status == 0);
    CHECK(clears.json() == nlohmann::json{{"clears", true}, {"periodsToClear", 19.85}});
    const QStringList grows{u"forecast"_s, u"--open"_s,     u"729"_s, u"--arrivals"_s,
                            u"44"_s,       u"--capacity"_s, u"38"_s};
    CHECK(scorecard(QStringList(grows) << u"--json"_s).json() ==
          nlohmann::json{{"clears", false}, {"periodsToClear", nullptr}});
    CHECK(scorecard(grows).out.contains(u"does not clear: it grows by 6 cases"));
}

TEST_CASE("the demonstration's forecast is a range, the same each time")
{
    const DemoFile demo;
    const QStringList call{u"forecast"_s, demo.path, u"--json"_s};
    const Outcome first = scorecard(call);
    REQUIRE(first.status == 0);
    CHECK(scorecard(call).out == first.out);
    const auto json = first.json();
    CHECK(json.at("runs") == 10'000);
    CHECK(json.at("start") == "2026-10");
    CHECK(json.at("openAtStart") == 487);
    REQUIRE(json.at("months").size() == 24);
    for (const auto& month : json.at("months")) {
        CHECK(month.at("openP10") <= month.at("openP50"));
        CHECK(month.at("openP50") <= month.at("openP90"));
    }
    CHECK(json.at("clears") == true);
    CHECK(json.at("p10") <= json.at("p50"));
    CHECK(json.at("sentence").get<std::string>().starts_with("At this capacity the backlog "));
    CHECK(json.at("assumptions").size() >= 6);
    CHECK(json.at("delivery").at("provider") == nullptr); // two of them together
    CHECK(json.at("delivery").at("contracted") == 102);
    CHECK(json.at("delivery").at("clearsAsDelivered") == json.at("p50"));
    CHECK(json.at("delivery").at("sentence").get<std::string>().find("at full delivery the backlog would clear") != std::string::npos);
    CHECK(json.at("backtest").at("over20").at("compared") > 0);
    CHECK(json.at("notice").get<std::string>().find("illustrative") != std::string::npos);
}

TEST_CASE("a forecast in words ends with its assumptions and the notice")
{
    const DemoFile demo;
    const Outcome words = scorecard({u"forecast"_s, demo.path, u"--months"_s, u"6"_s, u"--deterministic"_s});
    REQUIRE(words.status == 0);
    CHECK(words.out.contains(u"2027-04"));
    CHECK_FALSE(words.out.contains(u"2027-05"));
    CHECK(words.out.contains(u"Without chance"));
    CHECK(words.out.indexOf(u"Assumptions:") < words.out.indexOf(u"illustrative"));
}

TEST_CASE("a forecast that cannot be made says why")
{
    const DemoFile demo;
    const BlankFile blank;
    CHECK(scorecard({u"forecast"_s}).status == 2);
    CHECK(scorecard({u"forecast"_s, u"--open"_s, u"5"_s}).status == 2);
    CHECK(scorecard({u"forecast"_s, u"--open"_s, u"-5"_s, u"--arrivals"_s, u"1"_s, u"--capacity"_s, u"2"_s})
              .status == 2);
    CHECK(scorecard({u"forecast"_s, demo.path, u"--open"_s, u"5"_s}).status == 2);
    CHECK(scorecard({u"forecast"_s, demo.path, u"--months"_s, u"0"_s}).status == 2);
    CHECK(scorecard({u"forecast"_s, demo.path, u"--months"_s, u"many"_s}).status == 2);
    const Outcome unnamed = scorecard({u"forecast"_s, demo.path, u"--scenario"_s, u"Nobody's"_s});
    CHECK(unnamed.status == 1);
    CHECK(unnamed.err.contains(u"Nobody's"));
    const Outcome empty = scorecard({u"forecast"_s, blank.path});
    CHECK(empty.status == 1);
    CHECK(empty.err.contains(u"over 20 weeks"));
    CHECK(scorecard({u"forecast"_s, demo.path + u"x"_s}).status == 3);
}

TEST_CASE("a scenario of the scorecard is forecast by its name")
{
    const DemoFile demo;
    const QString path = demo.beside(u"a.json"_s);
    REQUIRE(scorecard({u"export"_s, demo.path, path}).status == 0);
    auto exported = nlohmann::json::parse(bytesOf(path).toStdString());
    exported["scenarios"] = {{{"id", 1}, {"number", 1}, {"name", "Two more"}, {"capacityChange", "40"}, {"months", 12}}};
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(exported.dump()));
    file.close();
    const Outcome imported = scorecard({u"import"_s, demo.path, path});
    INFO(imported.err.toStdString());
    REQUIRE(imported.status == 0);

    const auto json = scorecard({u"forecast"_s, demo.path, u"--scenario"_s, u"two more"_s, u"--json"_s}).json();
    CHECK(json.at("scenario") == "Two more");
    CHECK(json.at("months").size() == 12);
    CHECK(json.at("assumptions")[3].get<std::string>().find("and 40 more") != std::string::npos);
    CHECK(json.at("p90") != nullptr);
}
