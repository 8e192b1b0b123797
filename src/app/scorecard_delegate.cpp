// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scorecard_delegate.h"

#include "app/measure.h"
#include "app/scorecard_model.h"
#include "app/wrapped_text.h"
#include "render/shapes.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>
#include <QtMath>

namespace send {

namespace {

using Model = ScorecardModel;

bool isMuted(int column)
{
    return column == Model::Ref || column == Model::Basis || column == Model::Target;
}

/// Lengths of docs/looks.md at 100 %, as tight as six terms beside a panel ask for.
constexpr int shapeSize = 16;
constexpr int shapeGap = 5;

int sidePadding(int column)
{
    return column >= Model::FirstTerm && column <= Model::Target ? ScorecardDelegate::numberPadding : 6;
}

/// Behind the digits, for a small marker: the newest figures are the ones that have one as a rule.
int slotOf(int column)
{
    return column >= Model::Latest - 1 ? 9 : 4;
}

/// The first words that fit, and the rest, shortened where it does not.
std::array<QString, 2> wrapped(const QString& text, int width, const QFontMetrics& metrics)
{
    if (metrics.horizontalAdvance(text) <= width)
        return {text, {}};
    const QStringList words = text.split(u' ');
    QString first = words.front();
    qsizetype used = 1;
    while (used < words.size() && metrics.horizontalAdvance(first + u' ' + words[used]) <= width)
        first += u' ' + words[used++];
    const QString rest = words.mid(used).join(u' ');
    return {shortened(first, width, metrics), shortened(rest, width, metrics)};
}

} // namespace

ScorecardDelegate::ScorecardDelegate(const ScorecardModel& model, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model), m_metrics(QApplication::font()), m_captionMetrics(QApplication::font())
{
}

void ScorecardDelegate::setTheme(const Theme& theme, qreal pixelRatio)
{
    m_theme = theme;
    m_ratio = pixelRatio;
    m_strong = theme.scaled(1.0, true);
    m_caption = theme.caption();
    m_metrics = QFontMetrics(theme.font);
    m_captionMetrics = QFontMetrics(m_caption);
    m_lines.clear();
    m_texts.clear();
    m_sparks.clear();
    m_statuses.clear();
    m_slopes.clear();
}

int ScorecardDelegate::widthOf(int column) const
{
    const QFontMetrics strong(m_strong);
    const int padding = 2 * scaledLength(m_metrics, sidePadding(column));
    const int shape = scaledLength(m_metrics, shapeSize) + scaledLength(m_metrics, shapeGap);
    const auto wide = [&](const QString& text) { return m_metrics.horizontalAdvance(text) + padding; };
    const auto below = [&](const QString& heading) { return m_captionMetrics.horizontalAdvance(heading) + padding; };
    switch (column) {
    case Model::Ref: return wide(m_model.widest(column)) + scaledLength(m_metrics, 4);
    case Model::Name: return scaledLength(m_metrics, 150);
    case Model::Basis: return scaledLength(m_metrics, 58);
    case Model::Latest:
        return strong.horizontalAdvance(m_model.widest(column)) + padding + scaledLength(m_metrics, slotOf(column));
    case Model::Planned: return std::max(wide(m_model.widest(column)), below(tr("Planned")));
    case Model::Target: return std::max(wide(m_model.widest(column)), below(tr("Target")));
    case Model::StatusColumn: return wide(tr("No data")) + shape;
    case Model::DirectionColumn: return wide(tr("Worsening")) + shape;
    case Model::Sparkline: return scaledLength(m_metrics, 50);
    default: {
        const int year = below(QStringLiteral("0000")) + scaledLength(m_metrics, 2); // stands clear of the next one
        return std::max(wide(m_model.widest(column)), year) + scaledLength(m_metrics, slotOf(column));
    }
    }
}

int ScorecardDelegate::widestName() const
{
    return m_metrics.horizontalAdvance(m_model.widest(Model::Name)) + scaledLength(m_metrics, 2 * sidePadding(Model::Name) + 12);
}

void ScorecardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (m_model.isGroup(index.row())) {
        paintGroup(*painter, option, index);
        return;
    }
    const int column = index.column();
    paintBackground(*painter, option, column);
    const int padding = scaledLength(m_metrics, sidePadding(column));
    const QRect cell = option.rect.adjusted(padding, 0, -padding, -1);
    painter->setPen(isMuted(column) ? m_theme.muted : m_theme.text);
    const QString& text = m_model.cellsAt(index.row()).text[static_cast<std::size_t>(column)];
    if (column == Model::Name)
        paintLines(*painter, cell, text, Type::Body);
    else if (column == Model::Ref)
        paintText(*painter, cell, Qt::AlignVCenter | Qt::AlignLeft, text, Type::Body);
    else if (column == Model::StatusColumn || column == Model::DirectionColumn)
        paintWord(*painter, cell, index);
    else if (column == Model::Sparkline)
        paintSpark(*painter, cell.adjusted(0, padding, 0, -padding), index);
    else if (column == Model::Basis)
        paintLines(*painter, cell, text, Type::Caption);
    else
        paintNumber(*painter, cell, index);
}

