// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

TEST_CASE("the clock of a request in JSON and in words")
{
    const auto json = scorecard({u"clock"_s, u"2026-10-31"_s, u"--json"_s}).json();
    CHECK(json.at("date") == "2026-10-31");
    CHECK(json.at("from") == "request");
    CHECK(json.at("exceptions") == false);
    REQUIRE(json.at("limits").size() == 4);
    CHECK(json.at("limits")[0].at("due") == "2026-12-12");
    CHECK(json.at("limits")[2].at("weeks") == nullptr);
    CHECK(json.at("limits")[3].at("due") == "2027-03-20");
    CHECK(json.at("limits")[3].at("source") == "SEND Regulations 2014, regulation 13(2)");
    CHECK(scorecard({u"clock"_s, u"31/10/2026"_s}).out.contains(u"20 Mar 2027"));
}

TEST_CASE("a statutory exception leaves no date")
{
    const auto json = scorecard({u"clock"_s, u"2026-10-31"_s, u"--exceptions"_s, u"--json"_s}).json();
    for (const auto& limit : json.at("limits")) {
        CHECK(limit.at("due") == nullptr);
        CHECK(limit.at("applies") == false);
    }
}

TEST_CASE("the clocks of a review meeting and of a year of transfer")
{
    const auto review = scorecard({u"clock"_s, u"2026-10-31"_s, u"--from"_s, u"review"_s, u"--json"_s}).json();
    CHECK(review.at("limits")[1].at("due") == "2027-01-23");
    const auto transfer = scorecard({u"clock"_s, u"2027"_s, u"--from"_s, u"transfer"_s, u"--json"_s}).json();
    CHECK(transfer.at("limits")[0].at("due") == "2027-02-15");
    CHECK(transfer.at("limits")[1].at("due") == "2027-03-31");
}

TEST_CASE("a clock without a date, or before the law, says so")
{
    CHECK(scorecard({u"clock"_s}).status == 2);
    CHECK(scorecard({u"clock"_s, u"10/31/2026"_s}).status == 2);
    CHECK(scorecard({u"clock"_s, u"2027"_s}).status == 2);
    CHECK(scorecard({u"clock"_s, u"2026-10-31"_s, u"--from"_s, u"Tuesday"_s}).status == 2);
    const Outcome early = scorecard({u"clock"_s, u"2013-01-01"_s});
    CHECK(early.status == 1);
    CHECK(early.err.contains(u"1 September 2014"));
}
