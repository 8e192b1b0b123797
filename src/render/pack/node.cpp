// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pack/node.h"

namespace send::pack {

namespace {

bool isLabel(const Node& node)
{
    return node.role == Role::Label || node.role == Role::ListLabel;
}

bool flowsInline(const Node& node)
{
    return isLabel(node) || node.role == Role::Link || node.role == Role::Reference || node.role == Role::ListBody;
}

void append(QString& text, const QString& more, QChar separator)
{
    if (!text.isEmpty() && !more.isEmpty() && !text.back().isSpace())
        text += separator;
    text += more;
}

} // namespace

QString Node::plainText() const
{
    QString text;
    for (const Node& child : children)
        if (isLabel(child))
            append(text, child.plainText(), u' ');
    QString own;
    for (const Run& run : runs)
        own += run.text;
    append(text, own, u' ');
    for (const Node& child : children)
        if (!isLabel(child))
            append(text, child.plainText(), flowsInline(child) ? u' ' : u'\n');
    return text;
}

} // namespace send::pack
