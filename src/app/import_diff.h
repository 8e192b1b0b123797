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

/// A cell that is not taken, and why.
struct RefusedCell {
    QString sheet; ///< empty for the first
    int row = 0;   ///< as a spreadsheet counts
    QString column;
    QString sentence;
};

/// Everything that an import would change, and its words, each made when it is asked for: there may be 100,000. The cells
/// that are not taken stand above the changes. Holds its own copy of the scorecard, so it may be made on any thread.
class ImportDiff
{
    Q_DECLARE_TR_FUNCTIONS(send::ImportDiff)
public:
    struct Parts {
        Changes wanted;              ///< as the file says
        Changes completed;           ///< the same with all that follows
        std::vector<FileCell> cells; ///< by their keys
        QDate today;                 ///< to look for odd figures; invalid: none are looked for
        std::vector<RefusedCell> refused{};
    };
    ImportDiff(std::shared_ptr<const Scorecard> before, Parts parts);

    [[nodiscard]] int size() const { return refusedCount() + static_cast<int>(m_parts.completed.size()); }
    [[nodiscard]] int refusedCount() const { return static_cast<int>(m_parts.refused.size()); }
    [[nodiscard]] ImportRow row(int index) const;
    /// The refusal of a cell of the file, else the change that came from it; −1 for neither.
    [[nodiscard]] int indexOf(int fileRow, const QString& column, const QString& sheet) const;
    [[nodiscard]] bool hasFileRows() const { return !m_parts.cells.empty() || refusedCount() > 0; }

private:
    [[nodiscard]] ImportRow refusal(const RefusedCell& cell) const;
    void annotate(ImportRow& row, const ReadingEdit& edit) const;
    void annotatePlan(ImportRow& row, const Change& change) const;
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
