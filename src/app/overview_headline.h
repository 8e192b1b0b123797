// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/overview.h"

#include <QAbstractButton>

namespace send {

struct Theme;

/// One headline metric, ready to be shown.
struct Headline {
    MetricId metric;
    QString name;
    QString value;   ///< `86.3%`
    QString beside;  ///< `44 of 51`, `cases`; may be empty
    Status status = Status::NoData;
    QString verdict;
    QString age;     ///< `As at 31 Oct 2026 · 18 days old`; may be empty
    bool old = false;
    std::vector<SparkPoint> points;
    bool percentages = false;
};
[[nodiscard]] Headline headlineOf(const Scorecard& scorecard, MetricId metric, Term term, QDate today);
[[nodiscard]] bool isSame(const Headline& one, const Headline& other);

/// How many lines the parts of a headline take, so that all in a row share their baselines.
struct HeadlineLines {
    int name = 2;
    int verdict = 2;
    bool besideBelow = false; ///< what stands beside the value has a line of its own
};

/// A column of the overview's head: name, value, small line, verdict and age. Pressing it opens the metric.
class HeadlineButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit HeadlineButton(const Headline& headline);

    [[nodiscard]] const Headline& headline() const { return m_headline; }
    void setHeadline(const Headline& headline); ///< repaints only where something differs
    [[nodiscard]] HeadlineLines linesFor(int width) const;
    [[nodiscard]] int heightOf(const HeadlineLines& lines) const;
    void setLines(const HeadlineLines& lines);

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void describe();
    [[nodiscard]] int padding() const;
    // Each paints its part below `top` and returns where the next one begins.
    int paintName(QPainter& painter, const Theme& theme, int top) const;
    int paintValue(QPainter& painter, const Theme& theme, int top) const;
    int paintLine(QPainter& painter, const Theme& theme, int top) const;
    int paintVerdict(QPainter& painter, const Theme& theme, int top) const;
    void paintAge(QPainter& painter, const Theme& theme, int top) const;
    [[nodiscard]] int textWidth() const { return width() - 2 * padding(); }

    Headline m_headline;
    HeadlineLines m_lines;
    bool m_framed = false;
};

} // namespace send
