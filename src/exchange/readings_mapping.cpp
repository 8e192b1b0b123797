// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/readings_mapping.h"

#include "core/translate.h"
#include "exchange/table_words.h"

#include <algorithm>

namespace send {

namespace {

bool canHavePeriod(Meaning meaning)
{
    return meaning == Meaning::Reading || meaning == Meaning::Planned || meaning == Meaning::Baseline;
}

/// `Autumn 2026 (actual)` and `Planned: Autumn 2026` as words with single spaces.
QString spaced(QString heading)
{
    for (const QChar sign : QStringLiteral("():_,"))
        heading.replace(sign, u' ');
    return heading.simplified();
}

std::optional<Meaning> wordBesidePeriod(const QString& word)
{
    const auto code = tableWords().beforePeriod.constFind(bareWord(word));
    return code == tableWords().beforePeriod.constEnd() ? std::nullopt : fromCode<Meaning>(*code);
}

/// `Planned Autumn 2026`, `Autumn 2026 actual`.
std::optional<ColumnMeaning> withWord(const QString& heading)
{
    const QString words = spaced(heading);
    const auto first = words.indexOf(u' ');
    const auto last = words.lastIndexOf(u' ');
    if (first < 0)
        return std::nullopt;
    const std::array<std::pair<QString, QString>, 2> ways{
        {{words.left(first), words.mid(first + 1)}, {words.mid(last + 1), words.left(last)}}};
    for (const auto& [word, rest] : ways) {
        const auto meaning = wordBesidePeriod(word);
        const QString period = rest.startsWith(QStringLiteral("- ")) ? rest.mid(2) : rest;
        if (meaning && isPeriodText(period))
            return ColumnMeaning{*meaning, period};
    }
    return std::nullopt;
}

std::optional<ColumnMeaning> recognised(const QString& heading)
{
    const auto& known = tableWords().meanings;
    const qsizetype bracket = heading.indexOf(u'(');
    for (const QString& name : {heading, bracket > 0 ? heading.left(bracket) : heading})
        if (const auto code = known.constFind(bareWord(name)); code != known.constEnd())
            return ColumnMeaning{fromCode<Meaning>(*code).value_or(Meaning::Ignore), {}};
    if (isPeriodText(heading))
        return ColumnMeaning{Meaning::Reading, heading.simplified()};
    return withWord(heading);
}

QString headingAt(const TableRow& row, std::size_t column)
{
    return column < row.cells.size() ? row.cells[column].text.simplified() : QString();
}

/// The heading, behind the one above it where only both together say which period of what it is.
QString wholeHeading(const QString& lower, const QString& upper)
{
    if (lower.isEmpty() || upper.isEmpty() || upper == lower)
        return lower;
    const bool upperIsPeriod = isPeriodText(upper) && wordBesidePeriod(lower);
    const bool lowerIsPeriod = isPeriodText(lower) && wordBesidePeriod(upper);
    return upperIsPeriod || lowerIsPeriod ? upper + u' ' + lower : lower;
}

void understand(MappedColumn& mapped, const HeadingKnowledge& known)
{
    const QString key = headingKey(mapped.heading);
    if (const auto told = known.told.find(key); told != known.told.end()) {
        mapped.meaning = told->second;
        mapped.why = translated("As chosen for this import");
    } else if (const auto old = known.remembered.find(key); old != known.remembered.end()) {
        mapped.meaning = old->second;
        mapped.why = translated("Remembered from an earlier import");
    } else if (const auto meaning = recognised(mapped.heading)) {
        mapped.meaning = *meaning;
        mapped.why = meaning->period.isEmpty() ? translated("A known heading") : translated("The heading names a period");
    } else {
        mapped.why = mapped.heading.isEmpty() ? translated("No heading") : translated("Not a known heading: left out");
    }
}

} // namespace

QString toCode(const ColumnMeaning& meaning)
{
    const QString code = codeOf(meaning.meaning);
    return meaning.period.isEmpty() ? code : code + u':' + meaning.period;
}

std::optional<ColumnMeaning> meaningFromCode(QStringView code)
{
    const qsizetype colon = code.indexOf(u':');
    const auto meaning = fromCode<Meaning>(colon < 0 ? code : code.left(colon));
    if (!meaning)
        return std::nullopt;
    const QString period = colon < 0 ? QString() : code.mid(colon + 1).trimmed().toString();
    const bool fits = period.isEmpty() ? *meaning != Meaning::Reading : canHavePeriod(*meaning) && isPeriodText(period);
    return fits ? std::optional(ColumnMeaning{*meaning, period}) : std::nullopt;
}

QString periodIn(const QString& heading)
{
    if (isPeriodText(heading))
        return heading.simplified();
    const auto meaning = withWord(heading);
    return meaning ? meaning->period : QString();
}

std::vector<ColumnMeaning> meaningsToChoose(const QString& period)
{
    std::vector<ColumnMeaning> choices{{Meaning::Ignore, {}}};
    if (!period.isEmpty())
        for (const Meaning meaning : {Meaning::Reading, Meaning::Planned, Meaning::Baseline})
            choices.push_back({meaning, period});
    for (const auto& [meaning, code] : Codes<Meaning>::all)
        if (meaning != Meaning::Ignore && meaning != Meaning::Reading)
            choices.push_back({meaning, {}});
    return choices;
}

QString headingKey(const QString& heading)
{
    return heading.simplified().toLower();
}

HeadingMeanings rememberedMeanings(const Scorecard& scorecard)
{
    HeadingMeanings meanings;
    for (const auto& [heading, row] : scorecard.importHeadings)
        if (const auto meaning = meaningFromCode(row.meaning))
            meanings.emplace(heading, *meaning);
    return meanings;
}

bool isPeriodText(const QString& text)
{
    return parsePeriod(text).has_value() || parsePeriod(text, PeriodKind::AcademicYear).has_value();
}

std::vector<MappedColumn> mapHeadings(const SheetInfo& sheet, const TableRow& row, const TableRow* above,
                                      const HeadingKnowledge& known)
{
    std::vector<MappedColumn> columns;
    columns.reserve(row.cells.size());
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        const QString upper = above ? headingAt(*above, column) : QString();
        MappedColumn mapped{sheet.name, row.row, int(column), wholeHeading(headingAt(row, column), upper), {}, {}};
        understand(mapped, known);
        columns.push_back(std::move(mapped));
    }
    return columns;
}

} // namespace send
