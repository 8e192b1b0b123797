// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/form.h"
#include "fuzz/target.h"

#include <QBuffer>

using namespace send;
using namespace send::fuzz;

namespace {

Scorecard scorecard()
{
    Scorecard scorecard;
    scorecard.plan.title = QStringLiteral("SEND plan");
    scorecard.areas.emplace(AreaId(1), Area{.number = 2, .name = QStringLiteral("Health")});
    Metric metric{.area = AreaId(1), .number = 1, .name = QStringLiteral("Seen in 13 weeks"), .unit = Unit::Percent};
    metric.denominatorText = QStringLiteral("all referrals");
    metric.partner = QStringLiteral("NHS Dorset");
    scorecard.metrics.emplace(MetricId(1), metric);
    return scorecard;
}

/// The form's own bytes with the input laid over them from some place on.
QByteArray spoilt(QByteArray form, const QByteArray& input)
{
    if (input.size() < 2)
        return form;
    const qsizetype place = (uchar(input[0]) * 256 + uchar(input[1])) % form.size();
    return form.replace(place, input.size() - 2, input.sliced(2));
}

} // namespace

/// A form that was spoilt on its way gives a sentence, or edits that hold; never both edits and an error.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const Scorecard ours = scorecard();
    static const auto form = writeForm(ours, {{2026, Season::Autumn}, {}, QStringLiteral("NHS Dorset")});
    require(form.has_value());
    const QByteArray bytes = spoilt(*form, asBytes(data, size));
    QBuffer file;
    file.setData(bytes);
    file.open(QIODevice::ReadOnly);
    if (!isForm(file))
        return 0;
    const auto preview = previewForm(ours, bytes, QStringLiteral("The file"), QDate(2026, 12, 3));
    require(preview || !preview.error().sentence.isEmpty());
    Scorecard after = ours;
    require(!preview || !preview->hasErrors() || preview->changes.empty());
    require(!preview || applyTo(after, preview->changes));
    return 0;
}
