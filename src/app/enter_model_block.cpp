// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enter_model.h"

#include "app/document.h"
#include "core/format.h"

#include <algorithm>

namespace send {

namespace {

using Model = EnterModel;

QString textAt(std::span<const CellText> cells, int column)
{
    const auto found = std::ranges::find(cells, column, &CellText::column);
    return found == cells.end() ? QString() : found->text.trimmed();
}

bool has(std::span<const CellText> cells, int column)
{
    return std::ranges::find(cells, column, &CellText::column) != cells.end();
}

} // namespace

/// A figure under [c], [x] or [z] stays in the file: what leaves it is the marker.
QString EnterModel::copied(const QModelIndex& index) const
{
    const auto cell = enterCellOf(index.column());
    const bool isFigure = cell == EnterCell::Number || cell == EnterCell::OutOf || cell == EnterCell::Value;
    const QString text = index.data(Qt::EditRole).toString();
    if (!isFigure || text.isEmpty() || !keyAt(index.row()))
        return text;
    const Reading reading = standing(index.row()).reading;
    return isWithheld(reading.markers) ? formatReading(reading, metricOf(index.row())) : text;
}

/// The marker of a hidden figure, put back where it was copied.
bool EnterModel::staysHidden(const CellText& cell) const
{
    const QModelIndex index = this->index(cell.row, cell.column);
    const QString out = copied(index);
    return out != index.data(Qt::EditRole).toString() && cell.text.trimmed() == out;
}

EnterSubject EnterModel::subjectOf(int row) const
{
    return {metricOf(row), endDate(*at(row).period, m_document.scorecard().terms), m_document.today()};
}

/// Types a text into `row`; why not, where it is not taken.
QString EnterModel::refusalOf(const CellText& cell, EnterRow& row) const
{
    if (cell.row >= rowCount())
        return cell.text.trimmed().isEmpty() ? QString() : tr("The grid has no row here.");
    if (!isTypable(index(cell.row, cell.column)))
        return refusalOfRead(cell, row);
    const auto after = typedIn(row, *enterCellOf(cell.column), cell.text, subjectOf(cell.row));
    if (!after)
        return after.error().sentence;
    row = *after;
    return {};
}

/// A cell that is only read takes what stands there already, or what the row's other cells give.
QString EnterModel::refusalOfRead(const CellText& cell, const EnterRow& row) const
{
    const QString text = cell.text.trimmed();
    const QModelIndex index = this->index(cell.row, cell.column);
    if (text.isEmpty() || text == index.data(Qt::EditRole).toString() || text == index.data().toString())
        return {};
    if (!enterCellOf(cell.column))
        return tr("%1 is only read here.").arg(columnTitle(cell.column));
    if (!keyAt(cell.row))
        return tr("Nothing is due here in %1.").arg(toText(m_document.term()));
    const Metric& metric = metricOf(cell.row);
    if (!metric.hasParts())
        return tr("This metric has no parts: its figure goes into Value.");
    const auto value = valueOf(row.reading, metric);
    QString figure = text;
    if (figure.endsWith(u'%'))
        figure.chop(1);
    const auto pasted = Decimal::parse(figure.trimmed());
    const int shown = pasted ? std::min(pasted->scale(), metric.decimals) : metric.decimals; // Excel's 71% of 71.4%
    if (value && pasted && pasted->rounded(shown) == value->rounded(shown))
        return {};
    return value && !isWithheld(row.reading.markers)
               ? tr("Value is worked out from Number and Out of, and they give %1.").arg(formatValue(*value, metric))
               : tr("Value is worked out here: type Number and Out of.");
}

/// One row of a block. Where both parts change they are taken together, so that neither is held against the other's past.
void EnterModel::typeRow(std::span<const CellText> all, BlockPreview& preview) const
{
    const int row = all.front().row;
    const bool isThere = row < rowCount();
    std::vector<CellText> cells(all.begin(), all.end());
    std::erase_if(cells, [&](const CellText& cell) { return isThere && staysHidden(cell); });
    const EnterRow before = isThere ? standing(row) : EnterRow();
    EnterRow after = before;
    if (isThere && !textAt(cells, Number).isEmpty() && !textAt(cells, OutOf).isEmpty() && has(cells, Number)) {
        after.number.reset();
        after.outOf.reset();
        after.reading.parts.reset();
    }
    std::vector<const CellText*> inOrder;
    for (const CellText& cell : cells)
        inOrder.push_back(&cell);
    std::ranges::stable_partition(inOrder, [](const CellText* cell) { return cell->column != Value; });
    for (const CellText* cell : inOrder) {
        const QString stood = isThere ? index(row, cell->column).data(Qt::EditRole).toString() : QString();
        const QString refusal = refusalOf(*cell, after);
        if (refusal.isEmpty() && (!isThere || !isTypable(index(row, cell->column))))
            continue;
        if (refusal.isEmpty() && (cell->text.trimmed() == stood || editText(after, *enterCellOf(cell->column), metricOf(row)) == stood))
            continue; // the same, or the same in other words: 2026-10-31 for 31 Oct 2026
        preview.cells.push_back({row, cell->column, cell->text, isThere ? copied(index(row, cell->column)) : stood, refusal});
        preview.refused += refusal.isEmpty() ? 0 : 1;
    }
    if (before.reading.asAt && !has(cells, AsAt) && valueOf(after.reading, metricOf(row)))
        after.reading.asAt = before.reading.asAt;
    const bool isOther = before.reading.value != after.reading.value || before.reading.parts != after.reading.parts;
    if (isOther)
        after.reading.provenance.clear(); // typed now, wherever the old figure came from
    if (isOther || (isThere && isNewlyOdd(row, before.reading, after.reading)))
        after.reading.explanation.clear(); // it was for what was odd before
    if (before == after)
        return;
    const ReadingKey key = *keyAt(row);
    preview.parts.push_back({key, after.number, after.outOf});
    preview.changes.push_back(editOf(m_document.scorecard().readings, key,
                                     after.isBlank() ? std::nullopt : std::optional(after.reading)));
}

BlockPreview EnterModel::preview(const std::vector<CellText>& cells) const
{
    BlockPreview preview;
    for (auto first = cells.begin(); first != cells.end();) {
        const auto last = std::find_if(first, cells.end(), [&](const CellText& cell) { return cell.row != first->row; });
        typeRow(std::span(first, last), preview);
        first = last;
    }
    lookForOdd(preview);
    return preview;
}

bool EnterModel::write(const BlockPreview& block, const QString& text)
{
    if (block.refused > 0)
        return false;
    // Known before the edit is told, so that whoever hears of it reads the rows as they now are.
    const auto halvesBefore = m_halves;
    for (const TypedParts& typed : block.parts) {
        if (typed.number.has_value() != typed.outOf.has_value())
            m_halves.insert_or_assign(typed.key, Half{typed.number, typed.outOf});
        else
            m_halves.erase(typed.key);
    }
    const bool written = m_document.edit(text, block.changes);
    if (!written)
        m_halves = halvesBefore;
    for (const TypedParts& typed : block.parts)
        if (const auto row = rowOf(typed.key)) // the edit may have read the grid anew
            tellRow(*row);
    return written;
}

bool EnterModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    setRefusal({});
    if (role != Qt::EditRole || !isTypable(index))
        return false;
    const std::vector<CellText> cell{{index.row(), index.column(), value.toString()}};
    const BlockPreview preview = this->preview(cell);
    if (preview.refused > 0) {
        setRefusal(preview.cells.front().refusal);
        return false;
    }
    const QString text = index.column() == Comment ? tr("Comment on %1, %2") : tr("Set %1, %2");
    return write(preview, text.arg(metricOf(index.row()).name, toDisplay(*at(index.row()).period)));
}

