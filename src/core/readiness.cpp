// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readiness.h"

#include "core/committee_calendar.h"
#include "core/format.h"
#include "core/honesty.h"
#include "core/overview.h"
#include "core/translate.h"

#include <algorithm>

namespace send {

namespace {

/// What the readiness of every metric of a term is measured against.
struct Context {
    const Scorecard& scorecard;
    Term term;
    bool cutOffPassed = false;
    std::optional<QDate> firstFigure; ///< the end of the first period that has one, of any metric
};

std::optional<QDate> firstFigureOf(const Scorecard& scorecard)
{
    std::optional<QDate> first;
    for (const auto& [id, metric] : scorecard.metrics)
        for (const auto& [key, reading] : readingsOf(scorecard, id)) {
            if (!isEntered(scorecard, key))
                continue;
            const QDate end = endDate(key.period, scorecard.terms);
            first = first ? std::min(*first, end) : end;
            break; // a metric's readings are in order of time
        }
    return first;
}

MissingFigure missingAt(const Context& context, const ReadingKey& key)
{
    const Scorecard& scorecard = context.scorecard;
    MissingFigure missing{key};
    const auto row = scorecard.readings.find(key);
    missing.awaited = row != scorecard.readings.end() && row->second.awaited;
    missing.overdue = context.cutOffPassed;
    const ReadingKey before{key.metric, previous(key.period)};
    const bool wasDue = context.firstFigure && endDate(before.period, scorecard.terms) >= *context.firstFigure;
    missing.late = wasDue && !isEntered(scorecard, before);
    return missing;
}

MetricReadiness metricReadiness(const Context& context, const Metric& metric, const Assessment& assessment)
{
    const MetricId id = assessment.metric;
    MetricReadiness ready{.metric = id};
    const std::vector<Period> due = periodsDueIn(metric, context.term, context.scorecard.terms);
    if (!metric.fedBy) {
        ready.figuresDue = static_cast<int>(due.size());
        for (const Period& period : due)
            if (!isEntered(context.scorecard, {id, period}))
                ready.missing.push_back(missingAt(context, {id, period}));
    }
    ready.isRed = assessment.status == Status::Red;
    const auto words = context.scorecard.commentary.find({id, context.term});
    const bool isExplained = words != context.scorecard.commentary.end() && explains(words->second);
    ready.lacksCommentary = ready.isRed && !isExplained;
    ready.asksForSignOff = !due.empty();
    ready.signOff = signOffStateOf(context.scorecard, id, context.term);
    return ready;
}

void addTo(Readiness& all, const MetricReadiness& metric)
{
    all.figuresDue += metric.figuresDue;
    all.figuresMissing += static_cast<int>(metric.missing.size());
    all.figuresOverdue += static_cast<int>(std::ranges::count_if(metric.missing, &MissingFigure::overdue));
    all.figuresLate += static_cast<int>(std::ranges::count_if(metric.missing, &MissingFigure::late));
    all.commentsDue += metric.isRed ? 1 : 0;
    all.commentsMissing += metric.lacksCommentary ? 1 : 0;
    all.signOffsDue += metric.asksForSignOff ? 1 : 0;
    all.signOffsMissing += metric.lacksSignOff() ? 1 : 0;
}

QString countText(int count, const char* one, const char* many)
{
    return count == 1 ? translated(one) : translated(many).arg(formatCount(count));
}

/// "2 values (Oct 2026, Nov 2026 awaited)"
QString valuesText(const MetricReadiness& metric)
{
    QStringList periods;
    for (const MissingFigure& figure : metric.missing)
        periods.append(figure.awaited ? translated("%1 awaited").arg(toDisplay(figure.key.period))
                                      : toDisplay(figure.key.period));
    const int count = static_cast<int>(metric.missing.size());
    return QStringLiteral("%1 (%2)").arg(countText(count, "1 value", "%1 values"), periods.join(QStringLiteral(", ")));
}

QString lineFor(const Scorecard& scorecard, const MetricReadiness& metric)
{
    QStringList open;
    if (metric.isMissing())
        open.append(valuesText(metric) + (metric.isLate() ? translated(", missing before too") : QString()));
    if (metric.lacksCommentary)
        open.append(translated("commentary: it is red, and nobody says why"));
    if (metric.lacksSignOff())
        open.append(metric.signOff == SignOffState::Submitted ? translated("approval") : translated("sign-off"));
    if (open.isEmpty())
        return {};
    return QStringLiteral("%1 %2: %3").arg(refOf(scorecard, metric.metric), scorecard.metrics.at(metric.metric).name,
                                           open.join(QStringLiteral("; ")));
}

QString ownerOf(const Scorecard& scorecard, const MetricReadiness& metric)
{
    return scorecard.metrics.at(metric.metric).owner.trimmed();
}

/// "Figures by 24 December 2026, commentary by 5 January 2027 and sign-off by …"; empty without a meeting.
QString daysText(const Scorecard& scorecard, Term term)
{
    const auto meeting = meetingOf(scorecard, term);
    if (!meeting)
        return {};
    const auto day = [&](CommitteeStep step) { return formatLongDate(*committeeDay(scorecard, term, step)); };
    return translated("Figures are due by %1, commentary by %2, sign-off by %3. The committee meets on %4.")
        .arg(day(CommitteeStep::DataCutOff), day(CommitteeStep::Commentary), day(CommitteeStep::SignOff),
             formatLongDate(*meeting));
}

} // namespace

bool MetricReadiness::isOverdue() const
{
    return std::ranges::any_of(missing, &MissingFigure::overdue);
}

bool MetricReadiness::isLate() const
{
    return std::ranges::any_of(missing, &MissingFigure::late);
}

int Readiness::percent() const
{
    constexpr int all = 100;
    return due() == 0 ? all : (due() - open()) * all / due();
}

Readiness readinessOf(const Scorecard& scorecard, Term term, QDate today)
{
    const auto cutOff = committeeDay(scorecard, term, CommitteeStep::DataCutOff);
    const Context context{scorecard, term, cutOff && *cutOff < today, firstFigureOf(scorecard)};
    Readiness readiness{.term = term};
    for (const Assessment& assessment : assessAll(scorecard, term, today)) {
        readiness.metrics.push_back(metricReadiness(context, scorecard.metrics.at(assessment.metric), assessment));
        addTo(readiness, readiness.metrics.back());
    }
    return readiness;
}

QString toSentence(const Readiness& readiness)
{
    if (readiness.due() == 0)
        return translated("Nothing is due in %1").arg(toText(readiness.term));
    const QString ready = translated("%1% ready").arg(readiness.percent());
    QStringList open;
    const auto add = [&](int count, const char* one, const char* many) {
        if (count > 0)
            open.append(countText(count, one, many));
    };
    add(readiness.figuresMissing, "1 value", "%1 values");
    add(readiness.commentsMissing, "1 comment", "%1 comments");
    add(readiness.signOffsMissing, "1 sign-off", "%1 sign-offs");
    return open.isEmpty() ? ready : QStringLiteral("%1: %2").arg(ready, open.join(QStringLiteral(", ")));
}

QStringList openWork(const Scorecard& scorecard, const Readiness& readiness)
{
    QStringList lines;
    for (const MetricReadiness& metric : readiness.metrics)
        if (const QString line = lineFor(scorecard, metric); !line.isEmpty())
            lines.append(line);
    return lines;
}

QStringList ownersToChase(const Scorecard& scorecard, const Readiness& readiness)
{
    QStringList owners;
    for (const MetricReadiness& metric : readiness.metrics)
        if (!lineFor(scorecard, metric).isEmpty())
            owners.append(ownerOf(scorecard, metric));
    owners.removeDuplicates();
    std::ranges::sort(owners, [](const QString& left, const QString& right) {
        return left.isEmpty() != right.isEmpty() ? right.isEmpty() : left.compare(right, Qt::CaseInsensitive) < 0;
    });
    return owners;
}

QString chaseText(const Scorecard& scorecard, const Readiness& readiness, const QString& owner)
{
    QStringList lines;
    for (const MetricReadiness& metric : readiness.metrics)
        if (ownerOf(scorecard, metric) == owner.trimmed())
            if (const QString line = lineFor(scorecard, metric); !line.isEmpty())
                lines.append(QStringLiteral("- ") + line);
    if (lines.isEmpty())
        return {};
    const QString heading = owner.trimmed().isEmpty()
                                ? translated("Still open for %1:").arg(toText(readiness.term))
                                : translated("Still open for %1, %2:").arg(toText(readiness.term), owner.trimmed());
    lines.prepend(heading);
    if (const QString days = daysText(scorecard, readiness.term); !days.isEmpty())
        lines << QString() << days;
    return lines.join(u'\n') + u'\n';
}

} // namespace send
