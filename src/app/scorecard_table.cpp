// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scorecard_table.h"

#include "app/heading_view.h"
#include "app/measure.h"
#include "app/scorecard_delegate.h"
#include "app/scorecard_model.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QKeyEvent>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>
#include <array>
#include <numeric>

namespace send {

namespace {

using Model = ScorecardModel;

/// Where room is short, these go in this order.
constexpr std::array droppable{+Model::Basis, Model::FirstTerm + 0, Model::FirstTerm + 1, Model::FirstTerm + 2,
                               Model::FirstTerm + 3};

QString oneLine(QString text)
{
    return text.replace(u'\n', u' ').replace(u'\t', u' ');
}

} // namespace

ScorecardTable::ScorecardTable(ScorecardModel& model) : m_model(model), m_delegate(new ScorecardDelegate(model, this))
{
    setObjectName(QStringLiteral("scorecardTable"));
    setAccessibleName(tr("Metrics"));
    auto* headings = new HeadingView(this);
    headings->setNumberPadding(ScorecardDelegate::numberPadding);
    setHorizontalHeader(headings);
    setItemDelegate(m_delegate);
    setModel(&model);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setTabKeyNavigation(false);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSortIndicator(Model::Ref, Qt::AscendingOrder);
    setSortingEnabled(true);
    connect(&model, &QAbstractItemModel::modelReset, this, &ScorecardTable::fitRows);
    connect(&model, &QAbstractItemModel::modelReset, this, &ScorecardTable::fitColumns);
    connect(&model, &QAbstractItemModel::dataChanged, this, &ScorecardTable::fitColumns); // a longer number may stand there
    connect(this, &QTableView::doubleClicked, this, &ScorecardTable::opened);
    restyle();
}

/// By the metric's name, whichever column has the keyboard.
void ScorecardTable::keyboardSearch(const QString& search)
{
    const QModelIndex here = currentIndex();
    if (here.isValid() && here.column() != Model::Name)
        selectionModel()->setCurrentIndex(here.siblingAtColumn(Model::Name), QItemSelectionModel::NoUpdate);
    QTableView::keyboardSearch(search);
}

QString ScorecardTable::selectionAsText() const
{
    QList<int> columns;
    for (int column = 0; column < Model::ColumnCount; ++column)
        if (column != Model::Sparkline)
            columns.append(column);
    const auto line = [&](auto text) {
        QStringList fields;
        for (const int column : columns)
            fields.append(oneLine(text(column)));
        return fields.join(u'\t') + u'\n';
    };
    QString copied = line([&](int column) {
        return m_model.headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString();
    });
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    for (const QModelIndex& row : rows)
        copied += line([&](int column) { return row.siblingAtColumn(column).data().toString(); });
    return copied;
}

void ScorecardTable::copySelection() const
{
    if (selectionModel()->hasSelection())
        QApplication::clipboard()->setText(selectionAsText());
}

void ScorecardTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (currentIndex().isValid())
            Q_EMIT opened();
    } else {
        QTableView::keyPressEvent(event);
    }
}

void ScorecardTable::resizeEvent(QResizeEvent* event)
{
    const bool wasSeen = visualRect(currentIndex()).intersects(QRect(QPoint(), event->oldSize()));
    QTableView::resizeEvent(event);
    fitColumns();
    if (wasSeen) // what is chosen stays in sight when other parts of the page take their room
        scrollTo(currentIndex());
}

void ScorecardTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        restyle();
}

void ScorecardTable::restyle()
{
    m_delegate->setTheme(Theme::forPalette(palette(), font()), devicePixelRatioF());
    fitRows();
    fitColumns();
    viewport()->update();
}

void ScorecardTable::fitRows()
{
    const QFontMetrics metrics(font());
    verticalHeader()->setMinimumSectionSize(metrics.height());
    verticalHeader()->setDefaultSectionSize(2 * metrics.height() + scaledLength(metrics, 4));
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (m_model.isGroup(row))
            setRowHeight(row, scaledLength(metrics, 28));
}

/// Every column has the width of its figures; where there is plenty of room they stand easier and the basis is whole. The
/// name takes the rest; of what is left beyond the longest one the figures take most, so that the eye finds them.
void ScorecardTable::fitColumns()
{
    std::array<int, Model::ColumnCount> widths{};
    for (int column = 0; column < Model::ColumnCount; ++column)
        widths[static_cast<std::size_t>(column)] = m_delegate->widthOf(column);
    int spare = viewport()->width() - std::accumulate(widths.begin(), widths.end(), 0);
    std::array<bool, Model::ColumnCount> dropped{};
    for (const int column : droppable) {
        if (spare >= 0)
            break;
        dropped[static_cast<std::size_t>(column)] = true;
        spare += widths[static_cast<std::size_t>(column)];
    }
    const int ease = dropped[Model::Basis] ? 0 : std::clamp(spare / 20, 0, scaledLength(*this, 12));
    for (int column = Model::FirstTerm; column <= Model::Target; ++column)
        widths[static_cast<std::size_t>(column)] += ease;
    widths[Model::Basis] += 4 * ease;
    spare = std::max(spare - (Model::Target - Model::Basis + 4) * ease, 0);
    const int beyond = std::max(spare - std::max(m_delegate->widestName() - widths[Model::Name], 0), 0);
    const int wider = std::min(beyond * 2 / 3 / (Model::ColumnCount - Model::FirstTerm), scaledLength(*this, 60));
    for (int column = Model::FirstTerm; column < Model::ColumnCount; ++column)
        widths[static_cast<std::size_t>(column)] += wider;
    widths[Model::Name] += spare - (Model::ColumnCount - Model::FirstTerm) * wider;
    for (int column = 0; column < Model::ColumnCount; ++column) {
        setColumnHidden(column, dropped[static_cast<std::size_t>(column)]);
        setColumnWidth(column, widths[static_cast<std::size_t>(column)]);
    }
}

} // namespace send
