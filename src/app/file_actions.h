// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document.h"
#include "app/questions.h"
#include "exchange/table_export.h"

#include <QObject>

namespace send {

/// What the File menu, the start page and a dropped file do: asks where it must, then opens, makes or copies.
class FileActions : public QObject
{
    Q_OBJECT
public:
    FileActions(Document& document, Questions& questions, QWidget* window);

    void open();
    void openPath(const QString& path);
    void openLoaded(Result<LoadedFile> file); ///< read already
    void findMissing(const QString& path); ///< a recent file that is not where it was
    void create(const QString& templateId, const QString& templateName);
    void saveCopy();
    /// The whole scorecard as a workbook or JSON, or one table as CSV: as the chosen name ends.
    void exportFile();
    void askAuthor();
    void openDemonstration();
    void restoreDemonstration();

Q_SIGNALS:
    void failed(const send::Error& error);
    void done(const QString& sentence);

private:
    [[nodiscard]] std::optional<std::vector<ExportWhat>> tablesFor(const QString& ending) const;
    void opened(const Result<void>& result);
    [[nodiscard]] Result<void> make(const NewScorecard& wanted, const QString& templateId);
    [[nodiscard]] Result<void> makeDemonstration();
    [[nodiscard]] Result<QString> setAside(const QString& path);

    Document& m_document;
    Questions& m_questions;
    QWidget* m_window;
};

} // namespace send
