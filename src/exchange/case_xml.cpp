// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/case_xml.h"

#include "core/translate.h"

#include <expat.h>

#include <algorithm>
#include <memory>
#include <unordered_map>

namespace send {

namespace {

constexpr qsizetype pieceBytes = 256 * 1024;
constexpr qsizetype longestTag = 1024 * 1024;
constexpr std::size_t deepest = 64;
constexpr std::size_t longestText = 256;
constexpr std::size_t mostTagNames = 4096;

/// The tags of DfE's specification, for issues about a field that is not there.
std::array<QString, caseFieldCount> specifiedTags()
{
    using enum CaseField;
    std::array<QString, caseFieldCount> tags;
    tags[std::size_t(Received)] = QStringLiteral("ReceivedDate");
    tags[std::size_t(RequestOutcome)] = QStringLiteral("RequestOutcome");
    tags[std::size_t(RequestOutcomeDate)] = QStringLiteral("RequestOutcomeDate");
    tags[std::size_t(AssessmentOutcome)] = QStringLiteral("AssessmentOutcome");
    tags[std::size_t(AssessmentOutcomeDate)] = QStringLiteral("AssessmentOutcomeDate");
    tags[std::size_t(Week20)] = QStringLiteral("Week20");
    tags[std::size_t(PlanStart)] = QStringLiteral("StartDate");
    return tags;
}

struct TagMeaning {
    CaseElement element = CaseElement::None;
    CaseField field = CaseField::None;
};

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

/// The element in which a field may stand; None for one that is not read from XML.
CaseElement homeOf(CaseField field)
{
    if (field >= CaseField::Upn && field <= CaseField::BirthDate)
        return CaseElement::Person;
    if (field >= CaseField::Received && field <= CaseField::RequestOutcomeDate)
        return CaseElement::Request;
    if (field >= CaseField::AssessmentOutcome && field <= CaseField::Week20)
        return CaseElement::Assessment;
    return field == CaseField::PlanStart ? CaseElement::Plan : CaseElement::None;
}

/// Follows the elements of one return and hands its records on.
class XmlReturn
{
public:
    XmlReturn(CaseSource& source, CaseRows& rows)
        : m_rows(rows), m_table(rows.addTable(source.number, source.name, specifiedTags())),
          m_nextKey((quint64(source.number) + 1) << 40)
    {
    }

    void open(std::string_view tag, int line)
    {
        const TagMeaning& meaning = meaningOf(tag);
        m_elements.push_back(meaning.element);
        m_field = CaseField::None;
        if (meaning.element != CaseElement::None)
            begin(meaning.element, line);
        else if (meaning.field != CaseField::None && isOpen(homeOf(meaning.field)))
            beginField(meaning.field, tag, line);
    }

    void close()
    {
        const CaseElement element = m_elements.back();
        m_elements.pop_back();
        m_field = CaseField::None;
        if (element != CaseElement::None && isOpen(element))
            end(element);
    }

    void text(std::string_view characters)
    {
        if (m_field == CaseField::None)
            return;
        std::string& text = m_texts[std::size_t(m_field)];
        text.append(characters.substr(0, longestText - std::min(longestText, text.size())));
    }

    [[nodiscard]] std::size_t depth() const { return m_elements.size(); }
    [[nodiscard]] bool wantsLine(std::string_view tag)
    {
        const TagMeaning& meaning = meaningOf(tag);
        return meaning.element != CaseElement::None || meaning.field != CaseField::None;
    }
    [[nodiscard]] bool hasRecords() const { return m_hasRecords; }

private:
    struct Open {
        CaseKey key = 0; ///< 0 while the element is not open
        int line = 1;
    };

    const TagMeaning& meaningOf(std::string_view tag)
    {
        if (const auto known = m_meanings.find(tag); known != m_meanings.end())
            return known->second;
        if (m_meanings.size() >= mostTagNames)
            return m_unknown;
        const QByteArrayView bytes(tag.data(), qsizetype(tag.size()));
        return m_meanings.emplace(tag, TagMeaning{caseElementOf(bytes), caseFieldOf(bytes)}).first->second;
    }

    Open& opened(CaseElement element) { return m_open[std::size_t(element)]; }
    bool isOpen(CaseElement element) { return element != CaseElement::None && opened(element).key != 0; }

