// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_dialog.h"

#include "app/import_issues.h"
#include "app/import_mapping.h"
#include "app/import_preview_table.h"
#include "app/import_source.h"
#include "app/measure.h"
#include "app/progress_line.h"
#include "app/text_label.h"
#include "core/format.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScreen>
#include <QSplitter>
#include <QVBoxLayout>

namespace send {

namespace {

QString fileFilter()
{
    return ImportDialog::tr("Figures (*.csv *.tsv *.xlsx *.json);;All files (*)");
}

QWidget* stacked(std::initializer_list<QWidget*> parts)
{
    auto* pane = new QWidget;
    auto* down = new QVBoxLayout(pane);
    down->setContentsMargins(0, 0, 0, 0);
    for (QWidget* part : parts)
        down->addWidget(part);
    return pane;
}

/// Headings are said for tables of figures; the other tables are known by their own words.
bool hasMapping(SourceKind kind)
{
    return kind == SourceKind::Readings || kind == SourceKind::Metrics || kind == SourceKind::Benchmarks;
}

} // namespace

ImportDialog::ImportDialog(Document& document, Questions& questions, QWidget* parent)
    : QDialog(parent)
    , m_document(document)
    , m_questions(questions)
    , m_source(new ImportSource)
    , m_mapping(new ImportMapping)
    , m_mappingHead(new TextLabel(TextRole::Section, tr("Heading in the file, and what it is")))
    , m_summary(new TextLabel(TextRole::Section))
    , m_progress(new ProgressLine)
    , m_preview(new ImportPreviewTable)
    , m_issuesHead(new TextLabel(TextRole::Section))
    , m_issues(new ImportIssues)
    , m_panes(new QSplitter(Qt::Vertical))
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import figures"));
    build();
    connectParts();
    showEmpty(tr("Choose a file: a table of figures, a filled form, one of DfE's files or a scorecard's export."));
    resize(QSize(scaledLength(*this, 1000), scaledLength(*this, 700)).boundedTo(screen()->availableSize() * 19 / 20));
}

void ImportDialog::build()
{
    m_summary->setObjectName(QStringLiteral("summary"));
    m_summary->setWordWrap(true);
    m_progress->setObjectName(QStringLiteral("reading"));
    m_progress->setAccessibleName(tr("Reading the file"));
    m_progress->setRange(0, ImportReader::steps);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("cancelButton"));
    m_import = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    m_import->setObjectName(QStringLiteral("importButton"));
    auto* down = new QVBoxLayout(this);
    down->setSpacing(scaledLength(*this, 8));
    for (QWidget* part : std::initializer_list<QWidget*>{m_source, m_summary, m_progress})
        down->addWidget(part);
    buildPanes();
    down->addWidget(m_panes, 1);
    down->addWidget(buttons);
    m_import->setDefault(true); // only now does the dialog hear of it
    connect(buttons, &QDialogButtonBox::accepted, this, &ImportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ImportDialog::reject);
}

void ImportDialog::buildPanes()
{
    m_panes->setChildrenCollapsible(false);
    m_panes->addWidget(stacked({m_mappingHead, m_mapping}));
    m_panes->addWidget(m_preview);
    m_panes->addWidget(stacked({m_issuesHead, m_issues}));
    m_mapping->setMinimumHeight(scaledLength(*this, 40));
    m_preview->setMinimumHeight(scaledLength(*this, 90));
    m_issues->setMinimumHeight(scaledLength(*this, 40));
}

/// Headings and sentences take what they need and no more than a part of it; the changes have the rest.
void ImportDialog::sharePanes()
{
    layout()->activate();
    const int height = m_panes->height();
    const int head = m_issuesHead->sizeHint().height() + scaledLength(*this, 8);
    const bool hasPreview = m_preview->isVisibleTo(this);
    const int most = hasPreview ? height / 4 : height / 2;
    const int headings = std::min(m_mapping->sizeHint().height() + head, most);
    const int sentences = hasPreview ? std::min(m_issues->wantedHeight() + head, most) : height - headings;
    m_panes->setSizes({headings, height - headings - sentences, sentences});
}

