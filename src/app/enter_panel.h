// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/typed_figure.h"

#include <QScrollArea>

#include <optional>

class QVBoxLayout;

namespace send {

class ChartWidget;
class CommentaryFields;
class Document;

/// Beside the entry grid: what helps to type one figure right. The trend, the periods before, what counts, where the
/// figure comes from, the commentary to be typed, and who changed the figure last.
class EnterPanel : public QScrollArea
{
    Q_OBJECT
public:
    explicit EnterPanel(Document& document);

    /// Shows a metric as it is now; `period` is the one being typed, nothing where none is due.
    void show(std::optional<MetricId> metric, std::optional<Period> period);
    /// The value that is being typed, in the chart; none any more.
    void showTyped(const std::optional<TypedFigure>& figure);
    /// The keyboard to the commentary's first field.
    void focusCommentary();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fillAbove(QVBoxLayout& down);
    void renew(QWidget*& part, int position, void (EnterPanel::*fill)(QVBoxLayout&));
    void addPeriodsBefore(QVBoxLayout& down);
    void addWhatToEnter(QVBoxLayout& down);
    void addYardsticks(QVBoxLayout& down);
    void addSource(QVBoxLayout& down);
    void addLastChange(QVBoxLayout& down);
    void addSection(QVBoxLayout& down, const QString& heading);
    [[nodiscard]] const Metric& metric() const;

    Document& m_document;
    CommentaryFields* m_commentary;  ///< stays, since it is typed in
    QWidget* m_above = nullptr;      ///< what stands above it, made anew for each figure
    QWidget* m_below = nullptr;
    ChartWidget* m_chart = nullptr;  ///< among what stands above; where there is something to draw
    std::optional<MetricId> m_metric;
    std::optional<Period> m_period;
};

} // namespace send
