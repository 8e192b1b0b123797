// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work_off.h"

#include "catch_qt.h"

using namespace send;
using namespace Qt::Literals::StringLiterals;

namespace {

WorkOff work(const char* open, const char* arrivals, const char* capacity)
{
    const auto number = [](const char* text) { return Decimal::parse(QString::fromLatin1(text)).value(); };
    return {number(open), number(arrivals), number(capacity)};
}

} // namespace

TEST_CASE("397 open and 20 more finished than received clear in 19.85 periods")
{
    CHECK(periodsToClear(work("397", "80", "100"))->toString() == u"19.85"_s);
    CHECK(workOffSentence(work("397", "80", "100")) ==
          u"At this capacity the backlog clears in 19.85 periods."_s);
    CHECK(periodsToClear(work("397", "0", "20"))->toString() == u"19.85"_s);
}

TEST_CASE("38 finished against 44 received grows by 6 and never clears")
{
    CHECK_FALSE(periodsToClear(work("729", "44", "38")));
    CHECK(workOffSentence(work("729", "44", "38")) ==
          u"At this capacity the backlog does not clear: it grows by 6 cases in each period."_s);
}

TEST_CASE("the edges of working off")
{
    CHECK_FALSE(periodsToClear(work("10", "5", "5")));
    CHECK(workOffSentence(work("10", "5", "5")).contains(u"stays as it is"));
    CHECK(periodsToClear(work("0", "9", "5")) == Decimal());
    CHECK(periodsToClear(work("100", "7", "10"))->toString() == u"33.333333"_s);
    CHECK(workOffSentence(work("10", "5.5", "6.5")) ==
          u"At this capacity the backlog clears in 10 periods."_s);
    CHECK(workOffSentence(work("10", "6.5", "5.5")).contains(u"by 1 case in each"));
}
