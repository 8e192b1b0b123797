// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pack/node_builders.h"

#include <algorithm>

namespace send::pack {
namespace {

struct SectionEntry {
    const char* id;
    const char* title;
    Node (*build)(Context&);
};

/// A new section is a file with its builder and a line here.
constexpr SectionEntry entries[]{
    {"cover", QT_TRANSLATE_NOOP("send", "Cover"), buildCover},
    {"summary", QT_TRANSLATE_NOOP("send", "Summary on one page"), buildSummary},
    {"contents", QT_TRANSLATE_NOOP("send", "Contents"), buildContents},
    {"scorecard", QT_TRANSLATE_NOOP("send", "Scorecard by area"), buildScorecardSection},
    {"exceptions", QT_TRANSLATE_NOOP("send", "Exceptions: every red"), buildExceptions},
    {"trends", QT_TRANSLATE_NOOP("send", "Trends: headline and amber metrics"), buildTrends},
    {"backlog", QT_TRANSLATE_NOOP("send", "EHCP backlog"), buildBacklogSection},
    {"actions", QT_TRANSLATE_NOOP("send", "Actions by area"), buildActionsSection},
    {"glossary", QT_TRANSLATE_NOOP("send", "Glossary, method and sources"), buildGlossary},
};

std::vector<Node> buildSections(Context& context)
{
    std::vector<Node> built;
    for (const SectionEntry& entry : entries) {
        const QString id = QString::fromLatin1(entry.id);
        if (!context.isWanted(id))
            continue;
        const int before = context.numbers.paragraphs;
        built.push_back(entry.build(context));
        notePlace(context, id, before);
        context.markersText += built.back().plainText();
    }
    return built;
}

/// Overdue actions, worst slip first, then those that say themselves that they are off track.
std::vector<ActionId> exceptionActionsOf(const Scorecard& scorecard, QDate today)
{
    std::vector<ActionId> actions = overdueActions(scorecard, today);
    for (const AreaId area : areasInOrder(scorecard))
        for (const ActionId action : actionsOf(scorecard, area))
            if (scorecard.actions.at(action).delivery == Delivery::OffTrack
                && std::ranges::find(actions, action) == actions.end())
                actions.push_back(action);
    return actions;
}

} // namespace

const std::vector<SectionInfo>& sections()
{
    static const std::vector<SectionInfo> infos = [] {
        std::vector<SectionInfo> made;
        for (const SectionEntry& entry : entries)
            made.push_back({QString::fromLatin1(entry.id), translated(entry.title)});
        return made;
    }();
    return infos;
}

Context contextFor(const Scorecard& scorecard, const Spec& spec)
{
    return {.scorecard = scorecard,
            .spec = spec,
            .assessments = assessAll(scorecard, spec.term, spec.today),
            .exceptions = exceptionMetrics(scorecard, spec.term, spec.today),
            .exceptionActions = exceptionActionsOf(scorecard, spec.today),
            .places = {},
            .numbers = {},
            .forecasts = {},
            .markersText = {}};
}

Node buildPack(const Scorecard& scorecard, const Spec& spec)
{
    // Twice: the summary names paragraphs that come after it. Their numbers do not depend on its words.
    Context context = contextFor(scorecard, spec);
    (void)buildSections(context);
    context.numbers = {};
    context.markersText.clear();
    Node document;
    document.role = Role::Document;
    document.children = buildSections(context);
    const auto contents = std::ranges::find(document.children, QStringLiteral("contents"), &Node::anchor);
    if (contents != document.children.end()) {
        Node filled = *contents;
        fillContents(filled, document.children, context.places);
        *contents = std::move(filled);
    }
    return document;
}

} // namespace send::pack
