// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document_notices.h"

#include "app/file_actions.h"
#include "app/notice_bar.h"
#include "core/format.h"

namespace send {

DocumentNotices::DocumentNotices(Document& document, FileActions& files, NoticeBar& bar)
    : QObject(&bar), m_document(document), m_files(files), m_bar(bar)
{
    connect(&files, &FileActions::failed, this, &DocumentNotices::onFailed);
    connect(&files, &FileActions::done, this,
            [this](const QString& sentence) { m_bar.say(NoticeBar::Kind::Quiet, sentence); });
    connect(&document, &Document::failed, this, &DocumentNotices::onFailed);
    connect(&document, &Document::conflict, this, &DocumentNotices::onConflict);
    connect(&document, &Document::vanished, this, &DocumentNotices::onVanished);
    connect(&document, &Document::reset, this, &DocumentNotices::onReset);
    connect(&document, &Document::changedByOthers, this,
            [this](const QString& sentence) { m_bar.say(NoticeBar::Kind::Quiet, sentence); });
}

/// Drafts outlive the program; without this line they would wait unseen at their metric.
void DocumentNotices::onReset()
{
    m_bar.dismiss();
    auto drafts = m_document.drafts().value_or(std::map<CommentaryKey, Commentary>());
    const Scorecard& scorecard = m_document.scorecard();
    std::erase_if(drafts, [&](const auto& draft) { return !scorecard.metrics.contains(draft.first.metric); });
    if (drafts.empty())
        return;
    const CommentaryKey key = drafts.begin()->first;
    const QString what = QStringLiteral("%1 %2, %3").arg(refOf(scorecard, key.metric), scorecard.metrics.at(key.metric).name,
                                                         toText(key.term));
    const auto more = static_cast<int>(drafts.size()) - 1;
    m_bar.say(NoticeBar::Kind::Quiet,
              more == 0 ? tr("Commentary on %1 was being typed when the program ended. The words were kept.").arg(what)
                        : tr("Commentary on %1 and %2 more was being typed when the program ended. The words were kept.")
                              .arg(what, formatCount(more)),
              {{tr("Go to it"), [this, key] {
                    m_document.setTerm(key.term);
                    Q_EMIT commentaryWanted(key.metric);
                }}});
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
    const auto last = m_document.history(1);
    const QString who = last && !last->empty() ? last->front().author : tr("Another officer");
    const QString values = bothValues(who, mine, theirs);
    m_bar.say(NoticeBar::Kind::Warning,
              values.isEmpty()
                  ? tr("%1 changed the same thing first; theirs is shown. Yours was not written: %2.").arg(who, text)
                  : values,
              {{tr("Keep mine"), [this, text, mine] { m_document.keepMine(text, mine); }}, {tr("Keep theirs"), [] {}}});
}

/// "The data officer changed 7.3 to 81 while you were typing 82." Only where one figure is at stake.
QString DocumentNotices::bothValues(const QString& who, const Changes& mine, const Changes& theirs) const
{
    const auto* wanted = mine.size() == 1 ? std::get_if<ReadingEdit>(&mine.front()) : nullptr;
    const auto* standing = theirs.size() == 1 ? std::get_if<ReadingEdit>(&theirs.front()) : nullptr;
    if (!wanted || !standing || !m_document.scorecard().metrics.contains(wanted->key.metric))
        return {};
    const Metric& metric = m_document.scorecard().metrics.at(wanted->key.metric);
    const auto words = [&](const Boxed<Reading>& reading) {
        const QString value = reading ? formatReading(*reading, metric) : QString();
        return value.isEmpty() ? tr("nothing") : value;
    };
    if (words(wanted->after) == words(standing->after))
        return {}; // it is a comment or a date that differs
    return tr("%1 changed %2 to %3 while you were typing %4.")
        .arg(who, refOf(m_document.scorecard(), wanted->key.metric), words(standing->after), words(wanted->after));
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
