// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/honesty.h"

#include "core/scorecard_fixture.h"

using namespace send;
using namespace send::test;

namespace {

Assessment with(Status status)
{
    Assessment assessment{.metric = metricId, .term = autumn};
    assessment.status = status;
    assessment.figure = TermFigure{.period = period(u"Autumn 2026")};
    assessment.figure->asAt = QDate(2026, 12, 31);
    return assessment;
}

Commentary saying(const char16_t* cause, const char16_t* action = u"")
{
    return {.cause = QString::fromUtf16(cause), .action = QString::fromUtf16(action)};
}

std::vector<HonestyKind> kinds(const std::vector<HonestyFinding>& findings)
{
    std::vector<HonestyKind> found;
    for (const HonestyFinding& finding : findings) {
        CHECK_FALSE(finding.sentence.isEmpty());
        found.push_back(finding.kind);
    }
    return found;
}

std::vector<HonestyKind> red(const std::optional<Commentary>& commentary)
{
    return kinds(honestyOf(with(Status::Red), commentary));
}

using Kinds = std::vector<HonestyKind>;

} // namespace

TEST_CASE("every red asks for a cause, nothing else does")
{
    CHECK(red(std::nullopt) == Kinds{HonestyKind::RedWithoutComment});
    CHECK(red(saying(u"  ", u"Two posts are advertised")) == Kinds{HonestyKind::RedWithoutComment});
    CHECK(red(saying(u"Two educational psychologist posts are vacant")).empty());
    for (const Status status : {Status::Amber, Status::Green, Status::MonitorOnly, Status::NoData})
        CHECK(honestyOf(with(status), std::nullopt).empty());
}

TEST_CASE("a commentary older than its figure")
{
    Commentary words = saying(u"Two posts are vacant");
    words.written = QDate(2026, 12, 30);
    CHECK(red(words) == Kinds{HonestyKind::OlderThanFigure});
    CHECK(kinds(honestyOf(with(Status::Green), words)) == Kinds{HonestyKind::OlderThanFigure});
    words.written = QDate(2026, 12, 31);
    CHECK(red(words).empty());
}

TEST_CASE("a commentary on a figure that was changed since")
{
    Commentary words = saying(u"Two posts are vacant");
    words.written = QDate(2027, 1, 5);
    CHECK(red(words).empty());
    const auto findings = honestyOf(with(Status::Red), words, commentaryWordLimit, true);
    CHECK(kinds(findings) == Kinds{HonestyKind::OlderThanFigure});
    words.written = QDate(2026, 12, 30); // said once
    CHECK(kinds(honestyOf(with(Status::Red), words, commentaryWordLimit, true)) == Kinds{HonestyKind::OlderThanFigure});
    CHECK(honestyOf(with(Status::Green), std::nullopt, commentaryWordLimit, true).empty());
}

TEST_CASE("only good news beside a red")
{
    const Commentary praise = saying(u"Excellent progress has been made and staff are performing strongly.");
    CHECK(red(praise) == Kinds{HonestyKind::OnlyPositiveWords});
    CHECK(honestyOf(with(Status::Green), praise).empty());
    CHECK(red(saying(u"Good progress, but advice from health came late.")).empty());
    CHECK(red(saying(u"Demand rose by a fifth.", u"A strong recruitment round has gone well.")).empty());
    CHECK(red(saying(u"Great notes were taken.")) == Kinds{HonestyKind::OnlyPositiveWords}); // a note is no "not"
}

TEST_CASE("over length, by the words of all three parts")
{
    Commentary words = saying(u"Two posts are vacant");
    words.action = QStringLiteral("word ").repeated(146);
    CHECK(red(words).empty());
    words.backOnTrack = QStringLiteral("soon");
    CHECK(red(words) == Kinds{HonestyKind::OverLength});
    CHECK(honestyOf(with(Status::Red), words).front().sentence.startsWith(QStringLiteral("151 words, 1 more than the 150")));
    CHECK(honestyOf(with(Status::Red), words, 200).empty());
}

TEST_CASE("words are counted as a person would")
{
    CHECK(wordCount(QString()) == 0);
    CHECK(wordCount(QStringLiteral(" – \n - ")) == 0);
    CHECK(wordCount(QStringLiteral("The 20-week rate fell to 45.5%, the team's worst.")) == 9);
    CHECK(wordCount(QStringLiteral("- one\n- two\r\n- three")) == 3);
    CHECK(wordCount(QString::fromUtf8("Zo\xc3\xab\xe2\x80\x99s caf\xc3\xa9")) == 2);
}
