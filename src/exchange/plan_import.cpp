// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/figure_cell.h"
#include "exchange/other_tables.h"
#include "exchange/table_words.h"

#include <QRegularExpression>

namespace send {

namespace {

/// The column of this heading; the plan's columns are known by their own words.
int columnNamed(const SheetColumns& columns, const char* heading)
{
    for (const MappedColumn& column : columns.columns())
        if (bareWord(column.heading) == bareWord(QLatin1String(heading)))
            return column.column;
    return -1;
}

QString textIn(const SheetRow& row, const char* heading)
{
    return SheetColumns::cellAt(row.row, columnNamed(row.columns, heading)).text.trimmed();
}

QString titleIn(const SheetRow& row)
{
    return row.text(Meaning::Metric);
}

} // namespace

PlanImport::PlanImport(const Scorecard& scorecard, const QString&, const TableOptions&, IssueList& issues)
    : m_before(scorecard), m_after(scorecard), m_issues(issues)
{
}

bool PlanImport::canHold(const SheetColumns& columns)
{
    const bool hasPlan = columnNamed(columns, "Due") >= 0 || columnNamed(columns, "Delivery") >= 0
                         || columnNamed(columns, "Lead") >= 0 || columnNamed(columns, "Accountable") >= 0;
    return columns.has(Meaning::Reference) && columns.has(Meaning::Metric) && hasPlan;
}

void PlanImport::take(const SheetRow& row)
{
    static const QRegularExpression form(QStringLiteral("^(?:([0-9]{1,4})|A([0-9]{1,4})\\.([0-9]{1,4})(?:\\.([0-9]{1,4}))?)$"));
    const QString reference = row.text(Meaning::Reference);
    if (reference.isEmpty() && titleIn(row).isEmpty())
        return;
    const auto match = form.match(reference);
    if (!match.hasMatch())
        return row.refuse(m_issues, Meaning::Reference,
                          translated("“%1” is no reference. Write 7 for an area, A7.1 for an action, A7.1.1 for a milestone.")
                              .arg(reference.left(40)));
    if (!m_seen.insert(reference).second)
        return row.refuse(m_issues, Meaning::Reference, translated("%1 stands twice in the table.").arg(reference));
    if (!match.captured(1).isEmpty())
        takeArea(row, match.captured(1).toInt());
    else if (match.captured(4).isEmpty())
        takeAction(row, match.captured(2).toInt(), match.captured(3).toInt());
    else
        takeMilestone(row, match.captured(2).toInt(), match.captured(3).toInt(), match.captured(4).toInt());
}

std::optional<AreaId> PlanImport::areaOf(int number) const
{
    for (const auto& [id, area] : m_after.areas)
        if (area.number == number)
            return id;
    return std::nullopt;
}

std::optional<ActionId> PlanImport::actionOf(AreaId area, int number) const
{
    for (const auto& [id, action] : m_after.actions)
        if (action.area == area && action.number == number)
            return id;
    return std::nullopt;
}

/// Reference and title must mean the same thing, as of metrics.
bool PlanImport::agrees(const SheetRow& row, const QString& title)
{
    const QString given = titleIn(row);
    if (given.isEmpty() || bareWord(given) == bareWord(title))
        return true;
    row.refuse(m_issues, Meaning::Metric, translated("%1 is called “%2” here, not “%3”. Correct one of them.")
                                              .arg(row.text(Meaning::Reference), title.left(60), given.left(60)));
    return false;
}

void PlanImport::setCells(const SheetRow& row, const Words& words, const Days& days, Delivery* delivery)
{
    for (const auto& [heading, place] : words)
        if (const QString text = textIn(row, heading); !text.isEmpty())
            *place = text;
    for (const auto& [heading, place] : days) {
        const int column = columnNamed(row.columns, heading);
        if (textIn(row, heading).isEmpty())
            continue;
        if (const auto day = readDay(SheetColumns::cellAt(row.row, column)))
            *place = *day;
        else
            row.refuse(m_issues, column, day.error().sentence);
    }
    const QString word = textIn(row, "Delivery");
    if (!delivery || word.isEmpty())
        return;
    if (const auto read = fromWord<Delivery>(tableWords().delivery, word))
        *delivery = *read;
    else
        row.refuse(m_issues, columnNamed(row.columns, "Delivery"),
                   translated("“%1” is not one of not started, on track, at risk, off track, complete.").arg(word.left(40)));
}

void PlanImport::takeArea(const SheetRow& row, int number)
{
    const auto held = areaOf(number);
    const AreaId id = held.value_or(freshId(m_after.areas));
    Area area = held ? m_after.areas.at(id) : Area{.number = number, .name = titleIn(row)};
    if (!agrees(row, area.name))
        return;
    setCells(row, {{"Accountable", &area.accountable}, {"What we will do", &area.whatWeWillDo},
                   {"What will be different", &area.whatWillBeDifferent}}, {}, nullptr);
    m_after.areas.insert_or_assign(id, area);
}

void PlanImport::takeAction(const SheetRow& row, int area, int number)
{
    const auto parent = areaOf(area);
    if (!parent)
        return row.refuse(m_issues, Meaning::Reference, translated("There is no area %1 for it.").arg(area));
    const auto held = actionOf(*parent, number);
    const ActionId id = held.value_or(freshId(m_after.actions));
    Action action = held ? m_after.actions.at(id) : Action{.area = *parent, .number = number, .title = titleIn(row)};
    if (!agrees(row, action.title))
        return;
    setCells(row, {{"Lead", &action.lead}, {"Accountable", &action.accountable}, {"Partner", &action.partner},
                   {"Update", &action.update}, {"Success criteria", &action.successCriteria}},
             {{"Start", &action.start}, {"First due", &action.firstDue}, {"Due", &action.due}, {"Updated", &action.updated}},
             &action.delivery);
    if (!action.firstDue)
        action.firstDue = action.due;
    m_after.actions.insert_or_assign(id, action);
}

void PlanImport::takeMilestone(const SheetRow& row, int area, int actionNumber, int number)
{
    const auto parentArea = areaOf(area);
    const auto parent = parentArea ? actionOf(*parentArea, actionNumber) : std::nullopt;
    if (!parent)
        return row.refuse(m_issues, Meaning::Reference, translated("There is no action A%1.%2 for it.").arg(area).arg(actionNumber));
    std::optional<MilestoneId> held;
    for (const MilestoneId id : milestonesOf(m_after, *parent))
        if (m_after.milestones.at(id).number == number)
            held = id;
    const MilestoneId id = held.value_or(freshId(m_after.milestones));
    Milestone milestone = held ? m_after.milestones.at(id)
                               : Milestone{.action = *parent, .number = number, .title = titleIn(row)};
    if (!agrees(row, milestone.title))
        return;
    setCells(row, {{"Lead", &milestone.lead}},
             {{"First due", &milestone.firstDue}, {"Due", &milestone.due}, {"Updated", &milestone.updated}},
             &milestone.delivery);
    if (!milestone.firstDue)
        milestone.firstDue = milestone.due;
    m_after.milestones.insert_or_assign(id, milestone);
}

Changes PlanImport::finish()
{
    return diff(m_before, m_after);
}

QString PlanImport::summary() const
{
    return m_seen.size() == 1 ? translated("1 row of the plan") : translated("%1 rows of the plan").arg(m_seen.size());
}

} // namespace send
