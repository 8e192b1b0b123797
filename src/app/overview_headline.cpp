// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/overview_headline.h"

#include "app/measure.h"
#include "app/wrapped_text.h"
#include "core/format.h"
#include "render/shapes.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <tuple>

namespace send {

namespace {

constexpr int mostNameLines = 2;
constexpr int mostVerdictLines = 3;
constexpr double valueSize = 2.2;
constexpr int lineHeight = 44;
constexpr int shapeIndent = 24;

/// The unit stands with the number where it is a sign, else beside it.
bool isSign(Unit unit)
{
    return unit == Unit::Percent || unit == Unit::Pounds;
}

QString valueText(const TermFigure& figure, const Metric& metric)
{
    return isSign(metric.unit) ? formatWithUnit(*figure.value, metric) : formatValue(*figure.value, metric);
}

QString besideText(const TermFigure& figure, const Metric& metric, Term term)
{
    QStringList words;
    if (figure.parts)
        words.append(formatParts(*figure.parts));
    else if (!isSign(metric.unit))
        words.append(unitText(metric));
    if (figure.carried || metric.period != PeriodKind::Term)
        words.append(figure.period == periodOf(term) ? QString() : HeadlineButton::tr("in %1").arg(toDisplay(figure.period)));
    words.append(toText(figure.markers));
    words.removeAll(QString());
    return words.join(u' ');
}

void drawLines(QPainter& painter, QPoint at, const QStringList& lines)
{
    const QFontMetrics metrics = painter.fontMetrics();
    at.ry() += metrics.ascent();
    for (const QString& line : lines) {
        painter.drawText(at, line);
        at.ry() += metrics.height();
    }
}

} // namespace

Headline headlineOf(const Scorecard& scorecard, MetricId id, Term term, QDate today)
{
    const Metric& metric = scorecard.metrics.at(id);
    const Assessment assessment = assess(scorecard, id, term, today);
    Headline headline{.metric = id, .name = metric.name, .value = HeadlineButton::tr("No data")};
    headline.status = assessment.status;
    headline.verdict = assessment.verdict;
    headline.points = sparkline(scorecard, id, term);
    headline.percentages = metric.unit == Unit::Percent;
    if (!assessment.figure)
        return headline;
    const TermFigure& figure = *assessment.figure;
    if (figure.value)
        headline.value = valueText(figure, metric);
    headline.beside = besideText(figure, metric, term);
    if (figure.asAt) {
        headline.age = ageText(*figure.asAt, today);
        headline.old = isOld(*figure.asAt, today, datesOf(term, scorecard.terms).start);
    }
    return headline;
}

bool isSame(const Headline& one, const Headline& other)
{
    const auto words = [](const Headline& h) {
        return std::tie(h.metric, h.name, h.value, h.beside, h.status, h.verdict, h.age, h.old, h.percentages);
    };
    return words(one) == words(other) && std::ranges::equal(one.points, other.points, [](const auto& a, const auto& b) {
               return a.value == b.value && a.planned == b.planned;
           });
}

HeadlineButton::HeadlineButton(const Headline& headline) : m_headline(headline)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    describe();
}

void HeadlineButton::setHeadline(const Headline& headline)
{
    if (isSame(headline, m_headline))
        return;
    m_headline = headline;
    describe();
    update();
}

void HeadlineButton::describe()
{
    QStringList words{m_headline.value, m_headline.beside, toText(m_headline.status), m_headline.verdict, m_headline.age};
    words.removeAll(QString());
    setAccessibleName(m_headline.name);
    setAccessibleDescription(words.join(QStringLiteral(". ")));
    setToolTip(m_headline.name);
}

int HeadlineButton::padding() const
{
    return scaledLength(*this, 8);
}

HeadlineLines HeadlineButton::linesFor(int width) const
{
    const Theme theme = Theme::forPalette(palette(), font());
    const int room = width - 2 * padding();
    const int value = QFontMetrics(theme.scaled(valueSize, true)).horizontalAdvance(m_headline.value);
    const int beside = QFontMetrics(theme.caption()).horizontalAdvance(m_headline.beside) + scaledLength(*this, 8);
    const auto countOf = [&](const QString& text, int space, int most) {
        return static_cast<int>(wrappedLines(text, font(), space, most).size());
    };
    return {.name = countOf(m_headline.name, room, mostNameLines),
            .verdict = countOf(m_headline.verdict, room - scaledLength(*this, shapeIndent), mostVerdictLines),
            .besideBelow = value + beside > room};
}

