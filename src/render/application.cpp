// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/application.h"

#include <QApplication>

namespace send {

std::unique_ptr<QCoreApplication> makeOffscreenApplication(int& argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", QByteArrayLiteral("offscreen"));
    return std::make_unique<QApplication>(argc, argv);
}

} // namespace send
