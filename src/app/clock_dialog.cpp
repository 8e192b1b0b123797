// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clock_dialog.h"

#include "app/heading_view.h"
#include "app/measure.h"
#include "app/row_delegate.h"
#include "app/text_label.h"
#include "core/format.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace send {

namespace {

enum Column { Due, Weekday, What, Source, ColumnCount };

QString weekday(QDate date)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).dayName(date.dayOfWeek());
}

QString sourceOf(const StatutoryDate& date)
{
    return date.applies ? date.source : ClockDialog::tr("a statutory exception, %1").arg(date.exceptionSource);
}

QTableWidgetItem* cell(const QString& text)
{
    auto* item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setToolTip(text);
    return item;
}

} // namespace

ClockDialog::ClockDialog(QDate today, QWidget* parent)
    : QDialog(parent)
    , m_from(new QComboBox)
    , m_date(new QDateEdit(today))
    , m_exceptions(new QCheckBox(tr("A statutory exception applies")))
    , m_refusal(new TextLabel(TextRole::Warning))
    , m_table(new QTableWidget(0, ColumnCount))
{
    setObjectName(QStringLiteral("clockDialog"));
    setWindowTitle(tr("Statutory clock"));
    m_from->setObjectName(QStringLiteral("clockFrom"));
    m_from->addItem(tr("the request was received"), static_cast<int>(ClockStart::Request));
    m_from->addItem(tr("the review meeting was held"), static_cast<int>(ClockStart::Review));
    m_from->addItem(tr("a phase transfer, in its year"), static_cast<int>(ClockStart::Transfer));
    m_date->setObjectName(QStringLiteral("clockDate"));
    m_date->setDisplayFormat(QStringLiteral("dd/MM/yyyy"));
    m_date->setCalendarPopup(true);
    m_date->setMinimumWidth(scaledLength(*this, 150));
    m_exceptions->setObjectName(QStringLiteral("clockExceptions"));
    m_refusal->setWordWrap(true);
    build();
    connect(m_from, &QComboBox::activated, this, &ClockDialog::refresh);
    connect(m_date, &QDateEdit::dateChanged, this, &ClockDialog::refresh);
    connect(m_exceptions, &QCheckBox::toggled, this, &ClockDialog::refresh);
    resize(scaledLength(*this, 820), scaledLength(*this, 440));
    refresh();
}

void ClockDialog::build()
{
    m_table->setObjectName(QStringLiteral("clockDates"));
    m_table->setAccessibleName(tr("Dates in law"));
    m_table->setHorizontalHeader(new HeadingView(m_table));
    m_table->setHorizontalHeaderLabels({tr("Due"), tr("Day"), tr("What"), tr("Source")});
    for (int column = 0; column < ColumnCount; ++column)
        m_table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignLeft | Qt::AlignBottom);
    for (const Column column : {What, Source}) // a judgment's name takes several lines
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    m_table->horizontalHeader()->setMinimumSectionSize(scaledLength(*this, 56));
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, m_table, &QTableView::resizeRowsToContents);
    m_table->setItemDelegate(new RowDelegate(m_table));
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* copy = buttons->addButton(tr("Copy dates"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("copyDates"));
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->addRow(tr("&Start"), m_from);
    form->addRow(tr("&Date"), m_date);
    form->addRow({}, m_exceptions);
    auto* down = new QVBoxLayout(this);
    down->addLayout(form);
    down->addWidget(m_refusal);
    down->addWidget(m_table, 1);
    down->addWidget(buttons);
    connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(text()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ClockDialog::refresh()
{
    const auto from = static_cast<ClockStart>(m_from->currentData().toInt());
    const auto dates = statutoryDates(m_date->date(), from, m_exceptions->isChecked() ? Exceptions::Apply : Exceptions::None);
    m_dates = dates.value_or(std::vector<StatutoryDate>());
    m_refusal->setText(dates ? QString() : dates.error().sentence);
    m_refusal->setVisible(!dates);
    fillTable();
}

void ClockDialog::fillTable()
{
    m_table->setRowCount(static_cast<int>(m_dates.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const StatutoryDate& date = m_dates[static_cast<std::size_t>(row)];
        m_table->setItem(row, Due, cell(date.due ? formatDate(*date.due) : tr("does not apply")));
        m_table->setItem(row, Weekday, cell(date.due ? weekday(*date.due) : QString()));
        m_table->setItem(row, What, cell(date.what));
        m_table->setItem(row, Source, cell(sourceOf(date)));
    }
    m_table->verticalHeader()->setMinimumSectionSize(scaledLength(*this, 30));
    for (const Column column : {Due, Weekday})
        m_table->resizeColumnToContents(column);
    m_table->resizeRowsToContents();
}

QString ClockDialog::text() const
{
    QString lines = tr("From %1 (%2)").arg(formatLongDate(m_date->date()), m_from->currentText()) + u'\n';
    for (const StatutoryDate& date : m_dates) {
        const QString due = date.due ? QStringLiteral("%1 %2").arg(weekday(*date.due), formatLongDate(*date.due))
                                     : tr("Does not apply");
        lines += QStringLiteral("%1: %2 (%3)\n").arg(due, date.what, sourceOf(date));
    }
    return lines;
}

void openClock(QDate today, QWidget* window)
{
    auto* dialog = new ClockDialog(today, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace send