int HeadlineButton::heightOf(const HeadlineLines& lines) const
{
    const Theme theme = Theme::forPalette(palette(), font());
    const int line = fontMetrics().height();
    const int value = QFontMetrics(theme.scaled(valueSize, true)).height() + (lines.besideBelow ? line : 0);
    const int verdict = lines.verdict * line + scaledLength(*this, 6);
    return 2 * padding() + lines.name * line + value + scaledLength(*this, lineHeight) + verdict +
           QFontMetrics(theme.caption()).height();
}

void HeadlineButton::setLines(const HeadlineLines& lines)
{
    m_lines = lines;
    update();
}

void HeadlineButton::paintEvent(QPaintEvent*)
{
    const Theme theme = Theme::forPalette(palette(), font());
    QPainter painter(this);
    int top = paintName(painter, theme, padding());
    top = paintValue(painter, theme, top);
    top = paintLine(painter, theme, top);
    top = paintVerdict(painter, theme, top);
    paintAge(painter, theme, top);
    if (!m_framed)
        return;
    const int frame = scaledLength(*this, 2);
    painter.setPen(QPen(theme.highlight, frame, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(rect().adjusted(frame / 2, frame / 2, -frame / 2 - 1, -frame / 2 - 1));
}

int HeadlineButton::paintName(QPainter& painter, const Theme& theme, int top) const
{
    painter.setPen(underMouse() ? theme.link : theme.text);
    drawLines(painter, {padding(), top}, wrappedLines(m_headline.name, font(), textWidth(), mostNameLines));
    return top + m_lines.name * fontMetrics().height();
}

int HeadlineButton::paintValue(QPainter& painter, const Theme& theme, int top) const
{
    const QFont large = theme.scaled(valueSize, true);
    const QFontMetrics metrics(large);
    const int line = m_lines.besideBelow ? fontMetrics().height() : 0;
    const int baseline = top + metrics.ascent();
    const bool known = m_headline.value != tr("No data");
    painter.setPen(known ? theme.text : theme.muted);
    painter.setFont(large);
    painter.drawText(padding(), baseline, m_headline.value);
    const int left = line > 0 ? padding() : padding() + metrics.horizontalAdvance(m_headline.value) + scaledLength(*this, 8);
    painter.setFont(theme.caption());
    painter.setPen(theme.muted);
    painter.drawText(left, baseline + line,
                     painter.fontMetrics().elidedText(m_headline.beside, Qt::ElideRight, width() - padding() - left));
    return top + metrics.height() + line;
}

int HeadlineButton::paintLine(QPainter& painter, const Theme& theme, int top) const
{
    const int gap = scaledLength(*this, 4);
    const int height = scaledLength(*this, lineHeight);
    paintSparkline(painter, QRectF(padding(), top + gap, textWidth() - gap, height - 2 * gap), m_headline.points,
                   m_headline.percentages, theme);
    return top + height;
}

int HeadlineButton::paintVerdict(QPainter& painter, const Theme& theme, int top) const
{
    const int line = fontMetrics().height();
    const int shape = scaledLength(*this, 17);
    const int indent = scaledLength(*this, shapeIndent);
    paintStatus(painter, QRectF(padding(), top + (line - shape) / 2.0, shape, shape), m_headline.status, theme);
    painter.setFont(font());
    painter.setPen(theme.text);
    drawLines(painter, {padding() + indent, top},
              wrappedLines(m_headline.verdict, font(), textWidth() - indent, mostVerdictLines));
    return top + m_lines.verdict * line + scaledLength(*this, 6);
}

void HeadlineButton::paintAge(QPainter& painter, const Theme& theme, int top) const
{
    painter.setFont(theme.caption());
    painter.setPen(m_headline.old ? theme.warning : theme.muted);
    const QFontMetrics metrics = painter.fontMetrics();
    painter.drawText(padding(), top + metrics.ascent(), metrics.elidedText(m_headline.age, Qt::ElideRight, textWidth()));
}

/// Framed for whoever came by the keyboard, not for a window that has just been opened.
void HeadlineButton::focusInEvent(QFocusEvent* event)
{
    m_framed = event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::MouseFocusReason;
    QAbstractButton::focusInEvent(event);
}

void HeadlineButton::focusOutEvent(QFocusEvent* event)
{
    m_framed = false;
    QAbstractButton::focusOutEvent(event);
}

void HeadlineButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

bool HeadlineButton::event(QEvent* event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

} // namespace send
