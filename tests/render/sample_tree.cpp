// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_tree.h"

namespace send::test {

using namespace pack;

Node leaf(Role role, const QString& text, Look look)
{
    Node node;
    node.role = role;
    node.look = look;
    node.runs = {{text}};
    return node;
}

Node parent(Role role, std::vector<Node> children, Look look)
{
    Node node;
    node.role = role;
    node.look = look;
    node.children = std::move(children);
    return node;
}

Node section(const QString& id, std::vector<Node> children, bool startsPage)
{
    Node node = parent(Role::Section, std::move(children));
    node.anchor = id;
    node.startsPage = startsPage;
    return node;
}

Node numbered(int number, const QString& text)
{
    Node node = leaf(Role::Paragraph, text);
    node.children = {leaf(Role::Label, QString::number(number))};
    return node;
}

Node number(const QString& text, bool latest)
{
    Node node = leaf(Role::DataCell, text);
    node.numeric = true;
    node.latest = latest;
    return node;
}

Node columnHead(const QString& text, bool numeric, bool latest)
{
    Node node = leaf(Role::HeaderCell, text);
    node.scope = Scope::Column;
    node.numeric = numeric;
    node.latest = latest;
    return node;
}

Node rowHead(const QString& text, const QString& smallLine)
{
    Node node = leaf(Role::HeaderCell, text);
    node.scope = Scope::Row;
    if (!smallLine.isEmpty())
        node.children = {leaf(Role::Paragraph, smallLine, Look::Small)};
    return node;
}

Node statusCell(Status status, const QString& word, Slope slope, const QString& direction)
{
    Node node = leaf(Role::DataCell, {});
    node.runs = {{word, true}};
    node.status = status;
    Node second = leaf(Role::Paragraph, direction, Look::Small);
    second.slope = slope;
    node.children = {second};
    return node;
}

Node row(std::vector<Node> cells, Look look)
{
    return parent(Role::TableRow, std::move(cells), look);
}

Node groupHead(const QString& text, int columns)
{
    Node cell = rowHead(text);
    cell.columnSpan = columns;
    return row({cell}, Look::GroupHead);
}

Node table(std::vector<Node> headRow, std::vector<Node> rows)
{
    std::vector<Node> parts;
    if (!headRow.empty())
        parts.push_back(parent(Role::TableHead, {row(std::move(headRow))}));
    parts.push_back(parent(Role::TableBody, std::move(rows)));
    return parent(Role::Table, std::move(parts));
}

Node contentsItem(const QString& title, const QString& anchor, const QString& note)
{
    Node link = leaf(Role::Link, title);
    link.anchor = anchor;
    std::vector<Node> parts{parent(Role::Reference, {link})};
    if (!note.isEmpty())
        parts.push_back(leaf(Role::Paragraph, note, Look::Small));
    return parent(Role::TableOfContentsItem, std::move(parts));
}

Node figure(double height, const QString& alternativeText)
{
    Chart chart;
    chart.maximum = 80;
    chart.step = 20;
    chart.unit = QStringLiteral("%");
    ChartSeries actual{SeriesMeaning::Actual, QStringLiteral("Actual"), QStringLiteral("Actual 10.6"), {}};
    ChartSeries planned{SeriesMeaning::Planned, QStringLiteral("Planned"), QStringLiteral("Planned 25.0"), {}};
    const QStringList terms{QStringLiteral("Autumn"), QStringLiteral("Spring"), QStringLiteral("Summer")};
    for (int i = 0; i < 6; ++i) {
        chart.categories.push_back({terms[i % 3], i % 3 == 0 ? QString::number(2022 + i / 3) : QString(), terms[i % 3]});
        actual.points.push_back({double(i), 6.9 + i * 0.7, i == 5, {}});
        planned.points.push_back({double(i), 8.0 + i * 4, false, {}});
    }
    chart.series = {actual, planned};
    Node node;
    node.role = Role::Figure;
    node.height = height;
    node.alternativeText = alternativeText;
    node.chart = std::make_shared<const Chart>(std::move(chart));
    return node;
}

namespace {

std::vector<SparkPoint> sparkPoints()
{
    std::vector<SparkPoint> points;
    Period period = periodOf(Term{2023, Season::Autumn});
    for (int i = 0; i < 6; ++i) {
        points.push_back({period, i == 2 ? std::nullopt : std::optional<double>(20 + 10 * i), 25.0 + 9 * i});
        period = next(period);
    }
    return points;
}

Node sparkCell()
{
    Node node;
    node.role = Role::DataCell;
    node.spark = sparkPoints();
    node.sparkOfPercentages = true;
    return node;
}

Node cover()
{
    Node head;
    head.look = Look::CoverHead;
    head.runs = {{QStringLiteral("A council"), true}, {QStringLiteral(" Agenda item 7")}};
    Node boxed;
    boxed.look = Look::Boxed;
    boxed.runs = {{QStringLiteral("In one sentence. "), true},
                  {QStringLiteral("New requests are now handled on time, but 214 cases are still open after 20 weeks, and "
                                  "decisions after annual reviews are far behind plan.")}};
    const auto fact = [](const char* name, const char* value) {
        return row({rowHead(QString::fromUtf8(name)), leaf(Role::DataCell, QString::fromUtf8(value))});
    };
    Node facts = table({}, {fact("Committee", "Children’s Services Overview and Scrutiny Committee"),
                            fact("Meeting", "Tuesday 24 September 2024, 6pm"),
                            fact("Authors", "SEND Improvement Lead; Performance and Data Manager; Designated Clinical "
                                            "Officer, NHS Integrated Care Board"),
                            fact("Data as at", "31 July 2024: 55 days before the meeting")});
    facts.columnWeights = {20, 80};
    return section(QStringLiteral("cover"),
                   {head, leaf(Role::Heading1, QStringLiteral("SEND improvement: scorecard and progress"), Look::CoverTitle),
                    leaf(Role::Paragraph, QStringLiteral("Termly report on the local area SEND Improvement Plan, summer "
                                                         "term 2024"), Look::CoverSubtitle),
                    boxed, facts});
}

Node summary()
{
    Node columns = parent(Role::Section,
                          {parent(Role::Section, {leaf(Role::Heading2, QStringLiteral("What is better")),
                                                  numbered(1, QStringLiteral("Of 191 new cases given a plan, 178 (93.2%) had "
                                                                             "it within 20 weeks.")),
                                                  numbered(2, QStringLiteral("26 cases have waited a year or more, against "
                                                                             "54 in January."))}),
                           parent(Role::Section, {leaf(Role::Heading2, QStringLiteral("What is not working")),
                                                  numbered(3, QStringLiteral("Nine in ten decisions after an annual review "
                                                                             "come late.")),
                                                  numbered(4, QStringLiteral("Requests rose 35% in a year, on the term. Open "
                                                                             "cases fell only 5%, to 619."))})},
                          Look::Columns);
    Node ask = parent(Role::Section, {leaf(Role::Heading2, QStringLiteral("What we ask of the committee")),
                                      numbered(5, QStringLiteral("To note the progress and the figures restated; to challenge "
                                                                 "the recovery of annual reviews."))},
                      Look::Boxed);
    Node headline = number(QStringLiteral("70.0"), true);
    headline.look = Look::HeadlineValue;
    headline.children = {leaf(Role::Paragraph, QStringLiteral("% [p]"), Look::Small)};
    Node verdict = statusCell(Status::Green, QStringLiteral("Green"), Slope::None, {});
    verdict.children = {leaf(Role::Paragraph, QStringLiteral("Better than planned (60.0) and than a year ago (2.1)."))};
    Node red = statusCell(Status::Red, QStringLiteral("Red"), Slope::None, {});
    red.children = {leaf(Role::Paragraph, QStringLiteral("Worse than planned (25.0). No clear change."))};
    Node headlines = table({columnHead(QStringLiteral("Metric")), columnHead(QStringLiteral("Summer 2024"), true, true),
                            columnHead(QStringLiteral("Last six terms")), columnHead(QStringLiteral("Verdict"))},
                           {row({rowHead(QStringLiteral("Plans issued within 20 weeks"),
                                         QStringLiteral("Excluding exceptions. Higher is better")),
                                 headline, sparkCell(), verdict}),
                            row({rowHead(QStringLiteral("Annual review decisions within 4 weeks"),
                                         QStringLiteral("Higher is better")),
                                 headline, sparkCell(), red})});
    headlines.columnWeights = {31, 14, 19, 36};
    Node legend;
    legend.look = Look::Source;
    for (const auto& [status, words] : {std::pair{Status::Green, "Green: planned value met"},
                                        std::pair{Status::Amber, "Amber: missed by up to 10 points"},
                                        std::pair{Status::Red, "Red: missed by more"}}) {
        Node entry = leaf(Role::Paragraph, QString::fromUtf8(words));
        entry.status = status;
        legend.children.push_back(entry);
    }
    return section(QStringLiteral("summary"),
                   {leaf(Role::Heading1, QStringLiteral("Summary: faster for new cases, not yet for all")),
                    leaf(Role::Paragraph, QStringLiteral("New requests are handled on time. But 214 cases are still open after "
                                                         "20 weeks, and annual review decisions are far behind plan."),
                         Look::Lead),
                    leaf(Role::Caption, QStringLiteral("Table 1. Headline metrics, summer term 2024")), headlines, legend,
                    leaf(Role::Paragraph, QStringLiteral("Dotted line: planned values. [p] provisional."), Look::Source),
                    columns, ask});
}

Node contents()
{
    Node inner = parent(Role::TableOfContents,
                        {contentsItem(QStringLiteral("Annual review decisions within 4 weeks"), QStringLiteral("exceptions"),
                                      QStringLiteral("paragraphs 17–20"))});
    Node exceptions = contentsItem(QStringLiteral("Exceptions"), QStringLiteral("exceptions"), QStringLiteral("paragraphs 14–30"));
    exceptions.children.push_back(inner);
    Node list = parent(Role::TableOfContents,
                       {contentsItem(QStringLiteral("Summary"), QStringLiteral("summary"), QStringLiteral("paragraphs 1–5")),
                        contentsItem(QStringLiteral("Scorecard"), QStringLiteral("scorecard"), QStringLiteral("paragraph 11")),
                        exceptions, contentsItem(QStringLiteral("Words"), QStringLiteral("glossary"))});
    const auto item = [](const char* label, const char* verb, const char* rest) {
        Node letter;
        letter.role = Role::ListLabel;
        letter.runs = {{QString::fromUtf8(label), true}};
        Node body;
        body.role = Role::ListBody;
        body.runs = {{QString::fromUtf8(verb), true}, {QString::fromUtf8(rest)}};
        return parent(Role::ListItem, {letter, body});
    };
    Node reference = numbered(7, QStringLiteral("Scrutiny asked for the scorecard each term. It is in the section "));
    Node link = leaf(Role::Link, QStringLiteral("Scorecard"));
    link.anchor = QStringLiteral("scorecard");
    reference.children.push_back(link);
    return section(QStringLiteral("contents"),
                   {leaf(Role::Heading1, QStringLiteral("Contents")), list,
                    leaf(Role::Heading2, QStringLiteral("Recommendations")), numbered(6, QStringLiteral("That the committee:")),
                    parent(Role::List,
                           {item("a)", "note", " the progress of the SEND Improvement Plan in the summer term 2024 (Table 1) and "
                                               "the figures restated since the last pack;"),
                            item("b)", "challenge", " the recovery plan for annual review decisions."),
                            item("c)", "agree", " that the scorecard continues to come to each termly meeting.")}),
                    reference});
}

Node exception()
{
    Node terms = table({columnHead(QStringLiteral("Term")), columnHead(QStringLiteral("Spring 2023"), true),
                        columnHead(QStringLiteral("Autumn 2023"), true), columnHead(QStringLiteral("Summer 2024"), true, true)},
                       {row({rowHead(QStringLiteral("Decisions made")), number(QStringLiteral("419")),
                             number(QStringLiteral("573")), number(QStringLiteral("575"), true)}),
                        row({rowHead(QStringLiteral("% within 4 weeks")), number(QStringLiteral("7.4 [r]")),
                             number(QStringLiteral("8.9")), number(QStringLiteral("10.6 [p]"), true)}),
                        row({rowHead(QStringLiteral("All")), number(QStringLiteral("[z]")), number(QStringLiteral("12.0")),
                             number(QStringLiteral("25.0"), true)},
                            Look::Total)});
    Node status = leaf(Role::Paragraph, QStringLiteral("Red, as in every term of this plan. Higher is better."));
    status.status = Status::Red;
    Node quote = parent(Role::BlockQuote, {leaf(Role::Paragraph, QStringLiteral("Parent, termly forum (illustrative)"), Look::Small)});
    quote.runs = {{QStringLiteral("“We did not mind the wait so much. We minded not hearing.”")}};
    return section(QStringLiteral("exceptions"),
                   {leaf(Role::Heading1, QStringLiteral("Annual review decisions are far behind plan")), status,
                    numbered(17, QStringLiteral("In summer 2024, 61 of 575 decisions (10.6%) came within 4 weeks of the review "
                                                "meeting: worse than planned (25.0%). The law asks for all of them.")),
                    leaf(Role::Caption, QStringLiteral("Figure 4. The gap to the plan has widened each term")),
                    leaf(Role::Paragraph, QStringLiteral("Decisions within 4 weeks, % of decisions, by term"), Look::Small),
                    figure(55, QStringLiteral("Line chart. From 6.9 to 10.6, the highest. Planned 25.0.")),
                    leaf(Role::Paragraph, QStringLiteral("Source: council case records, as at 31 July 2024."), Look::Source),
                    leaf(Role::Caption, QStringLiteral("Table 5. Data for Figure 4")), terms,
                    leaf(Role::Paragraph, QStringLiteral("Source: council case records. [z] before this plan."), Look::Source),
                    quote});
}

Node glossary()
{
    Node words = leaf(Role::Paragraph, QStringLiteral(" A reason in law why a limit does not apply."));
    words.runs.insert(words.runs.begin(), {QStringLiteral("Statutory exception."), true});
    Node withheld = leaf(Role::Paragraph, QStringLiteral("Monitor only: a neutral metric."));
    withheld.status = Status::MonitorOnly;
    return section(QStringLiteral("glossary"), {leaf(Role::Heading1, QStringLiteral("Words")), words, words, withheld});
}

} // namespace

Node scorecardTable(int rows)
{
    std::vector<Node> body;
    for (int i = 0; i < rows; ++i) {
        if (i % 6 == 0)
            body.push_back(groupHead(QStringLiteral("Area %1: a clear and agreed pathway").arg(i / 6 + 1), 8));
        const bool red = i % 4 == 3;
        body.push_back(row({rowHead(QStringLiteral("%1.%2 Plans issued within 20 weeks").arg(i / 6 + 1).arg(i % 6 + 1),
                                    QStringLiteral("% excl. exceptions. High")),
                            number(QStringLiteral("2.1 [r]")), number(QStringLiteral("1,345")), number(QStringLiteral("45.5")),
                            number(QStringLiteral("70.0 [p]"), true), number(QStringLiteral("−60.0")), sparkCell(),
                            red ? statusCell(Status::Red, QStringLiteral("Red"), Slope::Flat, QStringLiteral("Level"))
                                : statusCell(Status::Green, QStringLiteral("Green"), Slope::Rising, QStringLiteral("Improving"))}));
    }
    return table({columnHead(QStringLiteral("Metric and unit")), columnHead(QStringLiteral("Sum. 2023"), true),
                  columnHead(QStringLiteral("Aut. 2023"), true), columnHead(QStringLiteral("Spr. 2024"), true),
                  columnHead(QStringLiteral("Sum. 2024"), true, true), columnHead(QStringLiteral("Planned"), true),
                  columnHead(QStringLiteral("Six terms")), columnHead(QStringLiteral("Status and direction"))},
                 std::move(body));
}

Node samplePack()
{
    Node scorecard = section(QStringLiteral("scorecard"),
                             {leaf(Role::Heading1, QStringLiteral("Areas 1 to 5: twenty green, eight red")),
                              numbered(11, QStringLiteral("Status sets the latest value against the value planned for this term. "
                                                          "Direction is read over six terms, not from the last change.")),
                              leaf(Role::Caption, QStringLiteral("Table 2. Metrics by improvement area, summer term 2024")),
                              scorecardTable(28),
                              leaf(Role::Paragraph, QStringLiteral("High, low: which is better. [p] provisional. [r] revised."),
                                   Look::Source)});
    return parent(Role::Document, {cover(), summary(), contents(), scorecard, exception(), glossary()});
}

} // namespace send::test
