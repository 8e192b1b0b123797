// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sign_off_commands.h"

#include "app/calendar_dialog.h"
#include "app/chase_dialog.h"
#include "app/enter_table.h"
#include "app/term_dates_dialog.h"
#include "core/closed_terms.h"
#include "core/format.h"
#include "core/sign_off.h"

#include <QAction>
#include <QDateTime>

namespace send {

namespace {

QDateTime now()
{
    return QDateTime::currentDateTimeUtc();
}

/// "3 of 5 submitted: 2 have no figure. …"
QString partlySubmitted(std::size_t submitted, qsizetype left)
{
    const QString way = left == 1 ? SignOffCommands::tr("1 has no figure. Enter it, or mark it x or z, then submit.")
                                  : SignOffCommands::tr("%1 have no figure. Enter them, or mark them x or z, then submit.")
                                        .arg(formatCount(left));
    const auto done = static_cast<qint64>(submitted);
    return SignOffCommands::tr("%1 of %2 submitted: %3").arg(formatCount(done), formatCount(done + left), way);
}

} // namespace

SignOffCommands::SignOffCommands(Page& page, const PageContext& context, const EnterModel& model, EnterTable& table)
    : QObject(&page)
    , m_page(page)
    , m_document(context.document)
    , m_questions(context.questions)
    , m_model(model)
    , m_table(table)
{
    const auto text = [](const char* words) { return QString::fromLatin1(words); };
    add(text("submitFigures"), tr("&Submit"), text("Ctrl+Return"), &SignOffCommands::submitChosen);
    add(text("approveFigures"), tr("&Approve"), text("Ctrl+Shift+A"), &SignOffCommands::approveChosen);
    add(text("takeBackFigures"), tr("&Take back"), text("Ctrl+Shift+T"), &SignOffCommands::takeBackChosen);
    add(text("closeTerm"), tr("C&lose the term…"), text("Ctrl+Shift+L"), &SignOffCommands::close);
    add(text("reopenTerm"), tr("&Reopen the term"), {}, &SignOffCommands::reopen);
    add(text("markPublished"), tr("Mark as &published…"), {}, &SignOffCommands::publish);
    add(text("chaseList"), tr("C&hase list…"), text("Ctrl+Shift+H"), &SignOffCommands::showChaseList);
    add(text("committeeCalendar"), tr("Committee cale&ndar…"), {}, &SignOffCommands::showCalendar);
    add(text("termDates"), tr("Term &dates…"), {}, &SignOffCommands::showTermDates);
    connect(&m_document, &Document::changed, this, &SignOffCommands::refresh);
    connect(&m_document, &Document::reset, this, &SignOffCommands::refresh);
    connect(&m_document, &Document::termChanged, this, &SignOffCommands::refresh);
    refresh();
}

void SignOffCommands::add(const QString& id, const QString& text, const QString& shortcut, void (SignOffCommands::*act)())
{
    auto* command = new QAction(text, &m_page);
    command->setObjectName(id);
    command->setShortcut(QKeySequence(shortcut));
    command->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(command, &QAction::triggered, this, act);
    m_page.addAction(command);
    m_actions.insert(id, command);
}

/// Only what can be done now is offered.
void SignOffCommands::refresh()
{
    const bool canEdit = m_document.canEdit();
    const TermLock lock = lockOf(m_document.scorecard(), m_document.term());
    const auto& states = m_document.scorecard().termStates;
    const auto state = states.find(m_document.term());
    const bool isClosed = state != states.end() && state->second.closedAt.has_value();
    const auto enable = [&](const char* id, bool enabled) { m_actions.value(QLatin1String(id))->setEnabled(enabled); };
    for (const char* id : {"submitFigures", "approveFigures", "takeBackFigures"})
        enable(id, canEdit);
    enable("closeTerm", canEdit && lock == TermLock::Open);
    enable("reopenTerm", canEdit && isClosed);
    enable("markPublished", canEdit && lock != TermLock::Published);
    enable("committeeCalendar", m_document.isOpen());
    enable("termDates", m_document.isOpen());
}

QString SignOffCommands::termText() const
{
    return toText(m_document.term());
}

/// One edit; where none of the metrics could be taken, why.
bool SignOffCommands::write(const QString& act, const std::vector<MetricId>& metrics, const Changes& changes,
                            const QString& otherwise)
{
    if (changes.empty()) {
        m_questions.tell(&m_page, {ErrorKind::Refused, otherwise, {}});
        return false;
    }
    const auto count = static_cast<qint64>(changes.size());
    const QString what = metrics.size() == 1 ? m_document.scorecard().metrics.at(metrics.front()).name
                         : count == 1        ? tr("1 metric")
                                             : tr("%1 metrics").arg(formatCount(count));
    return m_document.edit(tr("%1 %2, %3").arg(act, what, termText()), changes);
}

void SignOffCommands::submitChosen()
{
    if (!m_table.settle())
        return;
    const auto metrics = m_table.chosenMetrics();
    const Scorecard& scorecard = m_document.scorecard();
    QStringList obstacles;
    for (const MetricId metric : metrics)
        if (const auto obstacle = obstacleToSubmit(scorecard, metric, m_document.term()))
            obstacles << *obstacle;
    const Changes changes = submit(scorecard, metrics, m_document.term(), m_document.author(), now());
    const QString why = obstacles.isEmpty() ? tr("What is chosen is submitted already.") : obstacles.back();
    if (write(tr("Submit"), metrics, changes, why) && !obstacles.isEmpty())
        m_questions.tell(&m_page, {ErrorKind::Refused, partlySubmitted(changes.size(), obstacles.size()), obstacles.join(u'\n')});
}

void SignOffCommands::approveChosen()
{
    if (!m_table.settle())
        return;
    const auto metrics = m_table.chosenMetrics();
    write(tr("Approve"), metrics,
          approve(m_document.scorecard(), metrics, m_document.term(), m_document.author(), now()),
          tr("Only what was submitted can be approved. Choose submitted figures, or submit these first."));
}

void SignOffCommands::takeBackChosen()
{
    if (!m_table.settle())
        return;
    const auto metrics = m_table.chosenMetrics();
    write(tr("Take back"), metrics, takeBack(m_document.scorecard(), metrics, m_document.term()),
          tr("What is chosen is a draft already: there is nothing to take back."));
}

bool SignOffCommands::goOn(const QString& question, const QString& answer)
{
    const QStringList open = openWork(m_document.scorecard(), m_model.readiness());
    if (open.isEmpty())
        return true;
    constexpr qsizetype shown = 8;
    QStringList lines;
    for (const QString& work : open.first(std::min(open.size(), shown)))
        lines << QStringLiteral("•  ") + work;
    if (open.size() > shown)
        lines << tr("and %1 more").arg(formatCount(open.size() - shown));
    return m_questions.choose(&m_page, QStringLiteral("%1\n\n%2").arg(question, lines.join(u'\n')), {answer}).has_value();
}

void SignOffCommands::close()
{
    if (!m_table.settle() || !goOn(tr("This is still open in %1. It stays so; figures of a closed term change only with a reason.").arg(termText()),
                                   tr("Close %1").arg(termText())))
        return;
    m_document.edit(tr("Close %1").arg(termText()),
                    closeTerm(m_document.scorecard(), m_document.term(), m_document.author(), now()));
}

void SignOffCommands::reopen()
{
    if (m_table.settle())
        m_document.edit(tr("Reopen %1").arg(termText()), reopenTerm(m_document.scorecard(), m_document.term()));
}

void SignOffCommands::publish()
{
    if (!m_table.settle() || !goOn(tr("This is still open in %1. A published figure changes only with a reason and is marked [r].").arg(termText()),
                                   tr("Mark %1 as published").arg(termText())))
        return;
    m_document.edit(tr("Mark %1 as published").arg(termText()),
                    markPublished(m_document.scorecard(), m_document.term(), m_document.author(), now()));
}

void SignOffCommands::showChaseList()
{
    if (!m_document.isOpen())
        return;
    auto* dialog = new ChaseDialog(m_document.scorecard(), m_model.readiness(), &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void SignOffCommands::showCalendar()
{
    auto* dialog = new CalendarDialog(m_document, &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void SignOffCommands::showTermDates()
{
    auto* dialog = new TermDatesDialog(m_document, &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace send
