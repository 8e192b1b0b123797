// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xml_text.h"

#include <QByteArray>

#include <algorithm>
#include <charconv>

namespace send {

namespace {

constexpr std::size_t longestEntity = 12; ///< &#x0010FFFF;

XmlCharacter inUtf8(char32_t code, std::size_t length)
{
    XmlCharacter character{{}, 0, length};
    const auto add = [&](char32_t byte) { character.bytes[character.size++] = char(static_cast<unsigned char>(byte)); };
    if (code < 0x80) {
        add(code);
    } else if (code < 0x800) {
        add(0xC0 | (code >> 6));
    } else if (code < 0x10000) {
        add(0xE0 | (code >> 12));
        add(0x80 | ((code >> 6) & 0x3F));
    } else {
        add(0xF0 | (code >> 18));
        add(0x80 | ((code >> 12) & 0x3F));
        add(0x80 | ((code >> 6) & 0x3F));
    }
    if (code >= 0x80)
        add(0x80 | (code & 0x3F));
    return character;
}

/// The characters that XML may hold; XML 1.0, production 2.
bool isCharacter(unsigned code)
{
    if (code < 0x20)
        return code == 0x9 || code == 0xA || code == 0xD;
    return code <= 0xD7FF || (code >= 0xE000 && code <= 0xFFFD) || (code >= 0x10000 && code <= 0x10FFFF);
}

std::optional<char32_t> named(std::string_view name)
{
    if (name == "amp")
        return U'&';
    if (name == "lt")
        return U'<';
    if (name == "gt")
        return U'>';
    if (name == "quot")
        return U'"';
    if (name == "apos")
        return U'\'';
    return std::nullopt;
}

/// "#39" or "#x27".
std::optional<char32_t> numbered(std::string_view name)
{
    if (!name.starts_with('#'))
        return std::nullopt;
    const bool isHex = name.size() > 1 && name[1] == 'x';
    name.remove_prefix(isHex ? 2 : 1);
    unsigned code = 0;
    const char* const end = name.data() + name.size();
    const auto read = std::from_chars(name.data(), end, code, isHex ? 16 : 10);
    if (read.ec != std::errc() || read.ptr != end || !isCharacter(code))
        return std::nullopt;
    return char32_t(code);
}

} // namespace

std::optional<XmlCharacter> entityAt(std::string_view text)
{
    const auto end = text.substr(0, longestEntity).find(';');
    if (end == std::string_view::npos)
        return std::nullopt;
    const std::string_view name = text.substr(1, end - 1);
    auto code = named(name);
    if (!code)
        code = numbered(name);
    return code ? std::optional(inUtf8(*code, end + 1)) : std::nullopt;
}

std::size_t wholeEntities(std::string_view text)
{
    const auto last = text.rfind('&');
    const bool mayGoOn = last != std::string_view::npos && text.size() - last < longestEntity
                         && text.find(';', last) == std::string_view::npos;
    return mayGoOn ? last : text.size();
}

std::string withLineFeeds(std::string_view text)
{
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool isPair = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
        if (!isPair)
            plain += text[at] == '\r' ? '\n' : text[at];
    }
    return plain;
}

std::optional<std::string_view> plainValue(char* bytes, std::string_view value)
{
    const auto isOdd = [](char letter) { return letter == '&' || letter == '\n' || letter == '\r' || letter == '\t'; };
    if (std::ranges::none_of(value, isOdd))
        return value;
    char* const start = bytes + (value.data() - bytes);
    char* out = start;
    for (std::size_t at = 0; at < value.size(); ++at) {
        if (value[at] == '&') {
            const auto character = entityAt(value.substr(at));
            if (!character)
                return std::nullopt;
            out = std::ranges::copy(character->utf8(), out).out;
            at += character->length - 1;
        } else if (value[at] != '\r' || at + 1 == value.size() || value[at + 1] != '\n') {
            *out++ = isOdd(value[at]) ? ' ' : value[at];
        }
    }
    return std::string_view(start, std::size_t(out - start));
}

bool isReadableEncoding(std::string_view declaration)
{
    declaration = declaration.substr(0, declaration.find("?>"));
    const auto name = declaration.find("encoding");
    if (!declaration.starts_with("<?xml ") || name == std::string_view::npos)
        return true;
    const QByteArray value = QByteArray(declaration.data() + name, qsizetype(declaration.size() - name)).toLower();
    return value.contains("utf-8") || value.contains("ascii");
}

} // namespace send
