// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"

#include <QPointer>
#include <QStyledItemDelegate>

namespace send {

class EnterEditor;

/// What the keyboard wants of an open editor.
enum class GridStep { Down, Up, Across, Back, PutBack, Leave, Choose };

/// Makes the editors of a grid. What a key in an editor leads to is the table's to do.
class GridDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit GridDelegate(QObject* parent);

    /// After a change of font or palette.
    virtual void setTheme(const Theme& theme);
    /// How high the cells of a row are; what a row has below them belongs to the sentence about it.
    [[nodiscard]] virtual int heightOf(int row) const = 0;
    /// Whether a column's text stands at the left.
    [[nodiscard]] virtual bool isWords(int column) const = 0;

    /// One editor serves all cells: a figure is typed without a widget being made, styled and thrown away.
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void destroyEditor(QWidget* editor, const QModelIndex& index) const override;
    /// Only when the editor opens: what is being typed is never written over.
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void stepped(send::GridStep step);
    /// A figure was painted as ###; its column would have to be so wide.
    void figureTooWide(int column, int width) const;

protected:
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    [[nodiscard]] const QFontMetrics& metrics() const { return m_metrics; }
    /// The figure, or ### where it is wider than the room in its cell: half of it would be another figure.
    [[nodiscard]] QString wholeFigure(const QString& figure, int width, int room, const QStyleOptionViewItem& option,
                                      const QModelIndex& index) const;
    [[nodiscard]] bool isCurrentRow(const QStyleOptionViewItem& option, const QModelIndex& index) const;
    /// The tint and the bar of the current row, the tint of a chosen block, the lines, the keyboard's frame.
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, bool isShaded,
                     bool hasLine) const;

private:
    [[nodiscard]] EnterEditor* freeEditor(QWidget* parent) const;

    Theme m_theme;
    QFontMetrics m_metrics;
    mutable QPointer<EnterEditor> m_editor; ///< hidden while nothing is typed
};

} // namespace send
