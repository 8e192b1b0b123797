// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/file_actions.h"

#include "app/recent_files.h"
#include "workflow/workflow.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QStandardPaths>
#include <QWidget>

namespace send {

namespace {

/// Brings the keyboard back after a question to where it was. An editor of a table ends with what it asked about: then the
/// table has it, and not whatever comes first in the window.
class KeyboardReturn
{
public:
    explicit KeyboardReturn(QWidget& window) : m_window(window), m_here(window.focusWidget())
    {
        QWidget* holder = m_here ? m_here->parentWidget() : nullptr;
        while (holder && holder->focusPolicy() == Qt::NoFocus)
            holder = holder->parentWidget();
        m_holder = holder;
    }
    KeyboardReturn(const KeyboardReturn&) = delete;
    KeyboardReturn& operator=(const KeyboardReturn&) = delete;
    ~KeyboardReturn()
    {
        const auto giveBack = [here = m_here, holder = m_holder] {
            if (QWidget* home = here && here->isVisible() ? here : holder)
                home->setFocus(Qt::OtherFocusReason);
        };
        QMetaObject::invokeMethod(&m_window, giveBack, Qt::QueuedConnection);
    }

private:
    QWidget& m_window;
    QPointer<QWidget> m_here;
    QPointer<QWidget> m_holder;
};

} // namespace

FileActions::FileActions(Document& document, Questions& questions, QWidget* window)
    : QObject(window), m_document(document), m_questions(questions), m_window(window)
{
    document.setAskReason([self = QPointer(this)](const QString& question) {
        if (!self)
            return std::optional<QString>();
        const KeyboardReturn back(*self->m_window);
        return self->m_questions.text(self->m_window, tr("Reason"), question, {});
    });
}

void FileActions::open()
{
    const QString path = m_questions.fileToOpen(m_window, tr("Open a scorecard"), scorecardFilter());
    if (!path.isEmpty())
        openPath(path);
}

void FileActions::openPath(const QString& path)
{
    opened(m_document.open(path));
}

void FileActions::openLoaded(Result<LoadedFile> file)
{
    if (file)
        m_document.take(std::move(*file));
    opened(file ? Result<void>() : tl::unexpected(file.error()));
}

void FileActions::findMissing(const QString& path)
{
    const QString title = tr("Find %1").arg(QFileInfo(path).fileName());
    const QString found = m_questions.fileToOpen(m_window, title, scorecardFilter());
    if (found.isEmpty())
        return;
    forgetRecentFile(path);
    openPath(found);
}

void FileActions::create(const QString& templateId, const QString& templateName)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    NewScorecard suggested;
    suggested.title = templateId.isEmpty() ? tr("SEND improvement plan") : templateName.section(u',', 0, 0);
    suggested.path = folder.filePath(suggested.title + QStringLiteral(".scorecard"));
    suggested.author = m_document.author();
    const auto wanted = m_questions.newScorecard(m_window, suggested);
    if (!wanted)
        return;
    m_document.setAuthor(wanted->author);
    opened(make(*wanted, templateId));
}

/// The template's own plan, then its name and organisation as asked for.
Result<void> FileActions::make(const NewScorecard& wanted, const QString& templateId)
{
    auto store = createScorecard(wanted.path, templateId, wanted.author);
    if (!store)
        return tl::unexpected(store.error());
    auto taken = m_document.take(std::move(*store));
    if (!taken)
        return taken;
    const Plan before = m_document.scorecard().plan;
    Plan after = before;
    after.title = wanted.title;
    after.organisation = wanted.organisation;
    m_document.edit(tr("Name the scorecard"), {PlanEdit{{}, before, after}});
    return {};
}

void FileActions::saveCopy()
{
    if (!m_document.isOpen())
        return;
    const QFileInfo file(m_document.path());
    const QString suggested = file.dir().filePath(tr("%1 – copy.scorecard").arg(file.completeBaseName()));
    const QString path = m_questions.fileToSave(m_window, tr("Save a copy as"), suggested, scorecardFilter());
    if (!path.isEmpty())
        opened(m_document.saveCopyAs(path));
}

