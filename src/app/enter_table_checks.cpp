// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enter_editor.h"
#include "app/enter_table.h"
#include "app/entry_note.h"
#include "app/measure.h"
#include "render/shapes.h"

#include <QPainter>
#include <QPaintEvent>

#include <algorithm>

namespace send {

void EnterTable::goToWarning(int by)
{
    if (!settle())
        return;
    if (const auto row = m_model.nextWarning(std::max(currentIndex().row(), 0), by))
        goToFigure(*row);
    setFocus(Qt::ShortcutFocusReason);
}

void EnterTable::useSuggestion()
{
    const QModelIndex here = editor() ? editing() : currentIndex();
    if (!here.isValid() || !m_model.useSuggestion(here.row()))
        return;
    putBack();
    setFocus(Qt::ShortcutFocusReason);
}

void EnterTable::keepBecause()
{
    if (settle() && m_warning->isVisible())
        m_warning->askWhy();
}

std::vector<MetricId> EnterTable::chosenMetrics() const
{
    std::vector<MetricId> metrics;
    std::vector<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedIndexes())
        rows.push_back(index.row());
    if (rows.empty() && currentIndex().isValid())
        rows.push_back(currentIndex().row());
    std::ranges::sort(rows);
    for (const int row : rows)
        if (const auto metric = m_model.metricAt(row); metric && (metrics.empty() || metrics.back() != *metric))
            metrics.push_back(*metric);
    return metrics;
}

/// What may have been meant stands beside the refusal too.
void EnterTable::onRefused(EntryNote& note)
{
    connect(&note, &EntryNote::suggestionUsed, this, &EnterTable::useSuggestion, Qt::UniqueConnection);
    const Warning* warning = m_model.suggestionAt(editing().row());
    note.offer(warning ? warning->suggestionText : QString());
}

/// Where the sentence of a warning stands: the same whether it is painted or beside the buttons.
QRect EnterTable::sentenceRect(int row) const
{
    return noteRect(row).adjusted(scaledLength(*this, 30), 0, -scaledLength(*this, 250), 0);
}

int EnterTable::roomBelow(int row) const
{
    const Warning* warning = m_warning ? m_model.warningBelow(row) : nullptr;
    if (!warning)
        return 0;
    const QFontMetrics metrics(font());
    const QRect room(0, 0, std::max(sentenceRect(row).width(), scaledLength(*this, 160)), QWIDGETSIZE_MAX);
    const int words = metrics.boundingRect(room, Qt::TextWordWrap, warning->sentence).height();
    return std::max(words, 2 * metrics.height()) + scaledLength(*this, 6);
}

void EnterTable::placeNotes()
{
    GridTable::placeNotes();
    if (!m_warning)
        return;
    const int row = currentIndex().row();
    const Warning* warning = row >= 0 && row < m_model.rowCount() && !isRefused() ? m_model.warningBelow(row) : nullptr;
    if (!warning)
        return m_warning->hide();
    const Warning* suggestion = m_model.suggestionAt(row);
    m_warning->offer(suggestion ? suggestion->suggestionText : QString());
    m_warning->allowKeeping(m_model.canBeKept(row));
    m_warning->tell(warning->sentence);
    m_warning->setGeometry(noteRect(row));
    m_warning->raise();
}

/// The sentences of the rows that do not have the keyboard.
void EnterTable::paintEvent(QPaintEvent* event)
{
    GridTable::paintEvent(event);
    QPainter painter(viewport());
    const Theme theme = Theme::forPalette(palette(), font());
    const int first = std::max(rowAt(event->rect().top()), 0);
    const int last = rowAt(event->rect().bottom()) < 0 ? m_model.rowCount() - 1 : rowAt(event->rect().bottom());
    for (int row = first; row <= last; ++row) {
        const Warning* warning = row == currentIndex().row() ? nullptr : m_model.warningAt(row);
        if (!warning)
            continue;
        const int size = scaledLength(*this, 16);
        const QRect note = noteRect(row);
        painter.setRenderHint(QPainter::Antialiasing);
        paintWarning(painter, QRectF(note.left() + scaledLength(*this, 6), note.top() + 1, size, size), theme);
        painter.setPen(theme.text);
        painter.drawText(sentenceRect(row), Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap, warning->sentence);
    }
}

} // namespace send
