// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/questions.h"

#include <QDialog>

#include <memory>

namespace Ui {
class NewScorecardDialog;
}

namespace send {

/// Asks for a new scorecard's name, authority, author and file.
class NewScorecardDialog : public QDialog
{
    Q_OBJECT
public:
    NewScorecardDialog(Questions& questions, const NewScorecard& suggested, QWidget* parent = nullptr);
    ~NewScorecardDialog() override;
    [[nodiscard]] NewScorecard answer() const;

private:
    void chooseFile();
    void updateCreate();

    Questions& m_questions;
    std::unique_ptr<Ui::NewScorecardDialog> m_form;
    class QPushButton* m_create;
};

} // namespace send
