// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codes.h"
#include "core/result.h"
#include "core/scorecard.h"
#include "exchange/table.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace send {

/// What a column of an imported table holds. Reading, Planned and Baseline may be of the period that the heading names.
enum class Meaning : quint8 {
    Ignore = 0, Reference, Metric, Period, Value, Numerator, Denominator, Marks, AsAt, Comment, Explanation, Provenance,
    Area, Definition, NumeratorText, DenominatorText, Unit, Counted, Decimals, Polarity, Measured, Basis, Owner, Partner,
    Source, Reading, Planned, Baseline, BaselineDate, BaselineSource, Target, TargetDate, Rationale, Comparator,
    ComparatorName, Method, Release
};
inline constexpr int meaningCount = int(Meaning::Release) + 1;

template<>
struct Codes<Meaning> {
    using M = Meaning;
    static constexpr std::array<Code<M>, meaningCount> all{
        {{M::Ignore, QLatin1String("ignore")},
         {M::Reference, QLatin1String("reference")},
         {M::Metric, QLatin1String("metric")},
         {M::Period, QLatin1String("period")},
         {M::Value, QLatin1String("value")},
         {M::Numerator, QLatin1String("numerator")},
         {M::Denominator, QLatin1String("denominator")},
         {M::Marks, QLatin1String("markers")},
         {M::AsAt, QLatin1String("as-at")},
         {M::Comment, QLatin1String("comment")},
         {M::Explanation, QLatin1String("explanation")},
         {M::Provenance, QLatin1String("provenance")},
         {M::Area, QLatin1String("area")},
         {M::Definition, QLatin1String("definition")},
         {M::NumeratorText, QLatin1String("numerator-text")},
         {M::DenominatorText, QLatin1String("denominator-text")},
         {M::Unit, QLatin1String("unit")},
         {M::Counted, QLatin1String("counted")},
         {M::Decimals, QLatin1String("decimals")},
         {M::Polarity, QLatin1String("polarity")},
         {M::Measured, QLatin1String("measured")},
         {M::Basis, QLatin1String("basis")},
         {M::Owner, QLatin1String("owner")},
         {M::Partner, QLatin1String("partner")},
         {M::Source, QLatin1String("source")},
         {M::Reading, QLatin1String("reading")},
         {M::Planned, QLatin1String("planned")},
         {M::Baseline, QLatin1String("baseline")},
         {M::BaselineDate, QLatin1String("baseline-date")},
         {M::BaselineSource, QLatin1String("baseline-source")},
         {M::Target, QLatin1String("target")},
         {M::TargetDate, QLatin1String("target-date")},
         {M::Rationale, QLatin1String("rationale")},
         {M::Comparator, QLatin1String("comparator")},
         {M::ComparatorName, QLatin1String("comparator-name")},
         {M::Method, QLatin1String("method")},
         {M::Release, QLatin1String("release")}}};
};

/// A meaning, with the period that the heading names. Reading always has one; Planned without one is of the row's period.
struct ColumnMeaning {
    Meaning meaning = Meaning::Ignore;
    QString period; ///< as the heading writes it: each metric reads it by its own kind of period
    friend bool operator==(const ColumnMeaning&, const ColumnMeaning&) = default;
};
[[nodiscard]] QString toCode(const ColumnMeaning& meaning); ///< `metric`, `ignore`, `planned:Autumn 2026`
[[nodiscard]] std::optional<ColumnMeaning> meaningFromCode(QStringView code);
[[nodiscard]] QString toText(const ColumnMeaning& meaning); ///< "Metric's name", "Leave out", "Planned value, Autumn 2026"
/// The period that a heading names, alone or beside a word such as *planned*; empty where it names none.
[[nodiscard]] QString periodIn(const QString& heading);
/// What can be chosen for a heading that names `period`, or none, in the order of a list to choose from.
[[nodiscard]] std::vector<ColumnMeaning> meaningsToChoose(const QString& period);

/// What headings mean, by `headingKey`: as somebody said for this import, or as a scorecard remembers.
using HeadingMeanings = std::map<QString, ColumnMeaning>;
/// How a heading is remembered: lower case, single spaces.
[[nodiscard]] QString headingKey(const QString& heading);
/// What the scorecard remembers; meanings that this version does not know are left out.
[[nodiscard]] HeadingMeanings rememberedMeanings(const Scorecard& scorecard);

/// A column as it was understood. A window lists these, and tells other meanings by `headingKey(heading)`.
struct MappedColumn {
    QString sheet;
    int row = 1;    ///< of the headings, as a spreadsheet counts
    int column = 0; ///< from 0
    QString heading; ///< of two rows: the upper one first
    ColumnMeaning meaning;
    QString why;    ///< "A heading for the period", "Remembered from an earlier import"
};

/// What is told and remembered of headings.
struct HeadingKnowledge {
    HeadingMeanings told;
    HeadingMeanings remembered;
};

/// Understands a row as headings; `above` is the row before it, whose merged cells may group columns (“Autumn 2026” above
/// “Planned” and “Actual”).
[[nodiscard]] std::vector<MappedColumn> mapHeadings(const SheetInfo& sheet, const TableRow& row, const TableRow* above,
                                                    const HeadingKnowledge& known);

/// Whether some period kind reads this text as a period.
[[nodiscard]] bool isPeriodText(const QString& text);

/// `{"headings":{"Outturn":"value","Autumn target":"planned:Autumn 2026"}}`, as `--map` reads it; a sentence for
/// anything else.
[[nodiscard]] Result<HeadingMeanings> readMapping(const QByteArray& json, const QString& fileName);
[[nodiscard]] QByteArray writeMapping(const std::vector<MappedColumn>& columns);

} // namespace send
