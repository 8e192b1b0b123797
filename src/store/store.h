// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"
#include "core/result.h"

#include <QDate>
#include <QDateTime>
#include <QString>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace send {

enum class Access { ReadWrite, ReadOnly };

/// What a file says of itself without being loaded.
struct FileInfo {
    int schemaVersion = 0;
    int lowestReader = 0; ///< the lowest program version (schema) that may read it
    bool readOnly = false;
    QString path;
};

struct Counts {
    qint64 areas = 0, actions = 0, milestones = 0, metrics = 0, readings = 0, terms = 0, backlogMonths = 0;
};

/// One scorecard file. The only place with SQL; see docs/file-format.md and docs/reliability.md.
/// Not shared between threads: each opens its own.
class Store
{
public:
    /// Makes a new, empty scorecard; refuses a path where a file already is.
    [[nodiscard]] static Result<Store> create(const QString& path, const Plan& plan);
    /// Opens a file. Older ones are backed up and migrated (in memory when read-only); newer, foreign, corrupt and
    /// locked ones are refused in a sentence; a file that may not be written is opened read-only and says so in info().
    [[nodiscard]] static Result<Store> open(const QString& path, Access access = Access::ReadWrite);

    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;
    ~Store();

    [[nodiscard]] const FileInfo& info() const;
    [[nodiscard]] Result<Scorecard> load() const;
    /// The scorecard as it stood at the end of `day` in London: the edits since are taken back, the newest first.
    /// ErrorKind::Refused for a day before the history begins, Corrupt when the history does not fit what is in the file.
    [[nodiscard]] Result<Scorecard> loadAsAt(QDate day) const;
    /// One transaction: every `before` checked, rows and their history written, committed. ErrorKind::Conflict
    /// when a `before` no longer holds. `text` names the edit in the history.
    [[nodiscard]] Result<void> apply(const Changes& changes, const QString& author, const QString& text,
                                     const QString& reason = {});
    /// Commentary that `person` is typing: no edit yet, so in no history. Kept until dropped, over a crash too.
    [[nodiscard]] Result<void> saveDraft(const QString& person, const CommentaryKey& key, const Commentary& draft);
    [[nodiscard]] Result<void> dropDraft(const QString& person, const CommentaryKey& key);
    [[nodiscard]] Result<std::map<CommentaryKey, Commentary>> draftsOf(const QString& person) const;
    /// Where edits get their moment from; the machine's clock where nothing else was said.
    using Clock = std::function<QDateTime()>;
    void setClock(Clock clock);
    /// True when another connection has changed the file since this one last loaded (or opened, until it loads). Its own
    /// edits do not count and do not hide another's. An error when the file has been moved, deleted or replaced.
    /// An older file that was migrated in memory never changes.
    [[nodiscard]] Result<bool> changedElsewhere();
    /// Where files are kept as they were before a migration.
    [[nodiscard]] static QString backupFolder();
    /// A consistent copy while in use; refuses a path where a file already is.
    [[nodiscard]] Result<void> backupTo(const QString& path) const;
    /// An entry for each changed row, newest first; at most `limit` (0 = all).
    [[nodiscard]] Result<std::vector<AuditEntry>> history(int limit = 0) const;
    /// Integrity and foreign keys: one sentence a finding, empty when sound.
    [[nodiscard]] Result<std::vector<QString>> check() const;
    /// Of everything in the file; terms are those that have a reading.
    [[nodiscard]] Result<Counts> counts() const;

private:
    struct State;
    explicit Store(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace send
