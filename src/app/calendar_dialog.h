// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/committee_calendar.h"

#include <QDialog>

#include <map>

class QLineEdit;

namespace send {

class Document;
class TextLabel;

/// The days of a term on the way to its committee: counted back from the meeting, or set by hand. Kept, they are one edit.
class CalendarDialog : public QDialog
{
    Q_OBJECT
public:
    CalendarDialog(Document& document, QWidget* parent);

    void accept() override;

private:
    struct Line {
        QLineEdit* date;
        TextLabel* about;
    };

    void addLine(CommitteeStep step, class QGridLayout& grid);
    void take(CommitteeStep step);
    void showDays();
    [[nodiscard]] Scorecard asTyped() const;

    Document& m_document;
    CommitteeDates m_dates; ///< as typed so far
    std::map<CommitteeStep, Line> m_lines;
    TextLabel* m_notes;
};

} // namespace send
