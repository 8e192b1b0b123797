// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"

#include "store/file.h"

#include <set>

namespace send {

struct Store::State {
    store::File file;
};

Store::Store(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Result<Store> Store::create(const QString& path, const Plan& plan)
{
    auto file = store::createFile(path, plan, store::programSchema());
    if (!file)
        return tl::unexpected(file.error());
    return Store(std::make_unique<State>(State{std::move(*file)}));
}

Result<Store> Store::open(const QString& path, Access access)
{
    auto file = store::openFile(path, access, store::programSchema());
    if (!file)
        return tl::unexpected(file.error());
    return Store(std::make_unique<State>(State{std::move(*file)}));
}

QString Store::backupFolder()
{
    return store::backupFolder();
}

const FileInfo& Store::info() const
{
    return m_state->file.info;
}

Result<Scorecard> Store::load() const
{
    auto loaded = store::loadScorecard(m_state->file);
    if (!loaded)
        return tl::unexpected(loaded.error());
    m_state->file.seenDataVersion = loaded->dataVersion;
    return std::move(loaded->scorecard);
}

Result<Scorecard> Store::loadAsAt(QDate day) const
{
    return store::loadAsAt(m_state->file, day);
}

void Store::setClock(Clock clock)
{
    m_state->file.clock = std::move(clock);
}

Result<void> Store::apply(const Changes& changes, const QString& author, const QString& text, const QString& reason)
{
    return store::applyChanges(m_state->file, changes, author, text, reason);
}

Result<void> Store::saveDraft(const QString& person, const CommentaryKey& key, const Commentary& draft)
{
    return store::saveDraft(m_state->file, person, key, draft);
}

Result<void> Store::dropDraft(const QString& person, const CommentaryKey& key)
{
    return store::dropDraft(m_state->file, person, key);
}

Result<std::map<CommentaryKey, Commentary>> Store::draftsOf(const QString& person) const
{
    return store::readDrafts(m_state->file, person);
}

Result<bool> Store::changedElsewhere()
{
    const store::File& file = m_state->file;
    if (const auto there = file.database.verifyInPlace(); !there)
        return tl::unexpected(there.error());
    return store::dataVersion(file).map([&](std::int64_t version) { return version != file.seenDataVersion; });
}

Result<void> Store::backupTo(const QString& path) const
{
    const store::File& file = m_state->file;
    if (const auto there = file.database.verifyInPlace(); !there)
        return there;
    return store::backUp(file.database, path);
}

Result<std::vector<AuditEntry>> Store::history(int limit) const
{
    return store::readHistory(m_state->file, limit);
}

Result<std::vector<QString>> Store::check() const
{
    return store::checkFile(m_state->file);
}

Result<Counts> Store::counts() const
{
    const auto loaded = store::loadScorecard(m_state->file);
    if (!loaded)
        return tl::unexpected(loaded.error());
    const Scorecard& scorecard = loaded->scorecard;
    std::set<Term> terms;
    for (const auto& [key, reading] : scorecard.readings)
        terms.insert(termOf(key.period, scorecard.terms));
    const auto count = [](const auto& rows) { return static_cast<qint64>(rows.size()); };
    return Counts{count(scorecard.areas),    count(scorecard.actions), count(scorecard.milestones),
                  count(scorecard.metrics),  count(scorecard.readings), count(terms),
                  count(scorecard.backlog)};
}

} // namespace send
