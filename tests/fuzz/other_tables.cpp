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
    for (const TableKind kind : {TableKind::Plan, TableKind::Backlog, TableKind::Benchmarks}) {
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