    void begin(CaseElement element, int line)
    {
        for (std::size_t field = 0; field < caseFieldCount; ++field)
            if (homeOf(CaseField(field)) == element) {
                m_texts[field].clear();
                m_lines[field] = 0;
            }
        opened(element) = {m_nextKey++, line};
        m_hasRecords = m_hasRecords || element == CaseElement::Person || element == CaseElement::Request;
    }

    void beginField(CaseField field, std::string_view tag, int line)
    {
        m_field = field;
        m_texts[std::size_t(field)].clear();
        m_lines[std::size_t(field)] = line;
        if (!m_isNamed[std::size_t(field)])
            m_rows.nameField(m_table, field, QString::fromUtf8(tag.data(), qsizetype(tag.size())));
        m_isNamed[std::size_t(field)] = true;
    }

    void end(CaseElement element)
    {
        const Open open = opened(element);
        opened(element).key = 0;
        CaseRecord record;
        record.row = open.line;
        for (std::size_t field = 0; field < caseFieldCount; ++field)
            record.texts[field] = {m_texts[field], m_lines[field]};
        const CaseKey request = opened(CaseElement::Request).key;
        const CaseKey assessment = opened(CaseElement::Assessment).key;
        if (element == CaseElement::Person)
            m_rows.addPerson(open.key, record);
        else if (element == CaseElement::Request)
            m_rows.addRequest(m_table, opened(CaseElement::Person).key, open.key, 0, record);
        else if (element == CaseElement::Assessment)
            m_rows.addAssessment(m_table, request, open.key, record);
        else
            m_rows.addPlan(m_table, assessment != 0 ? assessment : request, record);
    }

    CaseRows& m_rows;
    int m_table;
    CaseKey m_nextKey;
    std::unordered_map<std::string, TagMeaning, TextHash, std::equal_to<>> m_meanings;
    const TagMeaning m_unknown;
    std::vector<CaseElement> m_elements;
    std::array<Open, std::size_t(CaseElement::None)> m_open;
    std::array<std::string, caseFieldCount> m_texts;
    std::array<int, caseFieldCount> m_lines{};
    std::array<bool, caseFieldCount> m_isNamed{};
    CaseField m_field = CaseField::None;
    bool m_hasRecords = false;
};

/// Expat, fed piece by piece.
class XmlFeeder
{
public:
    XmlFeeder(CaseSource& source, CaseRows& rows)
        : m_source(source), m_return(source, rows), m_parser(XML_ParserCreate(nullptr), &XML_ParserFree)
    {
        XML_SetUserData(m_parser.get(), this);
        XML_SetElementHandler(m_parser.get(), onOpen, onClose);
        XML_SetCharacterDataHandler(m_parser.get(), onText);
        XML_SetStartDoctypeDeclHandler(m_parser.get(), onDoctype);
        XML_SetUnknownEncodingHandler(m_parser.get(), onUnknownEncoding, nullptr);
    }

    Result<void> read()
    {
        QByteArray bytes;
        for (bool isLast = false; !isLast;) {
            const qsizetype kept = bytes.size();
            bytes.resize(kept + pieceBytes);
            const qint64 got = m_source.device.read(bytes.data() + kept, pieceBytes);
            if (got < 0)
                return fail(ErrorKind::Io, translated("%1 could not be read to its end, so nothing was counted. See that "
                                                      "the disk or the network is there.")
                                               .arg(m_source.name), m_source.device.errorString());
            bytes.resize(kept + qsizetype(got));
            isLast = got == 0;
            if (!m_source.meter.advance(got))
                return {};
            const qsizetype whole = isLast ? bytes.size() : endOfTags(bytes);
            if (const auto parsed = parse(QByteArrayView(bytes).first(whole), isLast); !parsed)
                return tl::unexpected(parsed.error());
            bytes.remove(0, whole);
            if (bytes.size() > longestTag)
                return refuse(translated("Line %1 of %2 has a tag longer than 1 MB, so it is not a return that can be read. "
                                         "Nothing was counted."));
        }
        return {};
    }

private:
    enum class Stop { None, Doctype, Depth };

    /// Behind the last `>`: expat is not fed half a tag, so that every tag's line can be counted.
    static qsizetype endOfTags(const QByteArray& bytes)
    {
        const qsizetype end = bytes.lastIndexOf('>') + 1;
        return end > 0 && end < bytes.size() && bytes[end] == '\0' ? end + 1 : end; // UTF-16
    }

