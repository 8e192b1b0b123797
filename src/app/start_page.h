// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QListView;
class QScrollArea;
class QStandardItemModel;

namespace send {

class FileActions;

/// What the window shows while no scorecard is open: start one, look around, or go on with a recent one. Built when it
/// is first needed, since most who start the program open a file with it.
class StartPage : public QWidget
{
    Q_OBJECT
public:
    explicit StartPage(FileActions& files);

    void refresh();
    /// Asks for name and file, then makes a scorecard from the chosen template.
    void createChosen();

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeReady();
    void build();
    [[nodiscard]] QWidget* startColumn();
    [[nodiscard]] QWidget* recentColumn();
    [[nodiscard]] QListView* listOf(QStandardItemModel* model, const QString& objectName, const QString& name);
    void fillTemplates();
    void fillRecent();
    void openRecent(const QModelIndex& index);
    void forgetCurrent();
    void fitHeights();

    FileActions& m_files;
    QStandardItemModel* m_templates;
    QStandardItemModel* m_recent;
    QScrollArea* m_whole = nullptr;
    QListView* m_templateList = nullptr;
    QListView* m_recentList = nullptr;
};

} // namespace send
