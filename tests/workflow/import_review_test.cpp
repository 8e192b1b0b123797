// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/workflow.h"

#include "catch_qt.h"
#include "core/sign_off.h"
#include "exchange/scorecard_json.h"

#include <QTemporaryDir>

#include <algorithm>

using namespace send;

namespace {

const MetricId attendance(1);
const Term autumn{2026, Season::Autumn};
const ReadingKey now{attendance, periodOf(autumn)};
const QDateTime noon(QDate(2026, 12, 3), QTime(12, 0), Qt::UTC);
const QString officer = QStringLiteral("Data officer");

/// Attendance of 90% in Autumn 2026.
Scorecard small()
{
    Scorecard scorecard;
    scorecard.areas.emplace(AreaId(1), Area{.number = 2, .name = QStringLiteral("Inclusion")});
    Metric metric{.area = AreaId(1), .number = 1, .name = QStringLiteral("Attendance")};
    metric.unit = Unit::Percent;
    metric.decimals = 1;
    scorecard.metrics.emplace(attendance, metric);
    scorecard.readings[now].value = Decimal(90);
    scorecard.readings[now].asAt = QDate(2026, 12, 1);
    return scorecard;
}

struct Folder {
    QTemporaryDir folder;
    [[nodiscard]] QString with(const char* name, const QByteArray& bytes) const
    {
        const QString path = folder.filePath(QString::fromUtf8(name));
        REQUIRE(writeFile(path, bytes));
        return path;
    }
};

ImportReview reviewOf(const Scorecard& scorecard, const QString& path, ImportOptions options = {})
{
    options.today = QDate(2026, 12, 3);
    const auto review = reviewImport(scorecard, path, options);
    INFO((review ? std::string() : review.error().sentence.toStdString()));
    REQUIRE(review);
    return *review;
}

} // namespace

TEST_CASE("a scorecard in JSON over a signed-off, published one is said to differ from its file, and its odd figures are told")
{
    Scorecard scorecard = small();
    Scorecard other = scorecard;
    other.readings[now].value = Decimal(900);
    for (const Changes& changes : {submit(scorecard, {attendance}, autumn, officer, noon), markPublished(scorecard, autumn, officer, noon)})
        REQUIRE(applyTo(scorecard, changes));
    other.signOffs = scorecard.signOffs;
    other.termStates = scorecard.termStates;
    const Folder folder;
    const ImportReview review = reviewOf(scorecard, folder.with("whole.json", writeScorecard(other)));
    CHECK(review.preview.source == SourceKind::Scorecard);
    CHECK(review.effects
          == QStringList{QStringLiteral("The scorecard will differ from the file in what follows."),
                         QStringLiteral("1 published figure gets the marker [r]: 2.1 of Autumn 2026."),
                         QStringLiteral("1 sign-off falls back to draft: 2.1 of Autumn 2026."),
                         QStringLiteral("A reason is asked for, since Autumn 2026 is closed or published.")});
    REQUIRE(review.preview.issues.size() == 1);
    CHECK(review.preview.issues[0].severity == Severity::Warning);
    CHECK(review.preview.issues[0].sentence.startsWith(QStringLiteral("2.1, Autumn 2026: ")));
    REQUIRE(applyTo(scorecard, review.completed));
    CHECK(scorecard.signOffs.empty());
    CHECK(scorecard.readings.at(now).markers.testFlag(Marker::Revised));
}

TEST_CASE("odd planned figures of a whole scorecard in JSON are named with what they are")
{
    const Scorecard scorecard = small();
    Scorecard other = scorecard;
    const Decimal slip = Decimal::parse(u"0.95").value(); // where 95% is meant
    other.targets.emplace(attendance, Target{slip, QDate(2027, 8, 31), {}});
    other.trajectory.emplace(TrajectoryKey{attendance, now.period}, TrajectoryPoint{slip, {}});
    const Folder folder;
    const auto issues = reviewOf(scorecard, folder.with("whole.json", writeScorecard(other))).preview.issues;
    QStringList sentences;
    for (const Issue& issue : issues)
        sentences << issue.sentence;
    CAPTURE(sentences.join(u'\n').toStdString());
    REQUIRE(issues.size() == 2);
    CHECK(std::ranges::any_of(sentences, [](const QString& one) { return one.startsWith(QStringLiteral("2.1, target: ")); }));
    CHECK(std::ranges::any_of(sentences, [](const QString& one) { return one.startsWith(QStringLiteral("2.1, planned for Autumn 2026: ")); }));
}

TEST_CASE("a table is known by its headings, unless somebody says what it is")
{
    const Folder folder;
    const QString months = folder.with("months.csv", "Month,Received,Issued\n2026-10,90,80\n");
    CHECK(reviewOf(small(), months).preview.source == SourceKind::Backlog);
    ImportOptions readings;
    readings.as = ImportAs::Readings;
    const ImportReview review = reviewOf(small(), months, readings);
    CHECK(review.preview.source == SourceKind::Readings);
    CHECK(review.preview.hasErrors());
    CHECK(authoritiesOf(months)->empty());
    CHECK_FALSE(authoritiesOf(folder.folder.filePath(QStringLiteral("gone.csv"))));
}

TEST_CASE("a reading that is ended while the figures are looked at gives no change")
{
    Scorecard scorecard = small();
    QByteArray csv = "metric,period,value\n";
    for (int i = 0; i < 1200; ++i) {
        Metric metric = scorecard.metrics.at(attendance);
        metric.number = 2 + i;
        scorecard.metrics.emplace(MetricId(2 + i), metric);
        csv += "2." + QByteArray::number(2 + i) + ",Autumn 2026,50\n";
    }
    const Folder folder;
    ImportOptions options;
    bool isWholeRead = false;
    options.progress = [&](qint64 done, qint64 total) {
        isWholeRead = isWholeRead || (done == 1 && total == 1); // the file has been read, the figures are looked at
        return !isWholeRead;
    };
    const ImportReview review = reviewOf(scorecard, folder.with("figures.csv", csv), options);
    CHECK(isWholeRead);
    CHECK_FALSE(review.preview.isWhole);
    CHECK(review.completed.empty());
}
