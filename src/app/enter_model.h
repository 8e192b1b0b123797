// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/enter_typing.h"
#include "core/overview.h"

#include <QAbstractTableModel>

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace send {

class Document;

/// The entry grid as a table: a heading row for each area, below it a row for each figure of the term; a monthly metric
/// has one for each month, and one that is not due says when it is. Reads from the Document; typing is a Document::edit.
/// Of a proportion typed by half it remembers that half until the other is there: only then is there something to write.
class EnterModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Ref, Name, Basis, Before, Number, OutOf, Value, AsAt, Mark, Comment, ColumnCount };
    enum class State { Heading, Entered, ToEnter, Half, NotDue };

    explicit EnterModel(Document& document, QObject* parent = nullptr);

    /// Reads everything anew.
    void reload();
    /// Looks again at some metrics; only their rows and headings are told to have changed.
    void refresh(const std::set<MetricId>& metrics);

    [[nodiscard]] bool isGroup(int row) const { return !at(row).metric; }
    [[nodiscard]] std::optional<MetricId> metricAt(int row) const { return at(row).metric; }
    /// The reading that is typed in this row; nothing for headings and metrics that are not due.
    [[nodiscard]] std::optional<ReadingKey> keyAt(int row) const;
    [[nodiscard]] std::optional<int> rowOf(const ReadingKey& key) const;
    [[nodiscard]] std::optional<int> rowOf(MetricId metric) const; ///< the first of its rows
    [[nodiscard]] State stateAt(int row) const;
    [[nodiscard]] bool isTypable(const QModelIndex& index) const;
    /// The next row after `row` with nothing in it, from the top again after the last.
    [[nodiscard]] std::optional<int> nextToEnter(int row) const;

    [[nodiscard]] QString groupNumber(int row) const;
    [[nodiscard]] QString groupName(int row) const;
    [[nodiscard]] QString groupCounts(int row) const; ///< "3 of 3 entered"
    [[nodiscard]] QString monthAt(int row) const;     ///< "Oct 2026" where the metric has several rows

    /// While something is typed: the value that it would give is shown.
    void setDraft(const QModelIndex& index, const QString& text);
    void clearDraft();
    /// When another file is shown.
    void forgetHalves() { m_halves.clear(); }
    /// Why the last text was not taken; empty when the file could not be written, which the window says itself.
    [[nodiscard]] QString refusal() const { return m_refusal; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        AreaId area;
        std::optional<MetricId> metric; ///< nothing: the area's heading
        std::optional<Period> period;   ///< nothing: not due in the term
        int place = 0;                  ///< among the metric's rows
        int of = 1;                     ///< how many rows the metric has
    };
    struct Half {
        std::optional<std::int64_t> number;
        std::optional<std::int64_t> outOf;
    };
    struct Draft {
        int row;
        EnterRow typed;
    };

    [[nodiscard]] const Row& at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] const Metric& metricOf(int row) const;
    [[nodiscard]] EnterRow standing(int row) const;
    [[nodiscard]] Result<EnterRow> typed(const QModelIndex& index, const QString& text) const;
    [[nodiscard]] bool write(int row, Column column, const EnterRow& after);
    [[nodiscard]] QString display(int row, int column) const;
    [[nodiscard]] QString beforeText(int row) const;
    [[nodiscard]] QString valueText(int row) const;
    [[nodiscard]] QString stateText(int row) const;
    [[nodiscard]] QString spoken(int row, int column) const;
    void tellRow(int row);

    Document& m_document;
    std::vector<Row> m_rows;
    std::map<ReadingKey, Half> m_halves;
    std::optional<Draft> m_draft;
    QString m_refusal;
};

/// The cell that a column types in; nothing for columns that are only read.
[[nodiscard]] std::optional<EnterCell> enterCellOf(int column);

} // namespace send
