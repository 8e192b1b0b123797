// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/case_join.h"

#include "core/months_from_cases.h"
#include "core/translate.h"

#include <algorithm>
#include <tuple>

namespace send {

namespace {

/// Rows by key; the first of equal keys is found.
class KeyIndex
{
public:
    void add(CaseKey key, std::size_t index)
    {
        if (key != 0)
            m_entries.emplace_back(key, quint32(index));
    }
    void sort()
    {
        if (!std::ranges::is_sorted(m_entries))
            std::ranges::sort(m_entries);
    }
    [[nodiscard]] std::optional<std::size_t> find(CaseKey key) const
    {
        const auto found = std::ranges::lower_bound(m_entries, key, {}, &std::pair<CaseKey, quint32>::first);
        if (key == 0 || found == m_entries.end() || found->first != key)
            return std::nullopt;
        return found->second;
    }
    [[nodiscard]] const std::vector<std::pair<CaseKey, quint32>>& entries() const { return m_entries; }

private:
    std::vector<std::pair<CaseKey, quint32>> m_entries;
};

} // namespace

class CaseJoin
{
public:
    explicit CaseJoin(CaseRows& rows) : m_rows(rows) {}

    CaseSet join()
    {
        leaveOutEitherOrder();
        indexRequests();
        findIdentities();
        leaveOutSecondKeys();
        leaveOutSecondRequests();
        datePlans();
        attachAssessments();
        noteMissingParts();
        CaseSet set;
        makeCases(set);
        set.issues = issues();
        return set;
    }

private:
    /// Where every date with a telling order has its month first, the others of the file are not to be trusted either.
    void leaveOutEitherOrder()
    {
        for (std::size_t file = 0; file < m_rows.m_orders.size(); ++file) {
            const CaseRows::DateOrder& order = m_rows.m_orders[file];
            if (!order.us || order.uk)
                continue;
            for (const EitherWay& place : order.eitherWay)
                leaveOutEitherOrder(place);
        }
    }

    void leaveOutEitherOrder(const EitherWay& place)
    {
        const auto leaveOut = [&](auto& row, const std::optional<QDate>& day) {
            row.isLeftOut = true;
            m_rows.addIssue(row.table, place.row, place.field, CaseFault::EitherOrder,
                            day ? day->toString(QStringLiteral("dd/MM/yyyy")) : QString());
        };
        if (place.in == EitherWay::In::Assessment) {
            AssessmentRow& row = m_rows.m_assessments[place.index];
            leaveOut(row, row.outcomeDate);
        } else if (place.in == EitherWay::In::Plan) {
            PlanRow& row = m_rows.m_plans[place.index];
            leaveOut(row, row.start);
        } else {
            RequestRow& row = m_rows.m_requests[place.index];
            leaveOut(row, place.field == CaseField::Received ? row.received : row.outcomeDate);
        }
    }

    void indexRequests()
    {
        for (std::size_t index = 0; index < m_rows.m_requests.size(); ++index) {
            m_byKey.add(m_rows.m_requests[index].key, index);
            m_byLoneKey.add(m_rows.m_requests[index].loneKey, index);
        }
        m_byKey.sort();
        m_byLoneKey.sort();
    }

    /// Replaces each request's key of the child by what identifies the child in every file.
    void findIdentities()
    {
        std::vector<PersonRow>& persons = m_rows.m_persons;
        const auto byKey = [](const PersonRow& a, const PersonRow& b) { return a.key < b.key; };
        if (!std::ranges::is_sorted(persons, byKey))
            std::ranges::stable_sort(persons, byKey);
        for (RequestRow& request : m_rows.m_requests) {
            const auto person = std::ranges::lower_bound(persons, request.person, {}, &PersonRow::key);
            if (person != persons.end() && person->key == request.person && person->identity != 0)
                request.person = person->identity;
        }
        persons = {};
    }

    [[nodiscard]] QString placeOf(const RequestRow& request) const
    {
        return translated("row %1 of %2")
            .arg(QString::number(request.row), m_rows.m_tables[std::size_t(request.table)].file);
    }

    void leaveOutSecond(std::size_t first, std::size_t second)
    {
        RequestRow& request = m_rows.m_requests[second];
        if (request.isTwice)
            return;
        request.isTwice = request.isLeftOut = true;
        m_rows.addIssue(request.table, request.row, CaseField::Received, CaseFault::TwiceTheSame,
                        placeOf(m_rows.m_requests[first]));
    }

    void leaveOutSecondKeys()
    {
        const auto& entries = m_byKey.entries();
        for (std::size_t entry = 1; entry < entries.size(); ++entry)
            if (entries[entry].first == entries[entry - 1].first)
                leaveOutSecond(m_byKey.find(entries[entry].first).value_or(0), entries[entry].second);
    }

