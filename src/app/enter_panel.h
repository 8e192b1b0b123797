// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metric.h"

#include <QScrollArea>

#include <optional>

class QVBoxLayout;

namespace send {

class Document;

/// Beside the entry grid: what helps to type one figure right. The trend, the periods before, what counts, where the
/// figure comes from, and who changed it last.
class EnterPanel : public QScrollArea
{
    Q_OBJECT
public:
    explicit EnterPanel(const Document& document);

    /// Shows a metric as it is now; `period` is the one being typed, nothing where none is due.
    void show(std::optional<MetricId> metric, std::optional<Period> period);

protected:
    void changeEvent(QEvent* event) override;

private:
    void addChart(QVBoxLayout& down);
    void addPeriodsBefore(QVBoxLayout& down);
    void addWhatToEnter(QVBoxLayout& down);
    void addSource(QVBoxLayout& down);
    void addLastChange(QVBoxLayout& down);
    void addSection(QVBoxLayout& down, const QString& heading);
    [[nodiscard]] QString yardsticks() const;
    [[nodiscard]] const Metric& metric() const;

    const Document& m_document;
    std::optional<MetricId> m_metric;
    std::optional<Period> m_period;
};

} // namespace send
