// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xml_reader.h"

#include "exchange/table_limits.h"
#include "exchange/xml_text.h"

#include <algorithm>
#include <cstring>

namespace send {

namespace {

constexpr std::size_t pieceBytes = 64 * 1024;

bool isSpace(char letter)
{
    return letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t';
}

bool endsName(char letter)
{
    switch (letter) {
    case ' ':
    case '\n':
    case '\r':
    case '\t':
    case '/':
    case '>':
    case '=':
    case '<':
    case '"':
    case '\'':
    case '&':
        return true;
    default:
        return false;
    }
}

std::string_view withoutPrefix(std::string_view name)
{
    const auto colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string_view nameAt(const char* at, const char* end)
{
    const char* stop = at;
    while (stop != end && !endsName(*stop))
        ++stop;
    return {at, std::size_t(stop - at)};
}

} // namespace

std::string_view attribute(XmlAttributes attributes, std::string_view name)
{
    for (const XmlAttribute& one : attributes)
        if (withoutPrefix(one.name) == name)
            return one.value;
    return {};
}

std::span<char> XmlReader::buffer()
{
    const auto left = std::size_t(m_end - m_at);
    if (m_at) {
        m_before += m_at - m_bytes.data();
        std::memmove(m_bytes.data(), m_at, left);
    }
    m_bytes.resize(std::max(m_bytes.size(), left + pieceBytes));
    m_at = m_bytes.data();
    m_end = m_at + left;
    return {m_end, pieceBytes};
}

bool XmlReader::parse(qint64 bytes, bool isLast)
{
    m_end += bytes;
    m_isLast = isLast;
    if (m_before == 0 && m_at == m_bytes.data() && rest().starts_with("\xef\xbb\xbf"))
        m_at += 3;
    while (m_at != m_end && readNext())
        ;
    if (m_isStopped)
        return false;
    if (m_end - m_at > limit::xmlToken)
        return stop(Trouble::TooLong);
    const bool isBroken = isLast && (m_at != m_end || m_depth > 0 || !m_hasRoot);
    return isBroken ? stop(Trouble::Malformed) : true;
}

bool XmlReader::readNext()
{
    return *m_at == '<' ? readTag() : readText();
}

bool XmlReader::readText()
{
    const auto* const found = static_cast<const char*>(std::memchr(m_at, '<', std::size_t(m_end - m_at)));
    std::string_view text{m_at, std::size_t((found ? found : m_end) - m_at)};
    if (!found && !m_isLast) // an entity may go on in the next piece
        text = text.substr(0, wholeEntities(text));
    if (text.empty())
        return false;
    m_at += text.size();
    if (m_depth == 0)
        return std::ranges::all_of(text, isSpace) || stop(Trouble::Malformed);
    return give(text);
}

/// Line ends are line feeds in XML, however they are written.
bool XmlReader::give(std::string_view text)
{
    if (!m_afterReturn && text.find('\r') == std::string_view::npos)
        return giveWithEntities(text);
    const bool wasReturn = std::exchange(m_afterReturn, text.back() == '\r');
    std::string plain;
    char before = wasReturn ? '\r' : '\0';
    for (const char letter : text) {
        if (letter != '\n' || before != '\r')
            plain += letter == '\r' ? '\n' : letter;
        before = letter;
    }
    return plain.empty() || giveWithEntities(plain);
}

bool XmlReader::giveWithEntities(std::string_view text)
{
    for (;;) {
        const auto entity = text.find('&');
        if (entity != 0 && !m_events.text(text.substr(0, entity)))
            return stop(Trouble::None);
        if (entity == std::string_view::npos)
            return true;
        text.remove_prefix(entity);
        const auto character = entityAt(text);
        if (!character)
            return stop(Trouble::Malformed);
        if (!m_events.text(character->utf8()))
            return stop(Trouble::None);
        text.remove_prefix(character->length);
        if (text.empty())
            return true;
    }
}

bool XmlReader::readTag()
{
    if (m_end - m_at < 2)
        return false;
    if (m_at[1] != '!')
        m_afterReturn = false;
    switch (m_at[1]) {
    case '/':
        return readEnd();
    case '!':
    case '?':
        return readOther();
    default:
        return readStart(m_at + 1);
    }
}

bool XmlReader::readStart(char* at)
{
    const std::string_view name = nameAt(at, m_end);
    at += name.size();
    if (name.empty())
        return stop(Trouble::Malformed);
    m_attributes.clear();
    for (;;) {
        while (at != m_end && isSpace(*at))
            ++at;
        if (at == m_end || (*at == '/' && at + 1 == m_end))
            return false;
        if (*at == '>' || *at == '/') {
            const bool isEmpty = *at == '/';
            if (isEmpty && at[1] != '>')
                return stop(Trouble::Malformed);
            m_at = at + (isEmpty ? 2 : 1);
            return finishStart(name, isEmpty);
        }
        if (!readAttribute(at))
            return false;
    }
}

/// Reads one and puts `at` behind it. Its value is changed where it stands only once the whole tag is there, since a
/// tag that goes on in the next piece is read again.
bool XmlReader::readAttribute(char*& at)
{
    const std::string_view name = nameAt(at, m_end);
    at += name.size();
    while (at != m_end && isSpace(*at))
        ++at;
    if (at == m_end)
        return false;
    if (name.empty() || *at != '=')
        return stop(Trouble::Malformed);
    ++at;
    while (at != m_end && isSpace(*at))
        ++at;
    if (at == m_end)
        return false;
    const char quote = *at++;
    if (quote != '"' && quote != '\'')
        return stop(Trouble::Malformed);
    const char* const from = at;
    while (at != m_end && *at != quote && *at != '<')
        ++at;
    if (at == m_end)
        return false;
    if (*at == '<')
        return stop(Trouble::Malformed);
    m_attributes.push_back({name, {from, std::size_t(at - from)}});
    ++at;
    return true;
}

bool XmlReader::finishStart(std::string_view name, bool isEmpty)
{
    if ((m_depth == 0 && m_hasRoot))
        return stop(Trouble::Malformed);
    if (m_depth >= std::size_t(limit::xmlDepth))
        return stop(Trouble::TooDeep);
    for (XmlAttribute& one : m_attributes) {
        const auto value = plainValue(m_bytes.data(), one.value);
        if (!value)
            return stop(Trouble::Malformed);
        one.value = *value;
    }
    m_hasRoot = true;
    const std::string_view local = withoutPrefix(name);
    if (!m_events.start(local, m_attributes))
        return stop(Trouble::None);
    if (isEmpty)
        return m_events.end(local) || stop(Trouble::None);
    if (m_open.size() == m_depth)
        m_open.emplace_back();
    m_open[m_depth++] = name;
    return true;
}

bool XmlReader::readEnd()
{
    const std::string_view name = nameAt(m_at + 2, m_end);
    char* at = m_at + 2 + name.size();
    while (at != m_end && isSpace(*at))
        ++at;
    if (at == m_end)
        return false;
    if (*at != '>' || m_depth == 0 || m_open[m_depth - 1] != name)
        return stop(Trouble::Malformed);
    --m_depth;
    m_at = at + 1;
    return m_events.end(withoutPrefix(name)) || stop(Trouble::None);
}

/// Comments, instructions to programs, text in CDATA, and what is refused.
bool XmlReader::readOther()
{
    constexpr std::string_view comment = "<!--", data = "<![CDATA[", instruction = "<?", doctype = "<!DOCTYPE";
    const std::string_view rest = this->rest();
    if (rest.starts_with(comment))
        return skipUntil("-->", comment.size());
    if (rest.starts_with(instruction)) {
        const bool isReadable = rest.find("?>") == std::string_view::npos || isReadableEncoding(rest);
        return isReadable ? skipUntil("?>", instruction.size()) : stop(Trouble::Malformed);
    }
    if (rest.starts_with(data) && m_depth > 0)
        return readCharacterData(rest);
    if (rest.starts_with(doctype))
        return stop(Trouble::Doctype);
    for (const std::string_view opening : {comment, data, doctype})
        if (opening.starts_with(rest) && !m_isLast)
            return false;
    return stop(Trouble::Malformed);
}

bool XmlReader::readCharacterData(std::string_view rest)
{
    constexpr std::size_t opening = 9; // <![CDATA[
    const auto end = rest.find("]]>", opening);
    if (end == std::string_view::npos)
        return false;
    m_at += end + 3;
    m_afterReturn = false;
    const std::string text = withLineFeeds(rest.substr(opening, end - opening));
    return text.empty() || m_events.text(text) || stop(Trouble::None);
}

bool XmlReader::skipUntil(std::string_view closing, std::size_t opening)
{
    const auto end = rest().find(closing, opening);
    if (end == std::string_view::npos)
        return false;
    m_at += end + closing.size();
    m_afterReturn = false;
    return true;
}

bool XmlReader::stop(Trouble trouble)
{
    m_isStopped = true;
    m_trouble = trouble;
    return false;
}

} // namespace send
