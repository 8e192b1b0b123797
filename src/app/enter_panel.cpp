// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enter_panel.h"

#include "app/chart_widget.h"
#include "app/commentary_fields.h"
#include "app/document.h"
#include "app/enter_yardsticks.h"
#include "app/last_change.h"
#include "app/measure.h"
#include "app/panel_parts.h"
#include "core/assessment.h"
#include "core/format.h"
#include "core/month_names.h"
#include "render/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace send {

namespace {

constexpr int periodsShown = 5;

QString sentence(QString text)
{
    if (text.isEmpty())
        return text;
    text[0] = text[0].toUpper();
    return text.endsWith(u'.') ? text : text + u'.';
}

QFrame* rule(const QColor& colour)
{
    auto* line = new QFrame;
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Window); // not the panel's
    QPalette palette = line->palette();
    palette.setColor(QPalette::Window, colour);
    line->setPalette(palette);
    return line;
}

/// One of the periods before: its cells from left to right, without parts where the metric has none.
QStringList cellsOf(const Period& period, const Reading* reading, const Metric& metric)
{
    QStringList cells{toDisplay(period)};
    if (metric.hasParts()) {
        const bool known = reading && reading->parts && !isWithheld(reading->markers);
        cells << (known ? formatCount(reading->parts->numerator) : QString())
              << (known ? formatCount(reading->parts->denominator) : QString());
    }
    const QString value = reading ? formatReading(*reading, metric) : QString();
    cells << (value.isEmpty() ? QStringLiteral("–") : value);
    const auto asAt = reading ? reading->asAt : std::nullopt;
    cells << (asAt ? QStringLiteral("%1 %2").arg(asAt->day()).arg(shortMonthName(asAt->month())) : QString());
    return cells;
}

QString headingOf(PeriodKind kind)
{
    return kind == PeriodKind::Term ? EnterPanel::tr("Term")
           : kind == PeriodKind::Month ? EnterPanel::tr("Month")
           : kind == PeriodKind::Quarter ? EnterPanel::tr("Quarter") : EnterPanel::tr("Year");
}

} // namespace

