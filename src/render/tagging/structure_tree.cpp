// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/tagging/structure_tree.h"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <string>
#include <tuple>

namespace send::tagging {
namespace {

using Handle = QPDFObjectHandle;

struct Content {
    int page;
    int mcid;
    friend bool operator<(const Content& left, const Content& right)
    {
        return std::tie(left.page, left.mcid) < std::tie(right.page, right.mcid);
    }
};

struct Branch {
    std::vector<int> children;
    std::vector<Content> contents;
    std::vector<std::pair<Handle, int>> annotations; ///< with their page
    std::optional<Content> first;                    ///< of this node and all below it
};

class TreeWriter
{
public:
    TreeWriter(QPDF& pdf, Pages& pages, const Structure& structure, const std::vector<MarkedPage>& marked)
        : m_pdf(pdf), m_pages(pages), m_structure(structure), m_marked(marked), m_branches(structure.nodes.size())
        , m_elements(structure.nodes.size()), m_nextParent(static_cast<long long>(pages.size()))
        , m_numbers(Handle::newArray())
    {
    }

    Elements write()
    {
        gatherBranches();
        const Handle root = m_pdf.makeIndirectObject(Handle::parse("<< /Type /StructTreeRoot >>"));
        for (std::size_t node = 0; node < m_elements.size(); ++node)
            if (isNeeded(node))
                m_elements[node] = m_pdf.makeIndirectObject(Handle::newDictionary());
        writePages();
        for (const LinkTarget& link : m_structure.links)
            writeLink(link);
        Handle tops = Handle::newArray();
        for (std::size_t node = 0; node < m_elements.size(); ++node)
            if (m_elements[node].isInitialized())
                writeElement(node, root, tops);
        writeRoot(root, tops);
        return std::move(m_elements);
    }

private:
    void gatherBranches()
    {
        for (std::size_t page = 0; page < m_marked.size(); ++page)
            for (std::size_t mcid = 0; mcid < m_marked[page].owners.size(); ++mcid)
                m_branches[static_cast<std::size_t>(m_marked[page].owners[mcid])].contents.push_back(
                    {static_cast<int>(page), static_cast<int>(mcid)});
        for (std::size_t node = 0; node < m_branches.size(); ++node)
            if (const int parent = m_structure.nodes[node].parent; parent >= 0)
                m_branches[static_cast<std::size_t>(parent)].children.push_back(static_cast<int>(node));
        for (std::size_t node = m_branches.size(); node-- > 0;)
            m_branches[node].first = firstContentOf(m_branches[node]);
    }

    std::optional<Content> firstContentOf(const Branch& branch) const
    {
        std::optional<Content> first;
        if (!branch.contents.empty())
            first = branch.contents.front();
        for (const int child : branch.children)
            if (const auto& below = m_branches[static_cast<std::size_t>(child)].first;
                below && (!first || *below < *first))
                first = below;
        return first;
    }

    /// A node without content is left out, but a cell: a row must keep its number of cells.
    bool isNeeded(std::size_t node)
    {
        const StructureNode& recorded = m_structure.nodes[node];
        const bool isCell = recorded.type == "TD" || recorded.type == "TH";
        return m_branches[node].first || isCell;
    }

    void writePages()
    {
        for (std::size_t page = 0; page < m_pages.size(); ++page) {
            Handle object = m_pages[page].getObjectHandle();
            object.replaceKey("/StructParents", Handle::newInteger(static_cast<long long>(page)));
            object.replaceKey("/Tabs", Handle::newName("/S"));
            if (Handle annotations = object.getKey("/Annots");
                annotations.isArray() && annotations.getArrayNItems() == 0)
                object.removeKey("/Annots");
            Handle parents = Handle::newArray();
            for (const int owner : m_marked[page].owners)
                parents.appendItem(m_elements[static_cast<std::size_t>(owner)]);
            m_numbers.appendItem(Handle::newInteger(static_cast<long long>(page)));
            m_numbers.appendItem(m_pdf.makeIndirectObject(parents));
        }
    }

    void writeLink(const LinkTarget& link)
    {
        const auto node = static_cast<std::size_t>(link.node);
        if (!m_elements[node].isInitialized())
            throw std::runtime_error("the link \"" + link.description.toStdString() + "\" was never painted");
        QPDFPageObjectHelper& page = m_pages[static_cast<std::size_t>(link.page)];
        Handle annotation = Handle::parse("<< /Type /Annot /Subtype /Link /Border [0 0 0] /F 4 >>");
        annotation.replaceKey("/Rect", rectangleOn(page, link.area));
        annotation.replaceKey("/Contents", textOf(link.description));
        annotation.replaceKey("/Dest",
                              destinationOn(m_pages[static_cast<std::size_t>(link.targetPage)], link.targetTop));
        annotation.replaceKey("/StructParent", Handle::newInteger(m_nextParent));
        annotation = m_pdf.makeIndirectObject(annotation);
        Handle object = page.getObjectHandle();
        if (!object.getKey("/Annots").isArray())
            object.replaceKey("/Annots", Handle::newArray());
        object.getKey("/Annots").appendItem(annotation);
        m_branches[node].annotations.emplace_back(annotation, link.page);
        m_numbers.appendItem(Handle::newInteger(m_nextParent++));
        m_numbers.appendItem(m_elements[node]);
    }

