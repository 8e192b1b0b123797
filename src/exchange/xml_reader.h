// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace send {

struct XmlAttribute {
    std::string_view name; ///< with its prefix
    std::string_view value;
};
using XmlAttributes = std::span<const XmlAttribute>;

/// The value of the attribute with this name, whatever its prefix; empty when there is none.
[[nodiscard]] std::string_view attribute(XmlAttributes attributes, std::string_view name);

/// What a reader of XML is told. Names are without their prefix. False ends the reading.
class XmlEvents
{
public:
    virtual ~XmlEvents() = default;
    virtual bool start(std::string_view name, XmlAttributes attributes) = 0;
    virtual bool end(std::string_view name) = 0;
    /// Part of a text: it may come in pieces, and a piece may end inside a character.
    virtual bool text(std::string_view piece) = 0;
};

/// Reads XML in UTF-8 from a stranger, piece by piece, several times as fast as a general parser, since no part of a
/// workbook may have what makes those slow. A DOCTYPE ends the reading, and so do elements nested too deep and endless
/// tags: nothing outside is ever fetched, no entity is expanded but the five of XML and characters by number, and
/// nothing grows without bound. What it reads, it reads as any XML parser does; what is not well-formed it refuses,
/// unless it cannot make a difference to a table.
class XmlReader
{
public:
    enum class Trouble { None, Malformed, Doctype, TooDeep, TooLong };

    explicit XmlReader(XmlEvents& events) : m_events(events) {}
    Q_DISABLE_COPY_MOVE(XmlReader)

    /// Where the next piece is to be put.
    [[nodiscard]] std::span<char> buffer();
    /// Reads that many bytes of it. False when the reading has ended: by trouble, or because the events said so.
    bool parse(qint64 bytes, bool isLast);

    [[nodiscard]] Trouble trouble() const { return m_trouble; }
    /// How many bytes of the whole have been read.
    [[nodiscard]] qint64 position() const { return m_before + m_at - m_bytes.data(); }

private:
    /// Reads what stands at m_at. False when more bytes are needed, or the reading has ended.
    bool readNext();
    bool readText();
    bool readTag();
    bool readStart(char* at);
    bool readAttribute(char*& at);
    bool finishStart(std::string_view name, bool isEmpty);
    bool readEnd();
    bool readOther();
    bool readCharacterData(std::string_view rest);
    bool skipUntil(std::string_view closing, std::size_t opening);
    bool give(std::string_view text);
    bool giveWithEntities(std::string_view text);
    bool stop(Trouble trouble);
    [[nodiscard]] std::string_view rest() const { return {m_at, std::size_t(m_end - m_at)}; }

    XmlEvents& m_events;
    std::vector<char> m_bytes;
    char* m_at = nullptr;
    char* m_end = nullptr;
    qint64 m_before = 0; ///< bytes that have left m_bytes
    std::vector<XmlAttribute> m_attributes;
    std::vector<std::string> m_open; ///< the elements that are not ended; names are kept for the next
    std::size_t m_depth = 0;
    bool m_hasRoot = false;
    bool m_afterReturn = false; ///< the last byte of text was a carriage return
    bool m_isLast = false;
    bool m_isStopped = false;
    Trouble m_trouble = Trouble::None;
};

} // namespace send
