// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/form.h"

#include "catch_qt.h"
#include "exchange/form_layout.h"
#include "exchange/zip_file.h"
#include "support/saved_workbook.h"
#include "support/zip_builder.h"

#include <QBuffer>

using namespace send;

namespace {

const Term autumn{2026, Season::Autumn};
const QDate today(2026, 12, 3);
const MetricId share(11), count(12);

Scorecard small()
{
    Scorecard scorecard;
    scorecard.plan.title = QStringLiteral("SEND plan");
    scorecard.plan.organisation = QStringLiteral("Dorset");
    scorecard.areas.emplace(AreaId(1), Area{.number = 2, .name = QStringLiteral("Health")});
    Metric metric{.area = AreaId(1), .number = 1, .name = QStringLiteral("=Seen in 13 weeks")};
    metric.unit = Unit::Percent;
    metric.decimals = 1;
    metric.denominatorText = QStringLiteral("all referrals");
    metric.partner = QStringLiteral("NHS Dorset");
    scorecard.metrics.emplace(share, metric);
    Metric monthly{.area = AreaId(1), .number = 2, .name = QStringLiteral("Waiting")};
    monthly.period = PeriodKind::Month;
    monthly.partner = QStringLiteral("nhs  dorset");
    scorecard.metrics.emplace(count, monthly);
    scorecard.metrics.emplace(MetricId(13), Metric{.area = AreaId(1), .number = 3, .name = QStringLiteral("Other")});
    scorecard.readings.emplace(ReadingKey{share, periodOf(Term{2026, Season::Summer})}, Reading{.parts = Proportion{3, 4}});
    return scorecard;
}

FormSubject subject() { return {autumn, {}, QStringLiteral("NHS Dorset")}; }

Workbook written(const Scorecard& scorecard)
{
    const auto bytes = writeForm(scorecard, subject());
    INFO((bytes ? std::string() : bytes.error().sentence.toStdString()));
    REQUIRE(bytes);
    QBuffer file;
    file.setData(*bytes);
    file.open(QIODevice::ReadOnly);
    CHECK(isForm(file));
    const auto book = readWorkbook(*bytes, QStringLiteral("form.xlsx"));
    REQUIRE(book);
    REQUIRE(book->sheets.size() == 3);
    return *book;
}

/// A part of the form's file as it is.
QString partOf(const QByteArray& bytes, const char* part)
{
    QBuffer file;
    file.setData(bytes);
    file.open(QIODevice::ReadOnly);
    auto zip = ZipFile::open(file, QStringLiteral("form.xlsx"), {});
    REQUIRE(zip);
    QByteArray text;
    REQUIRE(zip->scan(QString::fromLatin1(part), {}, [&](std::string_view piece) {
        text += QByteArray(piece.data(), qsizetype(piece.size()));
        return true;
    }));
    return QString::fromUtf8(text);
}

void fill(Workbook& book, std::size_t row, int column, const QString& text, Cell::Kind kind = Cell::Kind::Text)
{
    test::fillCell(book.sheets[2].rows.at(row), column, text, kind);
}

ImportPreview previewOf(const Scorecard& scorecard, const Workbook& book)
{
    const auto preview = previewForm(scorecard, test::savedWorkbook(book), QStringLiteral("form.xlsx"), today);
    INFO((preview ? std::string() : preview.error().sentence.toStdString()));
    REQUIRE(preview);
    return *preview;
}

} // namespace

TEST_CASE("a form holds the partner's metrics, guidance and figures of last time, and nobody else's")
{
    const Workbook book = written(small());
    CHECK(book.sheets[0].isHidden);
    REQUIRE(book.sheets[2].rows.size() == 6); // headings, one term, four months
    const auto& cells = book.sheets[2].rows[1].cells;
    CHECK(cells[form::Name].text == QStringLiteral("=Seen in 13 weeks"));
    CHECK(cells[form::Before].text == QStringLiteral("75.0"));
    CHECK_FALSE(writeForm(small(), {autumn, QStringLiteral("nobody"), {}}));
}

TEST_CASE("a form that comes back as it was sent changes nothing")
{
    Scorecard scorecard = small();
    Reading held{.parts = Proportion{5, 8}};
    held.asAt = QDate(2026, 11, 30);
    held.comment = QStringLiteral("two\nlines");
    held.markers = Marker::Provisional;
    scorecard.readings.emplace(ReadingKey{share, periodOf(autumn)}, held);
    const ImportPreview preview = previewOf(scorecard, written(scorecard));
    CHECK(preview.changes.empty());
    CHECK(preview.issues.empty());
}

