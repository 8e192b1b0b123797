// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/harmless_text.h"

#include <algorithm>

namespace send {

namespace {

constexpr QChar apostrophe = u'\'';

/// True where a spreadsheet may see a formula behind any number of apostrophes.
bool opensFormula(QStringView text)
{
    const auto first = std::ranges::find_if(text, [](QChar letter) { return letter != apostrophe; });
    return first != text.end() && QStringView(u"=+-@\t\r").contains(*first);
}

/// Digits with at most one point among them, a sign before and a percent sign behind allowed.
bool isPlainNumber(QStringView text)
{
    if (text.startsWith(u'-') || text.startsWith(u'+'))
        text = text.sliced(1);
    if (text.endsWith(u'%'))
        text.chop(1);
    const auto isDigit = [](QChar letter) { return letter >= u'0' && letter <= u'9'; };
    const auto points = text.count(u'.');
    return points <= 1 && std::ranges::count_if(text, isDigit) == text.size() - points && text.size() > points;
}

} // namespace

QString harmlessText(const QString& text)
{
    return opensFormula(text) && !isPlainNumber(text) ? apostrophe + text : text;
}

QString plainText(const QString& text)
{
    return text.startsWith(apostrophe) && opensFormula(text) ? text.sliced(1) : text;
}

} // namespace send
