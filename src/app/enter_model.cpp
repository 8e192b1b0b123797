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

EnterModel::EnterModel(Document& document, QObject* parent) : GridModel(parent), m_document(document) {}

void EnterModel::reload()
{
    const Scorecard& scorecard = m_document.scorecard();
    beginResetModel();
    m_all.clear();
    m_firstOf.clear();
    m_draft.reset();
    m_readiness.reset();
    m_counts.clear();
    m_warnings.clear();
    std::erase_if(m_halves, [&](const auto& half) { return !scorecard.metrics.contains(half.first.metric); });
    for (const AreaId area : areasInOrder(scorecard)) {
        for (const MetricId metric : metricsOf(scorecard, area)) {
            const Metric& its = scorecard.metrics.at(metric);
            const auto due = its.fedBy ? std::vector<Period>() : periodsDueIn(its, m_document.term(), scorecard.terms);
            const int count = static_cast<int>(due.size());
            m_firstOf.emplace(metric, m_all.size());
            for (int place = 0; place < count; ++place)
                m_all.push_back({area, metric, due[static_cast<std::size_t>(place)], place, count});
            if (due.empty())
                m_all.push_back({.area = area, .metric = metric});
        }
    }
    for (const Row& row : m_all)
        lookForWarnings(row);
    filterRows();
    endResetModel();
}

void EnterModel::setFilter(const EnterFilter& filter)
{
    beginResetModel();
    m_filter = filter;
    m_draft.reset();
    filterRows();
    endResetModel();
}

/// The rows that pass, each area's below its heading.
void EnterModel::filterRows()
{
    m_rows.clear();
    m_firstShown.clear();
    m_headings.clear();
    for (const Row& row : m_all) {
        if (!passes(row))
            continue;
        if (m_headings.try_emplace(row.area, rowCount()).second)
            m_rows.push_back({.area = row.area});
        m_firstShown.try_emplace(*row.metric, rowCount());
        m_rows.push_back(row);
    }
}

bool EnterModel::passes(const Row& row) const
{
    const Metric& metric = metricOf(row);
    const auto has = [&](const QString& text) { return text.contains(m_filter.words, Qt::CaseInsensitive); };
    return isShown(row, m_filter.show) && (!m_filter.area || metric.area == *m_filter.area) &&
           (m_filter.owner.isEmpty() || metric.owner == m_filter.owner) &&
           (m_filter.partner.isEmpty() || metric.partner == m_filter.partner) &&
           (m_filter.words.isEmpty() || has(metric.name) || has(refOf(m_document.scorecard(), *row.metric)));
}

bool EnterModel::isShown(const Row& row, EnterShow show) const
{
    if (show == EnterShow::All)
        return true;
    const Readiness& now = readiness();
    const auto found = m_readyAt.find(*row.metric);
    if (found == m_readyAt.end())
        return false;
    const MetricReadiness* ready = &now.metrics[found->second];
    if (show == EnterShow::ToComment)
        return ready->lacksCommentary;
    if (show == EnterShow::ToSignOff)
        return ready->lacksSignOff();
    if (!row.period)
        return false;
    const ReadingKey key{*row.metric, *row.period};
    if (show == EnterShow::Warnings)
        return m_warnings.contains(key);
    const auto missing = std::ranges::find(ready->missing, key, &MissingFigure::key);
    return missing != ready->missing.end() && (show != EnterShow::Late || missing->late) &&
           (show != EnterShow::Overdue || missing->overdue);
}

const Readiness& EnterModel::readiness() const
{
    if (m_readiness)
        return *m_readiness;
    m_readiness = readinessOf(m_document.scorecard(), m_document.term(), m_document.today());
    m_readyAt.clear();
    for (std::size_t i = 0; i < m_readiness->metrics.size(); ++i)
        m_readyAt.emplace(m_readiness->metrics[i].metric, i);
    return *m_readiness;
}

int EnterModel::countOf(EnterShow show) const
{
    return static_cast<int>(std::ranges::count_if(m_all, [&](const Row& row) { return isShown(row, show); }));
}

void EnterModel::refresh(const std::set<MetricId>& metrics)
{
    std::erase_if(m_halves, [&](const auto& half) { // another officer, or a redo, made it whole
        const auto reading = m_document.scorecard().readings.find(half.first);
        return reading != m_document.scorecard().readings.end() && reading->second.parts;
    });
    m_readiness.reset();
    m_counts.clear();
    std::set<AreaId> areas;
    for (const MetricId metric : metrics)
        if (const auto first = m_firstOf.find(metric); first != m_firstOf.end()) {
            areas.insert(m_all[first->second].area);
            for (std::size_t i = first->second; i < m_all.size() && m_all[i].metric == metric; ++i)
                lookForWarnings(m_all[i]);
            tellMetric(metric);
        }
    for (const AreaId area : areas)
        if (const auto heading = m_headings.find(area); heading != m_headings.end())
            tellRow(heading->second);
}

void EnterModel::tellMetric(MetricId metric)
{
    if (const auto first = m_firstShown.find(metric); first != m_firstShown.end())
        for (int row = first->second; row < rowCount() && at(row).metric == metric; ++row)
            tellRow(row);
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
    for (auto row = rowOf(key.metric); row && *row < rowCount() && at(*row).metric == key.metric; ++*row)
        if (at(*row).period == key.period)
            return row;
    return std::nullopt;
}

std::optional<int> EnterModel::rowOf(MetricId metric) const
{
    const auto found = m_firstShown.find(metric);
    return found == m_firstShown.end() ? std::nullopt : std::optional(found->second);
}

const Metric& EnterModel::metricOf(const Row& row) const
{
    return m_document.scorecard().metrics.at(*row.metric);
}

EnterRow EnterModel::standing(const Row& row) const
{
    EnterRow standing;
    if (!row.metric || !row.period)
        return standing;
    const ReadingKey key{*row.metric, *row.period};
    const auto& readings = m_document.scorecard().readings;
    if (const auto found = readings.find(key); found != readings.end())
        standing.reading = found->second;
    if (standing.reading.parts) {
        standing.number = standing.reading.parts->numerator;
        standing.outOf = standing.reading.parts->denominator;
    } else if (const auto half = m_halves.find(key); half != m_halves.end()) {
        standing.number = half->second.number;
        standing.outOf = half->second.outOf;
    }
    return standing;
}

EnterModel::State EnterModel::stateOf(const Row& row) const
{
    if (!row.metric)
        return State::Heading;
    if (metricOf(row).fedBy)
        return State::Fed;
    if (!row.period)
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

} // namespace send
