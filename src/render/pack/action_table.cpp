// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pack/action_table.h"

#include "core/format.h"
#include "render/pack/node_builders.h"

#include <algorithm>

namespace send::pack {
namespace {

void addSmall(Node& cell, const QString& text)
{
    if (!text.isEmpty())
        cell.children.push_back(paragraph(text, Look::Small));
}

Node actionCell(const Context& context, ActionId id)
{
    const Action& action = context.scorecard.actions.at(id);
    Node made = cell(action.title.trimmed().isEmpty() ? translated("No title") : action.title);
    addSmall(made, action.successCriteria);
    if (isException(context, id) && !action.update.isEmpty())
        addSmall(made, action.updated ? QStringLiteral("%1: %2").arg(formatDate(*action.updated), action.update)
                                      : action.update);
    return made;
}

Node dueCell(const Action& action)
{
    if (!action.due)
        return cell(translated("No date set"));
    Node made = cell(formatDate(*action.due));
    if (action.firstDue && *action.firstDue != *action.due)
        addSmall(made, translated("was %1").arg(formatDate(*action.firstDue)));
    return made;
}

Node deliveryCell(const Action& action, QDate today)
{
    Node made = cell(QString());
    made.runs = {bold(deliveryText(action.delivery))};
    made.delivery = action.delivery;
    if (action.delivery != Delivery::Complete && action.due && *action.due < today)
        addSmall(made, translated("Overdue"));
    return made;
}

Node actionRow(const Context& context, ActionId id)
{
    const Action& action = context.scorecard.actions.at(id);
    const QString slip = slipText(action, context.spec.today);
    return row({rowHead(refOf(context.scorecard, id)), actionCell(context, id),
                cell(action.lead.trimmed().isEmpty() ? translated("Not named") : action.lead, Align::Left, action.partner),
                dueCell(action), deliveryCell(action, context.spec.today),
                cell(slip.isEmpty() ? translated("none") : slip)});
}

} // namespace

bool isException(const Context& context, ActionId action)
{
    return std::ranges::find(context.exceptionActions, action) != context.exceptionActions.end();
}

Node actionTable(const Context& context, const std::vector<ActionId>& actions)
{
    std::vector<Node> rows;
    for (const ActionId action : actions)
        rows.push_back(actionRow(context, action));
    Node head = row({columnHead(translated("Ref.")), columnHead(translated("Action, and how we will know")),
                     columnHead(translated("Lead")), columnHead(translated("Due")), columnHead(translated("Delivery")),
                     columnHead(translated("Slip"))});
    return table({13, 62, 34, 25, 25, 19}, std::move(head), std::move(rows));
}

Node deliveryLegend()
{
    Node legend = paragraph(std::vector<Run>{}, Look::Source);
    for (const Delivery delivery : {Delivery::Complete, Delivery::OnTrack, Delivery::AtRisk, Delivery::OffTrack,
                                    Delivery::NotStarted}) {
        Node entry = paragraph(deliveryText(delivery), Look::Source);
        entry.delivery = delivery;
        legend.children.push_back(std::move(entry));
    }
    return legend;
}

} // namespace send::pack
