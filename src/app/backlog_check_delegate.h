// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"

#include <QStyledItemDelegate>

namespace send {

/// A row of figures between hairlines; a difference stands out in the warning colour.
class BacklogCheckDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum Role { StrongRole = Qt::UserRole + 1, OddRole };

    using QStyledItemDelegate::QStyledItemDelegate;
    /// After a change of font or palette.
    void setTheme(const Theme& theme) { m_theme = theme; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    Theme m_theme;
};

} // namespace send
