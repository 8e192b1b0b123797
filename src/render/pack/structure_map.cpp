// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pack/structure_map.h"

#include <algorithm>

namespace send::pack {

namespace {

std::string typeOf(Role role)
{
    switch (role) {
    case Role::Document: return "Document";
    case Role::Section: return "Sect";
    case Role::Heading1: return "H1";
    case Role::Heading2: return "H2";
    case Role::Heading3: return "H3";
    case Role::Paragraph: return "P";
    case Role::Caption: return "Caption";
    case Role::Figure: return "Figure";
    case Role::Table: return "Table";
    case Role::TableHead: return "THead";
    case Role::TableBody: return "TBody";
    case Role::TableRow: return "TR";
    case Role::HeaderCell: return "TH";
    case Role::DataCell: return "TD";
    case Role::List: return "L";
    case Role::ListItem: return "LI";
    case Role::ListBody: return "LBody";
    case Role::TableOfContents: return "TOC";
    case Role::TableOfContentsItem: return "TOCI";
    case Role::Reference: return "Reference";
    case Role::Link: return "Link";
    case Role::BlockQuote: return "BlockQuote";
    case Role::ListLabel:
    case Role::Label: return "Lbl";
    }
    return "P";
}

bool holdsParagraphs(Role role)
{
    return role == Role::HeaderCell || role == Role::DataCell || role == Role::ListBody || role == Role::BlockQuote
           || role == Role::Section || role == Role::ListItem || role == Role::TableOfContentsItem;
}

std::string scopeOf(const Node& node)
{
    if (node.role != Role::HeaderCell)
        return {};
    return node.scope == Scope::Row ? "Row" : "Column";
}

class Builder
{
public:
    void add(const Node& node, int parent, Role parentRole)
    {
        const bool insideParagraph = node.role == Role::Paragraph && !holdsParagraphs(parentRole)
                                     && parentRole != Role::Document;
        tagging::StructureNode element;
        element.parent = parent;
        element.type = insideParagraph ? "Span" : typeOf(node.role);
        element.alternativeText = node.alternativeText;
        element.scope = scopeOf(node);
        element.columnSpan = node.columnSpan;
        const int id = m_map.structure.add(std::move(element));
        m_map.elements[&node] = id;
        addChildren(node, id);
    }

    StructureMap take() { return std::move(m_map); }

private:
    void addChildren(const Node& node, int id)
    {
        if (node.children.empty()) {
            m_map.words[&node] = id;
            return;
        }
        addLabels(node, id);
        if (!node.runs.empty()) {
            tagging::StructureNode words;
            words.parent = id;
            words.type = holdsParagraphs(node.role) ? "P" : "Span";
            m_map.words[&node] = m_map.structure.add(std::move(words));
        }
        for (const Node& child : node.children)
            if (child.role != Role::Label && child.role != Role::ListLabel)
                add(child, id, node.role);
    }

    void addLabels(const Node& node, int id)
    {
        for (const Node& child : node.children)
            if (child.role == Role::Label || child.role == Role::ListLabel)
                add(child, id, node.role);
    }

    StructureMap m_map;
};

} // namespace

StructureMap structureOf(const Node& document)
{
    Builder builder;
    builder.add(document, -1, Role::Document);
    return builder.take();
}

} // namespace send::pack
