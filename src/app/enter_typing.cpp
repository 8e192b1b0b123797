// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enter_typing.h"

#include "core/format.h"
#include "core/plausibility.h"

#include <QCoreApplication>

#include <algorithm>

namespace send {

namespace {

QString say(const char* source)
{
    return QCoreApplication::translate("send", source);
}

tl::unexpected<Error> refuse(const QString& sentence)
{
    return fail(ErrorKind::BadInput, sentence);
}

bool isAwaitedWord(const QString& text)
{
    return text.compare(say("awaited"), Qt::CaseInsensitive) == 0 || text.compare(u"awaited", Qt::CaseInsensitive) == 0;
}

/// `x`, `..`, `[c]` where a figure should stand: why there is none.
std::optional<Markers> withheldWord(const QString& text)
{
    const auto markers = parseMarkers(text);
    return markers && isWithheld(*markers) ? std::optional(*markers) : std::nullopt;
}

void clearFigure(EnterRow& row)
{
    row.reading.value.reset();
    row.reading.parts.reset();
    row.number.reset();
    row.outOf.reset();
}

/// A figure that is there is neither awaited nor missing; [c] stays, since it protects children.
void noteFigure(EnterRow& row)
{
    row.reading.awaited = false;
    row.reading.markers.setFlag(Marker::NotAvailable, false);
    row.reading.markers.setFlag(Marker::NotApplicable, false);
}

/// Words that stand for a figure, or nothing when it is one.
std::optional<EnterRow> typedWord(const EnterRow& before, const QString& text)
{
    EnterRow row = before;
    if (isAwaitedWord(text)) {
        clearFigure(row);
        row.reading.markers = {};
        row.reading.awaited = true;
        return row;
    }
    const auto markers = withheldWord(text);
    if (!markers)
        return std::nullopt;
    clearFigure(row);
    row.reading.awaited = false;
    row.reading.markers = *markers;
    return row;
}

/// What to change first, where the two parts of a share contradict each other.
QString wayOut(EnterCell cell)
{
    return cell == EnterCell::Number ? say("Should “Out of” be larger, change that first.")
                                     : say("Should the number be smaller, change that first.");
}

Result<EnterRow> withParts(EnterRow row, EnterCell cell, const Metric& metric)
{
    row.reading.parts.reset();
    if (row.outOf) {
        const Proportion parts{row.number.value_or(0), *row.outOf};
        if (const auto sentence = impossible(metric, Reading{.parts = parts}))
            return refuse(parts.denominator == 0 ? *sentence : *sentence + u' ' + wayOut(cell));
    }
    if (!row.number || !row.outOf)
        return row;
    row.reading.value.reset();
    row.reading.parts = Proportion{*row.number, *row.outOf};
    noteFigure(row);
    return row;
}

Result<EnterRow> typedPart(const EnterRow& before, EnterCell cell, const QString& text, const Metric& metric)
{
    if (auto word = typedWord(before, text))
        return *std::move(word);
    EnterRow row = before;
    std::optional<std::int64_t>& part = cell == EnterCell::Number ? row.number : row.outOf;
    if (text.isEmpty()) {
        part.reset();
        return withParts(row, cell, metric);
    }
    const auto count = parseCount(text);
    if (!count)
        return tl::unexpected(count.error());
    part = *count;
    return withParts(row, cell, metric);
}

/// A figure pasted or typed with its unit is meant without it.
QString withoutUnit(QString text, const Metric& metric)
{
    if (metric.unit == Unit::Percent && text.endsWith(u'%'))
        text.chop(1);
    if (metric.unit == Unit::Pounds && text.startsWith(u'£'))
        text.remove(0, 1);
    return text.trimmed();
}

Result<EnterRow> typedValue(const EnterRow& before, const QString& text, const Metric& metric)
{
    if (auto word = typedWord(before, text))
        return *std::move(word);
    EnterRow row = before;
    clearFigure(row);
    if (text.isEmpty())
        return row;
    const auto value = parseFigure(text, metric);
    if (!value)
        return tl::unexpected(value.error());
    row.reading.value = *value;
    noteFigure(row);
    return row;
}

Result<EnterRow> typedMark(const EnterRow& before, const QString& text)
{
    EnterRow row = before;
    if (isAwaitedWord(text))
        return *typedWord(before, text);
    const auto markers = parseMarkers(text);
    if (!markers)
        return tl::unexpected(markers.error());
    row.reading.markers = *markers;
    row.reading.awaited = false;
    return row;
}

Result<EnterRow> typedDay(const EnterRow& before, const QString& text, const EnterSubject& subject)
{
    EnterRow row = before;
    row.reading.asAt.reset();
    if (text.isEmpty())
        return row;
    const auto day = parseDay(text, std::max(subject.periodEnd, subject.today));
    if (!day)
        return tl::unexpected(day.error());
    row.reading.asAt = *day;
    return row;
}

Result<EnterRow> typedInCell(const EnterRow& before, EnterCell cell, const QString& text, const EnterSubject& subject)
{
    switch (cell) {
    case EnterCell::Number:
    case EnterCell::OutOf: return typedPart(before, cell, text, subject.metric);
    case EnterCell::Value: return typedValue(before, text, subject.metric);
    case EnterCell::AsAt: return typedDay(before, text, subject);
    case EnterCell::Mark: return typedMark(before, text);
    case EnterCell::Comment: break;
    }
    EnterRow row = before;
    row.reading.comment = text;
    return row;
}

} // namespace

Result<Decimal> parseFigure(const QString& text, const Metric& metric)
{
    auto value = Decimal::parse(withoutUnit(text.trimmed(), metric));
    if (!value)
        return value;
    if (const auto sentence = impossible(metric, Reading{.value = *value}))
        return refuse(*sentence);
    return value;
}

bool EnterRow::isBlank() const
{
    return !reading.value && !reading.parts && !reading.markers && !reading.awaited && !reading.asAt &&
           reading.comment.isEmpty();
}

Result<EnterRow> typedIn(const EnterRow& before, EnterCell cell, const QString& text, const EnterSubject& subject)
{
    auto row = typedInCell(before, cell, text.trimmed(), subject);
    if (!row)
        return row;
    const bool had = valueOf(before.reading, subject.metric).has_value();
    const bool has = valueOf(row->reading, subject.metric).has_value();
    if (!had && has && !row->reading.asAt)
        row->reading.asAt = std::min(subject.periodEnd, subject.today);
    if (had && !has)
        row->reading.asAt.reset(); // it was the figure's date
    return row;
}

QString editText(const EnterRow& row, EnterCell cell, const Metric& metric)
{
    const Reading& reading = row.reading;
    switch (cell) {
    case EnterCell::Number: return row.number ? QString::number(*row.number) : QString();
    case EnterCell::OutOf: return row.outOf ? QString::number(*row.outOf) : QString();
    case EnterCell::Value: {
        const auto value = valueOf(reading, metric);
        return value ? value->toString() : QString();
    }
    case EnterCell::AsAt: return reading.asAt ? formatDate(*reading.asAt) : QString();
    case EnterCell::Mark:
        return reading.awaited ? say("awaited") : toText(reading.markers).remove(u'[').replace(u']', u' ').trimmed();
    case EnterCell::Comment: break;
    }
    return reading.comment;
}

} // namespace send
