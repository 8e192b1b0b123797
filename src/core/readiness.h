// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scorecard.h"
#include "core/sign_off.h"

#include <vector>

namespace send {

/// A figure that is due in a term and not in ("awaited" is not in).
struct MissingFigure {
    ReadingKey key;
    bool awaited = false;
    bool overdue = false; ///< the term's data cut-off has passed
    bool late = false;    ///< the figure due before it is missing too, as far back as the scorecard has figures
};

/// What a term still asks of one metric.
struct MetricReadiness {
    MetricId metric;
    int figuresDue = 0;                 ///< by overview's rule; 0 for a metric fed from the backlog months
    std::vector<MissingFigure> missing; ///< in order of time
    bool isRed = false;
    bool lacksCommentary = false;       ///< red, and nobody says why
    bool asksForSignOff = false;        ///< a figure of the term is due or fed
    SignOffState signOff = SignOffState::Draft;

    [[nodiscard]] bool isMissing() const { return !missing.empty(); }
    [[nodiscard]] bool isOverdue() const;
    [[nodiscard]] bool isLate() const;
    [[nodiscard]] bool lacksSignOff() const { return asksForSignOff && signOff != SignOffState::Approved; }
};

/// How far a term is: each figure due, each red's commentary and each sign-off is one thing to do.
struct Readiness {
    Term term;
    std::vector<MetricReadiness> metrics; ///< by area and number; all of them
    int figuresDue = 0, figuresMissing = 0, figuresOverdue = 0, figuresLate = 0;
    int commentsDue = 0, commentsMissing = 0;
    int signOffsDue = 0, signOffsMissing = 0;

    [[nodiscard]] int due() const { return figuresDue + commentsDue + signOffsDue; }
    [[nodiscard]] int open() const { return figuresMissing + commentsMissing + signOffsMissing; }
    [[nodiscard]] int percent() const; ///< of what is due, rounded down, so that 100 is all; 100 when nothing is due
};
[[nodiscard]] Readiness readinessOf(const Scorecard& scorecard, Term term, QDate today);
/// "83% ready: 3 values, 2 comments, 1 sign-off" (what is open); "100% ready"; "Nothing is due in Autumn 2026".
[[nodiscard]] QString toSentence(const Readiness& readiness);
/// One line for each metric with something open: "7.1 Issued within 20 weeks: 2 values (Oct 2026, Nov 2026), comment".
/// Closing a term shows them and goes on where asked to.
[[nodiscard]] QStringList openWork(const Scorecard& scorecard, const Readiness& readiness);

/// Those who have something open, by name; an empty name stands last for metrics without an owner.
[[nodiscard]] QStringList ownersToChase(const Scorecard& scorecard, const Readiness& readiness);
/// What one owner still owes, as plain text for an e-mail: no greeting, the days by when, a line for each metric. Empty
/// when nothing is open.
[[nodiscard]] QString chaseText(const Scorecard& scorecard, const Readiness& readiness, const QString& owner);

} // namespace send
