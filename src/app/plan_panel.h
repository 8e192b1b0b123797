// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan_model.h"

#include <QScrollArea>

#include <functional>
#include <vector>

class QListWidget;
class QVBoxLayout;

namespace send {

class PlanField;
class TextLabel;
struct PlanEdits;

/// Everything about the chosen area, action or milestone that the tree has no column for; each field is written to the
/// file when it is left.
class PlanPanel : public QScrollArea
{
    Q_OBJECT
public:
    explicit PlanPanel(Document& document);

    void showItem(std::optional<PlanItem> item);
    /// The same item after something changed.
    void refresh();
    /// Gives out what is being typed.
    void commit();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row {
        PlanField* field;
        std::function<QString()> read;
    };

    void build();
    void addHeading(QVBoxLayout& down);
    void addArea(QVBoxLayout& down);
    void addAction(QVBoxLayout& down);
    void addFirstDue(QVBoxLayout& down);
    void addMetrics(QVBoxLayout& down);
    void addField(QVBoxLayout& down, PlanField* field, std::function<QString()> read,
                  std::function<PlanEdits(const QString&)> write);
    void fillMetrics();
    void showFirstLink();
    void linkMetric(MetricId metric, bool linked);

    Document& m_document;
    std::optional<PlanItem> m_item;
    std::vector<Row> m_rows;
    TextLabel* m_ref = nullptr;
    TextLabel* m_title = nullptr;
    QListWidget* m_metrics = nullptr;
};

} // namespace send
