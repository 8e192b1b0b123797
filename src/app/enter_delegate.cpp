// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enter_delegate.h"

#include "app/control_paint.h"
#include "app/enter_model.h"
#include "app/measure.h"
#include "app/wrapped_text.h"
#include "render/shapes.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QtMath>

#include <utility>

namespace send {

namespace {

using Model = EnterModel;

bool isMuted(int column)
{
    if (column == Model::Name)
        return false;
    return column <= Model::England || column == Model::AsAt || column == Model::SignOff;
}

bool hasLine(int column)
{
    return column >= Model::Number && column <= Model::Comment;
}

/// How much of a text stands on the first of two lines: whole words.
qsizetype firstLineOf(const QString& text, int width, const QFontMetrics& metrics)
{
    qsizetype end = text.size();
    while (end > 0 && metrics.horizontalAdvance(text.first(end)) > width)
        end = text.lastIndexOf(u' ', end - 1);
    return end > 0 ? end : text.size();
}

} // namespace

EnterDelegate::EnterDelegate(const EnterModel& model, QObject* parent) : GridDelegate(parent), m_model(model)
{
    connect(&model, &QAbstractItemModel::modelReset, this, &EnterDelegate::forgetRows);
}

/// What was measured of rows that are others now, or look otherwise.
void EnterDelegate::forgetRows()
{
    m_heights.clear();
    m_widestName.reset();
}

void EnterDelegate::setTheme(const Theme& theme)
{
    GridDelegate::setTheme(theme);
    m_strong = theme.scaled(1.0, true);
    m_caption = theme.caption();
    m_texts.clear();
    m_advances.clear();
    m_nameLines.clear();
    m_tick = QPixmap();
    m_warning = QPixmap();
    forgetRows();
}

bool EnterDelegate::isWords(int column) const
{
    return column == Model::Comment || column == Model::Mark || column == Model::SignOff;
}

int EnterDelegate::heightOf(int row) const
{
    m_heights.resize(static_cast<std::size_t>(m_model.rowCount()));
    int& height = m_heights[static_cast<std::size_t>(row)];
    if (height == 0)
        height = measuredHeight(row);
    return height;
}

int EnterDelegate::measuredHeight(int row) const
{
    if (m_model.isGroup(row))
        return scaledLength(metrics(), 28);
    const QString name = m_model.index(row, Model::Name).data().toString();
    const int room = m_nameWidth - scaledLength(metrics(), 12);
    return advanceOf(name, Type::Body) <= room ? scaledLength(metrics(), 30) : 2 * metrics().height() + scaledLength(metrics(), 6);
}

int EnterDelegate::advanceOf(const QString& text, Type type) const
{
    const std::pair key(text, static_cast<int>(type));
    const auto known = m_advances.constFind(key);
    return known != m_advances.constEnd() ? *known
                                          : *m_advances.insert(key, QFontMetrics(fontOf(type)).horizontalAdvance(text));
}

bool EnterDelegate::setNameWidth(int width)
{
    const bool isNew = std::exchange(m_nameWidth, width) != width;
    if (isNew)
        m_heights.clear();
    return isNew;
}

int EnterDelegate::widthOf(int column) const
{
    const auto words = [&](const QString& longest) {
        return metrics().horizontalAdvance(longest) + scaledLength(metrics(), 14);
    };
    switch (column) {
    case Model::Ref: return words(QStringLiteral("10.10")) + scaledLength(metrics(), 2);
    case Model::Name: return scaledLength(metrics(), 160);
    case Model::Basis: return scaledLength(metrics(), 90);
    case Model::Before:
    case Model::LastYear: return words(QStringLiteral("Summer"));
    case Model::Planned:
    case Model::England: return QFontMetrics(m_caption).horizontalAdvance(QStringLiteral("Planned")) + scaledLength(metrics(), 13);
    case Model::Value: return QFontMetrics(m_strong).horizontalAdvance(QStringLiteral("00,000")) + scaledLength(metrics(), 14);
    case Model::AsAt: return words(QStringLiteral("30 Nov"));
    case Model::Mark: return scaledLength(metrics(), 44);
    case Model::SignOff: return QFontMetrics(m_caption).horizontalAdvance(QStringLiteral("Submitted")) + scaledLength(metrics(), 13);
    case Model::Comment: return scaledLength(metrics(), 100);
    default: return std::max(words(QStringLiteral("00,000")), words(QStringLiteral("Number")));
    }
}

int EnterDelegate::widestName() const
{
    if (!m_widestName) {
        m_widestName = 0;
        for (int row = 0; row < m_model.rowCount(); ++row)
            if (!m_model.isGroup(row))
                m_widestName = std::max(*m_widestName, advanceOf(m_model.index(row, Model::Name).data().toString(), Type::Body));
    }
    return *m_widestName + scaledLength(metrics(), 14);
}

int EnterDelegate::wholeBasis() const
{
    const QFontMetrics caption(m_caption);
    return caption.horizontalAdvance(tr("12 months to term end")) + scaledLength(metrics(), 14);
}

void EnterDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (m_model.isGroup(index.row())) {
        paintGroup(*painter, option, index);
        return;
    }
    const int column = index.column();
    const bool isShaded = hasLine(column) && column < Model::AsAt && !(index.flags() & Qt::ItemIsEditable);
    paintGround(*painter, option, index, isShaded, hasLine(column));
    const int padding = scaledLength(metrics(), 6);
    QRect cell = option.rect.adjusted(padding, 0, -padding, 0);
    cell.setHeight(heightOf(index.row()) - 1);
    const QString text = index.data().toString();
    const bool isWord = column == Model::Value && !text.isEmpty() && !text.back().isDigit(); // [x], Awaited
    const bool isQuiet = isMuted(column) || isWord || m_model.stateAt(index.row()) == Model::State::NotDue;
    const Type type = isWord || column == Model::Basis || column == Model::SignOff ? Type::Caption
                      : column == Model::Value                                     ? Type::Strong
                                                                                   : Type::Body;
    painter->setFont(fontOf(type));
    painter->setPen(column == Model::Value && m_model.isOdd(index.row()) ? theme().warning
                    : isQuiet                                             ? theme().muted
                                                                          : theme().text);
    if (column == Model::Name)
        paintName(*painter, cell, index);
    else if (column == Model::Comment)
        paintState(*painter, cell, index);
    else if (column == Model::Basis && cell.height() > 2 * metrics().height())
        m_texts.drawWrapped(*painter, cell, text, fontOf(type), static_cast<int>(type));
    else if (column == Model::Basis)
        paintElided(*painter, cell, text, type);
    else if (column == Model::Mark)
        paintMark(*painter, cell, option, index);
    else if (column == Model::Ref || isWords(column))
        paintText(*painter, cell, Qt::AlignVCenter | Qt::AlignLeft, text, type);
    else
        paintText(*painter, cell, Qt::AlignVCenter | Qt::AlignRight,
                  wholeFigure(text, laidOutWidth(text, type), cell.width(), option, index), type);
}

