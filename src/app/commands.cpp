// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"

#include "app/icons.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>

#include <array>

namespace send {

namespace {

enum class Group { Continues, Starts };

struct Row {
    Command command;
    const char* id;
    MenuName menu;
    Group group; ///< Starts: a separator stands before it
    const char* text;
    const char* tip;
    const char* icon;
    const char* shortcut; ///< several are parted by "; "
};

#define SEND_TEXT(text) QT_TRANSLATE_NOOP("send", text)

constexpr std::array rows{
    Row{Command::New, "new", MenuName::File, Group::Continues, SEND_TEXT("&New scorecard…"),
        SEND_TEXT("Start a scorecard from a template"), "new", "Ctrl+Shift+N"},
    Row{Command::Open, "open", MenuName::File, Group::Continues, SEND_TEXT("&Open file…"),
        SEND_TEXT("Open a scorecard file"), "open", "Ctrl+O"},
    Row{Command::SaveCopy, "saveCopy", MenuName::File, Group::Starts, SEND_TEXT("Save a &copy as…"),
        SEND_TEXT("Write the whole scorecard to another file and go on there"), "", "Ctrl+Shift+S"},
    Row{Command::Export, "export", MenuName::File, Group::Continues, SEND_TEXT("&Export…"),
        SEND_TEXT("Write a workbook, a table as CSV, or the whole scorecard as JSON"), "", "Ctrl+Shift+E"},
    Row{Command::PlanDetails, "planDetails", MenuName::File, Group::Starts, SEND_TEXT("Plan &details…"),
        SEND_TEXT("Title, authority, committee, dates and the notice that stands on every page"), "", ""},
    Row{Command::Close, "close", MenuName::File, Group::Continues, SEND_TEXT("C&lose file"),
        SEND_TEXT("Close the scorecard; every change is already saved"), "", "Ctrl+W"},
    Row{Command::Author, "author", MenuName::File, Group::Starts, SEND_TEXT("&Your name…"),
        SEND_TEXT("The name that stands beside your changes in the history"), "", ""},
    Row{Command::Quit, "quit", MenuName::File, Group::Starts, SEND_TEXT("&Quit"), SEND_TEXT("Close the window"), "",
        "Ctrl+Q"},
    Row{Command::Undo, "undo", MenuName::Edit, Group::Continues, SEND_TEXT("&Undo"),
        SEND_TEXT("Put back the last change"), "", "Ctrl+Z"},
    Row{Command::Redo, "redo", MenuName::Edit, Group::Continues, SEND_TEXT("&Redo"),
        SEND_TEXT("Make the change again"), "", "Ctrl+Shift+Z; Ctrl+Y"},
    Row{Command::Find, "find", MenuName::Edit, Group::Starts, SEND_TEXT("&Find"),
        SEND_TEXT("Find on this page"), "find", "Ctrl+F"},
    Row{Command::LargerText, "largerText", MenuName::View, Group::Continues, SEND_TEXT("&Larger text"),
        SEND_TEXT("Up to 200%"), "", "Ctrl++; Ctrl+="},
    Row{Command::SmallerText, "smallerText", MenuName::View, Group::Continues, SEND_TEXT("&Smaller text"),
        SEND_TEXT("Down to 90%"), "", "Ctrl+-"},
    Row{Command::NormalText, "normalText", MenuName::View, Group::Continues, SEND_TEXT("&Normal text"),
        SEND_TEXT("The desktop's own size"), "", "Ctrl+0"},
    Row{Command::Back, "back", MenuName::Go, Group::Starts, SEND_TEXT("&Back"), SEND_TEXT("Where you were before"), "",
        "Alt+Left"},
    Row{Command::Forward, "forward", MenuName::Go, Group::Continues, SEND_TEXT("&Forward"),
        SEND_TEXT("Where you came back from"), "", "Alt+Right"},
    Row{Command::TermBefore, "termBefore", MenuName::Go, Group::Starts, SEND_TEXT("Term be&fore"),
        SEND_TEXT("Show the term before"), "", "Alt+PgUp"},
    Row{Command::TermAfter, "termAfter", MenuName::Go, Group::Continues, SEND_TEXT("Term &after"),
        SEND_TEXT("Show the term after"), "", "Alt+PgDown"},
    Row{Command::NextPane, "nextPane", MenuName::Go, Group::Starts, SEND_TEXT("Next &pane"),
        SEND_TEXT("Move the keyboard to the next part of the window"), "", "F6"},
    Row{Command::Import, "import", MenuName::Data, Group::Continues, SEND_TEXT("&Import…"),
        SEND_TEXT("Bring in a table, a filled form, DfE's published figures or a scorecard export"), "", "Ctrl+I"},
    Row{Command::CollectForm, "collectForm", MenuName::Data, Group::Continues, SEND_TEXT("Data-&collection form…"),
        SEND_TEXT("Save a workbook for one owner or partner to fill in"), "", "Ctrl+Shift+F"},
    Row{Command::KeyboardHelp, "keyboardHelp", MenuName::Help, Group::Continues, SEND_TEXT("&Keyboard"),
        SEND_TEXT("Every key, on one page"), "", "F1"},
    Row{Command::Clock, "clock", MenuName::Help, Group::Continues, SEND_TEXT("&Statutory clock…"),
        SEND_TEXT("The dates in law that follow from a request, a review or a phase transfer"), "", "Ctrl+Shift+K"},
    Row{Command::Demonstration, "demonstration", MenuName::Help, Group::Starts, SEND_TEXT("Open the &demonstration"),
        SEND_TEXT("A whole scorecard to look around in"), "", ""},
    Row{Command::RestoreDemonstration, "restoreDemonstration", MenuName::Help, Group::Continues,
        SEND_TEXT("&Restore the demonstration…"), SEND_TEXT("Make it anew; the one you typed in is kept as a copy"), "", ""},
    Row{Command::About, "about", MenuName::Help, Group::Starts, SEND_TEXT("&About SEND Scorecard"),
        SEND_TEXT("Version and licence"), "", ""},
};

QString translated(const char* source)
{
    return QCoreApplication::translate("send", source);
}

} // namespace

CommandSet::CommandSet(QObject* parent) : QObject(parent)
{
    for (const Row& row : rows) {
        auto* made = new QAction(translated(row.text), this);
        made->setObjectName(QString::fromLatin1(row.id));
        made->setToolTip(translated(row.tip));
        made->setStatusTip(translated(row.tip));
        made->setIcon(icon(QString::fromLatin1(row.icon)));
        made->setShortcuts(QKeySequence::listFromString(QString::fromLatin1(row.shortcut)));
        m_actions.insert(row.command, made);
    }
}

void CommandSet::fill(QMenu* menu, MenuName name) const
{
    for (const Row& row : rows) {
        if (row.menu != name)
            continue;
        if (row.group == Group::Starts && !menu->isEmpty())
            menu->addSeparator();
        menu->addAction(action(row.command));
    }
}

} // namespace send
