// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/case_xml.h"

#include "core/translate.h"
#include "exchange/table_limits.h"
#include "exchange/xml_reader.h"

#include <QRegularExpression>

#include <algorithm>
#include <unordered_map>

namespace send {

namespace {

constexpr qsizetype pieceBytes = 256 * 1024;
constexpr std::size_t longestText = 256;

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

/// UTF-16 is known without a mark too. Bytes in an encoding such as windows-1252 are taken one by one: what counts is ASCII
/// in all of them, and a byte that the encoding does not have is no reason to refuse a return.
XmlReader::Encoding encodingOf(CaseSource& source)
{
    static const QRegularExpression foreign(
        QStringLiteral(R"(^<\?xml\s[^>]*\sencoding\s*=\s*["'](?!(UTF-8|UTF-16|UTF-16LE|UTF-16BE|ISO-8859-1|US-ASCII)["']))"),
        QRegularExpression::CaseInsensitiveOption);
    const QByteArrayView mark("\xef\xbb\xbf");
    const QByteArray start = source.device.peek(256);
    if (start.startsWith(QByteArrayView("<\0", 2)))
        return XmlReader::Encoding::Utf16Le;
    if (start.startsWith(QByteArrayView("\0<", 2)))
        return XmlReader::Encoding::Utf16Be;
    const qsizetype marked = start.startsWith(mark) ? mark.size() : 0;
    if (!foreign.match(QString::fromLatin1(start.sliced(marked))).hasMatch())
        return XmlReader::Encoding::Declared;
    (void)source.meter.advance(source.device.skip(marked)); // whether to go on is asked with the next bytes
    return XmlReader::Encoding::Latin1;
}

/// Follows the elements of one return and hands its records on.
class XmlReturn : public XmlEvents
{
public:
    XmlReturn(CaseSource& source, CaseRows& rows)
        : m_source(source), m_rows(rows), m_table(rows.addTable(source.number, source.name, specifiedTags())),
          m_nextKey((quint64(source.number) + 1) << 40), m_reader(*this, encodingOf(source))
    {
    }

    Result<void> read()
    {
        std::vector<char> room(pieceBytes);
        for (bool isLast = false; !isLast;) {
            const qint64 got = m_source.device.read(room.data(), pieceBytes);
            if (got < 0)
                return fail(ErrorKind::Io, translated("%1 could not be read to its end, so nothing was counted. See that "
                                                      "the disk or the network is there.")
                                               .arg(m_source.name), m_source.device.errorString());
            isLast = got == 0;
            if (!m_source.meter.advance(got))
                return {};
            if (!m_reader.parse({room.data(), std::size_t(got)}, isLast))
                return refusal();
        }
        return {};
    }

    bool start(std::string_view tag, XmlAttributes) override
    {
        const TagMeaning& meaning = meaningOf(tag);
        m_elements.push_back(meaning.element);
        m_field = CaseField::None;
        m_textSize = 0;
        if (meaning.element != CaseElement::None)
            begin(meaning.element);
        else if (meaning.field != CaseField::None && isOpen(homeOf(meaning.field)))
            beginField(meaning.field, tag);
        return true;
    }

    bool end(std::string_view) override
    {
        const CaseElement element = m_elements.back();
        m_elements.pop_back();
        m_field = CaseField::None;
        m_textSize = 0;
        if (element != CaseElement::None && isOpen(element))
            finish(element);
        return true;
    }

    bool text(std::string_view piece) override
    {
        m_textSize += qint64(piece.size());
        if (m_field != CaseField::None) {
            std::string& text = m_texts[std::size_t(m_field)];
            text.append(piece.substr(0, longestText - std::min(longestText, text.size())));
        }
        return m_textSize <= limit::xmlToken;
    }

private:
    struct Open {
        CaseKey key = 0; ///< 0 while the element is not open
        int line = 1;
    };

    const TagMeaning& meaningOf(std::string_view tag)
    {
        if (const auto known = m_meanings.find(tag); known != m_meanings.end())
            return known->second;
        const QByteArrayView bytes(tag.data(), qsizetype(tag.size()));
        return m_meanings.emplace(tag, TagMeaning{caseElementOf(bytes), caseFieldOf(bytes)}).first->second;
    }

    Open& opened(CaseElement element) { return m_open[std::size_t(element)]; }
    bool isOpen(CaseElement element) { return element != CaseElement::None && opened(element).key != 0; }

    void begin(CaseElement element)
    {
        for (std::size_t field = 0; field < caseFieldCount; ++field)
            if (homeOf(CaseField(field)) == element) {
                m_texts[field].clear();
                m_lines[field] = 0;
            }
        opened(element) = {m_nextKey++, int(m_reader.tagLine())};
        if (element == CaseElement::Person || element == CaseElement::Request)
            m_source.content = CaseContent::Cases;
    }

    void beginField(CaseField field, std::string_view tag)
    {
        m_field = field;
        m_texts[std::size_t(field)].clear();
        m_lines[std::size_t(field)] = int(m_reader.tagLine());
        if (!m_isNamed[std::size_t(field)])
            m_rows.nameField(m_table, field, QString::fromUtf8(tag.data(), qsizetype(tag.size())));
        m_isNamed[std::size_t(field)] = true;
    }

    void finish(CaseElement element)
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

    [[nodiscard]] tl::unexpected<Error> refusal() const
    {
        const auto refuse = [this](const QString& sentence) {
            return fail(ErrorKind::BadInput, sentence.arg(QString::number(m_reader.line()), m_source.name));
        };
        switch (m_reader.trouble()) {
        case XmlReader::Trouble::Malformed:
            return refuse(translated("The XML of %2 is damaged or cut short at line %1, so nothing was counted. Export the "
                                     "return again."));
        case XmlReader::Trouble::Doctype:
            return refuse(translated("Line %1 of %2 declares a document type, which no SEN2 return has. Nothing was counted; "
                                     "export the return again."));
        case XmlReader::Trouble::TooDeep:
            return refuse(translated("At line %1 of %2 the tags are nested more than 64 deep, which no SEN2 return is. "
                                     "Nothing was counted; export the return again."));
        case XmlReader::Trouble::TooMany:
            return refuse(translated("By line %1 of %2 there are more kinds of tags or attributes than in any SEN2 return. "
                                     "Nothing was counted; export the return again."));
        default: // a tag, or a text
            return refuse(translated("Line %1 of %2 has a tag longer than 1 MB, so it is not a return that can be read. "
                                     "Nothing was counted."));
        }
    }

    CaseSource& m_source;
    CaseRows& m_rows;
    int m_table;
    CaseKey m_nextKey;
    std::unordered_map<std::string, TagMeaning, TextHash, std::equal_to<>> m_meanings;
    std::vector<CaseElement> m_elements;
    std::array<Open, std::size_t(CaseElement::None)> m_open;
    std::array<std::string, caseFieldCount> m_texts;
    std::array<int, caseFieldCount> m_lines{};
    std::array<bool, caseFieldCount> m_isNamed{};
    CaseField m_field = CaseField::None;
    qint64 m_textSize = 0; ///< since the last tag
    XmlReader m_reader;
};

} // namespace

Result<void> readCaseXml(CaseSource& source, CaseRows& rows)
{
    rows.noteAssessments();
    return XmlReturn(source, rows).read();
}

} // namespace send
