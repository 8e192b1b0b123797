// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands.h"
#include "app/page_registry.h"

#include <QMainWindow>

#include <vector>

class QLabel;
class QStackedWidget;

namespace send {

class FileActions;
class Navigation;
class NoticeBar;
class StartPage;
class TextLabel;

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
    void buildStatusLine();
    void connectCommands();
    void connectDocument();
    void addPageCommands(QMenu* menu);
    void adapt();

    void onReset();
    void onConflict(const QString& text, const Changes& mine, const Changes& theirs);
    void onVanished();
    void say(const Error& error);
    void refreshState();
    void present(const Place& place);
    void step(int by);
    void changeTextSize(int percent);
    void changeTerm(int by);
    void askAuthor();
    void nextPane();
    void about();

    Document& m_document;
    Questions& m_questions;
    CommandSet m_commands;
    std::vector<PageInfo> m_pages;
    std::vector<Page*> m_made; ///< nothing until first shown
    std::vector<Place> m_visited;
    int m_place = -1; ///< in m_visited
    FileActions* m_files;
    Navigation* m_navigation;
    NoticeBar* m_notice;
    QStackedWidget* m_stack;
    StartPage* m_start;
    QMenu* m_dataMenu = nullptr;
    TextLabel* m_fileState = nullptr;
    TextLabel* m_caveat = nullptr;
};

} // namespace send
