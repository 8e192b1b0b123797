// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backlog_columns.h"

#include "core/format.h"
#include "core/negative_count.h"
#include "core/translate.h"

#include <array>

namespace send {

namespace {

using Column = BacklogColumn;
using Count = BacklogMonth::Count;

/// Where a column's count lives in a month; nullptr for columns that hold something else.
using Place = Count& (*)(BacklogMonth&);

struct ColumnInfo {
    const char* group;
    const char* heading;
    const char* name;
    Place place;
};

template<Count BacklogMonth::*member>
Count& at(BacklogMonth& month)
{
    return month.*member;
}

template<AgeBand band>
Count& inBand(BacklogMonth& month)
{
    return month.openByBand[static_cast<std::size_t>(band)];
}

template<AgeBand band>
Count& issuedIn(BacklogMonth& month)
{
    return month.issuedByBand[static_cast<std::size_t>(band)];
}

#define SEND_TEXT(text) QT_TRANSLATE_NOOP("send", text)

constexpr auto flow = SEND_TEXT("Cases in the month");
constexpr auto decisions = SEND_TEXT("Decisions");
constexpr auto issued = SEND_TEXT("Plans issued");
constexpr auto issuedBands = SEND_TEXT("Plans issued, by weeks since the request");
constexpr auto bands = SEND_TEXT("Open at end, by weeks since the request");
constexpr auto stages = SEND_TEXT("Open at end, by stage");
constexpr auto waits = SEND_TEXT("Waits");
constexpr auto cohort = SEND_TEXT("Requests received in the month");
using M = BacklogMonth;

/// In the order of the enum.
constexpr std::array<ColumnInfo, backlogColumnCount> columns{{
    {flow, SEND_TEXT("Open at\nstart"), SEND_TEXT("open at start"), nullptr},
    {flow, SEND_TEXT("+ Received"), SEND_TEXT("received"), at<&M::received>},
    {flow, SEND_TEXT("− Refused"), SEND_TEXT("refused"), at<&M::refused>},
    {flow, SEND_TEXT("− With-\ndrawn"), SEND_TEXT("withdrawn"), at<&M::withdrawn>},
    {flow, SEND_TEXT("− Not to\nissue"), SEND_TEXT("not to issue"), at<&M::notToIssue>},
    {flow, SEND_TEXT("− Issued"), SEND_TEXT("issued"), at<&M::issued>},
    {flow, SEND_TEXT("= Should be\nopen"), SEND_TEXT("what should be open at end"), nullptr},
    {flow, SEND_TEXT("Open at\nend"), SEND_TEXT("open at end"), at<&M::openAtEnd>},
    {flow, SEND_TEXT("Differ-\nence"), SEND_TEXT("the difference"), nullptr},
    {decisions, SEND_TEXT("Decided"), SEND_TEXT("decided"), at<&M::decided>},
    {decisions, SEND_TEXT("within\n6 weeks"), SEND_TEXT("decided within 6 weeks"), at<&M::decidedWithin6Weeks>},
    {decisions, SEND_TEXT("to assess"), SEND_TEXT("decided to assess"), at<&M::decidedToAssess>},
    {decisions, SEND_TEXT("Over-\nturned"), SEND_TEXT("overturned refusals"), at<&M::overturned>},
    {issued, SEND_TEXT("within\n20 weeks"), SEND_TEXT("issued within 20 weeks"), at<&M::issuedWithin20Weeks>},
    {issued, SEND_TEXT("without\nexceptions"), SEND_TEXT("issued without exceptions"),
     at<&M::issuedExcludingExceptions>},
    {issued, SEND_TEXT("of them in\n20 weeks"), SEND_TEXT("issued within 20 weeks without exceptions"),
     at<&M::issuedWithin20WeeksExcludingExceptions>},
    {issued, SEND_TEXT("Legacy"), SEND_TEXT("legacy cases issued"), at<&M::issuedLegacy>},
    {issued, SEND_TEXT("of them in\n20 weeks"), SEND_TEXT("legacy cases issued within 20 weeks"),
     at<&M::issuedLegacyWithin20Weeks>},
    {issuedBands, SEND_TEXT("0–6"), SEND_TEXT("issued 0–6 weeks"), issuedIn<AgeBand::Weeks0To6>},
    {issuedBands, SEND_TEXT("6–16"), SEND_TEXT("issued 6–16 weeks"), issuedIn<AgeBand::Weeks6To16>},
    {issuedBands, SEND_TEXT("16–20"), SEND_TEXT("issued 16–20 weeks"), issuedIn<AgeBand::Weeks16To20>},
    {issuedBands, SEND_TEXT("20–26"), SEND_TEXT("issued 20–26 weeks"), issuedIn<AgeBand::Weeks20To26>},
    {issuedBands, SEND_TEXT("26–52"), SEND_TEXT("issued 26–52 weeks"), issuedIn<AgeBand::Weeks26To52>},
    {issuedBands, SEND_TEXT("52 and\nover"), SEND_TEXT("issued 52 weeks and over"), issuedIn<AgeBand::Weeks52AndOver>},
    {bands, SEND_TEXT("0–6"), SEND_TEXT("open 0–6 weeks"), inBand<AgeBand::Weeks0To6>},
    {bands, SEND_TEXT("6–16"), SEND_TEXT("open 6–16 weeks"), inBand<AgeBand::Weeks6To16>},
    {bands, SEND_TEXT("16–20"), SEND_TEXT("open 16–20 weeks"), inBand<AgeBand::Weeks16To20>},
    {bands, SEND_TEXT("20–26"), SEND_TEXT("open 20–26 weeks"), inBand<AgeBand::Weeks20To26>},
    {bands, SEND_TEXT("26–52"), SEND_TEXT("open 26–52 weeks"), inBand<AgeBand::Weeks26To52>},
    {bands, SEND_TEXT("52 and\nover"), SEND_TEXT("open 52 weeks and over"), inBand<AgeBand::Weeks52AndOver>},
    {bands, SEND_TEXT("Over 20"), SEND_TEXT("open over 20 weeks"), at<&M::openOver20Weeks>},
    {stages, SEND_TEXT("Decision"), SEND_TEXT("open at decision"), at<&M::openAtDecision>},
    {stages, SEND_TEXT("Assess-\nment"), SEND_TEXT("open at assessment"), at<&M::openAtAssessment>},
    {waits, SEND_TEXT("Longest,\ndays"), SEND_TEXT("longest wait"), at<&M::longestWaitDays>},
    {waits, SEND_TEXT("Median\nweeks"), SEND_TEXT("median weeks to issue"), nullptr},
    {cohort, SEND_TEXT("Assessed"), SEND_TEXT("requests of the month assessed"), at<&M::cohortAssessed>},
    {cohort, SEND_TEXT("issued in\n20 weeks"), SEND_TEXT("requests of the month issued within 20 weeks"),
     at<&M::cohortIssuedWithin20Weeks>},
    {"", SEND_TEXT("Comment"), SEND_TEXT("comment"), nullptr},
}};

#undef SEND_TEXT

/// A numerator and its denominator.
struct Share {
    Column part, whole;
};
constexpr std::array shares{
    Share{Column::DecidedWithin6Weeks, Column::Decided},
    Share{Column::IssuedWithin20Weeks, Column::Issued},
    Share{Column::IssuedExcludingExceptions, Column::Issued},
    Share{Column::IssuedWithin20WeeksExcludingExceptions, Column::IssuedExcludingExceptions},
    Share{Column::IssuedLegacy, Column::Issued},
    Share{Column::IssuedLegacyWithin20Weeks, Column::IssuedLegacy},
    Share{Column::Issued0To6, Column::Issued},
    Share{Column::Issued6To16, Column::Issued},
    Share{Column::Issued16To20, Column::Issued},
    Share{Column::Issued20To26, Column::Issued},
    Share{Column::Issued26To52, Column::Issued},
    Share{Column::Issued52AndOver, Column::Issued},
    Share{Column::OpenOver20Weeks, Column::OpenAtEnd},
    Share{Column::CohortIssuedWithin20Weeks, Column::CohortAssessed},
};

const ColumnInfo& infoOf(Column column)
{
    return columns[static_cast<std::size_t>(column)];
}

Count countAt(BacklogMonth month, Column column)
{
    const Place place = infoOf(column).place;
    return place ? place(month) : std::nullopt;
}

tl::unexpected<Error> refuse(const QString& sentence)
{
    return fail(ErrorKind::BadInput, sentence);
}

Result<Count> parseCount(const QString& text)
{
    if (text.isEmpty())
        return Count();
    const auto number = Decimal::parse(text);
    if (!number)
        return tl::unexpected(number.error());
    const QString shown = formatNumber(*number, number->scale());
    if (number->isNegative())
        return refuse(negativeCount(*number));
    if (number->scale() > 0)
        return refuse(translated("%1 is not a whole number. Here whole cases are counted.").arg(shown));
    constexpr std::int64_t largest = 1'000'000;
    if (number->units() > largest)
        return refuse(translated("%1 is too large: counts go up to 1,000,000.").arg(shown));
    return Count(static_cast<int>(number->units()));
}

/// The sentence for a part that is now larger than its whole; empty when none is.
QString shareRefusal(const BacklogMonth& month, Column typed)
{
    for (const Share& share : shares) {
        const Count part = countAt(month, share.part);
        const Count whole = countAt(month, share.whole);
        if (!part || !whole || *part <= *whole)
            continue;
        if (share.part == typed)
            return translated("%1 is more than the %2 %3 that it is part of. Should that be larger, change it first.")
                .arg(formatCount(*part), formatCount(*whole), nameOf(share.whole));
        if (share.whole == typed)
            return translated("%1 is less than the %2 %3, which is part of it. Should that be smaller, change it first.")
                .arg(formatCount(*whole), formatCount(*part), nameOf(share.part));
    }
    return {};
}

Result<std::optional<Decimal>> parseWeeks(const QString& text)
{
    if (text.isEmpty())
        return std::optional<Decimal>();
    const auto weeks = Decimal::parse(text);
    if (!weeks)
        return tl::unexpected(weeks.error());
    if (weeks->isNegative())
        return refuse(translated("Weeks cannot be negative, and this is %1.").arg(formatNumber(*weeks, weeks->scale())));
    return std::optional(weeks->rounded(1));
}

} // namespace

QString groupOf(BacklogColumn column)
{
    const char* group = infoOf(column).group;
    return *group ? translated(group) : QString();
}

QString headingOf(BacklogColumn column)
{
    return translated(infoOf(column).heading);
}

QString nameOf(BacklogColumn column)
{
    return translated(infoOf(column).name);
}

bool isTypable(BacklogColumn column)
{
    return infoOf(column).place || column == Column::MedianWeeks || column == Column::Comment;
}

QString typedText(const BacklogMonth& month, BacklogColumn column)
{
    if (column == Column::Comment)
        return month.comment;
    if (column == Column::MedianWeeks)
        return month.medianWeeksToIssue ? formatNumber(*month.medianWeeksToIssue, 1) : QString();
    const Count count = countAt(month, column);
    return count ? formatCount(*count) : QString();
}

Result<BacklogMonth> typedIn(const BacklogMonth& before, BacklogColumn column, const QString& typed)
{
    const QString text = typed.trimmed();
    BacklogMonth after = before;
    if (column == Column::Comment) {
        after.comment = text;
        return after;
    }
    if (column == Column::MedianWeeks) {
        auto weeks = parseWeeks(text);
        if (!weeks)
            return tl::unexpected(weeks.error());
        after.medianWeeksToIssue = *weeks;
        return after;
    }
    const auto count = parseCount(text);
    if (!count)
        return tl::unexpected(count.error());
    infoOf(column).place(after) = *count;
    if (const QString refusal = shareRefusal(after, column); !refusal.isEmpty())
        return refuse(refusal);
    return after;
}

} // namespace send
