// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/tagging/bookmarks.h"

namespace send::tagging {
namespace {

using Handle = QPDFObjectHandle;

/// The siblings under one entry of the outline, while they are added.
struct Siblings {
    Handle parent;
    Handle last;
    int count = 0; ///< of all entries below the parent
};

Handle entryFor(QPDF& pdf, const Pages& pages, const Bookmark& bookmark, const Elements& elements)
{
    Handle entry = Handle::newDictionary();
    entry.replaceKey("/Title", textOf(bookmark.title));
    entry.replaceKey("/Dest", destinationOn(pages[static_cast<std::size_t>(bookmark.page)], bookmark.top));
    if (bookmark.node >= 0 && elements[static_cast<std::size_t>(bookmark.node)].isInitialized())
        entry.replaceKey("/SE", elements[static_cast<std::size_t>(bookmark.node)]);
    return pdf.makeIndirectObject(entry);
}

void closeLevel(std::vector<Siblings>& levels)
{
    const Siblings closed = levels.back();
    levels.pop_back();
    Handle parent = closed.parent;
    parent.replaceKey("/Last", closed.last);
    parent.replaceKey("/Count", Handle::newInteger(closed.count));
    if (!levels.empty())
        levels.back().count += closed.count;
}

void append(Siblings& siblings, Handle entry)
{
    entry.replaceKey("/Parent", siblings.parent);
    if (siblings.last.isInitialized()) {
        siblings.last.replaceKey("/Next", entry);
        entry.replaceKey("/Prev", siblings.last);
    } else {
        siblings.parent.replaceKey("/First", entry);
    }
    siblings.last = entry;
    ++siblings.count;
}

} // namespace

void writeBookmarks(QPDF& pdf, const Pages& pages, const std::vector<Bookmark>& bookmarks, const Elements& elements)
{
    if (bookmarks.empty())
        return;
    const Handle outline = pdf.makeIndirectObject(Handle::parse("<< /Type /Outlines >>"));
    std::vector<Siblings> levels{{outline, {}, 0}};
    for (const Bookmark& bookmark : bookmarks) {
        while (static_cast<int>(levels.size()) > bookmark.level)
            closeLevel(levels);
        if (static_cast<int>(levels.size()) < bookmark.level)
            levels.push_back({levels.back().last, {}, 0});
        append(levels.back(), entryFor(pdf, pages, bookmark, elements));
    }
    while (!levels.empty())
        closeLevel(levels);
    pdf.getRoot().replaceKey("/Outlines", outline);
    pdf.getRoot().replaceKey("/PageMode", Handle::newName("/UseOutlines"));
}

} // namespace send::tagging
