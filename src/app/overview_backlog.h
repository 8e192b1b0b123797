// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scorecard.h"

#include <QWidget>

class QGridLayout;

namespace send {

class ChartWidget;
class SectionHead;
class TextLabel;
struct Chart;

/// The EHCP backlog in brief: two small charts and the sentence, with a way to the backlog's own page.
class BacklogBrief : public QWidget
{
    Q_OBJECT
public:
    BacklogBrief();

    void setScorecard(const Scorecard& scorecard); ///< draws only where months or recovery date changed

Q_SIGNALS:
    void opened();

private:
    [[nodiscard]] ChartWidget* addChart(QGridLayout& grid, int column, const QString& objectName, const QString& title,
                                        const QString& subtitle);
    static void showPlot(ChartWidget& widget, const Chart& chart);

    QWidget* m_charts;
    ChartWidget* m_timeliness;
    ChartWidget* m_open;
    TextLabel* m_sentence;
    std::optional<std::map<Month, BacklogMonth>> m_months; ///< as shown
    std::optional<QDate> m_recovery;
};

} // namespace send
