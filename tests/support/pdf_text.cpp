// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/pdf_text.h"

#include <qpdf/Buffer.hh>

#include <functional>
#include <set>
#include <sstream>

namespace send::test {
namespace {

using Handle = QPDFObjectHandle;
using Operands = std::vector<Handle>;

/// Calls back for each operator of a page with its operands.
class Operators : public Handle::ParserCallbacks
{
public:
    using Handler = std::function<void(const std::string& name, Operands& operands)>;
    explicit Operators(Handler handler) : m_handler(std::move(handler)) {}

    void handleObject(Handle object, std::size_t, std::size_t) override
    {
        if (!object.isOperator()) {
            m_operands.push_back(object);
            return;
        }
        m_handler(object.getOperatorValue(), m_operands);
        m_operands.clear();
    }
    void handleEOF() override {}

private:
    Handler m_handler;
    Operands m_operands;
};

void forEachOperator(QPDFPageObjectHelper& page, const Operators::Handler& handler)
{
    Operators operators(handler);
    page.parseContents(&operators);
}

int mcidOf(Operands& operands)
{
    if (operands.size() != 2 || !operands[1].isDictionary() || !operands[1].getKey("/MCID").isInteger())
        return -1;
    return operands[1].getKey("/MCID").getIntValueAsInt();
}

using CharacterMap = std::map<int, QString>;

QString unicodeOf(const std::string& hexadecimal)
{
    const QByteArray bytes = QByteArray::fromHex(QByteArray::fromStdString(hexadecimal));
    QString text;
    for (qsizetype at = 0; at + 1 < bytes.size(); at += 2)
        text += QChar(static_cast<char16_t>((static_cast<unsigned char>(bytes[at]) << 8)
                                            | static_cast<unsigned char>(bytes[at + 1])));
    return text;
}

/// The hexadecimal strings and brackets of a character map, in order.
std::vector<std::string> tokensOf(const std::string& text)
{
    std::vector<std::string> tokens;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '[' || text[at] == ']')
            tokens.emplace_back(1, text[at]);
        if (text[at] != '<')
            continue;
        const std::size_t close = text.find('>', at);
        tokens.push_back(text.substr(at + 1, close - at - 1));
        at = close;
    }
    return tokens;
}

void readRanges(const std::vector<std::string>& tokens, CharacterMap& map)
{
    for (std::size_t at = 0; at + 2 < tokens.size();) {
        int code = std::stoi(tokens[at], nullptr, 16);
        const int last = std::stoi(tokens[at + 1], nullptr, 16);
        at += 2;
        if (tokens[at] == "[") {
            for (++at; at < tokens.size() && tokens[at] != "]"; ++at)
                map[code++] = unicodeOf(tokens[at]);
            ++at;
            continue;
        }
        const QString first = unicodeOf(tokens[at++]);
        for (int offset = 0; code <= last && !first.isEmpty(); ++code, ++offset)
            map[code] = first.chopped(1) + QChar(static_cast<char16_t>(first.back().unicode() + offset));
    }
}

void readCharacters(const std::vector<std::string>& tokens, CharacterMap& map)
{
    for (std::size_t at = 0; at + 1 < tokens.size(); at += 2)
        map[std::stoi(tokens[at], nullptr, 16)] = unicodeOf(tokens[at + 1]);
}

template<class Read>
void readSections(const std::string& text, const std::string& what, CharacterMap& map, Read read)
{
    for (std::size_t at = text.find("begin" + what); at != std::string::npos; at = text.find("begin" + what, at)) {
        const std::size_t end = text.find("end" + what, at);
        read(tokensOf(text.substr(at, end - at)), map);
        at = end;
    }
}

CharacterMap characterMapOf(Handle font)
{
    CharacterMap map;
    Handle stream = font.getKey("/ToUnicode");
    if (!stream.isStream())
        return map;
    const auto buffer = stream.getStreamData();
    const std::string text(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
    readSections(text, "bfrange", map, readRanges);
    readSections(text, "bfchar", map, readCharacters);
    return map;
}

QString decoded(const std::string& codes, const CharacterMap& map)
{
    QString text;
    for (std::size_t at = 0; at + 1 < codes.size(); at += 2) {
        const int code = (static_cast<unsigned char>(codes[at]) << 8) | static_cast<unsigned char>(codes[at + 1]);
        const auto found = map.find(code);
        text += found == map.end() ? QString(QChar::ReplacementCharacter) : found->second;
    }
    return text;
}

QString shownBy(const std::string& name, Operands& operands, const CharacterMap& map)
{
    QString text;
    if (name == "Tj" && !operands.empty())
        text = decoded(operands[0].getStringValue(), map);
    if (name == "TJ" && !operands.empty())
        for (Handle part : operands[0].getArrayAsVector())
            if (part.isString())
                text += decoded(part.getStringValue(), map);
    return text;
}

} // namespace

QStringList markingFaults(QPDFPageObjectHelper& page)
{
    static const std::set<std::string> painting{"S",  "s", "f",  "F",  "f*", "B", "B*", "b",
                                                "b*", "Do", "sh", "Tj", "TJ", "'", "\""};
    QStringList faults;
    std::vector<int> sections; // the depth at which each open one was opened
    int depth = 0;
    forEachOperator(page, [&](const std::string& name, Operands&) {
        if (name == "BDC" || name == "BMC") {
            if (!sections.empty())
                faults << QStringLiteral("marked content inside marked content");
            sections.push_back(depth);
        } else if (name == "EMC") {
            if (sections.empty() || sections.back() != depth)
                faults << QStringLiteral("marked content crosses q and Q");
            if (!sections.empty())
                sections.pop_back();
        } else if (painting.count(name) != 0 && sections.empty()) {
            faults << QStringLiteral("%1 paints outside marked content").arg(QString::fromStdString(name));
        }
        depth += name == "q" ? 1 : name == "Q" ? -1 : 0;
    });
    if (!sections.empty() || depth != 0)
        faults << QStringLiteral("marked content or a state is left open");
    return faults;
}

std::vector<int> markedContentsOf(QPDFPageObjectHelper& page)
{
    std::vector<int> contents;
    forEachOperator(page, [&](const std::string& name, Operands& operands) {
        if (const int mcid = name == "BDC" ? mcidOf(operands) : -1; mcid >= 0)
            contents.push_back(mcid);
    });
    return contents;
}

std::map<int, QString> textByMarkedContent(QPDFPageObjectHelper& page)
{
    Handle fonts = page.getAttribute("/Resources", false).getKey("/Font");
    std::map<std::string, CharacterMap> maps;
    if (fonts.isDictionary())
        for (const std::string& key : fonts.getKeys())
            maps[key] = characterMapOf(fonts.getKey(key));
    std::map<int, QString> texts;
    std::string font;
    int section = -1;
    forEachOperator(page, [&](const std::string& name, Operands& operands) {
        if (name == "BDC")
            section = mcidOf(operands);
        else if (name == "EMC")
            section = -1;
        else if (name == "Tf")
            font = operands[0].getName();
        else if (section >= 0)
            texts[section] += shownBy(name, operands, maps[font]);
    });
    return texts;
}

} // namespace send::test
