// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chart.h"

#include <QWidget>

class QTableWidget;
class QToolButton;

namespace send {

class ChartWidget;
class Questions;

/// One chart in full, with the buttons that copy and save it, and the table behind it at wish.
class ChartView : public QWidget
{
    Q_OBJECT
public:
    explicit ChartView(Questions& questions);

    void setChart(const Chart& chart);
    [[nodiscard]] ChartWidget& chart() const { return *m_chart; }
    void showTable(bool shown);

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QWidget* buttons();
    void fillTable();
    void restyle();

    Questions& m_questions;
    ChartWidget* m_chart;
    QToolButton* m_toggle;
    QTableWidget* m_table;
};

} // namespace send
