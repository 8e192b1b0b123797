// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"

#include <QAbstractItemModel>

#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace send {

class Document;

/// What a row of the plan is.
using PlanItem = std::variant<AreaId, ActionId, MilestoneId>;

/// Which actions the plan shows. An action's milestones come with it, areas without a shown action only with All.
enum class PlanFilter { All, Overdue, OffTrack };

/// Areas, their actions and the actions' milestones as a tree over the document. What is typed becomes an edit; an edit
/// moves, adds and repaints only the rows it touches, so that selection, open branches and scrolling stay.
class PlanModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Ref = 0, Title, Lead, DeliveryColumn, Due, Slip, Updated, ColumnCount };
    enum Role {
        CountsRole = Qt::UserRole + 1, ///< of an area: its actions in words
        DeliveryRole                   ///< Delivery as int; nothing for an area
    };

    PlanModel(Document& document, QObject* parent);
    ~PlanModel() override;

    /// Everything anew.
    void reload();
    /// Only what the changes touch.
    void refresh(const Changes& changes);
    void setFilter(PlanFilter filter);
    [[nodiscard]] PlanFilter filter() const { return m_filter; }

    [[nodiscard]] std::optional<PlanItem> itemAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const PlanItem& item, int column = Ref) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Text for title and lead; Delivery as int; text for the due date, empty for none.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

private:
    struct Node;

    [[nodiscard]] Node* nodeAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const Node& node, int column = Ref) const;
    [[nodiscard]] Node* find(const PlanItem& item) const;
    [[nodiscard]] bool shows(ActionId action) const;
    [[nodiscard]] std::vector<PlanItem> wanted(const Node& parent) const;
    void arrange(Node& parent);
    void removeUnwanted(Node& parent, const std::vector<PlanItem>& items);
    void place(Node& parent, int row, const PlanItem& item);
    void repaint(const Node& node);

    Document& m_document;
    std::unique_ptr<Node> m_root;
    PlanFilter m_filter = PlanFilter::All;
};

} // namespace send
