// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cases_dialog.h"

#include "app/cases_months.h"
#include "app/document.h"
#include "app/measure.h"
#include "app/questions.h"
#include "app/text_label.h"
#include "core/format.h"
#include "workflow/workflow.h"

#include <QDateEdit>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace send {

namespace {

constexpr int progressSteps = 1000;

QString issueText(const Issue& issue)
{
    QStringList place{issue.file};
    if (issue.row > 0)
        place << CasesDialog::tr("row %1").arg(issue.row);
    if (!issue.column.isEmpty())
        place << issue.column;
    return QStringLiteral("%1: %2").arg(place.join(QStringLiteral(", ")), issue.sentence);
}

QPushButton* button(const char* name, const QString& text)
{
    auto* made = new QPushButton(text);
    made->setObjectName(QLatin1String(name));
    made->setAutoDefault(false);
    return made;
}

} // namespace

CasesDialog::CasesDialog(Document& document, Questions& questions, QWidget* parent)
    : QDialog(parent)
    , m_document(document)
    , m_questions(questions)
    , m_files(new QListWidget)
    , m_asAt(new QDateEdit(document.today()))
    , m_summary(new TextLabel(TextRole::Section))
    , m_progress(new QProgressBar)
    , m_months(new CasesMonths)
    , m_issueList(new QListWidget)
    , m_save(button("saveIssues", tr("Save issues…")))
    , m_import(button("importButton", tr("Import")))
{
    setObjectName(QStringLiteral("casesDialog"));
    setWindowTitle(tr("Import SEN2 case files"));
    m_files->setObjectName(QStringLiteral("caseFiles"));
    m_files->setAccessibleName(tr("Files"));
    m_asAt->setObjectName(QStringLiteral("casesAsAt"));
    m_asAt->setDisplayFormat(QStringLiteral("dd/MM/yyyy"));
    m_asAt->setCalendarPopup(true);
    m_asAt->setMinimumWidth(scaledLength(*this, 150));
    m_summary->setObjectName(QStringLiteral("casesSummary"));
    m_summary->setWordWrap(true);
    m_progress->setRange(0, progressSteps);
    m_progress->setAccessibleName(tr("Reading"));
    m_issueList->setObjectName(QStringLiteral("caseIssues"));
    m_issueList->setAccessibleName(tr("What should be known"));
    m_issueList->setWordWrap(true);
    build();
    connect(m_asAt, &QDateEdit::dateChanged, this, &CasesDialog::count);
    connect(m_save, &QPushButton::clicked, this, &CasesDialog::saveIssues);
    connect(m_import, &QPushButton::clicked, this, &CasesDialog::accept);
    connect(&document, &Document::failed, this,
            [this](const Error& error) { refuse(tr("Nothing was imported. %1").arg(error.sentence)); });
    resize(scaledLength(*this, 860), scaledLength(*this, 620));
    count();
}

void CasesDialog::build()
{
    m_files->setMaximumHeight(scaledLength(*this, 84));
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow); // a day needs no more than its width
    form->addRow(tr("Files"), sourcesRow());
    form->addRow(tr("&As at"), m_asAt);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    buttons->addButton(m_import, QDialogButtonBox::ActionRole);
    auto* down = new QVBoxLayout(this);
    down->addLayout(form);
    down->addWidget(m_summary);
    down->addWidget(m_progress);
    down->addWidget(m_months, 2);
    down->addWidget(m_issueList, 1);
    down->addStretch(0);
    down->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QWidget* CasesDialog::sourcesRow()
{
    auto* row = new QWidget;
    row->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    auto* down = new QVBoxLayout;
    QPushButton* file = button("addCaseFile", tr("Add files…"));
    QPushButton* folder = button("addCaseFolder", tr("Add folder…"));
    QPushButton* clear = button("clearCaseFiles", tr("Clear"));
    across->addWidget(m_files, 1);
    across->addLayout(down);
    for (QPushButton* each : {file, folder, clear})
        down->addWidget(each);
    connect(file, &QPushButton::clicked, this, &CasesDialog::addFiles);
    connect(folder, &QPushButton::clicked, this, &CasesDialog::addFolder);
    connect(clear, &QPushButton::clicked, this, &CasesDialog::clearSources);
    return row;
}

void CasesDialog::addFiles()
{
    addSources(m_questions.filesToOpen(this, tr("Add case files"), tr("Case files (*.xml *.csv *.xlsx *.zip);;All files (*)")));
}

