// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/grid_delegate.h"
#include "app/laid_out_texts.h"

#include <QHash>
#include <QPixmap>

#include <optional>
#include <vector>

namespace send {

class EnterModel;

/// Paints the cells of the entry grid.
class EnterDelegate : public GridDelegate
{
    Q_OBJECT
public:
    EnterDelegate(const EnterModel& model, QObject* parent);

    void setTheme(const Theme& theme) override;
    /// More where the name takes two lines.
    [[nodiscard]] int heightOf(int row) const override;
    [[nodiscard]] bool isWords(int column) const override;
    /// What names may take on a line; true when that is new.
    bool setNameWidth(int width);
    /// The natural width of a column; the metric's name takes what is left.
    [[nodiscard]] int widthOf(int column) const;
    [[nodiscard]] int widestName() const; ///< of those shown, on one line
    [[nodiscard]] int wholeBasis() const; ///< the width in which no basis is shortened

    /// Where the arrow stands that opens the list of markers.
    [[nodiscard]] QRect arrowRect(const QRect& cell, int row) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    enum class Type { Body, Strong, Caption };

    [[nodiscard]] const QFont& fontOf(Type type) const;
    void paintText(QPainter& painter, const QRect& box, Qt::Alignment alignment, const QString& text, Type type) const;
    [[nodiscard]] int laidOutWidth(const QString& text, Type type) const;
    void paintElided(QPainter& painter, const QRect& box, const QString& text, Type type) const;
    [[nodiscard]] int advanceOf(const QString& text, Type type) const;
    void paintGroup(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintName(QPainter& painter, const QRect& cell, const QModelIndex& index) const;
    void paintState(QPainter& painter, const QRect& cell, const QModelIndex& index) const;
    void paintShape(QPainter& painter, const QRect& cell, bool isOdd) const;
    void paintTick(QPainter& painter, const QRectF& square) const;
    [[nodiscard]] int measuredHeight(int row) const;
    void forgetRows();
    void paintMark(QPainter& painter, const QRect& cell, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    const EnterModel& m_model;
    QFont m_strong;
    QFont m_caption;
    struct NameLines {
        int width = -1; ///< for which the name was parted
        QString first, second;
    };

    mutable LaidOutTexts m_texts;
    int m_nameWidth = 0;
    mutable QHash<std::pair<QString, int>, int> m_advances; ///< of names and headings, by text and type
    mutable QHash<QString, NameLines> m_nameLines;
    mutable std::vector<int> m_heights; ///< of rows, 0 where not asked yet: each cell of a row asks
    mutable std::optional<int> m_widestName;
    mutable QPixmap m_tick, m_warning; ///< painted once: lines at a slant take as long as a cell's words
};

} // namespace send
