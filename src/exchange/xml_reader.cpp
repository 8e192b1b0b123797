// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xml_reader.h"

#include "exchange/table_limits.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <algorithm>

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
            return reader->stopAtTag(Trouble::TooDeep);
        if (count > limit::xmlAttributes || spaces > limit::xmlAttributes)
            return reader->stopAtTag(Trouble::TooMany);
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
    /// What comes behind the first fault is not worth telling. A prefix without a namespace is no fault.
    static void error(void* self, xmlErrorPtr error)
    {
        auto* reader = static_cast<XmlReader*>(self);
        if (error->level == XML_ERR_FATAL && reader->m_troubleLine == 0)
            reader->m_troubleLine = error->line;
    }
    static void doctype(void* self, const xmlChar*, const xmlChar*, const xmlChar*)
    {
        static_cast<XmlReader*>(self)->stop(Trouble::Doctype);
    }
};

XmlReader::XmlReader(XmlEvents& events, Encoding encoding) : m_events(events), m_parser(nullptr, xmlFreeParserCtxt)
{
    [[maybe_unused]] static const bool isReady = (xmlInitParser(), true); // once, whichever thread comes first
    xmlSAXHandler handler{}; // with nothing for entities, so that none can be declared, expanded or fetched
    handler.initialized = XML_SAX2_MAGIC;
    handler.startElementNs = Callbacks::start;
    handler.endElementNs = Callbacks::end;
    handler.characters = Callbacks::text;
    handler.ignorableWhitespace = Callbacks::text;
    handler.internalSubset = Callbacks::doctype;
    handler.serror = Callbacks::error;
    m_parser.reset(xmlCreatePushParserCtxt(&handler, this, nullptr, 0, nullptr));
    if (encoding == Encoding::Declared)
        return;
    xmlCtxtUseOptions(m_parser.get(), XML_PARSE_IGNORE_ENC);
    xmlSwitchEncoding(m_parser.get(), encoding == Encoding::Latin1    ? XML_CHAR_ENCODING_8859_1
                                      : encoding == Encoding::Utf16Le ? XML_CHAR_ENCODING_UTF16LE
                                                                      : XML_CHAR_ENCODING_UTF16BE);
}

XmlReader::~XmlReader() = default;

bool XmlReader::parse(std::string_view bytes, bool isLast)
{
    for (; !bytes.empty(); bytes.remove_prefix(std::min(pieceBytes, bytes.size())))
        if (!parsePiece(bytes.substr(0, pieceBytes)))
            return false;
    return !isLast || finish();
}

bool XmlReader::parsePiece(std::string_view piece)
{
    if (!parseChunk(piece, false))
        return false;
    if (unread().size() > std::size_t(limit::xmlToken))
        m_trouble = Trouble::TooLong;
    else if (xmlDictSize(m_parser->dict) > limit::xmlNames)
        m_trouble = Trouble::TooMany;
    return m_trouble == Trouble::None;
}

bool XmlReader::finish()
{
    const qint64 here = line();
    const bool isTagOpen = unread().starts_with('<');
    if (parseChunk({}, true))
        return true;
    if (isTagOpen) // which is then what the trouble is
        m_troubleLine = here;
    else if (m_parser->errNo == XML_ERR_DOCUMENT_END) // behind what libxml2 left
        m_troubleLine += std::ranges::count(unread(), '\n');
    return false;
}

bool XmlReader::parseChunk(std::string_view chunk, bool isLast)
{
    xmlSetGenericErrorFunc(nullptr, keepSilent); // this thread's
    const int code = xmlParseChunk(m_parser.get(), chunk.data(), int(chunk.size()), isLast);
    if (m_isStopped)
        return false;
    const bool isUndecodable = code == XML_PARSER_EOF || code == XML_ERR_INVALID_ENCODING; // well-formed to libxml2
    if (!m_parser->wellFormed || isUndecodable)
        m_trouble = Trouble::Malformed;
    return m_trouble == Trouble::None;
}

std::string_view XmlReader::unread() const
{
    const xmlParserInput* const input = m_parser->input;
    return input ? asText(input->cur, input->end) : std::string_view();
}

qint64 XmlReader::line() const
{
    if (m_troubleLine != 0)
        return m_troubleLine;
    return m_parser->input ? m_parser->input->line : 1;
}

qint64 XmlReader::tagLine() const
{
    const xmlParserInput& input = *m_parser->input;
    const std::string_view read = asText(input.base, input.cur);
    const std::size_t tag = read.rfind('<'); // there is none in what stands in a tag
    return input.line - std::ranges::count(read.substr(tag == read.npos ? 0 : tag), '\n');
}

void XmlReader::stopAtTag(Trouble trouble)
{
    m_troubleLine = tagLine();
    stop(trouble);
}

void XmlReader::stop(Trouble trouble)
{
    m_isStopped = true;
    m_trouble = trouble;
    xmlStopParser(m_parser.get());
}

} // namespace send
