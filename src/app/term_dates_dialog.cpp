// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/term_dates_dialog.h"

#include "app/document.h"
#include "app/enter_typing.h"
#include "app/measure.h"
#include "app/text_label.h"
#include "core/format.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace send {

TermDatesDialog::TermDatesDialog(Document& document, QWidget* parent)
    : QDialog(parent)
    , m_document(document)
    , m_autumn(autumnOf(document.term()))
    , m_consequences(new TextLabel(TextRole::Body))
    , m_refusal(new TextLabel(TextRole::Warning))
{
    setObjectName(QStringLiteral("termDatesDialog"));
    setWindowTitle(tr("Term dates, %1").arg(toText(Period{PeriodKind::AcademicYear, m_autumn.year, 1})));
    auto* about = new TextLabel(TextRole::Body, tr("Terms follow one another without a gap: each ends on the day before the "
                                                   "next begins. A figure belongs to the term in which its period ends."));
    auto* form = new QFormLayout;
    const auto terms = termsFrom(m_autumn);
    const TermStarts starts = startsOf(document.scorecard(), m_autumn);
    for (std::size_t i = 0; i < terms.size(); ++i) {
        const QString name = tr("%1 begins").arg(toText(terms[i]));
        m_starts[i] = new QLineEdit(formatDate(starts[i]));
        m_starts[i]->setObjectName(QStringLiteral("termStart%1").arg(i));
        m_starts[i]->setAccessibleName(name);
        form->addRow(name, m_starts[i]);
        connect(m_starts[i], &QLineEdit::textEdited, this, &TermDatesDialog::showConsequences);
    }
    m_consequences->setObjectName(QStringLiteral("termConsequences"));
    m_refusal->setObjectName(QStringLiteral("termRefusal"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_keep = buttons->addButton(tr("Keep"), QDialogButtonBox::AcceptRole);
    m_keep->setObjectName(QStringLiteral("termDatesKeep"));
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("termDatesCancel"));
    auto* down = new QVBoxLayout(this);
    down->addWidget(about);
    down->addLayout(form);
    for (TextLabel* label : {m_consequences, m_refusal})
        down->addWidget(label);
    for (TextLabel* label : {about, m_consequences, m_refusal})
        label->setWordWrap(true);
    down->addStretch();
    down->addWidget(buttons);
    resize(scaledLength(*this, 560), scaledLength(*this, 320));
    connect(buttons, &QDialogButtonBox::accepted, this, &TermDatesDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&document, &Document::reset, this, &QDialog::reject);
    showConsequences();
}

Result<Changes> TermDatesDialog::typed() const
{
    TermStarts starts;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const auto day = parseDay(m_starts[i]->text(), defaultDates(termsFrom(m_autumn)[i]).end);
        if (!day)
            return tl::unexpected(day.error());
        starts[i] = *day;
    }
    return editTerms(m_document.scorecard(), m_autumn, starts);
}

void TermDatesDialog::showConsequences()
{
    const auto changes = typed();
    m_keep->setEnabled(changes && m_document.canEdit());
    m_refusal->setText(changes ? QString() : changes.error().sentence);
    m_refusal->setVisible(!changes);
    m_consequences->setVisible(changes.has_value());
    if (!changes)
        return;
    const int moved = readingsMoved(m_document.scorecard(), *changes);
    m_consequences->setText(changes->empty() ? tr("Nothing changes.")
                            : moved == 0     ? tr("No figure moves to another term.")
                            : moved == 1     ? tr("1 figure belongs to another term then.")
                                             : tr("%1 figures belong to another term then.").arg(formatCount(moved)));
}

void TermDatesDialog::accept()
{
    const auto changes = typed();
    const QString year = toText(Period{PeriodKind::AcademicYear, m_autumn.year, 1});
    if (changes && m_document.edit(tr("Set the term dates of %1").arg(year), *changes))
        QDialog::accept();
}

} // namespace send
