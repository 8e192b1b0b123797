// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/chart_painter.h"

#include <QPixmap>
#include <QWidget>

namespace send {

/// A chart on the screen: painted once into a picture, which is shown until chart, size or colours change. A screen
/// reader hears the finding as its name and the alternative text as its description.
class ChartWidget : public QWidget
{
    Q_OBJECT
public:
    explicit ChartWidget(QWidget* parent = nullptr);

    void setChart(const Chart& chart);
    [[nodiscard]] const Chart& chart() const { return m_chart; }
    /// A value that is being typed, or none any more.
    void setTyped(const std::optional<TypedPoint>& typed);
    [[nodiscard]] const std::optional<TypedPoint>& typed() const { return m_typed; }
    /// Where the source stands once on the page, the chart is painted without; a copy of it still has it.
    void hideSource() { m_showsSource = false; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void paintPicture();

    Chart m_chart;
    std::optional<TypedPoint> m_typed;
    QPixmap m_picture;
    bool m_showsSource = true;
};

} // namespace send
