// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pack/plain_words.h"

#include "render/pack/node_builders.h"

#include <QRegularExpression>

namespace send::pack {
namespace {

Node leaf(Role role, const QString& text)
{
    Node made;
    made.role = role;
    made.runs = {plain(text)};
    return made;
}

Node listItem(const QString& label, const QString& words)
{
    Node item;
    item.role = Role::ListItem;
    item.children = {leaf(Role::ListLabel, label), leaf(Role::ListBody, words)};
    return item;
}

} // namespace

void addPlainWords(Node& parent, Context& context, const QString& words)
{
    static const QRegularExpression item(QStringLiteral("^\\s*(?:[-*\u2022\u2013]|(\\d{1,2}[.)]))\\s+(\\S.*)$"));
    QStringList lines;
    const auto endParagraph = [&] {
        if (!lines.isEmpty())
            parent.children.push_back(numbered(context, asSentence(lines.join(u'\n'))));
        lines.clear();
    };
    bool isInList = false;
    for (const QString& line : words.trimmed().split(u'\n')) {
        const auto match = item.match(line);
        if (!match.hasMatch()) {
            isInList = false;
            if (line.trimmed().isEmpty())
                endParagraph();
            else
                lines.append(line.trimmed());
            continue;
        }
        endParagraph();
        if (!isInList)
            parent.children.emplace_back().role = Role::List;
        isInList = true;
        const QString number = match.captured(1);
        parent.children.back().children.push_back(
            listItem(number.isEmpty() ? QStringLiteral("\u2022") : number, match.captured(2).trimmed()));
    }
    endParagraph();
}

} // namespace send::pack
