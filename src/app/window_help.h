// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QMainWindow;
class QWidget;

namespace send {

/// F6: gives the keyboard to the visible pane after the one that has it.
void focusNextPane(QList<QWidget*> panes);
/// Version and licence.
void showAbout(QWidget* parent);
/// Every key on one page, those of the menus as they are; it may stay open beside the window.
void showKeyboardHelp(QMainWindow& window);

} // namespace send
