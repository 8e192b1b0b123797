// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metric_dialog.h"

#include "app/document.h"
#include "app/enter_typing.h"
#include "app/measure.h"
#include "app/text_label.h"
#include "core/backlog_feed.h"
#include "core/codes.h"
#include "core/format.h"
#include "core/metric_edit.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>

namespace send {

namespace {

QString nameOf(Unit unit)
{
    switch (unit) {
    case Unit::Number: return MetricDialog::tr("Number");
    case Unit::Percent: return MetricDialog::tr("Per cent");
    case Unit::Weeks: return MetricDialog::tr("Weeks");
    case Unit::Days: return MetricDialog::tr("Days");
    case Unit::Pounds: return MetricDialog::tr("Pounds");
    case Unit::Per10000: break;
    }
    return MetricDialog::tr("Per 10,000");
}

QString nameOf(Polarity polarity)
{
    return polarityText(polarity);
}

QString nameOf(Basis basis)
{
    switch (basis) {
    case Basis::Snapshot: return MetricDialog::tr("Snapshot at the period's end");
    case Basis::InPeriod: return MetricDialog::tr("In the period");
    case Basis::YearToDate: return MetricDialog::tr("Year to date");
    case Basis::Rolling12Months: break;
    }
    return MetricDialog::tr("Rolling 12 months");
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
    : QDialog(parent)
    , m_document(document)
    , m_id(metric)
    , m_consequences(new TextLabel(TextRole::Body))
    , m_refusal(new TextLabel(TextRole::Warning))
{
    setObjectName(QStringLiteral("metricDialog"));
    setWindowTitle(tr("Edit metric %1").arg(refOf(document.scorecard(), metric)));
    auto* fields = new QWidget;
    auto* form = new QFormLayout(fields);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    addFields(*form);
    addFrom(*form);
    auto* scroll = new QScrollArea;
    named(scroll, "metricFields", tr("The metric"));
    scroll->setWidget(fields);
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

void MetricDialog::addWords(QFormLayout& form, const QString& name, const char* objectName, QString Metric::*place)
{
    auto* edit = named(new QLineEdit(m_document.scorecard().metrics.at(m_id).*place), objectName, name);
    edit->setCursorPosition(0);
    form.addRow(name, edit);
    m_words.push_back({place, edit});
    connect(edit, &QLineEdit::textEdited, this, &MetricDialog::showConsequences);
}

void MetricDialog::addNumber(QFormLayout& form, const QString& name, const char* objectName,
                             std::optional<Decimal> Metric::*place)
{
    const auto& number = m_document.scorecard().metrics.at(m_id).*place;
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
    const Metric& metric = m_document.scorecard().metrics.at(m_id);
    addWords(form, tr("Name"), "metricName", &Metric::name);
    addWords(form, tr("Definition"), "metricDefinition", &Metric::definition);
    addWords(form, tr("Number counts"), "metricNumerator", &Metric::numeratorText);
    addWords(form, tr("Out of counts"), "metricDenominator", &Metric::denominatorText);
    m_unit = addChoice(form, tr("Unit"), "metricUnit", metric.unit);
    addWords(form, tr("A number counts"), "metricCounted", &Metric::counted);
    m_polarity = addChoice(form, tr("Polarity"), "metricPolarity", metric.polarity);
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
    addNumber(form, tr("Statutory standard"), "metricStandard", &Metric::statutoryStandard);
    addWords(form, tr("The law that asks for it"), "metricLaw", &Metric::statutorySource);
    m_fedBy = named(new QComboBox, "metricFedBy", tr("From the backlog"));
    m_fedBy->addItem(tr("No: it is typed"));
    for (const BacklogFigure figure : backlogFigures())
        m_fedBy->addItem(toText(figure), static_cast<int>(figure));
    m_fedBy->setCurrentIndex(metric.fedBy ? m_fedBy->findData(static_cast<int>(*metric.fedBy)) : 0);
    form.addRow(tr("From the backlog"), m_fedBy);
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

std::optional<Metric> MetricDialog::typed()
{
    Metric metric = m_document.scorecard().metrics.at(m_id);
    for (const Words& words : m_words)
        metric.*words.place = words.edit->text().trimmed();
    metric.unit = static_cast<Unit>(m_unit->currentData().toInt());
    metric.polarity = static_cast<Polarity>(m_polarity->currentData().toInt());
    metric.basis = static_cast<Basis>(m_basis->currentData().toInt());
    metric.decimals = m_decimals->value();
    metric.fedBy.reset();
    if (m_fedBy->currentIndex() > 0)
        metric.fedBy = static_cast<BacklogFigure>(m_fedBy->currentData().toInt());
    QString refusal = metric.name.isEmpty() ? tr("A metric has a name.") : QString();
    for (const Number& number : m_numbers) {
        const QString text = number.edit->text().trimmed();
        const auto value = Decimal::parse(text);
        metric.*number.place = value && !text.isEmpty() ? std::optional(*value) : std::nullopt;
        if (!text.isEmpty() && !value)
            refusal = value.error().sentence;
    }
    if (metric.fedBy)
        refusal = obstacleToFeed(metric, *metric.fedBy).value_or(refusal);
    if (const auto day = parseDay(m_from->text(), m_document.today().addYears(1)); !day)
        refusal = day.error().sentence;
    m_refusal->setText(refusal);
    m_refusal->setVisible(!refusal.isEmpty());
    return refusal.isEmpty() ? std::optional(metric) : std::nullopt;
}

void MetricDialog::showConsequences()
{
    if (!m_from)
        return; // still being made
    const auto after = typed();
    m_keep->setEnabled(after && m_document.canEdit());
    if (!after)
        return;
    const auto day = parseDay(m_from->text(), m_document.today().addYears(1));
    const MetricConsequences consequences =
        consequencesOf(m_document.scorecard(), m_id, *after, *day, m_document.today());
    QStringList lines = consequences.sentences;
    constexpr std::size_t shown = 6;
    for (std::size_t i = 0; i < consequences.statuses.size() && i < shown; ++i) {
        const StatusChange& change = consequences.statuses[i];
        lines << tr("%1: %2, no longer %3.").arg(toText(change.term), change.after, change.before);
    }
    if (consequences.statuses.size() > shown)
        lines << tr("and %1 more terms.").arg(formatCount(static_cast<qint64>(consequences.statuses.size() - shown)));
    m_consequences->setText(lines.isEmpty() ? tr("No figure, status or sign-off changes.") : lines.join(u'\n'));
}

void MetricDialog::accept()
{
    const auto after = typed();
    const auto day = parseDay(m_from->text(), m_document.today().addYears(1));
    if (!after || !day)
        return;
    const QString how = m_how->text().trimmed();
    const Changes changes = editMetric(m_document.scorecard(), m_id, *after, *day, how);
    if (m_document.edit(tr("Edit metric %1").arg(after->name), changes))
        QDialog::accept();
}

} // namespace send
