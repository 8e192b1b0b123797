// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paste_dialog.h"

#include "app/heading_view.h"
#include "app/measure.h"
#include "app/text_label.h"
#include "core/format.h"
#include "render/theme.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace send {

namespace {

constexpr int rowsMeasured = 50; ///< for the widths of columns
constexpr int sentencesUnfolded = 200; ///< rows; of later ones the tool tip has the whole sentence

QTableView* tableOf(PasteRows& rows)
{
    auto* table = new QTableView;
    table->setObjectName(QStringLiteral("pasteRows"));
    table->setAccessibleName(PasteDialog::tr("Cells"));
    table->setHorizontalHeader(new HeadingView(table));
    table->setModel(&rows);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(scaledLength(*table, 25));
    const bool isTrouble = rows.troubles() > 0;
    table->setColumnWidth(PasteRows::Where, scaledLength(*table, isTrouble ? 240 : 300));
    table->horizontalHeader()->setResizeContentsPrecision(rowsMeasured);
    for (const int column : {PasteRows::Heading, PasteRows::Before, PasteRows::After}) {
        table->resizeColumnToContents(column);
        const int width = table->columnWidth(column) + scaledLength(*table, 8);
        table->setColumnWidth(column, std::clamp(width, scaledLength(*table, 80), scaledLength(*table, column == PasteRows::Heading ? 170 : 130)));
    }
    table->setColumnHidden(PasteRows::Trouble, !isTrouble);
    table->horizontalHeader()->setSectionResizeMode(isTrouble ? PasteRows::Trouble : PasteRows::After, QHeaderView::Stretch);
    QObject::connect(table->horizontalHeader(), &QHeaderView::sectionResized, table, [table, &rows] {
        for (int row = 0; row < std::min(rows.troubles(), sentencesUnfolded); ++row)
            table->resizeRowToContents(row);
    });
    return table;
}

int alignmentOf(int column)
{
    return static_cast<int>((column == PasteRows::Before ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

QString oddSentence(int count)
{
    return count == 1 ? PasteDialog::tr("1 looks odd: check it before you paste.")
                      : PasteDialog::tr("%1 look odd: check them before you paste.").arg(formatCount(count));
}

QString summaryOf(const BlockPreview& preview)
{
    const int count = static_cast<int>(preview.cells.size());
    if (count == 0)
        return PasteDialog::tr("Everything in the block is there already: nothing would change.");
    if (preview.refused == 0) {
        const QString changes = count == 1 ? PasteDialog::tr("1 cell changes.")
                                           : PasteDialog::tr("%1 cells change.").arg(formatCount(count));
        return preview.odd == 0 ? changes : PasteDialog::tr("%1 %2").arg(changes, oddSentence(preview.odd));
    }
    const QString refused = preview.refused == 1 ? PasteDialog::tr("1 cell is not taken")
                                                 : PasteDialog::tr("%1 cells are not taken").arg(formatCount(preview.refused));
    return PasteDialog::tr("%1, so nothing is pasted. Mend them where they were copied, and copy again.").arg(refused);
}

} // namespace

PasteRows::PasteRows(const GridModel& grid, std::shared_ptr<const BlockPreview> block, QObject* parent)
    : QAbstractTableModel(parent), m_grid(grid), m_block(std::move(block))
{
    m_cells.reserve(m_block->cells.size());
    for (const CellOutcome& cell : m_block->cells)
        m_cells.push_back(&cell);
    if (troubles() > 0)
        std::ranges::stable_sort(m_cells, {}, [](const CellOutcome* cell) {
            return std::pair(cell->refusal.isEmpty(), cell->warning.isEmpty());
        });
}

int PasteRows::troubles() const
{
    return m_block->refused + m_block->odd;
}

int PasteRows::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_cells.size());
}

int PasteRows::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PasteRows::data(const QModelIndex& index, int role) const
{
    const CellOutcome& cell = *m_cells[static_cast<std::size_t>(index.row())];
    if (role == Qt::ForegroundRole && index.column() == Trouble)
        return Theme::forPalette(QApplication::palette(), QApplication::font()).warning;
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(index.column());
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Where: return cell.row < m_grid.rowCount() ? m_grid.rowName(cell.row) : tr("Below the last row");
    case Heading: return m_grid.columnTitle(cell.column);
    case Before: return cell.before.isEmpty() ? QStringLiteral("–") : cell.before;
    case After: return cell.text.trimmed().isEmpty() ? tr("cleared") : cell.text.trimmed();
    default: return cell.refusal.isEmpty() ? cell.warning : cell.refusal;
    }
}

QVariant PasteRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Where: return tr("Metric");
    case Heading: return tr("Column");
    case Before: return tr("Now");
    case After: return tr("Pasted");
    default: return tr("To check");
    }
}

PasteDialog::PasteDialog(const GridModel& grid, const std::shared_ptr<const BlockPreview>& preview, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("pasteDialog"));
    setWindowTitle(tr("Paste"));
    auto* summary = new TextLabel(TextRole::Strong, summaryOf(*preview));
    summary->setObjectName(QStringLiteral("pasteSummary"));
    summary->setWordWrap(true);
    const int count = static_cast<int>(preview->cells.size());
    auto* table = tableOf(*new PasteRows(grid, preview, this));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    const QString act = preview->refused > 0 ? tr("Paste") : tr("Paste %1").arg(formatCount(count));
    QPushButton* paste = buttons->addButton(act, QDialogButtonBox::AcceptRole);
    paste->setObjectName(QStringLiteral("pasteButton"));
    paste->setEnabled(preview->refused == 0 && count > 0);
    paste->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("pasteCancel"));
    auto* down = new QVBoxLayout(this);
    down->addWidget(summary);
    down->addWidget(table, 1);
    down->addWidget(buttons);
    table->setVisible(count > 0);
    const bool isTrouble = preview->refused > 0 || preview->odd > 0;
    resize(scaledLength(*this, isTrouble ? 1000 : 800), scaledLength(*this, isTrouble || count > 12 ? 480 : 320));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    (paste->isEnabled() ? paste : buttons->button(QDialogButtonBox::Cancel))->setFocus();
}

} // namespace send
