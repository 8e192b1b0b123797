// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/dfe_mapping.h"

#include "exchange/scorecard_json.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

static void initialiseResource() // outside the namespace, as the macro asks
{
    Q_INIT_RESOURCE(dfe);
}

namespace send {

namespace {

QStringList words(const QJsonValue& list)
{
    QStringList words;
    for (const QJsonValue& word : list.toArray())
        words += word.toString();
    return words;
}

QStringList foldedWords(const QJsonValue& list)
{
    QStringList folds;
    for (const QString& word : words(list))
        folds += folded(word);
    return folds;
}

/// Read as any metric of a scorecard is, so that a definition has one form everywhere.
Metric definition(QJsonObject metric)
{
    for (const char* member : {"id", "area", "number"})
        metric.insert(QLatin1String(member), 1);
    const QJsonObject area{{QStringLiteral("id"), 1}, {QStringLiteral("number"), 1}};
    const QJsonObject document{{QStringLiteral("format"), QStringLiteral("send-scorecard")},
                               {QStringLiteral("version"), 1},
                               {QStringLiteral("areas"), QJsonArray{area}},
                               {QStringLiteral("metrics"), QJsonArray{metric}}};
    const auto read = readScorecard(QJsonDocument(document).toJson());
    Q_ASSERT_X(read, "dfe-mapping.json", read ? "" : qPrintable(read.error().sentence));
    return read->metrics.at(MetricId(1));
}

DfeFigure figure(const QJsonObject& json)
{
    DfeFigure figure{words(json[QLatin1String("value")]),
                     words(json[QLatin1String("numerator")]),
                     {},
                     definition(json[QLatin1String("metric")].toObject())};
    for (const QJsonValue& term : json[QLatin1String("denominator")].toArray())
        figure.denominator.push_back(words(term));
    return figure;
}

DfeFile file(const QJsonObject& json)
{
    DfeFile file{json[QLatin1String("name")].toString(), foldedWords(json[QLatin1String("totals")]), {}};
    for (const QJsonValue& metric : json[QLatin1String("metrics")].toArray())
        file.figures.push_back(figure(metric.toObject()));
    return file;
}

QJsonObject document()
{
    initialiseResource();
    QFile resource(QStringLiteral(":/exchange/dfe-mapping.json"));
    [[maybe_unused]] const bool opened = resource.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return QJsonDocument::fromJson(resource.readAll()).object();
}

DfeMapping mapping(const QJsonObject& json)
{
    DfeMapping mapping{json[QLatin1String("source")].toString(), json[QLatin1String("release")].toString(), {}, {}, {}, {}};
    const QJsonObject columns = json[QLatin1String("columns")].toObject();
    for (auto entry = columns.begin(); entry != columns.end(); ++entry)
        mapping.columns.insert(entry.key(), words(entry.value()));
    const QJsonObject levels = json[QLatin1String("levels")].toObject();
    for (auto entry = levels.begin(); entry != levels.end(); ++entry)
        mapping.levels.insert(entry.key(), foldedWords(entry.value()));
    const QJsonObject identifiers = json[QLatin1String("identifiers")].toObject();
    for (auto entry = identifiers.begin(); entry != identifiers.end(); ++entry)
        mapping.identifiers.insert(folded(entry.key()), entry.value().toString());
    for (const QJsonValue& entry : json[QLatin1String("files")].toArray())
        mapping.files.push_back(file(entry.toObject()));
    return mapping;
}

} // namespace

const DfeMapping& dfeMapping()
{
    static const DfeMapping known = mapping(document());
    return known;
}

QString folded(const QString& words) { return words.trimmed().toCaseFolded(); }

} // namespace send