EnterPanel::EnterPanel(Document& document) : m_document(document), m_commentary(new CommentaryFields(document))
{
    setObjectName(QStringLiteral("enterPanel"));
    setAccessibleName(tr("About this figure"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setBackgroundRole(QPalette::Base);
    auto* page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    auto* down = new QVBoxLayout(page);
    down->setSpacing(0);
    down->addWidget(m_commentary);
    down->addStretch();
    setWidget(page);
}

const Metric& EnterPanel::metric() const
{
    return m_document.scorecard().metrics.at(*m_metric);
}

void EnterPanel::show(std::optional<MetricId> metric, std::optional<Period> period)
{
    m_metric = metric && m_document.scorecard().metrics.contains(*metric) ? metric : std::nullopt;
    m_period = period;
    const int side = scaledLength(*this, 16);
    widget()->layout()->setContentsMargins(scaledLength(*this, 14), side, side, side);
    renew(m_above, 0, &EnterPanel::fillAbove);
    if (m_metric)
        m_commentary->show(*m_metric);
    m_commentary->setVisible(m_metric.has_value());
    renew(m_below, 2, &EnterPanel::addLastChange);
    // Numbers are never cut: the panel takes the width they need, and keeps it, so that the grid's columns stay in place.
    setMinimumWidth(std::max(minimumWidth(),
                             widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width()));
}

void EnterPanel::showTyped(const std::optional<TypedFigure>& figure)
{
    if (!m_chart)
        return;
    std::optional<TypedPoint> ring;
    const auto& places = m_chart->chart().categories;
    const auto place = m_period ? std::ranges::find(places, toDisplay(*m_period), &ChartCategory::full) : places.end();
    if (figure && place != places.end())
        ring = TypedPoint{static_cast<double>(place - places.begin()), figure->value.toDouble(), figure->text, figure->isOdd};
    m_chart->setTyped(ring);
}

void EnterPanel::focusCommentary()
{
    m_commentary->cause()->setFocus(Qt::OtherFocusReason);
    QTimer::singleShot(0, this, [this] { // once the panel has its height
        ensureWidgetVisible(m_commentary, 0, 0);
        ensureWidgetVisible(m_commentary->cause(), 0, 0); // where there is not room for all
    });
}

/// Makes the part at a position of the page anew.
void EnterPanel::renew(QWidget*& part, int position, void (EnterPanel::*fill)(QVBoxLayout&))
{
    delete part;
    part = new QWidget;
    auto* down = new QVBoxLayout(part);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(scaledLength(*this, 4));
    (this->*fill)(*down);
    static_cast<QVBoxLayout*>(widget()->layout())->insertWidget(position, part);
    part->show(); // now, since what is hidden has no size
}

void EnterPanel::fillAbove(QVBoxLayout& down)
{
    m_chart = nullptr;
    if (!m_metric) {
        down.addWidget(wrapping(TextRole::Muted, tr("Choose a figure to see what counts and where it comes from.")));
        return;
    }
    const QString& owner = metric().owner;
    down.addWidget(wrapping(TextRole::Muted, QStringLiteral("%1 · %2").arg(
        refOf(m_document.scorecard(), *m_metric), owner.isEmpty() ? tr("No owner yet") : tr("Owner: %1").arg(owner))));
    down.addWidget(wrapping(TextRole::Section, metric().name));
    m_chart = addTrendChart(down, m_document, *m_metric, scaledLength(*this, 6));
    addPeriodsBefore(down);
    addYardsticks(down);
    addWhatToEnter(down);
    addSource(down);
}

void EnterPanel::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    const bool isStyle = event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange;
    if (!isStyle || !m_above) // not while it is being made
        return;
    setMinimumWidth(0);
    show(m_metric, m_period);
}

/// The metric's own periods before the one that is typed, the latest first.
void EnterPanel::addPeriodsBefore(QVBoxLayout& down)
{
    const Scorecard& scorecard = m_document.scorecard();
    const Theme theme = Theme::forPalette(palette(), font());
    const Period now = m_period.value_or(
        periodContaining(metric().period, datesOf(m_document.term(), scorecard.terms).end));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(scaledLength(*this, 7));
    grid->setVerticalSpacing(scaledLength(*this, 5));
    grid->setColumnStretch(0, 1);
    QStringList headings{headingOf(metric().period)};
    if (metric().hasParts())
        headings << tr("Number") << tr("Out of");
    headings << (metric().unit == Unit::Percent ? QStringLiteral("%") : tr("Value")) << tr("As at");
    const int value = static_cast<int>(headings.size()) - 2;
    const auto put = [&](int row, const QStringList& texts, bool isHeading) {
        for (int column = 0; column < texts.size(); ++column) {
            const TextRole role = isHeading              ? TextRole::Caption
                                  : column == value      ? TextRole::Strong
                                  : column == value + 1  ? TextRole::Caption
                                                         : TextRole::Body;
            grid->addWidget(new TextLabel(role, texts[column]), row, column,
                            (column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        }
        grid->addWidget(rule(isHeading ? theme.strong : theme.hairline), row + 1, 0, 1, static_cast<int>(texts.size()));
    };
    put(0, headings, true);
    Period period = now;
    for (int row = 1; row <= periodsShown; ++row) {
        period = previous(period);
        const auto found = scorecard.readings.find({*m_metric, period});
        put(2 * row, cellsOf(period, found == scorecard.readings.end() ? nullptr : &found->second, metric()), false);
    }
    down.addSpacing(scaledLength(*this, 10));
    down.addLayout(grid);
}

void EnterPanel::addWhatToEnter(QVBoxLayout& down)
{
    addSection(down, tr("What to enter"));
    if (metric().hasParts()) {
        auto* grid = new QGridLayout;
        grid->setHorizontalSpacing(scaledLength(*this, 8));
        grid->setVerticalSpacing(scaledLength(*this, 2));
        grid->setColumnStretch(1, 1);
        grid->addWidget(new TextLabel(TextRole::Strong, tr("Number:")), 0, 0, Qt::AlignTop);
        grid->addWidget(wrapping(TextRole::Body, metric().numeratorText), 0, 1);
        grid->addWidget(new TextLabel(TextRole::Strong, tr("Out of:")), 1, 0, Qt::AlignTop);
        grid->addWidget(wrapping(TextRole::Body, metric().denominatorText), 1, 1);
        down.addLayout(grid);
    }
    if (!metric().definition.isEmpty())
        down.addWidget(wrapping(TextRole::Body, sentence(metric().definition)));
}

/// What stands beside the figure in the grid where there is room for it, and what it must reach.
void EnterPanel::addYardsticks(QVBoxLayout& down)
{
    const QString words = yardsticksOf(m_document.scorecard(), m_document.term(), *m_metric, m_period);
    if (words.isEmpty())
        return;
    addSection(down, tr("To compare with"));
    TextLabel* label = wrapping(TextRole::Body, words);
    label->setObjectName(QStringLiteral("yardsticks"));
    down.addWidget(label);
}

void EnterPanel::addSource(QVBoxLayout& down)
{
    const auto& readings = m_document.scorecard().readings;
    const auto reading = m_period ? readings.find({*m_metric, *m_period}) : readings.end();
    const QString whence = reading == readings.end() ? QString() : sentence(reading->second.provenance);
    QStringList words{sentence(metric().source), feedText(metric()), whence};
    words.removeAll(QString());
    if (words.isEmpty())
        return;
    addSection(down, tr("Where it comes from"));
    TextLabel* label = wrapping(TextRole::Body, words.join(u' '));
    label->setObjectName(QStringLiteral("source"));
    down.addWidget(label);
}

void EnterPanel::addLastChange(QVBoxLayout& down)
{
    const QString change = m_metric ? lastChangeOf(m_document, *m_metric) : QString();
    if (change.isEmpty())
        return;
    addSection(down, tr("Last changed"));
    down.addWidget(wrapping(TextRole::Body, change));
}

void EnterPanel::addSection(QVBoxLayout& down, const QString& heading)
{
    down.addSpacing(scaledLength(*this, 10));
    down.addWidget(new TextLabel(TextRole::Strong, heading));
}

} // namespace send
