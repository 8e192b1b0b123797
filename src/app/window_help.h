// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace send {

/// F6: gives the keyboard to the visible pane after the one that has it.
void focusNextPane(QList<QWidget*> panes);
/// Version and licence.
void showAbout(QWidget* parent);

} // namespace send