    /// The same child and the same day received, in whatever files.
    void leaveOutSecondRequests()
    {
        const std::vector<RequestRow>& requests = m_rows.m_requests;
        std::vector<quint32> order;
        for (std::size_t index = 0; index < requests.size(); ++index)
            if (requests[index].person != 0 && requests[index].received)
                order.push_back(quint32(index));
        const auto place = [&](quint32 index) {
            return std::tuple(requests[index].person, *requests[index].received, index);
        };
        std::ranges::sort(order, {}, place);
        for (std::size_t at = 1, first = 0; at < order.size(); ++at) {
            const RequestRow& one = requests[order[first]];
            const RequestRow& other = requests[order[at]];
            if (one.person == other.person && one.received == other.received)
                leaveOutSecond(order[first], order[at]);
            else
                first = at;
        }
    }

    /// The first day on which a named plan of each assessment, or else of each request, starts.
    void datePlans()
    {
        for (std::size_t index = 0; index < m_rows.m_assessments.size(); ++index)
            m_assessmentsByKey.add(m_rows.m_assessments[index].key, index);
        m_assessmentsByKey.sort();
        m_planOfAssessment.assign(m_rows.m_assessments.size(), nullptr);
        m_planOfRequest.assign(m_rows.m_requests.size(), nullptr);
        for (const PlanRow& plan : m_rows.m_plans) {
            if (const auto assessment = m_assessmentsByKey.find(plan.parent))
                keepFirst(m_planOfAssessment[*assessment], plan);
            else if (const auto request = requestOf(plan.parent))
                keepFirst(m_planOfRequest[*request], plan);
            else
                m_rows.addIssue(plan.table, plan.row, CaseField::None, CaseFault::NoSuchRequest);
        }
    }

    static void keepFirst(const PlanRow*& kept, const PlanRow& plan)
    {
        const bool isBetter = !kept || plan.isLeftOut || (!kept->isLeftOut && *plan.start < *kept->start);
        if (isBetter)
            kept = &plan;
    }

    [[nodiscard]] std::optional<std::size_t> requestOf(CaseKey key) const
    {
        const auto found = m_byKey.find(key);
        return found ? found : m_byLoneKey.find(key);
    }

    void attachAssessments()
    {
        m_cases.resize(m_rows.m_requests.size());
        for (std::size_t index = 0; index < m_rows.m_requests.size(); ++index) {
            const RequestRow& request = m_rows.m_requests[index];
            m_cases[index].received = request.received.value_or(QDate());
            m_cases[index].request = request.outcome;
            m_cases[index].requestDate = request.outcomeDate;
        }
        for (std::size_t index = 0; index < m_rows.m_assessments.size(); ++index) {
            const AssessmentRow& row = m_rows.m_assessments[index];
            if (const auto request = requestOf(row.request))
                attach(*request, row, m_planOfAssessment[index]);
            else
                m_rows.addIssue(row.table, row.row, CaseField::None, CaseFault::NoSuchRequest);
        }
        for (std::size_t index = 0; index < m_cases.size(); ++index)
            if (const PlanRow* plan = m_planOfRequest[index]; plan && plan->isLeftOut)
                m_rows.m_requests[index].isLeftOut = true;
    }

    /// Of several assessments of one request the one that closes it first counts; one decided before the collection period
    /// has closed it before all others.
    void attach(std::size_t index, const AssessmentRow& row, const PlanRow* plan)
    {
        RequestRow& request = m_rows.m_requests[index];
        if (!plan)
            plan = m_planOfRequest[index];
        request.isLeftOut = request.isLeftOut || row.isLeftOut || (plan && plan->isLeftOut);
        if (request.isLeftOut && !request.received)
            return;
        Case candidate = m_cases[index];
        candidate.assessment = row.outcome;
        candidate.assessmentDate = row.outcomeDate;
        candidate.exceptionsApply = row.exceptionsApply;
        if (row.outcomeDate && *row.outcomeDate < *request.received)
            leaveOut(request, row.table, row.dateRow, CaseField::AssessmentOutcomeDate);
        if (row.outcome == AssessmentOutcome::Issued && !row.outcomeDate && !row.isLeftOut)
            dateIssue(request, row, plan, candidate);
        if (!request.isLeftOut)
            remark(row);
        Case& kept = m_cases[index];
        if (kept.assessment == AssessmentOutcome::NotRecorded || closesBefore(candidate, kept))
            kept = candidate;
    }

