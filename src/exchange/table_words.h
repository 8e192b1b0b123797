// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codes.h"
#include "exchange/readings_mapping.h"

#include <QHash>
#include <QString>

#include <optional>

namespace send {

/// The words of tables, from resources/table-headings.json: another word for a heading is one entry there and no code.
struct TableWords {
    QHash<QString, QString> meanings;     ///< folded heading → code of its meaning
    QHash<QString, QString> beforePeriod; ///< folded word beside a period → code
    QHash<QString, QString> polarity, unit, basis, measured, delivery; ///< folded word → code
};
[[nodiscard]] const TableWords& tableWords();

/// Letters, digits and signs only, in lower case: `As_at`, `as at` and `AS AT` are one.
[[nodiscard]] QString bareWord(const QString& text);

/// The enum's value that a word or its code stands for.
template<class E>
[[nodiscard]] std::optional<E> fromWord(const QHash<QString, QString>& words, const QString& text)
{
    if (const auto value = fromCode<E>(text.trimmed().toLower()))
        return value;
    const auto code = words.constFind(bareWord(text));
    return code == words.constEnd() ? std::nullopt : fromCode<E>(*code);
}

} // namespace send
