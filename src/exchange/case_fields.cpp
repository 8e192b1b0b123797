// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/case_fields.h"

#include <string_view>
#include <unordered_map>

namespace send {

namespace {

/// The spellings of DfE's specifications since 2022, COLLECT's export, DfE's template and the tools that read them, as
/// plainName makes them. A new one is a new line.
const std::unordered_map<std::string_view, CaseField>& fields()
{
    using enum CaseField;
    static const std::unordered_map<std::string_view, CaseField> all{
        {"persontableid", PersonKey},
        {"personid", PersonKey},
        {"personrecordid", PersonKey},
        {"childid", PersonKey},
        {"pupilid", PersonKey},
        {"uniqueid", PersonKey},
        {"requeststableid", RequestKey},
        {"requesttableid", RequestKey},
        {"requestsrecordid", RequestKey},
        {"requestrecordsid", RequestKey},
        {"requestrecordid", RequestKey},
        {"requestsid", RequestKey},
        {"requestid", RequestKey},
        {"assessmenttableid", AssessmentKey},
        {"assessmentstableid", AssessmentKey},
        {"assessmentrecordid", AssessmentKey},
        {"assessmentsrecordid", AssessmentKey},
        {"assessmentid", AssessmentKey},
        {"sen2tableid", OtherKey},
        {"namedplantableid", OtherKey},
        {"plandetailtableid", OtherKey},
        {"activeplanstableid", OtherKey},
        {"placementdetailtableid", OtherKey},
        {"senneedtableid", OtherKey},
        {"upn", Upn},
        {"uniquepupilnumber", Upn},
        {"upnuniquepupilnumber", Upn},
        {"uln", Uln},
        {"uniquelearnernumber", Uln},
        {"ulnyoungpersonsuniquelearnernumber", Uln},
        {"ulnyoungpersonuniquelearnernumber", Uln},
        {"surname", Surname},
        {"familyname", Surname},
        {"lastname", Surname},
        {"surnameforename", Surname},
        {"forename", Forename},
        {"firstname", Forename},
        {"givenname", Forename},
        {"personbirthdate", BirthDate},
        {"birthdate", BirthDate},
        {"dateofbirth", BirthDate},
        {"dob", BirthDate},
        {"receiveddate", Received},
        {"datereceived", Received},
        {"requestreceiveddate", Received},
        {"daterequestreceived", Received},
        {"daterequestwasreceived", Received},
        {"dateofrequest", Received},
        {"requestoutcome", RequestOutcome},
        {"requestoutcomedate", RequestOutcomeDate},
        {"dateofrequestoutcome", RequestOutcomeDate},
        {"assessmentoutcome", AssessmentOutcome},
        {"assessmentoutcometoissueehcp", AssessmentOutcome},
        {"assessmentoutcometoissueehcplan", AssessmentOutcome},
        {"assessmentoutcomedecisiontoissueehcplan", AssessmentOutcome},
        {"assessmentoutcomedecisiontoissueehcp", AssessmentOutcome},
        {"assessmentoutcomedate", AssessmentOutcomeDate},
        {"dateofassessmentoutcome", AssessmentOutcomeDate},
        {"week20", Week20},
        {"twentyweektimelimitexceptionsapply", Week20},
        {"twentyweekstimelimitexceptionsapply", Week20},
        {"20weektimelimitexceptionsapply", Week20},
        {"20weekstimelimitexceptionsapply", Week20},
        {"startdate", PlanStart},
        {"planstartdate", PlanStart},
        {"namedplanstartdate", PlanStart},
        {"ehcplanstartdate", PlanStart},
        {"ehcpstartdate", PlanStart},
        {"dateinitialehcplanissued", InitialPlanDate},
    };
    return all;
}

const std::unordered_map<std::string_view, CaseElement>& elements()
{
    using enum CaseElement;
    static const std::unordered_map<std::string_view, CaseElement> all{
        {"person", Person},         {"requests", Request},       {"request", Request}, {"assessment", Assessment},
        {"assessments", Assessment}, {"namedplan", Plan},         {"namedplans", Plan},
    };
    return all;
}

} // namespace

std::string plainName(QByteArrayView heading)
{
    std::string plain;
    int brackets = 0;
    for (const char c : heading) {
        if (c == '(')
            ++brackets;
        else if (c == ')')
            --brackets;
        else if (brackets > 0)
            continue;
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            plain += c;
        else if (c >= 'A' && c <= 'Z')
            plain += char(c - 'A' + 'a');
    }
    return plain;
}

CaseField caseFieldOf(QByteArrayView heading)
{
    const auto found = fields().find(plainName(heading));
    return found == fields().end() ? CaseField::None : found->second;
}

CaseElement caseElementOf(QByteArrayView tag)
{
    const auto found = elements().find(plainName(tag));
    return found == elements().end() ? CaseElement::None : found->second;
}

} // namespace send
