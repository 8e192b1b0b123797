// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"

#include <QStyledItemDelegate>

namespace send {

class BacklogModel;

/// Paints the cells of the monthly grid and makes their editors. Keys in an editor keep the text and move on; text that
/// cannot be stays in the editor, with the sentence that says why.
class BacklogDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    BacklogDelegate(const BacklogModel& model, QObject* parent);

    /// After a change of font or palette.
    void setTheme(const Theme& theme) { m_theme = theme; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void stepped(int down, int across);    ///< where to go after an editor kept its text
    void refused(const QString& sentence); ///< empty once the text can be again

private:
    bool keepAndStep(QWidget* editor, int down, int across);

    const BacklogModel& m_model;
    Theme m_theme;
};

} // namespace send
