// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsx_sheet.h"

#include "core/translate.h"
#include "exchange/zip_file.h"

#include <algorithm>
#include <future>

namespace send {

namespace {

constexpr qint64 stretch = 2 * 1024 * 1024; // handing over one costs a little; smaller ones cost more

/// Parses the XML of a sheet on another thread, a stretch at a time.
class SheetParser
{
public:
    /// More bytes, for the next stretch.
    void add(std::string_view piece) { m_next.insert(m_next.end(), piece.begin(), piece.end()); }
    [[nodiscard]] qint64 added() const { return qint64(m_next.size()); }

    /// Parses what was added; nothing is being parsed. Where no thread can be had, `wait` does it.
    void start(bool isLast)
    {
        m_stretch.swap(m_next);
        m_next.clear();
        m_parsing = std::async([this, isLast] {
            return m_reader.parse({m_stretch.data(), m_stretch.size()}, isLast) && !isLast;
        });
    }
    /// Waits for that, and hands over what it said. False when the parsing has come to its end.
    [[nodiscard]] bool wait(SheetMarks& noted)
    {
        noted.clear();
        if (!m_parsing.valid())
            return true;
        const bool goesOn = m_parsing.get();
        m_events.swap(noted);
        return goesOn;
    }
    /// How it ended; nothing is being parsed.
    [[nodiscard]] const XmlReader& reader() const { return m_reader; }

private:
    std::vector<char> m_next;
    std::vector<char> m_stretch; ///< that is being parsed
    SheetEvents m_events;
    XmlReader m_reader{m_events};
    std::future<bool> m_parsing; ///< the last member: its end waits for the thread, which uses the others
};

/// Unpacks a sheet, has it parsed on another thread and makes its rows on this one: of a stretch while the next is parsed
/// and the one behind unpacked. The file, the progress and whoever takes the rows see one thread only.
class SheetReading
{
public:
    SheetReading(XlsxReading& reading, const XlsxSheet& sheet)
        : m_reading(reading), m_sheet(sheet), m_what(translated("the sheet %1").arg(sheet.info.name))
    {
    }

    [[nodiscard]] Result<bool> run()
    {
        if (const auto searched = searchForMerges(); !searched)
            return tl::unexpected(searched.error());
        if (m_reading.file.isStopped())
            return false;
        m_rows.emplace(m_reading, m_sheet.info, m_finder.merges());
        const auto unpacked = m_isWhole ? Result<void>() : readOn();
        if (m_reading.file.isStopped())
            return false;
        finish(unpacked.has_value());
        if (m_rows->fault())
            return tl::unexpected(*m_rows->fault());
        if (!m_rows->wantsMore())
            return false;
        if (const auto parsed = m_reading.file.outcome(m_parser.reader(), m_what); !parsed)
            return tl::unexpected(parsed.error());
        return unpacked ? Result<bool>(true) : tl::unexpected(unpacked.error());
    }

private:
    /// Goes through the whole sheet, since its merges stand behind its rows. Meanwhile its start is parsed.
    Result<void> searchForMerges()
    {
        const auto searched = m_reading.file.scan(m_sheet.part, m_what, [&](std::string_view piece) {
            m_finder.take(piece);
            if (m_ahead == 0)
                m_parser.add(piece);
            if (m_parser.added() >= sheetAhead) {
                m_ahead = m_parser.added();
                m_parser.start(false);
            }
            return true;
        });
        m_isWhole = m_ahead == 0;
        if (m_isWhole && searched)
            m_parser.start(true);
        return searched;
    }

    /// Goes through the sheet again, behind what is parsed already.
    Result<void> readOn()
    {
        return m_reading.file.scan(m_sheet.part, m_what, [&](std::string_view piece) {
            const auto known = std::min<qint64>(m_ahead, qint64(piece.size()));
            m_ahead -= known;
            m_parser.add(piece.substr(std::size_t(known)));
            if (m_parser.added() < stretch)
                return true;
            if (advance())
                m_parser.start(false);
            return !m_isOver;
        });
    }

    /// Makes the rows of the stretch before the one that is being parsed, and waits for that. False when it was the last.
    bool advance()
    {
        m_isOver = !m_rows->make(m_noted) || !m_parser.wait(m_noted);
        return !m_isOver;
    }

    void finish(bool isWhole)
    {
        if (!m_isOver && advance() && isWhole) {
            m_parser.start(true);
            advance();
        }
        if (m_rows->wantsMore() && !m_rows->fault())
            (void)m_rows->make(m_noted);
    }

    XlsxReading& m_reading;
    const XlsxSheet& m_sheet;
    QString m_what; ///< the sheet in sentences
    MergeFinder m_finder;
    SheetParser m_parser;
    SheetMarks m_noted; ///< of the last stretch that was parsed
    std::optional<RowMaker> m_rows;
    qint64 m_ahead = 0; ///< bytes parsed while the sheet was searched
    bool m_isWhole = false;
    bool m_isOver = false;
};

} // namespace

Result<bool> readXlsxSheet(XlsxReading& reading, const XlsxSheet& sheet)
{
    return SheetReading(reading, sheet).run();
}

} // namespace send
