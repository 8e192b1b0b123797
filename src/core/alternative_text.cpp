// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alternative_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace send {

namespace {

constexpr int fewestWords = 40;
constexpr int mostWords = 80;

QString say(const char* sentence)
{
    return QCoreApplication::translate("send", sentence);
}

QStringList wordsOf(const QString& text)
{
    static const QRegularExpression spaces(QStringLiteral("\\s+"));
    return text.split(spaces, Qt::SkipEmptyParts);
}

qsizetype wordCount(const QString& text)
{
    return wordsOf(text).size();
}

QString categoryOf(const Chart& chart, const ChartPoint& point)
{
    const auto index = static_cast<std::size_t>(std::max(0L, std::lround(point.x)));
    return index < chart.categories.size() ? chart.categories[index].full : QString();
}

} // namespace

QString firstWords(const QString& text, int count)
{
    const QStringList words = wordsOf(text);
    return words.size() <= count ? text : words.first(count).join(QLatin1Char(' ')) + QChar(0x2026);
}

QString compose(const AlternativeText& text)
{
    QStringList sentences = text.required;
    sentences.removeAll(QString());
    qsizetype words = wordCount(sentences.join(QLatin1Char(' ')));
    const auto addWithin = [&](const QStringList& more, qsizetype enough) {
        for (const QString& sentence : more) {
            const qsizetype length = wordCount(sentence);
            if (length == 0 || words >= enough || words + length > mostWords)
                continue;
            sentences << sentence;
            words += length;
        }
    };
    addWithin(text.wanted, mostWords);
    addWithin(text.fillers, fewestWords);
    return sentences.join(QLatin1Char(' '));
}

QString spanSentence(const Chart& chart, const ChartSeries& series)
{
    std::vector<ChartPoint> known;
    std::ranges::copy_if(series.points, std::back_inserter(known),
                         [](const auto& point) { return point.y.has_value(); });
    if (known.empty())
        return {};
    const auto& [first, last] = std::pair(known.front(), known.back());
    if (known.size() == 1)
        return say("One figure: %1 in %2.").arg(first.text, categoryOf(chart, first));
    const auto value = [](const ChartPoint& point) { return *point.y; };
    const ChartPoint highest = *std::ranges::max_element(known, {}, value);
    const ChartPoint lowest = *std::ranges::min_element(known, {}, value);
    if (*highest.y == *lowest.y)
        return say("%1 throughout.").arg(last.text);
    const auto place = [&](const char* word, const ChartPoint& point) {
        return say("%1 %2 in %3").arg(say(word), point.text, categoryOf(chart, point));
    };
    return say("From %1 to %2; %3, %4.")
        .arg(first.text, last.text, place("highest", highest), place("lowest", lowest));
}

QStringList fillersFor(const Chart& chart)
{
    const auto number = [](double value) {
        return QString::number(value, 'f', value == std::floor(value) ? 0 : 1);
    };
    return {
        say("The vertical axis runs from %1 to %2%3.")
            .arg(number(chart.minimum), number(chart.maximum), chart.unit),
        say("The table that belongs to this chart gives every figure, with what is missing or provisional."),
        say("The horizontal axis has %1 places, from %2.")
            .arg(QString::number(chart.categories.size()), spanText(chart)),
        say("Where a figure is missing the chart shows a gap, and nothing is drawn in its place.")};
}

QString spanText(const Chart& chart)
{
    if (chart.categories.empty())
        return {};
    if (chart.categories.size() == 1)
        return chart.categories.front().full;
    return say("%1 to %2").arg(chart.categories.front().full, chart.categories.back().full);
}

} // namespace send
