// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enter_model.h"

#include "app/document.h"

#include <algorithm>

namespace send {

std::optional<EnterCell> enterCellOf(int column)
{
    switch (column) {
    case EnterModel::Number: return EnterCell::Number;
    case EnterModel::OutOf: return EnterCell::OutOf;
    case EnterModel::Value: return EnterCell::Value;
    case EnterModel::AsAt: return EnterCell::AsAt;
    case EnterModel::Mark: return EnterCell::Mark;
    case EnterModel::Comment: return EnterCell::Comment;
    default: return std::nullopt;
    }
}

EnterModel::EnterModel(Document& document, QObject* parent) : QAbstractTableModel(parent), m_document(document) {}

void EnterModel::reload()
{
    const Scorecard& scorecard = m_document.scorecard();
    beginResetModel();
    m_rows.clear();
    m_draft.reset();
    std::erase_if(m_halves, [&](const auto& half) { return !scorecard.metrics.contains(half.first.metric); });
    for (const AreaId area : areasInOrder(scorecard)) {
        const auto metrics = metricsOf(scorecard, area);
        if (!metrics.empty())
            m_rows.push_back({.area = area});
        for (const MetricId metric : metrics) {
            const auto due = periodsDueIn(scorecard.metrics.at(metric), m_document.term(), scorecard.terms);
            const int count = static_cast<int>(due.size());
            for (int place = 0; place < count; ++place)
                m_rows.push_back({area, metric, due[static_cast<std::size_t>(place)], place, count});
            if (due.empty())
                m_rows.push_back({.area = area, .metric = metric});
        }
    }
    endResetModel();
}

void EnterModel::refresh(const std::set<MetricId>& metrics)
{
    std::erase_if(m_halves, [&](const auto& half) { // another officer, or a redo, made it whole
        const auto reading = m_document.scorecard().readings.find(half.first);
        return reading != m_document.scorecard().readings.end() && reading->second.parts;
    });
    std::set<AreaId> areas;
    for (const MetricId metric : metrics)
        if (const auto found = m_document.scorecard().metrics.find(metric); found != m_document.scorecard().metrics.end())
            areas.insert(found->second.area);
    for (int row = 0; row < rowCount(); ++row) {
        const Row& shown = at(row);
        if (shown.metric ? metrics.contains(*shown.metric) : areas.contains(shown.area))
            tellRow(row);
    }
}

void EnterModel::tellRow(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

std::optional<ReadingKey> EnterModel::keyAt(int row) const
{
    const Row& shown = at(row);
    return shown.metric && shown.period ? std::optional(ReadingKey{*shown.metric, *shown.period}) : std::nullopt;
}

std::optional<int> EnterModel::rowOf(const ReadingKey& key) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (keyAt(row) == key)
            return row;
    return std::nullopt;
}

std::optional<int> EnterModel::rowOf(MetricId metric) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const Row& row) { return row.metric == metric; });
    return found == m_rows.end() ? std::nullopt : std::optional(static_cast<int>(found - m_rows.begin()));
}

const Metric& EnterModel::metricOf(int row) const
{
    return m_document.scorecard().metrics.at(*at(row).metric);
}

EnterRow EnterModel::standing(int row) const
{
    const auto key = keyAt(row);
    if (!key)
        return {};
    EnterRow standing;
    const auto& readings = m_document.scorecard().readings;
    if (const auto found = readings.find(*key); found != readings.end())
        standing.reading = found->second;
    if (standing.reading.parts) {
        standing.number = standing.reading.parts->numerator;
        standing.outOf = standing.reading.parts->denominator;
    } else if (const auto half = m_halves.find(*key); half != m_halves.end()) {
        standing.number = half->second.number;
        standing.outOf = half->second.outOf;
    }
    return standing;
}

EnterModel::State EnterModel::stateAt(int row) const
{
    if (isGroup(row))
        return State::Heading;
    if (!at(row).period)
        return State::NotDue;
    const EnterRow shown = standing(row);
    if (shown.isHalf())
        return State::Half;
    const Reading& reading = shown.reading;
    const bool entered = !reading.awaited && (reading.value || reading.parts || reading.markers);
    return entered ? State::Entered : State::ToEnter;
}

bool EnterModel::isTypable(const QModelIndex& index) const
{
    const auto cell = enterCellOf(index.column());
    if (!cell || !keyAt(index.row()) || !m_document.canEdit())
        return false;
    const bool ofParts = cell == EnterCell::Number || cell == EnterCell::OutOf;
    const bool ofValue = cell == EnterCell::Value;
    return metricOf(index.row()).hasParts() ? !ofValue : !ofParts;
}

std::optional<int> EnterModel::nextToEnter(int row) const
{
    for (int step = 1; step <= rowCount(); ++step) {
        const int candidate = (row + step) % rowCount();
        const State state = stateAt(candidate);
        if (state == State::ToEnter || state == State::Half)
            return candidate;
    }
    return std::nullopt;
}

void EnterModel::setDraft(const QModelIndex& index, const QString& text)
{
    clearDraft();
    if (const auto row = typed(index, text))
        m_draft = Draft{index.row(), *row};
    const QModelIndex value = index.siblingAtColumn(Value);
    Q_EMIT dataChanged(value, value);
}

void EnterModel::clearDraft()
{
    if (!m_draft)
        return;
    const QModelIndex value = index(m_draft->row, Value);
    m_draft.reset();
    Q_EMIT dataChanged(value, value);
}

Result<EnterRow> EnterModel::typed(const QModelIndex& index, const QString& text) const
{
    const ReadingKey key = *keyAt(index.row());
    return typedIn(standing(index.row()), *enterCellOf(index.column()), text,
                   {metricOf(index.row()), endDate(key.period, m_document.scorecard().terms), m_document.today()});
}

bool EnterModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    m_refusal.clear();
    if (role != Qt::EditRole || !isTypable(index))
        return false;
    const auto after = typed(index, value.toString());
    if (!after) {
        m_refusal = after.error().sentence;
        return false;
    }
    return write(index.row(), static_cast<Column>(index.column()), *after);
}

bool EnterModel::write(int row, Column column, const EnterRow& after)
{
    const ReadingKey key = *keyAt(row);
    const Metric& metric = metricOf(row);
    const QString text = (column == Comment ? tr("Comment on %1, %2") : tr("Set %1, %2"))
                             .arg(metric.name, toDisplay(key.period));
    std::optional<Reading> reading;
    if (!after.isBlank())
        reading = after.reading;
    const Changes changes{editOf(m_document.scorecard().readings, key, std::move(reading))};
    const auto half = m_halves.find(key);
    const std::optional<Half> halfBefore = half == m_halves.end() ? std::nullopt : std::optional(half->second);
    // Known before the edit is told, so that whoever hears of it reads the row as it now is.
    if (after.isHalf())
        m_halves.insert_or_assign(key, Half{after.number, after.outOf});
    else
        m_halves.erase(key);
    const bool written = m_document.edit(text, changes);
    if (!written && halfBefore)
        m_halves.insert_or_assign(key, *halfBefore);
    else if (!written)
        m_halves.erase(key);
    tellRow(row);
    return written;
}

} // namespace send
