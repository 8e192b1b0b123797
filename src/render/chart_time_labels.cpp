// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/chart_frame.h"

#include <algorithm>
#include <array>

namespace send {

namespace {

/// Categories that share a year.
struct Group {
    QString text;
    int first = 0;
    int count = 0;
};

std::vector<Group> groupsOf(const std::vector<ChartCategory>& categories)
{
    std::vector<Group> groups;
    for (int index = 0; index < static_cast<int>(categories.size()); ++index) {
        const QString& major = categories[static_cast<std::size_t>(index)].major;
        if (groups.empty() || (!major.isEmpty() && major != groups.back().text))
            groups.push_back({major, index, 0});
        ++groups.back().count;
    }
    std::erase_if(groups, [](const Group& group) { return group.text.isEmpty(); });
    return groups;
}

/// A year of terms has at most three.
bool areTerms(const std::vector<Group>& groups)
{
    constexpr int termsOfYear = 3;
    return std::ranges::all_of(groups, [](const Group& group) { return group.count <= termsOfYear; });
}

TimeLabel labelAt(double x, const QString& text, const QFontMetricsF& metrics)
{
    return {x, metrics.horizontalAdvance(text), text};
}

double widest(const QStringList& words, const QFontMetricsF& metrics)
{
    double width = 0;
    for (const QString& word : words)
        width = std::max(width, metrics.horizontalAdvance(word));
    return width;
}

/// Leaves out what would touch the word before it.
void thinOut(std::vector<TimeLabel>& labels, double spacing, double gap)
{
    std::vector<TimeLabel> kept;
    for (TimeLabel& label : labels) {
        if (kept.empty()
            || (label.x - kept.back().x) * spacing >= (label.width + kept.back().width) / 2 + gap)
            kept.push_back(std::move(label));
    }
    labels = std::move(kept);
}

/// The year in the middle of its terms.
std::vector<TimeLabel> centredYears(const std::vector<Group>& groups, const QFontMetricsF& metrics)
{
    std::vector<TimeLabel> labels;
    for (const Group& group : groups)
        labels.push_back(labelAt(group.first + (group.count - 1) / 2.0, group.text, metrics));
    return labels;
}

/// "Summer" of "Summer 2024".
QString wordOf(const ChartCategory& category)
{
    QString word = category.full;
    if (word.endsWith(category.major))
        word.chop(category.major.size());
    return word.trimmed();
}

TimeLabels spelled(const std::vector<ChartCategory>& categories, const QStringList& words, const QFontMetricsF& metrics)
{
    TimeLabels labels;
    for (qsizetype index = 0; index < words.size(); ++index) {
        const auto x = static_cast<double>(index);
        labels.first.push_back(labelAt(x, words[index], metrics));
        labels.second.push_back(labelAt(x, categories[static_cast<std::size_t>(index)].major, metrics));
    }
    return labels;
}

/// How many categories each word stands for, counted back from the last.
int strideFor(double width, double spacing, int count)
{
    for (const int stride : std::array{1, 2, 3, 4, 6, 12, 24, 36}) {
        if (stride * spacing >= width)
            return stride;
    }
    return std::max(count, 1);
}

} // namespace

TimeLabels timeLabelsFor(const Chart& chart, const QFontMetricsF& metrics, double spacing, bool spelledOut)
{
    const std::vector<ChartCategory>& categories = chart.categories;
    const std::vector<Group> groups = groupsOf(categories);
    const int count = static_cast<int>(categories.size());
    const double gap = metrics.horizontalAdvance(u'n') * 0.7;
    QStringList words, minors;
    for (const ChartCategory& category : categories) {
        words.append(wordOf(category));
        minors.append(category.minor);
    }
    if (spelledOut && areTerms(groups) && !groups.empty() && widest(words, metrics) + gap <= spacing)
        return spelled(categories, words, metrics);

    const int stride = strideFor(widest(minors, metrics) + gap, spacing, count);
    TimeLabels labels;
    labels.ticks = stride > 1;
    if (stride > 1 && areTerms(groups) && groups.size() > 1) {
        labels.first = centredYears(groups, metrics);
        thinOut(labels.first, spacing, gap);
        return labels;
    }
    for (int index = (count - 1) % stride; index < count; index += stride)
        labels.first.push_back(labelAt(index, minors[index], metrics));
    if (areTerms(groups)) {
        labels.second = centredYears(groups, metrics);
    } else {
        for (const Group& group : groups) {
            const auto shown = std::ranges::find_if(
                labels.first, [&](const TimeLabel& label) { return label.x >= group.first; });
            if (shown != labels.first.end() && shown->x < group.first + group.count)
                labels.second.push_back(labelAt(shown->x, group.text, metrics));
        }
    }
    thinOut(labels.second, spacing, gap);
    return labels;
}

} // namespace send
