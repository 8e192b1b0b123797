// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/tagging/structure_rules.h"

namespace send::tagging {
namespace {

bool isHeading(const std::string& type)
{
    return type.size() == 2 && type[0] == 'H' && type[1] >= '1' && type[1] <= '6';
}

QString ruleOfNode(const StructureNode& node, int place, int pages)
{
    if (node.parent >= place || node.parent < -1)
        return QStringLiteral("Node %1 comes before its parent.").arg(place);
    if (node.type.empty())
        return QStringLiteral("Node %1 has no structure type.").arg(place);
    if (node.boundingBoxPage >= pages)
        return QStringLiteral("Node %1 stands on a page that is not there.").arg(place);
    if (node.type == "Figure" && node.alternativeText.trimmed().isEmpty())
        return QStringLiteral("A figure has no alternative text (node %1).").arg(place);
    if (node.type == "Figure" && node.boundingBoxPage < 0)
        return QStringLiteral("A figure has no bounding box (node %1).").arg(place);
    if (node.type == "TH" && node.scope != "Row" && node.scope != "Column")
        return QStringLiteral("A heading cell has no scope (node %1).").arg(place);
    return {};
}

QString ruleOfHeadings(const std::vector<StructureNode>& nodes)
{
    int level = 0;
    for (const StructureNode& node : nodes) {
        if (!isHeading(node.type))
            continue;
        const int next = node.type[1] - '0';
        if (next > level + 1)
            return QStringLiteral("The headings skip from level %1 to level %2.").arg(level).arg(next);
        level = next;
    }
    return {};
}

QString ruleOfLink(const LinkTarget& link, const Structure& structure, int pages)
{
    const auto count = static_cast<int>(structure.nodes.size());
    if (link.node < 0 || link.node >= count || structure.nodes[static_cast<std::size_t>(link.node)].type != "Link")
        return QStringLiteral("A link belongs to no Link node.");
    if (link.page < 0 || link.page >= pages || link.targetPage < 0 || link.targetPage >= pages)
        return QStringLiteral("The link \"%1\" leads from or to a page that is not there.").arg(link.description);
    if (link.description.trimmed().isEmpty())
        return QStringLiteral("A link has no description (node %1).").arg(link.node);
    return {};
}

QString ruleOfBookmarks(const Structure& structure, int pages)
{
    int level = 0;
    for (const Bookmark& bookmark : structure.bookmarks) {
        if (bookmark.level < 1 || bookmark.level > level + 1)
            return QStringLiteral("The bookmark \"%1\" skips a level.").arg(bookmark.title);
        if (bookmark.page < 0 || bookmark.page >= pages)
            return QStringLiteral("The bookmark \"%1\" leads to a page that is not there.").arg(bookmark.title);
        if (bookmark.node >= static_cast<int>(structure.nodes.size()))
            return QStringLiteral("The bookmark \"%1\" belongs to no node.").arg(bookmark.title);
        level = bookmark.level;
    }
    return {};
}

} // namespace

QString brokenRule(const Structure& structure, int pages)
{
    int place = 0;
    for (const StructureNode& node : structure.nodes)
        if (QString rule = ruleOfNode(node, place++, pages); !rule.isEmpty())
            return rule;
    if (QString rule = ruleOfHeadings(structure.nodes); !rule.isEmpty())
        return rule;
    for (const LinkTarget& link : structure.links)
        if (QString rule = ruleOfLink(link, structure, pages); !rule.isEmpty())
            return rule;
    return ruleOfBookmarks(structure, pages);
}

} // namespace send::tagging
