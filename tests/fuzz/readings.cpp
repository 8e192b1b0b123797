// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table_import.h"
#include "fuzz/target.h"

#include <QBuffer>

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
    for (const TableKind kind : {TableKind::Readings, TableKind::Metrics}) {
        QBuffer file;
        file.setData(asBytes(data, size));
        file.open(QIODevice::ReadOnly);
        TableOptions options;
        options.kind = kind;
        options.today = QDate(2026, 12, 3);
        const auto preview = previewTable(before, file, QStringLiteral("The file"), options);
        require(preview || !preview.error().sentence.isEmpty());
        if (!preview)
            continue;
        require(!preview->hasErrors() || preview->changes.empty());
        Scorecard shown = before;
        require(applyTo(shown, preview->sound));
        Scorecard after = before;
        require(applyTo(after, preview->changes) && applyTo(after, inverse(preview->changes)) && after == before);
    }
    return 0;
}
