// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_preview_table.h"

#include "app/heading_view.h"
#include "app/measure.h"
#include "app/wrapped_text.h"
#include "render/theme.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace send {

namespace {

constexpr int mostSampled = 60;

/// Hairlines between rows, the tint and bar of the chosen one, the keyboard's frame, and odd figures' sentences in the colour of warnings; the
/// words say the rest.
class PreviewDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme theme = Theme::forPalette(option.palette, option.font);
        const QFontMetrics metrics(option.font);
        const QRect& cell = option.rect;
        const bool isChosen = option.state & QStyle::State_Selected;
        if (isChosen)
            painter->fillRect(cell, theme.selection);
        if (isChosen && cell.left() <= 0)
            painter->fillRect(QRect(cell.topLeft(), QSize(scaledLength(metrics, 3), cell.height())), theme.highlight);
        painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), theme.hairline);
        const int padding = scaledLength(metrics, 6);
        const QRect words = cell.adjusted(padding, 0, -padding, 0);
        const bool isWarning = index.column() == ImportRowModel::Note && index.data(ImportRowModel::OddRole).toBool();
        painter->setFont(option.font);
        painter->setPen(isWarning ? theme.warning : theme.text);
        painter->drawText(words, index.data(Qt::TextAlignmentRole).toInt() | Qt::TextSingleLine,
                          shortened(index.data().toString(), words.width(), metrics));
        if (!(option.state & QStyle::State_HasFocus))
            return;
        painter->setPen(theme.highlight);
        painter->drawRect(cell.adjusted(0, 0, -1, -2));
    }
};

bool isWords(int column)
{
    return column == ImportRowModel::Metric || column == ImportRowModel::Note;
}

} // namespace

ImportPreviewTable::ImportPreviewTable(QWidget* parent) : QTableView(parent), m_rows(new ImportRowModel(this))
{
    setObjectName(QStringLiteral("preview"));
    setAccessibleName(tr("What would change"));
    setModel(m_rows);
    setItemDelegate(new PreviewDelegate(this));
    setHorizontalHeader(new HeadingView(this));
    horizontalHeader()->setSectionsClickable(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    measure();
}

void ImportPreviewTable::show(std::shared_ptr<const ImportDiff> diff)
{
    m_rows->show(std::move(diff));
    measure();
    if (m_rows->rowCount() > 0)
        setCurrentIndex(m_rows->index(0, ImportRowModel::Metric));
}

void ImportPreviewTable::goToCell(int fileRow, const QString& column, const QString& sheet)
{
    const int row = m_rows->diff() ? m_rows->diff()->indexOf(fileRow, column, sheet) : -1;
    if (row >= 0)
        setCurrentIndex(m_rows->index(row, ImportRowModel::Metric));
}

/// 0 where the sample has no words.
int ImportPreviewTable::sampleWidth(int column) const
{
    const int rows = m_rows->rowCount();
    const int sampled = std::min(rows, mostSampled);
    int width = 0;
    for (int i = 0; i < sampled; ++i) {
        const int row = static_cast<int>(static_cast<qint64>(i) * rows / sampled);
        width = std::max(width, fontMetrics().horizontalAdvance(m_rows->index(row, column).data().toString()));
    }
    return width;
}

/// Once for each list of changes and each font.
void ImportPreviewTable::measure()
{
    verticalHeader()->setMinimumSectionSize(0);
    verticalHeader()->setDefaultSectionSize(scaledLength(*this, 25));
    const int padding = scaledLength(*this, 14);
    const QFontMetrics caption(Theme::forPalette(palette(), font()).caption());
    for (int column = 0; column < ImportRowModel::ColumnCount; ++column) {
        const int words = sampleWidth(column);
        const int most = scaledLength(*this, isWords(column) ? 10'000 : 190);
        int heading = 0;
        for (const QString& word : m_rows->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().split(u' '))
            heading = std::max(heading, caption.horizontalAdvance(word));
        m_wanted[static_cast<std::size_t>(column)] = words > 0 ? std::min(std::max(words, heading), most) + padding : 0;
    }
    fit();
}

/// The columns of figures have what they need; names and sentences share the rest.
void ImportPreviewTable::fit()
{
    const auto wanted = [&](int column) { return m_wanted[static_cast<std::size_t>(column)]; };
    int left = viewport()->width();
    for (int column = 0; column < ImportRowModel::ColumnCount; ++column) {
        setColumnHidden(column, wanted(column) == 0);
        if (!isWords(column))
            left -= wanted(column);
    }
    if (left < scaledLength(*this, 480)) { // a metric's reference says its area too
        setColumnHidden(ImportRowModel::Area, true);
        left += wanted(ImportRowModel::Area);
    }
    const int least = scaledLength(*this, 120);
    const int note = wanted(ImportRowModel::Note);
    const int name = note == 0 ? left : std::min(wanted(ImportRowModel::Metric), left * 55 / 100);
    for (int column = 0; column < ImportRowModel::ColumnCount; ++column)
        if (!isWords(column) && wanted(column) > 0)
            setColumnWidth(column, wanted(column));
    setColumnWidth(ImportRowModel::Metric, std::max(name, least));
    if (note > 0)
        setColumnWidth(ImportRowModel::Note, std::max(left - std::max(name, least), least));
}

void ImportPreviewTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fit();
}

void ImportPreviewTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        measure();
}

} // namespace send
