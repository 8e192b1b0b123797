// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document.h"
#include "app/import_reader.h"
#include "app/questions.h"

#include <QDialog>

class QProgressBar;
class QPushButton;
class QSplitter;

namespace send {

class ImportIssues;
class ImportMapping;
class ImportPreviewTable;
class ImportSource;
class TextLabel;

/// Brings figures in from a file: it is read on another thread, what would change stands here first, then all of it is
/// written or nothing. Escape ends the reading.
class ImportDialog : public QDialog
{
    Q_OBJECT
public:
    ImportDialog(Document& document, Questions& questions, QWidget* parent = nullptr);

    /// Begins to read; what was said of another file's headings is forgotten.
    void setFile(const QString& path);
    /// What a table is taken as that is nothing else by its content; found out, unless it is said.
    void setKind(ImportAs kind);
    [[nodiscard]] bool isBusy() const { return m_reader.isBusy(); }
    void accept() override; ///< one edit; stays when it was not written
    void done(int result) override;

private:
    void build();
    void buildPanes();
    void connectParts();
    void chooseFile();
    void setMeaning(const QString& heading, const ColumnMeaning& meaning);
    void read();
    void documentChanged();
    void showReading(const ImportReading& reading);
    void showReview(const ImportReview& review, int changes);
    void showEmpty(const QString& summary);
    void showIssues(const std::vector<Issue>& issues, const QStringList& effects);
    void sharePanes();
    [[nodiscard]] QString summaryOf(const ImportReview& review, int count) const;
    void refuse(const Error& error);

    Document& m_document;
    Questions& m_questions;
    ImportSource* m_source;
    ImportMapping* m_mapping;
    TextLabel* m_mappingHead;
    TextLabel* m_summary;
    QProgressBar* m_progress;
    ImportPreviewTable* m_preview;
    TextLabel* m_issuesHead;
    ImportIssues* m_issues;
    QSplitter* m_panes;
    QPushButton* m_import = nullptr;
    QString m_path;
    bool m_isNew = true; ///< the file, so that its authorities are not known yet
    HeadingMeanings m_told;
    Changes m_changes; ///< as the file says
    bool m_isWriting = false;
    bool m_changedMeanwhile = false; ///< by another officer, while ours was being written
    ImportReader m_reader; ///< last: it is waited for first
};

/// Opens the dialog on `window`; without a path it asks for the file first.
void importInto(Document& document, Questions& questions, QWidget* window, const QString& path = {},
                ImportAs kind = ImportAs::FoundOut);

/// Whether a dropped file is one to import rather than a scorecard to open.
[[nodiscard]] bool isToImport(const QString& path);

} // namespace send
