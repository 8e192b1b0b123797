// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv_reader.h"

#include "core/translate.h"
#include "exchange/table_limits.h"
#include "exchange/text_source.h"

#include <cstring>

namespace send {

namespace {

constexpr unsigned char stopsPlain = 1;
constexpr unsigned char stopsQuoted = 2;

} // namespace

CsvParser::CsvParser(const QString& fileName, char delimiter, const OnCsvFields& onRecord)
    : m_fileName(fileName), m_onRecord(onRecord), m_delimiter(delimiter)
{
    const auto stop = [this](char byte, unsigned char what) { m_stops[static_cast<unsigned char>(byte)] |= what; };
    for (const char byte : {delimiter, '\n', '\r', '\0'})
        stop(byte, stopsPlain);
    for (const char byte : {'"', '\n', '\r', '\0'})
        stop(byte, stopsQuoted);
}

Result<void> CsvParser::parse()
{
    m_data = m_bytes.data();
    m_end = m_bytes.size();
    while (m_wantsMore && scanRecord()) {
        if (m_hasNul)
            return fault("Row %1, column %2, of %3 holds a NUL byte, so it is not a text file. Nothing was imported.");
        if (const auto within = limits(); !within)
            return within;
        emitRecord();
    }
    const auto within = limits();
    m_bytes.remove(0, m_recordStart);
    for (qsizetype* place : {&m_in, &m_out, &m_fieldStart})
        *place -= m_recordStart;
    m_recordStart = 0;
    return m_wantsMore ? within : Result<void>();
}

Result<void> CsvParser::finish()
{
    if (m_state == State::Quoted)
        return fault("Row %1, column %2, of %3 opens a quotation mark that is never closed. Nothing was imported.");
    m_data = m_bytes.data();
    if (m_state == State::FieldStart && !m_fields.empty())
        m_fieldStart = m_out = m_in;
    if (m_state != State::AfterReturn && (m_state != State::FieldStart || !m_fields.empty()))
        endField();
    if (!m_fields.empty())
        emitRecord();
    return {};
}

/// True when a record is whole, or holds what no text holds.
bool CsvParser::scanRecord()
{
    m_endsRecord = false;
    while (m_in < m_end && !m_endsRecord && !m_hasNul) {
        switch (m_state) {
        case State::FieldStart:
            beginField();
            break;
        case State::Plain:
            keepUntil(stopsPlain);
            plainStop();
            break;
        case State::Quoted:
            keepUntil(stopsQuoted);
            quotedStop();
            break;
        case State::QuoteInQuoted: // doubled, it is a character; else it has closed the quotation
            m_state = m_data[m_in] == '"' ? State::Quoted : State::Plain;
            if (m_state == State::Quoted)
                m_data[m_out++] = m_data[m_in++];
            break;
        case State::AfterReturn:
            m_in += m_data[m_in] == '\n';
            m_endsRecord = true;
            break;
        }
    }
    return m_endsRecord || m_hasNul;
}

void CsvParser::keepUntil(unsigned char stop)
{
    const char* const from = m_data + m_in;
    const char* const end = m_data + m_end;
    const char* at = from;
    while (at != end && !(m_stops[static_cast<unsigned char>(*at)] & stop))
        ++at;
    const auto count = at - from;
    if (m_out != m_in)
        std::memmove(m_data + m_out, from, static_cast<std::size_t>(count));
    m_in += count;
    m_out += count;
}

void CsvParser::beginField()
{
    const bool isQuoted = m_data[m_in] == '"';
    m_in += isQuoted;
    m_fieldStart = m_out = m_in;
    m_hasQuotes = m_hasQuotes || isQuoted;
    m_state = isQuoted ? State::Quoted : State::Plain;
}

void CsvParser::plainStop()
{
    if (m_in == m_end)
        return;
    const char byte = m_data[m_in];
    m_hasNul = byte == '\0';
    if (m_hasNul)
        return;
    endField();
    ++m_in;
    m_state = byte == '\r' ? State::AfterReturn : State::FieldStart;
    m_endsRecord = byte == '\n';
}

void CsvParser::quotedStop()
{
    if (m_in == m_end)
        return;
    const char byte = m_data[m_in];
    m_hasNul = byte == '\0';
    if (byte == '"') {
        ++m_in;
        m_state = State::QuoteInQuoted;
        return;
    }
    const bool isSecondOfPair = byte == '\n' && m_data[m_in - 1] == '\r';
    m_linesInside += isSecondOfPair ? 0 : 1;
    m_data[m_out++] = m_data[m_in++];
}

void CsvParser::endField()
{
    m_fields.push_back({m_fieldStart - m_recordStart, m_out - m_fieldStart});
}

void CsvParser::emitRecord()
{
    const bool isBlank = m_fields.size() == 1 && m_fields.front().size == 0 && !m_hasQuotes;
    m_views.clear();
    for (const Field& field : m_fields)
        m_views.emplace_back(m_data + m_recordStart + field.from, field.size);
    if (!isBlank)
        m_wantsMore = m_onRecord(CsvFields{m_line, m_row, m_views});
    m_line += m_linesInside + 1;
    ++m_row;
    m_linesInside = 0;
    m_hasQuotes = false;
    m_fields.clear();
    m_recordStart = m_in;
    m_state = State::FieldStart;
}

Result<void> CsvParser::limits() const
{
    if (m_fields.size() > limit::columns)
        return fault("Row %1 of %3 has more than 16,384 columns, which no spreadsheet has. Nothing was imported.");
    if (m_in - m_recordStart <= limit::recordBytes)
        return {};
    if (m_state == State::Quoted && m_linesInside > 0)
        return fault("Row %1, column %2, of %3 opens a quotation mark that is never closed. Nothing was imported.");
    return fault("Row %1 of %3 is longer than 1 MB, so it is not a table that can be read. Nothing was imported.");
}

tl::unexpected<Error> CsvParser::fault(const char* sentence) const
{
    QString text = translated(sentence);
    text.replace(QLatin1String("%1"), QString::number(m_row));
    text.replace(QLatin1String("%2"), columnName(static_cast<int>(m_fields.size())));
    return fail(ErrorKind::BadInput, text.replace(QLatin1String("%3"), m_fileName));
}

Result<void> readCsvFields(QIODevice& file, const QString& fileName, char delimiter, const OnCsvFields& onRecord,
                           const ReadProgress& progress)
{
    TextSource source(file, fileName, progress);
    CsvParser parser(fileName, delimiter, onRecord);
    auto piece = source.open();
    while (piece && *piece == TextSource::Piece::More) {
        piece = source.read(parser.text());
        if (!piece || *piece != TextSource::Piece::More)
            break;
        if (const auto parsed = parser.parse(); !parsed || !parser.wantsMore())
            return parsed;
    }
    if (!piece)
        return tl::unexpected(piece.error());
    return *piece == TextSource::Piece::End ? parser.finish() : Result<void>();
}

} // namespace send
