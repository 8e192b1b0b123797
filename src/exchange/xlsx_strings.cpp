// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsx_parts.h"

#include "core/translate.h"
#include "exchange/text_source.h"
#include "exchange/zip_file.h"

namespace send {

namespace {

/// A text is its runs together; how it is spoken in Japanese (rPh) is no part of it.
class StringEvents : public XmlEvents
{
public:
    SharedStrings strings;

    bool start(std::string_view name, XmlAttributes) override
    {
        m_isPhonetic = m_isPhonetic || name == "rPh";
        m_isText = name == "t" && !m_isPhonetic;
        return true;
    }
    bool end(std::string_view name) override
    {
        m_isText = false;
        if (name == "rPh")
            m_isPhonetic = false;
        if (name == "si")
            strings.endString();
        return true;
    }
    bool text(std::string_view piece) override
    {
        if (m_isText)
            strings.append(piece);
        return true;
    }

private:
    bool m_isText = false;
    bool m_isPhonetic = false;
};

/// The character of `_xHHHH_` where it stands at the start of the text; none where it does not, or is no character.
std::optional<QChar> escaped(QStringView text)
{
    if (text.size() < 7 || text.at(1) != u'x' || text.at(6) != u'_')
        return std::nullopt;
    bool isNumber = false;
    const auto code = char16_t(text.sliced(2, 4).toUShort(&isNumber, 16));
    const bool isCharacter = isNumber && code != 0 && !QChar::isSurrogate(code);
    return isCharacter ? std::optional(QChar(code)) : std::nullopt;
}

} // namespace

QString xlsxText(std::string_view utf8)
{
    QString text = exactText(QByteArrayView(utf8.data(), qsizetype(utf8.size())));
    if (utf8.find("_x") == std::string_view::npos)
        return text;
    QString plain;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const auto character = text.at(at) == u'_' ? escaped(QStringView(text).sliced(at)) : std::nullopt;
        plain += character.value_or(text.at(at));
        at += character ? 6 : 0;
    }
    return plain;
}

const QString& SharedStrings::at(std::size_t index) const
{
    Known& known = m_known[index % m_known.size()];
    if (known.index != index) {
        const std::size_t from = index == 0 ? 0 : m_ends[index - 1];
        known = {index, xlsxText(std::string_view(m_text).substr(from, m_ends[index] - from))};
    }
    return known.text;
}

Result<SharedStrings> readXlsxStrings(ZipFile& file, const QString& part)
{
    StringEvents events;
    if (part.isEmpty())
        return std::move(events.strings);
    if (const auto parsed = file.parse(part, translated("the list of its texts"), events); !parsed)
        return tl::unexpected(parsed.error());
    return std::move(events.strings);
}

} // namespace send