int EnterDelegate::laidOutWidth(const QString& text, Type type) const
{
    return qCeil(m_texts.of(text, fontOf(type), static_cast<int>(type)).size().width());
}

const QFont& EnterDelegate::fontOf(Type type) const
{
    return type == Type::Strong ? m_strong : type == Type::Caption ? m_caption : theme().font;
}

/// Cut off at the cell's edge where it is longer.
void EnterDelegate::paintText(QPainter& painter, const QRect& box, Qt::Alignment alignment, const QString& text,
                              Type type) const
{
    const bool isLonger = laidOutWidth(text, type) > box.width();
    if (isLonger) {
        painter.save();
        painter.setClipRect(box, Qt::IntersectClip);
    }
    m_texts.draw(painter, box, alignment, text, fontOf(type), static_cast<int>(type));
    if (isLonger)
        painter.restore();
}

/// With an ellipsis where it is longer than the cell.
void EnterDelegate::paintElided(QPainter& painter, const QRect& box, const QString& text, Type type) const
{
    paintText(painter, box, Qt::AlignVCenter | Qt::AlignLeft,
              m_texts.shortened(text, fontOf(type), static_cast<int>(type), box.width()), type);
}

/// A heading runs across the row: each cell paints its own piece of it, so that any piece can be painted alone. Words
/// that do not reach the cell are left out.
void EnterDelegate::paintGroup(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (!view)
        return;
    const QRect& cell = option.rect;
    const int padding = scaledLength(metrics(), 6);
    painter.save();
    painter.setClipRect(cell, Qt::IntersectClip);
    painter.fillRect(cell, theme().alternate);
    painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), theme().hairline);
    const auto draw = [&](int left, Type type, const QColor& colour, const QString& text) {
        const int width = advanceOf(text, type);
        painter.setPen(colour);
        if (left <= cell.right() && left + width >= cell.left())
            m_texts.draw(painter, QRect(left, cell.top(), width, cell.height() - 1), Qt::AlignVCenter | Qt::AlignLeft, text,
                         fontOf(type), static_cast<int>(type));
        return left + width;
    };
    const auto start = [&](int column) { return view->visualRect(index.siblingAtColumn(column)).left() + padding; };
    const int gap = scaledLength(metrics(), 12);
    const QString counts = m_model.groupCounts(index.row());
    const int left = start(Model::Name);
    const int room = view->viewport()->width() - left - 2 * gap - advanceOf(counts, Type::Body);
    const QString whole = m_model.groupName(index.row());
    const QString name = advanceOf(whole, Type::Strong) <= room ? whole : shortened(whole, room, QFontMetrics(m_strong));
    draw(start(Model::Ref) + scaledLength(metrics(), 4), Type::Strong, theme().text, m_model.groupNumber(index.row()));
    const int end = draw(left, Type::Strong, theme().text, name);
    draw(end + gap, Type::Body, theme().muted, counts);
    painter.restore();
}

