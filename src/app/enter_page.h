// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/enter_table.h"
#include "app/page.h"

#include <QTimer>

class QScrollArea;

namespace send {

class AfterPaint;
class EmptyState;
class EnterFilterBar;
class EnterPanel;
class PageSplitter;
class ProgressLine;
class ReadinessLine;
class TextLabel;

/// "What must I type?": the figures of a term in a grid for the keyboard, and beside it what helps to type them right.
class EnterPage : public Page
{
    Q_OBJECT
public:
    explicit EnterPage(const PageContext& context);

    void goTo(const Place& place) override;
    void find() override;
    [[nodiscard]] QList<QWidget*> panes() override;

protected:
    void refreshAll() override;
    void refreshFor(const Changes& changes) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QWidget* scrolled(std::initializer_list<QWidget*> parts);
    void addWaysIn();
    void scrollToKeyboard();
    [[nodiscard]] QWidget* progressRow();
    [[nodiscard]] QWidget* keyRow();
    void addCommands();
    void applyFilter();
    void showAll();
    void showEmptyState();
    void showCounts();
    void showProgress();
    void showDeadline();
    void showPanel();
    void showKeys();
    void showCommentary();
    void editMetric();
    void planYear();

    EnterModel* m_model;
    EnterTable* m_table;
    EnterFilterBar* m_filter;
    EnterPanel* m_panel;
    PageSplitter* m_splitter = nullptr;
    TextLabel* m_progressText;
    ProgressLine* m_progress;
    ReadinessLine* m_readiness;
    TextLabel* m_beside; ///< what the figure is compared with, where there is no room for the panel
    TextLabel* m_keys;   ///< where there is room
    EmptyState* m_empty;
    QString m_path;                ///< of the file that is shown
    std::optional<Term> m_term;    ///< that is shown
    std::optional<EnterTable::Place> m_parked; ///< refused text whose cell is not there in this term
    QScrollArea* m_scroll;
    QTimer m_typedLater;
    AfterPaint* m_panelLater;
    AfterPaint* m_countsLater;
};

} // namespace send
