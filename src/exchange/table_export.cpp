// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table_export.h"

#include "core/codes.h"
#include "core/translate.h"
#include "exchange/backlog_columns.h"
#include "exchange/figure_cell.h"
#include "exchange/workbook_write.h"

namespace send {

namespace {

using Row = std::vector<Cell>;

Cell text(const QString& words)
{
    return words.isEmpty() ? Cell{} : Cell{Cell::Kind::Text, words};
}

Cell number(const std::optional<Decimal>& value)
{
    return value ? Cell{Cell::Kind::Number, value->toString()} : Cell{};
}

template<class Count>
Cell count(const std::optional<Count>& value)
{
    return value ? Cell{Cell::Kind::Number, QString::number(*value)} : Cell{};
}

Cell day(const std::optional<QDate>& date)
{
    return date && date->isValid() ? Cell{Cell::Kind::Date, date->toString(Qt::ISODate)} : Cell{};
}

/// A table with its headings; each heading with its column's width.
ExportTable tableOf(const QString& name, const std::vector<std::pair<const char*, double>>& columns)
{
    ExportTable table{name, {}, {{}}};
    for (const auto& [heading, width] : columns) {
        table.widths.push_back(width);
        table.rows.front().push_back(text(QLatin1String(heading)));
    }
    return table;
}

/// What was typed, or what the parts make where nothing else counts.
std::optional<Decimal> shownValue(const Reading& reading, const Metric& metric)
{
    const bool isComputed = metric.hasParts() || isShare(metric);
    return isComputed && reading.parts ? valueOf(reading, metric) : reading.value;
}

ExportTable readings(const Scorecard& scorecard)
{
    ExportTable table = tableOf(QStringLiteral("Readings"),
                                {{"Reference", 10}, {"Metric", 44}, {"Period", 13}, {"Value", 11}, {"Numerator", 11},
                                 {"Denominator", 12}, {"Markers", 9}, {"As at", 12}, {"Comment", 40},
                                 {"Explanation", 30}, {"Provenance", 30}});
    for (const MetricId id : metricsInOrder(scorecard)) {
        const Metric& metric = scorecard.metrics.at(id);
        const QString reference = refOf(scorecard, id);
        for (const auto& [key, reading] : readingsOf(scorecard, id)) {
            const bool isHidden = isWithheld(reading.markers);
            const auto parts = isHidden ? std::nullopt : reading.parts;
            QString marks = toText(reading.markers);
            if (reading.awaited)
                marks = (marks + QStringLiteral(" awaited")).trimmed();
            table.rows.push_back({text(reference), text(metric.name), text(toText(key.period)),
                                  number(isHidden ? std::nullopt : shownValue(reading, metric)),
                                  parts ? count(std::optional(parts->numerator)) : Cell{},
                                  parts ? count(std::optional(parts->denominator)) : Cell{}, text(marks),
                                  day(reading.asAt), text(reading.comment), text(reading.explanation),
                                  text(reading.provenance)});
        }
    }
    return table;
}

template<class Map>
const typename Map::mapped_type* rowOf(const Map& rows, const typename Map::key_type& key)
{
    const auto row = rows.find(key);
    return row == rows.end() ? nullptr : &row->second;
}

Row metricRow(const Scorecard& scorecard, MetricId id, const Metric& metric)
{
    const Baseline* baseline = rowOf(scorecard.baselines, id);
    const Target* target = rowOf(scorecard.targets, id);
    const Area* area = rowOf(scorecard.areas, metric.area);
    return {text(refOf(scorecard, id)), text(metric.name), text(area ? area->name : QString()), text(codeOf(metric.unit)),
            text(codeOf(metric.polarity)), text(codeOf(metric.period)), text(codeOf(metric.basis)),
            count(std::optional(metric.decimals)), text(metric.definition), text(metric.numeratorText),
            text(metric.denominatorText), text(metric.counted), text(metric.owner), text(metric.partner),
            text(metric.source), number(baseline ? std::optional(baseline->value) : std::nullopt),
            day(baseline ? std::optional(baseline->date) : std::nullopt), text(baseline ? baseline->source : QString()),
            number(target ? std::optional(target->value) : std::nullopt),
            day(target ? std::optional(target->date) : std::nullopt), text(target ? target->rationale : QString())};
}

ExportTable metrics(const Scorecard& scorecard)
{
    ExportTable table = tableOf(QStringLiteral("Metrics"),
                                {{"Reference", 10}, {"Metric", 44}, {"Area", 24}, {"Unit", 10}, {"Polarity", 12},
                                 {"Measured by", 14}, {"Basis", 16}, {"Decimals", 9}, {"Definition", 50},
                                 {"Numerator text", 30}, {"Denominator text", 30}, {"Counted", 12}, {"Owner", 24},
                                 {"Partner", 24}, {"Source", 30}, {"Baseline", 10}, {"Baseline date", 13},
                                 {"Baseline source", 24}, {"Target", 10}, {"Target date", 13}, {"Rationale", 30}});
    for (const MetricId id : metricsInOrder(scorecard))
        table.rows.push_back(metricRow(scorecard, id, scorecard.metrics.at(id)));
    return table;
}

ExportTable trajectory(const Scorecard& scorecard)
{
    ExportTable table = tableOf(QStringLiteral("Trajectory"), {{"Reference", 10}, {"Metric", 44}, {"Period", 13}, {"Planned", 11}});
    for (const MetricId id : metricsInOrder(scorecard))
        for (const auto& [key, point] : trajectoryOf(scorecard, id))
            table.rows.push_back({text(refOf(scorecard, id)), text(scorecard.metrics.at(id).name), text(toText(key.period)),
                                  number(point.value)});
    return table;
}

ExportTable plan(const Scorecard& scorecard)
{
    ExportTable table = tableOf(QStringLiteral("Plan"),
                                {{"Reference", 10}, {"Title", 50}, {"Lead", 24}, {"Accountable", 24}, {"Partner", 24},
                                 {"Start", 12}, {"First due", 12}, {"Due", 12}, {"Delivery", 12}, {"Updated", 12},
                                 {"Update", 50}, {"Success criteria", 50}});
    for (const AreaId area : areasInOrder(scorecard)) {
        const Area& row = scorecard.areas.at(area);
        table.rows.push_back({text(QString::number(row.number)), text(row.name), {}, text(row.accountable)});
        for (const ActionId id : actionsOf(scorecard, area)) {
            const Action& action = scorecard.actions.at(id);
            table.rows.push_back({text(refOf(scorecard, id)), text(action.title), text(action.lead),
                                  text(action.accountable), text(action.partner), day(action.start),
                                  day(action.firstDue), day(action.due), text(codeOf(action.delivery)),
                                  day(action.updated), text(action.update), text(action.successCriteria)});
            for (const MilestoneId below : milestonesOf(scorecard, id)) {
                const Milestone& milestone = scorecard.milestones.at(below);
                table.rows.push_back({text(refOf(scorecard, below)), text(milestone.title), text(milestone.lead), {}, {},
                                      {}, day(milestone.firstDue), day(milestone.due), text(codeOf(milestone.delivery)),
                                      day(milestone.updated)});
            }
        }
    }
    return table;
}

ExportTable backlog(const Scorecard& scorecard)
{
    ExportTable table = tableOf(QStringLiteral("Backlog"), {{"Month", 10}});
    const auto addHeading = [&](const QString& heading, double width) {
        table.rows.front().push_back(text(heading));
        table.widths.push_back(width);
    };
    for (const BacklogColumn& column : backlogColumns)
        addHeading(QLatin1String(column.heading), 13);
    for (const BandColumns& columns : bandColumns)
        for (int band = 0; band < ageBandCount; ++band)
            addHeading(bandHeading(columns, band), 13);
    addHeading(QLatin1String(medianHeading), 13);
    addHeading(QStringLiteral("Comment"), 40);
    for (const auto& [month, figures] : scorecard.backlog) {
        Row row{text(toText(month))};
        for (const BacklogColumn& column : backlogColumns)
            row.push_back(count(figures.*column.count));
        for (const BandColumns& columns : bandColumns)
            for (const BacklogMonth::Count& band : figures.*columns.counts)
                row.push_back(count(band));
        row.push_back(number(figures.medianWeeksToIssue));
        row.push_back(text(figures.comment));
        table.rows.push_back(std::move(row));
    }
    return table;
}

OutSheet sheetOf(const ExportTable& table, const QString& notice)
{
    OutSheet sheet;
    sheet.name = table.name;
    if (!notice.isEmpty())
        sheet.rows.push_back({{text(notice), CellLook::Plain}});
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        std::vector<OutCell> cells;
        for (const Cell& cell : table.rows[row])
            cells.push_back({cell, row == 0 ? CellLook::Heading : CellLook::Plain});
        sheet.rows.push_back(std::move(cells));
    }
    for (const double width : table.widths)
        sheet.columns.push_back({width, false});
    sheet.frozenRows = notice.isEmpty() ? 1 : 2;
    return sheet;
}

} // namespace

ExportTable exportTable(const Scorecard& scorecard, ExportWhat what)
{
    switch (what) {
    case ExportWhat::Readings: return readings(scorecard);
    case ExportWhat::Metrics: return metrics(scorecard);
    case ExportWhat::Trajectory: return trajectory(scorecard);
    case ExportWhat::Plan: return plan(scorecard);
    case ExportWhat::Backlog: break;
    }
    return backlog(scorecard);
}

QByteArray exportCsv(const Scorecard& scorecard, ExportWhat what)
{
    ExportTable table = exportTable(scorecard, what);
    if (!scorecard.plan.notice.isEmpty())
        table.rows.insert(table.rows.begin(), Row{text(scorecard.plan.notice)});
    return writeCsv(table.rows);
}

Result<QByteArray> exportXlsx(const Scorecard& scorecard, const std::vector<ExportWhat>& what)
{
    OutWorkbook workbook{scorecard.plan.title, {}, {}};
    for (const ExportWhat one : what)
        workbook.sheets.push_back(sheetOf(exportTable(scorecard, one), scorecard.plan.notice));
    return writeXlsx(workbook);
}

} // namespace send
