// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/import.h"

#include "exchange/dfe_figures.h"
#include "exchange/dfe_neighbours.h"
#include "core/translate.h"

#include <algorithm>
#include <set>

namespace send {

namespace {

/// What stands in place of a figure; the rest of a reading's markers are the officer's own and stay.
constexpr Markers inPlaceOfAFigure = Markers(Marker::NotAvailable) | Marker::NotApplicable | Marker::Confidential
                                     | Marker::Low;

/// Writes the figures of one table into a copy of the scorecard, from which the changes are then found.
class DfeImport
{
public:
    DfeImport(const Scorecard& scorecard, const DfeTable& table, const QString& fileName, const DfeOptions& options)
        : m_before(scorecard), m_after(scorecard), m_table(table), m_fileName(fileName), m_options(options),
          m_reader(table, fileName)
    {
    }

    [[nodiscard]] ImportPreview preview()
    {
        m_reader.checkSharedColumns();
        if (m_reader.issues().empty() && authorityIsThere())
            importAll();
        ImportPreview preview{{}, m_reader.issues(), {}};
        if (preview.hasErrors())
            preview.summary = translated("Nothing can be imported from %1.").arg(m_fileName);
        else
            preview = {diff(m_before, m_after), m_reader.issues(), summary()};
        return preview;
    }

private:
    [[nodiscard]] bool authorityIsThere()
    {
        if (!m_table.authority.empty())
            return true;
        const QString& code = m_options.authorityCode;
        m_reader.tell(Severity::Error,
                      code.isEmpty()
                          ? translated("Choose the authority whose figures are wanted. Nothing was imported.")
                          : translated("%1 has no row for all in the authority with the code %2. Nothing was imported.")
                                .arg(m_fileName, code));
        return false;
    }

    void importAll()
    {
        const DfeRow& last = m_table.authority.back();
        const QString regionCode = m_table.cell(last, "regionCode");
        m_authorityName = m_table.cell(last, "authority");
        m_regionName = m_table.cell(last, "region");
        const auto isOurs = [&](const DfeRow& row) { return m_table.cell(row, "regionCode") == regionCode; };
        std::ranges::copy_if(m_table.regions, std::back_inserter(m_region), isOurs);
        findRelease();
        for (const DfeFigure& figure : m_table.file->figures)
            if (const auto columns = m_reader.columnsOf(figure))
                importFigure(figure, *columns);
        tellMissingNeighbours();
        if (m_metricCount == 0)
            m_reader.tell(Severity::Error, translated("None of the metrics of %1 is in the scorecard. Nothing was "
                                                        "imported.").arg(m_fileName));
    }

    /// DfE publishes a year's figures in the next: the release is named by the year after the last one.
    void findRelease()
    {
        for (const DfeRow& row : m_table.authority)
            if (const auto period = m_reader.periodOf(row)) {
                m_kind = period->kind;
                m_lastYear = std::max(m_lastYear, period->year);
                m_years.insert(*period);
            }
        const QString year = QString::number(m_lastYear + 1);
        m_release = dfeMapping().release.arg(year);
        m_source = dfeMapping().source.arg(year, m_table.file->name);
    }

    void importFigure(const DfeFigure& figure, const FigureColumns& columns)
    {
        const auto id = metricFor(figure.metric);
        if (!id)
            return;
        ++m_metricCount;
        const Metric& metric = m_after.metrics.at(*id);
        eachYear(m_table.authority, columns, metric, [&](const DfeRow&, const Period& period, const Published& published) {
            setReading({*id, period}, metric, published);
        });
        eachYear(m_table.england, columns, metric, [&](const DfeRow& row, const Period& period, const Published& published) {
            setBenchmark({*id, Comparator::England, BenchmarkMethod::Published, period}, m_table.cell(row, "country"),
                         metric, published);
        });
        eachYear(m_region, columns, metric, [&](const DfeRow& row, const Period& period, const Published& published) {
            setBenchmark({*id, Comparator::Region, BenchmarkMethod::Published, period}, m_table.cell(row, "region"),
                         metric, published);
        });
        importNeighbours(*id, columns, metric);
    }

    void importNeighbours(MetricId id, const FigureColumns& columns, const Metric& metric)
    {
        std::map<Period, std::vector<Published>> figures;
        for (const DfeRow& row : m_table.neighbours)
            if (const auto period = m_reader.periodOf(row))
                if (const auto published = m_reader.read(row, columns, metric))
                    figures[*period].push_back(*published);
        for (const auto& [period, all] : figures)
            for (const NeighbourFigure& made : neighbourFigures(all, metric)) {
                const BenchmarkKey key{id, Comparator::StatisticalNeighbours, made.method, period};
                const QString name = translated("%1 statistical neighbours").arg(made.count);
                m_after.benchmarks.insert_or_assign(key, Benchmark{name, made.value, made.parts, {}, m_release, m_source});
            }
    }

    void tellMissingNeighbours()
    {
        const QStringList missing = missingNeighbours(m_table, m_options.neighbours);
        if (!missing.isEmpty())
            m_reader.tell(Severity::Warning, translated("%1 has no figures for these neighbours: %2.")
                                                 .arg(m_fileName, missing.join(QStringLiteral(", "))));
    }

