// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv_table.h"

#include "core/translate.h"
#include "exchange/text_encoding.h"

#include <csv.h>

#include <algorithm>

namespace send {

namespace {

constexpr qsizetype maximumRecordBytes = 1024 * 1024;

/// libcsv, fed a line at a time, so that the line on which each record starts is known.
class CsvReader
{
public:
    explicit CsvReader(const std::function<bool(CsvRecord&&)>& onRecord) : m_onRecord(onRecord)
    {
        csv_init(&m_parser, 0);
        csv_set_space_func(&m_parser, [](unsigned char) { return 0; }); // spaces belong to the field
    }
    ~CsvReader() { csv_free(&m_parser); }
    Q_DISABLE_COPY_MOVE(CsvReader)

    /// One line with its line break; false when the record grows too long or nobody wants more.
    bool feed(QByteArrayView line, int number)
    {
        if (m_atStart) {
            m_record.line = number;
            m_bytes = 0;
        }
        m_bytes += line.size();
        m_lastLine = number;
        if (m_bytes > maximumRecordBytes)
            return false;
        m_ended = false;
        csv_parse(&m_parser, line.data(), std::size_t(line.size()), onField, onEnd, this);
        const bool isBlank = line.front() == '\n' || line.front() == '\r';
        m_atStart = m_ended || (m_atStart && isBlank);
        return m_wanted;
    }

    /// Ends the last record; false when a quotation mark is still open.
    bool finish()
    {
        csv_set_opts(&m_parser, CSV_STRICT | CSV_STRICT_FINI);
        return csv_fini(&m_parser, onField, onEnd, this) == 0;
    }

    [[nodiscard]] bool isTooLong() const { return m_bytes > maximumRecordBytes; }
    [[nodiscard]] bool spansLines() const { return m_lastLine > m_record.line; }
    [[nodiscard]] int recordLine() const { return m_record.line; }

private:
    static void onField(void* text, std::size_t length, void* self)
    {
        const QByteArrayView bytes(static_cast<const char*>(text), qsizetype(length));
        static_cast<CsvReader*>(self)->m_record.fields.append(QString::fromUtf8(bytes));
    }
    static void onEnd(int, void* self)
    {
        auto* reader = static_cast<CsvReader*>(self);
        const auto fields = reader->m_record.fields.size();
        if (reader->m_wanted)
            reader->m_wanted = reader->m_onRecord(std::move(reader->m_record));
        reader->m_record = {};
        reader->m_record.fields.reserve(fields);
        reader->m_ended = true;
    }

    csv_parser m_parser;
    const std::function<bool(CsvRecord&&)>& m_onRecord;
    CsvRecord m_record;
    qsizetype m_bytes = 0;
    int m_lastLine = 1;
    bool m_atStart = true;
    bool m_ended = false;
    bool m_wanted = true;
};

/// The end of the line that begins at `from`, behind its LF, CRLF or CR.
qsizetype endOfLine(const QByteArray& text, qsizetype from)
{
    const auto isBreak = [](char c) { return c == '\n' || c == '\r'; };
    const auto found = std::find_if(text.begin() + from, text.end(), isBreak);
    if (found == text.end())
        return text.size();
    const bool isPair = *found == '\r' && found + 1 != text.end() && found[1] == '\n';
    return found - text.begin() + (isPair ? 2 : 1);
}

auto unclosed(const QString& fileName, int line)
{
    return fail(ErrorKind::BadInput, translated("Row %1 of %2 opens a quotation mark that is never closed. "
                                                  "Nothing was imported.")
                                         .arg(line)
                                         .arg(fileName));
}

auto tooLong(const QString& fileName, int line)
{
    return fail(ErrorKind::BadInput, translated("Row %1 of %2 is longer than 1 MB, so it is not a table that can be "
                                                  "read. Nothing was imported.")
                                         .arg(line)
                                         .arg(fileName));
}

} // namespace

Result<void> readCsv(const QByteArray& bytes, const QString& fileName,
                     const std::function<bool(CsvRecord&&)>& onRecord)
{
    const auto text = asUtf8(bytes, fileName);
    if (!text)
        return tl::unexpected(text.error());
    CsvReader reader(onRecord);
    int line = 1;
    for (qsizetype from = 0; from < text->size(); ++line) {
        const qsizetype end = endOfLine(*text, from);
        if (!reader.feed(QByteArrayView(*text).sliced(from, end - from), line)) {
            if (!reader.isTooLong())
                return {};
            return reader.spansLines() ? unclosed(fileName, reader.recordLine()) : tooLong(fileName, reader.recordLine());
        }
        from = end;
    }
    if (!reader.finish())
        return unclosed(fileName, reader.recordLine());
    return {};
}

} // namespace send
