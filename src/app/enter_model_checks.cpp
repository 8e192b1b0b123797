// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document.h"
#include "app/enter_model.h"
#include "core/format.h"
#include "core/shown_figure.h"

#include <algorithm>
#include <set>

namespace send {

namespace {

/// Beside a figure of the row, where the block brings one.
void warn(BlockPreview& block, int row, const QString& sentence)
{
    const auto ofRow = [&](const CellOutcome& cell) { return cell.row == row && cell.refusal.isEmpty(); };
    const auto isFigure = [&](const CellOutcome& cell) { return ofRow(cell) && cell.column <= EnterModel::Value; };
    auto cell = std::ranges::find_if(block.cells, isFigure);
    if (cell == block.cells.end())
        cell = std::ranges::find_if(block.cells, ofRow);
    if (cell == block.cells.end())
        return;
    cell->warning = sentence;
    ++block.odd;
}

} // namespace

void EnterModel::lookForWarnings(const Row& row)
{
    if (!row.period)
        return;
    const ReadingKey key{*row.metric, *row.period};
    m_warnings.erase(key);
    const auto& readings = m_document.scorecard().readings;
    const auto reading = readings.find(key);
    if (reading == readings.end() || isAccepted(reading->second))
        return;
    auto warnings = oddities(key, reading->second);
    if (!warnings.empty())
        m_warnings.emplace(key, std::move(warnings));
}

/// What is odd about a reading. The first says all of it, since one explanation accepts all of it.
std::vector<Warning> EnterModel::oddities(const Scorecard& scorecard, const ReadingKey& key, const Reading& reading) const
{
    auto warnings = warningsFor(scorecard, key, reading, m_document.today());
    for (std::size_t i = 1; i < warnings.size(); ++i)
        warnings.front().sentence += u' ' + warnings[i].sentence;
    return warnings;
}

std::vector<Warning> EnterModel::oddities(const ReadingKey& key, const Reading& reading) const
{
    return oddities(m_document.scorecard(), key, reading);
}

/// Of a block with several figures of one metric each is held against the others as they would be.
void EnterModel::lookForOdd(BlockPreview& block) const
{
    std::set<MetricId> metrics;
    for (const TypedParts& typed : block.parts)
        metrics.insert(typed.key.metric);
    std::optional<Scorecard> after;
    if (metrics.size() < block.parts.size()) {
        after = m_document.scorecard();
        if (!applyTo(*after, block.changes))
            return;
    }
    for (const Change& change : block.changes) {
        const auto& edit = std::get<ReadingEdit>(change);
        const bool stays = edit.before && edit.after && edit.before->asAt == edit.after->asAt && isSameFigure(*edit.before, *edit.after);
        if (!edit.after || stays || isAccepted(*edit.after))
            continue;
        const auto warnings = oddities(after ? *after : m_document.scorecard(), edit.key, *edit.after);
        if (!warnings.empty())
            warn(block, *rowOf(edit.key), warnings.front().sentence);
    }
}

/// Of a figure that stays: whether something is odd now that was not when it was explained.
bool EnterModel::isNewlyOdd(int row, const Reading& before, const Reading& after) const
{
    if (before.explanation.isEmpty() || isSameFigure(before, after))
        return false;
    const auto was = oddities(*keyAt(row), before);
    return std::ranges::any_of(oddities(*keyAt(row), after), [&](const Warning& warning) {
        return std::ranges::find(was, warning.kind, &Warning::kind) == was.end();
    });
}

void EnterModel::setDraft(const QModelIndex& index, const QString& text)
{
    const bool isSameRow = m_draft && m_draft->row == index.row();
    Draft draft{index.row(), standing(index.row()), {}, {}};
    if (isSameRow)
        draft.told = std::move(m_draft->told);
    else
        clearDraft();
    if (!refusalOf({index.row(), index.column(), text}, *draft.typed).isEmpty())
        draft.typed.reset();
    draft.meant = draft.typed ? draft.typed->reading : meantBy(index, text);
    draft.warnings = oddities(*keyAt(index.row()), draft.meant);
    m_draft = std::move(draft);
    tellDraft(index.row());
}

void EnterModel::tellOddDraft()
{
    if (!m_draft)
        return;
    m_draft->told = m_draft->warnings;
    Q_EMIT dataChanged(index(m_draft->row, Value), index(m_draft->row, Comment));
}

/// What a draft shows: its value, and whether it is odd.
void EnterModel::tellDraft(int row)
{
    Q_EMIT dataChanged(index(row, Value), index(row, Comment));
    Q_EMIT drafted();
}

std::optional<TypedFigure> EnterModel::typedFigure() const
{
    const auto value = m_draft ? shownValue(m_draft->meant, metricOf(m_draft->row)) : std::nullopt;
    if (!value || value == shownValue(standing(m_draft->row).reading, metricOf(m_draft->row)))
        return std::nullopt;
    return TypedFigure{*value, formatValue(*value, metricOf(m_draft->row)), !m_draft->warnings.empty()};
}

QString EnterModel::draftWarning() const
{
    return m_draft && !m_draft->warnings.empty() ? m_draft->warnings.front().sentence : QString();
}

/// Of a refused part: the proportion that it would make.
Reading EnterModel::meantBy(const QModelIndex& index, const QString& text) const
{
    const EnterRow row = standing(index.row());
    Reading meant;
    const auto typed = parseCount(text);
    const auto other = index.column() == Number ? row.outOf : row.number;
    if ((index.column() != Number && index.column() != OutOf) || !typed || !other)
        return meant;
    meant.parts = index.column() == Number ? Proportion{*typed, *other} : Proportion{*other, *typed};
    meant.asAt = row.reading.asAt;
    return meant;
}

void EnterModel::clearDraft()
{
    if (!m_draft)
        return;
    const int row = m_draft->row;
    m_draft.reset();
    tellDraft(row);
}

const Warning* EnterModel::warningAt(int row) const
{
    const auto key = keyAt(row);
    if (!key)
        return nullptr;
    const auto found = m_warnings.find(*key);
    return found == m_warnings.end() ? nullptr : &found->second.front();
}

const Warning* EnterModel::warningBelow(int row) const
{
    return m_draft && m_draft->row == row && !m_draft->told.empty() ? &m_draft->told.front() : warningAt(row);
}

const Warning* EnterModel::suggestionAt(int row) const
{
    const auto key = keyAt(row);
    if (!key)
        return nullptr;
    const auto found = m_warnings.find(*key);
    const bool isTyping = m_draft && m_draft->row == row;
    if (!isTyping && found == m_warnings.end())
        return nullptr;
    const std::vector<Warning>& warnings = isTyping ? m_draft->warnings : found->second;
    const auto first = std::ranges::find_if(warnings, [](const Warning& warning) { return warning.suggestion.has_value(); });
    return first == warnings.end() ? nullptr : &*first;
}

/// Of what is being typed, else of what stands there.
const Warning* EnterModel::shownWarning(int row) const
{
    if (!m_draft || m_draft->row != row)
        return warningAt(row);
    return m_draft->warnings.empty() ? nullptr : &m_draft->warnings.front();
}

bool EnterModel::isOdd(int row) const
{
    return shownWarning(row) != nullptr;
}

std::optional<int> EnterModel::nextWarning(int row, int by) const
{
    for (int step = 1; step <= rowCount(); ++step) {
        const int candidate = ((row + by * step) % rowCount() + rowCount()) % rowCount();
        if (!isGroup(candidate) && warningAt(candidate))
            return candidate;
    }
    return std::nullopt;
}

bool EnterModel::useSuggestion(int row)
{
    const Warning* warning = suggestionAt(row);
    if (!warning || !m_document.canEdit())
        return false;
    Reading meant = standing(row).reading;
    meant.value = warning->suggestion->value;
    meant.parts = warning->suggestion->parts;
    meant.asAt = warning->suggestion->asAt;
    meant.markers = warning->suggestion->markers;
    meant.explanation.clear();
    if (meant.value != standing(row).reading.value || meant.parts != standing(row).reading.parts)
        meant.provenance.clear();
    return writeReading(row, meant, tr("Set %1, %2"));
}

bool EnterModel::explain(int row, const QString& why)
{
    if (!warningAt(row) || why.trimmed().isEmpty() || !m_document.canEdit())
        return false;
    Reading kept = standing(row).reading;
    kept.explanation = why.trimmed();
    return writeReading(row, kept, tr("Explain %1, %2"));
}

bool EnterModel::writeReading(int row, const Reading& reading, const QString& text)
{
    const ReadingKey key = *keyAt(row);
    m_halves.erase(key);
    return m_document.edit(text.arg(metricOf(row).name, toDisplay(key.period)),
                           {editOf(m_document.scorecard().readings, key, std::optional(reading))});
}

} // namespace send
