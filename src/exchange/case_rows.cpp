// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/case_rows.h"

namespace send {

namespace {

constexpr quint64 fnvBasis = 0xcbf29ce484222325ULL;
constexpr quint64 fnvPrime = 0x100000001b3ULL;

void mix(quint64& hash, char c)
{
    hash = (hash ^ static_cast<unsigned char>(c)) * fnvPrime;
}

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Case, spaces and what a spreadsheet makes of a whole number (`12.0`) do not tell keys apart.
QByteArrayView withoutZeroDecimals(QByteArrayView text)
{
    if (!text.isEmpty() && (isSpace(text.front()) || isSpace(text.back()))) // hardly any cell: every cell is asked
        text = text.trimmed();
    if (text.size() < 3 || text.back() != '0' || text[text.size() - 2] != '.')
        return text;
    for (const char c : text.chopped(2))
        if (c < '0' || c > '9')
            return text;
    return text.chopped(2);
}

char upper(char c)
{
    return c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c;
}

bool isDigits(QByteArrayView text)
{
    for (const char c : text)
        if (c < '0' || c > '9')
            return false;
    return true;
}

bool isUpn(QByteArrayView text)
{
    return text.size() == 13 && upper(text[0]) >= 'A' && upper(text[0]) <= 'Z' && isDigits(text.sliced(1, 11));
}

bool isUln(QByteArrayView text)
{
    return text.size() == 10 && isDigits(text);
}

/// The one letter of an outcome; NUL for a blank cell and 1 for anything else.
char codeOf(QByteArrayView text)
{
    text = text.trimmed();
    if (text.isEmpty())
        return '\0';
    return text.size() == 1 ? upper(text[0]) : '\1';
}

} // namespace

CaseKey caseKeyOf(quint64 scope, std::initializer_list<QByteArrayView> texts)
{
    quint64 hash = fnvBasis ^ (scope * fnvPrime);
    for (QByteArrayView text : texts) {
        text = withoutZeroDecimals(text);
        if (text.isEmpty())
            return 0;
        for (const char c : text)
            mix(hash, upper(c));
        mix(hash, '\0');
    }
    hash ^= hash >> 32;
    return hash == 0 ? 1 : hash;
}

CaseKey identityOf(const CaseRecord& record)
{
    constexpr quint64 everywhere = ~0ULL;
    const QByteArrayView upn = record.text(CaseField::Upn).trimmed();
    if (isUpn(upn))
        return caseKeyOf(everywhere, {"upn", upn});
    const QByteArrayView uln = withoutZeroDecimals(record.text(CaseField::Uln));
    if (isUln(uln))
        return caseKeyOf(everywhere, {"uln", uln});
    const CaseDate born = readCaseDate(record.text(CaseField::BirthDate));
    if (born.kind != CaseDate::Kind::Read)
        return 0;
    const QByteArray day = QByteArray::number(born.day.toJulianDay());
    return caseKeyOf(everywhere, {"name", record.text(CaseField::Surname), record.text(CaseField::Forename), day});
}

int CaseRows::addTable(int fileNumber, const QString& file, const std::array<QString, caseFieldCount>& headings)
{
    m_tables.push_back({fileNumber, file, headings});
    if (m_orders.size() <= std::size_t(fileNumber))
        m_orders.resize(std::size_t(fileNumber) + 1);
    return int(m_tables.size()) - 1;
}

void CaseRows::nameField(int table, CaseField field, const QString& heading)
{
    m_tables[std::size_t(table)].headings[std::size_t(field)] = heading;
}

void CaseRows::addIssue(int table, int row, CaseField field, CaseFault fault, const QString& quoted)
{
    m_issues.push_back({table, row, field, fault, quoted});
}

void CaseRows::noteOrder(int table, const CaseDate& date, const EitherWay& place, const CaseRecord& record)
{
    DateOrder& order = m_orders[std::size_t(m_tables[std::size_t(table)].fileNumber)];
    order.uk = order.uk || date.order == CaseDate::Order::Uk;
    if (date.kind == CaseDate::Kind::UsOrder) {
        order.us = true;
        addIssue(table, place.row, place.field, CaseFault::UsOrder, quotableDate(record.text(place.field)));
    } else if (date.order == CaseDate::Order::Either && !order.uk) {
        order.eitherWay.push_back(place);
    }
}

std::optional<QDate> CaseRows::date(int table, const CaseRecord& record, CaseField field, EitherWay::In in,
                                    std::size_t index, bool& isLeftOut)
{
    const CaseDate date = readCaseDate(record.text(field));
    if (date.kind == CaseDate::Kind::Blank)
        return std::nullopt;
    const int row = record.rowOf(field);
    noteOrder(table, date, {in, field, index, row}, record);
    if (date.kind == CaseDate::Kind::Unreadable)
        addIssue(table, row, field, CaseFault::UnreadableDate, quotableDate(record.text(field)));
    if (date.kind == CaseDate::Kind::Read)
        return date.day;
    isLeftOut = true;
    return std::nullopt;
}

RequestOutcome CaseRows::requestOutcome(int table, const CaseRecord& record, bool& isLeftOut)
{
    const QByteArrayView text = record.text(CaseField::RequestOutcome);
    switch (codeOf(text)) {
    case '\0':
    case 'A':
        return RequestOutcome::Open;
    case 'Y':
        return RequestOutcome::Assess;
    case 'N':
        return RequestOutcome::Refused;
    case 'W':
        return RequestOutcome::Withdrawn;
    case 'H':
        return RequestOutcome::DecidedEarlier;
    default:
        addIssue(table, record.rowOf(CaseField::RequestOutcome), CaseField::RequestOutcome, CaseFault::UnknownCode,
                 quotableCode(text));
        isLeftOut = true;
        return RequestOutcome::Open;
    }
}

AssessmentOutcome CaseRows::assessmentOutcome(int table, const CaseRecord& record, bool& isLeftOut)
{
    const QByteArrayView text = record.text(CaseField::AssessmentOutcome);
    switch (codeOf(text)) {
    case '\0':
    case 'A':
        return AssessmentOutcome::Open;
    case 'Y':
        return AssessmentOutcome::Issued;
    case 'N':
        return AssessmentOutcome::NotToIssue;
    case 'W':
        return AssessmentOutcome::Withdrawn;
    case 'H':
        return AssessmentOutcome::DecidedEarlier;
    default:
        addIssue(table, record.rowOf(CaseField::AssessmentOutcome), CaseField::AssessmentOutcome, CaseFault::UnknownCode,
                 quotableCode(text));
        isLeftOut = true;
        return AssessmentOutcome::Open;
    }
}

void CaseRows::readWeek20(const CaseRecord& record, AssessmentRow& row)
{
    const QByteArrayView text = withoutZeroDecimals(record.text(CaseField::Week20));
    const auto is = [text](const char* word) { return text.compare(word, Qt::CaseInsensitive) == 0; };
    row.lacksWeek20 = text.isEmpty();
    row.exceptionsApply = is("1") || is("true");
    if (row.lacksWeek20 || row.exceptionsApply || is("0") || is("false"))
        return;
    addIssue(row.table, row.week20Row, CaseField::Week20, CaseFault::UnknownCode, quotableCode(text));
    row.isLeftOut = true;
}

void CaseRows::addRequest(int table, CaseKey person, CaseKey key, CaseKey loneKey, const CaseRecord& record)
{
    const std::size_t index = m_requests.size();
    RequestRow row{person, key, loneKey, table, record.row, record.rowOf(CaseField::RequestOutcomeDate), {}, {}, RequestOutcome::Open, false, false};
    row.received = date(table, record, CaseField::Received, EitherWay::In::Request, index, row.isLeftOut);
    if (record.text(CaseField::Received).trimmed().isEmpty()) {
        addIssue(table, record.rowOf(CaseField::Received), CaseField::Received, CaseFault::NoReceivedDate);
        row.isLeftOut = true;
    }
    row.outcome = requestOutcome(table, record, row.isLeftOut);
    row.outcomeDate = date(table, record, CaseField::RequestOutcomeDate, EitherWay::In::Request, index, row.isLeftOut);
    const bool needsDate = row.outcome == RequestOutcome::Assess || row.outcome == RequestOutcome::Refused;
    if (needsDate && record.text(CaseField::RequestOutcomeDate).trimmed().isEmpty()) {
        addIssue(table, row.dateRow, CaseField::RequestOutcomeDate, CaseFault::NoOutcomeDate);
        row.isLeftOut = true;
    }
    if (row.received && row.outcomeDate && *row.outcomeDate < *row.received) {
        addIssue(table, row.dateRow, CaseField::RequestOutcomeDate, CaseFault::BeforeReceived);
        row.isLeftOut = true;
    }
    m_requests.push_back(row);
}

void CaseRows::addAssessment(int table, CaseKey request, CaseKey key, const CaseRecord& record)
{
    AssessmentRow row;
    row.request = request;
    row.key = key;
    row.table = table;
    row.row = record.row;
    row.dateRow = record.rowOf(CaseField::AssessmentOutcomeDate);
    row.week20Row = record.rowOf(CaseField::Week20);
    row.outcome = assessmentOutcome(table, record, row.isLeftOut);
    row.outcomeDate = date(table, record, CaseField::AssessmentOutcomeDate, EitherWay::In::Assessment,
                           m_assessments.size(), row.isLeftOut);
    if (row.outcome == AssessmentOutcome::NotToIssue
        && record.text(CaseField::AssessmentOutcomeDate).trimmed().isEmpty()) {
        addIssue(table, row.dateRow, CaseField::AssessmentOutcomeDate, CaseFault::NoOutcomeDate);
        row.isLeftOut = true;
    }
    readWeek20(record, row);
    m_assessments.push_back(row);
}

void CaseRows::addPlan(int table, CaseKey parent, const CaseRecord& record)
{
    PlanRow row{parent, table, record.rowOf(CaseField::PlanStart), {}, false};
    row.start = date(table, record, CaseField::PlanStart, EitherWay::In::Plan, m_plans.size(), row.isLeftOut);
    if (row.start || row.isLeftOut)
        m_plans.push_back(row);
}

void CaseRows::addInitialPlan(const CaseRecord& record)
{
    const CaseDate date = readCaseDate(record.text(CaseField::InitialPlanDate));
    const CaseKey child = identityOf(record);
    if (date.kind == CaseDate::Kind::Read && date.order != CaseDate::Order::Either && child != 0)
        m_initialPlans.emplace_back(child, date.day);
}

} // namespace send
