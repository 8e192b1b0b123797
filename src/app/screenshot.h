// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace send {

class MainWindow;

/// A picture of the page that is shown or, where `command` is not empty, of the dialog that this command of the page or
/// the window opens. Waits until nothing is worked out any more, writes the PNG and quits: with 1 and a sentence on the
/// standard error where the command is not there now, or the file could not be written.
void takeScreenshot(MainWindow& window, const QString& path, const QString& command);

} // namespace send
