// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace send::store {

/// Text::tr(): translatable sentences outside a QObject.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(send)
};

} // namespace send::store
