// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/translate.h"
#include "exchange/readings_mapping.h"

namespace send {

namespace {

const char* wordsOf(Meaning meaning)
{
    switch (meaning) {
    case Meaning::Ignore: return QT_TRANSLATE_NOOP("send", "Leave out");
    case Meaning::Reference: return QT_TRANSLATE_NOOP("send", "Metric's reference");
    case Meaning::Metric: return QT_TRANSLATE_NOOP("send", "Metric's name");
    case Meaning::Period: return QT_TRANSLATE_NOOP("send", "Period");
    case Meaning::Value: return QT_TRANSLATE_NOOP("send", "Value");
    case Meaning::Numerator: return QT_TRANSLATE_NOOP("send", "Number (numerator)");
    case Meaning::Denominator: return QT_TRANSLATE_NOOP("send", "Out of (denominator)");
    case Meaning::Marks: return QT_TRANSLATE_NOOP("send", "Markers");
    case Meaning::AsAt: return QT_TRANSLATE_NOOP("send", "As at");
    case Meaning::Comment: return QT_TRANSLATE_NOOP("send", "Comment");
    case Meaning::Explanation: return QT_TRANSLATE_NOOP("send", "Explanation of an odd figure");
    case Meaning::Provenance: return QT_TRANSLATE_NOOP("send", "Where the figure comes from");
    case Meaning::Area: return QT_TRANSLATE_NOOP("send", "Area");
    case Meaning::Definition: return QT_TRANSLATE_NOOP("send", "Definition");
    case Meaning::NumeratorText: return QT_TRANSLATE_NOOP("send", "What the number counts");
    case Meaning::DenominatorText: return QT_TRANSLATE_NOOP("send", "Out of what");
    case Meaning::Unit: return QT_TRANSLATE_NOOP("send", "Unit");
    case Meaning::Counted: return QT_TRANSLATE_NOOP("send", "Things counted");
    case Meaning::Decimals: return QT_TRANSLATE_NOOP("send", "Decimals");
    case Meaning::Polarity: return QT_TRANSLATE_NOOP("send", "Whether higher is better");
    case Meaning::Measured: return QT_TRANSLATE_NOOP("send", "Measured by (kind of period)");
    case Meaning::Basis: return QT_TRANSLATE_NOOP("send", "Basis");
    case Meaning::Owner: return QT_TRANSLATE_NOOP("send", "Owner");
    case Meaning::Partner: return QT_TRANSLATE_NOOP("send", "Partner");
    case Meaning::Source: return QT_TRANSLATE_NOOP("send", "Data source");
    case Meaning::Reading: return QT_TRANSLATE_NOOP("send", "Reading");
    case Meaning::Planned: return QT_TRANSLATE_NOOP("send", "Planned value");
    case Meaning::Baseline: return QT_TRANSLATE_NOOP("send", "Baseline");
    case Meaning::BaselineDate: return QT_TRANSLATE_NOOP("send", "Baseline's date");
    case Meaning::BaselineSource: return QT_TRANSLATE_NOOP("send", "Baseline's source");
    case Meaning::Target: return QT_TRANSLATE_NOOP("send", "Target");
    case Meaning::TargetDate: return QT_TRANSLATE_NOOP("send", "Target's date");
    case Meaning::Rationale: return QT_TRANSLATE_NOOP("send", "Target's rationale");
    case Meaning::Comparator: return QT_TRANSLATE_NOOP("send", "Comparator");
    case Meaning::ComparatorName: return QT_TRANSLATE_NOOP("send", "Comparator's name");
    case Meaning::Method: return QT_TRANSLATE_NOOP("send", "Comparator's method");
    case Meaning::Release: return QT_TRANSLATE_NOOP("send", "Release");
    }
    return "";
}

} // namespace

QString toText(const ColumnMeaning& meaning)
{
    const QString words = translated(wordsOf(meaning.meaning));
    return meaning.period.isEmpty() ? words : translated("%1, %2").arg(words, meaning.period);
}

} // namespace send
