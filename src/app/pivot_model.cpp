// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pivot_model.h"

#include "app/document.h"
#include "app/enter_typing.h"
#include "core/format.h"
#include "core/plausibility_planned.h"

#include <algorithm>
#include <future>
#include <span>
#include <utility>

namespace send {

namespace {

constexpr std::size_t severalThreadsFrom = 4000; ///< cells; fewer take less than a thread's start is worth

/// A figure pasted or typed with its unit is meant without it.
QString withoutUnit(QString text)
{
    text = text.trimmed();
    if (text.endsWith(u'%'))
        text.chop(1);
    if (text.startsWith(u'£'))
        text.remove(0, 1);
    return text.trimmed();
}

} // namespace

PivotModel::PivotModel(Document& document, QObject* parent, int terms)
    : GridModel(parent), m_document(document), m_metrics(metricsInOrder(document.scorecard()))
{
    Term term = document.term();
    while (term.season != Season::Autumn) // a school year begins with it
        term = previous(term);
    for (int i = 0; i < terms; ++i, term = next(term))
        m_terms.push_back(term);
    connect(&document, &Document::changed, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, goalColumn()));
    });
}

std::optional<Decimal> PivotModel::valueAt(int row, int column) const
{
    const Scorecard& scorecard = m_document.scorecard();
    const MetricId metric = metricAt(row);
    if (column == Start) {
        const auto found = scorecard.baselines.find(metric);
        return found == scorecard.baselines.end() ? std::nullopt : std::optional(found->second.value);
    }
    if (column == goalColumn()) {
        const auto found = scorecard.targets.find(metric);
        return found == scorecard.targets.end() ? std::nullopt : std::optional(found->second.value);
    }
    const auto found = scorecard.trajectory.find({metric, periodOf(termAt(column))});
    return found == scorecard.trajectory.end() ? std::nullopt : std::optional(found->second.value);
}

bool PivotModel::isTypable(const QModelIndex& index) const
{
    return index.isValid() && index.column() >= FirstTerm && m_document.canEdit() && metricIn(index.row());
}

/// A point keeps its note, a target its day and rationale; a new target is for the last term's last day.
Result<Change> PivotModel::changeFor(const CellText& cell, const Metric& metric) const
{
    const Scorecard& scorecard = m_document.scorecard();
    const MetricId id = metricAt(cell.row);
    const QString text = withoutUnit(cell.text);
    const auto value = text.isEmpty() ? Result<Decimal>(Decimal()) : parseFigure(text, metric);
    if (!value)
        return tl::unexpected(value.error());
    if (cell.column == goalColumn()) {
        auto edit = editOf(scorecard.targets, id, std::nullopt);
        const QDate lastDay = datesOf(m_terms.back(), scorecard.terms).end;
        if (!text.isEmpty())
            edit.after = edit.before ? Target{*value, edit.before->date, edit.before->rationale} : Target{*value, lastDay, {}};
        return edit;
    }
    auto edit = editOf(scorecard.trajectory, TrajectoryKey{id, periodOf(termAt(cell.column))}, std::nullopt);
    if (!text.isEmpty())
        edit.after = TrajectoryPoint{*value, edit.before ? edit.before->note : QString()};
    return edit;
}

QString PivotModel::standing(int row, int column) const
{
    if (column < Start)
        return index(row, column).data(Qt::EditRole).toString();
    const auto value = valueAt(row, column);
    return value ? value->toString() : QString();
}

const Metric* PivotModel::metricIn(int row) const
{
    const auto& metrics = m_document.scorecard().metrics;
    const auto metric = row < rowCount() ? metrics.find(metricAt(row)) : metrics.end();
    return metric == metrics.end() ? nullptr : &metric->second;
}

/// `metric` is that of its row; none below the last one.
void PivotModel::previewCell(const CellText& cell, const Metric* metric, BlockPreview& preview) const
{
    const QString stood = metric ? standing(cell.row, cell.column) : QString();
    if (withoutUnit(cell.text) == stood)
        return;
    CellOutcome& outcome = preview.cells.emplace_back(CellOutcome{cell.row, cell.column, cell.text, stood, {}});
    if (!metric)
        outcome.refusal = tr("The grid has no row here.");
    else if (cell.column < FirstTerm || !m_document.canEdit())
        outcome.refusal = tr("%1 is only read here.").arg(columnTitle(cell.column));
    else if (auto change = changeFor(cell, *metric)) {
        outcome.warning = oddPlan(m_document.scorecard(), *change).value_or(QString());
        preview.odd += outcome.warning.isEmpty() ? 0 : 1;
        preview.changes.push_back(*std::move(change));
    } else
        outcome.refusal = change.error().sentence;
    preview.refused += outcome.refusal.isEmpty() ? 0 : 1;
}

