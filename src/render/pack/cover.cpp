// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "render/pack/metric_words.h"
#include "render/pack/node_builders.h"
#include "render/pack/summary_points.h"

namespace send::pack {
namespace {

QString orNotGiven(const QString& text)
{
    return text.trimmed().isEmpty() ? translated("Not given") : text;
}

QString packId(const Context& context)
{
    const QString code = context.scorecard.plan.organisationCode;
    return QStringLiteral("%1-%2-%3-BOARD")
        .arg(code.isEmpty() ? QStringLiteral("SEND") : code)
        .arg(context.spec.term.year)
        .arg(seasonName(context.spec.term.season).toUpper());
}

QString termWithDates(const Context& context)
{
    const TermDates dates = datesOf(context.spec.term, context.scorecard.terms);
    return translated("%1 (%2 to %3)")
        .arg(toText(context.spec.term), formatLongDate(dates.start), formatLongDate(dates.end));
}

/// What stands in the table of the cover: always all of it, since a committee looks for each.
std::vector<std::pair<QString, QString>> facts(const Context& context)
{
    const Plan& plan = context.scorecard.plan;
    const QString meeting = plan.meetingDate ? formatLongDate(*plan.meetingDate) : QString();
    return {{translated("Committee"), orNotGiven(plan.committee)},
            {translated("Meeting"), orNotGiven(meeting)},
            {translated("Report of"), orNotGiven(plan.reportOf)},
            {translated("Authors"), orNotGiven(plan.authors)},
            {translated("Wards"), orNotGiven(plan.wards)},
            {translated("Classification"), translated("Board: official. Not for publication: small counts are shown.")},
            {translated("Term"), termWithDates(context)},
            {translated("Data as at"), asAtWords(context)},
            {translated("Edition"), translated("Board edition. The public edition, with small counts withheld, is not made "
                                               "by this version.")},
            {translated("Contact"), orNotGiven(plan.contact)},
            {translated("Pack"), packId(context)}};
}

Node factsTable(const Context& context)
{
    Node made;
    made.role = Role::Table;
    made.columnWeights = {1, 4};
    Node body;
    body.role = Role::TableBody;
    for (const auto& [name, words] : facts(context))
        body.children.push_back(row({rowHead(name), cell(words)}));
    made.children = {std::move(body)};
    return made;
}

} // namespace

Node buildCover(Context& context)
{
    const Plan& plan = context.scorecard.plan;
    Node cover = section(QStringLiteral("cover"));
    cover.children.push_back(paragraph(orNotGiven(plan.organisation), Look::CoverHead));
    const QString subject = plan.title.isEmpty() ? translated("SEND improvement plan") : plan.title;
    Node title = heading(1, translated("%1: scorecard and progress").arg(subject), QStringLiteral("cover-title"));
    title.look = Look::CoverTitle;
    cover.children.push_back(std::move(title));
    cover.children.push_back(
        paragraph(translated("Termly report on the local area's SEND improvement, %1").arg(termInWords(context.spec.term)),
                  Look::CoverSubtitle));
    cover.children.push_back(paragraph(
        std::vector{bold(translated("In one sentence. ")), plain(oneSentence(context))}, Look::Boxed));
    if (!plan.notice.isEmpty())
        cover.children.push_back(paragraph(asSentence(plan.notice), Look::Notice));
    cover.children.push_back(factsTable(context));
    return cover;
}

} // namespace send::pack
