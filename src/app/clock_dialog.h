// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QTableWidget;

namespace send {

class TextLabel;

/// The dates in law that follow from a request, a review meeting or a year of phase transfer, with weekday and source.
class ClockDialog : public QDialog
{
    Q_OBJECT
public:
    ClockDialog(QDate today, QWidget* parent = nullptr);

    /// The dates as text, a line each, for an e-mail or a case file.
    [[nodiscard]] QString text() const;

private:
    void build();
    void refresh();
    void fillTable();

    QComboBox* m_from;
    QDateEdit* m_date;
    QCheckBox* m_exceptions;
    TextLabel* m_refusal;
    QTableWidget* m_table;
    std::vector<StatutoryDate> m_dates;
};

/// Opens the dialog on `window`.
void openClock(QDate today, QWidget* window);

} // namespace send
