// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/tagging/fonts.h"

#include <qpdf/Buffer.hh>

#include <algorithm>
#include <memory>
#include <string>

namespace send::tagging {
namespace {

using Handle = QPDFObjectHandle;

/// Reads `<lo> <hi> <to>` and `<lo> <hi> [<to> …]` of a range section, counting so that only targets are changed.
void mendRanges(std::string& map, std::size_t at, std::size_t end)
{
    int operand = 0;
    bool inArray = false;
    for (; at < end; ++at) {
        if (map[at] == '[')
            inArray = true;
        if (map[at] == ']')
            inArray = false;
        if (map[at] == ']')
            operand = 0;
        if (map[at] != '<')
            continue;
        const std::size_t close = map.find('>', at);
        const bool isTarget = inArray || operand == 2;
        if (isTarget && map.compare(at, close - at + 1, "<0009>") == 0)
            map.replace(at, 6, "<0020>");
        operand = inArray ? operand : (operand + 1) % 3;
        at = close;
    }
}

std::string dataOf(Handle stream)
{
    const std::shared_ptr<Buffer> buffer = stream.getStreamData();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

void mendFont(Handle font)
{
    Handle descendant = font.getKey("/DescendantFonts").getArrayItem(0);
    Handle descriptor = descendant.getKey("/FontDescriptor");
    const Handle name = descriptor.getKey("/FontName");
    descendant.replaceKey("/BaseFont", name);
    font.replaceKey("/BaseFont", name);
    descriptor.removeKey("/CIDSet");
    if (Handle characterMap = font.getKey("/ToUnicode"); characterMap.isStream())
        characterMap.replaceStreamData(withSpacesForTabs(dataOf(characterMap)), Handle::newNull(), Handle::newNull());
}

} // namespace

std::string withSpacesForTabs(const std::string& characterMap)
{
    std::string mended = characterMap;
    std::size_t begin = mended.find("beginbfrange");
    while (begin != std::string::npos) {
        const std::size_t end = std::min(mended.find("endbfrange", begin), mended.size());
        mendRanges(mended, begin, end);
        begin = mended.find("beginbfrange", end);
    }
    return mended;
}

void mendFonts(QPDF& pdf)
{
    for (const Handle& object : pdf.getAllObjects())
        if (Handle font = object; font.isDictionaryOfType("/Font", "/Type0"))
            mendFont(font);
}

} // namespace send::tagging
