// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/small_scorecard.h"

#include "catch_qt.h"
#include "store/store.h"

#include <QCoreApplication>
#include <QDir>
#include <QSettings>

namespace send::test {

namespace {

Metric metric(AreaId area, int number, const QString& name)
{
    Metric metric{.area = area, .number = number, .name = name};
    metric.unit = Unit::Percent;
    metric.decimals = 1;
    metric.basis = Basis::Snapshot;
    metric.owner = QStringLiteral("Head of SEND");
    return metric;
}

Reading reading(int value)
{
    Reading reading;
    reading.value = Decimal(value);
    reading.asAt = QDate(2026, 12, 31);
    return reading;
}

} // namespace

Scorecard smallScorecard()
{
    Scorecard scorecard;
    scorecard.plan.title = QStringLiteral("Small plan");
    scorecard.plan.pinnedToday = QDate(2026, 12, 31);
    scorecard.plan.notice = QStringLiteral("Illustrative figures");
    scorecard.areas[assessments] = {7, QStringLiteral("Assessments"), {}, {}, {}};
    scorecard.areas[families] = {8, QStringLiteral("Families"), {}, {}, {}};
    scorecard.metrics.emplace(timeliness, metric(assessments, 1, QStringLiteral("Issued within 20 weeks")));
    scorecard.metrics.emplace(complaints, metric(assessments, 2, QStringLiteral("Complaints answered in time")));
    scorecard.metrics.emplace(maintained, metric(assessments, 3, QStringLiteral("Plans maintained")));
    scorecard.metrics.emplace(listened, metric(families, 1, QStringLiteral("Families who feel listened to")));
    scorecard.metrics.at(listened).owner = QStringLiteral("Parent carer forum lead");
    for (const MetricId id : {timeliness, complaints, listened}) {
        scorecard.targets[id] = {Decimal(80), QDate(2027, 8, 31), {}};
        scorecard.trajectory[{id, autumn}] = {Decimal(60), {}};
    }
    Period period{PeriodKind::Term, 2025, 1};
    for (int i = 0; i < 6; ++i, period = next(period)) {
        scorecard.readings[{timeliness, period}] = reading(70 - 6 * i);
        scorecard.readings[{complaints, period}] = reading(60 + 5 * i);
        scorecard.readings[{maintained, period}] = reading(40);
    }
    return scorecard;
}

QString writeSmallScorecard(const QString& folder, const QString& name)
{
    const QString path = QDir(folder).filePath(name + QStringLiteral(".scorecard"));
    const Scorecard wanted = smallScorecard();
    auto store = Store::create(path, wanted.plan);
    REQUIRE(store);
    Scorecard empty;
    empty.plan = wanted.plan;
    REQUIRE(store->apply(diff(empty, wanted), QStringLiteral("data officer"), QStringLiteral("Make the fixture")));
    return path;
}

void useSettingsIn(const QString& folder)
{
    QCoreApplication::setOrganizationName(QStringLiteral("tests"));
    QCoreApplication::setApplicationName(QStringLiteral("window"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder);
}

Changes setValue(const Scorecard& scorecard, MetricId metric, int value)
{
    const ReadingKey key{metric, autumn};
    Reading after;
    if (const auto before = scorecard.readings.find(key); before != scorecard.readings.end())
        after = before->second;
    after.value = Decimal(value);
    after.asAt = QDate(2026, 12, 31);
    return {editOf(scorecard.readings, key, after)};
}

} // namespace send::test