TEST_CASE("a filled form imports, with its words, and says where the figures came from")
{
    Scorecard scorecard = small();
    Workbook book = written(scorecard);
    fill(book, 1, form::Number, QStringLiteral("61"), Cell::Kind::Number);
    fill(book, 1, form::OutOf, QStringLiteral("100"), Cell::Kind::Number);
    fill(book, 1, form::AsAt, QStringLiteral("2026-11-30"), Cell::Kind::Date);
    fill(book, 1, form::Mark, QStringLiteral("[p]"));
    fill(book, 1, form::Cause, QStringLiteral("Vacancies"));
    fill(book, 3, form::Value, QStringLiteral("42"), Cell::Kind::Number);
    fill(book, 4, form::Mark, QStringLiteral("awaited"));
    const ImportPreview preview = previewOf(scorecard, book);
    CHECK_FALSE(preview.hasErrors());
    CHECK(preview.summary == QStringLiteral("3 readings and 1 commentary from NHS Dorset's form for Autumn 2026"));
    REQUIRE(applyTo(scorecard, preview.changes));
    const Reading& reading = scorecard.readings.at({share, periodOf(autumn)});
    CHECK(reading.parts == Proportion{61, 100});
    CHECK(reading.asAt == QDate(2026, 11, 30));
    CHECK(reading.markers == Marker::Provisional);
    CHECK(reading.provenance == QStringLiteral("From NHS Dorset's form, 3 Dec 2026"));
    CHECK(scorecard.readings.at({count, monthPeriod(2026, 10)}).value == Decimal(42));
    CHECK(scorecard.readings.at({count, monthPeriod(2026, 11)}).awaited);
    CHECK(scorecard.commentary.at({share, autumn}).cause == QStringLiteral("Vacancies"));
    CHECK(applyTo(scorecard, inverse(preview.changes)));
    CHECK(scorecard == small());
}

TEST_CASE("back on track in a form is a day where the cell holds a day, and words where it says more")
{
    const auto saying = [](const QString& text, Cell::Kind kind) {
        Scorecard scorecard = small();
        Workbook book = written(scorecard);
        fill(book, 1, form::Cause, QStringLiteral("Vacancies"));
        fill(book, 1, form::BackOnTrack, text, kind);
        REQUIRE(applyTo(scorecard, previewOf(scorecard, book).changes));
        return scorecard.commentary.at({share, autumn});
    };
    for (const Commentary& dated : {saying(QStringLiteral("2027-04-30"), Cell::Kind::Date),
                                    saying(QStringLiteral("30 April 2027"), Cell::Kind::Text)}) {
        CHECK(dated.backOnTrackBy == QDate(2027, 4, 30));
        CHECK(dated.backOnTrack.isEmpty());
    }
    const Commentary told = saying(QStringLiteral("30 April 2027 if both start"), Cell::Kind::Text);
    CHECK(told.backOnTrack == QStringLiteral("30 April 2027 if both start"));
    CHECK_FALSE(told.backOnTrackBy);
}

TEST_CASE("a row whose metric is no longer the same is an error, and so is a lost or doubled id")
{
    Workbook book = written(small());
    fill(book, 1, form::Number, QStringLiteral("1"), Cell::Kind::Number);
    fill(book, 1, form::OutOf, QStringLiteral("2"), Cell::Kind::Number);
    Scorecard renamed = small();
    renamed.metrics.at(share).name = QStringLiteral("Seen in 6 weeks");
    CHECK(previewOf(renamed, book).hasErrors());
    Scorecard gone = small();
    gone.metrics.erase(share);
    CHECK(previewOf(gone, book).hasErrors());
    Scorecard other = small();
    other.plan.organisation = QStringLiteral("Elsewhere");
    CHECK(previewOf(other, book).hasErrors());
    Workbook twice = book;
    twice.sheets[2].rows.push_back(twice.sheets[2].rows[1]);
    twice.sheets[2].rows.back().row = 9;
    CHECK(previewOf(small(), twice).hasErrors());
    Workbook lost = book;
    fill(lost, 1, form::MetricKey, {}, Cell::Kind::Empty);
    const ImportPreview preview = previewOf(small(), lost);
    REQUIRE(preview.issues.size() == 1);
    CHECK(preview.issues[0].sentence.contains(QStringLiteral("lost its hidden ids")));
    Workbook moved = book;
    fill(moved, 0, form::Value, QStringLiteral("Figure"));
    CHECK(previewOf(small(), moved).hasErrors());
    fill(book, 1, form::Number, QStringLiteral("3"), Cell::Kind::Number);
    CHECK(previewOf(small(), book).hasErrors());
    CHECK(previewOf(small(), book).changes.empty());
}

