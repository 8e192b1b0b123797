// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_dialog.h"

#include "app/heading_view.h"
#include "app/import_rows.h"
#include "app/measure.h"
#include "render/theme.h"
#include "ui_import_dialog.h"

#include <QDir>
#include <QFileInfo>
#include <QPushButton>

namespace send {

namespace {

/// "Row 214, column timeliness: “n/k” is not a number."
QString issueText(const Issue& issue)
{
    QStringList place;
    if (issue.row > 0)
        place.append(ImportDialog::tr("Row %1").arg(issue.row));
    if (!issue.column.isEmpty())
        place.append(place.isEmpty() ? ImportDialog::tr("Column %1").arg(issue.column)
                                     : ImportDialog::tr("column %1").arg(issue.column));
    return place.isEmpty() ? issue.sentence : QStringLiteral("%1: %2").arg(place.join(QStringLiteral(", ")), issue.sentence);
}

void styleTable(QTableView& table)
{
    table.setHorizontalHeader(new HeadingView(&table));
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(scaledLength(table, 25));
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table.horizontalHeader()->setSectionResizeMode(ImportRowModel::Metric, QHeaderView::Stretch);
}

} // namespace

ImportDialog::ImportDialog(Document& document, Questions& questions, QWidget* parent)
    : QDialog(parent)
    , m_document(document)
    , m_questions(questions)
    , m_form(std::make_unique<Ui::ImportDialog>())
    , m_rows(new ImportRowModel(this))
{
    m_form->setupUi(this);
    m_form->preview->setModel(m_rows);
    styleTable(*m_form->preview);
    m_import = m_form->buttons->addButton(tr("Import"), QDialogButtonBox::AcceptRole);
    m_import->setObjectName(QStringLiteral("importButton"));
    m_import->setEnabled(false);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_form->summary->setFont(strong);
    resize(scaledLength(*this, 860), scaledLength(*this, 540));
    connect(m_form->choose, &QPushButton::clicked, this, &ImportDialog::chooseFile);
    connect(m_form->authority, &QComboBox::activated, this, &ImportDialog::refresh);
    connect(&document, &Document::changed, this, &ImportDialog::refresh);
    connect(&document, &Document::failed, this, &ImportDialog::refuse);
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::setFile(const QString& path)
{
    m_path = path;
    m_form->path->setText(QDir::toNativeSeparators(path));
    const auto bytes = readFile(path);
    fillAuthorities(bytes ? *bytes : QByteArray());
    refresh();
}

void ImportDialog::chooseFile()
{
    const QString path = m_questions.fileToOpen(this, tr("Import a file"), tr("Figures (*.csv *.xlsx *.json);;All files (*)"));
    if (!path.isEmpty())
        setFile(path);
}

/// Only DfE's files hold several authorities; the plan's own is chosen where it says which that is.
void ImportDialog::fillAuthorities(const QByteArray& bytes)
{
    m_form->authority->clear();
    const auto authorities = isDfeFile(bytes) ? authoritiesIn(bytes, QFileInfo(m_path).fileName())
                                              : Result<std::vector<Authority>>();
    const bool several = authorities && !authorities->empty();
    m_form->authority->setVisible(several);
    m_form->authorityLabel->setVisible(several);
    if (!several)
        return;
    for (const Authority& authority : *authorities)
        m_form->authority->addItem(authority.name, authority.code);
    m_form->authority->setCurrentIndex(m_form->authority->findData(m_document.scorecard().plan.organisationCode));
}

void ImportDialog::refresh()
{
    if (m_path.isEmpty() || !m_document.isOpen())
        return;
    if (m_form->authority->isVisibleTo(this) && m_form->authority->currentIndex() < 0) {
        setPreview(ImportPreview{{}, {}, tr("Choose the authority whose figures are wanted.")});
        return;
    }
    ImportOptions options;
    options.as = m_kind;
    options.today = m_document.today();
    options.authorityCode = m_form->authority->currentData().toString();
    const auto preview = previewImport(m_document.scorecard(), m_path, options);
    if (preview)
        setPreview(*preview);
    else
        refuse(preview.error());
}

void ImportDialog::setPreview(const ImportPreview& preview)
{
    m_preview = preview;
    const int count = static_cast<int>(preview.changes.size());
    QString summary = preview.summary;
    if (count == 0 && preview.issues.empty() && m_form->authority->currentIndex() >= 0)
        summary = tr("The scorecard holds all of these figures already: nothing would change.");
    else if (count > 0)
        summary = count == 1 ? tr("%1: 1 change.").arg(summary) : tr("%1: %2 changes.").arg(summary).arg(count);
    m_form->summary->setText(summary);
    m_rows->show(importRows(m_document.scorecard(), preview.changes));
    m_form->preview->setVisible(count > 0);
    showIssues(preview.issues);
    m_import->setEnabled(count > 0 && !preview.hasErrors() && m_document.canEdit());
}

void ImportDialog::showIssues(const std::vector<Issue>& issues)
{
    m_form->issues->clear();
    const Theme theme = Theme::forPalette(palette(), font());
    for (const Issue& issue : issues) {
        auto* item = new QListWidgetItem(issueText(issue), m_form->issues);
        if (issue.severity != Severity::Note)
            item->setForeground(theme.warning);
    }
    m_form->issues->setVisible(!issues.empty());
    m_form->issuesLabel->setVisible(!issues.empty());
}

/// What kept the file from being read, or the figures from being written: nothing has been changed.
void ImportDialog::refuse(const Error& error)
{
    setPreview(ImportPreview{{}, {Issue{{}, 0, {}, error.sentence, Severity::Error}}, tr("Nothing was imported.")});
}

void ImportDialog::accept()
{
    if (!m_import->isEnabled())
        return;
    const Changes changes = m_preview.changes;
    disconnect(&m_document, &Document::changed, this, nullptr);
    if (m_document.edit(tr("Import %1").arg(QFileInfo(m_path).fileName()), changes))
        QDialog::accept();
    else
        connect(&m_document, &Document::changed, this, &ImportDialog::refresh);
}

void importInto(Document& document, Questions& questions, QWidget* window, const QString& path, ImportAs kind)
{
    if (!document.isOpen())
        return;
    const QString chosen =
        path.isEmpty() ? questions.fileToOpen(window, ImportDialog::tr("Import a file"),
                                              ImportDialog::tr("Figures (*.csv *.xlsx *.json);;All files (*)"))
                       : path;
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
