// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import_fixture.h"

#include "core/sign_off.h"
#include "exchange/scorecard_json.h"

#include <QHeaderView>
#include <QProgressBar>
#include <QScrollBar>
#include <QTimer>

using namespace send;
using namespace send::test;

namespace {

const Term autumnTerm{2026, Season::Autumn};
const QDateTime noon(QDate(2026, 12, 3), QTime(12, 0), Qt::UTC);
const QString officer = QStringLiteral("Data officer");

const Reading& readingOf(const ImportFixture& f, MetricId id)
{
    return f.document.scorecard().readings.at({id, autumn});
}

/// 400 monthly metrics, 7.100 and on.
void addMonthlyMetrics(ImportFixture& f)
{
    Changes changes;
    for (int i = 0; i < 400; ++i) {
        Metric metric{.area = assessments, .number = 100 + i, .name = QStringLiteral("Monthly count %1").arg(i)};
        metric.period = PeriodKind::Month;
        changes.push_back(MetricEdit{MetricId(1000 + i), std::nullopt, metric});
    }
    REQUIRE(f.document.edit(QStringLiteral("Make metrics"), changes));
}

/// 250 months of each.
QByteArray hundredThousandRows()
{
    QByteArray csv = "metric,period,value\n";
    for (int metric = 0; metric < 400; ++metric)
        for (int month = 0; month < 250; ++month)
            csv += "7." + QByteArray::number(100 + metric) + ',' + QByteArray::number(2004 + month / 12) + '-'
                   + QByteArray::number(month % 12 + 1).rightJustified(2, '0') + ',' + QByteArray::number(100 + (month * 7 + metric) % 90)
                   + '\n';
    return csv;
}

/// Autumn 2026 submitted for 7.1 and published.
void publishAutumn(ImportFixture& f)
{
    REQUIRE(f.document.edit(QStringLiteral("Submit"), submit(f.document.scorecard(), {timeliness}, autumnTerm, officer, noon)));
    REQUIRE(f.document.edit(QStringLiteral("Publish"), markPublished(f.document.scorecard(), autumnTerm, officer, noon)));
}

} // namespace

TEST_CASE("headings that are not known are told by keys, come in, are remembered, and one undo takes all back")
{
    ImportFixture f;
    const Scorecard before = f.document.scorecard();
    f.readBytes("Kennzahl,Zeitraum,Ist\n7.1,Autumn 2026,55\n");
    CHECK_FALSE(f.import().isEnabled());
    for (const auto& [box, word] : {std::pair("meaning-kennzahl", "Metric's"), std::pair("meaning-zeitraum", "Period"),
                                    std::pair("meaning-ist", "Value")}) {
        REQUIRE(ImportFixture::tabTo(QString::fromUtf8(box)));
        CHECK(f.part<QComboBox>(box).currentText() == QStringLiteral("Leave out"));
        ImportFixture::type(QString::fromUtf8(word));
        waitFor(*f.dialog);
        CHECK(QApplication::focusWidget()->objectName() == QString::fromUtf8(box));
    }
    REQUIRE(f.import().isEnabled());
    CHECK(f.summary().endsWith(QStringLiteral(": 4 changes."))); // and what the three headings mean
    CHECK(f.rows().rowCount() == 4);
    ImportFixture::press(Qt::Key_Return);
    CHECK(f.dialog->result() == QDialog::Accepted);
    CHECK(readingOf(f, timeliness).value == Decimal(55));
    CHECK(f.document.scorecard().importHeadings.size() == 3);

    f.newDialog();
    f.readBytes("Kennzahl,Zeitraum,Ist\n7.1,Autumn 2026,56\n");
    CHECK(f.import().isEnabled());
    CHECK(f.part<QComboBox>("meaning-ist").currentText() == QStringLiteral("Value"));
    f.dialog->reject();
    f.document.undo();
    CHECK(f.document.scorecard() == before);
}

TEST_CASE("the preview shows the marker of a withheld figure, before and after, and not what stands under it")
{
    ImportFixture f;
    Reading hidden{.value = Decimal(4711)};
    hidden.markers = Marker::Confidential;
    REQUIRE(f.document.edit(QStringLiteral("Hide"), {editOf(f.document.scorecard().readings, {timeliness, autumn}, std::optional(hidden))}));
    f.readBytes("Metric,Period,Value,Markers\n7.1,Autumn 2026,4712,c\n");
    REQUIRE(f.rows().rowCount() == 1);
    CHECK(f.cell(0, ImportRowModel::Before) == QStringLiteral("[c]"));
    CHECK(f.cell(0, ImportRowModel::After) == QStringLiteral("[c]"));
}

