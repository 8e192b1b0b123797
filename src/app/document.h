// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"
#include "core/result.h"
#include "store/store.h"

#include <QObject>
#include <QTimer>
#include <QUndoStack>

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace send {

/// A scorecard file and what is in it, open in no window yet: it may come from a thread of its own.
struct LoadedFile {
    Store store;
    Scorecard scorecard;
};
[[nodiscard]] Result<LoadedFile> loadFile(const QString& path, Access access = Access::ReadWrite);

/// The open scorecard: the only QObject that owns data, and the only way in which the window changes anything.
/// An edit is on disk when it is on screen; when it cannot be written, nothing changes and `failed` says why.
class Document : public QObject
{
    Q_OBJECT
public:
    explicit Document(QObject* parent = nullptr);
    ~Document() override;

    /// Opens a file in place of the one that is open; on an error the old one stays.
    [[nodiscard]] Result<void> open(const QString& path, Access access = Access::ReadWrite);
    /// Takes over a file that was just made, or was loaded already.
    [[nodiscard]] Result<void> take(Store store);
    void take(LoadedFile file);
    void close();
    /// Writes a whole copy, history included where the old file can still be read, and goes on in the copy.
    [[nodiscard]] Result<void> saveCopyAs(const QString& path);

    [[nodiscard]] bool isOpen() const { return m_store.has_value(); }
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] bool isVanished() const { return m_vanished; } ///< the file has gone; its data is still here
    [[nodiscard]] bool canEdit() const { return isOpen() && !isReadOnly() && !m_vanished; }
    [[nodiscard]] QString path() const;
    [[nodiscard]] const Scorecard& scorecard() const { return m_scorecard; }
    /// Newest first; empty when no file is open.
    [[nodiscard]] Result<std::vector<AuditEntry>> history(int limit = 0) const;

    /// Writes the changes and makes them known by `changed`. `text` names thing and place ("Set 20-week timeliness,
    /// Autumn 2026"). False when nothing was written; `failed` or `conflict` has then said why. No-op edits are dropped.
    /// What follows from the changes is written with them (core/completed_edit.h). Where they touch a closed or
    /// published term and `reason` is empty, a person is asked for it; false, and nothing written, when they leave.
    bool edit(const QString& text, const Changes& changes, const QString& reason = {});
    /// Writes `mine` over what another officer wrote meanwhile: the answer "Keep mine" to `conflict`.
    bool keepMine(const QString& text, const Changes& mine);

    /// How a person is asked why figures of a closed term change: the question in, the reason or nothing out.
    using AskReason = std::function<std::optional<QString>(const QString& question)>;
    void setAskReason(AskReason ask) { m_askReason = std::move(ask); }

    /// Commentary that the author is typing: kept apart from the scorecard, in no history, over a crash too.
    [[nodiscard]] Result<void> saveDraft(const CommentaryKey& key, const Commentary& draft);
    [[nodiscard]] Result<void> dropDraft(const CommentaryKey& key);
    [[nodiscard]] Result<std::map<CommentaryKey, Commentary>> drafts() const; ///< the author's; empty without a file

    [[nodiscard]] bool canUndo() const { return canEdit() && m_undo.canUndo(); }
    [[nodiscard]] bool canRedo() const { return canEdit() && m_undo.canRedo(); }
    [[nodiscard]] QString undoText() const { return m_undo.undoText(); }
    [[nodiscard]] QString redoText() const { return m_undo.redoText(); }
    void undo();
    void redo();

    /// The term that every page shows.
    [[nodiscard]] Term term() const { return m_term; }
    void setTerm(Term term);
    /// What the term box offers, newest first: from a year ago, or the first reading's term, to the one
    /// after today's.
    [[nodiscard]] std::vector<Term> terms() const;
    /// The plan's pinned day, else the clock's.
    [[nodiscard]] QDate today() const;

    /// Who edits: remembered, at first the account's name.
    [[nodiscard]] QString author() const;
    void setAuthor(const QString& author);

    /// Looks now whether the file was changed by another or has gone; also done every one and a half seconds.
    void lookForChanges();

Q_SIGNALS:
    void reset();                                    ///< another file, or none: everything is to be read anew
    void changed(const send::Changes& changes);      ///< after an edit, an undo or another officer's edit
    void termChanged();
    void stateChanged();                             ///< undo, redo, read-only, vanished
    void failed(const send::Error& error);           ///< an edit that was not written
    /// `mine` was not written, since `theirs` stands there now.
    void conflict(const QString& text, const send::Changes& mine, const send::Changes& theirs);
    void changedByOthers(const QString& sentence);   ///< "The data officer changed 2 things."
    void vanished();                                 ///< the file is no longer where it was

private:
    class Command;

    bool commit(const QString& text, const Changes& changes, const QString& reason);
    [[nodiscard]] bool mayWrite();
    [[nodiscard]] std::optional<QString> reasonFor(const Changes& changes, const QString& given);
    void reportConflict(const QString& text, const Changes& mine);
    bool catchUp();
    void noteVanished(bool vanished);
    [[nodiscard]] QString sentenceAbout(const Changes& theirs) const;

    std::optional<Store> m_store;
    Scorecard m_scorecard;
    QUndoStack m_undo; ///< only a record: undo() and redo() write first, then move in it
    QTimer m_poll;
    AskReason m_askReason;
    Term m_term{2026, Season::Autumn};
    bool m_vanished = false;
    bool m_isAsking = false; ///< for a reason
};

} // namespace send
