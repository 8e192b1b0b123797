// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metric_dialog.h"

#include "app/document.h"
#include "app/enter_typing.h"
#include "app/measure.h"
#include "app/metric_plan_fields.h"
#include "app/metric_words.h"
#include "app/rule_line.h"
#include "app/text_label.h"
#include "core/backlog_feed.h"
#include "core/codes.h"
#include "core/format.h"
#include "core/metric_edit.h"
#include "core/plausibility_planned.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>

#include <algorithm>

namespace send {

namespace {

/// The first number in its area that no metric has.
int freeNumber(const Scorecard& scorecard, AreaId area)
{
    int number = 1;
    for (const auto& [id, metric] : scorecard.metrics)
        if (metric.area == area)
            number = std::max(number, metric.number + 1);
    return number;
}

template<class Widget>
Widget* named(Widget* widget, const char* objectName, const QString& name)
{
    widget->setObjectName(QLatin1String(objectName));
    widget->setAccessibleName(name);
    return widget;
}

} // namespace

MetricDialog::MetricDialog(Document& document, MetricId metric, QWidget* parent)
    : MetricDialog(document, metric, document.scorecard().metrics.at(metric), false, parent)
{
    setWindowTitle(tr("Edit metric %1").arg(refOf(document.scorecard(), metric)));
}

MetricDialog::MetricDialog(Document& document, AreaId area, QWidget* parent)
    : MetricDialog(document, freshId(document.scorecard().metrics),
                   Metric{.area = area, .number = freeNumber(document.scorecard(), area)}, true, parent)
{
    setWindowTitle(tr("New metric"));
}

MetricDialog::MetricDialog(Document& document, MetricId id, const Metric& before, bool isNew, QWidget* parent)
    : QDialog(parent)
    , m_document(document)
    , m_id(id)
    , m_before(before)
    , m_isNew(isNew)
    , m_consequences(new TextLabel(TextRole::Body))
    , m_refusal(new TextLabel(TextRole::Warning))
{
    setObjectName(QStringLiteral("metricDialog"));
    auto* scroll = new QScrollArea;
    named(scroll, "metricFields", tr("The metric"));
    scroll->setWidget(makeFields());
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_consequences->setObjectName(QStringLiteral("metricConsequences"));
    m_refusal->setObjectName(QStringLiteral("metricRefusal"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_keep = named(buttons->addButton(tr("Keep"), QDialogButtonBox::AcceptRole), "metricKeep", tr("Keep"));
    named(buttons->button(QDialogButtonBox::Cancel), "metricCancel", tr("Cancel"));
    auto* down = new QVBoxLayout(this);
    down->addWidget(scroll, 1);
    down->addWidget(new RuleLine);
    down->addWidget(new TextLabel(TextRole::Strong, tr("What this does")));
    for (TextLabel* label : {m_consequences, m_refusal}) {
        label->setWordWrap(true);
        down->addWidget(label);
    }
    down->addWidget(buttons);
    resize(scaledLength(*this, 720), scaledLength(*this, 720));
    connect(buttons, &QDialogButtonBox::accepted, this, &MetricDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&document, &Document::reset, this, &QDialog::reject);
    showConsequences();
}

/// What it is, where it starts and where it goes; of one that is there, from when it counts otherwise.
QWidget* MetricDialog::makeFields()
{
    auto* fields = new QWidget;
    auto* form = new QFormLayout(fields);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setContentsMargins(0, 0, scaledLength(*this, 8), 0); // in line with what stands below
    if (m_isNew)
        addArea(*form);
    addFields(*form);
    m_plan = new MetricPlanFields(*form, m_document.scorecard(), m_id, m_document.term(), m_document.today());
    connect(m_plan, &MetricPlanFields::edited, this, &MetricDialog::showConsequences);
    addFrom(*form);
    form->setRowVisible(m_from, !m_isNew);
    form->setRowVisible(m_how, !m_isNew);
    return fields;
}

void MetricDialog::addArea(QFormLayout& form)
{
    m_area = named(new QComboBox, "metricArea", tr("Area"));
    for (const AreaId id : areasInOrder(m_document.scorecard())) {
        const Area& area = m_document.scorecard().areas.at(id);
        m_area->addItem(QStringLiteral("%1 %2").arg(area.number).arg(area.name), QVariant::fromValue(id.value()));
    }
    m_area->setCurrentIndex(m_area->findData(QVariant::fromValue(m_before.area.value())));
    form.addRow(tr("Area"), m_area);
    connect(m_area, &QComboBox::currentIndexChanged, this, &MetricDialog::showConsequences);
}

void MetricDialog::addWords(QFormLayout& form, const QString& name, const char* objectName, QString Metric::*place)
{
    auto* edit = named(new QLineEdit(m_before.*place), objectName, name);
    edit->setCursorPosition(0);
    form.addRow(name, edit);
    m_words.push_back({place, edit});
    connect(edit, &QLineEdit::textEdited, this, &MetricDialog::showConsequences);
}

/// Plain text of several lines; Tab leaves it.
void MetricDialog::addDefinition(QFormLayout& form)
{
    constexpr int lines = 4;
    m_definition = named(new QPlainTextEdit(m_before.definition), "metricDefinition", tr("Definition"));
    m_definition->setTabChangesFocus(true);
    m_definition->setFixedHeight(m_definition->fontMetrics().lineSpacing() * lines + scaledLength(*this, 12));
    form.addRow(tr("Definition"), m_definition);
    connect(m_definition, &QPlainTextEdit::textChanged, this, &MetricDialog::showConsequences);
}

void MetricDialog::addNumber(QFormLayout& form, const QString& name, const char* objectName,
                             std::optional<Decimal> Metric::*place)
{
    const auto& number = m_before.*place;
    auto* edit = named(new QLineEdit(number ? number->toString() : QString()), objectName, name);
    form.addRow(name, edit);
    m_numbers.push_back({place, edit});
    connect(edit, &QLineEdit::textEdited, this, &MetricDialog::showConsequences);
}

template<class Enum>
QComboBox* MetricDialog::addChoice(QFormLayout& form, const QString& name, const char* objectName, Enum chosen)
{
    auto* box = named(new QComboBox, objectName, name);
    for (const auto& [value, code] : Codes<Enum>::all)
        box->addItem(nameOf(value), static_cast<int>(value));
    box->setCurrentIndex(box->findData(static_cast<int>(chosen)));
    form.addRow(name, box);
    connect(box, &QComboBox::currentIndexChanged, this, &MetricDialog::showConsequences);
    return box;
}

void MetricDialog::addFields(QFormLayout& form)
{
    const Metric& metric = m_before;
    addWords(form, tr("Name"), "metricName", &Metric::name);
    addDefinition(form);
    addWords(form, tr("Number counts"), "metricNumerator", &Metric::numeratorText);
    addWords(form, tr("Out of counts"), "metricDenominator", &Metric::denominatorText);
    m_unit = addChoice(form, tr("Unit"), "metricUnit", metric.unit);
    addWords(form, tr("A number counts"), "metricCounted", &Metric::counted);
    m_polarity = addChoice(form, tr("Polarity"), "metricPolarity", metric.polarity);
    m_period = addChoice(form, tr("Measured by the"), "metricPeriod", metric.period);
    m_basis = addChoice(form, tr("Basis"), "metricBasis", metric.basis);
    m_decimals = named(new QSpinBox, "metricDecimals", tr("Decimals"));
    m_decimals->setRange(0, Decimal::maximumScale);
    m_decimals->setValue(metric.decimals);
    form.addRow(tr("Decimals"), m_decimals);
    connect(m_decimals, &QSpinBox::valueChanged, this, &MetricDialog::showConsequences);
    addWords(form, tr("Owner"), "metricOwner", &Metric::owner);
    addWords(form, tr("Partner"), "metricPartner", &Metric::partner);
    addWords(form, tr("Source"), "metricSource", &Metric::source);
    addNumber(form, tr("Tolerance"), "metricTolerance", &Metric::tolerance);
    addNumber(form, tr("Floor standard"), "metricFloor", &Metric::floor);
    addNumber(form, tr("Statutory standard"), "metricStandard", &Metric::statutoryStandard);
    addWords(form, tr("The law that asks for it"), "metricLaw", &Metric::statutorySource);
    m_headline = named(new QSpinBox, "metricHeadline", tr("Place on the overview"));
    m_headline->setRange(0, 99);
    m_headline->setSpecialValueText(tr("Not there"));
    m_headline->setValue(metric.headline.value_or(0));
    form.addRow(tr("Place on the overview"), m_headline);
    connect(m_headline, &QSpinBox::valueChanged, this, &MetricDialog::showConsequences);
    m_fedBy = named(new QComboBox, "metricFedBy", tr("Fed from the backlog months"));
    m_fedBy->addItem(tr("No: it is typed"));
    for (const BacklogFigure figure : backlogFigures())
        m_fedBy->addItem(toText(figure), static_cast<int>(figure));
    m_fedBy->setCurrentIndex(metric.fedBy ? m_fedBy->findData(static_cast<int>(*metric.fedBy)) : 0);
    form.addRow(tr("Fed from the backlog months"), m_fedBy);
    connect(m_fedBy, &QComboBox::currentIndexChanged, this, &MetricDialog::showConsequences);
}

void MetricDialog::addFrom(QFormLayout& form)
{
    const QDate first = datesOf(m_document.term(), m_document.scorecard().terms).start;
    m_from = named(new QLineEdit(formatDate(first)), "metricFrom", tr("Counts otherwise from"));
    m_how = named(new QLineEdit, "metricHow", tr("How it counts otherwise"));
    m_how->setPlaceholderText(tr("Counts requests, no longer plans"));
    form.addRow(tr("Counts otherwise from"), m_from);
    form.addRow(tr("How"), m_how);
    connect(m_from, &QLineEdit::textEdited, this, &MetricDialog::showConsequences);
}

Metric MetricDialog::typedMetric(QString& refusal) const
{
    Metric metric = m_before;
    for (const Words& words : m_words)
        metric.*words.place = words.edit->text().trimmed();
    metric.definition = m_definition->toPlainText().trimmed();
    metric.unit = static_cast<Unit>(m_unit->currentData().toInt());
    metric.polarity = static_cast<Polarity>(m_polarity->currentData().toInt());
    metric.period = static_cast<PeriodKind>(m_period->currentData().toInt());
    metric.basis = static_cast<Basis>(m_basis->currentData().toInt());
    metric.decimals = m_decimals->value();
    metric.headline = m_headline->value() > 0 ? std::optional(m_headline->value()) : std::nullopt;
    metric.fedBy.reset();
    if (m_fedBy->currentIndex() > 0)
        metric.fedBy = static_cast<BacklogFigure>(m_fedBy->currentData().toInt());
    if (m_area && m_area->currentIndex() >= 0) {
        metric.area = AreaId(m_area->currentData().toLongLong());
        metric.number = freeNumber(m_document.scorecard(), metric.area);
    }
    for (const Number& number : m_numbers) {
        const QString text = number.edit->text().trimmed();
        const auto value = Decimal::parse(text);
        metric.*number.place = value && !text.isEmpty() ? std::optional(*value) : std::nullopt;
        if (!text.isEmpty() && !value)
            refusal = value.error().sentence;
    }
    return metric;
}

std::optional<MetricDialog::Typed> MetricDialog::typed()
{
    QString refusal;
    Typed typed{typedMetric(refusal), {}, {}};
    if (typed.metric.name.isEmpty())
        refusal = tr("A metric needs a name.");
    if (typed.metric.fedBy)
        refusal = obstacleToFeed(typed.metric, *typed.metric.fedBy).value_or(refusal);
    if (const auto plan = m_plan->typed(m_document.scorecard(), typed.metric); plan)
        typed.plan = *plan;
    else
        refusal = plan.error().sentence;
    if (const auto day = parseDay(m_from->text(), m_document.today().addYears(1)); day)
        typed.from = *day;
    else
        refusal = day.error().sentence;
    m_refusal->setText(refusal);
    m_refusal->setVisible(!refusal.isEmpty());
    return refusal.isEmpty() ? std::optional(typed) : std::nullopt;
}

void MetricDialog::say(const QStringList& lines)
{
    m_consequences->setText(lines.isEmpty() ? tr("No figure, status or sign-off changes.") : lines.join(u'\n'));
}

/// What is odd about baseline, points and target, in the unit that is chosen.
QStringList MetricDialog::oddPlans(const Typed& typed) const
{
    if (typed.plan.empty())
        return {};
    Scorecard scorecard = m_document.scorecard();
    scorecard.metrics.insert_or_assign(m_id, typed.metric);
    QStringList lines;
    for (const Change& change : typed.plan)
        if (const auto odd = oddPlan(scorecard, change))
            lines << tr("Check: %1").arg(*odd);
    return lines;
}

void MetricDialog::showConsequences()
{
    if (!m_from)
        return; // still being made
    const auto after = typed();
    m_keep->setEnabled(after && m_document.canEdit());
    if (!after && m_isNew)
        return say({tr("Nothing is added yet.")});
    if (!after)
        return;
    if (m_isNew)
        return say(QStringList{tr("Adds metric %1.%2, without figures yet. One Ctrl+Z takes it back.")
                                   .arg(m_document.scorecard().areas.at(after->metric.area).number)
                                   .arg(after->metric.number)} + oddPlans(*after));
    const MetricConsequences consequences = consequencesOf(m_document.scorecard(), m_id, after->metric, after->from,
                                                           m_document.today(), after->plan);
    QStringList lines = consequences.sentences + oddPlans(*after);
    constexpr std::size_t shown = 6;
    for (std::size_t i = 0; i < consequences.statuses.size() && i < shown; ++i) {
        const StatusChange& change = consequences.statuses[i];
        lines << tr("%1: %2, no longer %3.").arg(toText(change.term), change.after, change.before);
    }
    if (consequences.statuses.size() > shown)
        lines << tr("and %1 more terms.").arg(formatCount(static_cast<qint64>(consequences.statuses.size() - shown)));
    say(lines);
}

void MetricDialog::accept()
{
    const auto after = typed();
    if (!after)
        return;
    Changes changes = m_isNew ? Changes{MetricEdit{m_id, std::nullopt, after->metric}}
                              : editMetric(m_document.scorecard(), m_id, after->metric, after->from, m_how->text().trimmed());
    changes.insert(changes.end(), after->plan.begin(), after->plan.end());
    const QString text = m_isNew ? tr("Add metric %1") : tr("Edit metric %1");
    if (m_document.edit(text.arg(after->metric.name), changes))
        QDialog::accept();
}

} // namespace send
