// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document.h"

#include <QObject>

namespace send {

class FileActions;
class NoticeBar;

/// Says in the notice bar what happens to the open file: an edit not written, another officer's edit, a file gone,
/// words that were being typed when the program ended.
class DocumentNotices : public QObject
{
    Q_OBJECT
public:
    DocumentNotices(Document& document, FileActions& files, NoticeBar& bar);

Q_SIGNALS:
    void commentaryWanted(send::MetricId metric); ///< its words are to be shown, in the term that the document shows

private:
    void onReset();
    void onFailed(const Error& error);
    void onConflict(const QString& text, const Changes& mine, const Changes& theirs);
    void onVanished();
    [[nodiscard]] QString bothValues(const QString& who, const Changes& mine, const Changes& theirs) const;

    Document& m_document;
    FileActions& m_files;
    NoticeBar& m_bar;
};

} // namespace send
