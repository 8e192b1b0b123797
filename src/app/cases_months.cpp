// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cases_months.h"

#include "app/heading_view.h"
#include "app/measure.h"
#include "app/row_delegate.h"
#include "app/table_cell.h"
#include "core/backlog.h"
#include "core/format.h"

#include <QEvent>

#include <array>

namespace send {

namespace {

struct Column {
    const char* heading;
    BacklogMonth::Count (*count)(const BacklogMonth&);
};

const std::array<Column, 7>& columns()
{
    using Of = const BacklogMonth&;
    static const std::array<Column, 7> all{{
        {QT_TRANSLATE_NOOP("send::CasesMonths", "Received"), [](Of month) { return month.received; }},
        {QT_TRANSLATE_NOOP("send::CasesMonths", "Refused"), [](Of month) { return month.refused; }},
        {QT_TRANSLATE_NOOP("send::CasesMonths", "Issued"), [](Of month) { return month.issued; }},
        {QT_TRANSLATE_NOOP("send::CasesMonths", "Issued in\n20 weeks"), [](Of month) { return month.issuedWithin20Weeks; }},
        {QT_TRANSLATE_NOOP("send::CasesMonths", "Closed"), [](Of month) { return closed(month); }},
        {QT_TRANSLATE_NOOP("send::CasesMonths", "Open\nat end"), [](Of month) { return openTotal(month); }},
        {QT_TRANSLATE_NOOP("send::CasesMonths", "Open over\n20 weeks"), [](Of month) { return openOver20Weeks(month); }},
    }};
    return all;
}

QString text(const BacklogMonth::Count& count)
{
    return count ? formatCount(*count) : QStringLiteral("–");
}

/// "120", and where another figure is held "99 → 120".
QString text(const Column& column, const BacklogMonthEdit& edit)
{
    const QString after = text(column.count(*edit.after));
    const QString before = edit.before ? text(column.count(*edit.before)) : after;
    return before == after ? after : QStringLiteral("%1 → %2").arg(before, after);
}

} // namespace

CasesMonths::CasesMonths() : QTableWidget(0, static_cast<int>(columns().size()) + 2)
{
    setObjectName(QStringLiteral("casesPreview"));
    setAccessibleName(tr("What would change"));
    setHorizontalHeader(new HeadingView(this));
    setItemDelegate(new RowDelegate(this));
    QStringList headings{tr("Month")};
    for (const Column& column : columns())
        headings << tr(column.heading);
    setHorizontalHeaderLabels(headings << tr("What happens"));
    for (int column = 0; column < columnCount(); ++column) {
        const bool isNumber = column > 0 && column + 1 < columnCount();
        horizontalHeaderItem(column)->setTextAlignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignBottom);
    }
    horizontalHeader()->setSectionResizeMode(columnCount() - 1, QHeaderView::Stretch);
    verticalHeader()->hide();
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    restyle();
    hide();
}

void CasesMonths::show(const Changes& changes)
{
    setRowCount(0);
    for (const Change& change : changes)
        if (const auto* edit = std::get_if<BacklogMonthEdit>(&change); edit && edit->after) {
            const int row = rowCount();
            insertRow(row);
            addMonth(row, *edit);
        }
    setVisible(rowCount() > 0);
    restyle();
}

void CasesMonths::addMonth(int row, const BacklogMonthEdit& edit)
{
    int place = 0;
    setItem(row, place++, tableCell(toDisplay(edit.key)));
    for (const Column& column : columns())
        setItem(row, place++, tableCell(text(column, edit), Qt::AlignRight));
    setItem(row, place, tableCell(edit.before ? tr("replaces what is held") : tr("new")));
}

void CasesMonths::changeEvent(QEvent* event)
{
    QTableWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        restyle();
}

void CasesMonths::restyle()
{
    verticalHeader()->setDefaultSectionSize(scaledLength(*this, 25));
    for (int column = 0; column + 1 < columnCount(); ++column)
        resizeColumnToContents(column);
}

} // namespace send
