// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/table.h"

#include <QByteArrayView>

#include <array>
#include <span>
#include <vector>

namespace send {

/// One record of a CSV file, as views of bytes that last until the next one.
struct CsvFields {
    int line = 1; ///< of the file, where the record starts; from 1
    int row = 1;  ///< as a spreadsheet counts: records and blank lines, from 1
    std::span<const QByteArrayView> fields; ///< UTF-8; at least one
};

/// False when no more are wanted.
using OnCsvFields = std::function<bool(const CsvFields&)>;

/// Takes text piece by piece and hands out its records: the same that Python's csv module gives, but for blank lines,
/// which are only counted. What a spreadsheet could not hold, or is no text, is a sentence with row and column.
class CsvParser
{
public:
    CsvParser(const QString& fileName, char delimiter, const OnCsvFields& onRecord);

    /// Where the next piece of text is to be appended.
    [[nodiscard]] QByteArray& text() { return m_bytes; }
    /// Hands out the records that are whole. Then `wantsMore` tells whether the rest should be read.
    [[nodiscard]] Result<void> parse();
    /// The text has ended: hands out the last record, or says that a quotation mark is still open.
    [[nodiscard]] Result<void> finish();
    [[nodiscard]] bool wantsMore() const { return m_wantsMore; }

private:
    enum class State { FieldStart, Plain, Quoted, QuoteInQuoted, AfterReturn };
    struct Field {
        qsizetype from; ///< behind the record's start
        qsizetype size;
    };

    [[nodiscard]] bool scanRecord();
    void keepUntil(unsigned char stop);
    void beginField();
    void plainStop();
    void quotedStop();
    void endField();
    void emitRecord();
    [[nodiscard]] Result<void> limits() const;
    [[nodiscard]] tl::unexpected<Error> fault(const char* sentence) const;

    const QString& m_fileName;
    const OnCsvFields& m_onRecord;
    const char m_delimiter;
    std::array<unsigned char, 256> m_stops{}; ///< which bytes end a run of plain or quoted ones
    QByteArray m_bytes;                       ///< the record that is being read, and what follows
    char* m_data = nullptr;                   ///< of m_bytes, while parsing
    qsizetype m_end = 0;
    qsizetype m_in = 0;  ///< the next byte to look at
    qsizetype m_out = 0; ///< where it goes: a doubled quotation mark moves the rest of the field forward
    qsizetype m_recordStart = 0;
    qsizetype m_fieldStart = 0;
    std::vector<Field> m_fields;
    std::vector<QByteArrayView> m_views;
    State m_state = State::FieldStart;
    int m_row = 1;
    int m_line = 1;        ///< where the record starts
    int m_linesInside = 0; ///< line breaks inside the record's quotation marks
    bool m_hasQuotes = false;
    bool m_endsRecord = false;
    bool m_hasNul = false;
    bool m_wantsMore = true;
};

/// Reads a whole file; `delimiter` is a comma, a semicolon or a tab. `file` is open for reading and can seek.
[[nodiscard]] Result<void> readCsvFields(QIODevice& file, const QString& fileName, char delimiter,
                                         const OnCsvFields& onRecord, const ReadProgress& progress = {});

} // namespace send
