// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <memory>
#include <span>
#include <string_view>
#include <vector>

struct XML_ParserStruct;

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
    /// Part of a text: it may come in pieces.
    virtual bool text(std::string_view piece) = 0;
};

/// Reads XML from a stranger, piece by piece. A DOCTYPE, elements nested too deep and endless tags end the reading, so
/// nothing outside is ever fetched and nothing grows without bound.
class XmlReader
{
public:
    enum class Trouble { None, Malformed, Doctype, TooDeep, TooLong };

    explicit XmlReader(XmlEvents& events);
    ~XmlReader();
    Q_DISABLE_COPY_MOVE(XmlReader)

    /// Where the next piece is to be put.
    [[nodiscard]] std::span<char> buffer();
    /// Reads that many bytes of it. False when the reading has ended: by trouble, or because the events said so.
    bool parse(qint64 bytes, bool isLast);

    [[nodiscard]] Trouble trouble() const { return m_trouble; }
    /// Where the reading stands, 1 = the first line.
    [[nodiscard]] qint64 line() const;

private:
    static void onStart(void* self, const char* name, const char** attributes);
    static void onEnd(void* self, const char* name);
    static void onText(void* self, const char* text, int length);
    static void onDoctype(void* self, const char*, const char*, const char*, int);
    void stop(Trouble trouble);

    XmlEvents& m_events;
    std::unique_ptr<XML_ParserStruct, void (*)(XML_ParserStruct*)> m_parser;
    std::vector<XmlAttribute> m_attributes; ///< of the element that starts
    qint64 m_fed = 0;
    int m_depth = 0;
    bool m_isStopped = false;
    Trouble m_trouble = Trouble::None;
};

} // namespace send
