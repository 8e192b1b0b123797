// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/page.h"
#include "app/scorecard_model.h"

#include <set>

class QComboBox;
class QLineEdit;

namespace send {

class EmptyState;
class MetricDialog;
class MetricPanel;
class PageSplitter;
class ScorecardTable;
class SegmentBar;

/// "Which metric, and why?": all metrics of the term by area, and everything about the one that is chosen.
class ScorecardPage : public Page
{
    Q_OBJECT
public:
    explicit ScorecardPage(const PageContext& context);

    void goTo(const Place& place) override;
    void find() override;
    [[nodiscard]] QList<QWidget*> panes() override;

    [[nodiscard]] std::optional<MetricId> currentMetric() const { return m_current; }
    void choose(MetricId metric);

protected:
    void refreshAll() override;
    void refreshFor(const Changes& changes) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addCommands();
    void newMetric();
    void editMetric();
    void open(MetricDialog* dialog);
    [[nodiscard]] QWidget* filterRow();
    void fillSegments();
    void fillChoices();
    void applyFilter();
    void showAll();
    void keepSelection();
    void restoreSelection();
    void chooseFirst();
    void showChosen();
    void updateEmptyState();

    ScorecardModel* m_model;
    ScorecardTable* m_table;
    SegmentBar* m_segments;
    QComboBox* m_areas;
    QComboBox* m_owners;
    QLineEdit* m_find;
    EmptyState* m_empty;
    MetricPanel* m_panel;
    PageSplitter* m_splitter;
    std::optional<MetricId> m_current;
    std::set<MetricId> m_selected; ///< while the model is read anew
    bool m_panelPending = false;
    bool m_seen = false; ///< has been painted
};

} // namespace send
