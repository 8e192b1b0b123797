// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/grid_clipboard.h"
#include "app/grid_table.h"
#include "app/paste_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>

#include <set>

namespace send {

namespace {

/// Up to so many cells are pasted at once; more are shown first.
constexpr std::size_t pastedUnseen = 6;

QString say(const char* source)
{
    return GridTable::tr(source);
}

} // namespace

/// What is chosen; where only one cell has the keyboard, that one.
QItemSelectionRange GridTable::block() const
{
    const QItemSelection chosen = selectionModel()->selection();
    const QModelIndex here = currentIndex();
    QItemSelectionRange range = here.isValid() ? QItemSelectionRange(here) : QItemSelectionRange();
    for (const QItemSelectionRange& part : chosen) { // headings cannot be chosen and part a block
        if (!range.isValid())
            range = part;
        const QModelIndex first = m_model.index(std::min(range.top(), part.top()), std::min(range.left(), part.left()));
        const QModelIndex last = m_model.index(std::max(range.bottom(), part.bottom()), std::max(range.right(), part.right()));
        range = QItemSelectionRange(first, last);
    }
    return range;
}

std::vector<int> GridTable::shownColumns(int from) const
{
    std::vector<int> columns;
    for (int column = from; column < m_model.columnCount(); ++column)
        if (!isColumnHidden(column))
            columns.push_back(column);
    return columns;
}

void GridTable::copyCells()
{
    const QItemSelectionRange range = block();
    std::vector<int> columns = range.isValid() ? shownColumns(range.left()) : std::vector<int>();
    std::erase_if(columns, [&](int column) { return column > range.right(); });
    std::vector<QStringList> texts;
    for (int row = range.top(); range.isValid() && row <= range.bottom(); ++row) {
        if (m_model.isGroup(row))
            continue;
        texts.emplace_back();
        for (const int column : columns)
            texts.back() << m_model.copied(m_model.index(row, column));
    }
    std::set<qsizetype> words;
    for (std::size_t at = 0; at < columns.size(); ++at)
        if (m_model.isOfWords(columns[at]))
            words.insert(static_cast<qsizetype>(at));
    if (!texts.empty())
        QApplication::clipboard()->setMimeData(mimeOf(texts, words).release());
}

void GridTable::cutCells()
{
    copyCells();
    clearCells();
}

void GridTable::clearCells()
{
    const QItemSelectionRange range = block();
    std::vector<CellText> cells;
    for (int row = range.top(); range.isValid() && row <= range.bottom(); ++row)
        for (const int column : shownColumns(range.left()))
            if (column <= range.right() && m_model.isTypable(m_model.index(row, column)))
                cells.push_back({row, column, {}});
    if (!cells.empty())
        take(m_model.preview(cells), say("Clear"));
}

void GridTable::pasteCells()
{
    if (!settle() || !currentIndex().isValid())
        return;
    const QMimeData* held = QApplication::clipboard()->mimeData();
    const auto cells = cellsFor(held ? textsIn(*held) : std::vector<QStringList>());
    if (cells.empty())
        return;
    BlockPreview preview = m_model.preview(cells);
    if (cells.size() <= pastedUnseen && preview.refused == 0)
        return take(std::move(preview), say("Paste"));
    const auto block = std::make_shared<const BlockPreview>(std::move(preview));
    connect(showBlock(block), &QDialog::accepted, this, [this, block] { write(*block, say("Paste")); });
}

/// Where the clipboard's texts go: down the rows that are no headings, across the columns that are shown.
std::vector<CellText> GridTable::cellsFor(const std::vector<QStringList>& texts) const
{
    const QItemSelectionRange range = block();
    const bool isOne = texts.size() == 1 && texts.front().size() == 1;
    const auto columns = shownColumns(range.left());
    std::vector<CellText> cells;
    cells.reserve(texts.size() * (texts.empty() ? 0 : static_cast<std::size_t>(texts.front().size())));
    int row = range.top();
    for (std::size_t line = 0; isOne ? row <= range.bottom() : line < texts.size(); ++row) {
        if (row < m_model.rowCount() && m_model.isGroup(row))
            continue;
        const QStringList& texts1 = texts[isOne ? 0 : line];
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const bool isThere = isOne ? columns[i] <= range.right() : i < static_cast<std::size_t>(texts1.size());
            if (isThere)
                cells.push_back({row, columns[i], texts1[isOne ? 0 : static_cast<qsizetype>(i)]});
        }
        ++line;
    }
    return cells;
}

void GridTable::fillDown()
{
    if (!settle() || !currentIndex().isValid())
        return;
    const QItemSelectionRange range = block();
    std::vector<CellText> cells;
    for (const int column : shownColumns(range.left())) {
        if (column > range.right())
            break;
        const auto textAt = [&](int row) { return m_model.index(row, column).data(Qt::EditRole).toString(); };
        int source = range.height() > 1 ? range.top() : range.top() - 1;
        while (source >= 0 && range.height() == 1 && !m_model.isTypable(m_model.index(source, column)))
            --source;
        for (int row = source + 1; source >= 0 && row <= range.bottom(); ++row)
            if (m_model.isTypable(m_model.index(row, column)) && row >= range.top())
                cells.push_back({row, column, textAt(source)});
    }
    if (!cells.empty())
        take(m_model.preview(cells), say("Fill down"));
}

/// All of them or none: what is refused is shown.
void GridTable::take(BlockPreview preview, const QString& act)
{
    if (preview.refused > 0)
        showBlock(std::make_shared<const BlockPreview>(std::move(preview)));
    else
        write(preview, act);
}

void GridTable::write(const BlockPreview& block, const QString& act)
{
    m_model.write(block, m_model.blockText(act, static_cast<int>(block.cells.size())));
}

PasteDialog* GridTable::showBlock(const std::shared_ptr<const BlockPreview>& preview)
{
    auto* dialog = new PasteDialog(m_model, preview, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

} // namespace send