bool EnterModel::takeLast(int row)
{
    const auto key = keyAt(row);
    if (!key || !m_document.canEdit())
        return false;
    const auto all = readingsOf(m_document.scorecard(), key->metric);
    const auto end = m_document.scorecard().readings.lower_bound(*key);
    if (end == all.begin())
        return false;
    const Reading& last = std::prev(end)->second;
    const Metric& metric = metricOf(row);
    const auto value = valueOf(last, metric);
    if (!value || isWithheld(last.markers))
        return false;
    const QString text = tr("Set %1, %2").arg(metric.name, toDisplay(key->period));
    if (!metric.hasParts())
        return write(preview({{row, Value, value->toString()}}), text);
    return last.parts && write(preview({{row, Number, QString::number(last.parts->numerator)},
                                        {row, OutOf, QString::number(last.parts->denominator)}}), text);
}

QString EnterModel::rowName(int row) const
{
    if (isGroup(row))
        return groupName(row);
    return QStringLiteral("%1 %2").arg(index(row, Ref).data().toString(), index(row, Name).data().toString());
}

QString EnterModel::columnTitle(int column) const
{
    return headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString();
}

QString EnterModel::blockText(const QString& act, int cells) const
{
    return cells == 1 ? tr("%1 1 cell, %2").arg(act, toText(m_document.term()))
                      : tr("%1 %2 cells, %3").arg(act, formatCount(cells), toText(m_document.term()));
}

} // namespace send
