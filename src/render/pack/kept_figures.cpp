// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pack/kept_figures.h"

#include "core/format.h"
#include "core/plausibility.h"
#include "core/shown_figure.h"
#include "render/pack/metric_words.h"
#include "render/pack/node_builders.h"

namespace send::pack {
namespace {

QString figureOf(const Reading& reading, const Metric& metric)
{
    const auto value = shownValue(reading, metric);
    const QString markers = toText(reading.markers);
    return value ? QStringLiteral("%1 %2").arg(formatWithUnit(*value, metric), markers).trimmed() : markers;
}

} // namespace

void addKeptFigures(Node& parent, Context& context)
{
    const Scorecard& scorecard = context.scorecard;
    Node kept = part();
    for (const Assessment& assessment : context.assessments) {
        for (const auto& [key, reading] : readingsOf(scorecard, assessment.metric)) {
            if (!isAccepted(reading) || termOf(key.period, scorecard.terms) != context.spec.term)
                continue;
            if (kept.children.empty())
                kept.children = {heading(2, translated("Figures that looked unlikely and were kept"), QStringLiteral("kept-figures")),
                                 numbered(context, translated("An unlikely figure is looked at when it is entered. These are "
                                                              "right, for the reasons given."))};
            const QString figure = QStringLiteral("%1, %2: %3.").arg(refAndName(context, key.metric), toDisplay(key.period),
                                                                     figureOf(reading, context.metric(key.metric)));
            kept.children.push_back(numbered(context, {bold(figure), plain(u' ' + asSentence(reading.explanation))}));
        }
    }
    if (!kept.children.empty())
        parent.children.push_back(std::move(kept));
}

} // namespace send::pack