    [[nodiscard]] static bool closesBefore(const Case& one, const Case& other)
    {
        if (one.assessment == AssessmentOutcome::DecidedEarlier || other.assessment == AssessmentOutcome::DecidedEarlier)
            return one.assessment == AssessmentOutcome::DecidedEarlier;
        const auto first = closingOf(one);
        const auto second = closingOf(other);
        return first && (!second || first->day < second->day);
    }

    void leaveOut(RequestRow& request, int table, int row, CaseField field)
    {
        request.isLeftOut = true;
        m_rows.addIssue(table, row, field, CaseFault::BeforeReceived);
    }

    /// A plan was issued on a day that the assessment does not give.
    void dateIssue(RequestRow& request, const AssessmentRow& row, const PlanRow* plan, Case& candidate)
    {
        if (plan && plan->start && *plan->start < *request.received)
            return leaveOut(request, plan->table, plan->row, CaseField::PlanStart);
        const bool isFromPlan = plan && plan->start;
        candidate.assessmentDate = isFromPlan ? plan->start : initialPlan(request);
        if (candidate.assessmentDate && !request.isLeftOut)
            m_rows.addIssue(row.table, row.dateRow, CaseField::AssessmentOutcomeDate,
                            isFromPlan ? CaseFault::IssuedOnPlanStart : CaseFault::IssuedOnInitialDate);
    }

    [[nodiscard]] std::optional<QDate> initialPlan(const RequestRow& request)
    {
        auto& plans = m_rows.m_initialPlans;
        if (!std::ranges::is_sorted(plans))
            std::ranges::sort(plans);
        const auto found = std::ranges::lower_bound(plans, std::pair(request.person, *request.received));
        return found != plans.end() && found->first == request.person ? std::optional(found->second) : std::nullopt;
    }

    void remark(const AssessmentRow& row)
    {
        if (row.outcome == AssessmentOutcome::Withdrawn && !row.outcomeDate)
            m_rows.addIssue(row.table, row.dateRow, CaseField::AssessmentOutcomeDate, CaseFault::NoWithdrawalDate);
        if (row.outcome == AssessmentOutcome::Issued && row.lacksWeek20 && hasWeek20(row.table))
            m_rows.addIssue(row.table, row.week20Row, CaseField::Week20, CaseFault::NoWeek20);
    }

    [[nodiscard]] bool hasWeek20(int table) const
    {
        return !m_rows.m_tables[std::size_t(table)].headings[std::size_t(CaseField::Week20)].isEmpty();
    }

    void noteMissingParts()
    {
        if (!m_rows.m_sawAssessments && m_rows.hasRequests())
            m_rows.addIssue(m_rows.m_requests.front().table, 0, CaseField::None, CaseFault::NoAssessments);
        int last = -1;
        for (const AssessmentRow& row : m_rows.m_assessments) {
            if (row.table != last && !hasWeek20(row.table))
                m_rows.addIssue(row.table, 0, CaseField::None, CaseFault::NoWeek20Column);
            last = row.table;
        }
    }

    void makeCases(CaseSet& set)
    {
        set.requests = int(m_cases.size());
        for (std::size_t index = 0; index < m_cases.size(); ++index) {
            const RequestRow& request = m_rows.m_requests[index];
            if (request.isLeftOut) {
                ++set.leftOut;
                continue;
            }
            if (request.outcome == RequestOutcome::Withdrawn && !request.outcomeDate)
                m_rows.addIssue(request.table, request.dateRow, CaseField::RequestOutcomeDate, CaseFault::NoWithdrawalDate);
            set.cases.push_back(m_cases[index]);
        }
    }

    [[nodiscard]] std::vector<Issue> issues()
    {
        std::vector<CaseIssue>& found = m_rows.m_issues;
        const auto order = [this](const CaseIssue& issue) {
            return std::tuple(m_rows.m_tables[std::size_t(issue.table)].fileNumber, issue.row);
        };
        std::ranges::stable_sort(found, {}, order);
        std::vector<Issue> sentences;
        sentences.reserve(found.size());
        for (const CaseIssue& issue : found) {
            const CaseRows::Table& table = m_rows.m_tables[std::size_t(issue.table)];
            const QString column = issue.field == CaseField::None ? QString() : table.headings[std::size_t(issue.field)];
            sentences.push_back({table.file, issue.row, column, sentenceOf(issue), severityOf(issue.fault)});
        }
        return sentences;
    }

    CaseRows& m_rows;
    KeyIndex m_byKey;     ///< of requests
    KeyIndex m_byLoneKey;
    KeyIndex m_assessmentsByKey;
    std::vector<const PlanRow*> m_planOfAssessment;
    std::vector<const PlanRow*> m_planOfRequest;
    std::vector<Case> m_cases; ///< one a request
};

CaseSet joinCases(CaseRows& rows)
{
    return CaseJoin(rows).join();
}

} // namespace send