void FileActions::exportFile()
{
    if (!m_document.isOpen())
        return;
    const QFileInfo file(m_document.path());
    const QString suggested = file.dir().filePath(file.completeBaseName() + QStringLiteral(".xlsx"));
    const QString path = m_questions.fileToSave(m_window, tr("Export the scorecard"), suggested,
                                                tr("A workbook with every table (*.xlsx);;One table as CSV (*.csv);;"
                                                   "The whole scorecard as JSON (*.json)"));
    const QString ending = QFileInfo(path).suffix().toLower();
    const auto tables = path.isEmpty() ? std::nullopt : tablesFor(ending);
    if (!tables)
        return;
    const auto bytes = exportedAs(m_document.scorecard(), ending, *tables);
    const Result<void> written = bytes ? writeFile(path, *bytes) : tl::unexpected<Error>(bytes.error());
    if (!written)
        Q_EMIT failed(written.error());
    else
        Q_EMIT done(tr("Written to %1.").arg(QDir::toNativeSeparators(path)));
}

/// A CSV file holds one table: which, a person says; nothing when they leave.
std::optional<std::vector<ExportWhat>> FileActions::tablesFor(const QString& ending) const
{
    if (ending != QStringLiteral("csv"))
        return everyTable();
    const QStringList names{tr("Readings"), tr("Metrics"), tr("Planned figures"), tr("Improvement plan"), tr("Backlog months")};
    const auto chosen = m_questions.choose(m_window, tr("A CSV file holds one table. Which is it to be?"), names);
    if (!chosen)
        return std::nullopt;
    return std::vector{everyTable()[static_cast<std::size_t>(*chosen)]};
}

void FileActions::askAuthor()
{
    const auto name = m_questions.text(m_window, tr("Your name"), tr("Your name or role, as it stands in the history:"),
                                       m_document.author());
    if (name && !name->isEmpty())
        m_document.setAuthor(*name);
}

void FileActions::openDemonstration()
{
    opened(QFileInfo::exists(demonstrationPath()) ? m_document.open(demonstrationPath()) : makeDemonstration());
}

void FileActions::restoreDemonstration()
{
    const auto answer = m_questions.choose(
        m_window, tr("Make the demonstration anew? The one you typed in is kept as a copy; your own scorecards stay."),
        {tr("Restore the demonstration")});
    if (!answer)
        return;
    if (m_document.path() == demonstrationPath())
        m_document.close();
    const auto kept = setAside(demonstrationPath());
    if (!kept) {
        Q_EMIT failed(kept.error());
        return;
    }
    opened(makeDemonstration());
    if (m_document.path() == demonstrationPath() && !kept->isEmpty())
        Q_EMIT done(tr("The demonstration is as it was at first. The one before is kept at %1.")
                        .arg(QDir::toNativeSeparators(*kept)));
}

/// Moves a file to the folder of backups and says where it is now; nothing where there was none.
Result<QString> FileActions::setAside(const QString& path)
{
    if (!QFileInfo::exists(path))
        return QString();
    const QDir folder(Store::backupFolder());
    QDir().mkpath(folder.path());
    const QString now = QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd HH.mm.ss"));
    const QString kept =
        folder.filePath(QStringLiteral("%1 %2.scorecard").arg(QFileInfo(path).completeBaseName(), now));
    if (!QFile::rename(path, kept))
        return fail(ErrorKind::Io,
                    tr("%1 could not be moved to %2, so it is as it was and nothing was made anew.").arg(path, kept));
    return kept;
}

Result<void> FileActions::makeDemonstration()
{
    QDir().mkpath(QFileInfo(demonstrationPath()).path()); // where it cannot be made, the store says so
    auto store = createDemonstration(demonstrationPath(), m_document.author());
    if (!store)
        return tl::unexpected(store.error());
    return m_document.take(std::move(*store));
}

void FileActions::opened(const Result<void>& result)
{
    if (!result) {
        Q_EMIT failed(result.error());
        return;
    }
    noteRecentFile(m_document.path(), m_document.scorecard().plan.title);
}

} // namespace send
