// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pack_preview.h"
#include "app/page.h"

class QAction;

namespace send {

class NoticeBar;
class PackCheckList;
class PackMaker;
class PackPreviewPane;
class PackSectionList;
class PackSectionModel;
class TextLabel;

/// "Is it fit to print?": what goes into the committee pack, its pages as they will be printed, and what is still to be
/// seen to. The pages are made when the page is looked at, and dropped when it is left meanwhile.
class PackPage : public Page
{
    Q_OBJECT
public:
    explicit PackPage(const PageContext& context);

    [[nodiscard]] QList<QWidget*> panes() override;
    [[nodiscard]] bool isBusy() const override;
    void print();
    void savePdf();

protected:
    void refreshAll() override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void addCommands();
    [[nodiscard]] QWidget* settings();
    void shareWidth();
    void make();
    void take(const std::shared_ptr<const pack::Pages>& pages);
    void showChecks();
    void follow(const Place& place);
    void refreshCommands();
    void goToSection(const QString& id);
    void selectSectionShown();

    PackSectionModel* m_model;
    PackSectionList* m_list;
    PackCheckList* m_checks;
    PackPreviewPane* m_pane;
    PackPreview* m_preview;
    PackMaker* m_maker;
    NoticeBar* m_notice;
    QWidget* m_settings = nullptr;
    TextLabel* m_for;
    QAction* m_print;
    QAction* m_save;
    bool m_stale = true; ///< the pages shown are not those that were asked for last
};

} // namespace send
