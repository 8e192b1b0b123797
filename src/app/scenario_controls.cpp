// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scenario_controls.h"

#include "app/flow_layout.h"
#include "app/measure.h"
#include "app/text_label.h"
#include "core/format.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSpinBox>

namespace send {

namespace {

/// A number with its sign: "+4", "−3", "+0".
class SignedSpinBox : public QSpinBox
{
public:
    using QSpinBox::QSpinBox;

protected:
    QString textFromValue(int value) const override
    {
        return value < 0 ? QStringLiteral("−%1").arg(-value) : QStringLiteral("+%1").arg(value);
    }
    int valueFromText(const QString& text) const override { return plain(text).toInt(); }
    QValidator::State validate(QString& text, int&) const override
    {
        const QString digits = plain(text);
        if (digits.isEmpty() || digits == QStringLiteral("+") || digits == QStringLiteral("-"))
            return QValidator::Intermediate;
        bool isNumber = false;
        const int value = digits.toInt(&isNumber);
        return isNumber && value >= minimum() && value <= maximum() ? QValidator::Acceptable : QValidator::Invalid;
    }

private:
    QString plain(QString text) const
    {
        text.remove(suffix().trimmed());
        return text.replace(QChar(0x2212), QLatin1Char('-')).trimmed();
    }
};

QSpinBox* spinBox(QSpinBox* box, const char* name, const QString& spoken, int least, int most, const QString& suffix = {})
{
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(spoken);
    box->setRange(least, most);
    box->setSuffix(suffix);
    box->setMinimumWidth(scaledLength(*box, 84));
    box->setAlignment(Qt::AlignRight);
    return box;
}

int whole(const Decimal& value)
{
    return static_cast<int>(value.rounded(0).units());
}

} // namespace

ScenarioControls::ScenarioControls()
    : m_rows(new QGridLayout(this))
    , m_capacity(spinBox(new SignedSpinBox, "extraCapacity", tr("Extra capacity, assessments a month"), -500, 500))
    , m_from(new QComboBox)
    , m_arrivals(spinBox(new SignedSpinBox, "arrivals", tr("Requests, per cent against recently"), -100, 500, QStringLiteral("%")))
    , m_arrivalsNote(new TextLabel(TextRole::Muted))
    , m_contracted(new QCheckBox(tr("As contracted, delivered at")))
    , m_delivery(spinBox(new QSpinBox, "delivery", tr("Delivery, per cent of what is contracted"), 0, 200, QStringLiteral("%")))
    , m_deliveryNote(new TextLabel(TextRole::Muted))
    , m_oldest(spinBox(new QSpinBox, "oldestFirst", tr("Per cent of capacity that goes to the oldest first"), 0, 100,
                       QStringLiteral("%")))
{
    setObjectName(QStringLiteral("scenarioControls"));
    m_from->setObjectName(QStringLiteral("capacityFrom"));
    m_from->setAccessibleName(tr("Extra capacity from"));
    m_contracted->setObjectName(QStringLiteral("contracted"));
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setHorizontalSpacing(scaledLength(*this, 10));
    m_rows->setVerticalSpacing(scaledLength(*this, 6));
    m_rows->setColumnStretch(2, 1);
    auto* from = new QWidget;
    auto* across = new FlowLayout(from, scaledLength(*this, 6));
    across->setContentsMargins(0, 0, 0, 0);
    across->addWidget(new TextLabel(TextRole::Muted, tr("assessments a month, from")));
    across->addWidget(m_from);
    addRow(tr("Extra capacity"), m_capacity, from);
    addRow(tr("Requests"), m_arrivals, m_arrivalsNote);
    auto* order = new TextLabel(TextRole::Muted, tr("of it to the oldest cases first, the rest to new ones"));
    addRow(tr("Order of work"), m_oldest, order);
    for (TextLabel* note : {m_arrivalsNote, order, m_deliveryNote})
        note->setWordWrap(true);
    m_rows->addWidget(m_contracted, m_rows->rowCount(), 0);
    m_rows->addWidget(m_delivery, m_rows->rowCount() - 1, 1);
    m_rows->addWidget(m_deliveryNote, m_rows->rowCount() - 1, 2);
    for (QSpinBox* box : {m_capacity, m_arrivals, m_delivery, m_oldest})
        connect(box, &QSpinBox::valueChanged, this, [this] { if (!m_showing) Q_EMIT changed(); });
    connect(m_from, &QComboBox::activated, this, &ScenarioControls::changed);
    connect(m_contracted, &QCheckBox::toggled, m_delivery, &QWidget::setEnabled);
    connect(m_contracted, &QCheckBox::toggled, this, [this] { if (!m_showing) Q_EMIT changed(); });
}

void ScenarioControls::addRow(const QString& name, QWidget* field, QWidget* after)
{
    const int row = m_rows->rowCount();
    auto* label = new QLabel(name);
    label->setBuddy(field);
    m_rows->addWidget(label, row, 0);
    m_rows->addWidget(field, row, 1);
    m_rows->addWidget(after, row, 2);
}

void ScenarioControls::fillMonths(Month start, int months)
{
    m_from->clear();
    Month month = start;
    for (int i = 0; i < months; ++i) {
        month = next(month);
        m_from->addItem(longName(month), firstDay(month));
    }
}

void ScenarioControls::show(const Scenario& scenario, const ForecastBasis& basis, bool hasContracts)
{
    m_showing = true;
    m_scenario = scenario;
    m_capacity->setValue(whole(scenario.capacityChange));
    fillMonths(basis.start, scenario.months);
    const int place = scenario.capacityFrom ? m_from->findData(firstDay(*scenario.capacityFrom)) : 0;
    m_from->setCurrentIndex(std::max(place, 0));
    m_arrivals->setValue(whole(scenario.arrivalsChange));
    std::int64_t received = 0;
    for (const RecentFlow& flow : basis.recent)
        received += flow.received;
    m_arrivalsNote->setText(tr("against the last %1 months (%2)").arg(basis.recent.size()).arg(formatCount(received / oneCase)));
    m_contracted->setChecked(scenario.contracted);
    m_delivery->setValue(whole(scenario.delivery));
    m_delivery->setEnabled(scenario.contracted);
    m_oldest->setValue(scenario.oldestFirst);
    const bool isShown = hasContracts || scenario.contracted;
    for (QWidget* widget : {static_cast<QWidget*>(m_contracted), static_cast<QWidget*>(m_delivery), static_cast<QWidget*>(m_deliveryNote)})
        widget->setVisible(isShown);
    m_deliveryNote->setText(basis.contracted.empty()
                                ? tr("of the contracted assessments")
                                : tr("of %1 contracted assessments a month").arg(formatCount(basis.contracted.front() / oneCase)));
    m_showing = false;
}

Scenario ScenarioControls::scenario() const
{
    Scenario scenario = m_scenario;
    scenario.capacityChange = Decimal(m_capacity->value());
    const QDate from = m_from->currentData().toDate();
    scenario.capacityFrom = m_capacity->value() == 0 || m_from->currentIndex() <= 0
                                ? std::nullopt
                                : std::optional(Month{from.year(), from.month()});
    scenario.arrivalsChange = Decimal(m_arrivals->value());
    scenario.contracted = m_contracted->isChecked();
    scenario.delivery = Decimal(m_delivery->value());
    scenario.oldestFirst = m_oldest->value();
    return scenario;
}

} // namespace send
