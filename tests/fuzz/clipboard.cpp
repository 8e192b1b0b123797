// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/clipboard_block.h"
#include "fuzz/target.h"

using namespace send;
using namespace send::fuzz;

/// Whatever is on the clipboard is read, and what was read as text is written so that it reads back equal.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QString text = QString::fromUtf8(asBytes(data, size));
    for (const QStringList& row : readHtmlTable(text).value_or(TextBlock()))
        require(row.size() <= 16'384);
    const TextBlock block = readTsv(text);
    require(readTsv(tsvOf(block)) == block);
    return 0;
}
