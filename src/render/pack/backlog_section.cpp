// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backlog.h"
#include "core/format.h"
#include "render/pack/node_builders.h"

#include <algorithm>

namespace send::pack {
namespace {

constexpr int monthsShown = 12;

QString countText(const BacklogMonth::Count& count)
{
    return count ? formatCount(*count) : QStringLiteral("[x]");
}

std::vector<Reconciliation> latestMonths(const Scorecard& scorecard)
{
    auto months = reconcile(scorecard);
    if (months.size() > monthsShown)
        months.erase(months.begin(), months.end() - monthsShown);
    return months;
}

Node reconciliationRow(const BacklogMonth& figures, const Reconciliation& month)
{
    QString difference = QStringLiteral("[x]");
    if (month.difference)
        difference = formatNumber(Decimal(*month.difference), 0);
    const auto number = [](const BacklogMonth::Count& count) { return cell(countText(count), Align::Right); };
    Node atEnd = number(openTotal(figures));
    atEnd.latest = true;
    return row({rowHead(toDisplay(month.month)), number(month.openAtStart), number(figures.received),
                number(figures.refused), number(figures.withdrawn), number(figures.notToIssue), number(figures.issued),
                std::move(atEnd), cell(difference, Align::Right), number(openOver20Weeks(figures))});
}

void addReconciliation(Node& parent, Context& context, const std::vector<Reconciliation>& months)
{
    std::vector<Node> rows;
    for (const Reconciliation& month : months)
        rows.push_back(reconciliationRow(context.scorecard.backlog.at(month.month), month));
    std::vector<Node> heads{columnHead(translated("Month"))};
    for (const QString& title :
         {translated("Open at start"), translated("Received"), translated("Refused"), translated("Withdrawn"),
          translated("Not to issue"), translated("Issued"), translated("Open at end"), translated("Difference"),
          translated("Over 20 weeks")})
        heads.push_back(columnHead(title, Align::Right));
    heads[7].latest = true;
    Node made = table({18, 14, 17, 16, 20, 14, 14, 14, 19, 15}, row(std::move(heads)), std::move(rows));
    const QString notes = markerNotes(made.plainText());
    addTable(parent, context,
             translated("Open at start + received − refused − withdrawn − not to issue − issued = open at end"),
             std::move(made));
    parent.children.push_back(paragraph(
        (asSentence(reconciliationSentence(months)) + u' '
         + translated("Difference: open at end as entered, less the sum. ") + notes).trimmed(),
        Look::Source));
}

/// Nothing is drawn where no month has the figures.
void addChart(Node& parent, Context& context, Chart made, const QString& counted, const QString& missing)
{
    auto chart = std::make_shared<Chart>(std::move(made));
    if (chart->isEmpty())
        parent.children.push_back(numbered(context, missing));
    else
        addFigureWithData(parent, context, std::move(chart), counted);
}

void addSentences(Node& parent, Context& context)
{
    const auto& [month, figures] = *context.scorecard.backlog.rbegin();
    const QString split = splitSentence(month, figures);
    const QString why = translated("While old cases are cleared, each one issued lowers the percentage within 20 weeks, so "
                                   "new and legacy cases are shown apart.");
    if (split.isEmpty())
        parent.children.push_back(numbered(context, {plain(backlogSentence(context.scorecard) + u' ' + why)}));
    else
        parent.children.push_back(numbered(context, {bold(split), plain(u' ' + why)}));
    if (newCaseCaution(month, context.scorecard.plan))
        parent.children.push_back(numbered(
            context, translated("Caution: the percentage of new cases flatters until 20 weeks and three months after the "
                                "recovery date, since no new case is old enough to be late.")));
    QString cohort;
    for (const auto& [received, counts] : context.scorecard.backlog)
        if (const QString sentence = cohortSentence(received, counts); !sentence.isEmpty())
            cohort = sentence;
    if (!cohort.isEmpty())
        parent.children.push_back(numbered(context, cohort));
}

QString titleOf(const Context& context)
{
    if (context.scorecard.backlog.empty())
        return translated("EHCP backlog");
    const auto over = openOver20Weeks(context.scorecard.backlog.rbegin()->second);
    return over ? translated("EHCP backlog: %1 cases over 20 weeks").arg(formatCount(*over)) : translated("EHCP backlog");
}

} // namespace

Node buildBacklogSection(Context& context)
{
    Node backlog = section(QStringLiteral("backlog"));
    backlog.children.push_back(heading(1, titleOf(context), QStringLiteral("backlog-title")));
    if (context.scorecard.backlog.empty()) {
        backlog.children.push_back(numbered(context, translated("No monthly figures of the EHCP backlog have been entered.")));
        return backlog;
    }
    addSentences(backlog, context);
    backlog.children.push_back(heading(2, translated("Open cases by age"), QStringLiteral("backlog-open")));
    addChart(backlog, context, openByAgeChart(context.scorecard, monthsShown),
             translated("open cases by weeks since the request"),
             translated("No month has its open cases by age."));
    backlog.children.push_back(heading(2, translated("Received and closed"), QStringLiteral("backlog-flows")));
    backlog.children.back().startsPage = true;
    addChart(backlog, context, receivedClosedChart(context.scorecard, monthsShown), translated("cases a month"),
             translated("No month has its cases received and closed."));
    backlog.children.push_back(heading(2, translated("Do the months reconcile?"), QStringLiteral("backlog-reconcile")));
    backlog.children.back().startsPage = true;
    addReconciliation(backlog, context, latestMonths(context.scorecard));
    backlog.children.push_back(heading(2, translated("Issued within 20 weeks, split"), QStringLiteral("backlog-split")));
    addChart(backlog, context, timelinessSplitChart(context.scorecard, monthsShown),
             translated("% issued within 20 weeks"),
             translated("No month has its plans issued split into new and legacy cases."));
    return backlog;
}

} // namespace send::pack