TEST_CASE("an odd planned figure says so beside its change")
{
    ImportFixture f;
    f.readBytes("Metric,Planned Spring 2027,Target,Target date\n7.1,0.67,80,2028-08-31\n");
    REQUIRE(f.rows().rowCount() == 2);
    CHECK(f.cell(0, ImportRowModel::Note).startsWith(QStringLiteral("0.67% is less than one in a hundred.")));
    CHECK(f.rows().index(0, 0).data(ImportRowModel::OddRole).toBool());
    CHECK(f.cell(1, ImportRowModel::Note).isEmpty());
}

TEST_CASE("a heading can be left out, or be given a period that it does not say")
{
    ImportFixture f;
    f.readBytes("Metric,Autumn 2026,This term\n7.1,55,\n7.2,,88\n");
    CHECK(f.rows().rowCount() == 1);
    auto& box = f.part<QComboBox>("meaning-this term");
    REQUIRE(ImportFixture::tabTo(QStringLiteral("meaning-this term")));
    ImportFixture::press(Qt::Key_End);
    ImportFixture::press(Qt::Key_Up);
    CHECK(box.currentText() == QStringLiteral("Reading of a period to be typed"));
    ImportFixture::press(Qt::Key_Tab);
    for (const auto& [text, rows] : {std::pair("Autum", 1), std::pair("Summer 2026", 3)}) {
        ImportFixture::press(Qt::Key_A, Qt::ControlModifier);
        ImportFixture::type(QString::fromUtf8(text));
        ImportFixture::press(Qt::Key_Return);
        CHECK(f.dialog->isVisible());
        waitFor(*f.dialog);
        CHECK(f.rows().rowCount() == rows);
    }
    CHECK(box.currentText() == QStringLiteral("Reading, Summer 2026"));
    auto& known = f.part<QComboBox>("meaning-autumn 2026");
    known.setFocus();
    ImportFixture::press(Qt::Key_Home);
    waitFor(*f.dialog);
    CHECK(known.currentText() == QStringLiteral("Leave out"));
    CHECK(f.rows().rowCount() == 3); // one reading, two meanings
    f.import().click();
    CHECK(f.document.scorecard().importHeadings.at(QStringLiteral("autumn 2026")).meaning == QStringLiteral("ignore"));
}

TEST_CASE("what a table is brought in as is found out, and can be said by keys")
{
    ImportFixture f;
    f.readBytes("Month,Received,Issued\n2026-10,90,80\n");
    auto& kind = f.part<QComboBox>("importAs");
    CHECK(kind.currentText() == QStringLiteral("Found out from the file: EHCP backlog, by month"));
    CHECK(f.import().isEnabled());
    REQUIRE(ImportFixture::tabTo(QStringLiteral("importAs")));
    ImportFixture::press(Qt::Key_Down);
    waitFor(*f.dialog);
    CHECK(kind.currentText() == QStringLiteral("Readings"));
    CHECK_FALSE(f.import().isEnabled());
    ImportFixture::press(Qt::Key_Up);
    waitFor(*f.dialog);
    CHECK(f.import().isEnabled());
    f.readBytes(writeScorecard(f.document.scorecard()), QStringLiteral("whole.json"));
    CHECK_FALSE(kind.isVisible());
}

