// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/laid_out_texts.h"
#include "core/overview.h"
#include "render/theme.h"

#include <QCache>
#include <QHash>
#include <QPixmap>
#include <QStyledItemDelegate>

#include <array>
#include <map>

namespace send {

class ScorecardModel;

/// Paints the scorecard's cells straight: a ground, words that were laid out before, a shape. It asks the model for ready
/// text, so that a page of rows repaints within a frame.
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
    [[nodiscard]] int widestName() const; ///< of all metrics, on one line

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    using Lines = std::array<QString, 2>;
    enum class Type { Body, Strong, Caption };
    /// A sparkline as it was painted, and of which points.
    struct Spark {
        std::vector<SparkPoint> points;
        QPixmap picture;
    };

    void paintBackground(QPainter& painter, const QStyleOptionViewItem& option, int column) const;
    void paintGroup(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintNumber(QPainter& painter, const QRect& cell, const QModelIndex& index) const;
    void paintWord(QPainter& painter, const QRect& cell, const QModelIndex& index) const;
    void paintSpark(QPainter& painter, const QRect& place, const QModelIndex& index) const;
    void paintLines(QPainter& painter, const QRect& cell, const QString& text, Type type) const;
    void paintText(QPainter& painter, const QRect& box, Qt::Alignment alignment, const QString& text, Type type) const;
    [[nodiscard]] const QFont& fontOf(Type type) const;
    [[nodiscard]] const Lines& linesOf(const QString& text, int width, Type type) const;
    [[nodiscard]] int widthOf(const QString& text, Type type) const;

    const ScorecardModel& m_model;
    Theme m_theme;
    QFont m_strong;
    QFont m_caption;
    QFontMetrics m_metrics;
    QFontMetrics m_captionMetrics;
    qreal m_ratio = 1;
    mutable QHash<std::pair<QString, int>, Lines> m_lines;
    mutable LaidOutTexts m_texts;
    mutable QCache<qint64, Spark> m_sparks{200};                 ///< by metric; more than a page has
    mutable std::map<Status, QPixmap> m_statuses;
    mutable std::map<Slope, QPixmap> m_slopes;
};

} // namespace send
