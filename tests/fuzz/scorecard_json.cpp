// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/scorecard_json.h"
#include "fuzz/target.h"

using namespace send;
using namespace send::fuzz;

/// Whatever the bytes: a sentence, or a scorecard that writes and reads back equal.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto read = readScorecard(asBytes(data, size));
    if (!read) {
        require(!read.error().sentence.isEmpty());
        return 0;
    }
    const auto again = readScorecard(writeScorecard(*read));
    require(again && *again == *read);
    return 0;
}
