// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/case.h"
#include "exchange/case_date.h"
#include "exchange/case_fields.h"
#include "exchange/case_issue.h"

#include <array>
#include <vector>

namespace send {

/// One record of a file: the texts that stand for its fields, and where each stands.
struct CaseRecord {
    struct Text {
        QByteArrayView text; ///< UTF-8, lasts as long as the call
        int row = 0;         ///< 0 = the record's
    };
    int row = 1; ///< as a spreadsheet counts, or the line of the tag
    std::array<Text, caseFieldCount> texts;

    [[nodiscard]] QByteArrayView text(CaseField field) const { return texts[std::size_t(field)].text; }
    [[nodiscard]] int rowOf(CaseField field) const
    {
        const int own = texts[std::size_t(field)].row;
        return own > 0 ? own : row;
    }
};

/// Names a person, request or assessment while the files are read: a hash of its key, never the key. 0 = none.
/// At 200,000 cases two of them share a hash once in 10^9 imports.
using CaseKey = quint64;
/// Of texts, one after the other, within a `scope`: exports of their own whose keys have nothing to do with each other.
[[nodiscard]] CaseKey caseKeyOf(quint64 scope, std::initializer_list<QByteArrayView> texts);
/// The child, wherever it occurs: by UPN, else ULN, else name and date of birth; 0 where there are none.
[[nodiscard]] CaseKey identityOf(const CaseRecord& record);

// What is kept of a record until all files have been read.
struct RequestRow {
    CaseKey person = 0;    ///< the child's key in its export, or its identity
    CaseKey key = 0;       ///< with the child's, where the export has both
    CaseKey loneKey = 0;   ///< the request's alone
    int table = 0;
    int row = 1;
    int dateRow = 1; ///< where the outcome's date stands, or would
    std::optional<QDate> received, outcomeDate;
    RequestOutcome outcome = RequestOutcome::Open;
    bool isLeftOut = false;
    bool isTwice = false;
};
struct AssessmentRow {
    CaseKey request = 0; ///< key or loneKey
    CaseKey key = 0;     ///< its own
    int table = 0;
    int row = 1;
    int dateRow = 1;
    int week20Row = 1;
    std::optional<QDate> outcomeDate;
    AssessmentOutcome outcome = AssessmentOutcome::Open;
    bool exceptionsApply = false;
    bool lacksWeek20 = false;
    bool isLeftOut = false;
};
struct PlanRow {
    CaseKey parent = 0; ///< of its assessment or request
    int table = 0;
    int row = 1;
    std::optional<QDate> start;
    bool isLeftOut = false;
};
/// A child of an export.
struct PersonRow {
    CaseKey key = 0;
    CaseKey identity = 0;
};
/// A date whose order only the file's other dates can tell.
struct EitherWay {
    enum class In : quint8 { Request, Assessment, Plan };
    In in;
    CaseField field;
    std::size_t index; ///< in the list of its kind
    int row;
};

/// Takes the records of all files, one after the other, and keeps what the backlog needs of them.
class CaseRows
{
public:
    /// A table of a file, or an XML file. `headings` are its own spellings. Files of one `fileNumber` share their order of
    /// dates.
    int addTable(int fileNumber, const QString& file, const std::array<QString, caseFieldCount>& headings);
    /// How the file itself spells a field.
    void nameField(int table, CaseField field, const QString& heading);
    void addPerson(CaseKey key, const CaseRecord& record) { m_persons.push_back({key, identityOf(record)}); }
    void addRequest(int table, CaseKey person, CaseKey key, CaseKey loneKey, const CaseRecord& record);
    void addAssessment(int table, CaseKey request, CaseKey key, const CaseRecord& record);
    void addPlan(int table, CaseKey parent, const CaseRecord& record);
    /// When a child's first plan was issued, from an Annex A list: used where the return says that a plan was issued, and
    /// neither it nor a named plan has a date.
    void addInitialPlan(const CaseRecord& record);
    /// A table, or an XML file, that could have held assessments has been seen.
    void noteAssessments() { m_sawAssessments = true; }
    void addIssue(int table, int row, CaseField field, CaseFault fault, const QString& quoted = {});

    [[nodiscard]] bool hasRequests() const { return !m_requests.empty(); }

private:
    friend class CaseJoin;
    /// The date of a field; `isLeftOut` is set where it cannot be read.
    std::optional<QDate> date(int table, const CaseRecord& record, CaseField field, EitherWay::In in, std::size_t index,
                              bool& isLeftOut);
    void noteOrder(int table, const CaseDate& date, const EitherWay& place, const CaseRecord& record);
    RequestOutcome requestOutcome(int table, const CaseRecord& record, bool& isLeftOut);
    AssessmentOutcome assessmentOutcome(int table, const CaseRecord& record, bool& isLeftOut);
    void readWeek20(const CaseRecord& record, AssessmentRow& row);

    struct Table {
        int fileNumber;
        QString file;
        std::array<QString, caseFieldCount> headings;
    };
    struct DateOrder { ///< what the dates of a file have shown
        bool uk = false;
        bool us = false;
        std::vector<EitherWay> eitherWay;
    };
    std::vector<Table> m_tables;
    std::vector<DateOrder> m_orders; ///< by file number
    std::vector<PersonRow> m_persons;
    std::vector<RequestRow> m_requests;
    std::vector<AssessmentRow> m_assessments;
    std::vector<PlanRow> m_plans;
    std::vector<std::pair<CaseKey, QDate>> m_initialPlans; ///< by the child's identity
    bool m_sawAssessments = false;
    std::vector<CaseIssue> m_issues;
};

} // namespace send
