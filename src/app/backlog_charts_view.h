// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scorecard.h"

#include <QScrollArea>

class QBoxLayout;
class QFrame;
class QStackedWidget;

namespace send {

class BacklogCheck;
struct Chart;
class ChartView;
class ChartWidget;
class Document;
class ForecastPanel;
class Questions;
class TextLabel;

/// Left what happened to the backlog: three charts, or one that was chosen. Right what will: the forecast, and whether
/// the months add up. Where room is short the charts stand above the words.
class BacklogChartsView : public QScrollArea
{
    Q_OBJECT
public:
    BacklogChartsView(Document& document, Questions& questions);

    void showScorecard();
    /// The chart of this kind alone; none of that id: the three main ones.
    void chooseChart(const QString& id);
    /// What Copy chart copies: the chart with the keyboard, else the chosen one, else the first.
    [[nodiscard]] const Chart& currentChart() const;
    [[nodiscard]] bool isBusy() const;

Q_SIGNALS:
    void monthOpened(send::Month month);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QWidget* words();
    [[nodiscard]] QWidget* charts();
    void restyle();
    void arrange();
    void showMain();

    Document& m_document;
    ForecastPanel* m_forecast;
    ChartView* m_chosen;
    QStackedWidget* m_charts;
    QString m_kind;
    ChartWidget* m_open;
    ChartWidget* m_flow;
    ChartWidget* m_split;
    TextLabel* m_heading;
    TextLabel* m_story;
    TextLabel* m_caution;
    TextLabel* m_source;
    BacklogCheck* m_check;
    QFrame* m_line;
    QBoxLayout* m_across;
};

} // namespace send
