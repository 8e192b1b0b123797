// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "render/pack/action_table.h"
#include "render/pack/node_builders.h"

#include <algorithm>

namespace send::pack {
namespace {

/// Overdue and off track first, the rest by number.
std::vector<ActionId> worstFirst(const Context& context, AreaId area)
{
    std::vector<ActionId> actions = actionsOf(context.scorecard, area);
    std::ranges::stable_partition(actions, [&](ActionId action) { return isException(context, action); });
    return actions;
}

Node areaPart(Context& context, AreaId id)
{
    const Area& area = context.scorecard.areas.at(id);
    const QString title = translated("Area %1: %2").arg(area.number).arg(area.name);
    const QString anchor = QStringLiteral("actions-area-%1").arg(area.number);
    const int before = context.numbers.paragraphs;
    Node made = part();
    made.children.push_back(heading(2, title, anchor));
    if (!area.accountable.isEmpty()) {
        made.children.push_back(paragraph(translated("Accountable officer: %1").arg(area.accountable), Look::Small));
        made.children.back().keepWithNext = true;
    }
    if (!area.whatWeWillDo.isEmpty())
        made.children.push_back(
            numbered(context, {bold(translated("What we will do. ")), plain(asSentence(area.whatWeWillDo))}));
    if (!area.whatWillBeDifferent.isEmpty())
        made.children.push_back(
            numbered(context, {bold(translated("What will be different. ")), plain(asSentence(area.whatWillBeDifferent))}));
    const auto actions = worstFirst(context, id);
    if (actions.empty())
        made.children.push_back(numbered(context, translated("This area has no action.")));
    else
        addTable(made, context,
                 translated("Area %1, %2").arg(area.number).arg(toSentence(countDelivery(context.scorecard, id))),
                 actionTable(context, actions));
    notePlace(context, anchor, before);
    return made;
}

} // namespace

Node buildActionsSection(Context& context)
{
    Node actions = section(QStringLiteral("actions"));
    const bool hasActions = !context.scorecard.actions.empty();
    const QString title = hasActions ? translated("Improvement plan, %1").arg(toSentence(countDelivery(context.scorecard)))
                                     : translated("Improvement plan");
    actions.children.push_back(heading(1, title, QStringLiteral("actions-title")));
    if (!hasActions) {
        actions.startsPage = false;
        actions.children.push_back(numbered(context, translated("The improvement plan has no action yet.")));
        return actions;
    }
    actions.children.push_back(numbered(
        context, translated("Actions overdue or off track come first in each area. Delivery says whether we did it, not "
                            "whether it worked. Slip counts from the date first agreed.")));
    for (const AreaId area : areasInOrder(context.scorecard))
        actions.children.push_back(areaPart(context, area));
    actions.children.push_back(deliveryLegend());
    return actions;
}

} // namespace send::pack
