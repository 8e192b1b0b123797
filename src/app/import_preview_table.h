// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import_rows.h"

#include <QTableView>

#include <array>

namespace send {

/// What an import would change, a row a change. Nothing in it grows with the number of rows: all are of one height, and
/// the widths are those of a sample.
class ImportPreviewTable : public QTableView
{
    Q_OBJECT
public:
    explicit ImportPreviewTable(QWidget* parent = nullptr);

    void show(std::shared_ptr<const ImportDiff> diff);
    /// Chooses the change that came from a cell of the file, where there is one.
    void goToCell(int fileRow, const QString& column, const QString& sheet);
    [[nodiscard]] ImportRowModel& rows() { return *m_rows; }
    using QTableView::show;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fit();
    void measure();
    [[nodiscard]] int sampleWidth(int column) const;

    ImportRowModel* m_rows;
    std::array<int, ImportRowModel::ColumnCount> m_wanted{}; ///< widths of the sample; 0 = nothing stands there
};

} // namespace send
