// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/form_dialog.h"

#include "app/document.h"
#include "app/measure.h"
#include "app/questions.h"
#include "app/text_label.h"
#include "core/format.h"
#include "workflow/workflow.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QPushButton>
#include <QRegularExpression>

#include <map>

namespace send {

namespace {

/// Whether a name is an owner's or a partner's; the two may be the same word.
enum class Role { Owner = 0, Partner };
constexpr int roleRole = Qt::UserRole + 1;

QComboBox* box(const QString& objectName, const QString& name)
{
    auto* made = new QComboBox;
    made->setObjectName(objectName);
    made->setAccessibleName(name);
    made->setMaxVisibleItems(20);
    made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    made->setMinimumContentsLength(30);
    QObject::connect(made, &QComboBox::currentTextChanged, made, &QWidget::setToolTip); // a name may be cut
    return made;
}

/// The names that metrics give, each once however it is spaced and cased, in order.
std::vector<QString> namesIn(const Scorecard& scorecard, QString Metric::*member)
{
    std::map<QString, QString> names;
    for (const auto& [id, metric] : scorecard.metrics)
        if (const QString name = (metric.*member).simplified(); !name.isEmpty())
            names.emplace(name.toLower(), name);
    std::vector<QString> sorted;
    for (const auto& [key, name] : names)
        sorted.push_back(name);
    return sorted;
}

} // namespace

FormDialog::FormDialog(const Document& document, Questions& questions, QWidget* parent)
    : QDialog(parent)
    , m_document(document)
    , m_questions(questions)
    , m_who(box(QStringLiteral("formFor"), tr("For")))
    , m_term(box(QStringLiteral("formTerm"), tr("Term")))
    , m_about(new TextLabel(TextRole::Body))
    , m_outcome(new TextLabel(TextRole::Strong))
    , m_save(new QPushButton(tr("&Save…")))
    , m_copy(new QPushButton(tr("&Copy the path")))
{
    setObjectName(QStringLiteral("formDialog"));
    setWindowTitle(tr("Data-collection form"));
    build();
    fillTerms();
    fillWho();
    connect(m_who, &QComboBox::currentIndexChanged, this, &FormDialog::refresh);
    connect(m_term, &QComboBox::activated, this, &FormDialog::fillWho);
    connect(m_save, &QPushButton::clicked, this, &FormDialog::save);
    connect(m_copy, &QPushButton::clicked, this, &FormDialog::copyPath);
    connect(&document, &Document::reset, this, &QDialog::reject);
    resize(scaledLength(*this, 560), sizeHint().height());
}

void FormDialog::build()
{
    m_save->setObjectName(QStringLiteral("saveForm"));
    m_copy->setObjectName(QStringLiteral("copyFormPath"));
    m_about->setObjectName(QStringLiteral("formAbout"));
    m_outcome->setObjectName(QStringLiteral("formOutcome"));
    for (TextLabel* label : {m_about, m_outcome})
        label->setWordWrap(true);
    m_outcome->hide();
    m_copy->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    auto* rows = new QFormLayout;
    rows->setHorizontalSpacing(scaledLength(*this, 10));
    rows->addRow(tr("Te&rm"), m_term); // a T before the line of the key would be measured too narrow
    rows->addRow(tr("&For"), m_who);
    auto* down = new QVBoxLayout(this);
    down->addLayout(rows);
    down->addWidget(m_about);
    down->addWidget(m_outcome);
    down->addStretch(1);
    down->addWidget(buttons);
    m_save->setDefault(true); // only now does the dialog hear of it
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void FormDialog::fillTerms()
{
    for (const Term term : m_document.terms()) {
        m_term->addItem(toText(term));
        if (term == m_document.term())
            m_term->setCurrentIndex(m_term->count() - 1);
    }
}

/// Only those who have something to fill in for the term; whom one has chosen stays.
void FormDialog::fillWho()
{
    const QString before = m_who->currentText();
    const QSignalBlocker quiet(m_who);
    m_who->clear();
    const auto add = [this](const QString& name, Role role, const QString& text) {
        const QString owner = role == Role::Owner ? name : QString();
        const QString partner = role == Role::Partner ? name : QString();
        const auto term = parseTerm(m_term->currentText());
        if (!term || metricsFor(m_document.scorecard(), {*term, owner, partner}).empty())
            return;
        m_who->addItem(text.arg(name), name);
        m_who->setItemData(m_who->count() - 1, int(role), roleRole);
    };
    for (const QString& partner : namesIn(m_document.scorecard(), &Metric::partner))
        add(partner, Role::Partner, tr("%1 (partner)"));
    for (const QString& owner : namesIn(m_document.scorecard(), &Metric::owner))
        add(owner, Role::Owner, tr("%1 (owner)"));
    m_who->setCurrentIndex(std::max(0, m_who->findText(before)));
    refresh();
}

FormSubject FormDialog::subject() const
{
    const bool isOwner = m_who->currentData(roleRole).toInt() == int(Role::Owner);
    const QString name = m_who->currentData().toString();
    return {parseTerm(m_term->currentText()).value_or(m_document.term()), isOwner ? name : QString(),
            isOwner ? QString() : name};
}

void FormDialog::refresh()
{
    m_saved.clear();
    m_outcome->hide();
    m_copy->hide();
    m_save->setEnabled(m_who->count() > 0);
    m_save->setDefault(true);
    if (m_who->count() == 0)
        return m_about->setText(tr("No metric has an owner or a partner with a figure to type for this term. Owners and "
                                   "partners stand in each metric's definition."));
    const auto count = static_cast<qint64>(metricsFor(m_document.scorecard(), subject()).size());
    const QString metrics = count == 1 ? tr("1 metric") : tr("%1 metrics").arg(formatCount(count));
    m_about->setText(tr("A workbook with %1 to fill in: what each measures, the figure of last time and cells for the new "
                        "one. Send it by e-mail yourself; it comes back with Data ▸ Import.")
                         .arg(metrics));
}

/// `NHS Dorset, Autumn 2026.xlsx` beside the scorecard.
QString FormDialog::suggestedPath() const
{
    static const QRegularExpression unfit(QStringLiteral("[\\\\/:*?\"<>|]"));
    const QString name = QStringLiteral("%1, %2.xlsx").arg(m_who->currentData().toString(), m_term->currentText());
    return QFileInfo(m_document.path()).dir().filePath(QString(name).replace(unfit, QStringLiteral("-")));
}

void FormDialog::save()
{
    QString path = m_questions.fileToSave(this, tr("Save the form"), suggestedPath(), tr("Workbooks (*.xlsx)"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(QStringLiteral(".xlsx"), Qt::CaseInsensitive))
        path += QStringLiteral(".xlsx");
    const auto form = writeForm(m_document.scorecard(), subject());
    const Result<void> written = form ? writeFile(path, *form) : tl::unexpected<Error>(form.error());
    m_saved = written ? path : QString();
    m_outcome->setText(written ? tr("Saved to %1.").arg(QDir::toNativeSeparators(path)) : written.error().sentence);
    m_outcome->setRole(written ? TextRole::Strong : TextRole::Warning);
    m_outcome->show();
    m_copy->setVisible(bool(written));
    m_copy->setDefault(bool(written));
    if (written)
        m_copy->setFocus();
}

void FormDialog::copyPath()
{
    QApplication::clipboard()->setText(QDir::toNativeSeparators(m_saved));
    m_outcome->setText(tr("Saved to %1. The path is on the clipboard.").arg(QDir::toNativeSeparators(m_saved)));
}

void collectFigures(const Document& document, Questions& questions, QWidget* window)
{
    if (!document.isOpen())
        return;
    auto* dialog = new FormDialog(document, questions, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace send
