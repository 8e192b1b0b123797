// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table_metrics.h"

#include "core/format.h"
#include "core/translate.h"

#include <algorithm>

namespace send {

namespace {

/// Names compare without regard to case and spaces.
QString nameKey(QStringView name)
{
    QString key;
    key.reserve(name.size());
    for (const QChar letter : name)
        if (!letter.isSpace())
            key += letter.toCaseFolded();
    return key;
}

QString shortened(const QString& text)
{
    constexpr qsizetype longest = 60;
    return text.size() > longest ? text.left(longest) + u'…' : text;
}

/// `7.1` in two numbers; both 0 for anything else.
std::pair<int, int> numbersIn(const QString& reference)
{
    const QStringList parts = reference.split(u'.');
    if (parts.size() != 2 || QString::number(parts[0].toInt()) != parts[0] || QString::number(parts[1].toInt()) != parts[1])
        return {0, 0};
    return {parts[0].toInt(), parts[1].toInt()};
}

} // namespace

TableMetrics::TableMetrics(const Scorecard& scorecard) : m_scorecard(scorecard), m_areas(scorecard.areas)
{
    for (const auto& [id, metric] : scorecard.metrics)
        remember(id, metric);
}

void TableMetrics::remember(MetricId id, const Metric& metric)
{
    m_numbers[metric.area].insert(metric.number);
    m_byReference.insert(refOf(id), id);
    m_byName[nameKey(metric.name)].push_back(id);
    if (const QString longer = nameKey(nameWithUnit(metric)); longer != nameKey(metric.name))
        m_byName[longer].push_back(id);
}

const Metric& TableMetrics::at(MetricId id) const
{
    const auto made = m_made.find(id);
    return made == m_made.end() ? m_scorecard.metrics.at(id) : made->second;
}

QString TableMetrics::refOf(MetricId id) const
{
    const Metric& metric = at(id);
    return QStringLiteral("%1.%2").arg(m_areas.at(metric.area).number).arg(metric.number);
}

Result<MetricId> TableMetrics::byName(const QString& name) const
{
    const auto found = m_byName.constFind(nameKey(name));
    if (found == m_byName.constEnd())
        return fail(ErrorKind::NotFound, translated("There is no metric called “%1”.").arg(shortened(name)));
    if (found->size() > 1)
        return fail(ErrorKind::BadInput, translated("%1 metrics are called “%2”. Give the reference as well.")
                                             .arg(found->size())
                                             .arg(shortened(name)));
    return found->front();
}

Result<MetricId> TableMetrics::find(const QString& reference, const QString& name, bool rounded) const
{
    const bool nameIsReference = reference.isEmpty() && m_byReference.contains(name);
    const QString& ref = nameIsReference ? name : reference;
    if (ref.isEmpty())
        return byName(name);
    const auto found = m_byReference.constFind(ref);
    const bool hasName = !nameIsReference && !name.isEmpty();
    if (found == m_byReference.constEnd()) {
        const auto other = hasName ? byName(name) : tl::unexpected(Error{});
        if (!other)
            return fail(ErrorKind::NotFound, translated("There is no metric %1.").arg(shortened(ref)));
        return fail(ErrorKind::BadInput, translated("“%1” is metric %2 here, not %3. Correct one of them.")
                                             .arg(shortened(name), refOf(*other), shortened(ref)));
    }
    const Metric& metric = at(*found);
    const bool agrees = nameKey(name) == nameKey(metric.name) || nameKey(name) == nameKey(nameWithUnit(metric));
    if (hasName && !agrees)
        return fail(ErrorKind::BadInput, translated("Metric %1 is called “%2” here, not “%3”. Correct one of them.")
                                             .arg(ref, shortened(metric.name), shortened(name)));
    if (rounded && !hasName && m_byReference.contains(ref + u'0'))
        return fail(ErrorKind::BadInput, translated("The number %1 may be metric %1 or %2. Write the reference as text, or give "
                                                    "the name as well.").arg(ref, ref + u'0'));
    return *found;
}

AreaId TableMetrics::areaFor(const QString& reference, const QString& area, const QString& elsewhere)
{
    const int named = area.toInt();
    const int inReference = numbersIn(reference).first;
    const auto isMeant = [&](const Area& row) {
        return named > 0            ? row.number == named
               : !area.isEmpty()    ? nameKey(row.name) == nameKey(area)
               : inReference > 0    ? row.number == inReference
                                    : nameKey(row.name) == nameKey(elsewhere);
    };
    std::set<int> taken;
    for (const auto& [id, row] : m_areas) {
        if (isMeant(row))
            return id;
        taken.insert(row.number);
    }
    const int wanted = named > 0 ? named : inReference;
    const int next = taken.empty() ? 1 : *taken.rbegin() + 1;
    const AreaId id = freshId(m_areas);
    Area made{.number = wanted > 0 && !taken.contains(wanted) ? wanted : next,
              .name = area.isEmpty() || named > 0 ? elsewhere : area};
    m_areas.emplace(id, std::move(made));
    return id;
}

MetricId TableMetrics::add(Metric metric, const QString& reference, const QString& area, const QString& elsewhere)
{
    metric.area = areaFor(reference, area, elsewhere);
    const auto [areaNumber, wanted] = numbersIn(reference);
    std::set<int>& taken = m_numbers[metric.area];
    const bool isFree = wanted > 0 && m_areas.at(metric.area).number == areaNumber && !taken.contains(wanted);
    metric.number = isFree ? wanted : taken.empty() ? 1 : *taken.rbegin() + 1;
    MetricId id = freshId(m_scorecard.metrics);
    while (m_made.contains(id))
        id = freshId(m_scorecard.metrics);
    m_made.emplace(id, metric);
    remember(id, metric);
    return id;
}

void TableMetrics::appendTo(Changes& changes) const
{
    for (const auto& [id, area] : m_areas)
        if (!m_scorecard.areas.contains(id))
            changes.push_back(AreaEdit{id, std::nullopt, area});
    for (const auto& [id, metric] : m_made)
        changes.push_back(MetricEdit{id, std::nullopt, metric});
}

} // namespace send
