// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/case_rows.h"
#include "exchange/case_source.h"

#include <span>

namespace send {

/// Finds the tables of cases in the rows of a CSV file or a sheet, also several below one another as in DfE's template,
/// and hands their records on. A table is known by its headings.
class CaseTableReader
{
public:
    CaseTableReader(CaseSource& source, CaseRows& rows) : m_source(source), m_rows(rows) {}

    /// Another sheet begins: what stands in it has headings of its own.
    void startSheet();
    /// False when enough rows have passed without headings: this is no table of cases.
    [[nodiscard]] bool take(int row, std::span<const QByteArrayView> fields);

private:
    /// What the rows of a table say something about.
    struct Parts {
        bool person = false;
        bool request = false;
        bool assessment = false;
        bool plan = false;
        bool initialPlan = false;
        [[nodiscard]] bool any() const { return person || request || assessment || plan || initialPlan; }
    };
    /// The keys of a row; 0 where it has none.
    struct Keys {
        CaseKey person, request, loneRequest, assessment;
    };

    [[nodiscard]] bool takeHeadings(std::span<const QByteArrayView> fields);
    [[nodiscard]] bool has(CaseField field) const { return m_columns[std::size_t(field)] >= 0; }
    [[nodiscard]] Parts partsOfHeadings() const;
    void takeRecord(const CaseRecord& record);
    [[nodiscard]] Keys keysOf(const CaseRecord& record) const;
    void takeFlat(const CaseRecord& record, const Keys& keys);

    CaseSource& m_source;
    CaseRows& m_rows;
    std::array<int, caseFieldCount> m_columns{}; ///< where each field stands; -1 = nowhere
    Parts m_parts;
    int m_table = -1;
    bool m_mayBeHeadings = true;
    int m_rowsWithout = 0; ///< rows since the start without headings
    quint64 m_flatRows = 0;
};

/// The cases of a CSV file.
[[nodiscard]] Result<void> readCaseCsv(CaseSource& source, CaseRows& rows);
/// The cases of all sheets of an XLSX workbook.
[[nodiscard]] Result<void> readCaseWorkbook(CaseSource& source, CaseRows& rows);

} // namespace send
