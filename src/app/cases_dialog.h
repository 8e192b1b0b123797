// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/latest_task.h"
#include "workflow/cases.h"

#include <QDialog>

#include <optional>

class QDateEdit;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace send {

class CasesMonths;
class Document;
class Questions;
class TextLabel;

/// Reads SEN2 case files into months: what would change stands here first, then all of it is written or nothing. The
/// cases are counted on another thread and forgotten; only monthly counts and the list of issues stay.
class CasesDialog : public QDialog
{
    Q_OBJECT
public:
    CasesDialog(Document& document, Questions& questions, QWidget* parent = nullptr);

    /// Files, zips and folders; counted with those already chosen.
    void addSources(const QStringList& paths);
    [[nodiscard]] bool isBusy() const { return m_task.isBusy(); }
    void accept() override; ///< one edit; stays when it was not written

private:
    void build();
    [[nodiscard]] QWidget* sourcesRow();
    void addFiles();
    void addFolder();
    void clearSources();
    void count();
    void show(const Result<CaseMonths>& counted);
    void refuse(const QString& sentence);
    void showIssues(const std::vector<Issue>& issues);
    void saveIssues();

    Document& m_document;
    Questions& m_questions;
    QStringList m_sources;
    QListWidget* m_files;
    QDateEdit* m_asAt;
    TextLabel* m_summary;
    QProgressBar* m_progress;
    CasesMonths* m_months;
    QListWidget* m_issueList;
    QPushButton* m_save;
    QPushButton* m_import;
    std::optional<CaseMonths> m_counted;
    ImportPreview m_shown;
    LatestTask m_task;
};

/// Opens the dialog on `window`.
void importCases(Document& document, Questions& questions, QWidget* window);

} // namespace send
