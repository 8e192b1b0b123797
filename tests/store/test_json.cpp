// SPDX-License-Identifier: GPL-3.0-or-later
#include "catch_qt.h"
#include "store/rows.h"

#include <QJsonDocument>
#include <QJsonObject>

// The JSON of the history is written by hand, and is what Qt would write: the chain of older files rests on its bytes.

using namespace send;
using namespace send::store;

namespace {

QByteArray writtenByQt(const QByteArrayList& names, const std::vector<Value>& values)
{
    QJsonObject object;
    for (qsizetype place = 0; place < names.size(); ++place) {
        const Value& value = values[static_cast<std::size_t>(place)];
        if (const auto* number = std::get_if<std::int64_t>(&value))
            object.insert(QString::fromLatin1(names[place]), static_cast<qint64>(*number));
        else if (const auto* text = std::get_if<QByteArray>(&value); text && !text->isEmpty())
            object.insert(QString::fromLatin1(names[place]), QString::fromUtf8(*text));
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

TEST_CASE("the history's JSON is byte for byte what Qt writes")
{
    const QByteArrayList names{"value", "numerator", "as_at", "comment", "awaited", "markers"};
    const auto order = orderOf(names);
    QByteArray odd = "quoted \"\\/ tab\t line\n return\r back\b form\f bell\a £ – 🙂 ";
    odd += '\x01';
    odd += '\x1f';
    odd += '\x7f';
    for (const std::vector<Value>& values :
         {std::vector<Value>{QByteArray("61.5"), std::int64_t{315}, QByteArray("2026-10-31"), odd, std::int64_t{0}, QByteArray("p r")},
          std::vector<Value>{Value(), std::int64_t{-1}, QByteArray(""), QByteArray("é"), std::int64_t{9007199254740991}, Value()},
          std::vector<Value>{Value(), Value(), Value(), Value(), Value(), Value()}})
        CHECK(toJson(names, order, values).toStdString() == writtenByQt(names, values).toStdString());
}
