// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/honesty.h"

#include "core/format.h"
#include "core/translate.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

namespace send {

namespace {

// The beginnings of words that praise, and of words that own up to a difficulty; in the language of the commentary.
constexpr std::array praise{"improv",  "progress", "good",   "better", "strong",   "success", "positiv",  "pleas",
                            "excellent", "achiev", "great", "well",   "robust",   "confiden", "effectiv", "proud"};
constexpr std::array trouble{"delay",  "short",   "vacan",   "late",    "not",     "no",      "below",   "behind",
                             "worse",  "miss",    "fell",    "fall",    "risk",    "backlog", "because", "due",
                             "lack",   "few",     "slow",    "gap",     "absen",   "sick",    "leav",    "left",
                             "difficult", "challeng", "pressure", "unable", "only", "still",   "problem", "issue",
                             "overdue", "wait",   "long",    "agency",  "demand",  "rise",    "rose",    "however",
                             "but",    "declin",  "drop",    "reduc",   "decreas", "cannot",  "never",   "weak",
                             "insufficient", "inadequa", "poor", "fail", "legacy", "limit",  "outstanding", "cancel"};

QStringList wordsOf(const QString& text)
{
    static const QRegularExpression word(QStringLiteral("[\\p{L}\\p{N}]+(?:['\u2019.,-][\\p{L}\\p{N}]+)*"));
    QStringList words;
    for (auto match = word.globalMatch(text); match.hasNext();)
        words.append(match.next().captured());
    return words;
}

/// Short words must be the whole word, so that "note" is no "not".
template<class Stems>
bool hasAny(const QStringList& words, const Stems& stems)
{
    constexpr qsizetype whole = 4;
    return std::ranges::any_of(words, [&](const QString& word) {
        return std::ranges::any_of(stems, [&](const char* stem) {
            const QLatin1String start(stem);
            return start.size() < whole ? word.compare(start, Qt::CaseInsensitive) == 0
                                        : word.startsWith(start, Qt::CaseInsensitive);
        });
    });
}

QString allWords(const Commentary& commentary)
{
    return QStringList{commentary.cause, commentary.action, commentary.backOnTrack}.join(u'\n');
}

bool isOlder(const Commentary& commentary, const Assessment& assessment)
{
    const auto& figure = assessment.figure;
    return commentary.written && figure && figure->asAt && *commentary.written < *figure->asAt;
}

/// The cause is what has to own up; what is done about it may well be hopeful.
bool isOnlyPositive(const Commentary& commentary)
{
    return hasAny(wordsOf(allWords(commentary)), praise) && !hasAny(wordsOf(commentary.cause), trouble);
}

} // namespace

bool explains(const std::optional<Commentary>& commentary)
{
    return commentary && !commentary->cause.trimmed().isEmpty();
}

int wordCount(const QString& text)
{
    return static_cast<int>(wordsOf(text).size());
}

int wordCount(const Commentary& commentary)
{
    return wordCount(allWords(commentary));
}

std::vector<HonestyFinding> honestyOf(const Assessment& assessment, const std::optional<Commentary>& commentary,
                                      int wordLimit, bool changedSince)
{
    std::vector<HonestyFinding> findings;
    const bool isRed = assessment.status == Status::Red;
    const bool says = explains(commentary);
    if (isRed && !says)
        findings.push_back({HonestyKind::RedWithoutComment,
                            translated("Red, and without a cause. Every red asks for one: say why, what is done, and by "
                                       "when it is back on track.")});
    if (!commentary)
        return findings;
    if (isOlder(*commentary, assessment))
        findings.push_back({HonestyKind::OlderThanFigure,
                            translated("Written on %1, before its figure of %2. Read it again, and change what no longer holds.")
                                .arg(formatDate(*commentary->written), formatDate(*assessment.figure->asAt))});
    else if (changedSince)
        findings.push_back({HonestyKind::OlderThanFigure,
                            translated("Its figure was changed after this was written. Read it again, and change what no longer holds.")});
    if (isRed && says && isOnlyPositive(*commentary))
        findings.push_back({HonestyKind::OnlyPositiveWords,
                            translated("Only good news beside a red. Say what went wrong, and why.")});
    if (const int words = wordCount(*commentary); words > wordLimit)
        findings.push_back({HonestyKind::OverLength, translated("%1 words, %2 more than the %3 that a reader is asked for.")
                                                         .arg(words)
                                                         .arg(words - wordLimit)
                                                         .arg(wordLimit)});
    return findings;
}

} // namespace send
