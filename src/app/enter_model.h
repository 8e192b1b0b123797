// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/enter_filter.h"
#include "app/enter_typing.h"
#include "app/grid_model.h"
#include "app/typed_figure.h"
#include "core/overview.h"
#include "core/plausibility.h"
#include "core/readiness.h"

#include <map>
#include <optional>
#include <set>
#include <span>
#include <vector>

namespace send {

class Document;

/// The entry grid as a table: a heading row for each area, below it a row for each figure of the term; a monthly metric
/// has one for each month, and one that is not due says when it is. Reads from the Document; typing is a Document::edit.
/// Of a proportion typed by half it remembers that half until the other is there: only then is there something to write.
/// A filter is looked at when it is set and when the grid is read anew: a figure does not vanish when it is typed.
class EnterModel : public GridModel
{
    Q_OBJECT
public:
    enum Column { Ref, Name, Basis, Before, LastYear, Planned, England, Number, OutOf, Value, AsAt, Mark, Comment, SignOff, ColumnCount };
    enum class State { Heading, Entered, ToEnter, Half, NotDue, Fed };

    explicit EnterModel(Document& document, QObject* parent = nullptr);

    /// Reads everything anew.
    void reload();
    /// Looks again at some metrics; only their rows and headings are told to have changed.
    void refresh(const std::set<MetricId>& metrics);

    void setFilter(const EnterFilter& filter);
    [[nodiscard]] const EnterFilter& filter() const { return m_filter; }
    /// How many figures there are of a kind, whatever is filtered.
    [[nodiscard]] int countOf(EnterShow show) const;

    /// How far the term is, looked at again after every change.
    [[nodiscard]] const Readiness& readiness() const;

    [[nodiscard]] bool isGroup(int row) const override { return !at(row).metric; }
    [[nodiscard]] std::optional<MetricId> metricAt(int row) const { return at(row).metric; }
    /// The reading that is typed in this row; nothing for headings and metrics that are not due.
    [[nodiscard]] std::optional<ReadingKey> keyAt(int row) const;
    [[nodiscard]] std::optional<int> rowOf(const ReadingKey& key) const;
    [[nodiscard]] std::optional<int> rowOf(MetricId metric) const; ///< the first of its rows
    [[nodiscard]] State stateAt(int row) const { return stateOf(at(row)); }
    [[nodiscard]] bool isTypable(const QModelIndex& index) const override;
    [[nodiscard]] QString copied(const QModelIndex& index) const override;
    [[nodiscard]] bool isOfWords(int column) const override { return column <= Basis; }
    /// The next row after `row` with nothing in it, from the top again after the last.
    [[nodiscard]] std::optional<int> nextToEnter(int row) const;

    /// The next row that asks to be looked at, or the one before.
    [[nodiscard]] std::optional<int> nextWarning(int row, int by) const;
    /// What is odd about the row's figure and not explained.
    [[nodiscard]] const Warning* warningAt(int row) const;
    /// What stands below the row: the same, or what was told about what is being typed in it.
    [[nodiscard]] const Warning* warningBelow(int row) const;
    /// The value that is shown, typed or standing, has a warning.
    [[nodiscard]] bool isOdd(int row) const;
    /// What may have been meant, typed or refused.
    [[nodiscard]] const Warning* suggestionAt(int row) const;
    bool useSuggestion(int row);
    /// False while what is typed in the row is impossible.
    [[nodiscard]] bool canBeKept(int row) const { return !m_draft || m_draft->row != row || m_draft->typed; }
    /// Keeps an odd figure, and why.
    bool explain(int row, const QString& why);

    [[nodiscard]] QString groupNumber(int row) const;
    [[nodiscard]] QString groupName(int row) const;
    [[nodiscard]] QString groupCounts(int row) const; ///< "3 of 3 entered"
    [[nodiscard]] QString monthAt(int row) const;     ///< "Oct 2026" where the metric has several rows

    [[nodiscard]] BlockPreview preview(const std::vector<CellText>& cells) const override;
    bool write(const BlockPreview& block, const QString& text) override;
    [[nodiscard]] QString rowName(int row) const override;
    [[nodiscard]] QString columnTitle(int column) const override;
    [[nodiscard]] QString blockText(const QString& act, int cells) const override;
    /// Takes the value of the period before, with its parts, where the metric's last reading has them.
    bool takeLast(int row);

