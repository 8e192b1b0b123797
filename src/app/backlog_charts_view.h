// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scorecard.h"

#include <QScrollArea>

class QBoxLayout;
class QFrame;

namespace send {

class BacklogCheck;
class ChartWidget;
class TextLabel;

/// What happened to the backlog: three charts, and beside them what the latest month says and whether it adds up. Where
/// room is short the charts stand above the words.
class BacklogChartsView : public QScrollArea
{
    Q_OBJECT
public:
    BacklogChartsView();

    void showScorecard(const Scorecard& scorecard);

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
