// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/new_scorecard_dialog.h"

#include "app/measure.h"
#include "ui_new_scorecard_dialog.h"

#include <QDir>
#include <QPushButton>

namespace send {

NewScorecardDialog::NewScorecardDialog(Questions& questions, const NewScorecard& suggested, QWidget* parent)
    : QDialog(parent), m_questions(questions), m_form(std::make_unique<Ui::NewScorecardDialog>())
{
    m_form->setupUi(this);
    m_form->titleEdit->setText(suggested.title);
    m_form->organisationEdit->setText(suggested.organisation);
    m_form->authorEdit->setText(suggested.author);
    m_form->pathEdit->setText(QDir::toNativeSeparators(suggested.path));
    m_form->pathEdit->setMinimumWidth(scaledLength(*this, 380));
    m_create = m_form->buttons->addButton(tr("Create"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(QStringLiteral("createButton"));
    connect(m_form->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_form->browseButton, &QPushButton::clicked, this, &NewScorecardDialog::chooseFile);
    for (QLineEdit* edit : {m_form->titleEdit, m_form->authorEdit, m_form->pathEdit})
        connect(edit, &QLineEdit::textChanged, this, &NewScorecardDialog::updateCreate);
    updateCreate();
}

NewScorecardDialog::~NewScorecardDialog() = default;

NewScorecard NewScorecardDialog::answer() const
{
    QString path = QDir::fromNativeSeparators(m_form->pathEdit->text().trimmed());
    if (!path.endsWith(QStringLiteral(".scorecard")))
        path += QStringLiteral(".scorecard");
    return {path, m_form->titleEdit->text().trimmed(), m_form->organisationEdit->text().trimmed(),
            m_form->authorEdit->text().trimmed()};
}

void NewScorecardDialog::chooseFile()
{
    const QString path =
        m_questions.fileToSave(this, tr("File of the new scorecard"), m_form->pathEdit->text(), scorecardFilter());
    if (!path.isEmpty())
        m_form->pathEdit->setText(QDir::toNativeSeparators(path));
}

/// Create works once everything that the file needs is there.
void NewScorecardDialog::updateCreate()
{
    const auto has = [](const QLineEdit* edit) { return !edit->text().trimmed().isEmpty(); };
    m_create->setEnabled(has(m_form->titleEdit) && has(m_form->authorEdit) && has(m_form->pathEdit));
}

} // namespace send
