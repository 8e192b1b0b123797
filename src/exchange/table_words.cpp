// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table_words.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

static void initialiseWords() // outside the namespace, as the macro asks
{
    Q_INIT_RESOURCE(dfe);
}

namespace send {

namespace {

QHash<QString, QString> codesByWord(const QJsonValue& group)
{
    QHash<QString, QString> codes;
    const QJsonObject object = group.toObject();
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        for (const QJsonValue& word : entry->toArray())
            codes.insert(bareWord(word.toString()), entry.key());
    return codes;
}

TableWords readWords()
{
    initialiseWords();
    QFile resource(QStringLiteral(":/exchange/table-headings.json"));
    [[maybe_unused]] const bool opened = resource.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    const QJsonObject json = QJsonDocument::fromJson(resource.readAll()).object();
    const auto group = [&](const char* name) { return codesByWord(json[QLatin1String(name)]); };
    return {group("meanings"), group("beforePeriod"), group("polarity"), group("unit"), group("basis"), group("measured"),
            group("delivery")};
}

} // namespace

const TableWords& tableWords()
{
    static const TableWords words = readWords();
    return words;
}

QString bareWord(const QString& text)
{
    QString bare;
    bare.reserve(text.size());
    for (const QChar letter : text)
        if (!letter.isSpace() && letter != u'_' && letter != u'-' && letter != u'.' && letter != u':')
            bare += letter.toLower();
    return bare;
}

} // namespace send
