// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/table_target.h"

/// A whole file, whatever it is.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    send::fuzz::readTable(send::fuzz::asBytes(data, size));
    return 0;
}
