// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace send {

/// A character that XML writes as `&amp;`, `&#39;` or `&#x27;`.
struct XmlCharacter {
    std::array<char, 4> bytes{};
    std::size_t size = 0;
    std::size_t length = 0; ///< of what stands for it
    [[nodiscard]] std::string_view utf8() const { return {bytes.data(), size}; }
};

/// What begins with an ampersand. Nothing where it is none of the five that XML knows, and no character by its number.
[[nodiscard]] std::optional<XmlCharacter> entityAt(std::string_view text);

/// How much of the text can be read without what comes next: up to an ampersand that may go on.
[[nodiscard]] std::size_t wholeEntities(std::string_view text);

/// Text with each CR LF and each CR as LF.
[[nodiscard]] std::string withLineFeeds(std::string_view text);

/// The value of an attribute, changed where it stands in the bytes: entities are characters, line breaks and tabs are
/// spaces. Nothing where an entity is unknown.
[[nodiscard]] std::optional<std::string_view> plainValue(char* bytes, std::string_view value);

/// False where `<?xml … encoding="…"?>` names another encoding than UTF-8, of which ASCII is a part.
[[nodiscard]] bool isReadableEncoding(std::string_view declaration);

} // namespace send
