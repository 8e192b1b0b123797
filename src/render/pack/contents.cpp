// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pack/node_builders.h"

namespace send::pack {
namespace {

QString shortPlace(const std::map<QString, ParagraphRange>& places, const QString& anchor)
{
    const auto place = places.find(anchor);
    if (place == places.end() || place->second.last < place->second.first)
        return {};
    const auto [first, last] = place->second;
    return first == last ? translated("paragraph %1").arg(first)
                         : translated("paragraphs %1–%2").arg(first).arg(last);
}

Node entry(const QString& title, const QString& anchor, const QString& place)
{
    Node reference;
    reference.role = Role::Reference;
    reference.children.push_back(linkTo(anchor, title));
    Node item;
    item.role = Role::TableOfContentsItem;
    item.children.push_back(std::move(reference));
    if (!place.isEmpty())
        item.children.push_back(paragraph(place, Look::Small));
    return item;
}

/// The headings of a level below a node, parts and all.
void gather(const Node& node, Role level, std::vector<const Node*>& found)
{
    if (node.role == level && !node.anchor.isEmpty())
        found.push_back(&node);
    for (const Node& child : node.children)
        gather(child, level, found);
}

std::vector<const Node*> headingsOf(const Node& section, Role level)
{
    std::vector<const Node*> found;
    gather(section, level, found);
    return found;
}

/// A page's title is a finding; a member looks for its topic, which stands before the colon.
QString topicOf(const Node& title)
{
    return title.plainText().section(u':', 0, 0);
}

/// Whose second headings stand in the contents too: the parts that a member looks up by name.
bool isListedInFull(const QString& section)
{
    static const QStringList listed{QStringLiteral("exceptions"), QStringLiteral("backlog"), QStringLiteral("actions")};
    return listed.contains(section);
}

} // namespace

Node buildContents(Context&)
{
    Node contents = section(QStringLiteral("contents"));
    contents.children.push_back(heading(1, translated("Contents"), QStringLiteral("contents-title")));
    return contents;
}

void fillContents(Node& contents, const std::vector<Node>& sections, const std::map<QString, ParagraphRange>& places)
{
    Node list;
    list.role = Role::TableOfContents;
    for (const Node& section : sections) {
        if (section.anchor == QStringLiteral("cover") || section.anchor == contents.anchor)
            continue;
        for (const Node* title : headingsOf(section, Role::Heading1))
            list.children.push_back(
                entry(topicOf(*title), title->anchor, shortPlace(places, section.anchor)));
        if (!isListedInFull(section.anchor))
            continue;
        Node inner;
        inner.role = Role::TableOfContents;
        for (const Node* title : headingsOf(section, Role::Heading2))
            inner.children.push_back(entry(title->plainText(), title->anchor, shortPlace(places, title->anchor)));
        if (!inner.children.empty())
            list.children.push_back(std::move(inner));
    }
    contents.children.push_back(std::move(list));
}

} // namespace send::pack