    template<class Take>
    void eachYear(const std::vector<DfeRow>& rows, const FigureColumns& columns, const Metric& metric, Take take)
    {
        std::map<Period, int> lines;
        for (const DfeRow& row : rows) {
            const auto period = m_reader.periodOf(row);
            if (!period)
                continue;
            const auto [earlier, isNew] = lines.emplace(*period, row.line);
            if (!isNew) {
                m_reader.tell(Severity::Error, translated("Row %1 repeats %2, which row %3 has given. Nothing was imported.")
                                                   .arg(row.line).arg(toText(*period)).arg(earlier->second), row.line);
                continue;
            }
            if (const auto published = m_reader.read(row, columns, metric))
                take(row, *period, *published);
        }
    }

    void setReading(const ReadingKey& key, const Metric& metric, const Published& published)
    {
        Reading reading;
        if (const auto old = m_before.readings.find(key); old != m_before.readings.end())
            reading = old->second;
        setFigure(reading, metric, published);
        reading.markers = (reading.markers & ~inPlaceOfAFigure) | published.markers;
        reading.awaited = false;
        if (key.period.kind == PeriodKind::CalendarYear)
            reading.asAt = endDate(key.period, m_after.terms);
        if (!reading.comment.contains(published.remark))
            reading.comment = (reading.comment + u' ' + published.remark).trimmed();
        m_after.readings.insert_or_assign(key, reading);
    }

    void setBenchmark(const BenchmarkKey& key, const QString& name, const Metric& metric, const Published& published)
    {
        Benchmark benchmark{name, {}, {}, published.markers, m_release, m_source};
        setFigure(benchmark, metric, published);
        m_after.benchmarks.insert_or_assign(key, benchmark);
    }

    /// A metric with parts computes its value from them; one without takes what is published.
    template<class Row>
    static void setFigure(Row& row, const Metric& metric, const Published& published)
    {
        const bool isComputed = metric.hasParts() && published.parts;
        row.parts = isComputed ? published.parts : std::nullopt;
        row.value = isComputed ? std::nullopt : published.value;
        if (!isComputed && !row.value && published.parts)
            row.value = published.parts->percentage(metric.decimals);
    }

    /// The metric of this name, or a new one where that is wanted.
    [[nodiscard]] std::optional<MetricId> metricFor(const Metric& definition)
    {
        if (const auto id = findMetric(m_before, definition.name)) {
            if (m_before.metrics.at(*id).period == m_kind)
                return id;
            m_reader.tell(Severity::Error,
                          translated("Metric %1 “%2” is not measured by the same kind of period as %3. Rename it, or "
                                       "change its period. Nothing was imported.")
                              .arg(refOf(m_before, *id), definition.name, m_fileName));
            return std::nullopt;
        }
        if (!m_options.makeNewMetrics) {
            m_reader.tell(Severity::Warning,
                          translated("“%1” is not in the scorecard, so it was left out.").arg(definition.name));
            return std::nullopt;
        }
        Metric metric = definition;
        metric.area = areaForNew();
        metric.number = 1;
        for (const MetricId other : metricsOf(m_after, metric.area))
            metric.number = std::max(metric.number, m_after.metrics.at(other).number + 1);
        metric.period = m_kind;
        metric.source = m_source;
        const MetricId id = freshId(m_after.metrics);
        m_after.metrics.emplace(id, metric);
        return id;
    }

    [[nodiscard]] AreaId areaForNew()
    {
        int last = 0;
        for (const auto& [id, area] : m_after.areas) {
            if (folded(area.name) == folded(m_options.newArea))
                return id;
            last = std::max(last, area.number);
        }
        const AreaId id = freshId(m_after.areas);
        m_after.areas.emplace(id, Area{.number = last + 1, .name = m_options.newArea});
        return id;
    }

    [[nodiscard]] QString summary() const
    {
        QString text = translated("%1 of %2 for %3")
                           .arg(m_years.size() == 1 ? translated("1 year") : translated("%1 years").arg(m_years.size()),
                                m_metricCount == 1 ? translated("1 metric") : translated("%1 metrics").arg(m_metricCount),
                                m_authorityName);
        QStringList beside;
        if (!m_table.england.empty())
            beside += m_table.cell(m_table.england.front(), "country");
        if (!m_region.empty())
            beside += m_regionName;
        if (!beside.isEmpty())
            text = translated("%1, with %2").arg(text, beside.join(translated(" and ")));
        return text;
    }

    const Scorecard& m_before;
    Scorecard m_after;
    const DfeTable& m_table;
    const QString m_fileName;
    const DfeOptions& m_options;
    FigureReader m_reader;
    std::vector<DfeRow> m_region;
    std::set<Period> m_years;
    QString m_authorityName, m_regionName, m_release, m_source;
    PeriodKind m_kind = PeriodKind::CalendarYear;
    int m_lastYear = 0;
    int m_metricCount = 0;
};

} // namespace

Result<ImportPreview> previewDfe(const Scorecard& scorecard, const QByteArray& bytes, const QString& fileName,
                                 const DfeOptions& options)
{
    const auto table = readDfeTable(bytes, fileName, options.authorityCode, options.neighbours);
    if (!table)
        return tl::unexpected(table.error());
    return DfeImport(scorecard, *table, fileName, options).preview();
}

} // namespace send
