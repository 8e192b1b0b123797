// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsx_parts.h"

#include "core/translate.h"
#include "exchange/zip_file.h"

#include <charconv>
#include <map>

namespace send {

namespace {

int numberIn(std::string_view text)
{
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// The forms that every program knows by number; ECMA-376 part 1, 18.8.30.
NumberForm builtInForm(int id)
{
    const auto isIn = [id](int from, int to) { return id >= from && id <= to; };
    if (isIn(9, 10))
        return NumberForm::Percent;
    const bool isDate = isIn(14, 22) || isIn(27, 36) || id == 45 || id == 47 || isIn(50, 58);
    return isDate ? NumberForm::Date : NumberForm::Plain;
}

class StyleEvents : public XmlEvents
{
public:
    std::vector<NumberForm> forms;

    bool start(std::string_view name, XmlAttributes attributes) override
    {
        if (name == "numFmts" || name == "cellXfs")
            m_section = name;
        else if (name == "numFmt" && m_section == "numFmts")
            m_own[numberIn(attribute(attributes, "numFmtId"))] = numberForm(attribute(attributes, "formatCode"));
        else if (name == "xf" && m_section == "cellXfs")
            forms.push_back(formOf(numberIn(attribute(attributes, "numFmtId"))));
        return true;
    }
    bool end(std::string_view name) override
    {
        if (name == m_section)
            m_section.clear();
        return true;
    }
    bool text(std::string_view) override { return true; }

private:
    NumberForm formOf(int id) const
    {
        const auto own = m_own.find(id);
        return own == m_own.end() ? builtInForm(id) : own->second;
    }

    std::string m_section; ///< conditional formats have number formats of their own, which are not meant
    std::map<int, NumberForm> m_own;
};

/// Where the piece in brackets ends, or the end of the code.
std::size_t closing(std::string_view code, std::size_t from, char bracket)
{
    const auto found = code.find(bracket, from + 1);
    return found == std::string_view::npos ? code.size() - 1 : found;
}

/// [h], [mm] and [ss] count hours that have gone by, and are no time of the day.
bool isElapsed(std::string_view inBrackets)
{
    return !inBrackets.empty() && inBrackets.find_first_not_of("hHmMsS") == std::string_view::npos;
}

} // namespace

NumberForm numberForm(std::string_view code)
{
    bool isPercent = false;
    bool isDate = false;
    for (std::size_t at = 0; at < code.size() && code[at] != ';'; ++at) {
        const char letter = code[at];
        if (letter == '\\' || letter == '_' || letter == '*') {
            ++at; // a literal, the width of a character, a character that fills
        } else if (letter == '"') {
            at = closing(code, at, '"');
        } else if (letter == '[') {
            const auto end = closing(code, at, ']');
            if (isElapsed(code.substr(at + 1, end - at - 1)))
                return NumberForm::Plain;
            at = end;
        } else {
            isPercent = isPercent || letter == '%';
            isDate = isDate || std::string_view("dDmMyYhHsS").find(letter) != std::string_view::npos;
        }
    }
    return isDate ? NumberForm::Date : isPercent ? NumberForm::Percent : NumberForm::Plain;
}

Result<std::vector<NumberForm>> readXlsxStyles(ZipFile& file, const QString& part)
{
    StyleEvents events;
    if (part.isEmpty())
        return events.forms;
    if (const auto parsed = file.parse(part, translated("the list of its number formats"), events); !parsed)
        return tl::unexpected(parsed.error());
    return std::move(events.forms);
}

} // namespace send
