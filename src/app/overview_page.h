// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/page.h"
#include "core/overview.h"

class QBoxLayout;
class QPushButton;
class QScrollArea;

namespace send {

class AreaCountModel;
class BacklogBrief;
class ExceptionModel;
class FittedTable;
class HeadlineRow;
class LinkButton;
class TextLabel;

/// "How are we doing?": headlines, metrics by area, exceptions and the backlog. Every figure leads to its page.
class OverviewPage : public Page
{
    Q_OBJECT
public:
    explicit OverviewPage(const PageContext& context);

    [[nodiscard]] QList<QWidget*> panes() override;

protected:
    void refreshAll() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QWidget* exceptionsSection();
    [[nodiscard]] QWidget* areasSection();
    [[nodiscard]] QWidget* emptyState();
    void showHeadlines();
    void showExceptions();
    void showEmptyState();
    void arrange();

    AreaCountModel* m_areas;
    ExceptionModel* m_exceptions;
    HeadlineRow* m_headlines;
    FittedTable* m_areaTable;
    FittedTable* m_exceptionTable;
    BacklogBrief* m_backlog;
    QScrollArea* m_scroll;
    QBoxLayout* m_columns;
    TextLabel* m_reds;
    TextLabel* m_noReds;
    LinkButton* m_overdue;
    LinkButton* m_notEntered;
    QWidget* m_empty;
    TextLabel* m_emptyText;
    QPushButton* m_emptyButton;
};

} // namespace send