TEST_CASE("an odd figure in a form is a warning at its cell, and comes in all the same")
{
    const Scorecard scorecard = small();
    Workbook book = written(scorecard);
    fill(book, 1, form::Number, QStringLiteral("75"), Cell::Kind::Number);
    fill(book, 1, form::OutOf, QStringLiteral("100"), Cell::Kind::Number);
    fill(book, 1, form::AsAt, QStringLiteral("2026-06-30"), Cell::Kind::Date);
    const ImportPreview preview = previewOf(scorecard, book);
    REQUIRE(preview.issues.size() == 1);
    CHECK(preview.issues[0].severity == Severity::Warning);
    CHECK(preview.issues[0].row == book.sheets[2].rows[1].row);
    CHECK(preview.issues[0].column == QStringLiteral("Number"));
    CHECK(preview.issues[0].sentence.startsWith(QStringLiteral("The as-at date, 30 Jun 2026, is outside Autumn 2026.")));
    CHECK(preview.source == SourceKind::Form);
    CHECK(preview.provenance == QStringLiteral("From NHS Dorset's form, 3 Dec 2026"));
    CHECK(preview.changes.size() == 1);
}

TEST_CASE("a metric that is explained in two rows of a form is told, and what the other cells say is kept to be looked at")
{
    const Scorecard scorecard = small();
    Workbook book = written(scorecard);
    fill(book, 2, form::Cause, QStringLiteral("Vacancies"));
    fill(book, 3, form::Cause, QStringLiteral("Vacancies"));
    fill(book, 4, form::Value, QStringLiteral("42"), Cell::Kind::Number);
    const ImportPreview preview = previewOf(scorecard, book);
    REQUIRE(preview.issues.size() == 1);
    CHECK(preview.issues[0].row == book.sheets[2].rows[3].row);
    CHECK(preview.issues[0].sentence.contains(QStringLiteral("has its commentary in row 3 already")));
    CHECK(preview.changes.empty());
    CHECK(preview.sound.size() == 2);
    Scorecard after = scorecard;
    CHECK(applyTo(after, preview.sound));
}

TEST_CASE("a form's rows are as high as their guidance, its cells are checked, and it prints a page wide")
{
    Scorecard scorecard = small();
    scorecard.metrics.at(share).definition = QStringLiteral("Children seen within thirteen weeks of their referral. ").repeated(4);
    const auto bytes = writeForm(scorecard, subject());
    REQUIRE(bytes);
    const QString figures = partOf(*bytes, "xl/worksheets/sheet3.xml");
    CHECK(figures.contains(QStringLiteral("<row r=\"2\" ht=\"90\" customHeight=\"1\">")));
    CHECK(figures.contains(QStringLiteral("<row r=\"3\">")));
    CHECK(figures.contains(QStringLiteral("fitToHeight=\"0\"")));
    CHECK(figures.contains(QStringLiteral("orientation=\"landscape\"")));
    CHECK(figures.contains(QStringLiteral("<dataValidation type=\"whole\"")));
    CHECK(figures.contains(QStringLiteral("<dataValidation type=\"date\"")));
    CHECK(figures.contains(QStringLiteral("<dataValidation type=\"list\"")));
    CHECK(figures.contains(QStringLiteral("<sheetProtection")));
    CHECK(figures.contains(QStringLiteral("hidden=\"1\"")));
}

TEST_CASE("looking whether a large workbook is a form tells its progress, and can be ended")
{
    QBuffer file;
    file.setData(test::zipOf(test::workbookParts(QByteArray("<row><c><v>1</v></c></row>").repeated(200'000))));
    file.open(QIODevice::ReadOnly);
    int told = 0;
    CHECK_FALSE(isForm(file, [&](qint64 done, qint64 total) {
        CHECK(done <= total);
        return ++told < 3;
    }));
    CHECK(told == 3);
}
