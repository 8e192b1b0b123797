// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/questions.h"

#include "app/measure.h"
#include "app/new_scorecard_dialog.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

namespace send {

namespace {

/// A name without an ending gets that of the kind that was chosen: "A workbook (*.xlsx)".
QString withEnding(const QString& path, const QString& kind)
{
    if (path.isEmpty() || !QFileInfo(path).suffix().isEmpty())
        return path;
    const QString ending = kind.section(QStringLiteral("*."), 1, 1).section(u')', 0, 0).section(u' ', 0, 0);
    return ending.isEmpty() || QFileInfo::exists(path + u'.' + ending) ? path : path + u'.' + ending;
}

/// The program's name as people know it.
QString boxTitle()
{
    return QStringLiteral("SEND Scorecard");
}

class DialogQuestions : public Questions
{
public:
    QString fileToOpen(QWidget* parent, const QString& title, const QString& filter) override
    {
        return QFileDialog::getOpenFileName(parent, title, {}, filter);
    }

    QStringList filesToOpen(QWidget* parent, const QString& title, const QString& filter) override
    {
        return QFileDialog::getOpenFileNames(parent, title, {}, filter);
    }

    QString folderToOpen(QWidget* parent, const QString& title) override
    {
        return QFileDialog::getExistingDirectory(parent, title);
    }

    QString fileToSave(QWidget* parent, const QString& title, const QString& suggested, const QString& filter) override
    {
        QString kind;
        const QString path = QFileDialog::getSaveFileName(parent, title, suggested, filter, &kind);
        return withEnding(path, kind);
    }

    std::optional<int> choose(QWidget* parent, const QString& question, const QStringList& answers) override
    {
        QMessageBox box(parent);
        box.setWindowTitle(boxTitle());
        box.setTextFormat(Qt::PlainText);
        box.setText(question);
        for (const QString& answer : answers)
            box.addButton(answer, QMessageBox::AcceptRole);
        box.addButton(QMessageBox::Cancel);
        box.exec();
        const auto index = answers.indexOf(box.clickedButton() ? box.clickedButton()->text() : QString());
        return index < 0 ? std::nullopt : std::optional(static_cast<int>(index));
    }

    std::optional<QString> text(QWidget* parent, const QString& title, const QString& label,
                                const QString& value) override
    {
        QInputDialog dialog(parent);
        dialog.setWindowTitle(title);
        dialog.setLabelText(label);
        dialog.setTextValue(value);
        dialog.setOkButtonText(QCoreApplication::translate("send", "Keep"));
        dialog.resize(scaledLength(dialog, 460), dialog.sizeHint().height()); // a reason is a sentence
        return dialog.exec() == QDialog::Accepted ? std::optional(dialog.textValue().trimmed()) : std::nullopt;
    }

    std::optional<NewScorecard> newScorecard(QWidget* parent, const NewScorecard& suggested) override
    {
        NewScorecardDialog dialog(*this, suggested, parent);
        return dialog.exec() == QDialog::Accepted ? std::optional(dialog.answer()) : std::nullopt;
    }

    void tell(QWidget* parent, const Error& error) override
    {
        QMessageBox box(parent);
        box.setWindowTitle(boxTitle());
        box.setIcon(QMessageBox::Warning);
        box.setTextFormat(Qt::PlainText);
        box.setText(error.sentence);
        box.setDetailedText(error.detail);
        box.setDefaultButton(box.addButton(QMessageBox::Close)); // rather than the details
        box.exec();
    }
};

} // namespace

Questions::~Questions() = default;

std::unique_ptr<Questions> makeDialogQuestions()
{
    return std::make_unique<DialogQuestions>();
}

QString scorecardFilter()
{
    return QCoreApplication::translate("send", "Scorecards (*.scorecard)");
}

} // namespace send
