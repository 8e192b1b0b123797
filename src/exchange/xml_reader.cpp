// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xml_reader.h"

#include "exchange/table_limits.h"

#include <expat.h>

namespace send {

namespace {

constexpr int pieceBytes = 64 * 1024;

std::string_view withoutPrefix(std::string_view name)
{
    const auto colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

} // namespace

std::string_view attribute(XmlAttributes attributes, std::string_view name)
{
    for (const XmlAttribute& one : attributes)
        if (withoutPrefix(one.name) == name)
            return one.value;
    return {};
}

XmlReader::XmlReader(XmlEvents& events) : m_events(events), m_parser(XML_ParserCreate(nullptr), XML_ParserFree)
{
    XML_SetUserData(m_parser.get(), this);
    XML_SetElementHandler(m_parser.get(), onStart, onEnd);
    XML_SetCharacterDataHandler(m_parser.get(), onText);
    XML_SetStartDoctypeDeclHandler(m_parser.get(), onDoctype);
}

XmlReader::~XmlReader() = default;

std::span<char> XmlReader::buffer()
{
    return {static_cast<char*>(XML_GetBuffer(m_parser.get(), pieceBytes)), pieceBytes};
}

bool XmlReader::parse(qint64 bytes, bool isLast)
{
    m_fed += bytes;
    const auto status = XML_ParseBuffer(m_parser.get(), int(bytes), isLast);
    if (m_isStopped)
        return false;
    if (status != XML_STATUS_OK)
        m_trouble = Trouble::Malformed;
    else if (m_fed - XML_GetCurrentByteIndex(m_parser.get()) > limit::xmlToken && !isLast)
        m_trouble = Trouble::TooLong;
    return m_trouble == Trouble::None;
}

qint64 XmlReader::line() const
{
    return qint64(XML_GetCurrentLineNumber(m_parser.get()));
}

void XmlReader::onStart(void* self, const char* name, const char** attributes)
{
    auto* reader = static_cast<XmlReader*>(self);
    if (reader->m_isStopped)
        return;
    if (++reader->m_depth > limit::xmlDepth)
        return reader->stop(Trouble::TooDeep);
    reader->m_attributes.clear();
    for (; *attributes; attributes += 2)
        reader->m_attributes.push_back({attributes[0], attributes[1]});
    if (!reader->m_events.start(withoutPrefix(name), reader->m_attributes))
        reader->stop(Trouble::None);
}

void XmlReader::onEnd(void* self, const char* name)
{
    auto* reader = static_cast<XmlReader*>(self);
    --reader->m_depth;
    if (!reader->m_isStopped && !reader->m_events.end(withoutPrefix(name)))
        reader->stop(Trouble::None);
}

void XmlReader::onText(void* self, const char* text, int length)
{
    auto* reader = static_cast<XmlReader*>(self);
    if (!reader->m_isStopped && !reader->m_events.text({text, std::size_t(length)}))
        reader->stop(Trouble::None);
}

void XmlReader::onDoctype(void* self, const char*, const char*, const char*, int)
{
    static_cast<XmlReader*>(self)->stop(Trouble::Doctype);
}

void XmlReader::stop(Trouble trouble)
{
    m_isStopped = true;
    m_trouble = trouble;
    XML_StopParser(m_parser.get(), XML_FALSE);
}

} // namespace send
