// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace send {

/// A row of the start page: icon, name semi-bold (DisplayRole), words below it (AboutRole, wrapped) and something short
/// at the right (AsideRole; a link where LinkRole is true). Chosen rows get the tint and the bar.
class TwoLineDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum Role { AboutRole = Qt::UserRole + 1, AsideRole, LinkRole, MutedRole };
    enum class Rule { None, Below };

    TwoLineDelegate(Rule rule, QObject* parent);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    [[nodiscard]] QRect textRect(const QRect& row, const QFontMetrics& metrics, const QModelIndex& index) const;

    Rule m_rule;
};

} // namespace send
