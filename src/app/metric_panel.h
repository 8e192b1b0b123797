// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment.h"

#include <QScrollArea>

#include <optional>

class QVBoxLayout;

namespace send {

class Document;

/// Everything about one metric in the term: verdict, chart, benchmarks, definition, commentary, linked actions.
class MetricPanel : public QScrollArea
{
    Q_OBJECT
public:
    explicit MetricPanel(const Document& document);

    /// Shows this metric as it is now; nothing clears the panel.
    void showMetric(std::optional<MetricId> metric);
    [[nodiscard]] std::optional<MetricId> metric() const { return m_metric; }

Q_SIGNALS:
    void actionChosen(send::ActionId action); ///< a link to the plan

protected:
    void changeEvent(QEvent* event) override;

private:
    void showAgainLater();
    void addVerdict(QVBoxLayout& down, const Assessment& assessment);
    void addBenchmarks(QVBoxLayout& down);
    void addDefinition(QVBoxLayout& down);
    void addCommentary(QVBoxLayout& down);
    void addActions(QVBoxLayout& down);
    void addSection(QVBoxLayout& down, const QString& heading, const QString& aside = {});

    const Document& m_document;
    std::optional<MetricId> m_metric;
    bool m_againPending = false;
};

} // namespace send
