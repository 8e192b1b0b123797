// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document_notices.h"

#include "app/file_actions.h"
#include "app/notice_bar.h"

namespace send {

DocumentNotices::DocumentNotices(Document& document, FileActions& files, NoticeBar& bar)
    : QObject(&bar), m_document(document), m_files(files), m_bar(bar)
{
    connect(&files, &FileActions::failed, this, &DocumentNotices::onFailed);
    connect(&document, &Document::failed, this, &DocumentNotices::onFailed);
    connect(&document, &Document::conflict, this, &DocumentNotices::onConflict);
    connect(&document, &Document::vanished, this, &DocumentNotices::onVanished);
    connect(&document, &Document::reset, this, [this] { m_bar.dismiss(); });
    connect(&document, &Document::changedByOthers, this,
            [this](const QString& sentence) { m_bar.say(NoticeBar::Kind::Quiet, sentence); });
}

void DocumentNotices::onFailed(const Error& error)
{
    std::vector<NoticeBar::Answer> answers;
    if (m_document.isVanished() || (m_document.isOpen() && error.kind == ErrorKind::ReadOnly))
        answers.push_back({tr("Save a copy as…"), [this] { m_files.saveCopy(); }});
    m_bar.say(NoticeBar::Kind::Warning, error.sentence, answers);
    m_bar.setToolTip(error.detail);
}

void DocumentNotices::onConflict(const QString& text, const Changes& mine, const Changes& theirs)
{
    Q_UNUSED(theirs)
    const auto last = m_document.history(1);
    const QString who = last && !last->empty() ? last->front().author : tr("Another officer");
    m_bar.say(NoticeBar::Kind::Warning,
              tr("%1 changed the same thing first; theirs is shown. Yours was not written: %2.").arg(who, text),
              {{tr("Keep mine"), [this, text, mine] { m_document.keepMine(text, mine); }}, {tr("Keep theirs"), [] {}}});
}

void DocumentNotices::onVanished()
{
    m_bar.say(NoticeBar::Kind::Warning,
              tr("%1 is no longer there: it was moved or deleted, or its drive is not connected. What you see is safe in "
                 "this window.")
                  .arg(m_document.path()),
              {{tr("Save a copy as…"), [this] { m_files.saveCopy(); }}});
}

} // namespace send
