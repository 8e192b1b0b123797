// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"

#include <QString>

namespace send::test {

inline const AreaId assessments{1};
inline const AreaId families{2};
inline const MetricId timeliness{11};  ///< 7.1: red in Autumn 2026
inline const MetricId complaints{12};  ///< 7.2: green
inline const MetricId maintained{13};  ///< 7.3: monitored only
inline const MetricId listened{21};    ///< 8.1: no data
inline const Period autumn{PeriodKind::Term, 2026, 3};

/// Two areas and four metrics, one of each common status, with a pinned day in Autumn 2026.
[[nodiscard]] Scorecard smallScorecard();
/// The same as a file in `folder`; returns its path.
[[nodiscard]] QString writeSmallScorecard(const QString& folder, const QString& name = QStringLiteral("small"));
/// Keeps what the window remembers (QSettings) in `folder`, empty at first, and out of the user's own settings.
void useSettingsIn(const QString& folder);
/// A new value for a metric in Autumn 2026.
[[nodiscard]] Changes setValue(const Scorecard& scorecard, MetricId metric, int value);

} // namespace send::test
