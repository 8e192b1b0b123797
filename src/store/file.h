// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/migrate.h"
#include "store/sqlite.h"
#include "store/store.h"

#include <array>
#include <variant>

/// The parts of Store, one .cpp each.
namespace send::store {

/// The prepared statements of one kind of row, made when first needed.
struct RowStatements {
    sqlite::Statement select, insert, update, remove;
};

/// An open scorecard.
struct File {
    sqlite::Database database;
    FileInfo info;
    std::int64_t seenDataVersion = 0; ///< SQLite's data_version when last loaded
    std::array<RowStatements, std::variant_size_v<Change>> rowStatements;
    sqlite::Statement lastAudit;
    sqlite::Statement insertAudit;
    Store::Clock clock = &QDateTime::currentDateTimeUtc;
};

/// open.cpp. `schema` is the program's, or a test's longer one.
[[nodiscard]] Result<File> createFile(const QString& path, const Plan& plan, const Schema& schema);
[[nodiscard]] Result<File> openFile(const QString& path, Access access, const Schema& schema);

/// load.cpp
struct Loaded {
    Scorecard scorecard;
    std::int64_t dataVersion; ///< of the moment that was read
};
[[nodiscard]] Result<Loaded> loadScorecard(const File& file);
[[nodiscard]] Result<std::int64_t> dataVersion(const File& file);
/// What the tables hold, without a look at what hangs on what, inside a transaction of the caller.
[[nodiscard]] Result<Scorecard> loadRows(const File& file);
[[nodiscard]] Result<void> checkParents(const File& file, const Scorecard& scorecard);

/// as_at.cpp
[[nodiscard]] Result<Scorecard> loadAsAt(const File& file, QDate day);

/// apply.cpp
/// An error when the file may not be written, or is no longer where it was.
[[nodiscard]] Result<void> checkWritable(const File& file);
[[nodiscard]] Result<void> applyChanges(File& file, const Changes& changes, const QString& author, const QString& text,
                                        const QString& reason);
/// The plan's one row, when a file is made.
[[nodiscard]] Result<void> insertPlan(File& file, const Plan& plan);

/// drafts.cpp
[[nodiscard]] Result<void> saveDraft(const File& file, const QString& person, const CommentaryKey& key,
                                     const Commentary& draft);
[[nodiscard]] Result<void> dropDraft(const File& file, const QString& person, const CommentaryKey& key);
[[nodiscard]] Result<std::map<CommentaryKey, Commentary>> readDrafts(const File& file, const QString& person);

/// backup.cpp: where migrations keep the file as it was.
[[nodiscard]] QString backupFolder();
[[nodiscard]] Result<void> backUp(const sqlite::Database& database, const QString& path);
[[nodiscard]] Result<void> backUpBeforeMigration(const sqlite::Database& database, const FileInfo& info);

/// history.cpp
[[nodiscard]] Result<std::vector<AuditEntry>> readHistory(File& file, int limit);
/// The entries after `moment`, newest first, inside a transaction of the caller.
[[nodiscard]] Result<std::vector<AuditEntry>> readHistorySince(const File& file, const QDateTime& moment);
/// The moment of the first entry; not valid where there is none.
[[nodiscard]] Result<QDateTime> startOfHistory(const File& file);
/// The number of the first row of the history that does not follow from the one before; nothing when all do.
[[nodiscard]] Result<std::optional<std::int64_t>> firstBrokenLink(const File& file);

/// check.cpp
[[nodiscard]] Result<std::vector<QString>> checkFile(File& file);

/// How the file is named in a sentence.
[[nodiscard]] QString displayName(const QString& path);
/// How a moment stands in the history: UTC with milliseconds.
[[nodiscard]] QString momentText(const QDateTime& moment);

} // namespace send::store
