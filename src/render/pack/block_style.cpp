// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pack/block_style.h"

#include "render/pack/paragraph.h"

#include <QRegularExpression>

namespace send::pack {

namespace {

BlockStyle headingStyle(Role role)
{
    if (role == Role::Heading1)
        return {type::heading1, 8 * mm, 2.2 * mm};
    if (role == Role::Heading2)
        return {type::heading2, 5.5 * mm, 2 * mm};
    return {type::heading3, 4 * mm, 0.8 * mm};
}

} // namespace

BlockStyle styleOf(const Node& node)
{
    switch (node.look) {
    case Look::Lead: return {type::lead, 0, 3 * mm};
    case Look::Small: return {type::small, 0, 1.2 * mm};
    case Look::Source: return {type::small, 1.5 * mm, 1 * mm};
    case Look::Notice: return {type::notice, 1.5 * mm, 1.5 * mm};
    case Look::CoverTitle: return {type::coverTitle, 16 * mm, 3.5 * mm};
    case Look::CoverSubtitle: return {type::coverSubtitle, 0, 12 * mm};
    case Look::HeadlineValue: return {type::headline, 0, 1 * mm};
    case Look::Boxed: return {type::lead, 0, 0};
    default: break;
    }
    if (node.role == Role::Heading1 || node.role == Role::Heading2 || node.role == Role::Heading3)
        return headingStyle(node.role);
    if (node.role == Role::Caption)
        return {type::caption, 4 * mm, 0.4 * mm};
    return {node.role == Role::BlockQuote ? type::lead : type::body};
}

int headingLevel(Role role)
{
    return role == Role::Heading1 ? 1 : role == Role::Heading2 ? 2 : 0;
}

const Node* labelOf(const Node& node)
{
    for (const Node& child : node.children)
        if (child.role == Role::Label || child.role == Role::ListLabel)
            return &child;
    return nullptr;
}

bool isLegend(const Node& node)
{
    return node.role == Role::Paragraph && !node.children.empty() && hasShape(node.children.front());
}

QString numberInCaption(const Node& caption)
{
    static const QRegularExpression number(QStringLiteral("^\\s*((?:Table|Figure) [0-9A-Za-z]+)\\."));
    return number.match(caption.plainText()).captured(1);
}

} // namespace send::pack
