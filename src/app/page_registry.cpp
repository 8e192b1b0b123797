// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/page_registry.h"

#include "app/backlog_page.h"
#include "app/enter_page.h"
#include "app/overview_page.h"
#include "app/pack_page.h"
#include "app/plan_page.h"
#include "app/scorecard_page.h"

#include <QCoreApplication>

namespace send {

namespace {

template<class P>
Page* make(const PageContext& context)
{
    return new P(context);
}

QString text(const char* source)
{
    return QCoreApplication::translate("send", source);
}

} // namespace

std::vector<PageInfo> pageRegistry()
{
    return {
        {QStringLiteral("overview"), text("Overview"), make<OverviewPage>},
        {QStringLiteral("scorecard"), text("Scorecard"), make<ScorecardPage>},
        {QStringLiteral("enter"), text("Enter figures"), make<EnterPage>},
        {QStringLiteral("plan"), text("Improvement plan"), make<PlanPage>},
        {QStringLiteral("backlog"), text("EHCP backlog"), make<BacklogPage>},
        {QStringLiteral("pack"), text("Committee pack"), make<PackPage>},
    };
}

} // namespace send
