// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace send {

/// Sentence::tr(): text for people out of free functions.
class Sentence
{
    Q_DECLARE_TR_FUNCTIONS(send)
};

} // namespace send
