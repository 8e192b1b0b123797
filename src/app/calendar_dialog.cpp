// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/calendar_dialog.h"

#include "app/document.h"
#include "app/enter_typing.h"
#include "app/measure.h"
#include "app/text_label.h"
#include "core/format.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>

#include <array>

namespace send {

namespace {

constexpr std::array steps{CommitteeStep::DataCutOff, CommitteeStep::Commentary, CommitteeStep::SignOff,
                           CommitteeStep::Despatch,   CommitteeStep::Publication, CommitteeStep::Meeting};

} // namespace

CalendarDialog::CalendarDialog(Document& document, QWidget* parent)
    : QDialog(parent), m_document(document), m_notes(new TextLabel(TextRole::Caption))
{
    setObjectName(QStringLiteral("calendarDialog"));
    setWindowTitle(tr("Committee calendar, %1").arg(toText(document.term())));
    const auto& all = document.scorecard().committeeDates;
    if (const auto found = all.find(document.term()); found != all.end())
        m_dates = found->second;
    auto* grid = new QGridLayout(this);
    grid->setColumnStretch(2, 1);
    grid->setHorizontalSpacing(scaledLength(*this, 12));
    grid->setVerticalSpacing(scaledLength(*this, 8));
    auto* about = new TextLabel(TextRole::Body, tr("Days are counted back from the meeting in working days. Type a day to "
                                                   "set it by hand; empty it to count it again."));
    about->setWordWrap(true);
    grid->addWidget(about, 0, 0, 1, 3);
    for (const CommitteeStep step : steps)
        addLine(step, *grid);
    m_notes->setWordWrap(true);
    grid->addWidget(m_notes, grid->rowCount(), 0, 1, 3);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto* keep = buttons->addButton(tr("Keep"), QDialogButtonBox::AcceptRole);
    keep->setObjectName(QStringLiteral("calendarKeep"));
    keep->setEnabled(document.canEdit());
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("calendarCancel"));
    grid->addWidget(buttons, grid->rowCount(), 0, 1, 3);
    resize(scaledLength(*this, 720), sizeHint().height());
    connect(buttons, &QDialogButtonBox::accepted, this, &CalendarDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showDays();
}

void CalendarDialog::addLine(CommitteeStep step, QGridLayout& grid)
{
    auto* name = new TextLabel(TextRole::Strong, toText(step));
    auto* date = new QLineEdit;
    date->setObjectName(QStringLiteral("calendar%1").arg(static_cast<int>(step)));
    date->setAccessibleName(toText(step));
    date->setFixedWidth(scaledLength(*this, 120));
    name->setBuddy(date);
    auto* about = new TextLabel(TextRole::Caption);
    about->setWordWrap(true);
    const int row = grid.rowCount();
    grid.addWidget(name, row, 0);
    grid.addWidget(date, row, 1);
    grid.addWidget(about, row, 2);
    m_lines.emplace(step, Line{date, about});
    connect(date, &QLineEdit::editingFinished, this, [this, step] { take(step); });
}

/// What stands in a line: a day set by hand, or none. A day that cannot be read stays, with its sentence.
void CalendarDialog::take(CommitteeStep step)
{
    const Line& line = m_lines.at(step);
    const QString text = line.date->text().trimmed();
    if (!line.date->isModified())
        return;
    const auto day = text.isEmpty() ? Result<QDate>(QDate()) : parseDay(text, m_document.today().addYears(1));
    if (!day) {
        line.about->setRole(TextRole::Warning);
        line.about->setText(day.error().sentence);
        return;
    }
    m_dates.*memberOf(step) = day->isValid() ? std::optional(*day) : std::nullopt;
    showDays();
}

Scorecard CalendarDialog::asTyped() const
{
    Scorecard typed;
    typed.plan = m_document.scorecard().plan;
    typed.terms = m_document.scorecard().terms;
    typed.committeeDates = m_document.scorecard().committeeDates;
    typed.committeeDates[m_document.term()] = m_dates;
    return typed;
}

void CalendarDialog::showDays()
{
    const Scorecard typed = asTyped();
    const auto days = committeeCalendar(typed, m_document.term(), m_document.today());
    for (const auto& [step, line] : m_lines)
        line.about->setText(tr("Type the meeting's day, and the others are counted back from it."));
    for (const CommitteeDay& day : days) {
        const Line& line = m_lines.at(day.step);
        line.date->setText(formatDate(day.date));
        line.date->setModified(false);
        line.about->setRole(day.problem.isEmpty() ? TextRole::Caption : TextRole::Warning);
        const QString how = day.byHand ? tr("Set by hand.") : day.rule;
        line.about->setText(day.problem.isEmpty() ? how : day.problem);
    }
    m_notes->setText(calendarNotes(typed, m_document.term()).join(u'\n'));
}

void CalendarDialog::accept()
{
    for (const auto& [step, line] : m_lines) {
        take(step);
        if (line.date->isModified())
            return line.date->setFocus(); // it cannot be read
    }
    const bool isEmpty = m_dates == CommitteeDates();
    const auto edit = editOf(m_document.scorecard().committeeDates, m_document.term(),
                             isEmpty ? std::nullopt : std::optional(m_dates));
    if (m_document.edit(tr("Set the committee calendar, %1").arg(toText(m_document.term())), {edit}))
        QDialog::accept();
}

} // namespace send