/// On two lines where one is too short; the month of a monthly metric is never cut.
void EnterDelegate::paintName(QPainter& painter, const QRect& cell, const QModelIndex& index) const
{
    const QString name = index.data().toString();
    if (advanceOf(name, Type::Body) <= cell.width()) {
        paintText(painter, cell, Qt::AlignVCenter | Qt::AlignLeft, name, Type::Body);
        return;
    }
    NameLines& lines = m_nameLines[name];
    if (lines.width != cell.width()) {
        const QString month = m_model.monthAt(index.row());
        const qsizetype end = month.isEmpty() ? firstLineOf(name, cell.width(), metrics()) : name.size() - month.size() - 2;
        lines = {cell.width(), shortened(name.first(end), cell.width(), metrics()),
                 month.isEmpty() ? name.sliced(end).trimmed() : month};
    }
    QRect line(cell.left(), cell.center().y() - metrics().height() + 1, cell.width(), metrics().height());
    paintText(painter, line, Qt::AlignLeft, lines.first, Type::Body);
    line.translate(0, metrics().height());
    paintElided(painter, line, lines.second, Type::Body);
}

void EnterDelegate::paintState(QPainter& painter, const QRect& cell, const QModelIndex& index) const
{
    const Model::State state = m_model.stateAt(index.row());
    QRect words = cell;
    const bool isOdd = m_model.isOdd(index.row()); // while it is typed too
    if (isOdd || state == Model::State::Entered) {
        paintShape(painter, cell, isOdd);
        words.setLeft(cell.left() + scaledLength(metrics(), 20));
    }
    const bool isComment = m_model.keyAt(index.row()) && !index.data(Qt::EditRole).toString().isEmpty();
    painter.setFont(m_caption);
    painter.setPen(isOdd || state == Model::State::Half ? theme().warning : isComment ? theme().text : theme().muted);
    paintElided(painter, words, index.data().toString(), Type::Caption);
}

/// A tick, or the triangle of a warning.
void EnterDelegate::paintShape(QPainter& painter, const QRect& cell, bool isOdd) const
{
    const int size = scaledLength(metrics(), isOdd ? 16 : 14);
    const QRectF square(cell.left(), cell.center().y() - size / 2.0, size, size);
    const QPoint corner(cell.left() - 1, qFloor(square.top()) - 1); // with a pixel around it, where lines are blurred
    const qreal ratio = painter.device()->devicePixelRatioF();
    QPixmap& picture = isOdd ? m_warning : m_tick;
    if (picture.isNull() || picture.devicePixelRatio() != ratio) {
        picture = QPixmap(QSize(size + 3, size + 3) * ratio);
        picture.setDevicePixelRatio(ratio);
        picture.fill(Qt::transparent);
        QPainter inside(&picture);
        inside.setRenderHint(QPainter::Antialiasing);
        isOdd ? paintWarning(inside, square.translated(-corner), theme()) : paintTick(inside, square.translated(-corner));
    }
    painter.drawPixmap(corner, picture);
}

QRect EnterDelegate::arrowRect(const QRect& cell, int row) const
{
    const int width = scaledLength(metrics(), 16);
    return {cell.right() - width, cell.top(), width, heightOf(row)};
}

/// With an arrow in the current row, where the markers can be chosen.
void EnterDelegate::paintMark(QPainter& painter, const QRect& cell, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    const bool hasArrow = isCurrentRow(option, index) && index.flags() & Qt::ItemIsEditable;
    const QRect arrow = arrowRect(option.rect, index.row());
    QRect words = cell;
    if (hasArrow)
        words.setRight(arrow.left());
    painter.drawText(words, Qt::AlignCenter, index.data().toString());
    if (hasArrow)
        paintChevron(painter, arrow, theme().muted, scaledLength(metrics(), 7));
}

void EnterDelegate::paintTick(QPainter& painter, const QRectF& square) const
{
    const StatusColours green = statusColours(theme(), Status::Green);
    const auto at = [&](double x, double y) {
        return QPointF(square.left() + x * square.width(), square.top() + y * square.height());
    };
    painter.save();
    painter.setPen(QPen(green.fill, square.width() / 8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF({at(0.12, 0.55), at(0.38, 0.8), at(0.88, 0.22)}));
    painter.restore();
}

} // namespace send
