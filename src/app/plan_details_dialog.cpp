// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan_details_dialog.h"

#include "app/document.h"
#include "app/measure.h"
#include "app/plan_edits.h"
#include "app/text_label.h"
#include "core/format.h"
#include "ui_plan_details_dialog.h"

#include <QPushButton>
#include <QScreen>

namespace send {

namespace {

TextLabel* refusalIn(QVBoxLayout* layout)
{
    auto* label = new TextLabel(TextRole::Warning);
    label->setWordWrap(true);
    label->hide();
    layout->addWidget(label);
    return label;
}

} // namespace

PlanDetailsDialog::PlanDetailsDialog(Document& document, QWidget* parent)
    : QDialog(parent)
    , m_document(document)
    , m_form(std::make_unique<Ui::PlanDetailsDialog>())
{
    m_form->setupUi(this);
    m_keep = m_form->buttons->addButton(tr("&Keep"), QDialogButtonBox::AcceptRole);
    m_keep->setObjectName(QStringLiteral("keepButton"));
    m_keep->setDefault(true);
    m_words = {{&Plan::title, m_form->titleEdit},         {&Plan::organisation, m_form->organisationEdit},
               {&Plan::organisationCode, m_form->organisationCodeEdit},
               {&Plan::board, m_form->boardEdit},         {&Plan::committee, m_form->committeeEdit},
               {&Plan::reportOf, m_form->reportOfEdit},   {&Plan::authors, m_form->authorsEdit},
               {&Plan::wards, m_form->wardsEdit},         {&Plan::contact, m_form->contactEdit},
               {&Plan::notice, m_form->noticeEdit}};
    m_titleRefusal = refusalIn(m_form->titleLayout);
    addDay(&Plan::meetingDate, m_form->meetingDateEdit, m_form->meetingDateLayout);
    addDay(&Plan::recoveryDate, m_form->recoveryDateEdit, m_form->recoveryDateLayout);
    m_trouble = new TextLabel(TextRole::Warning);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    m_form->layout->insertWidget(1, m_trouble);
    connect(m_form->titleEdit, &QLineEdit::textChanged, this, &PlanDetailsDialog::checkTitle);
    connect(m_form->buttons, &QDialogButtonBox::accepted, this, &PlanDetailsDialog::accept);
    connect(&document, &Document::reset, this, &QDialog::reject);
    connect(&document, &Document::failed, this, [this](const Error& error) {
        m_trouble->setText(error.sentence);
        m_trouble->show();
    });
    fill();
    fitScreen();
}

PlanDetailsDialog::~PlanDetailsDialog() = default;

void PlanDetailsDialog::addDay(std::optional<QDate> Plan::*place, QLineEdit* edit, QVBoxLayout* beside)
{
    const Day day{place, edit, refusalIn(beside)};
    m_days.push_back(day);
    connect(edit, &QLineEdit::textEdited, this, [day] { refuse(day.edit, day.refusal, {}); });
    connect(edit, &QLineEdit::editingFinished, this, [this, day] {
        Plan plan;
        (void)read(day, plan); // says what is wrong as soon as the field is left
    });
}

void PlanDetailsDialog::fill()
{
    const Plan& plan = m_document.scorecard().plan;
    const bool canEdit = m_document.canEdit();
    for (const Words& words : m_words) {
        words.edit->setText(plan.*words.place);
        words.edit->setCursorPosition(0);
        words.edit->setReadOnly(!canEdit);
    }
    for (const Day& day : m_days) {
        day.edit->setText(plan.*day.place ? formatDate(*(plan.*day.place)) : QString());
        day.edit->setReadOnly(!canEdit);
    }
    m_keep->setEnabled(canEdit);
}

/// As high as its fields, but never higher than the screen: then they scroll.
void PlanDetailsDialog::fitScreen()
{
    for (QLabel* section : {m_form->coverSection, m_form->figuresSection})
        section->setContentsMargins(0, scaledLength(*this, 10), 0, 0);
    m_form->scroll->setMinimumWidth(m_form->fields->minimumSizeHint().width());
    const int around = sizeHint().height() - m_form->scroll->sizeHint().height();
    const int wanted = m_form->fields->sizeHint().height() + around;
    resize(scaledLength(*this, 620), qMin(wanted, screen()->availableSize().height() * 9 / 10));
}

void PlanDetailsDialog::refuse(QLineEdit* edit, TextLabel* refusal, const QString& sentence)
{
    refusal->setText(sentence);
    refusal->setVisible(!sentence.isEmpty());
    edit->setAccessibleDescription(sentence);
}

void PlanDetailsDialog::checkTitle()
{
    const bool isThere = !m_form->titleEdit->text().trimmed().isEmpty();
    refuse(m_form->titleEdit, m_titleRefusal, isThere ? QString() : tr("The plan needs a title: its papers are named by it."));
}

/// False, with a sentence beside the field, for text that is no date.
bool PlanDetailsDialog::read(const Day& day, Plan& plan)
{
    const auto date = parsePlanDate(day.edit->text());
    refuse(day.edit, day.refusal, date ? QString() : date.error().sentence);
    if (date)
        plan.*day.place = *date;
    return date.has_value();
}

/// Writes what was typed into the plan as it stands now, so that fields left alone are as others have left them.
void PlanDetailsDialog::accept()
{
    m_document.lookForChanges();
    Plan plan = m_document.scorecard().plan;
    for (const Words& words : m_words)
        if (words.edit->isModified())
            plan.*words.place = words.edit->text().simplified();
    QLineEdit* refused = plan.title.isEmpty() ? m_form->titleEdit : nullptr;
    checkTitle();
    for (const Day& day : m_days)
        if (day.edit->isModified() && !read(day, plan) && !refused)
            refused = day.edit;
    if (refused)
        return refused->setFocus(Qt::OtherFocusReason);
    m_trouble->hide();
    const PlanEdit edit{PlanKey(), m_document.scorecard().plan, plan};
    if (m_document.edit(tr("Change the plan's details"), {edit}))
        QDialog::accept();
}

void openPlanDetails(Document& document, QWidget* asker)
{
    auto* dialog = new PlanDetailsDialog(document, asker->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace send
