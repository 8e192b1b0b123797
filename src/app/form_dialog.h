// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/form.h"

#include <QDialog>

class QComboBox;
class QPushButton;

namespace send {

class Document;
class Questions;
class TextLabel;

/// Saves a data-collection form for one owner or partner and a term. It is sent by the person's own e-mail, so the path
/// can be copied.
class FormDialog : public QDialog
{
    Q_OBJECT
public:
    FormDialog(const Document& document, Questions& questions, QWidget* parent = nullptr);

private:
    void build();
    void fillTerms();
    void fillWho();
    void refresh();
    void save();
    void copyPath();
    [[nodiscard]] FormSubject subject() const;
    [[nodiscard]] QString suggestedPath() const;

    const Document& m_document;
    Questions& m_questions;
    QComboBox* m_who;
    QComboBox* m_term;
    TextLabel* m_about;
    TextLabel* m_outcome;
    QPushButton* m_save;
    QPushButton* m_copy;
    QString m_saved; ///< where; empty until then
};

/// Opens the dialog on `window`.
void collectFigures(const Document& document, Questions& questions, QWidget* window);

} // namespace send
