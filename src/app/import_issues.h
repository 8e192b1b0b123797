// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import.h"

#include <QListWidget>

namespace send {

/// What stands in the way of an import, what follows from it and what should be known: issues with their place in the
/// file.
class ImportIssues : public QListWidget
{
    Q_OBJECT
public:
    explicit ImportIssues(QWidget* parent = nullptr);

    /// `effects` are sentences on what follows from the import.
    void show(std::vector<Issue> issues, const QStringList& effects, const QString& fileName);
    using QListWidget::show;

    /// Of the first few sentences, as wide as the list is.
    [[nodiscard]] int wantedHeight() const;

Q_SIGNALS:
    void placeChosen(int fileRow, const QString& column, const QString& sheet); ///< of the issue that the keyboard is on

private:
    void choose(int row);

    void addSentence(const QString& text, const QColor& colour);

    std::vector<Issue> m_issues; ///< a row each; those of effects have no place
    QString m_fileName;
};

/// The sheet that an issue names behind the file; empty for the first.
[[nodiscard]] QString sheetOf(const Issue& issue, const QString& fileName);

/// `Row 214, column Value: “n/k” is not a number.`, with the sheet where it is not the first.
[[nodiscard]] QString issueText(const Issue& issue, const QString& fileName);

} // namespace send