TEST_CASE("while 100,000 rows are read the window goes on working; the preview then scrolls to its end by keys")
{
    ImportFixture f;
    addMonthlyMetrics(f);
    const Scorecard before = f.document.scorecard();
    const QString path = f.written(hundredThousandRows());
    f.dialog->setFile(path);
    CHECK(f.dialog->isBusy());
    CHECK(f.dialog->isVisible());
    CHECK(f.part<QProgressBar>("reading").isVisible());
    int turns = 0;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] { ++turns; });
    timer.start(0);
    waitFor(*f.dialog);
    timer.stop();
    CHECK(turns > 20);
    CHECK_FALSE(f.part<QProgressBar>("reading").isVisible());
    REQUIRE(f.rows().rowCount() == 100'000);
    CHECK(f.summary().endsWith(QStringLiteral(": 100,000 changes.")));
    CHECK(f.document.scorecard() == before);

    REQUIRE(ImportFixture::tabTo(QStringLiteral("preview")));
    ImportFixture::press(Qt::Key_PageDown);
    const int page = f.preview().currentIndex().row();
    CHECK(page > 1);
    ImportFixture::press(Qt::Key_PageDown);
    CHECK(f.preview().currentIndex().row() > page);
    ImportFixture::press(Qt::Key_End, Qt::ControlModifier);
    CHECK(f.preview().currentIndex().row() == 99'999);
    CHECK(f.preview().verticalScrollBar()->value() == f.preview().verticalScrollBar()->maximum());
    CHECK(f.cell(99'999, ImportRowModel::Metric) == QStringLiteral("7.499 Monthly count 399"));
    CHECK(f.cell(99'999, ImportRowModel::FileRow) == QStringLiteral("100001"));
    const QHeaderView& columns = *f.preview().horizontalHeader();
    for (int column = 0; column < columns.count(); ++column)
        CHECK(columns.sectionResizeMode(column) != QHeaderView::ResizeToContents);
    CHECK(f.preview().verticalHeader()->sectionResizeMode(0) == QHeaderView::Fixed);
}

TEST_CASE("Escape ends the reading, and a dialog that goes away meanwhile leaves nothing behind")
{
    ImportFixture f;
    addMonthlyMetrics(f);
    const Scorecard before = f.document.scorecard();
    const QString path = f.written(hundredThousandRows());
    f.dialog->setFile(path);
    QApplication::processEvents();
    REQUIRE(f.dialog->isBusy());
    ImportFixture::press(Qt::Key_Escape);
    CHECK_FALSE(f.dialog->isVisible());
    CHECK_FALSE(f.dialog->isBusy());
    f.newDialog();
    f.dialog->setFile(path);
    QApplication::processEvents();
    REQUIRE(f.dialog->isBusy());
    f.dialog.reset();
    for (int i = 0; i < 5; ++i)
        QApplication::processEvents();
    CHECK(f.document.scorecard() == before);
}

TEST_CASE("another file takes the place of the one that is being read")
{
    ImportFixture f;
    addMonthlyMetrics(f);
    f.dialog->setFile(f.written(hundredThousandRows(), QStringLiteral("large.csv")));
    f.readBytes("metric,period,value\n7.1,Autumn 2026,55\n");
    for (int i = 0; i < 5; ++i)
        QApplication::processEvents();
    CHECK(f.rows().rowCount() == 1);
}

TEST_CASE("with an error the preview still shows the changes of the other cells, and every cell that is not taken")
{
    ImportFixture f;
    const Scorecard before = f.document.scorecard();
    f.readBytes("metric,period,value\n7.2,Autumn 2026,82\n7.1,Autumn 2026,n/k\n7.2,Autumn 2026,83\n9.9,Autumn 2026,1\n");
    CHECK_FALSE(f.import().isEnabled());
    CHECK(f.summary() == QStringLiteral("Nothing can be imported from figures.csv as it is. Its other cells would make 1 change."));
    REQUIRE(f.preview().isVisible());
    REQUIRE(f.rows().rowCount() == 4);
    for (int row = 0; row < 3; ++row)
        CHECK(f.cell(row, ImportRowModel::After) == QStringLiteral("not taken"));
    CHECK(f.cell(0, ImportRowModel::FileRow) == QStringLiteral("3"));
    CHECK(f.cell(0, ImportRowModel::Metric) == QStringLiteral("Column value"));
    CHECK(f.cell(0, ImportRowModel::Note).contains(QStringLiteral("n/k")));
    CHECK(f.cell(3, ImportRowModel::Metric).startsWith(QStringLiteral("7.2 ")));
    CHECK(f.cell(3, ImportRowModel::After) == QStringLiteral("82.0%"));
    REQUIRE(f.issues().size() == 3);
    CHECK(f.issues().front().startsWith(QStringLiteral("Row 3, column value: ")));
    REQUIRE(ImportFixture::tabTo(QStringLiteral("issues")));
    ImportFixture::press(Qt::Key_End);
    CHECK(f.preview().currentIndex().row() < 3);
    f.dialog->accept();
    CHECK(f.dialog->isVisible());
    CHECK(f.document.scorecard() == before);
}

TEST_CASE("an odd figure is marked in its row and listed by its cell, and comes in all the same")
{
    ImportFixture f;
    f.readBytes("metric,period,value\n7.2,Autumn 2026,82\n7.1,Autumn 2026,0.46\n");
    REQUIRE(f.rows().rowCount() == 2);
    const int odd = f.cell(0, ImportRowModel::FileRow) == QStringLiteral("3") ? 0 : 1;
    CHECK(f.cell(odd, ImportRowModel::Note).contains(QStringLiteral("Did you mean 46.0%?")));
    CHECK(f.cell(1 - odd, ImportRowModel::Note).isEmpty());
    REQUIRE(f.issues().size() == 2); // and where the readings say that they come from
    CHECK(f.issues().front().startsWith(QStringLiteral("Row 3, column value: ")));
    REQUIRE(ImportFixture::tabTo(QStringLiteral("issues")));
    ImportFixture::press(Qt::Key_Home);
    CHECK(f.preview().currentIndex().row() == odd);
    CHECK(f.import().isEnabled());
    f.import().click();
    CHECK(readingOf(f, timeliness).value == *Decimal::parse(u"0.46"));
}

TEST_CASE("what follows from an import is shown, the reason is asked for, and one undo takes all back")
{
    ImportFixture f;
    publishAutumn(f);
    const Scorecard before = f.document.scorecard();
    f.readBytes("metric,period,value\n7.1,Autumn 2026,55\n");
    CHECK(f.issues() == QStringList{QStringLiteral("1 published figure gets the marker [r]: 7.1 of Autumn 2026."),
                                    QStringLiteral("1 sign-off falls back to draft: 7.1 of Autumn 2026."),
                                    QStringLiteral("A reason is asked for, since Autumn 2026 is closed or published."),
                                    QStringLiteral("Each reading that changes will say: “From figures.csv, 31 Dec 2026”.")});
    REQUIRE(f.rows().rowCount() == 2);
    CHECK(f.cell(0, ImportRowModel::Note).startsWith(QStringLiteral("restated")));
    CHECK(f.cell(1, ImportRowModel::Before) == QStringLiteral("Submitted"));
    CHECK(f.cell(1, ImportRowModel::After) == QStringLiteral("Draft"));

    f.import().click(); // the person leaves the question
    CHECK(f.asked.startsWith(QStringLiteral("Autumn 2026 is published")));
    CHECK(f.dialog->isVisible());
    CHECK(f.import().isEnabled());
    CHECK(f.document.scorecard() == before);

    f.questions.typed = QStringLiteral("The provider sent a corrected return");
    f.import().click();
    CHECK(f.dialog->result() == QDialog::Accepted);
    CHECK(readingOf(f, timeliness).markers.testFlag(Marker::Revised));
    CHECK(f.document.scorecard().signOffs.empty());
    CHECK(f.document.history(1)->front().reason == f.questions.typed);
    f.document.undo();
    CHECK(f.document.scorecard() == before);
}

TEST_CASE("a whole scorecard over published and signed-off figures says where the two will differ")
{
    ImportFixture f;
    Scorecard other = f.document.scorecard();
    other.readings.at({timeliness, autumn}).value = Decimal(55);
    publishAutumn(f);
    other.signOffs = f.document.scorecard().signOffs;
    other.termStates = f.document.scorecard().termStates;
    f.readBytes(writeScorecard(other), QStringLiteral("whole.json"));
    const QStringList effects = f.issues();
    REQUIRE(effects.size() >= 4);
    CHECK(effects.front() == QStringLiteral("The scorecard will differ from the file in what follows."));
    CHECK(effects.contains(QStringLiteral("1 sign-off falls back to draft: 7.1 of Autumn 2026.")));
}

TEST_CASE("areas, actions and milestones of a whole scorecard are shown by their references and names")
{
    ImportFixture f;
    Scorecard other = f.document.scorecard();
    other.areas.at(families).name = QStringLiteral("Working with parents and carers");
    other.actions.emplace(ActionId{501}, Action{.area = families, .number = 1, .title = QStringLiteral("Listen each term")});
    other.milestones.emplace(MilestoneId{601}, Milestone{.action = ActionId{501}, .number = 1, .title = QStringLiteral("First survey")});
    f.readBytes(writeScorecard(other), QStringLiteral("whole.json"));
    QStringList shown;
    for (int row = 0; row < f.rows().rowCount(); ++row)
        shown << f.cell(row, ImportRowModel::Metric);
    CHECK(shown.contains(QStringLiteral("Area 8, Working with parents and carers")));
    CHECK(shown.contains(QStringLiteral("A8.1 Listen each term")));
    CHECK(shown.contains(QStringLiteral("A8.1.1 First survey")));
}
