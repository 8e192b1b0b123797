// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <memory>
#include <span>
#include <string_view>
#include <vector>

struct _xmlParserCtxt;

namespace send {

struct XmlAttribute {
    std::string_view name; ///< without its prefix
    std::string_view value;
    bool hasPrefix = false;
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
    /// Part of a text: it may come in pieces.
    virtual bool text(std::string_view piece) = 0;
};

/// Reads XML from a stranger, piece by piece. A DOCTYPE, elements nested too deep, endless tags, and more attributes or
/// names than any table has end the reading, so nothing outside is ever fetched and nothing grows without bound.
class XmlReader
{
public:
    enum class Trouble { None, Malformed, Doctype, TooDeep, TooLong, TooMany };
    /// Declared: as the bytes say themselves, and one that is not known is malformed. The others hold whatever is declared.
    enum class Encoding { Declared, Latin1, Utf16Le, Utf16Be };

    explicit XmlReader(XmlEvents& events, Encoding encoding = Encoding::Declared);
    ~XmlReader();
    Q_DISABLE_COPY_MOVE(XmlReader)

    /// Reads the next bytes. False when the reading has ended: by trouble, or because the events said so.
    bool parse(std::string_view bytes, bool isLast);

    [[nodiscard]] Trouble trouble() const { return m_trouble; }
    /// Where the reading stands, or the trouble; 1 = the first line. A line ends with a line feed.
    [[nodiscard]] qint64 line() const;
    /// In `start`: where its tag begins.
    [[nodiscard]] qint64 tagLine() const;

private:
    struct Callbacks;
    bool parsePiece(std::string_view piece);
    bool parseChunk(std::string_view chunk, bool isLast);
    bool finish();
    [[nodiscard]] std::string_view unread() const;
    void stopAtTag(Trouble trouble);
    void stop(Trouble trouble);

    XmlEvents& m_events;
    std::unique_ptr<_xmlParserCtxt, void (*)(_xmlParserCtxt*)> m_parser;
    std::vector<XmlAttribute> m_attributes; ///< of the element that starts
    int m_depth = 0;
    qint64 m_troubleLine = 0; ///< 0 = there is none yet
    bool m_isStopped = false;
    Trouble m_trouble = Trouble::None;
};

} // namespace send