    void writeElement(std::size_t node, const Handle& root, Handle& tops)
    {
        const StructureNode& recorded = m_structure.nodes[node];
        Handle element = m_elements[node];
        element.replaceKey("/Type", Handle::newName("/StructElem"));
        element.replaceKey("/S", Handle::newName("/" + recorded.type));
        element.replaceKey("/P", recorded.parent < 0 ? root : m_elements[static_cast<std::size_t>(recorded.parent)]);
        if (recorded.parent < 0)
            tops.appendItem(element);
        if (!recorded.alternativeText.isEmpty())
            element.replaceKey("/Alt", textOf(recorded.alternativeText));
        if (!recorded.title.isEmpty())
            element.replaceKey("/T", textOf(recorded.title));
        if (Handle attributes = attributesOf(recorded); attributes.getArrayNItems() > 0)
            element.replaceKey("/A", attributes);
        writeKids(element, m_branches[node]);
    }

    Handle attributesOf(const StructureNode& recorded)
    {
        Handle attributes = Handle::newArray();
        if (!recorded.scope.empty() || recorded.columnSpan > 1) {
            Handle table = Handle::parse("<< /O /Table >>");
            if (!recorded.scope.empty())
                table.replaceKey("/Scope", Handle::newName("/" + recorded.scope));
            if (recorded.columnSpan > 1)
                table.replaceKey("/ColSpan", Handle::newInteger(recorded.columnSpan));
            attributes.appendItem(table);
        }
        if (recorded.boundingBoxPage >= 0) {
            Handle layout = Handle::parse("<< /O /Layout /Placement /Block >>");
            layout.replaceKey("/BBox", rectangleOn(m_pages[static_cast<std::size_t>(recorded.boundingBoxPage)],
                                                   recorded.boundingBox));
            attributes.appendItem(layout);
        }
        return attributes;
    }

    /// Children keep the order of the tree; the node's own content stands between them where it was painted.
    void writeKids(Handle& element, const Branch& branch)
    {
        const int page = branch.contents.empty() ? -1 : branch.contents.front().page;
        if (page >= 0)
            element.replaceKey("/Pg", m_pages[static_cast<std::size_t>(page)].getObjectHandle());
        Handle kids = Handle::newArray();
        auto own = branch.contents.begin();
        for (const int child : branch.children) {
            const auto place = static_cast<std::size_t>(child);
            if (!m_elements[place].isInitialized())
                continue;
            for (; own != branch.contents.end() && m_branches[place].first && *own < *m_branches[place].first; ++own)
                kids.appendItem(reference(*own, page));
            kids.appendItem(m_elements[place]);
        }
        for (; own != branch.contents.end(); ++own)
            kids.appendItem(reference(*own, page));
        for (const auto& [annotation, annotationPage] : branch.annotations)
            kids.appendItem(objectReference(annotation, annotationPage));
        if (kids.getArrayNItems() > 0)
            element.replaceKey("/K", kids);
    }

    Handle reference(const Content& content, int pageOfElement)
    {
        if (content.page == pageOfElement)
            return Handle::newInteger(content.mcid);
        Handle reference = Handle::parse("<< /Type /MCR >>");
        reference.replaceKey("/Pg", m_pages[static_cast<std::size_t>(content.page)].getObjectHandle());
        reference.replaceKey("/MCID", Handle::newInteger(content.mcid));
        return reference;
    }

    Handle objectReference(const Handle& annotation, int page)
    {
        Handle reference = Handle::parse("<< /Type /OBJR >>");
        reference.replaceKey("/Obj", annotation);
        reference.replaceKey("/Pg", m_pages[static_cast<std::size_t>(page)].getObjectHandle());
        return reference;
    }

    void writeRoot(Handle root, const Handle& tops)
    {
        Handle parentTree = Handle::newDictionary();
        parentTree.replaceKey("/Nums", m_numbers);
        root.replaceKey("/K", tops);
        root.replaceKey("/ParentTree", m_pdf.makeIndirectObject(parentTree));
        root.replaceKey("/ParentTreeNextKey", Handle::newInteger(m_nextParent));
        m_pdf.getRoot().replaceKey("/StructTreeRoot", root);
    }

    QPDF& m_pdf;
    Pages& m_pages;
    const Structure& m_structure;
    const std::vector<MarkedPage>& m_marked;
    std::vector<Branch> m_branches; // by node
    Elements m_elements;            // by node
    long long m_nextParent;         // key of the next annotation in the ParentTree
    Handle m_numbers;               // the ParentTree's
};

} // namespace

Elements writeStructureTree(QPDF& pdf, Pages& pages, const Structure& structure,
                            const std::vector<MarkedPage>& marked)
{
    return TreeWriter(pdf, pages, structure, marked).write();
}

} // namespace send::tagging
