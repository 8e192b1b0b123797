// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/grid_table.h"

#include <QDialog>

namespace send {

class Document;
class FrozenColumns;
class PivotModel;

/// Paints the cells of the planned figures.
class PivotDelegate : public GridDelegate
{
    Q_OBJECT
public:
    explicit PivotDelegate(const PivotModel& model) : GridDelegate(nullptr), m_model(model) {}

    [[nodiscard]] int heightOf(int row) const override;
    [[nodiscard]] bool isWords(int column) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const PivotModel& m_model;
};

/// The grid of planned figures.
class PivotTable : public GridTable
{
    Q_OBJECT
public:
    explicit PivotTable(PivotModel& model);

    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;

protected:
    [[nodiscard]] int typableColumn(int row, int wanted) const override;
    void fitColumns() override;
    void restyle() override;

private:
    PivotModel& m_model;
    FrozenColumns* m_frozen = nullptr; ///< names stay in view
};

/// Two school years of planned figures and the targets, metric by term. Every cell is written when it is left, as in the
/// entry grid; Ctrl+Z works here too.
class PivotDialog : public QDialog
{
    Q_OBJECT
public:
    PivotDialog(Document& document, QWidget* parent);
};

} // namespace send
