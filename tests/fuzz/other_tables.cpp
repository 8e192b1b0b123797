// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/preview_target.h"

using namespace send;
using namespace send::fuzz;

namespace {

Scorecard scorecard()
{
    Scorecard scorecard;
    scorecard.areas.emplace(AreaId(1), Area{.number = 7, .name = QStringLiteral("Timeliness")});
    scorecard.metrics.emplace(MetricId(1), Metric{.area = AreaId(1), .number = 1, .name = QStringLiteral("Issued within 20 weeks")});
    Action action{.area = AreaId(1), .number = 1};
    action.title = QStringLiteral("Recruit");
    scorecard.actions.emplace(ActionId(1), action);
    return scorecard;
}

} // namespace

/// A plan, backlog months or benchmarks, whatever the bytes: a sentence, or edits that hold and can be taken back; with an
/// error none, and what the sound cells would change can be looked at.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const Scorecard before = scorecard();
    for (const TableKind kind : {TableKind::Plan, TableKind::Backlog, TableKind::Benchmarks})
        requirePreview(before, kind, asBytes(data, size));
    return 0;
}
