// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"

#include <QStringList>

namespace send {

/// Where a metric's figures and commentary of a term stand. Names are no proof of identity.
enum class SignOffState { Draft = 0, Submitted, Approved };
[[nodiscard]] SignOffState signOffStateOf(const Scorecard& scorecard, MetricId metric, Term term);
[[nodiscard]] QString toText(SignOffState state); ///< "Submitted"
/// "Submitted by Data officer, 3 Dec 2026, 14:32", "Approved by …"; "Draft".
[[nodiscard]] QString signOffText(const Scorecard& scorecard, MetricId metric, Term term);

/// Why a metric's term cannot be submitted yet: a figure that is due is missing or awaited. Nothing when it can.
[[nodiscard]] std::optional<QString> obstacleToSubmit(const Scorecard& scorecard, MetricId metric, Term term);

// Each makes the edits for those of `metrics` to which it applies, and passes over the others: drafts without an obstacle
// are submitted, submitted ones approved, submitted and approved ones taken back. `when` is UTC. Empty: none applied.
[[nodiscard]] Changes submit(const Scorecard& scorecard, const std::vector<MetricId>& metrics, Term term,
                             const QString& who, const QDateTime& when);
[[nodiscard]] Changes approve(const Scorecard& scorecard, const std::vector<MetricId>& metrics, Term term,
                              const QString& who, const QDateTime& when);
[[nodiscard]] Changes takeBack(const Scorecard& scorecard, const std::vector<MetricId>& metrics, Term term);

// A term is closed and published whatever is still open; ask with the list of openWork (core/readiness.h).
[[nodiscard]] Changes closeTerm(const Scorecard& scorecard, Term term, const QString& who, const QDateTime& when);
/// Takes back closing. What was published stays published.
[[nodiscard]] Changes reopenTerm(const Scorecard& scorecard, Term term);
/// Marks the term as published, and closes it where it was open.
[[nodiscard]] Changes markPublished(const Scorecard& scorecard, Term term, const QString& who, const QDateTime& when);

/// The same edits, and the sign-offs that fall back to draft with them: those of every metric and term whose reading or
/// commentary is changed by them, unless the edits say themselves what becomes of the sign-off.
[[nodiscard]] Changes withSignOffsDropped(const Scorecard& scorecard, Changes changes);

} // namespace send
