// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enter_typing.h"

#include "core/month_names.h"

#include <QCoreApplication>
#include <QStringList>

namespace send {

namespace {

tl::unexpected<Error> notADay(QStringView text)
{
    return fail(ErrorKind::BadInput,
                QCoreApplication::translate("send", "“%1” is not a date. Type it as 31 Oct 2026 or 31/10/2026.")
                    .arg(text.left(40)));
}

/// The last such day up to `latest`.
QDate withoutYear(int day, int month, QDate latest)
{
    const QDate thisYear(latest.year(), month, day);
    return thisYear.isValid() && thisYear <= latest ? thisYear : QDate(latest.year() - 1, month, day);
}

QStringList wordsOf(QStringView text)
{
    QStringList words{QString()};
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            words.last() += c;
        else if (!words.last().isEmpty())
            words.append(QString());
    }
    words.removeAll(QString());
    return words;
}

} // namespace

Result<QDate> parseDay(QStringView text, QDate latest)
{
    const QStringList words = wordsOf(text);
    constexpr int earliestYear = 1990;
    QDate day;
    if (words.size() == 3 && words[0].size() == 4)
        day = QDate(words[0].toInt(), monthFromText(words[1]), words[2].toInt());
    else if (words.size() == 3)
        day = QDate(yearFromText(words[2]), monthFromText(words[1]), words[0].toInt());
    else if (words.size() == 2)
        day = withoutYear(words[0].toInt(), monthFromText(words[1]), latest);
    if (!day.isValid() || day.year() < earliestYear)
        return notADay(text);
    return day;
}

} // namespace send
