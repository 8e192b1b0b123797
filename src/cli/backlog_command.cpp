// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "core/backlog.h"
#include "core/format.h"
#include "core/translate.h"
#include "exchange/backlog_json.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace send::cli {

namespace {

using Count = BacklogMonth::Count;

QString countText(const Count& count)
{
    return count ? formatCount(*count) : QString();
}

QString percentText(const Count& part, const Count& whole)
{
    const auto share = part && whole ? Proportion{*part, *whole}.percentage(1) : std::nullopt;
    return share ? formatNumber(*share, 1) : QString();
}

/// "0" where the month reconciles, "−3" where it is three short, nothing where that is not known.
QString differenceText(const std::vector<Reconciliation>& all, Month month)
{
    const auto found = std::ranges::find(all, month, &Reconciliation::month);
    return found == all.end() || !found->difference ? QString()
                                                    : formatNumber(Decimal(*found->difference), 0);
}

void printMonths(Call& call, const Scorecard& scorecard, const QStringList& headings,
                 const std::function<QStringList(Month, const BacklogMonth&)>& cellsOf)
{
    std::vector<QStringList> rows;
    for (const auto& [month, figures] : scorecard.backlog)
        rows.push_back(QStringList{toText(month)} + cellsOf(month, figures));
    std::vector<int> numeric(static_cast<std::size_t>(headings.size()));
    std::iota(numeric.begin(), numeric.end(), 1);
    printTable(call.out, QStringList{translated("Month")} + headings, rows, numeric);
    call.out << '\n';
}

void printFlows(Call& call, const Scorecard& scorecard, const std::vector<Reconciliation>& reconciliation)
{
    printMonths(
        call, scorecard,
        {translated("Received"), translated("Refused"), translated("Withdrawn"), translated("Not to issue"),
         translated("Issued"), translated("Within 20 weeks, %"), translated("Open at end"),
         translated("Difference")},
        [&](Month month, const BacklogMonth& figures) {
            return QStringList{
                countText(figures.received),   countText(figures.refused),
                countText(figures.withdrawn),  countText(figures.notToIssue),
                countText(figures.issued),     percentText(figures.issuedWithin20Weeks, figures.issued),
                countText(openTotal(figures)), differenceText(reconciliation, month)};
        });
}

void printOpen(Call& call, const Scorecard& scorecard)
{
    QStringList headings;
    for (int band = 0; band < ageBandCount; ++band)
        headings << label(static_cast<AgeBand>(band));
    headings << translated("Over 20 weeks") << translated("Decision") << translated("Assessment")
             << translated("Longest wait, days");
    printMonths(call, scorecard, headings, [](Month, const BacklogMonth& figures) {
        QStringList cells;
        for (const Count& band : figures.openByBand)
            cells << countText(band);
        return cells << countText(openOver20Weeks(figures)) << countText(figures.openAtDecision)
                     << countText(figures.openAtAssessment) << countText(figures.longestWaitDays);
    });
}

void printCohorts(Call& call, const Scorecard& scorecard)
{
    printMonths(call, scorecard,
                {translated("Received and assessed"), translated("Issued within 20 weeks"), translated("%")},
                [](Month, const BacklogMonth& figures) {
                    return QStringList{
                        countText(figures.cohortAssessed), countText(figures.cohortIssuedWithin20Weeks),
                        percentText(figures.cohortIssuedWithin20Weeks, figures.cohortAssessed)};
                });
}

Exit runBacklog(Call& call)
{
    const Result<Opened> opened = open(call, Access::ReadOnly);
    if (!opened)
        return refuse(call, opened.error());
    const Scorecard& scorecard = opened->scorecard;
    if (call.has(QStringLiteral("json"))) {
        call.out << QString::fromUtf8(backlogJson(scorecard));
        return Exit::Done;
    }
    call.out << backlogSentence(scorecard) << "\n\n";
    if (!scorecard.backlog.empty()) {
        const std::vector<Reconciliation> reconciliation = reconcile(scorecard);
        printFlows(call, scorecard, reconciliation);
        call.out << translated("Open by weeks since the request, and by stage") << '\n';
        printOpen(call, scorecard);
        call.out << translated("Of the requests received in the month; empty until it is 20 weeks old")
                 << '\n';
        printCohorts(call, scorecard);
        call.out << reconciliationSentence(reconciliation) << '\n';
    }
    printNotice(call, scorecard);
    return Exit::Done;
}

} // namespace

Command backlogCommand()
{
    return {QStringLiteral("backlog"),
            QStringLiteral("FILE [--json]"),
            translated("monthly flows, open cases by age and stage, reconciliation, cohorts"),
            1,
            1,
            {},
            runBacklog};
}

} // namespace send::cli