    Result<void> parse(QByteArrayView piece, bool isLast)
    {
        m_piece = piece;
        m_counted = 0;
        const XML_Status status = XML_Parse(m_parser.get(), piece.data(), int(piece.size()), isLast ? 1 : 0);
        if (m_stop == Stop::Doctype)
            return refuse(translated("Line %1 of %2 declares a document type, which no SEN2 return has. Nothing was "
                                     "counted; export the return again."));
        if (m_stop == Stop::Depth)
            return refuse(translated("At line %1 of %2 the tags are nested more than 64 deep, which no SEN2 return is. "
                                     "Nothing was counted; export the return again."));
        if (status != XML_STATUS_OK)
            return notWellFormed();
        if (m_return.hasRecords())
            m_source.content = CaseContent::Cases;
        countLines(piece.size());
        m_before += piece.size();
        if (m_before - XML_GetCurrentByteIndex(m_parser.get()) > longestTag + pieceBytes)
            return refuse(translated("Line %1 of %2 has a tag longer than 1 MB, so it is not a return that can be read. "
                                     "Nothing was counted."));
        return {};
    }

    [[nodiscard]] tl::unexpected<Error> refuse(const QString& sentence) const
    {
        return fail(ErrorKind::BadInput, sentence.arg(QString::number(m_line), m_source.name));
    }

    [[nodiscard]] tl::unexpected<Error> notWellFormed() const
    {
        const auto line = qulonglong(XML_GetCurrentLineNumber(m_parser.get()));
        return fail(ErrorKind::BadInput,
                    translated("The XML of %1 is damaged or cut short at line %2, so nothing was counted. Export the return "
                               "again.")
                        .arg(m_source.name, QString::number(line)),
                    QString::fromLatin1(XML_ErrorString(XML_GetErrorCode(m_parser.get()))));
    }

    void countLines(qsizetype end)
    {
        m_line += int(std::count(m_piece.begin() + m_counted, m_piece.begin() + end, '\n'));
        m_counted = end;
    }

    void countLinesToHere()
    {
        const qint64 at = XML_GetCurrentByteIndex(m_parser.get()) - m_before;
        countLines(std::clamp<qsizetype>(at, m_counted, m_piece.size()));
    }

    static void onOpen(void* self, const char* tag, const char** /*attributes*/)
    {
        auto* feeder = static_cast<XmlFeeder*>(self);
        if (feeder->m_return.depth() >= deepest)
            return feeder->stop(Stop::Depth);
        const std::string_view name = withoutPrefix(tag);
        if (feeder->m_return.wantsLine(name))
            feeder->countLinesToHere();
        feeder->m_return.open(name, feeder->m_line);
    }
    static void onClose(void* self, const char* /*tag*/) { static_cast<XmlFeeder*>(self)->m_return.close(); }
    static void onText(void* self, const char* text, int size)
    {
        static_cast<XmlFeeder*>(self)->m_return.text({text, std::size_t(size)});
    }
    static void onDoctype(void* self, const char*, const char*, const char*, int)
    {
        static_cast<XmlFeeder*>(self)->stop(Stop::Doctype);
    }
    /// Single-byte encodings such as windows-1252: what counts is ASCII in all of them.
    static int onUnknownEncoding(void*, const char*, XML_Encoding* encoding)
    {
        for (int byte = 0; byte < 256; ++byte)
            encoding->map[byte] = byte;
        encoding->data = nullptr;
        encoding->convert = nullptr;
        encoding->release = nullptr;
        return XML_STATUS_OK;
    }
    static std::string_view withoutPrefix(std::string_view tag) { return tag.substr(tag.find(':') + 1); }

    void stop(Stop why)
    {
        if (m_stop == Stop::None)
            m_stop = why;
        countLinesToHere();
        XML_StopParser(m_parser.get(), XML_FALSE);
    }

    CaseSource& m_source;
    XmlReturn m_return;
    std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> m_parser;
    QByteArrayView m_piece;  ///< that is being parsed
    qint64 m_before = 0;     ///< bytes before it
    qsizetype m_counted = 0; ///< of it, whose lines are in m_line
    int m_line = 1;
    Stop m_stop = Stop::None;
};

} // namespace

Result<void> readCaseXml(CaseSource& source, CaseRows& rows)
{
    rows.noteAssessments();
    return XmlFeeder(source, rows).read();
}

} // namespace send
