// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backlog.h"
#include "core/backlog_charts.h"
#include "core/format.h"
#include "render/pack/forecast_part.h"
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

QString differenceText(const Reconciliation& month)
{
    return month.difference ? formatNumber(Decimal(*month.difference), 0) : QStringLiteral("[x]");
}

/// A row of the reconciliation: what is written for a month, under the months' names.
struct MonthlyRow {
    const char* name;
    QString (*text)(const BacklogMonth& figures, const Reconciliation& month);
    Look look = Look::Body;
};

constexpr MonthlyRow monthlyRows[]{
    {QT_TRANSLATE_NOOP("send", "Open at start"), [](const auto&, const auto& month) { return countText(month.openAtStart); }},
    {QT_TRANSLATE_NOOP("send", "Received"), [](const auto& figures, const auto&) { return countText(figures.received); }},
    {QT_TRANSLATE_NOOP("send", "Refused"), [](const auto& figures, const auto&) { return countText(figures.refused); }},
    {QT_TRANSLATE_NOOP("send", "Withdrawn"), [](const auto& figures, const auto&) { return countText(figures.withdrawn); }},
    {QT_TRANSLATE_NOOP("send", "Not to issue"), [](const auto& figures, const auto&) { return countText(figures.notToIssue); }},
    {QT_TRANSLATE_NOOP("send", "Issued"), [](const auto& figures, const auto&) { return countText(figures.issued); }},
    {QT_TRANSLATE_NOOP("send", "Open at end"), [](const auto& figures, const auto&) { return countText(openTotal(figures)); },
     Look::Total},
    {QT_TRANSLATE_NOOP("send", "Difference"), [](const auto&, const auto& month) { return differenceText(month); }},
    {QT_TRANSLATE_NOOP("send", "Closed"), [](const auto& figures, const auto&) { return countText(closed(figures)); }},
    {QT_TRANSLATE_NOOP("send", "Over 20 weeks"), [](const auto& figures, const auto&) { return countText(openOver20Weeks(figures)); }},
};

/// Months side by side, so that each column is a sum.
Node reconciliationTable(const Context& context, const std::vector<Reconciliation>& months)
{
    std::vector<Node> heads{columnHead(translated("Month"))};
    std::vector<double> weights{2.4};
    for (const Reconciliation& month : months) {
        heads.push_back(columnHead(toDisplay(month.month), Align::Right));
        weights.push_back(1);
    }
    std::vector<Node> rows;
    for (const MonthlyRow& line : monthlyRows) {
        std::vector<Node> cells{rowHead(translated(line.name))};
        for (const Reconciliation& month : months)
            cells.push_back(cell(line.text(context.scorecard.backlog.at(month.month), month), Align::Right));
        rows.push_back(row(std::move(cells)));
        rows.back().look = line.look;
    }
    Node made = table(std::move(weights), row(std::move(heads)), std::move(rows));
    markLatest(made, months.size());
    return made;
}

void addReconciliation(Node& parent, Context& context, const std::vector<Reconciliation>& months, const QString& dataFor)
{
    Node made = reconciliationTable(context, months);
    const QString notes = markerNotes(made.plainText());
    addTable(parent, context,
             dataFor + translated("Open at start + received − refused − withdrawn − not to issue − issued = open at end"),
             std::move(made));
    parent.children.push_back(paragraph(
        (asSentence(reconciliationSentence(months)) + u' '
         + translated("Difference: open at end as entered, less the sum. Closed: refused, withdrawn, not to issue and "
                      "issued. ")
         + notes).trimmed(),
        Look::Source));
}

/// The chart of received and closed, and the sum that it is part of.
void addFlows(Node& parent, Context& context)
{
    auto chart = std::make_shared<Chart>(receivedClosedChart(context.scorecard, monthsShown));
    QString dataFor;
    if (chart->isEmpty())
        parent.children.push_back(numbered(context, translated("No month has its cases received and closed.")));
    else
        dataFor = translated("Data for Figure %1: ").arg(
            addFigure(parent, context, std::move(chart), context.numbers.tables + 1));
    addReconciliation(parent, context, latestMonths(context.scorecard), dataFor);
}

/// Nothing is drawn where no month has the figures: the finding says why.
void addChart(Node& parent, Context& context, Chart made, const QString& counted)
{
    auto chart = std::make_shared<Chart>(std::move(made));
    if (chart->isEmpty())
        parent.children.push_back(numbered(context, asSentence(chart->finding)));
    else
        addFigureWithData(parent, context, std::move(chart), counted);
}

/// Months need not keep it: where none does, nothing is said.
void addWeeksToIssue(Node& parent, Context& context)
{
    Chart chart = weeksToIssueChart(context.scorecard, monthsShown);
    if (chart.isEmpty())
        return;
    parent.children.push_back(heading(2, translated("Weeks to issue"), QStringLiteral("backlog-weeks")));
    addFigureWithData(parent, context, std::make_shared<Chart>(std::move(chart)),
                      translated("plans issued by weeks from request to plan"));
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
        backlog.startsPage = false;
        backlog.children.push_back(numbered(context, translated("No monthly figures of the EHCP backlog have been entered.")));
        return backlog;
    }
    addSentences(backlog, context);
    backlog.children.push_back(heading(2, translated("Open cases by age"), QStringLiteral("backlog-open")));
    addChart(backlog, context, openByAgeChart(context.scorecard, monthsShown),
             translated("open cases by weeks since the request"));
    backlog.children.push_back(heading(2, translated("Received and closed"), QStringLiteral("backlog-flows")));
    addFlows(backlog, context);
    backlog.children.push_back(heading(2, translated("Issued within 20 weeks, split"), QStringLiteral("backlog-split")));
    addChart(backlog, context, timelinessSplitChart(context.scorecard, monthsShown),
             translated("% issued within 20 weeks"));
    addWeeksToIssue(backlog, context);
    addForecast(backlog, context);
    return backlog;
}

} // namespace send::pack
