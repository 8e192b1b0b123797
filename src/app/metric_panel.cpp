// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metric_panel.h"

#include "app/benchmark_table.h"
#include "app/document.h"
#include "app/link_label.h"
#include "app/measure.h"
#include "app/panel_parts.h"
#include "core/format.h"
#include "render/shapes.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace send {

namespace {

QString sentence(const QString& text)
{
    return text.isEmpty() || text.endsWith(u'.') ? text : text + u'.';
}

QString joined(const QStringList& sentences)
{
    QStringList whole;
    for (const QString& text : sentences)
        if (!text.isEmpty())
            whole.append(sentence(text));
    return whole.join(u' ');
}

/// Percentages and money have their sign at the number; words stand beside it.
bool isSymbol(Unit unit)
{
    return unit == Unit::Percent || unit == Unit::Pounds;
}

QString capitalised(QString words)
{
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

/// "77 of 200, to 31 October": what the headline stands for.
QString besideValue(const TermFigure& figure, const Metric& metric, const Term term)
{
    QStringList words;
    if (figure.value && !isSymbol(metric.unit))
        words.append(unitText(metric));
    if (figure.parts)
        words.append(formatParts(*figure.parts));
    if (figure.period != periodOf(term))
        words.append(toDisplay(figure.period));
    words.removeAll(QString());
    return QStringList{words.join(QStringLiteral(", ")), figure.markers ? toText(figure.markers) : QString()}.join(u' ').trimmed();
}

QWidget* shapeBeside(const QPixmap& shape, const QString& name, QWidget* words)
{
    auto* row = new QWidget;
    auto* across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(scaledLength(*row, 8));
    auto* picture = new QLabel;
    picture->setPixmap(shape);
    picture->setAccessibleName(name);
    across->addWidget(picture, 0, Qt::AlignTop);
    across->addWidget(words, 1);
    return row;
}

} // namespace

MetricPanel::MetricPanel(const Document& document) : m_document(document)
{
    setObjectName(QStringLiteral("metricPanel"));
    setAccessibleName(tr("Chosen metric"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setBackgroundRole(QPalette::Base);
    showMetric(std::nullopt);
}

void MetricPanel::showMetric(std::optional<MetricId> metric)
{
    const Scorecard& scorecard = m_document.scorecard();
    m_metric = metric && scorecard.metrics.contains(*metric) ? metric : std::nullopt;
    auto* page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    auto* down = new QVBoxLayout(page);
    const int side = scaledLength(*this, 14);
    down->setContentsMargins(side, side, scaledLength(*this, 16), side);
    down->setSpacing(scaledLength(*this, 4));
    if (m_metric) {
        const Metric& row = scorecard.metrics.at(*m_metric);
        const QString owner = row.owner.isEmpty() ? tr("No owner yet") : tr("Owner: %1").arg(row.owner);
        down->addWidget(wrapping(TextRole::Muted, QStringLiteral("%1  ·  %2").arg(refOf(scorecard, *m_metric), owner)));
        down->addWidget(wrapping(TextRole::Section, row.name));
        addVerdict(*down, assess(scorecard, *m_metric, m_document.term(), m_document.today()));
        addTrendChart(*down, m_document, *m_metric, scaledLength(*this, 10));
        addBenchmarks(*down);
        addDefinition(*down);
        addCommentary(*down);
        addActions(*down);
    } else {
        down->addWidget(wrapping(TextRole::Muted, tr("Choose a metric to see its chart, definition and commentary.")));
    }
    down->addStretch();
    setWidget(page); // deletes the page before it
}

void MetricPanel::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        showAgainLater();
}

/// Not at once: these events go to every widget in turn, and the old ones must still be there when theirs comes.
void MetricPanel::showAgainLater()
{
    if (m_againPending)
        return;
    m_againPending = true;
    const auto again = [this] {
        m_againPending = false;
        showMetric(m_metric);
    };
    QMetaObject::invokeMethod(this, again, Qt::QueuedConnection);
}

void MetricPanel::addVerdict(QVBoxLayout& down, const Assessment& assessment)
{
    const Theme theme = Theme::forPalette(palette(), font());
    const Metric& metric = m_document.scorecard().metrics.at(assessment.metric);
    auto* across = new QHBoxLayout;
    across->setSpacing(scaledLength(*this, 8));
    const bool known = assessment.figure && assessment.figure->value;
    const auto value = [&](const Decimal& number) {
        return isSymbol(metric.unit) ? formatWithUnit(number, metric) : formatValue(number, metric);
    };
    across->addWidget(
        new TextLabel(TextRole::HeadlineValue, known ? value(*assessment.figure->value) : tr("No data")), 0,
        Qt::AlignBaseline);
    if (assessment.figure)
        across->addWidget(wrapping(TextRole::Muted, besideValue(*assessment.figure, metric, assessment.term)), 1,
                          Qt::AlignBaseline);
    down.addLayout(across);
    const bool isSaid = assessment.reason.contains(assessment.verdict, Qt::CaseInsensitive); // that there is no figure
    down.addWidget(shapeBeside(statusPixmap(assessment.status, theme, scaledLength(*this, 18), devicePixelRatioF()),
                               toText(assessment.status),
                               wrapping(TextRole::Body, isSaid ? joined({assessment.reason})
                                                               : joined({assessment.verdict, assessment.reason}))));
    if (!assessment.figure || !assessment.figure->asAt)
        return;
    const QDate start = datesOf(assessment.term, m_document.scorecard().terms).start;
    const bool old = isOld(*assessment.figure->asAt, m_document.today(), start);
    down.addWidget(new TextLabel(old ? TextRole::Warning : TextRole::Caption,
                                 ageText(*assessment.figure->asAt, m_document.today())));
}

void MetricPanel::addBenchmarks(QVBoxLayout& down)
{
    const BenchmarkTable table = benchmarkTable(m_document.scorecard(), *m_metric);
    if (table.rows.empty())
        return;
    addSection(down, tr("Benchmarks"));
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(scaledLength(*this, 5));
    grid->setHorizontalSpacing(scaledLength(*this, 12));
    grid->setColumnStretch(0, 1);
    const auto put = [&](int row, const QStringList& texts, TextRole role) {
        for (int column = 0; column < texts.size(); ++column) {
            TextLabel* cell = column == 0 ? wrapping(role, texts[column]) : new TextLabel(role, texts[column]);
            grid->addWidget(cell, row, column, (column == 0 ? Qt::Alignment() : Qt::AlignRight) | Qt::AlignBottom);
        }
    };
    put(0, table.headings, TextRole::Caption);
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        put(static_cast<int>(row) + 1, table.rows[row], row == 0 ? TextRole::Strong : TextRole::Body);
    down.addLayout(grid);
    if (!table.source.isEmpty())
        down.addWidget(wrapping(TextRole::Caption, tr("Source: %1").arg(sentence(table.source))));
}

void MetricPanel::addDefinition(QVBoxLayout& down)
{
    const Metric& metric = m_document.scorecard().metrics.at(*m_metric);
    QStringList words{metric.definition};
    if (metric.hasParts())
        words.append(QStringLiteral("%1 ÷ %2").arg(capitalised(metric.numeratorText), metric.denominatorText));
    words.append(polarityText(metric.polarity));
    if (metric.statutoryStandard)
        words.append(tr("In law: %1, %2").arg(formatWithUnit(*metric.statutoryStandard, metric), metric.statutorySource));
    addSection(down, tr("Definition"));
    down.addWidget(wrapping(TextRole::Body, joined(words)));
    if (!metric.source.isEmpty())
        down.addWidget(wrapping(TextRole::Caption, tr("Source: %1").arg(sentence(metric.source))));
    if (metric.fedBy)
        down.addWidget(wrapping(TextRole::Caption, feedText(metric)));
}

void MetricPanel::addCommentary(QVBoxLayout& down)
{
    const auto found = m_document.scorecard().commentary.find({*m_metric, m_document.term()});
    if (found == m_document.scorecard().commentary.end()) {
        addSection(down, tr("Commentary"));
        down.addWidget(wrapping(TextRole::Muted, tr("None for %1 yet.").arg(toText(m_document.term()))));
        return;
    }
    const Commentary& words = found->second;
    QStringList by{words.author};
    if (words.written)
        by.append(formatDate(*words.written));
    by.removeAll(QString());
    addSection(down, tr("Commentary"), by.join(QStringLiteral(", ")));
    const QString back = words.backOnTrack.isEmpty() ? QString() : tr("Back on track: %1").arg(words.backOnTrack);
    down.addWidget(wrapping(TextRole::Body, joined({words.cause, words.action, back})));
}

void MetricPanel::addActions(QVBoxLayout& down)
{
    const Scorecard& scorecard = m_document.scorecard();
    const Theme theme = Theme::forPalette(palette(), font());
    bool first = true;
    for (const auto& [key, link] : scorecard.actionMetrics) {
        if (key.metric != *m_metric || !scorecard.actions.contains(key.action))
            continue;
        if (first)
            addSection(down, tr("Linked actions"));
        first = false;
        const Action& action = scorecard.actions.at(key.action);
        auto* words = new QWidget;
        auto* lines = new QVBoxLayout(words);
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(0);
        auto* title = new LinkLabel(QStringLiteral("%1 %2").arg(refOf(scorecard, key.action), action.title));
        title->setObjectName(QStringLiteral("linkedAction%1").arg(key.action.value()));
        connect(title, &LinkLabel::activated, this, [this, id = key.action] { Q_EMIT actionChosen(id); });
        lines->addWidget(title);
        const QString delivery = deliveryText(action.delivery);
        lines->addWidget(wrapping(TextRole::Body, action.due ? tr("%1, due %2").arg(delivery, formatLongDate(*action.due))
                                                             : delivery));
        down.addWidget(
            shapeBeside(deliveryPixmap(action.delivery, theme, scaledLength(*this, 16), devicePixelRatioF()), delivery,
                        words));
    }
}

void MetricPanel::addSection(QVBoxLayout& down, const QString& heading, const QString& aside)
{
    down.addSpacing(scaledLength(*this, 12));
    auto* across = new QHBoxLayout;
    across->addWidget(new TextLabel(TextRole::Strong, heading), 0, Qt::AlignBaseline);
    if (!aside.isEmpty())
        across->addWidget(new TextLabel(TextRole::Caption, aside), 1, Qt::AlignRight | Qt::AlignBaseline);
    down.addLayout(across);
}

} // namespace send
