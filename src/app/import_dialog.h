// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document.h"
#include "app/questions.h"
#include "workflow/workflow.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace Ui {
class ImportDialog;
}

namespace send {

class ImportRowModel;

/// Brings figures in from a file: what would change stands here first, then all of it is written or nothing.
class ImportDialog : public QDialog
{
    Q_OBJECT
public:
    ImportDialog(Document& document, Questions& questions, QWidget* parent = nullptr);
    ~ImportDialog() override;

    void setFile(const QString& path);
    /// What a table is taken as that is nothing else by its content; readings, unless it is said.
    void setKind(ImportAs kind) { m_kind = kind; }
    void accept() override; ///< one edit; stays when it was not written

private:
    void chooseFile();
    void fillAuthorities(const QByteArray& bytes);
    void refresh();
    void setPreview(const ImportPreview& preview);
    void showIssues(const std::vector<Issue>& issues);
    void refuse(const Error& error);

    Document& m_document;
    Questions& m_questions;
    std::unique_ptr<Ui::ImportDialog> m_form;
    ImportRowModel* m_rows;
    QPushButton* m_import;
    QString m_path;
    ImportAs m_kind = ImportAs::Readings;
    ImportPreview m_preview;
};

/// Opens the dialog on `window`; without a path it asks for the file first.
void importInto(Document& document, Questions& questions, QWidget* window, const QString& path = {},
                ImportAs kind = ImportAs::Readings);

/// Whether a dropped file is one to import rather than a scorecard to open.
[[nodiscard]] bool isToImport(const QString& path);

} // namespace send
