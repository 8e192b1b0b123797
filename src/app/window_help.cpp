// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_help.h"

#include "app/measure.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QHeaderView>
#include <QMainWindow>
#include <QMenuBar>
#include <QMessageBox>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <vector>

namespace send {

namespace {

QString text(const char* source)
{
    return QCoreApplication::translate("send", source);
}

using Keys = std::vector<std::pair<QString, QString>>; ///< what it does, its keys

QString withoutMnemonic(QString words)
{
    return words.remove(u'&').remove(u'…');
}

Keys keysOf(const QMenu& menu)
{
    Keys keys;
    for (const QAction* action : menu.actions()) {
        const QString shortcuts = QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText);
        if (!shortcuts.isEmpty())
            keys.emplace_back(withoutMnemonic(action->text()), shortcuts.split(QStringLiteral("; ")).join(text(" or ")));
    }
    return keys;
}

Keys keysOfTables()
{
    return {{text("Move"), text("Arrow keys, Home, End, Page Up, Page Down")},
            {text("Open what is chosen, and back to the table"), text("Enter, Esc")},
            {text("Find a metric by its name"), text("Type the first letters")},
            {text("Copy the chosen rows with headings"), text("Ctrl+C")}};
}

void addGroup(QTreeWidget& tree, const QString& name, const Keys& keys)
{
    if (keys.empty())
        return;
    auto* group = new QTreeWidgetItem(&tree, {name});
    QFont strong = tree.font();
    strong.setWeight(QFont::DemiBold);
    group->setFont(0, strong);
    group->setFirstColumnSpanned(true);
    for (const auto& [what, how] : keys)
        new QTreeWidgetItem(group, {what, how});
    group->setExpanded(true);
}

} // namespace

void focusNextPane(QList<QWidget*> panes)
{
    panes.removeIf([](const QWidget* pane) { return !pane->isVisible(); });
    if (panes.isEmpty())
        return;
    const QWidget* focus = QApplication::focusWidget();
    const auto holds = [&](const QWidget* pane) { return focus && (pane == focus || pane->isAncestorOf(focus)); };
    const auto here = std::ranges::find_if(panes, holds) - panes.begin();
    QWidget* to = panes[(here + 1) % panes.size()];
    to->setFocus(Qt::OtherFocusReason);
    if (!to->hasFocus() && to->nextInFocusChain())
        to->nextInFocusChain()->setFocus(Qt::OtherFocusReason);
}

void showAbout(QWidget* parent)
{
    QMessageBox box(parent);
    box.setTextFormat(Qt::PlainText);
    box.setText(text("SEND Scorecard %1").arg(QStringLiteral(SEND_VERSION)));
    box.setInformativeText(text("A SEND improvement plan, its metrics and the EHCP backlog in one file.\n\nFree software "
                                "under the GNU General Public License, version 3 or later."));
    box.addButton(QMessageBox::Close);
    box.exec();
}

void showKeyboardHelp(QMainWindow& window)
{
    auto* dialog = new QDialog(&window);
    dialog->setObjectName(QStringLiteral("keyboardHelp"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(text("Keyboard"));
    auto* tree = new QTreeWidget;
    tree->setObjectName(QStringLiteral("keyboardKeys"));
    tree->setAccessibleName(text("Keys"));
    tree->setColumnCount(2);
    tree->setHeaderHidden(true);
    tree->setRootIsDecorated(false);
    tree->setFrameShape(QFrame::NoFrame);
    tree->setSelectionMode(QAbstractItemView::NoSelection);
    for (const QAction* menu : window.menuBar()->actions())
        if (menu->menu())
            addGroup(*tree, withoutMnemonic(menu->text()), keysOf(*menu->menu()));
    addGroup(*tree, text("In tables"), keysOfTables());
    tree->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    auto* down = new QVBoxLayout(dialog);
    down->addWidget(tree);
    dialog->resize(scaledLength(*dialog, 700), scaledLength(*dialog, 700));
    dialog->show();
}

} // namespace send
