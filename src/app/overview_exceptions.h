// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/overview_table.h"
#include "core/overview.h"

#include <QAbstractTableModel>

namespace send {

/// Every red metric of a term, with what is planned, why, and when it will be back on track.
class ExceptionModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { StatusColumn = 0, Ref, Name, Actual, Planned, Why, BackOnTrack, ColumnCount };

    explicit ExceptionModel(QObject* parent) : QAbstractTableModel(parent) {}

    void show(const Scorecard& scorecard, const std::vector<ExceptionMetric>& exceptions);
    [[nodiscard]] MetricId metricAt(int row) const { return m_rows[static_cast<std::size_t>(row)].metric; }
    [[nodiscard]] bool isExplained(int row) const { return m_rows[static_cast<std::size_t>(row)].explained; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        MetricId metric;
        QStringList words; ///< a column each
        bool explained = false;
        friend bool operator==(const Row&, const Row&) = default;
    };
    [[nodiscard]] static Row rowOf(const Scorecard& scorecard, const ExceptionMetric& exception);

    std::vector<Row> m_rows;
};

class ExceptionDelegate : public FittedDelegate
{
    Q_OBJECT
public:
    explicit ExceptionDelegate(const ExceptionModel& model) : m_model(model) {}

    [[nodiscard]] QList<int> columnWidths(int room) const override;
    [[nodiscard]] int rowHeight(int row, const QList<int>& widths) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    [[nodiscard]] QFont fontOf(int column) const;
    [[nodiscard]] QStringList linesOf(const QModelIndex& index, int width) const;
    [[nodiscard]] int padding() const;

    const ExceptionModel& m_model;
};

} // namespace send