void ImportDialog::connectParts()
{
    connect(m_source, &ImportSource::fileWanted, this, &ImportDialog::chooseFile);
    connect(m_source, &ImportSource::kindChosen, this, &ImportDialog::read);
    connect(m_source, &ImportSource::authorityChosen, this, &ImportDialog::read);
    connect(m_mapping, &ImportMapping::chosen, this, &ImportDialog::setMeaning);
    connect(m_issues, &ImportIssues::placeChosen, m_preview, &ImportPreviewTable::goToCell);
    connect(&m_reader, &ImportReader::progressed, m_progress, &QProgressBar::setValue);
    connect(&m_reader, &ImportReader::finished, this, &ImportDialog::showReading);
    connect(&m_document, &Document::changed, this, &ImportDialog::documentChanged);
    connect(&m_document, &Document::reset, this, &ImportDialog::reject);
    connect(&m_document, &Document::failed, this, &ImportDialog::refuse);
}

void ImportDialog::setKind(ImportAs kind)
{
    m_source->setKind(kind);
}

void ImportDialog::setFile(const QString& path)
{
    m_path = path;
    m_isNew = true;
    m_told.clear();
    m_source->showPath(path);
    read();
}

void ImportDialog::chooseFile()
{
    const QString path = m_questions.fileToOpen(this, tr("Import a file"), fileFilter());
    if (!path.isEmpty())
        setFile(path);
}

void ImportDialog::setMeaning(const QString& heading, const ColumnMeaning& meaning)
{
    m_told.insert_or_assign(heading, meaning);
    read();
}

/// Anew, whenever something about it changes; the reading before is given up.
void ImportDialog::read()
{
    if (m_path.isEmpty() || !m_document.isOpen())
        return;
    ImportOrder order{std::make_shared<Scorecard>(m_document.scorecard()), m_path, {}, m_isNew};
    order.options.as = m_source->kind();
    order.options.today = m_document.today();
    order.options.authorityCode = m_isNew ? QString() : m_source->authorityCode();
    order.options.headings = m_told;
    m_import->setEnabled(false);
    m_summary->setText(tr("Reading %1…").arg(QFileInfo(m_path).fileName()));
    m_progress->setValue(0);
    m_progress->show();
    m_reader.start(order);
}

void ImportDialog::documentChanged()
{
    m_changedMeanwhile = true;
    if (!m_isWriting)
        read();
}

void ImportDialog::showReading(const ImportReading& reading)
{
    m_progress->hide();
    if (std::exchange(m_isNew, false))
        m_source->showAuthorities(reading.authorities, reading.authorityCode);
    if (!reading.review) {
        showEmpty(tr("Nothing was imported."));
        return showIssues({Issue{{}, 0, {}, reading.review.error().sentence, Severity::Error}}, {});
    }
    if (!reading.diff)
        return showEmpty(tr("Choose the authority whose figures are wanted."));
    m_preview->show(reading.diff);
    m_preview->setVisible(reading.diff->size() > 0);
    showReview(*reading.review, reading.diff->size() - reading.diff->refusedCount());
}

/// `changes` are those that the preview shows.
void ImportDialog::showReview(const ImportReview& review, int changes)
{
    const ImportPreview& preview = review.preview;
    m_changes = preview.changes;
    m_source->showFound(preview.source);
    m_summary->setText(summaryOf(review, changes));
    m_mapping->show(hasMapping(preview.source) ? preview.columns : std::vector<MappedColumn>());
    m_mapping->parentWidget()->setVisible(!m_mapping->isEmpty());
    std::vector<Issue> issues = preview.issues;
    if (!preview.provenance.isEmpty() && !preview.cells.empty() && !preview.hasErrors())
        issues.push_back({{}, 0, {}, tr("Each reading that changes will say: “%1”.").arg(preview.provenance), Severity::Note});
    showIssues(issues, review.effects);
    sharePanes();
    m_import->setEnabled(!m_changes.empty() && !preview.hasErrors() && m_document.canEdit());
}