    /// While something is typed: the value that it would give is shown.
    void setDraft(const QModelIndex& index, const QString& text) override;
    void clearDraft() override;
    void tellOddDraft() override;
    [[nodiscard]] QString draftWarning() const override;
    /// What is being typed, or refused, as a value; nothing where it makes none.
    [[nodiscard]] std::optional<TypedFigure> typedFigure() const;
    /// When another file is shown.
    void forgetHalves() { m_halves.clear(); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void drafted(); ///< something is being typed, or no more

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
        std::optional<EnterRow> typed; ///< nothing: refused
        Reading meant;                 ///< what it would make, refused or not
        std::vector<Warning> warnings;
        std::vector<Warning> told{}; ///< as they were when the keys rested
    };

    [[nodiscard]] const Row& at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] const Metric& metricOf(const Row& row) const;
    [[nodiscard]] const Metric& metricOf(int row) const { return metricOf(at(row)); }
    [[nodiscard]] State stateOf(const Row& row) const;
    [[nodiscard]] bool isShown(const Row& row, EnterShow show) const;
    [[nodiscard]] bool passes(const Row& row) const;
    void filterRows();
    void tellMetric(MetricId metric);
    [[nodiscard]] EnterRow standing(const Row& row) const;
    [[nodiscard]] EnterRow standing(int row) const { return standing(at(row)); }
    [[nodiscard]] EnterSubject subjectOf(int row) const;
    [[nodiscard]] const Warning* shownWarning(int row) const;
    void tellDraft(int row);
    [[nodiscard]] bool staysHidden(const CellText& cell) const;
    void typeRow(std::span<const CellText> all, BlockPreview& preview) const;
    [[nodiscard]] QString refusalOf(const CellText& cell, EnterRow& row) const;
    [[nodiscard]] QString refusalOfRead(const CellText& cell, const EnterRow& row) const;
    [[nodiscard]] QString display(int row, int column) const;
    [[nodiscard]] QString toolTip(int row, int column) const;
    [[nodiscard]] QString figureText(int row, Term term, const std::optional<Period>& period) const;
    [[nodiscard]] QString beforeText(int row) const;
    [[nodiscard]] QString lastYearText(int row) const;
    [[nodiscard]] QString plannedText(int row) const;
    [[nodiscard]] const Benchmark* englandOf(int row, Period& period) const;
    [[nodiscard]] QString englandText(int row) const;
    [[nodiscard]] QString valueText(int row) const;
    [[nodiscard]] static QString partText(const EnterRow& row, const std::optional<std::int64_t>& part);
    [[nodiscard]] QString stateText(int row) const;
    [[nodiscard]] QString signOffWord(int row) const;
    [[nodiscard]] QString spoken(int row, int column) const;
    [[nodiscard]] Reading meantBy(const QModelIndex& index, const QString& text) const;
    [[nodiscard]] QString countsOf(AreaId area) const;
    void lookForWarnings(const Row& row);
    [[nodiscard]] std::vector<Warning> oddities(const Scorecard& scorecard, const ReadingKey& key, const Reading& reading) const;
    [[nodiscard]] std::vector<Warning> oddities(const ReadingKey& key, const Reading& reading) const;
    void lookForOdd(BlockPreview& block) const;
    [[nodiscard]] bool isNewlyOdd(int row, const Reading& before, const Reading& after) const;
    bool writeReading(int row, const Reading& reading, const QString& text);
    void tellRow(int row);

    Document& m_document;
    std::vector<Row> m_all;  ///< without headings
    std::vector<Row> m_rows; ///< those that are shown
    std::map<MetricId, std::size_t> m_firstOf; ///< of a metric's rows in m_all, which stand together
    std::map<MetricId, int> m_firstShown;      ///< the same in m_rows
    std::map<AreaId, int> m_headings;          ///< in m_rows
    EnterFilter m_filter;
    std::map<ReadingKey, Half> m_halves;
    std::map<ReadingKey, std::vector<Warning>> m_warnings; ///< those that are not explained
    mutable std::optional<Readiness> m_readiness;
    mutable std::map<MetricId, std::size_t> m_readyAt; ///< place in its metrics
    mutable std::map<AreaId, QString> m_counts; ///< of headings that were asked for
    std::optional<Draft> m_draft;
};

/// The cell that a column types in; nothing for columns that are only read.
[[nodiscard]] std::optional<EnterCell> enterCellOf(int column);

} // namespace send