void CasesDialog::addFolder()
{
    const QString path = m_questions.folderToOpen(this, tr("Add a folder of case files"));
    if (!path.isEmpty())
        addSources({path});
}

void CasesDialog::addSources(const QStringList& paths)
{
    const auto before = m_sources.size();
    for (const QString& path : paths) {
        if (m_sources.contains(path))
            continue;
        m_sources << path;
        m_files->addItem(QDir::toNativeSeparators(path));
    }
    if (m_sources.size() != before)
        count();
}

void CasesDialog::clearSources()
{
    m_sources.clear();
    m_files->clear();
    count();
}

/// Anew, whenever the files or the day change.
void CasesDialog::count()
{
    m_counted.reset();
    m_shown = {};
    m_months->show({});
    showIssues({});
    m_import->setEnabled(false);
    m_progress->setValue(0);
    m_progress->setVisible(!m_sources.isEmpty());
    if (m_sources.isEmpty()) {
        m_task.cancel();
        m_summary->setText(tr("Add SEN2 files in any mix: XML, CSV, Excel, a zip or a folder. Only monthly counts are kept."));
        return;
    }
    m_summary->setText(tr("Reading…"));
    CaseOptions options;
    options.asAt = m_asAt->date();
    options.legacyBefore = m_document.scorecard().plan.recoveryDate;
    m_task.start([this, sources = m_sources, options](const LatestTask::Cancelled& cancelled) -> LatestTask::Answer {
        const CaseProgress progress = [this, &cancelled](qint64 done, qint64 total) {
            const int step = total > 0 ? static_cast<int>(done * progressSteps / total) : 0;
            QMetaObject::invokeMethod(m_progress, [this, step] { m_progress->setValue(step); }, Qt::QueuedConnection);
            return !cancelled();
        };
        const auto counted = countCases(sources, options, progress);
        return [this, counted] { show(counted); };
    });
}

void CasesDialog::show(const Result<CaseMonths>& counted)
{
    if (!counted)
        return refuse(counted.error().sentence);
    m_counted = *counted;
    m_shown = previewCases(m_document.scorecard(), *m_counted);
    const int changes = static_cast<int>(m_shown.changes.size());
    m_progress->hide();
    m_summary->setText(changes == 0 ? tr("%1. The scorecard holds all of these months already.").arg(caseSummary(*m_counted))
                                    : tr("%1. %2 months change.").arg(caseSummary(*m_counted)).arg(changes));
    m_months->show(m_shown.changes);
    showIssues(m_shown.issues);
    m_import->setEnabled(changes > 0 && !m_shown.hasErrors() && m_document.canEdit());
}

/// What kept the files from being counted, or the months from being written: nothing has been changed.
void CasesDialog::refuse(const QString& sentence)
{
    m_progress->hide();
    m_import->setEnabled(false);
    m_summary->setText(sentence);
}

void CasesDialog::showIssues(const std::vector<Issue>& issues)
{
    constexpr std::size_t mostShown = 1000; // the saved list has all
    m_issueList->clear();
    for (std::size_t i = 0; i < std::min(issues.size(), mostShown); ++i)
        m_issueList->addItem(issueText(issues[i]));
    if (issues.size() > mostShown)
        m_issueList->addItem(tr("%1 more; Save issues… writes them all.").arg(formatCount(static_cast<qint64>(issues.size() - mostShown))));
    m_issueList->setVisible(!issues.empty());
    m_save->setEnabled(!issues.empty());
}

void CasesDialog::saveIssues()
{
    const QString path = m_questions.fileToSave(this, tr("Save issues"), QStringLiteral("issues.csv"), tr("CSV (*.csv)"));
    if (path.isEmpty() || !m_counted)
        return;
    if (const Result<void> written = writeFile(path, issuesCsv(m_counted->issues)); !written)
        m_questions.tell(this, written.error());
}

void CasesDialog::accept()
{
    if (!m_import->isEnabled() || !m_counted)
        return;
    const ImportPreview now = previewCases(m_document.scorecard(), *m_counted); // another officer may have edited meanwhile
    if (m_document.edit(tr("Import months from SEN2 files"), now.changes))
        QDialog::accept();
}

void importCases(Document& document, Questions& questions, QWidget* window)
{
    if (!document.canEdit())
        return;
    auto* dialog = new CasesDialog(document, questions, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace send
