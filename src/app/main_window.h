// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands.h"
#include "app/page_registry.h"
#include "app/visits.h"

#include <QMainWindow>

#include <vector>

class QStackedWidget;

namespace send {

class FileActions;
class Navigation;
class NoticeBar;
class StartPage;

/// The window: menu, navigation, pages and status line. It holds no data and decides nothing about figures.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(Document& document, Questions& questions);

    [[nodiscard]] FileActions& files() { return *m_files; }
    [[nodiscard]] NoticeBar& notice() { return *m_notice; }
    [[nodiscard]] Page* currentPage() const; ///< nothing on the start page
    void goTo(const Place& place);
    /// By id; false when there is no such page.
    bool showPage(const QString& id);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildMenus();
    void buildCentre();
    void connectCommands();
    void connectDocument();
    void addPageCommands(QMenu* menu);
    void adapt();

    void onReset();
    void refreshState();
    void present(const Place& place);
    void step(int by);
    void changeTextSize(int percent);
    [[nodiscard]] QList<QWidget*> panes() const;

    Document& m_document;
    Questions& m_questions;
    CommandSet m_commands;
    std::vector<PageInfo> m_pages;
    std::vector<Page*> m_made; ///< nothing until first shown
    Visits m_visits;
    FileActions* m_files;
    Navigation* m_navigation;
    NoticeBar* m_notice;
    QStackedWidget* m_stack;
    StartPage* m_start;
    QMenu* m_dataMenu = nullptr;
};

} // namespace send
