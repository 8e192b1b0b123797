// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/overview.h"
#include "core/translate.h"
#include "exchange/form.h"
#include "exchange/form_layout.h"
#include "exchange/workbook_write.h"

#include <algorithm>

namespace send {

namespace {

using namespace form;

OutCell text(const QString& words, CellLook look = CellLook::Plain)
{
    return {words.isEmpty() ? Cell{} : Cell{Cell::Kind::Text, words}, look};
}

OutCell number(const QString& digits, CellLook look)
{
    return {digits.isEmpty() ? Cell{} : Cell{Cell::Kind::Number, digits}, look};
}

bool isSame(const QString& left, const QString& right)
{
    return left.simplified().compare(right.simplified(), Qt::CaseInsensitive) == 0;
}

OutSheet factSheet(const Scorecard& scorecard, const FormSubject& subject)
{
    OutSheet sheet;
    sheet.name = QStringLiteral("scorecard form");
    sheet.isHidden = true;
    sheet.isProtected = true;
    const QString who = subject.owner.isEmpty() ? subject.partner : subject.owner;
    const std::array<QString, FactCount> values{QLatin1String(version), scorecard.plan.organisation,
                                                scorecard.plan.title, who, toText(subject.term)};
    for (std::size_t fact = 0; fact < facts.size(); ++fact)
        sheet.rows.push_back({text(QLatin1String(facts[fact])), text(values[fact])});
    return sheet;
}

OutSheet instructions(const Scorecard& scorecard, const FormSubject& subject)
{
    const QString who = subject.owner.isEmpty() ? subject.partner : subject.owner;
    const QString about = translated("Figures for %1: %2").arg(toText(subject.term), who);
    OutSheet sheet;
    sheet.name = translated("How to fill this in");
    sheet.columns = {{100, false}};
    sheet.isProtected = true;
    const auto add = [&](const QString& line, CellLook look) { sheet.rows.push_back({text(line, look)}); };
    add(scorecard.plan.title, CellLook::Title);
    add(about, CellLook::Heading);
    if (!scorecard.plan.notice.isEmpty())
        add(scorecard.plan.notice, CellLook::Guidance);
    for (const char* line :
         {"Fill in the pale cells of the sheet Figures, save the workbook and send it back. Leave blank what you do not know.",
          "Where a metric has a number out of a total, give both: the percentage is worked out from them.",
          "As at: the day that the figure was taken, as 31/10/2026.",
          "Marker, where one is needed: [p] provisional, [r] revised, [e] estimated, [b] break in the series, [c] "
          "withheld to protect children, [x] not available, [z] not applicable; or the word awaited.",
          "A true zero is a zero. Where there is no figure, give a marker and no number.",
          "Where a figure is off its plan, say in a few words why (cause), what is done about it (action) and when it will "
          "be back on track (a date, or words).",
          "Do not add, remove or move rows and columns: hidden ids say which figure is which."})
        add(translated(line), CellLook::Guidance);
    return sheet;
}

/// The figure of the period before.
QString lastTime(const Scorecard& scorecard, MetricId id, const Period& period)
{
    const auto reading = scorecard.readings.find({id, previous(period)});
    return reading == scorecard.readings.end() ? QString() : formatReading(reading->second, scorecard.metrics.at(id));
}

std::vector<OutCell> figureRow(const Scorecard& scorecard, MetricId id, const Period& period, bool isFirst)
{
    const Metric& metric = scorecard.metrics.at(id);
    const auto held = scorecard.readings.find({id, period});
    const Reading reading = held == scorecard.readings.end() ? Reading{} : held->second;
    const bool isHidden = isWithheld(reading.markers);
    const auto parts = isHidden ? std::nullopt : reading.parts;
    const auto value = isHidden || parts ? std::nullopt : reading.value;
    const CellLook part = metric.hasParts() ? CellLook::Entry : CellLook::Plain;
    const CellLook whole = metric.hasParts() ? CellLook::Plain : CellLook::Entry;
    const CellLook words = isFirst ? CellLook::Entry : CellLook::Plain;
    QString marks = reading.awaited ? QStringLiteral("awaited") : toText(reading.markers);
    OutCell asAt{{}, CellLook::Entry};
    if (reading.asAt)
        asAt.cell = {Cell::Kind::Date, reading.asAt->toString(Qt::ISODate)};
    return {text(QString::number(id.value())), text(toText(period)), text(refOf(scorecard, id)), text(metric.name),
            text(metric.definition, CellLook::Guidance), text(unitText(metric)), text(toDisplay(period)),
            text(lastTime(scorecard, id, period), CellLook::Guidance),
            number(parts ? QString::number(parts->numerator) : QString(), part),
            number(parts ? QString::number(parts->denominator) : QString(), part),
            number(value ? value->toString() : QString(), whole), asAt, text(marks, CellLook::Entry),
            text(reading.comment, CellLook::Entry), text({}, words), text({}, words), text({}, words)};
}

OutRule ruleFor(int row, int column, OutRule::Kind kind)
{
    OutRule rule;
    rule.firstRow = rule.lastRow = row;
    rule.firstColumn = rule.lastColumn = column;
    rule.kind = kind;
    return rule;
}

void addRules(OutSheet& sheet, int row, const Metric& metric)
{
    for (const int column : {Number, OutOf}) {
        OutRule rule = ruleFor(row, column, OutRule::Kind::Whole);
        rule.least = column == Number ? QStringLiteral("0") : QStringLiteral("1");
        rule.refusal = translated("A whole number belongs here.");
        if (metric.hasParts())
            sheet.rules.push_back(std::move(rule));
    }
    if (!metric.hasParts()) {
        OutRule rule = ruleFor(row, Value, OutRule::Kind::Decimal);
        if (metric.unit == Unit::Percent) {
            rule.least = QStringLiteral("0");
            rule.most = QStringLiteral("100");
            rule.prompt = translated("In per cent: 77.6 for 77.6%.");
            rule.promptTitle = translated("Percentage");
        }
        rule.refusal = translated("A number is expected here.");
        rule.isWarning = true;
        sheet.rules.push_back(std::move(rule));
    }
    OutRule day = ruleFor(row, AsAt, OutRule::Kind::Date);
    day.least = QStringLiteral("2000-01-01");
    day.most = QStringLiteral("2199-12-31");
    day.refusal = translated("A date such as 31/10/2026 belongs here.");
    sheet.rules.push_back(std::move(day));
    OutRule mark = ruleFor(row, Mark, OutRule::Kind::Choice);
    for (const char* code : {"[p]", "[r]", "[e]", "[b]", "[c]", "[x]", "[z]", "awaited"})
        mark.choices += QLatin1String(code);
    mark.isWarning = true;
    mark.refusal = translated("A marker of the list is expected here; several have a space between.");
    sheet.rules.push_back(std::move(mark));
}

OutSheet figures(const Scorecard& scorecard, const std::vector<MetricId>& metrics, Term term)
{
    OutSheet sheet;
    sheet.name = translated("Figures");
    sheet.isProtected = true;
    sheet.frozenRows = 1;
    sheet.frozenColumns = Guidance;
    for (int column = 0; column < ColumnCount; ++column)
        sheet.columns.push_back({widths[std::size_t(column)], column <= PeriodKey});
    sheet.rows.emplace_back();
    for (const char* heading : headings)
        sheet.rows.back().push_back(text(QLatin1String(heading), CellLook::Heading));
    for (const MetricId id : metrics) {
        bool isFirst = true;
        for (const Period& period : periodsDueIn(scorecard.metrics.at(id), term, scorecard.terms)) {
            addRules(sheet, int(sheet.rows.size()), scorecard.metrics.at(id));
            sheet.rows.push_back(figureRow(scorecard, id, period, std::exchange(isFirst, false)));
        }
    }
    return sheet;
}

} // namespace

std::vector<MetricId> metricsFor(const Scorecard& scorecard, const FormSubject& subject)
{
    std::vector<MetricId> metrics;
    for (const MetricId id : metricsInOrder(scorecard)) {
        const Metric& metric = scorecard.metrics.at(id);
        const bool isTheirs = subject.owner.isEmpty() ? isSame(metric.partner, subject.partner)
                                                      : isSame(metric.owner, subject.owner);
        if (isTheirs && !metric.fedBy && !periodsDueIn(metric, subject.term, scorecard.terms).empty())
            metrics.push_back(id);
    }
    return metrics;
}

Result<QByteArray> writeForm(const Scorecard& scorecard, const FormSubject& subject)
{
    const QString who = subject.owner.isEmpty() ? subject.partner : subject.owner;
    const auto metrics = who.trimmed().isEmpty() ? std::vector<MetricId>() : metricsFor(scorecard, subject);
    if (metrics.empty())
        return fail(ErrorKind::Refused, translated("“%1” has no metric to fill in for %2. Nothing was written. Owners and "
                                                   "partners stand in each metric's definition.")
                                            .arg(who, toText(subject.term)));
    OutWorkbook book{translated("%1, figures for %2").arg(scorecard.plan.title, toText(subject.term)), {}, {}};
    book.sheets = {factSheet(scorecard, subject), instructions(scorecard, subject),
                   figures(scorecard, metrics, subject.term)};
    return writeXlsx(book);
}

} // namespace send
