// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace send {

/// A text for a cell, as typed or pasted.
struct CellText {
    int row;
    int column;
    QString text;
};

/// What a text does to its cell, or why it is not taken.
struct CellOutcome {
    int row;
    int column;
    QString text;    ///< as typed
    QString before;  ///< what stood there
    QString refusal; ///< a sentence; empty where the text is taken
    QString warning{}; ///< what would be odd about the figure; empty where nothing would
};

/// The parts of a figure after a block is typed into it; while one is missing the file has neither.
struct TypedParts {
    ReadingKey key;
    std::optional<std::int64_t> number, outOf;
};

/// What a block of texts would do; nothing is written yet. With a refusal it may not be written.
struct BlockPreview {
    Changes changes;
    std::vector<CellOutcome> cells; ///< those that change, and those that are refused
    std::vector<TypedParts> parts;  ///< of each figure that changes, where figures have parts
    int refused = 0; ///< cells
    int odd = 0; ///< cells with a warning
};

/// A table that is typed in as a spreadsheet is. Its setData types one cell; blocks are written whole or not at all.
class GridModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] virtual bool isTypable(const QModelIndex& index) const = 0;
    /// What stands in a cell, to be copied: every digit of a figure, but nothing that a marker hides.
    [[nodiscard]] virtual QString copied(const QModelIndex& index) const { return index.data(Qt::EditRole).toString(); }
    /// A column that holds no numbers, though they may look so: references.
    [[nodiscard]] virtual bool isOfWords(int column) const = 0;
    /// A heading: blocks and the keyboard step over it.
    [[nodiscard]] virtual bool isGroup(int row) const = 0;
    [[nodiscard]] virtual BlockPreview preview(const std::vector<CellText>& cells) const = 0;
    /// Writes what was previewed: one edit and one undo. False when a text was refused or nothing could be written.
    virtual bool write(const BlockPreview& block, const QString& text) = 0;
    /// The names of a cell for a person: the row's, the column's.
    [[nodiscard]] virtual QString rowName(int row) const = 0;
    [[nodiscard]] virtual QString columnTitle(int column) const = 0;
    /// What an edit of several cells is called: "Paste 12 figures, Autumn 2026".
    [[nodiscard]] virtual QString blockText(const QString& act, int cells) const = 0;
    /// While something is typed: what follows from it is shown.
    virtual void setDraft(const QModelIndex& index, const QString& text) = 0;
    virtual void clearDraft() = 0;
    /// The keys rest: what is odd about what is being typed is told now, so that nothing jumps with each key.
    virtual void tellOddDraft() = 0;
    /// What is odd about it; empty where nothing is.
    [[nodiscard]] virtual QString draftWarning() const { return {}; }
    /// Why the last text was not taken; empty when the file could not be written, which the window says itself.
    [[nodiscard]] QString refusal() const { return m_refusal; }

protected:
    void setRefusal(const QString& sentence) { m_refusal = sentence; }

private:
    QString m_refusal;
};

} // namespace send
