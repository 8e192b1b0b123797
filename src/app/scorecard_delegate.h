// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment.h"
#include "render/theme.h"

#include <QHash>
#include <QPixmap>
#include <QStyledItemDelegate>

#include <array>
#include <map>

namespace send {

class ScorecardModel;

/// Paints the scorecard's cells straight: fillRect, drawText, a shape. It asks the model for ready text, so that a page
/// of rows repaints within a frame.
class ScorecardDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int numberPadding = 3; ///< at 100 %; numbers stand closer than words

    ScorecardDelegate(const ScorecardModel& model, QObject* parent);

    /// After a change of font or palette.
    void setTheme(const Theme& theme, qreal pixelRatio);
    /// The natural width of a column; the metric's name takes what is left.
    [[nodiscard]] int widthOf(int column) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    using Lines = std::array<QString, 2>;

    void paintBackground(QPainter& painter, const QStyleOptionViewItem& option, int column) const;
    void paintGroup(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintNumber(QPainter& painter, const QRect& cell, const QModelIndex& index) const;
    void paintWord(QPainter& painter, const QRect& cell, const QModelIndex& index) const;
    void paintLines(QPainter& painter, const QRect& cell, const QString& text, const QFontMetrics& metrics) const;
    [[nodiscard]] const Lines& linesOf(const QString& text, int width, const QFontMetrics& metrics) const;
    [[nodiscard]] int headingWidth(const QString& text, const QFont& font) const;
    [[nodiscard]] const QPixmap& shape(Status status) const;

    const ScorecardModel& m_model;
    Theme m_theme;
    QFont m_strong;
    QFont m_caption;
    QFontMetrics m_metrics;
    QFontMetrics m_captionMetrics;
    qreal m_ratio = 1;
    mutable QHash<std::pair<QString, int>, Lines> m_lines;
    mutable QHash<std::pair<QString, bool>, int> m_headingWidths; ///< by text, strong or not
    mutable std::map<Status, QPixmap> m_shapes;
};

} // namespace send
