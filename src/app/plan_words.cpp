// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan_words.h"

#include "app/plan_text.h"
#include "core/translate.h"

namespace send {

namespace {

QString editName(const QString& words, const Scorecard& scorecard, const PlanItem& item)
{
    return translated("Set %1 of %2").arg(words.toLower(), planName(scorecard, item));
}

} // namespace

std::vector<AreaWords> areaWords()
{
    return {
        {QStringLiteral("areaName"), translated("Name"), &Area::name, false},
        {QStringLiteral("areaAccountable"), translated("Accountable officer"), &Area::accountable, false},
        {QStringLiteral("whatWeWillDo"), translated("What we will do"), &Area::whatWeWillDo, true},
        {QStringLiteral("whatWillBeDifferent"), translated("What will be different"), &Area::whatWillBeDifferent, true},
    };
}

std::vector<ActionWords> actionWords()
{
    return {
        {QStringLiteral("update"), translated("Latest update"), &Action::update, true},
        {QStringLiteral("successCriteria"), translated("Success criteria"), &Action::successCriteria, true},
        {QStringLiteral("accountable"), translated("Accountable officer"), &Action::accountable, false},
        {QStringLiteral("partner"), translated("Partner"), &Action::partner, false},
    };
}

PlanEdits withWords(const Scorecard& scorecard, AreaId area, const AreaWords& words, const QString& text)
{
    const auto found = scorecard.areas.find(area);
    if (found == scorecard.areas.end())
        return {};
    Area after = found->second;
    after.*words.place = text;
    return {editName(words.name, scorecard, area), {editOf(scorecard.areas, area, after)}, area};
}

PlanEdits withWords(const Scorecard& scorecard, ActionId action, const ActionWords& words, const QString& text,
                    QDate today)
{
    const auto found = scorecard.actions.find(action);
    if (found == scorecard.actions.end())
        return {};
    Action after = found->second;
    after.*words.place = text;
    if (words.place == &Action::update && !text.isEmpty())
        after.updated = today;
    return {editName(words.name, scorecard, action), {editOf(scorecard.actions, action, after)}, action};
}

} // namespace send
