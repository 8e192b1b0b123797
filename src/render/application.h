// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

class QCoreApplication;

namespace send {

/// The QApplication that Qt Charts needs even to draw without a display: offscreen, made once, for programs without a
/// window. `argc` and `argv` must outlive it.
[[nodiscard]] std::unique_ptr<QCoreApplication> makeOffscreenApplication(int& argc, char** argv);

} // namespace send
