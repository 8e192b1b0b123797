// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document.h"

#include "core/closed_terms.h"
#include "core/completed_edit.h"
#include "workflow/workflow.h"

#include <QFileInfo>
#include <QScopedValueRollback>
#include <QSettings>
#include <QUndoCommand>

#include <algorithm>

namespace send {

namespace {

constexpr int pollMilliseconds = 1500;
const QString authorKey = QStringLiteral("author");

QString accountName()
{
    const QString name = qEnvironmentVariable("USERNAME", qEnvironmentVariable("USER"));
    return name.isEmpty() ? Document::tr("Unnamed officer") : name;
}

Result<LoadedFile> loaded(Store store)
{
    auto scorecard = store.load();
    if (!scorecard)
        return tl::unexpected(scorecard.error());
    return LoadedFile{std::move(store), std::move(*scorecard)};
}

} // namespace

Result<LoadedFile> loadFile(const QString& path, Access access)
{
    auto store = Store::open(path, access);
    return store ? loaded(std::move(*store)) : tl::unexpected(store.error());
}

/// An entry of the undo stack: what was written, never a pointer to anything.
class Document::Command : public QUndoCommand
{
public:
    Command(const QString& text, Changes changes, QString reason)
        : QUndoCommand(text), m_changes(std::move(changes)), m_reason(std::move(reason))
    {
    }
    [[nodiscard]] const Changes& changes() const { return m_changes; }
    [[nodiscard]] const QString& reason() const { return m_reason; }
    void undo() override {}
    void redo() override {}

private:
    Changes m_changes;
    QString m_reason;
};

Document::Document(QObject* parent) : QObject(parent)
{
    m_poll.setInterval(pollMilliseconds);
    connect(&m_poll, &QTimer::timeout, this, &Document::lookForChanges);
    connect(&m_undo, &QUndoStack::indexChanged, this, &Document::stateChanged);
}

Document::~Document()
{
    m_undo.disconnect(this);
}

Result<void> Document::open(const QString& path, Access access)
{
    auto file = loadFile(path, access);
    if (!file)
        return tl::unexpected(file.error());
    take(std::move(*file));
    return {};
}

Result<void> Document::take(Store store)
{
    auto file = loaded(std::move(store));
    if (!file)
        return tl::unexpected(file.error());
    take(std::move(*file));
    return {};
}

void Document::take(LoadedFile file)
{
    m_store.emplace(std::move(file.store));
    m_scorecard = std::move(file.scorecard);
    m_undo.clear();
    m_vanished = false;
    m_term = termOn(today(), m_scorecard.terms);
    m_poll.start();
    Q_EMIT reset();
    Q_EMIT stateChanged();
}

void Document::close()
{
    m_poll.stop();
    m_store.reset();
    m_scorecard = Scorecard();
    m_undo.clear();
    m_vanished = false;
    Q_EMIT reset();
    Q_EMIT stateChanged();
}

Result<void> Document::saveCopyAs(const QString& path)
{
    const Term term = m_term;
    auto copied = m_vanished ? fail(ErrorKind::NotFound, {}) : m_store->backupTo(path);
    if (!copied && m_vanished) {
        auto fresh = Store::create(path, m_scorecard.plan);
        if (!fresh)
            return tl::unexpected(fresh.error());
        Scorecard empty;
        empty.plan = m_scorecard.plan;
        copied = fresh->apply(diff(empty, m_scorecard), author(), tr("Save a copy of a file that had gone"));
    }
    if (!copied)
        return copied;
    auto opened = open(path);
    if (opened)
        setTerm(term);
    return opened;
}

bool Document::isReadOnly() const
{
    return m_store && m_store->info().readOnly;
}

QString Document::path() const
{
    return m_store ? m_store->info().path : QString();
}

Result<std::vector<AuditEntry>> Document::history(int limit) const
{
    if (!m_store)
        return std::vector<AuditEntry>();
    return m_store->history(limit);
}

bool Document::edit(const QString& text, const Changes& changes, const QString& reason)
{
    if (!changesAnything(changes))
        return true;
    if (!mayWrite())
        return false;
    Changes wanted = completedEdit(m_scorecard, changes);
    if (wanted.empty())
        return true;
    const auto why = reasonFor(wanted, reason);
    if (!why || !commit(text, wanted, *why))
        return false;
    m_undo.push(new Command(text, std::move(wanted), *why));
    return true;
}

/// Why closed figures change: as given, else as a person says; nothing when that is needed and is not to be had.
std::optional<QString> Document::reasonFor(const Changes& changes, const QString& given)
{
    if (!given.trimmed().isEmpty() || !reasonNeeded(m_scorecard, changes))
        return given.trimmed();
    if (m_isAsking)
        return std::nullopt; // an editor that lost its keyboard to the question commits once more
    const QScopedValueRollback asking(m_isAsking, true);
    const auto said = m_askReason ? m_askReason(reasonQuestion(m_scorecard, changes)) : QString();
    if (!said || !said->trimmed().isEmpty())
        return said ? std::optional(said->trimmed()) : std::nullopt;
    Q_EMIT failed({ErrorKind::Refused,
                   tr("Figures of a closed term change only with a reason, and none was given. Nothing was changed."),
                   {}});
    return std::nullopt;
}

Result<void> Document::saveDraft(const CommentaryKey& key, const Commentary& draft)
{
    return canEdit() ? m_store->saveDraft(author(), key, draft) : Result<void>();
}

Result<void> Document::dropDraft(const CommentaryKey& key)
{
    return canEdit() ? m_store->dropDraft(author(), key) : Result<void>();
}

Result<std::map<CommentaryKey, Commentary>> Document::drafts() const
{
    return m_store ? m_store->draftsOf(author()) : std::map<CommentaryKey, Commentary>();
}

bool Document::keepMine(const QString& text, const Changes& mine)
{
    return edit(text, rebasedOn(m_scorecard, mine));
}

void Document::undo()
{
    if (!canUndo() || !mayWrite())
        return;
    const auto* command = static_cast<const Command*>(m_undo.command(m_undo.index() - 1));
    const Changes changes = completedUndo(m_scorecard, inverse(command->changes()));
    const auto why = reasonFor(changes, command->reason());
    if (why && commit(tr("Undo: %1").arg(command->text()), changes, *why))
        m_undo.undo();
}

void Document::redo()
{
    if (!canRedo() || !mayWrite())
        return;
    const auto* command = static_cast<const Command*>(m_undo.command(m_undo.index()));
    const Changes changes = completedUndo(m_scorecard, command->changes());
    const auto why = reasonFor(changes, command->reason());
    if (why && commit(tr("Redo: %1").arg(command->text()), changes, *why))
        m_undo.redo();
}

/// Disk first, then memory, then the screen: a write that fails leaves all three as they were.
bool Document::commit(const QString& text, const Changes& changes, const QString& reason)
{
    const auto written = m_store->apply(changes, author(), text, reason);
    if (!written && written.error().kind == ErrorKind::Conflict) {
        lookForChanges();
        reportConflict(text, changes);
        return false;
    }
    if (!written) {
        Q_EMIT failed(written.error());
        return false;
    }
    if (!applyTo(m_scorecard, changes)) {
        // Another wrote between our look and our write: what the file holds now includes both.
        if (auto loaded = m_store->load())
            m_scorecard = std::move(*loaded);
    }
    Q_EMIT changed(changes);
    return true;
}

bool Document::mayWrite()
{
    if (!m_store)
        return false;
    lookForChanges();
    if (m_vanished) {
        Q_EMIT failed({ErrorKind::NotFound,
                       tr("%1 is no longer there, so the change was not written. What you see is safe in this "
                          "window: save a copy of it.")
                           .arg(path()),
                       {}});
        return false;
    }
    if (isReadOnly()) {
        Q_EMIT failed({ErrorKind::ReadOnly,
                       tr("This file is open read-only, so nothing can be changed in it. Save a copy to work on."),
                       {}});
        return false;
    }
    return true;
}

void Document::reportConflict(const QString& text, const Changes& mine)
{
    const Changes now = rebasedOn(m_scorecard, mine);
    if (!changesAnything(now))
        return; // they wrote the very same
    Changes theirs;
    for (std::size_t i = 0; i < mine.size() && i < now.size(); ++i)
        theirs.push_back(std::visit(
            [&](const auto& edit) -> Change {
                const auto& standing = std::get<std::decay_t<decltype(edit)>>(now[i]);
                return std::decay_t<decltype(edit)>{edit.key, edit.before, standing.before};
            },
            mine[i]));
    theirs = withoutNoOps(theirs);
    Q_EMIT conflict(text, mine, theirs);
}

void Document::lookForChanges()
{
    if (m_store)
        (void)catchUp(); // what cannot be read now is looked at again soon
}

/// Brings in what others wrote. False when the file has gone or cannot be read just now.
bool Document::catchUp()
{
    const auto elsewhere = m_store->changedElsewhere();
    const bool gone = !QFileInfo::exists(path()) || (!elsewhere && elsewhere.error().kind == ErrorKind::NotFound);
    noteVanished(gone);
    if (gone || !elsewhere || !*elsewhere)
        return !gone && elsewhere.has_value();
    auto loaded = m_store->load();
    if (!loaded)
        return false;
    const Changes theirs = diff(m_scorecard, *loaded);
    m_scorecard = std::move(*loaded);
    if (theirs.empty())
        return true;
    Q_EMIT changed(theirs);
    Q_EMIT changedByOthers(sentenceAbout(theirs));
    return true;
}

void Document::noteVanished(bool gone)
{
    if (gone == m_vanished)
        return;
    m_vanished = gone;
    Q_EMIT stateChanged();
    if (gone)
        Q_EMIT vanished();
}

QString Document::sentenceAbout(const Changes& theirs) const
{
    const auto entries = m_store->history(1);
    const QString who = entries && !entries->empty() ? entries->front().author : tr("Another officer");
    if (theirs.size() == 1 && entries && !entries->empty())
        return tr("%1 made a change meanwhile: %2.").arg(who, entries->front().text);
    return tr("%1 made %2 changes meanwhile; they are shown.").arg(who).arg(theirs.size());
}

void Document::setTerm(Term term)
{
    if (term == m_term)
        return;
    m_term = term;
    Q_EMIT termChanged();
}

std::vector<Term> Document::terms() const
{
    const Term now = termOn(today(), m_scorecard.terms);
    Term first = std::min(previous(previous(previous(now))), m_term); // a first term is typed after it has ended
    for (const auto& [id, metric] : m_scorecard.metrics)
        if (const auto readings = readingsOf(m_scorecard, id); !readings.empty())
            first = std::min(first, termOf(readings.front().first.period, m_scorecard.terms));
    const Term last = std::max({next(now), m_term, latestTerm(m_scorecard).value_or(now)});
    std::vector<Term> terms;
    for (Term term = last; term >= first; term = previous(term))
        terms.push_back(term);
    return terms;
}

QDate Document::today() const
{
    return todayFor(m_scorecard, QDate::currentDate());
}

QString Document::author() const
{
    const QString name = QSettings().value(authorKey).toString().trimmed();
    return name.isEmpty() ? accountName() : name;
}

void Document::setAuthor(const QString& author)
{
    QSettings().setValue(authorKey, author.trimmed());
    Q_EMIT stateChanged();
}

} // namespace send
