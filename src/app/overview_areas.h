// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/heading_view.h"
#include "app/overview_table.h"
#include "app/page.h"
#include "core/overview.h"

#include <QAbstractTableModel>

namespace send {

/// How many metrics of each area have each status; every number is a place on the scorecard.
class AreaCountModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Area = 0, Red, Amber, Green, Monitor, NoData, All, ColumnCount };

    explicit AreaCountModel(QObject* parent) : QAbstractTableModel(parent) {}

    void show(const Scorecard& scorecard, const std::vector<Assessment>& assessments);
    [[nodiscard]] static std::optional<Status> statusOf(int column);
    [[nodiscard]] int countAt(const QModelIndex& index) const;
    [[nodiscard]] bool isTotal(int row) const { return !m_rows[static_cast<std::size_t>(row)].area; }
    [[nodiscard]] QString numberOf(int row) const; ///< of the area: `7`; empty for the total
    [[nodiscard]] Place placeAt(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        std::optional<AreaId> area; ///< nothing: all of them
        int number = 0;
        QString name;
        StatusCounts counts;
        friend bool operator==(const Row&, const Row&) = default;
    };
    [[nodiscard]] const Row& at(const QModelIndex& index) const { return m_rows[static_cast<std::size_t>(index.row())]; }
    [[nodiscard]] QString spoken(const QModelIndex& index) const;

    std::vector<Row> m_rows;
};

/// Draws the counts: zeros muted, what leads somewhere underlined under the pointer.
class AreaCountDelegate : public FittedDelegate
{
    Q_OBJECT
public:
    explicit AreaCountDelegate(const AreaCountModel& model) : m_model(model) {}

    [[nodiscard]] QList<int> columnWidths(int room) const override;
    [[nodiscard]] int rowHeight(int row, const QList<int>& widths) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    [[nodiscard]] QStringList nameLines(int row, int width) const;
    void paintName(QPainter& painter, const QRect& rect, int row, const QPen& pen) const;

    const AreaCountModel& m_model;
};

/// Headings with the shape of a status over its word.
class StatusHeading : public HeadingView
{
    Q_OBJECT
public:
    using HeadingView::HeadingView;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
};

} // namespace send
