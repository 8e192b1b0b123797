// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan_model.h"

#include "app/document.h"
#include "app/plan_edits.h"
#include "app/plan_text.h"
#include "core/overview.h"

#include <algorithm>

namespace send {

struct PlanModel::Node {
    std::optional<PlanItem> item; ///< nothing for the root
    Node* parent = nullptr;
    std::vector<std::unique_ptr<Node>> children;

    [[nodiscard]] int row() const
    {
        if (!parent)
            return 0;
        const auto at = std::ranges::find(parent->children, this, [](const auto& child) { return child.get(); });
        return static_cast<int>(at - parent->children.begin());
    }
};

namespace {

PlanModel::Column columnOf(const QModelIndex& index)
{
    return static_cast<PlanModel::Column>(index.column());
}

bool isRight(int column)
{
    return column >= PlanModel::Due;
}

} // namespace

PlanModel::PlanModel(Document& document, QObject* parent)
    : QAbstractItemModel(parent), m_document(document), m_root(std::make_unique<Node>())
{
}

PlanModel::~PlanModel() = default;

void PlanModel::reload()
{
    beginResetModel();
    m_root = std::make_unique<Node>();
    const auto fill = [this](const auto& again, Node& parent) -> void {
        for (const PlanItem& item : wanted(parent)) {
            parent.children.push_back(std::make_unique<Node>(Node{item, &parent, {}}));
            again(again, *parent.children.back());
        }
    };
    fill(fill, *m_root);
    endResetModel();
}

void PlanModel::setFilter(PlanFilter filter)
{
    m_filter = filter;
    arrange(*m_root);
}

bool PlanModel::shows(ActionId id) const
{
    const Action& action = m_document.scorecard().actions.at(id);
    switch (m_filter) {
    case PlanFilter::All: return true;
    case PlanFilter::OffTrack: return action.delivery == Delivery::OffTrack;
    case PlanFilter::Overdue:
        return action.delivery != Delivery::Complete && action.due && *action.due < m_document.today();
    }
    return true;
}

/// What should hang on a node, in order.
std::vector<PlanItem> PlanModel::wanted(const Node& parent) const
{
    const Scorecard& scorecard = m_document.scorecard();
    std::vector<PlanItem> items;
    if (!parent.item) {
        for (const AreaId area : areasInOrder(scorecard))
            if (m_filter == PlanFilter::All ||
                std::ranges::any_of(actionsOf(scorecard, area), [&](ActionId action) { return shows(action); }))
                items.emplace_back(area);
    } else if (const auto* area = std::get_if<AreaId>(&*parent.item)) {
        for (const ActionId action : actionsOf(scorecard, *area))
            if (shows(action))
                items.emplace_back(action);
    } else if (const auto* action = std::get_if<ActionId>(&*parent.item)) {
        for (const MilestoneId milestone : milestonesOf(scorecard, *action))
            items.emplace_back(milestone);
    }
    return items;
}

/// Brings the rows below a node in line with the document, one by one, so that views keep their state.
void PlanModel::arrange(Node& parent)
{
    const std::vector<PlanItem> items = wanted(parent);
    removeUnwanted(parent, items);
    for (std::size_t row = 0; row < items.size(); ++row) {
        place(parent, static_cast<int>(row), items[row]);
        arrange(*parent.children[row]);
    }
}

void PlanModel::removeUnwanted(Node& parent, const std::vector<PlanItem>& items)
{
    for (int row = static_cast<int>(parent.children.size()) - 1; row >= 0; --row) {
        const auto at = parent.children.begin() + row;
        if (std::ranges::find(items, *(*at)->item) != items.end())
            continue;
        beginRemoveRows(indexOf(parent), row, row);
        parent.children.erase(at);
        endRemoveRows();
    }
}

void PlanModel::place(Node& parent, int row, const PlanItem& item)
{
    const auto at = parent.children.begin() + row;
    const auto found = std::find_if(at, parent.children.end(), [&](const auto& child) { return *child->item == item; });
    if (found == parent.children.end()) {
        beginInsertRows(indexOf(parent), row, row);
        parent.children.insert(at, std::make_unique<Node>(Node{item, &parent, {}}));
        endInsertRows();
    } else if (found != at) {
        const int from = static_cast<int>(found - parent.children.begin());
        beginMoveRows(indexOf(parent), from, from, indexOf(parent), row);
        std::rotate(at, found, found + 1);
        endMoveRows();
    }
}

void PlanModel::refresh(const Changes& changes)
{
    arrange(*m_root);
    for (const Change& change : changes) {
        if (std::holds_alternative<PlanEdit>(change)) {
            repaint(*m_root); // today may be another day
        } else if (const auto* area = std::get_if<AreaEdit>(&change)) {
            if (const Node* node = find(area->key))
                repaint(*node);
        } else if (const auto* action = std::get_if<ActionEdit>(&change)) {
            if (const Node* node = find(action->key))
                repaint(*node);
            for (const auto& row : {action->before, action->after})
                if (const Node* counts = row ? find(row->area) : nullptr)
                    Q_EMIT dataChanged(indexOf(*counts), indexOf(*counts, ColumnCount - 1));
        } else if (const auto* milestone = std::get_if<MilestoneEdit>(&change)) {
            if (const Node* node = find(milestone->key))
                repaint(*node);
        }
    }
}

/// A node's row, and all below it, whose references begin with its own.
void PlanModel::repaint(const Node& node)
{
    if (node.item)
        Q_EMIT dataChanged(indexOf(node), indexOf(node, ColumnCount - 1));
    for (const auto& child : node.children)
        repaint(*child);
}

PlanModel::Node* PlanModel::find(const PlanItem& item) const
{
    const auto search = [&](const auto& again, Node& node) -> Node* {
        if (node.item && *node.item == item)
            return &node;
        for (const auto& child : node.children)
            if (Node* found = again(again, *child))
                return found;
        return nullptr;
    };
    return search(search, *m_root);
}

PlanModel::Node* PlanModel::nodeAt(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<Node*>(index.internalPointer()) : m_root.get();
}

QModelIndex PlanModel::indexOf(const Node& node, int column) const
{
    return node.item ? createIndex(node.row(), column, const_cast<Node*>(&node)) : QModelIndex();
}

QModelIndex PlanModel::indexOf(const PlanItem& item, int column) const
{
    const Node* node = find(item);
    return node ? indexOf(*node, column) : QModelIndex();
}

std::optional<PlanItem> PlanModel::itemAt(const QModelIndex& index) const
{
    const Node* node = nodeAt(index);
    return node->item && holds(m_document.scorecard(), *node->item) ? node->item : std::nullopt;
}

QModelIndex PlanModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeAt(parent)->children[static_cast<std::size_t>(row)].get());
}

