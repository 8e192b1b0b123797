// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/table.h"

#include <QMap>

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace send {

class ZipFile;

/// One part that another part points at.
struct Relation {
    QString kind; ///< the last word of its type: "worksheet", whichever of the namespaces it is in
    QString part; ///< its path in the zip file
};

/// By id, what a part points at; empty for the whole file's own. Parts outside the file are left out.
[[nodiscard]] Result<QMap<QString, Relation>> relationsOf(ZipFile& file, const QString& part);

struct XlsxSheet {
    SheetInfo info;
    QString part;
};

/// What the workbook's own part says.
struct XlsxBook {
    std::vector<XlsxSheet> sheets; ///< worksheets only, in order
    QString stylesPart;            ///< empty where the file has none
    QString stringsPart;           ///< likewise
    bool isFrom1904 = false;       ///< days are counted from 1904-01-01
};
[[nodiscard]] Result<XlsxBook> readXlsxBook(ZipFile& file, const QString& fileName);

/// How a number is shown.
enum class NumberForm : quint8 { Plain, Percent, Date };

/// What a format code makes of a number: "0.0%", "[$-809]dd mmm yyyy;@", "0 \"days\"".
[[nodiscard]] NumberForm numberForm(std::string_view code);
/// The forms of the cell styles, by their index.
[[nodiscard]] Result<std::vector<NumberForm>> readXlsxStyles(ZipFile& file, const QString& part);

/// The texts that cells share, kept as UTF-8 end to end, since a QString for each would take four times the memory.
class SharedStrings
{
public:
    [[nodiscard]] std::size_t size() const { return m_ends.size(); }
    /// `index` is below `size()`.
    [[nodiscard]] const QString& at(std::size_t index) const;
    void append(std::string_view piece) { m_text += piece; }
    void endString() { m_ends.push_back(m_text.size()); }

private:
    struct Known {
        std::size_t index = std::size_t(-1);
        QString text;
    };
    std::string m_text;
    std::vector<std::size_t> m_ends;
    mutable std::array<Known, 1024> m_known; ///< the last of each remainder: labels are few and come again
};
[[nodiscard]] Result<SharedStrings> readXlsxStrings(ZipFile& file, const QString& part);

/// Text as people see it: `_x000D_` and its like are characters that XML cannot hold.
[[nodiscard]] QString xlsxText(std::string_view utf8);

} // namespace send