/// The tint and the bar of a selected row, the hairline below, the frame of the cell that has the keyboard.
void ScorecardDelegate::paintBackground(QPainter& painter, const QStyleOptionViewItem& option, int column) const
{
    const QRect& cell = option.rect;
    if (option.state & QStyle::State_Selected) {
        painter.fillRect(cell, m_theme.selection);
        if (column == Model::Ref)
            painter.fillRect(QRect(cell.topLeft(), QSize(scaledLength(m_metrics, 3), cell.height())), m_theme.highlight);
    }
    painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), m_theme.hairline);
    if (option.state & QStyle::State_HasFocus) {
        const int width = scaledLength(m_metrics, 2);
        painter.setPen(QPen(m_theme.highlight, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(cell.adjusted(width / 2, width / 2, -width / 2 - 1, -width / 2 - 1));
    }
}

/// A heading runs across the row: each cell paints its own piece of it, so that any piece can be painted alone, and
/// leaves out the words that do not reach it.
void ScorecardDelegate::paintGroup(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (!view)
        return;
    const QRect& cell = option.rect;
    const QModelIndex name = index.siblingAtColumn(Model::Name);
    const QModelIndex ref = index.siblingAtColumn(Model::Ref);
    const int padding = scaledLength(m_metrics, 6);
    painter.save();
    painter.setClipRect(cell, Qt::IntersectClip);
    painter.fillRect(cell, m_theme.alternate);
    painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), m_theme.hairline);
    const auto draw = [&](int left, Type type, const QColor& colour, const QString& text) {
        const int end = left + widthOf(text, type);
        if (left > cell.right() || end < cell.left())
            return end;
        painter.setPen(colour);
        paintText(painter, QRect(left, cell.top(), end - left, cell.height() - 1), Qt::AlignVCenter | Qt::AlignLeft, text,
                  type);
        return end;
    };
    draw(view->visualRect(ref).left() + padding, Type::Strong, m_theme.text, m_model.groupNumber(index.row()));
    const QString counts = m_model.groupCounts(index.row());
    const int left = view->visualRect(name).left() + padding;
    const int gap = scaledLength(m_metrics, 12);
    const int room = view->viewport()->width() - left - 2 * gap - widthOf(counts, Type::Body);
    QString title = m_model.groupName(index.row());
    if (widthOf(title, Type::Strong) > room)
        title = QFontMetrics(m_strong).elidedText(title, Qt::ElideRight, room);
    const int end = draw(left, Type::Strong, m_theme.text, title);
    draw(end + gap, Type::Body, m_theme.muted, counts);
    painter.restore();
}

/// Digits end in one line down the column; markers stand in a slot of their own behind them.
void ScorecardDelegate::paintNumber(QPainter& painter, const QRect& cell, const QModelIndex& index) const
{
    const int column = index.column();
    const auto& cells = m_model.cellsAt(index.row());
    const bool isLatest = column == Model::Latest;
    const bool hasSlot = column >= Model::FirstTerm && column <= Model::Latest;
    const int slot = hasSlot ? scaledLength(m_metrics, slotOf(column)) : 0;
    QRect digits = cell.adjusted(0, 0, -slot, 0);
    const Type type = isLatest ? Type::Strong : Type::Body;
    const QString& text = cells.text[static_cast<std::size_t>(column)];
    if (isLatest && !cells.latestPeriod.isEmpty()) {
        const int half = cell.height() / 2;
        digits.setHeight(half + scaledLength(m_metrics, 2));
        paintText(painter, digits, Qt::AlignRight | Qt::AlignBottom, text, type);
        painter.setPen(m_theme.muted);
        paintText(painter, cell.adjusted(-slot, half, 0, 0), Qt::AlignRight | Qt::AlignTop, cells.latestPeriod,
                  Type::Caption);
    } else {
        paintText(painter, digits, Qt::AlignRight | Qt::AlignVCenter, text, type);
    }
    const QString markers = hasSlot ? cells.markers[static_cast<std::size_t>(column - Model::FirstTerm)] : QString();
    if (markers.isEmpty())
        return;
    painter.setPen(m_theme.muted);
    paintText(painter, QRect(digits.right() + 2, cell.top(), slot + scaledLength(m_metrics, 6), cell.height()),
              Qt::AlignLeft | Qt::AlignVCenter, markers, Type::Caption);
}

