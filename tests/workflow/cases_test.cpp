// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/cases.h"

#include "catch_qt.h"
#include "store/store.h"
#include "support/zip_builder.h"
#include "workflow/workflow.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <map>

using namespace send;

namespace {

const QByteArrayList planted{"Plantedsurname", "Plantedforename", "A839002477777", "7654321098", "CASE-PLANTED-17",
                             "2011-12-13",     "ZZ99 9PL"};

/// A return with the planted child in it, broken rows and fields in wrong places included.
QByteArray plantedReturn()
{
    QByteArray xml = "<Message><Persons>\n";
    for (int child = 0; child < 2000; ++child) {
        const QByteArray number = QByteArray::number(child);
        xml += "<Person><Surname>Plantedsurname</Surname><Forename>Plantedforename</Forename><PersonBirthDate>2011-12-13"
               "</PersonBirthDate><PostCode>ZZ99 9PL</PostCode><UPN>A839002477777</UPN><UniqueLearnerNumber>7654321098"
               "</UniqueLearnerNumber>\n<Requests><CaseNumber>CASE-PLANTED-17</CaseNumber><ReceivedDate>"
               + QDate(2023, 1, 1).addDays(child % 700).toString(Qt::ISODate).toLatin1() + "</ReceivedDate>\n";
        if (child % 50 == 1)
            xml += "<RequestOutcome>Plantedsurname</RequestOutcome><RequestOutcomeDate>CASE-PLANTED-17</RequestOutcomeDate>\n";
        if (child % 50 == 2)
            xml += "<Assessment><AssessmentOutcome>A839002477777</AssessmentOutcome><Week20>7654321098</Week20></Assessment>\n";
        xml += "</Requests></Person>\n";
    }
    return xml + "</Persons></Message>\n";
}

/// The same child as rows of a table.
QByteArrayList plantedCells(int child)
{
    const QByteArray day = QDate(2023, 1, 1).addDays(child % 700).toString(Qt::ISODate).toLatin1();
    const bool isBroken = child % 50 == 1;
    return {"A839002477777", "7654321098", "Plantedsurname", "Plantedforename", "2011-12-13", "ZZ99 9PL", "CASE-PLANTED-17",
            isBroken ? QByteArray("2011-12-13") : day, isBroken ? QByteArray("Plantedsurname") : QByteArray("A"),
            child % 50 == 2 ? QByteArray("CASE-PLANTED-17") : QByteArray()};
}

const QByteArrayList plantedHeadings{"UPN", "ULN", "Surname", "Forename", "Date of birth", "Postcode", "Case number",
                                     "Date received", "Request outcome", "Request outcome date"};

QByteArray plantedCsv()
{
    QByteArray csv = plantedHeadings.join(',') + '\n';
    for (int child = 0; child < 2000; ++child)
        csv += plantedCells(child).join(',') + '\n';
    return csv;
}

QByteArray plantedWorkbook()
{
    QByteArray rows;
    int number = 0;
    const auto add = [&](const QByteArrayList& cells) {
        const QByteArray row = QByteArray::number(++number);
        rows += "<row r=\"" + row + "\">";
        for (qsizetype column = 0; column < cells.size(); ++column)
            rows += "<c r=\"" + QByteArray(1, char('A' + column)) + row + "\" t=\"inlineStr\"><is><t>" + cells[column]
                    + "</t></is></c>";
        rows += "</row>";
    };
    add(plantedHeadings);
    for (int child = 0; child < 2000; ++child)
        add(plantedCells(child));
    return test::zipOf(test::workbookParts(rows));
}

QByteArrayList foundIn(const QByteArray& bytes)
{
    QByteArrayList found;
    const QByteArray utf16 = QByteArray(bytes).replace('\0', "");
    std::ranges::copy_if(planted, std::back_inserter(found), [&](const QByteArray& text) {
        return bytes.contains(text) || utf16.contains(text);
    });
    return found;
}

/// What of the planted child stands in any file below a folder.
QByteArrayList foundBelow(const QString& folder)
{
    QByteArrayList found;
    for (QDirIterator entry(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
         entry.hasNext();) {
        QFile file(entry.next());
        if (file.open(QIODevice::ReadOnly))
            found += foundIn(file.readAll());
    }
    return found;
}

QByteArray logged; // a message handler has no other place to go to

void keep(QtMsgType, const QMessageLogContext&, const QString& message)
{
    logged += message.toUtf8() + '\n';
}

struct KeptLog {
    QtMessageHandler before = qInstallMessageHandler(keep);
    KeptLog() { logged.clear(); }
    ~KeptLog() { qInstallMessageHandler(before); }
};

/// The temporary folder is one of our own meanwhile.
struct OwnTemporaryFolder {
    QByteArray before = qgetenv("TMPDIR");
    QTemporaryDir folder;
    OwnTemporaryFolder() { qputenv("TMPDIR", folder.path().toLocal8Bit()); }
    ~OwnTemporaryFolder() { before.isNull() ? (void)qunsetenv("TMPDIR") : (void)qputenv("TMPDIR", before); }
};

QString write(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes)
{
    QFile file(folder.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return file.fileName();
}

const QByteArray small = "UPN,Date received,Request outcome,Request outcome date\n"
                         "A000000000001,2026-01-10,N,2026-02-03\nA000000000002,2026-02-11,,\nA000000000003,x,,\n";

CaseOptions onDay(QDate day)
{
    CaseOptions options;
    options.asAt = day;
    return options;
}

} // namespace

TEST_CASE("nothing of a child reaches the scorecard file, its journal, the log or a temporary file", "[cases]")
{
    const std::map<QString, QByteArray> forms{{QStringLiteral("return.xml"), plantedReturn()},
                                              {QStringLiteral("table.csv"), plantedCsv()},
                                              {QStringLiteral("export.zip"), test::zipOf({{QStringLiteral("a"), plantedCsv()}})},
                                              {QStringLiteral("template.xlsx"), plantedWorkbook()}};
    for (const auto& [name, bytes] : forms) {
        CAPTURE(name.toStdString());
        const QTemporaryDir sources;
        const QString source = write(sources, name, bytes);
        const OwnTemporaryFolder temporary;
        const QTemporaryDir home;
        const KeptLog log;
        auto store = Store::create(home.filePath(QStringLiteral("A.scorecard")), Plan{});
        REQUIRE(store);

        int looks = 0;
        QByteArrayList during;
        const auto look = [&](qint64, qint64) {
            ++looks;
            during += foundBelow(home.path()) + foundBelow(temporary.folder.path()) + foundIn(logged);
            return true;
        };
        const auto preview = previewCases(Scorecard{}, {source}, onDay(QDate(2025, 6, 30)), look);
        REQUIRE(preview);
        CHECK(looks > 1);
        CHECK(during.isEmpty());
        CHECK_FALSE(preview->changes.empty());
        CHECK(preview->issues.size() > 20);
        for (const Issue& issue : preview->issues)
            CHECK(foundIn((issue.file + issue.column + issue.sentence).toUtf8()).isEmpty());

        REQUIRE(store->apply(preview->changes, QStringLiteral("Officer"), preview->summary));
        CHECK(foundBelow(home.path()).isEmpty());
        CHECK(foundBelow(temporary.folder.path()).isEmpty());
        CHECK(foundIn(logged).isEmpty());
    }
}

TEST_CASE("the search for planted texts finds what is there", "[cases]")
{
    const QTemporaryDir folder;
    (void)write(folder, QStringLiteral("a"), plantedReturn());
    (void)write(folder, QStringLiteral("b"), plantedCsv());
    CHECK(foundBelow(folder.path()).size() == 2 * planted.size());
}

TEST_CASE("the months of cases replace those that are held, and keep their comments", "[cases]")
{
    const QTemporaryDir folder;
    Scorecard scorecard;
    scorecard.plan.recoveryDate = QDate(2026, 2, 1);
    scorecard.backlog[{2026, 1}].received = 99;
    scorecard.backlog[{2026, 1}].comment = QStringLiteral("typed");
    scorecard.backlog[{2025, 1}].received = 7;
    const auto preview = previewCases(scorecard, {write(folder, QStringLiteral("a.csv"), small)}, onDay(QDate(2026, 2, 28)));
    REQUIRE(preview);
    CHECK(preview->summary == QStringLiteral("3 requests, 1 of them left out"));
    CHECK_FALSE(preview->hasErrors());
    REQUIRE(applyTo(scorecard, preview->changes));
    CHECK(scorecard.backlog.at({2026, 1}).received == 1);
    CHECK(scorecard.backlog.at({2026, 1}).comment == QStringLiteral("typed"));
    CHECK(scorecard.backlog.at({2026, 1}).issuedLegacy == 0);
    CHECK(scorecard.backlog.at({2026, 2}).refused == 1);
    CHECK(scorecard.backlog.at({2025, 1}).received == 7);
}

TEST_CASE("what is a source of cases is told by its content", "[cases]")
{
    const QTemporaryDir folder;
    CHECK(isCaseSource(folder.path()));
    CHECK(isCaseSource(write(folder, QStringLiteral("a"), small)));
    CHECK(isCaseSource(write(folder, QStringLiteral("b"), "<Message/>")));
    CHECK_FALSE(isCaseSource(write(folder, QStringLiteral("c"), "month,received,issued\n2026-01,4,5\n")));
    CHECK_FALSE(isCaseSource(write(folder, QStringLiteral("d"), "")));
    CHECK_FALSE(isCaseSource(folder.filePath(QStringLiteral("none"))));
}

TEST_CASE("an import into the backlog takes files of cases, counted on its day", "[cases]")
{
    const QTemporaryDir folder;
    ImportOptions options;
    options.today = QDate(2026, 2, 28);
    for (const ImportAs as : {ImportAs::Backlog, ImportAs::FoundOut}) { // said, and found out
        options.as = as;
        const auto preview = previewImport(Scorecard{}, write(folder, QStringLiteral("a"), small), options);
        REQUIRE(preview);
        CHECK(preview->source == SourceKind::Cases);
        CHECK(preview->changes.size() == 2);
    }
}

TEST_CASE("the last months are counted on request, and a stopped reading counts none", "[cases]")
{
    const QTemporaryDir folder;
    const QString source = write(folder, QStringLiteral("a.csv"), small);
    CaseOptions options = onDay(QDate(2026, 4, 15));
    options.months = 3;
    const auto counted = countCases({source}, options);
    REQUIRE(counted);
    REQUIRE(counted->months.size() == 3);
    CHECK(counted->months.front().first == Month{2026, 2});
    CHECK(counted->months.back().second.openAtEnd == 1);
    const auto stopped = previewCases(Scorecard{}, {source}, options, [](qint64, qint64) { return false; });
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().kind == ErrorKind::Refused);
}
