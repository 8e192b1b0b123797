// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"
#include "exchange/import.h"

#include <QCoreApplication>
#include <QDate>

#include <memory>
#include <vector>

namespace send {

/// What one change of an import does, in words.
struct ImportRow {
    QString area;
    QString metric; ///< `7.1 Issued within 20 weeks`, `7.1 …: England`, or the name of another thing
    QString period; ///< may be empty
    QString before; ///< `–` where there was nothing
    QString after;  ///< `77.6% (608 of 784)`; `removed`
    QString note{}; ///< what is odd about the figure, or why it changes though the file does not say so
    int fileRow = 0; ///< as a spreadsheet counts; 0 = nowhere in particular
    bool isOdd = false;
    friend bool operator==(const ImportRow&, const ImportRow&) = default;
};

/// Everything that an import would change, and its words, each made when it is asked for: there may be 100,000. Holds its
/// own copy of the scorecard, so it may be made on any thread.
class ImportDiff
{
    Q_DECLARE_TR_FUNCTIONS(send::ImportDiff)
public:
    struct Parts {
        Changes wanted;              ///< as the file says
        Changes completed;           ///< the same with all that follows
        std::vector<FileCell> cells; ///< by their keys
        QDate today;                 ///< to look for odd figures; invalid: none are looked for
    };
    ImportDiff(std::shared_ptr<const Scorecard> before, Parts parts);

    [[nodiscard]] int size() const { return static_cast<int>(m_parts.completed.size()); }
    [[nodiscard]] ImportRow row(int index) const;
    /// The change that came from a cell of the file; −1 for none.
    [[nodiscard]] int indexOf(int fileRow, const QString& column, const QString& sheet) const;
    [[nodiscard]] bool hasFileRows() const { return !m_parts.cells.empty(); }

private:
    void annotate(ImportRow& row, const ReadingEdit& edit) const;
    [[nodiscard]] const FileCell* cellOf(const ReadingKey& key) const;

    std::shared_ptr<const Scorecard> m_before;
    Scorecard m_after;
    Parts m_parts;
    std::vector<ReadingKey> m_readings; ///< what the file itself names
    std::vector<SignOffKey> m_signOffs;
};

/// Of changes that nothing follows from.
[[nodiscard]] std::shared_ptr<const ImportDiff> diffOf(const Scorecard& scorecard, const Changes& changes);

} // namespace send