void ScorecardDelegate::paintWord(QPainter& painter, const QRect& cell, const QModelIndex& index) const
{
    const Assessment& assessment = m_model.assessmentAt(index.row());
    const int size = scaledLength(m_metrics, shapeSize);
    const QRect square(cell.left(), cell.center().y() - size / 2, size, size);
    const auto place = [&](QPixmap& picture, auto make) {
        if (picture.isNull())
            picture = make();
        painter.drawPixmap(square.topLeft(), picture);
    };
    if (index.column() == Model::StatusColumn)
        place(m_statuses[assessment.status], [&] { return statusPixmap(assessment.status, m_theme, size, m_ratio); });
    else
        place(m_slopes[assessment.slope], [&] { return slopePixmap(assessment.slope, m_theme, size, m_ratio); });
    painter.setPen(m_theme.text);
    const QRect words = cell.adjusted(size + scaledLength(m_metrics, shapeGap), 0, scaledLength(m_metrics, 6), 0);
    paintLines(painter, words, m_model.cellsAt(index.row()).text[static_cast<std::size_t>(index.column())],
               Type::Body);
}

/// Lines are slow to paint, so a sparkline is painted once for its points.
void ScorecardDelegate::paintSpark(QPainter& painter, const QRect& place, const QModelIndex& index) const
{
    const ScorecardModel::Cells& cells = m_model.cellsAt(index.row());
    const qint64 metric = m_model.metricAt(index.row())->value();
    const QSize size = place.size() * m_ratio;
    if (size.isEmpty())
        return;
    const Spark* spark = m_sparks.object(metric);
    if (!spark || spark->picture.size() != size || spark->points != cells.sparkline) {
        QPixmap picture(size);
        picture.setDevicePixelRatio(m_ratio);
        picture.fill(Qt::transparent);
        QPainter inside(&picture);
        paintSparkline(inside, QRectF(QPointF(), place.size()), cells.sparkline, cells.percentages, m_theme);
        inside.end();
        m_sparks.insert(metric, new Spark{cells.sparkline, picture});
        painter.drawPixmap(place.topLeft(), picture);
        return;
    }
    painter.drawPixmap(place.topLeft(), spark->picture);
}

void ScorecardDelegate::paintLines(QPainter& painter, const QRect& cell, const QString& text, Type type) const
{
    const Lines& lines = linesOf(text, cell.width(), type);
    if (lines[1].isEmpty())
        return paintText(painter, cell, Qt::AlignVCenter | Qt::AlignLeft, lines[0], type);
    const int height = (type == Type::Caption ? m_captionMetrics : m_metrics).height();
    const QRect first(cell.left(), cell.center().y() - height + 1, cell.width(), height);
    paintText(painter, first, Qt::AlignTop | Qt::AlignLeft, lines[0], type);
    paintText(painter, first.translated(0, height), Qt::AlignTop | Qt::AlignLeft, lines[1], type);
}

void ScorecardDelegate::paintText(QPainter& painter, const QRect& box, Qt::Alignment alignment, const QString& text,
                                  Type type) const
{
    m_texts.draw(painter, box, alignment, text, fontOf(type), static_cast<int>(type));
}

const QFont& ScorecardDelegate::fontOf(Type type) const
{
    return type == Type::Strong ? m_strong : type == Type::Caption ? m_caption : m_theme.font;
}

const ScorecardDelegate::Lines& ScorecardDelegate::linesOf(const QString& text, int width, Type type) const
{
    const std::pair key(text, width);
    const auto found = m_lines.constFind(key);
    return found != m_lines.constEnd()
               ? *found
               : *m_lines.insert(key, wrapped(text, width, type == Type::Caption ? m_captionMetrics : m_metrics));
}

int ScorecardDelegate::widthOf(const QString& text, Type type) const
{
    return text.isEmpty() ? 0 : qCeil(m_texts.of(text, fontOf(type), static_cast<int>(type)).size().width());
}

} // namespace send
