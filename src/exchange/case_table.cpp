// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/case_table.h"

#include "exchange/csv_reader.h"
#include "exchange/csv_table.h"

#include <algorithm>

namespace send {

namespace {

constexpr int rowsBeforeHeadings = 50;

bool isBlank(QByteArrayView text)
{
    return text.trimmed().isEmpty();
}

/// The progress of one file as progress of all.
ReadProgress within(const CaseSource& source)
{
    const qint64 before = source.meter.done();
    const qint64 size = source.device.size();
    return [&source, before, size](qint64 done, qint64 total) {
        return source.meter.reach(before + (total > 0 ? size * done / total : 0));
    };
}

} // namespace

void CaseTableReader::startSheet()
{
    m_table = -1;
    m_mayBeHeadings = true;
    m_rowsWithout = 0;
}

bool CaseTableReader::take(int row, std::span<const QByteArrayView> fields)
{
    if (m_mayBeHeadings && takeHeadings(fields)) {
        m_mayBeHeadings = false;
        return true;
    }
    if (m_table < 0)
        return ++m_rowsWithout < rowsBeforeHeadings;
    CaseRecord record;
    record.row = row;
    bool hasText = false;
    for (std::size_t field = 0; field < caseFieldCount; ++field) {
        const int column = m_columns[field];
        if (column < 0 || std::size_t(column) >= fields.size())
            continue;
        record.texts[field].text = fields[std::size_t(column)];
        hasText = hasText || !isBlank(record.texts[field].text);
    }
    m_mayBeHeadings = !hasText; // below a gap or a title another table may begin
    if (hasText)
        takeRecord(record);
    return true;
}

bool CaseTableReader::takeHeadings(std::span<const QByteArrayView> fields)
{
    std::array<int, caseFieldCount> columns;
    columns.fill(-1);
    std::array<QString, caseFieldCount> headings;
    int known = 0;
    for (std::size_t column = 0; column < fields.size(); ++column) {
        const auto field = std::size_t(caseFieldOf(fields[column]));
        if (field >= caseFieldCount || columns[field] >= 0)
            continue;
        columns[field] = int(column);
        headings[field] = QString::fromUtf8(fields[column]).simplified();
        ++known;
    }
    if (known < 2 && !(known == 1 && columns[std::size_t(CaseField::OtherKey)] >= 0))
        return false;
    std::swap(m_columns, columns);
    m_parts = partsOfHeadings();
    m_source.content = std::max(m_source.content, m_parts.any() ? CaseContent::Cases : CaseContent::Other);
    m_table = m_rows.addTable(m_source.number, m_source.name, headings);
    if (m_parts.assessment)
        m_rows.noteAssessments();
    return true;
}

CaseTableReader::Parts CaseTableReader::partsOfHeadings() const
{
    using enum CaseField;
    const bool hasChild = has(Upn) || has(Uln) || (has(Surname) && has(BirthDate));
    Parts parts;
    parts.request = has(Received) && (has(RequestOutcome) || has(RequestKey) || has(PersonKey) || hasChild);
    parts.assessment = has(AssessmentOutcome) && (parts.request || has(RequestKey) || has(AssessmentKey));
    parts.plan = has(PlanStart) && (parts.request || has(RequestKey) || has(AssessmentKey));
    parts.person = has(PersonKey) && hasChild && !has(InitialPlanDate); // Annex A numbers children by itself
    parts.initialPlan = has(InitialPlanDate) && hasChild;
    return parts;
}

CaseTableReader::Keys CaseTableReader::keysOf(const CaseRecord& record) const
{
    const quint64 scope = m_source.scope;
    const QByteArrayView person = record.text(CaseField::PersonKey);
    const QByteArrayView request = record.text(CaseField::RequestKey);
    // The kinds are single letters, since every row of every file makes all four: person, both, request, assessment.
    Keys keys{caseKeyOf(scope, {"p", person}), caseKeyOf(scope, {"b", person, request}), caseKeyOf(scope, {"r", request}),
              caseKeyOf(scope, {"a", record.text(CaseField::AssessmentKey)})};
    if (keys.person == 0)
        keys.person = identityOf(record);
    if (keys.request == 0)
        keys.request = keys.loneRequest;
    return keys;
}

void CaseTableReader::takeRecord(const CaseRecord& record)
{
    const Keys keys = keysOf(record);
    if (m_parts.initialPlan)
        m_rows.addInitialPlan(record);
    if (m_parts.person)
        m_rows.addPerson(keys.person, record);
    if (m_parts.request && (m_parts.assessment || m_parts.plan))
        return takeFlat(record, keys);
    if (m_parts.request)
        m_rows.addRequest(m_table, keys.person, keys.request, keys.loneRequest, record);
    if (m_parts.assessment)
        m_rows.addAssessment(m_table, keys.request, keys.assessment, record);
    if (m_parts.plan)
        m_rows.addPlan(m_table, keys.assessment != 0 ? keys.assessment : keys.request, record);
}

/// A request with its assessment and plan in one row: they belong together whatever their keys are.
void CaseTableReader::takeFlat(const CaseRecord& record, const Keys& keys)
{
    const CaseKey own = caseKeyOf(m_source.scope, {"row", QByteArray::number(m_source.number),
                                                   QByteArray::number(++m_flatRows)});
    m_rows.addRequest(m_table, keys.person, keys.request, own, record);
    const bool hasAssessment = !isBlank(record.text(CaseField::AssessmentOutcome))
                               || !isBlank(record.text(CaseField::AssessmentOutcomeDate));
    if (m_parts.assessment && hasAssessment)
        m_rows.addAssessment(m_table, own, 0, record);
    if (m_parts.plan)
        m_rows.addPlan(m_table, own, record);
}

Result<void> readCaseCsv(CaseSource& source, CaseRows& rows)
{
    CaseTableReader reader(source, rows);
    const char delimiter = delimiterOf(source.device.peek(64 * 1024));
    const OnCsvFields onRecord = [&](const CsvFields& record) { return reader.take(record.row, record.fields); };
    return readCsvFields(source.device, source.name, delimiter, onRecord, within(source));
}

Result<void> readCaseWorkbook(CaseSource& source, CaseRows& rows)
{
    CaseTableReader reader(source, rows);
    int sheetIndex = -1;
    std::vector<QByteArray> texts;
    std::vector<QByteArrayView> fields;
    const OnRow onRow = [&](const SheetInfo& sheet, TableRow&& row) {
        if (sheet.index != sheetIndex)
            reader.startSheet();
        sheetIndex = sheet.index;
        texts.clear();
        for (const Cell& cell : row.cells)
            texts.push_back(cell.text.toUtf8());
        fields.assign(texts.begin(), texts.end());
        (void)reader.take(row.row, fields); // a sheet without tables may be followed by one with
        return source.meter.goesOn();
    };
    return streamRows(source.device, source.name, onRow, within(source));
}

} // namespace send