/// Without a list of changes.
void ImportDialog::showEmpty(const QString& summary)
{
    m_changes.clear();
    m_progress->hide();
    m_summary->setText(summary);
    m_mapping->show(std::vector<MappedColumn>());
    m_mapping->parentWidget()->hide();
    m_preview->show(nullptr);
    m_preview->hide();
    showIssues({}, {});
    m_import->setEnabled(false);
}

QString ImportDialog::summaryOf(const ImportReview& review, int count) const
{
    const QString& summary = review.preview.summary;
    const bool blocks = review.preview.hasErrors();
    if (count == 0 && !blocks && review.preview.source == SourceKind::Published)
        return tr("The scorecard holds all of these figures already: nothing would change.");
    if (count == 0 && !review.preview.hasErrors() && review.preview.source == SourceKind::Scorecard)
        return tr("This is the scorecard as it stands: nothing would change.");
    if (count == 0)
        return summary;
    if (blocks)
        return count == 1 ? tr("%1 Its other cells would make 1 change.").arg(summary)
                          : tr("%1 Its other cells would make %2 changes.").arg(summary, formatCount(count));
    const QString stem = summary.endsWith(u'.') ? summary.chopped(1) : summary;
    return count == 1 ? tr("%1: 1 change.").arg(stem) : tr("%1: %2 changes.").arg(stem, formatCount(count));
}

void ImportDialog::showIssues(const std::vector<Issue>& issues, const QStringList& effects)
{
    m_issues->show(issues, effects, QFileInfo(m_path).fileName());
    const bool blocks = std::ranges::any_of(issues, [](const Issue& issue) { return issue.severity == Severity::Error; });
    m_issuesHead->setText(blocks              ? tr("What stands in the way: nothing comes in until it is mended")
                          : effects.isEmpty() ? tr("What should be known; it keeps nothing from coming in")
                                              : tr("What follows, and what should be known"));
    m_issues->parentWidget()->setVisible(m_issues->count() > 0);
}

/// What kept the figures from being written: nothing has been changed, and the preview stays.
void ImportDialog::refuse(const Error& error)
{
    showIssues({Issue{{}, 0, {}, error.sentence, Severity::Error}}, {});
}

void ImportDialog::accept()
{
    if (!m_import->isEnabled() || m_reader.isBusy())
        return;
    m_changedMeanwhile = false;
    const QString summary = m_summary->text();
    m_summary->setText(tr("Writing…"));
    m_summary->repaint(); // 100,000 changes take a moment
    const bool written = [this] {
        const QScopedValueRollback writing(m_isWriting, true);
        return m_document.edit(tr("Import %1").arg(QFileInfo(m_path).fileName()), m_changes);
    }();
    m_summary->setText(summary);
    if (written)
        QDialog::accept();
    else if (m_changedMeanwhile)
        read();
}

void ImportDialog::done(int result)
{
    m_reader.cancel();
    disconnect(&m_document, nullptr, this, nullptr);
    QDialog::done(result);
}

void importInto(Document& document, Questions& questions, QWidget* window, const QString& path, ImportAs kind)
{
    if (!document.isOpen())
        return;
    const QString chosen =
        path.isEmpty() ? questions.fileToOpen(window, ImportDialog::tr("Import a file"), fileFilter()) : path;
    if (chosen.isEmpty())
        return;
    auto* dialog = new ImportDialog(document, questions, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setKind(kind);
    dialog->setFile(chosen);
    dialog->open();
}

bool isToImport(const QString& path)
{
    static const QStringList endings{QStringLiteral("csv"), QStringLiteral("tsv"), QStringLiteral("xlsx"),
                                     QStringLiteral("json")};
    return endings.contains(QFileInfo(path).suffix().toLower());
}

} // namespace send
