// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "exchange/dfe_mapping.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <optional>
#include <vector>

namespace send {

/// The headings of a DfE file, found by any name that they have had.
class DfeHeadings
{
public:
    explicit DfeHeadings(const QStringList& headings);

    /// The place of the first of these names that the file has.
    [[nodiscard]] std::optional<int> find(const QStringList& names) const;
    /// One of the columns that all files share: "period", "code" …
    [[nodiscard]] std::optional<int> shared(const char* column) const;
    [[nodiscard]] QString at(int column) const { return m_headings.at(column); }
    [[nodiscard]] qsizetype count() const { return m_headings.size(); }
    /// True when two columns have the heading of this one, so that neither can be trusted.
    [[nodiscard]] bool isRepeated(int column) const;

private:
    QStringList m_headings;
    QHash<QString, int> m_places; ///< by folded heading, the first of each
};

/// The known file that has most columns in common with these headings; none when it has none, or no period and level.
[[nodiscard]] const DfeFile* recognise(const DfeHeadings& headings);

struct DfeRow {
    int line = 0;
    QStringList cells;
};

/// The rows for everybody: England's, every region's, and one authority's.
struct DfeTable {
    const DfeFile* file;
    DfeHeadings headings;
    std::vector<DfeRow> england;
    std::vector<DfeRow> regions;
    std::vector<DfeRow> authority;
    std::vector<DfeRow> neighbours; ///< of the authorities that were asked for
    /// The cell of a shared column; empty where the file has no such column.
    [[nodiscard]] QString cell(const DfeRow& row, const char* column) const;
};

/// Reads a DfE file for the authority with this code, new (E06000058) or old (839), and for others by code or name.
[[nodiscard]] Result<DfeTable> readDfeTable(const QByteArray& bytes, const QString& fileName, const QString& code,
                                            const QStringList& neighbours = {});

} // namespace send
