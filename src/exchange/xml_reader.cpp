// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xml_reader.h"

#include "exchange/table_limits.h"

#include <libxml/parser.h>

namespace send {

namespace {

constexpr std::size_t pieceBytes = 64 * 1024; // small, so that what is left over says how long a tag is

std::string_view asText(const xmlChar* text)
{
    return reinterpret_cast<const char*>(text);
}

std::string_view asText(const xmlChar* begin, const xmlChar* end)
{
    return {reinterpret_cast<const char*>(begin), reinterpret_cast<const char*>(end)};
}

/// libxml2 would print bytes of the file.
void keepSilent(void*, const char*, ...) {}

} // namespace

std::string_view attribute(XmlAttributes attributes, std::string_view name)
{
    for (const XmlAttribute& one : attributes)
        if (one.name == name)
            return one.value;
    return {};
}

/// What libxml2 calls. Its words for an attribute are five: name, prefix, namespace, start and end of the value.
struct XmlReader::Callbacks {
    static void start(void* self, const xmlChar* name, const xmlChar*, const xmlChar*, int spaces, const xmlChar**, int count,
                      int, const xmlChar** words)
    {
        auto* reader = static_cast<XmlReader*>(self);
        if (reader->m_isStopped)
            return;
        if (++reader->m_depth > limit::xmlDepth)
            return reader->stop(Trouble::TooDeep);
        if (count > limit::xmlAttributes || spaces > limit::xmlAttributes)
            return reader->stop(Trouble::TooLong);
        reader->m_attributes.clear();
        for (; count > 0; --count, words += 5)
            reader->m_attributes.push_back({asText(words[0]), asText(words[3], words[4]), words[1] != nullptr});
        if (!reader->m_events.start(asText(name), reader->m_attributes))
            reader->stop(Trouble::None);
    }
    static void end(void* self, const xmlChar* name, const xmlChar*, const xmlChar*)
    {
        auto* reader = static_cast<XmlReader*>(self);
        --reader->m_depth;
        if (!reader->m_isStopped && !reader->m_events.end(asText(name)))
            reader->stop(Trouble::None);
    }
    static void text(void* self, const xmlChar* text, int length)
    {
        auto* reader = static_cast<XmlReader*>(self);
        if (!reader->m_isStopped && !reader->m_events.text(asText(text, text + length)))
            reader->stop(Trouble::None);
    }
    static void doctype(void* self, const xmlChar*, const xmlChar*, const xmlChar*)
    {
        static_cast<XmlReader*>(self)->stop(Trouble::Doctype);
    }
};

XmlReader::XmlReader(XmlEvents& events) : m_events(events), m_parser(nullptr, xmlFreeParserCtxt)
{
    [[maybe_unused]] static const bool isReady = (xmlInitParser(), true); // once, whichever thread comes first
    xmlSAXHandler handler{}; // with nothing for entities, so that none can be declared, expanded or fetched
    handler.initialized = XML_SAX2_MAGIC;
    handler.startElementNs = Callbacks::start;
    handler.endElementNs = Callbacks::end;
    handler.characters = Callbacks::text;
    handler.ignorableWhitespace = Callbacks::text;
    handler.internalSubset = Callbacks::doctype;
    m_parser.reset(xmlCreatePushParserCtxt(&handler, this, nullptr, 0, nullptr));
}

XmlReader::~XmlReader() = default;

bool XmlReader::parse(std::string_view bytes, bool isLast)
{
    do {
        const std::string_view piece = bytes.substr(0, pieceBytes);
        bytes.remove_prefix(piece.size());
        if (!parsePiece(piece, isLast && bytes.empty()))
            return false;
    } while (!bytes.empty());
    return true;
}

bool XmlReader::parsePiece(std::string_view piece, bool isLast)
{
    xmlSetGenericErrorFunc(nullptr, keepSilent); // this thread's
    const int code = xmlParseChunk(m_parser.get(), piece.data(), int(piece.size()), isLast);
    if (m_isStopped)
        return false;
    const bool isUndecodable = code == XML_PARSER_EOF || code == XML_ERR_INVALID_ENCODING; // well-formed to libxml2
    const xmlParserInput* const input = m_parser->input;
    const bool isTokenLong = !isLast && input && input->end - input->cur > limit::xmlToken;
    if (!m_parser->wellFormed || isUndecodable)
        m_trouble = Trouble::Malformed;
    else if (isTokenLong || xmlDictSize(m_parser->dict) > limit::xmlNames)
        m_trouble = Trouble::TooLong;
    return m_trouble == Trouble::None;
}

qint64 XmlReader::line() const
{
    return m_parser->input ? m_parser->input->line : 1;
}

void XmlReader::stop(Trouble trouble)
{
    m_isStopped = true;
    m_trouble = trouble;
    xmlStopParser(m_parser.get());
}

} // namespace send
