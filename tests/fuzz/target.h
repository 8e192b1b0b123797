// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// What libFuzzer and the plain driver call with every input. It must come back, whatever the bytes; 0.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace send::fuzz {

/// Ends the program, so that the input is kept, where something that always holds does not.
inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

inline QByteArray asBytes(const std::uint8_t* data, std::size_t size)
{
    return QByteArray(reinterpret_cast<const char*>(data), qsizetype(size));
}

} // namespace send::fuzz
