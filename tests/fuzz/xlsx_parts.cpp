// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/table_target.h"
#include "support/zip_builder.h"

#include <array>

/// One part of a sound workbook; the first byte says which. So the changes reach what is inside the zip file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const std::array<const char*, 6> names{"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml",       "xl/styles.xml",
                                                  "xl/workbook.xml",          "xl/_rels/workbook.xml.rels", "_rels/.rels"};
    if (size == 0)
        return 0;
    auto parts = send::test::workbookParts("<row r=\"2\"><c r=\"B2\" t=\"s\"><v>0</v></c><c s=\"2\"><v>46326.5</v></c></row>",
                                           "<mergeCells><mergeCell ref=\"B2:C3\"/></mergeCells>", "<si><t>text</t></si>");
    parts[QLatin1String(names[data[0] % names.size()])] = send::fuzz::asBytes(data + 1, size - 1);
    send::fuzz::readTable(send::test::zipOf(parts));
    return 0;
}