BlockPreview PivotModel::previewed(std::span<const CellText> cells) const
{
    BlockPreview preview;
    preview.changes.reserve(cells.size());
    preview.cells.reserve(cells.size());
    const Metric* metric = nullptr;
    for (int row = -1; const CellText& cell : cells) {
        if (cell.row != std::exchange(row, cell.row))
            metric = metricIn(row);
        previewCell(cell, metric, preview);
    }
    return preview;
}

BlockPreview PivotModel::preview(const std::vector<CellText>& cells) const
{
    const std::span<const CellText> all(cells);
    if (all.size() < severalThreadsFrom)
        return previewed(all);
    auto rest = std::async(std::launch::async, [&] { return previewed(all.subspan(all.size() / 2)); });
    BlockPreview preview = previewed(all.first(all.size() / 2));
    BlockPreview second = rest.get();
    std::ranges::move(second.changes, std::back_inserter(preview.changes));
    std::ranges::move(second.cells, std::back_inserter(preview.cells));
    preview.refused += second.refused;
    preview.odd += second.odd;
    return preview;
}

bool PivotModel::write(const BlockPreview& block, const QString& text)
{
    return block.refused == 0 && writeAndTell(block, text);
}

bool PivotModel::writeAndTell(const BlockPreview& block, const QString& text)
{
    if (!m_document.edit(text, block.changes))
        return false;
    constexpr int shown = 3;
    QStringList lines;
    for (auto cell = block.cells.begin(); lines.size() < std::min(block.odd, shown); ++cell)
        if (!cell->warning.isEmpty())
            lines << QStringLiteral("%1, %2: %3").arg(rowName(cell->row), columnTitle(cell->column), cell->warning);
    if (const int left = block.odd - shown; left > 0)
        lines << (left == 1 ? tr("1 more is odd.") : tr("%1 more are odd.").arg(formatCount(left)));
    if (std::exchange(m_isDraftTold, false) || !lines.isEmpty())
        Q_EMIT oddTold(lines.join(u'\n'));
    return true;
}

void PivotModel::setDraft(const QModelIndex& index, const QString& text)
{
    m_draftWarning.clear();
    for (const CellOutcome& cell : preview({{index.row(), index.column(), text}}).cells)
        m_draftWarning = cell.warning;
}

void PivotModel::tellOddDraft()
{
    if (!m_isDraftTold && m_draftWarning.isEmpty())
        return;
    m_isDraftTold = true;
    Q_EMIT oddTold(m_draftWarning);
}

void PivotModel::clearDraft()
{
    m_draftWarning.clear();
    if (std::exchange(m_isDraftTold, false))
        Q_EMIT oddTold({});
}

bool PivotModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    setRefusal({});
    if (role != Qt::EditRole || !isTypable(index))
        return false;
    const std::vector<CellText> cell{{index.row(), index.column(), value.toString()}};
    const BlockPreview block = preview(cell);
    if (block.refused > 0) {
        setRefusal(block.cells.front().refusal);
        return false;
    }
    const QString name = m_document.scorecard().metrics.at(metricAt(index.row())).name;
    return writeAndTell(block, tr("Plan %1, %2").arg(name, columnTitle(index.column())));
}

QString PivotModel::rowName(int row) const
{
    return QStringLiteral("%1 %2").arg(index(row, Ref).data().toString(), index(row, Name).data().toString());
}

QString PivotModel::columnTitle(int column) const
{
    return headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString();
}

QString PivotModel::blockText(const QString& act, int cells) const
{
    return cells == 1 ? tr("%1 1 planned figure").arg(act) : tr("%1 %2 planned figures").arg(act, formatCount(cells));
}

int PivotModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_metrics.size());
}

int PivotModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : goalColumn() + 1;
}

QVariant PivotModel::data(const QModelIndex& index, int role) const
{
    const auto& metrics = m_document.scorecard().metrics;
    const auto metric = index.isValid() ? metrics.find(metricAt(index.row())) : metrics.end();
    if (metric == metrics.end())
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((index.column() > Name ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const bool isEdit = role == Qt::EditRole;
    if (!isEdit && role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    if (index.column() == Ref)
        return refOf(m_document.scorecard(), metric->first);
    if (index.column() == Name)
        return nameWithUnit(metric->second);
    const auto value = valueAt(index.row(), index.column());
    if (!value)
        return role == Qt::AccessibleTextRole ? tr("Empty") : QString();
    return isEdit ? value->toString() : formatValue(*value, metric->second);
}

QVariant PivotModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section > Name ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignBottom);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (section) {
    case Ref: return tr("Ref");
    case Name: return tr("Metric");
    case Start: return tr("Baseline");
    default: break;
    }
    if (section == goalColumn())
        return tr("Target");
    const Term term = termAt(section);
    return role == Qt::AccessibleTextRole ? toText(term)
                                          : QStringLiteral("%1\n%2").arg(seasonName(term.season)).arg(term.year);
}

Qt::ItemFlags PivotModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags read = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return isTypable(index) ? read | Qt::ItemIsEditable : read;
}

} // namespace send
