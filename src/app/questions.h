// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

class QWidget;

namespace send {

/// What a new scorecard is asked for.
struct NewScorecard {
    QString path;
    QString title;
    QString organisation;
    QString author;
};

/// Everything the window asks a person in a dialog of its own. Tests answer in its place.
class Questions
{
public:
    virtual ~Questions();
    /// The path of a file to read, or empty when the person leaves.
    [[nodiscard]] virtual QString fileToOpen(QWidget* parent, const QString& title, const QString& filter) = 0;
    /// The paths of files to read together, or none when the person leaves.
    [[nodiscard]] virtual QStringList filesToOpen(QWidget* parent, const QString& title, const QString& filter) = 0;
    /// The path of a folder to read, or empty when the person leaves.
    [[nodiscard]] virtual QString folderToOpen(QWidget* parent, const QString& title) = 0;
    /// The path of a file to write; the dialog has already asked about one that exists.
    [[nodiscard]] virtual QString fileToSave(QWidget* parent, const QString& title, const QString& suggested,
                                             const QString& filter) = 0;
    /// One of `answers` (verbs), by index; nothing when the person leaves.
    [[nodiscard]] virtual std::optional<int> choose(QWidget* parent, const QString& question,
                                                    const QStringList& answers) = 0;
    [[nodiscard]] virtual std::optional<QString> text(QWidget* parent, const QString& title, const QString& label,
                                                      const QString& value) = 0;
    [[nodiscard]] virtual std::optional<NewScorecard> newScorecard(QWidget* parent, const NewScorecard& suggested) = 0;
    /// Says what happened, where no bar in the window can.
    virtual void tell(QWidget* parent, const Error& error) = 0;
};

/// By dialogs.
[[nodiscard]] std::unique_ptr<Questions> makeDialogQuestions();

/// `Scorecards (*.scorecard)`
[[nodiscard]] QString scorecardFilter();

} // namespace send
