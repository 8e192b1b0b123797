// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/overview_headline.h"

#include <QWidget>

namespace send {

/// The headlines in columns of one width with hairlines between: all in one row where there is room, else in rows as
/// even as can be. Numbers never shrink.
class HeadlineRow : public QWidget
{
    Q_OBJECT
public:
    HeadlineRow();

    void setHeadlines(const std::vector<Headline>& headlines);

Q_SIGNALS:
    void opened(send::MetricId metric);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Grid {
        int columns = 1;
        int rows = 1;
        int pitch = 0; ///< from one column to the next
        int gap = 0;   ///< between two columns
        HeadlineLines lines;
        int rowHeight = 0;
    };
    [[nodiscard]] Grid gridFor(int width) const;
    void place();
    void make(const Headline& headline);

    std::vector<HeadlineButton*> m_buttons;
};

} // namespace send
