// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pack/node_builders.h"

#include "core/codes.h"
#include "core/marker_meaning.h"

#include <algorithm>

namespace send::pack {
namespace {

Node node(Role role, Look look = Look::Body)
{
    Node made;
    made.role = role;
    made.look = look;
    return made;
}

Node leaf(Role role, const QString& text, Look look = Look::Body)
{
    Node made = node(role, look);
    made.runs = {plain(text)};
    return made;
}

void addSmallLine(Node& parent, const QString& smallLine)
{
    if (!smallLine.isEmpty())
        parent.children.push_back(paragraph(smallLine, Look::Small));
}

/// The chart's own text, with where its data stands; a last sentence gives way where both would pass 80 words.
QString alternativeTextWith(QString text, int tableNumber)
{
    constexpr qsizetype mostWords = 80;
    const QString data = translated("Data: Table %1.").arg(tableNumber);
    const auto words = [&] { return (text + u' ' + data).simplified().split(u' ').size(); };
    const qsizetype lastSentence = text.chopped(1).lastIndexOf(QStringLiteral(". "));
    if (words() > mostWords && lastSentence > 0)
        text.truncate(lastSentence + 1);
    return QStringLiteral("%1 %2").arg(text, data);
}

Node caption(const QString& label, const QString& text)
{
    Node made = node(Role::Caption, Look::CaptionText);
    made.runs = {bold(label), bold(text)};
    made.keepWithNext = true;
    return made;
}

} // namespace

Run plain(const QString& text)
{
    return {text, false};
}

Run bold(const QString& text)
{
    return {text, true};
}

Node section(const QString& id)
{
    Node made = node(Role::Section);
    made.anchor = id;
    made.startsPage = true;
    return made;
}

Node part(Look look)
{
    return node(Role::Section, look);
}

Node heading(int level, const QString& text, const QString& anchor)
{
    const Role role = level == 1 ? Role::Heading1 : level == 2 ? Role::Heading2 : Role::Heading3;
    Node made = leaf(role, text);
    made.anchor = anchor;
    made.keepWithNext = true;
    return made;
}

Node paragraph(const QString& text, Look look)
{
    return leaf(Role::Paragraph, text, look);
}

Node paragraph(std::vector<Run> runs, Look look)
{
    Node made = node(Role::Paragraph, look);
    made.runs = std::move(runs);
    return made;
}

Node numbered(Context& context, std::vector<Run> runs)
{
    Node made = paragraph(std::move(runs));
    made.children.push_back(leaf(Role::Label, QString::number(++context.numbers.paragraphs)));
    return made;
}

Node numbered(Context& context, const QString& text)
{
    return numbered(context, std::vector{plain(text)});
}

Node linkTo(const QString& anchor, const QString& text)
{
    Node made = leaf(Role::Link, text);
    made.anchor = anchor;
    return made;
}

Node columnHead(const QString& text, Align align)
{
    Node made = leaf(Role::HeaderCell, text);
    made.scope = Scope::Column;
    made.numeric = align == Align::Right;
    return made;
}

Node rowHead(const QString& text, const QString& smallLine)
{
    Node made = leaf(Role::HeaderCell, text);
    made.scope = Scope::Row;
    addSmallLine(made, smallLine);
    return made;
}

Node cell(const QString& text, Align align, const QString& smallLine)
{
    Node made = leaf(Role::DataCell, text);
    made.numeric = align == Align::Right;
    addSmallLine(made, smallLine);
    return made;
}

Node row(std::vector<Node> cells)
{
    Node made = node(Role::TableRow);
    made.children = std::move(cells);
    return made;
}

Node groupRow(const QString& text, int columns)
{
    Node head = columnHead(text);
    head.columnSpan = columns;
    Node made = row({head});
    made.look = Look::GroupHead;
    return made;
}

Node table(std::vector<double> columnWeights, Node headRow, std::vector<Node> rows)
{
    Node made = node(Role::Table);
    made.columnWeights = std::move(columnWeights);
    Node head = node(Role::TableHead);
    head.children.push_back(std::move(headRow));
    Node body = node(Role::TableBody);
    body.children = std::move(rows);
    made.children = {std::move(head), std::move(body)};
    return made;
}

void markLatest(Node& table, std::size_t column)
{
    for (Node& group : table.children)
        for (Node& line : group.children)
            if (column < line.children.size())
                line.children[column].latest = true;
}

int addTable(Node& parent, Context& context, const QString& title, Node table)
{
    const int number = ++context.numbers.tables;
    parent.children.push_back(caption(translated("Table %1. ").arg(number), title));
    parent.children.push_back(std::move(table));
    return number;
}

int addFigure(Node& parent, Context& context, std::shared_ptr<const Chart> chart, int tableNumber, double height)
{
    const int number = ++context.numbers.figures;
    parent.children.push_back(caption(translated("Figure %1. ").arg(number), chart->finding));
    if (!chart->subtitle.isEmpty()) {
        Node subline = paragraph(chart->subtitle, Look::Small);
        subline.keepWithNext = true;
        parent.children.push_back(std::move(subline));
    }
    Node figure = node(Role::Figure);
    figure.alternativeText = alternativeTextWith(chart->alternativeText, tableNumber);
    figure.height = height;
    figure.keepWithNext = true;
    const QString source = chart->source;
    figure.chart = std::move(chart);
    parent.children.push_back(std::move(figure));
    if (!source.isEmpty())
        parent.children.push_back(paragraph(source, Look::Source));
    return number;
}

void notePlace(Context& context, const QString& anchor, int paragraphsBefore)
{
    context.places[anchor] = {paragraphsBefore + 1, context.numbers.paragraphs};
}

QString placeText(const Context& context, const QString& anchor)
{
    const auto place = context.places.find(anchor);
    if (place == context.places.end() || place->second.last < place->second.first)
        return {};
    const auto [first, last] = place->second;
    return first == last ? translated("paragraph %1").arg(first) : translated("paragraphs %1 to %2").arg(first).arg(last);
}

QString termInWords(Term term)
{
    return translated("%1 term %2").arg(seasonName(term.season).toLower()).arg(term.year);
}

QString asSentence(const QString& words)
{
    QString sentence = words.trimmed();
    if (sentence.isEmpty())
        return sentence;
    sentence[0] = sentence[0].toUpper();
    const bool ends = sentence.endsWith(u'.') || sentence.endsWith(u'?') || sentence.endsWith(u'!');
    return ends ? sentence : sentence + u'.';
}

std::vector<std::pair<QString, QString>> markersIn(const QString& text)
{
    std::vector<std::pair<QString, QString>> used;
    for (const auto& [marker, code] : Codes<Marker>::all)
        if (const QString symbol = toText(Markers(marker)); text.contains(symbol))
            used.emplace_back(symbol, meaningOf(marker));
    return used;
}

QString markerNotes(const QString& text)
{
    QStringList notes;
    for (const auto& [symbol, meaning] : markersIn(text))
        notes << QStringLiteral("%1 %2.").arg(symbol, meaning);
    return notes.join(u' ');
}

} // namespace send::pack
