// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/preview_target.h"

using namespace send;
using namespace send::fuzz;

namespace {

Scorecard scorecard()
{
    Scorecard scorecard;
    scorecard.areas.emplace(AreaId(1), Area{.number = 7, .name = QStringLiteral("Timeliness")});
    Metric metric{.area = AreaId(1), .number = 1, .name = QStringLiteral("Issued within 20 weeks"), .unit = Unit::Percent};
    metric.denominatorText = QStringLiteral("all plans issued");
    scorecard.metrics.emplace(MetricId(1), metric);
    scorecard.metrics.emplace(MetricId(2), Metric{.area = AreaId(1), .number = 2, .name = QStringLiteral("Open cases"),
                                                  .period = PeriodKind::Month});
    return scorecard;
}

} // namespace

/// Any table gives a sentence, or edits that hold and can be taken back; with an error among the issues none.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const Scorecard before = scorecard();
    for (const TableKind kind : {TableKind::Readings, TableKind::Metrics})
        requirePreview(before, kind, asBytes(data, size));
    return 0;
}
