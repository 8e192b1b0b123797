// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/term_edit.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace send {

class Document;
class TextLabel;

/// When the terms of the school year begin that the chosen term lies in. Kept, it is one edit.
class TermDatesDialog : public QDialog
{
    Q_OBJECT
public:
    TermDatesDialog(Document& document, QWidget* parent);

    void accept() override;

private:
    /// As the fields have them; what cannot be read is said.
    [[nodiscard]] Result<Changes> typed() const;
    void showConsequences();

    Document& m_document;
    Term m_autumn;
    std::array<QLineEdit*, 4> m_starts{};
    TextLabel* m_consequences;
    TextLabel* m_refusal;
    QPushButton* m_keep;
};

} // namespace send
