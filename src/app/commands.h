// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>
#include <QObject>

class QAction;
class QMenu;

namespace send {

enum class Command {
    New, Open, Close, SaveCopy, Export, PlanDetails, Author, Quit,
    Undo, Redo, Find, Import, CollectForm,
    LargerText, SmallerText, NormalText,
    Back, Forward, TermBefore, TermAfter, NextPane,
    KeyboardHelp, Clock, Demonstration, RestoreDemonstration, About
};

enum class MenuName { File, Edit, View, Go, Data, Help };

/// Every command of the window, made once from one table: text, tip, icon and shortcut.
class CommandSet : public QObject
{
    Q_OBJECT
public:
    explicit CommandSet(QObject* parent);

    [[nodiscard]] QAction* action(Command command) const { return m_actions.value(command); }
    /// Adds a menu's commands in the table's order, with its separators.
    void fill(QMenu* menu, MenuName name) const;

private:
    QMap<Command, QAction*> m_actions;
};

} // namespace send
