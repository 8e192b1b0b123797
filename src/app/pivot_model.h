// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/grid_model.h"

#include <span>
#include <vector>

namespace send {

class Document;

/// What is planned, metric by term: the trajectory's points of two school years, and the target, to be typed or pasted.
class PivotModel : public GridModel
{
    Q_OBJECT
public:
    static constexpr int termsShown = 6;
    enum Column { Ref, Name, Start, FirstTerm, Goal = FirstTerm + termsShown }; ///< the target behind so many terms

    PivotModel(Document& document, QObject* parent, int terms = termsShown);

    /// The target's column, the last one.
    [[nodiscard]] int goalColumn() const { return FirstTerm + static_cast<int>(m_terms.size()); }

    [[nodiscard]] Term termAt(int column) const { return m_terms[static_cast<std::size_t>(column - FirstTerm)]; }
    [[nodiscard]] MetricId metricAt(int row) const { return m_metrics[static_cast<std::size_t>(row)]; }

    [[nodiscard]] bool isTypable(const QModelIndex& index) const override;
    [[nodiscard]] bool isGroup(int) const override { return false; }
    [[nodiscard]] bool isOfWords(int column) const override { return column <= Name; }
    [[nodiscard]] BlockPreview preview(const std::vector<CellText>& cells) const override;
    bool write(const BlockPreview& block, const QString& text) override;
    [[nodiscard]] QString rowName(int row) const override;
    [[nodiscard]] QString columnTitle(int column) const override;
    [[nodiscard]] QString blockText(const QString& act, int cells) const override;
    void setDraft(const QModelIndex& index, const QString& text) override;
    void clearDraft() override;
    [[nodiscard]] QString draftWarning() const override { return m_draftWarning; }
    void tellOddDraft() override;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    /// What is odd about the figures just written, each with its cell, or about what is being typed; empty: nothing now.
    void oddTold(const QString& sentences);

private:
    [[nodiscard]] std::optional<Decimal> valueAt(int row, int column) const;
    [[nodiscard]] QString standing(int row, int column) const; ///< as it would be typed
    [[nodiscard]] const Metric* metricIn(int row) const; ///< none where it has gone meanwhile
    [[nodiscard]] Result<Change> changeFor(const CellText& cell, const Metric& metric) const;
    [[nodiscard]] BlockPreview previewed(std::span<const CellText> cells) const; ///< on whatever thread
    void previewCell(const CellText& cell, const Metric* metric, BlockPreview& preview) const;

    bool writeAndTell(const BlockPreview& block, const QString& text);

    Document& m_document;
    QString m_draftWarning;
    bool m_isDraftTold = false;
    std::vector<MetricId> m_metrics;
    std::vector<Term> m_terms;
};

} // namespace send
