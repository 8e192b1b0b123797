// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/grid_columns.h"

#include <QHeaderView>
#include <QMenu>
#include <QSettings>
#include <QTableView>

namespace send {

GridColumns::GridColumns(QTableView& table, const QString& settingsKey, int first)
    : QObject(&table), m_table(table), m_settingsKey(settingsKey), m_first(first)
{
    const QSettings settings;
    for (const QVariant& column : settings.value(settingsKey + QStringLiteral("/hidden")).toList())
        m_hidden.insert(column.toInt());
    const QVariantMap widths = settings.value(settingsKey + QStringLiteral("/widths")).toMap();
    for (auto width = widths.cbegin(); width != widths.cend(); ++width)
        m_widths.emplace(width.key().toInt(), width.value().toInt());
    QHeaderView* heading = table.horizontalHeader();
    heading->setSectionResizeMode(QHeaderView::Interactive);
    heading->setSectionsClickable(false);
    heading->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(heading, &QHeaderView::sectionResized, this,
            [this](int column, int, int width) { noteWidth(column, width); });
    connect(heading, &QWidget::customContextMenuRequested, this,
            [this, heading](const QPoint& point) { openMenu(heading->mapToGlobal(point)); });
}

std::optional<int> GridColumns::width(int column) const
{
    const auto found = m_widths.find(column);
    return found == m_widths.end() ? std::nullopt : std::optional(found->second);
}

void GridColumns::setHidden(int column, bool hidden)
{
    if (hidden)
        m_hidden.insert(column);
    else
        m_hidden.erase(column);
    remember();
    Q_EMIT chosen();
}

void GridColumns::forgetWidths()
{
    m_widths.clear();
    remember();
    Q_EMIT chosen();
}

void GridColumns::apply(std::span<const int> widths)
{
    m_applying = true;
    for (int column = 0; column < static_cast<int>(widths.size()); ++column) {
        const int width = widths[static_cast<std::size_t>(column)];
        m_table.setColumnHidden(column, width == 0);
        if (width > 0 && m_table.columnWidth(column) != width)
            m_table.setColumnWidth(column, width);
    }
    m_applying = false;
}

/// Only what a person draws: `apply` and a hidden column say nothing about a wish.
void GridColumns::noteWidth(int column, int width)
{
    if (m_applying || width == 0)
        return;
    m_widths.insert_or_assign(column, width);
    remember();
    Q_EMIT chosen();
}

void GridColumns::choose()
{
    const QHeaderView* heading = m_table.horizontalHeader();
    openMenu(heading->mapToGlobal(QPoint(heading->sectionViewportPosition(m_first - 1), heading->height())));
}

void GridColumns::openMenu(const QPoint& place)
{
    auto* menu = new QMenu(&m_table);
    menu->setObjectName(QStringLiteral("columnMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill(*menu);
    menu->popup(place);
    menu->setActiveAction(menu->actions().constFirst());
}

void GridColumns::fill(QMenu& menu)
{
    const QAbstractItemModel& model = *m_table.model();
    for (int column = m_first; column < model.columnCount(); ++column) {
        QString title = model.headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString();
        QAction* action = menu.addAction(title.replace(u'\n', u' '));
        action->setCheckable(true);
        action->setChecked(!isHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) { setHidden(column, !shown); });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Widths that fit")), &QAction::triggered, this, &GridColumns::forgetWidths);
}

void GridColumns::remember() const
{
    QVariantList hidden;
    for (const int column : m_hidden)
        hidden << column;
    QVariantMap widths;
    for (const auto& [column, width] : m_widths)
        widths.insert(QString::number(column), width);
    QSettings settings;
    settings.setValue(m_settingsKey + QStringLiteral("/hidden"), hidden);
    settings.setValue(m_settingsKey + QStringLiteral("/widths"), widths);
}

} // namespace send
