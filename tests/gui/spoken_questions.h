// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/questions.h"

#include <vector>

namespace send::test {

/// Answers what the window asks as a test says beforehand; unanswered, it is a person who leaves the dialog.
class SpokenQuestions : public Questions
{
public:
    QString toOpen, toSave, folder;
    QStringList allToOpen;
    std::optional<int> choice;
    std::optional<QString> typed;
    std::optional<NewScorecard> scorecard;
    std::vector<Error> told;

    QString fileToOpen(QWidget*, const QString&, const QString&) override { return toOpen; }
    QStringList filesToOpen(QWidget*, const QString&, const QString&) override { return allToOpen; }
    QString folderToOpen(QWidget*, const QString&) override { return folder; }
    QString fileToSave(QWidget*, const QString&, const QString&, const QString&) override { return toSave; }
    std::optional<int> choose(QWidget*, const QString&, const QStringList&) override { return choice; }
    std::optional<QString> text(QWidget*, const QString&, const QString&, const QString&) override { return typed; }
    std::optional<NewScorecard> newScorecard(QWidget*, const NewScorecard&) override { return scorecard; }
    void tell(QWidget*, const Error& error) override { told.push_back(error); }
};

} // namespace send::test
