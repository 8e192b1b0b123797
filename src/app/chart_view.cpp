// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chart_view.h"

#include "app/chart_actions.h"
#include "app/chart_widget.h"
#include "app/heading_view.h"
#include "app/measure.h"
#include "app/row_delegate.h"
#include "app/table_cell.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace send {

namespace {

QPushButton* button(const char* name, const QString& text)
{
    auto* made = new QPushButton(text);
    made->setObjectName(QLatin1String(name));
    return made;
}

} // namespace

ChartView::ChartView(Questions& questions)
    : m_questions(questions), m_chart(new ChartWidget), m_toggle(new QToolButton), m_table(new QTableWidget)
{
    m_chart->setObjectName(QStringLiteral("chosenChart"));
    m_chart->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_chart->hideSource();
    addChartActions(*m_chart, questions);
    m_toggle->setObjectName(QStringLiteral("showTable"));
    m_toggle->setText(tr("Show table"));
    m_toggle->setCheckable(true);
    m_table->setObjectName(QStringLiteral("chartTable"));
    m_table->setAccessibleName(tr("Table behind the chart"));
    m_table->setHorizontalHeader(new HeadingView(m_table));
    m_table->setItemDelegate(new RowDelegate(m_table));
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->hide();
    auto* down = new QVBoxLayout(this);
    down->setContentsMargins(0, 0, 0, 0);
    down->addWidget(m_chart);
    down->addWidget(buttons());
    down->addWidget(m_table);
    down->addStretch(1);
    connect(m_toggle, &QToolButton::toggled, this, &ChartView::showTable);
    restyle();
}

QWidget* ChartView::buttons()
{
    auto* row = new QWidget;
    auto* across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->addWidget(m_toggle);
    QPushButton* copy = button("copyChartButton", tr("Copy chart"));
    QPushButton* copyTable = button("copyTableButton", tr("Copy table"));
    QPushButton* save = button("saveChartButton", tr("Save chart…"));
    for (QPushButton* each : {copy, copyTable, save})
        across->addWidget(each);
    across->addStretch();
    connect(copy, &QPushButton::clicked, this, [this] { copyChart(m_chart->chart()); });
    connect(copyTable, &QPushButton::clicked, this, [this] { copyChartTable(m_chart->chart()); });
    connect(save, &QPushButton::clicked, this, [this] { saveChartAs(*m_chart, m_questions); });
    return row;
}

void ChartView::setChart(const Chart& chart)
{
    m_chart->setChart(chart);
    if (!m_table->isHidden())
        fillTable();
}

void ChartView::showTable(bool shown)
{
    m_toggle->setChecked(shown);
    if (shown)
        fillTable();
    m_table->setVisible(shown);
}

void ChartView::fillTable()
{
    const ChartTable table = tableOf(m_chart->chart());
    m_table->setColumnCount(static_cast<int>(table.headings.size()));
    m_table->setHorizontalHeaderLabels(table.headings);
    m_table->setRowCount(static_cast<int>(table.rows.size()));
    for (int column = 0; column < m_table->columnCount(); ++column) {
        const Qt::Alignment side = column == 0 ? Qt::AlignLeft : Qt::AlignRight;
        m_table->horizontalHeaderItem(column)->setTextAlignment(side | Qt::AlignBottom);
        for (int row = 0; row < m_table->rowCount(); ++row)
            m_table->setItem(row, column, tableCell(table.rows[static_cast<std::size_t>(row)].value(column), side));
    }
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
}

void ChartView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        restyle();
}

void ChartView::restyle()
{
    m_chart->setFixedHeight(scaledLength(*this, 380));
    m_table->setMinimumHeight(scaledLength(*this, 340));
    m_table->verticalHeader()->setDefaultSectionSize(scaledLength(*this, 25));
}

} // namespace send
