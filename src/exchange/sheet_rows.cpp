// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheet_rows.h"

#include "exchange/read_ahead.h"

#include <algorithm>
#include <set>

namespace send {

namespace {

/// How many different words a row has: most in the row of headings.
int wordsIn(const std::vector<MappedColumn>& columns)
{
    std::set<QString> words;
    for (const MappedColumn& column : columns)
        if (std::ranges::any_of(column.heading, [](QChar sign) { return sign.isLetter(); }))
            words.insert(headingKey(column.heading));
    return int(words.size());
}

/// Takes the rows of a file, sheet by sheet.
class SheetReader
{
public:
    SheetReader(const TableForm& form, IssueList& issues) : m_form(form), m_issues(issues) {}

    [[nodiscard]] bool take(const SheetInfo& sheet, TableRow&& row)
    {
        if (sheet.index != m_index)
            begin(sheet);
        if (sheet.isHidden)
            return true;
        if (m_columns) {
            m_hidden += row.isHidden;
            m_form.onRow({*m_columns, row, m_sheet});
        } else if (m_looked < headingRowsLookedAt) {
            lookForHeadings(sheet, std::move(row));
        }
        return true;
    }

    void finish()
    {
        endSheet();
        if (m_understood.empty() && !m_issues.hasErrors())
            return m_issues.tell(Severity::Error, m_form.wanted);
        for (const QString& sheet : m_leftOut)
            m_issues.tell(Severity::Note, translated("%1 has no row of headings for what is brought in here, so it was left "
                                                     "out. A plan or backlog months come in by themselves.")
                                              .arg(sheet));
    }

    [[nodiscard]] std::vector<MappedColumn> takeColumns()
    {
        return std::move(m_understood.empty() ? m_likeliest : m_understood);
    }

private:
    void begin(const SheetInfo& sheet)
    {
        endSheet();
        m_index = sheet.index;
        m_name = sheet.name;
        m_sheet = sheet.index == 0 ? QString() : sheet.name;
        m_columns.reset();
        m_above.reset();
        m_repeating.reset();
        m_looked = 0;
        m_hidden = 0;
        m_isHidden = sheet.isHidden;
        if (sheet.isHidden)
            m_issues.tell(Severity::Note, translated("The sheet %1 is hidden in the spreadsheet, so it was left out.").arg(sheet.name));
    }

    void endSheet()
    {
        if (m_index < 0 || m_isHidden)
            return;
        if (m_repeating)
            return tellRepetition();
        if (!m_columns)
            m_leftOut.append(m_name);
        if (m_hidden > 0)
            m_issues.tell(Severity::Note, translated("%1 rows that are hidden in the spreadsheet were read too.").arg(m_hidden),
                          0, {}, m_sheet);
    }

    /// Two rows may name a column together: where one alone says the same twice, the next is looked at as well.
    void lookForHeadings(const SheetInfo& sheet, TableRow&& row)
    {
        ++m_looked;
        SheetColumns columns(mapHeadings(sheet, row, m_above ? &*m_above : nullptr, m_form.headings));
        const bool isUsable = m_form.isUsable(columns) && columns.repetition().isEmpty();
        if (m_understood.empty() && !isUsable)
            noteLikely(columns.columns());
        if (!isUsable && m_repeating)
            return tellRepetition();
        if (m_form.isUsable(columns) && !isUsable)
            m_repeating = {columns.repetition(), row.row};
        if (!isUsable) {
            m_above = std::move(row);
            return;
        }
        m_repeating.reset();
        m_understood.insert(m_understood.end(), columns.columns().begin(), columns.columns().end());
        m_columns = std::move(columns);
    }

    void noteLikely(const std::vector<MappedColumn>& columns)
    {
        const int words = wordsIn(columns);
        if (words < 2 || words <= m_mostWords)
            return;
        m_mostWords = words;
        m_likeliest = columns;
    }

    void tellRepetition()
    {
        m_issues.tell(Severity::Error, m_repeating->first, m_repeating->second, {}, m_sheet);
        m_repeating.reset();
        m_looked = headingRowsLookedAt;
    }

    const TableForm& m_form;
    IssueList& m_issues;
    std::vector<MappedColumn> m_understood;
    std::vector<MappedColumn> m_likeliest; ///< to be headings, where none can be used
    int m_mostWords = 0;
    int m_index = -1;
    QString m_name;
    QString m_sheet;
    QStringList m_leftOut; ///< sheets without headings that can be used
    bool m_isHidden = false;
    std::optional<SheetColumns> m_columns;
    std::optional<TableRow> m_above;
    std::optional<std::pair<QString, int>> m_repeating; ///< what a row of headings says twice, and which row
    int m_looked = 0;
    int m_hidden = 0;
};

} // namespace

Result<ImportPreview> readTable(QIODevice& file, const QString& fileName, const TableForm& form, IssueList& issues,
                                const ReadProgress& progress)
{
    ImportPreview preview;
    SheetReader reader(form, issues);
    const ReadProgress watch = [&](qint64 done, qint64 total) {
        preview.isWhole = preview.isWhole && (!progress || progress(done, total));
        return preview.isWhole;
    };
    const auto take = [&](const SheetInfo& sheet, TableRow&& row) { return reader.take(sheet, std::move(row)); };
    if (const auto read = streamRowsAhead(file, fileName, take, watch); !read)
        return tl::unexpected(read.error());
    if (preview.isWhole)
        reader.finish();
    preview.columns = reader.takeColumns();
    return preview;
}

} // namespace send
