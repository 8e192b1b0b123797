// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/period.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace send {

/// What the window program was asked on its command line.
struct LaunchOptions {
    QString file;
    QString page;                 ///< id; empty = the one last shown
    std::optional<Term> term;
    bool demonstration = false;
    bool firstPaint = false;      ///< print a timestamp when the page has been painted first, then quit
    bool stay = false;            ///< quit only when standard input is closed, so that memory can be read till then
    QString screenshot;           ///< PNG to write, then quit
    QString open;                 ///< for a screenshot: the command whose dialog is shown, such as "editMetric"
    int textSize = 0; ///< per cent, for a screenshot: changed while the window stands; 0 = as it is
    std::optional<QSize> size;    ///< of the window; nothing = as it was last, for a screenshot 1360 × 850
    enum class Colours { Desktop, Light, Dark, HighContrast } colours = Colours::Desktop;
};

/// Reads the arguments; prints help or a sentence and leaves the program where they are not understood.
[[nodiscard]] LaunchOptions parseLaunchOptions(const QStringList& arguments);

} // namespace send
