// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsx_rules.h"

#include <QDate>

#include <xlsxwriter.h>

namespace send {

namespace {

lxw_datetime dayOf(const QString& iso)
{
    const QDate day = QDate::fromString(iso, Qt::ISODate);
    return {day.year(), day.month(), day.day(), 0, 0, 0};
}

quint8 kindOf(OutRule::Kind kind)
{
    switch (kind) {
    case OutRule::Kind::Choice:
        return LXW_VALIDATION_TYPE_LIST;
    case OutRule::Kind::Whole:
        return LXW_VALIDATION_TYPE_INTEGER;
    case OutRule::Kind::Decimal:
        return LXW_VALIDATION_TYPE_DECIMAL;
    case OutRule::Kind::Date:
        return LXW_VALIDATION_TYPE_DATE;
    case OutRule::Kind::Any:
        break;
    }
    return LXW_VALIDATION_TYPE_ANY;
}

/// Both bounds, or the one that there is. Where there is none, all numbers or days that a spreadsheet has.
void setBounds(lxw_data_validation& target, const OutRule& rule)
{
    const bool isDate = rule.kind == OutRule::Kind::Date;
    const QString least = rule.least.value_or(isDate ? QStringLiteral("1900-01-01") : QStringLiteral("-1e15"));
    const QString most = rule.most.value_or(isDate ? QStringLiteral("9999-12-31") : QStringLiteral("1e15"));
    target.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
    if (isDate) {
        target.minimum_datetime = dayOf(least);
        target.maximum_datetime = dayOf(most);
    } else {
        target.minimum_number = least.toDouble();
        target.maximum_number = most.toDouble();
    }
}

/// The texts of a rule as libxlsxwriter wants them, for as long as it looks at them.
struct RuleTexts {
    QByteArray promptTitle, prompt, refusal;
    QList<QByteArray> choices;
    std::vector<const char*> list;

    explicit RuleTexts(const OutRule& rule)
        : promptTitle(rule.promptTitle.toUtf8()), prompt(rule.prompt.toUtf8()), refusal(rule.refusal.toUtf8())
    {
        for (const QString& choice : rule.choices)
            choices += choice.toUtf8();
        for (const QByteArray& choice : choices)
            list.push_back(choice.constData());
        list.push_back(nullptr);
    }
};

char* orNone(QByteArray& text)
{
    return text.isEmpty() ? nullptr : text.data();
}

} // namespace

int addRule(lxw_worksheet* sheet, const OutRule& rule)
{
    RuleTexts texts(rule);
    lxw_data_validation target{};
    target.validate = kindOf(rule.kind);
    if (rule.kind == OutRule::Kind::Choice)
        target.value_list = const_cast<char**>(texts.list.data()); // libxlsxwriter only reads it
    else if (rule.kind != OutRule::Kind::Any)
        setBounds(target, rule);
    target.input_title = orNone(texts.promptTitle);
    target.input_message = orNone(texts.prompt);
    target.error_message = orNone(texts.refusal);
    target.error_type = rule.isWarning ? LXW_VALIDATION_ERROR_TYPE_WARNING : LXW_VALIDATION_ERROR_TYPE_STOP;
    return worksheet_data_validation_range(sheet, lxw_row_t(rule.firstRow), lxw_col_t(rule.firstColumn),
                                           lxw_row_t(rule.lastRow), lxw_col_t(rule.lastColumn), &target);
}

} // namespace send