QModelIndex PlanModel::parent(const QModelIndex& index) const
{
    const Node* node = nodeAt(index);
    return node->parent ? indexOf(*node->parent) : QModelIndex();
}

int PlanModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeAt(parent)->children.size());
}

int PlanModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

QVariant PlanModel::data(const QModelIndex& index, int role) const
{
    const auto item = index.isValid() ? itemAt(index) : std::nullopt;
    if (!item)
        return {};
    const Scorecard& scorecard = m_document.scorecard();
    const Column column = columnOf(index);
    const auto* area = std::get_if<AreaId>(&*item);
    switch (role) {
    case Qt::DisplayRole: return planText(scorecard, *item, column, m_document.today());
    case Qt::EditRole:
        if (column == DeliveryColumn)
            return data(index, DeliveryRole);
        return planText(scorecard, *item, column, m_document.today());
    case Qt::ToolTipRole:
        return column == Title || column == Lead ? planText(scorecard, *item, column, m_document.today()) : QString();
    case Qt::AccessibleTextRole:
        if (area && column == Ref)
            return tr("%1 %2, %3").arg(planName(scorecard, *item), planText(scorecard, *item, Title, {}),
                                       data(index, CountsRole).toString());
        return planText(scorecard, *item, column, m_document.today());
    case Qt::TextAlignmentRole:
        return static_cast<int>((isRight(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case CountsRole: return area ? toSentence(countDelivery(scorecard, *area)) : QString();
    case DeliveryRole: {
        const auto delivery = deliveryOf(scorecard, *item);
        return delivery ? QVariant(static_cast<int>(*delivery)) : QVariant();
    }
    default: return {};
    }
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(isRight(section) ? Qt::AlignRight : Qt::AlignLeft);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (section) {
    case Ref: return tr("Ref");
    case Title: return tr("Action or milestone");
    case Lead: return tr("Lead");
    case DeliveryColumn: return role == Qt::AccessibleTextRole ? tr("Delivery: is it done?") : tr("Delivery:\nis it done?");
    case Due: return tr("Due");
    case Slip: return tr("Slip");
    default: return tr("Updated");
    }
}

Qt::ItemFlags PlanModel::flags(const QModelIndex& index) const
{
    const auto item = index.isValid() ? itemAt(index) : std::nullopt;
    if (!item)
        return Qt::NoItemFlags;
    const Qt::ItemFlags read = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const bool isArea = std::holds_alternative<AreaId>(*item);
    const int column = index.column();
    const bool isTyped = column == Title || (!isArea && column >= Lead && column <= Due);
    return isTyped && m_document.canEdit() ? read | Qt::ItemIsEditable : read;
}

bool PlanModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const Scorecard& scorecard = m_document.scorecard();
    const PlanItem item = *itemAt(index);
    const QString text = value.toString().trimmed();
    PlanEdits edits;
    switch (index.column()) {
    case Title:
        if (text.isEmpty())
            return false; // what has no name cannot be found again
        edits = withTitle(scorecard, item, text);
        break;
    case Lead: edits = withLead(scorecard, item, text); break;
    case DeliveryColumn:
        edits = withDelivery(scorecard, item, static_cast<Delivery>(value.toInt()), m_document.today());
        break;
    default: {
        const auto due = parsePlanDate(text);
        if (!due)
            return false;
        edits = withDue(scorecard, item, *due);
    }
    }
    return m_document.edit(edits.text, edits.changes);
}

} // namespace send
