// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace send {

class ScorecardDelegate;
class ScorecardModel;

/// The table of the scorecard page: rows of two lines, columns that fit the width (where room is short it loses Basis,
/// then the oldest terms), letters find by name, Ctrl+C copies with headings.
class ScorecardTable : public QTableView
{
    Q_OBJECT
public:
    explicit ScorecardTable(ScorecardModel& model);

    void keyboardSearch(const QString& search) override;
    void copySelection() const;
    /// The selected rows as lines of tab-separated text below their headings.
    [[nodiscard]] QString selectionAsText() const;

Q_SIGNALS:
    void opened(); ///< Enter or a double click

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void restyle();
    void fitColumns();
    void fitRows();

    ScorecardModel& m_model;
    ScorecardDelegate* m_delegate;
};

} // namespace send
