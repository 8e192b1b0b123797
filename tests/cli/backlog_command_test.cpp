// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

TEST_CASE("the backlog's months reconcile from one to the next")
{
    const DemoFile demo;
    const auto json = scorecard({u"backlog"_s, demo.path, u"--json"_s}).json();
    REQUIRE(json.at("months").size() == 22);
    const auto& months = json.at("months");
    CHECK(months[0].at("openAtStart") == nullptr);
    CHECK(months[0].at("reconciles") == nullptr);
    for (std::size_t place = 1; place < months.size(); ++place) {
        const auto& month = months[place];
        CHECK(month.at("openAtStart") == months[place - 1].at("openAtEnd"));
        CHECK(month.at("expectedAtEnd").get<int>()
              == month.at("openAtStart").get<int>() + month.at("received").get<int>() - month.at("closed").get<int>());
        CHECK(month.at("reconciles") == true);
        CHECK(month.at("inconsistencies").empty());
    }
    const auto& october = months.back();
    CHECK(october.at("month") == "2026-10");
    CHECK(october.at("issuedWithin20Percent") == 42.9);
    CHECK(october.at("openByBand").at("52+") == 1);
    CHECK(october.at("openByStage").at("assessment") == 360);
    CHECK(october.at("cohortAssessed") == nullptr);
    CHECK(october.at("medianWeeksToIssue") == 31);
    CHECK(json.at("recoveryDate") == "2026-03-01");
    CHECK(json.at("notice").get<std::string>().find("illustrative") != std::string::npos);
}

TEST_CASE("the backlog in words has its flows, ages and cohorts, and the notice last")
{
    const DemoFile demo;
    const Outcome words = scorecard({u"backlog"_s, demo.path});
    REQUIRE(words.status == 0);
    for (const char16_t* part : {u"Received", u"16–20", u"Longest wait, days", u"Received and assessed", u"reconcile"})
        CHECK(words.out.contains(QStringView(part)));
    CHECK(words.out.trimmed().endsWith(u"illustrative"));
}

TEST_CASE("a scorecard without months has a backlog to say so")
{
    const BlankFile blank;
    const Outcome words = scorecard({u"backlog"_s, blank.path});
    CHECK(words.status == 0);
    CHECK_FALSE(words.out.trimmed().isEmpty());
    CHECK(scorecard({u"backlog"_s, blank.path, u"--json"_s}).json().at("months").empty());
}
