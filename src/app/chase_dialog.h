// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/readiness.h"

#include <QDialog>

class QListWidget;
class QPlainTextEdit;

namespace send {

/// What each owner still owes for a term, as text to be copied into an e-mail of one's own.
class ChaseDialog : public QDialog
{
    Q_OBJECT
public:
    ChaseDialog(const Scorecard& scorecard, const Readiness& readiness, QWidget* parent);

private:
    void showOwner(int row);

    QListWidget* m_owners;
    QPlainTextEdit* m_text;
    QStringList m_texts; ///< one an owner
};

} // namespace send
