// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backlog.h"

#include "core/format.h"
#include "core/known_sum.h"

#include <QCoreApplication>

#include <span>

namespace send {

namespace {

using Count = BacklogMonth::Count;

constexpr auto firstOver20Weeks = static_cast<std::size_t>(AgeBand::Weeks20To26);

QString say(const char* sentence)
{
    return QCoreApplication::translate("send", sentence);
}

struct NamedCount {
    const char* name;
    Count count;
};

void checkPart(const NamedCount& part, const NamedCount& whole, std::vector<QString>& found)
{
    if (part.count && whole.count && *part.count > *whole.count)
        found.push_back(
            say("%1 (%2) is more than %3 (%4).")
                .arg(say(part.name), formatCount(*part.count), say(whole.name), formatCount(*whole.count)));
}

void checkSum(const NamedCount& sum, const NamedCount& total, std::vector<QString>& found)
{
    if (sum.count && total.count && *sum.count != *total.count)
        found.push_back(
            say(*sum.count < *total.count ? "%1 adds up to %2, but %3 is %4: %5 short."
                                          : "%1 adds up to %2, but %3 is %4: %5 over.")
                .arg(say(sum.name), formatCount(*sum.count), say(total.name), formatCount(*total.count),
                     formatCount(std::abs(*sum.count - *total.count))));
}

void checkIssued(const BacklogMonth& month, std::vector<QString>& found)
{
    const NamedCount issued{"Issued", month.issued};
    const NamedCount onTime{"Issued within 20 weeks", month.issuedWithin20Weeks};
    const NamedCount excluding{"Issued without exceptions", month.issuedExcludingExceptions};
    const NamedCount excludingOnTime{"Issued within 20 weeks without exceptions",
                                     month.issuedWithin20WeeksExcludingExceptions};
    const NamedCount legacy{"Legacy cases issued", month.issuedLegacy};
    const NamedCount legacyOnTime{"Legacy cases issued within 20 weeks", month.issuedLegacyWithin20Weeks};
    const NamedCount fresh{"New cases issued", difference(month.issued, month.issuedLegacy)};
    const NamedCount freshOnTime{"New cases issued within 20 weeks",
                                 difference(month.issuedWithin20Weeks, month.issuedLegacyWithin20Weeks)};
    checkPart(onTime, issued, found);
    checkPart(excluding, issued, found);
    checkPart(excludingOnTime, excluding, found);
    checkPart(excludingOnTime, onTime, found);
    checkPart(legacy, issued, found);
    checkPart(legacyOnTime, legacy, found);
    checkPart(legacyOnTime, onTime, found);
    checkPart(freshOnTime, fresh, found);
    checkPart({"Issued within 20 weeks of the month received", month.cohortIssuedWithin20Weeks},
              {"assessed of the month received", month.cohortAssessed}, found);
}

void checkIssuedByBand(const BacklogMonth& month, std::vector<QString>& found)
{
    checkSum({"Issued by weeks", sumOf(month.issuedByBand)}, {"issued", month.issued}, found);
    checkSum({"Issued in the three youngest bands", sumOf(std::span(month.issuedByBand).first(firstOver20Weeks))},
             {"issued within 20 weeks", month.issuedWithin20Weeks}, found);
}

void checkDecisions(const BacklogMonth& month, std::vector<QString>& found)
{
    const NamedCount decided{"Decided", month.decided};
    checkPart({"Decided within 6 weeks", month.decidedWithin6Weeks}, decided, found);
    checkPart({"Decided to assess", month.decidedToAssess}, decided, found);
    checkPart({"Refused", month.refused}, decided, found);
    checkSum({"Decided to assess, refused and overturned",
              sumOf({month.decidedToAssess, month.refused, month.overturned})},
             decided, found);
}

void checkOpen(const BacklogMonth& month, std::vector<QString>& found)
{
    const NamedCount open{"open at the end", month.openAtEnd};
    checkSum({"Open by age", sumOf(month.openByBand)}, open, found);
    checkSum({"Open by stage", sumOf({month.openAtDecision, month.openAtAssessment})}, open, found);
    const NamedCount over{"open over 20 weeks", month.openOver20Weeks};
    checkSum({"Open in the three oldest bands", sumOf(std::span(month.openByBand).subspan(firstOver20Weeks))}, over, found);
    checkPart({"Open over 20 weeks", month.openOver20Weeks}, open, found);
}

} // namespace

std::vector<QString> inconsistencies(const BacklogMonth& month)
{
    std::vector<QString> found;
    checkOpen(month, found);
    checkDecisions(month, found);
    checkIssued(month, found);
    checkIssuedByBand(month, found);
    return found;
}

} // namespace send
