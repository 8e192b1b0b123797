// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enter_filter_bar.h"
#include "app/frozen_columns.h"
#include "app/grid_columns.h"
#include "app/paste_dialog.h"
#include "gui/enter_fixture.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>

// The entry grid's habits of a spreadsheet: blocks, the clipboard, filling, filters and columns.

using namespace send;
using namespace send::test;

namespace {

using Model = EnterModel;

/// A figure that stands in the file and may be seen by nobody.
Scorecard withHiddenFigure()
{
    Scorecard scorecard = scorecardToEnter();
    Reading hidden{.parts = Proportion{3, 4711}};
    hidden.markers = Marker::Confidential;
    scorecard.readings[timelinessNow] = hidden;
    return scorecard;
}

struct Fixture : EnterFixture {
    using EnterFixture::EnterFixture;

    void put(const QString& text) const { QApplication::clipboard()->setText(text); }
    void paste() { press(Qt::Key_V, Qt::ControlModifier); }
    PasteDialog* dialog() const { return table->findChild<PasteDialog*>(); }
    void down(int rows)
    {
        for (int row = 0; row < rows; ++row)
            press(Qt::Key_Down, Qt::ShiftModifier);
    }
    QStringList shown() const
    {
        QStringList names;
        for (int row = 0; row < model->rowCount(); ++row)
            if (!model->isGroup(row))
                names << model->rowName(row);
        return names;
    }
};

} // namespace

TEST_CASE("a block from a spreadsheet is pasted down the rows, past the headings, in one edit")
{
    Fixture f;
    f.at(timelinessNow, Model::Number);
    f.put(QStringLiteral("77\t200\n26\t28\n"));
    f.paste();
    CHECK(f.reading(timelinessNow)->parts == Proportion{77, 200});
    CHECK(f.reading({complaints, autumn})->parts == Proportion{26, 28});
    CHECK(f.document.undoText() == QStringLiteral("Paste 4 cells, Autumn 2026"));
    f.document.undo();
    CHECK_FALSE(f.reading(timelinessNow));
    CHECK_FALSE(f.reading({complaints, autumn}));
}

TEST_CASE("figures as Calc and Excel put them on the clipboard are pasted right, as their table and as their text")
{
    const QByteArray program = GENERATE("calc-figures", "excel-figures");
    INFO(program.toStdString());
    const auto fixture = [&](const char* ending) {
        QFile file(QStringLiteral(TEST_DATA_DIR "/clipboard/") + QString::fromLatin1(program + ending));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return QString::fromUtf8(file.readAll());
    };
    for (const bool hasTable : {true, false}) {
        Fixture f;
        f.at(timelinessNow, Model::Number);
        auto held = std::make_unique<QMimeData>();
        held->setText(fixture(".tsv"));
        if (hasTable)
            held->setHtml(fixture(".html"));
        QApplication::clipboard()->setMimeData(held.release());
        f.paste();
        REQUIRE(f.dialog());
        CHECK(f.dialog()->findChild<QLabel*>(QStringLiteral("pasteSummary"))->text() == QStringLiteral("6 cells change."));
        QTest::keyClick(f.dialog()->focusWidget(), Qt::Key_Return);
        const ReadingKey second{complaints, autumn};
        CHECK(f.reading(timelinessNow)->parts == Proportion{60, 84});
        CHECK(f.reading(timelinessNow)->asAt == QDate(2026, 10, 31));
        CHECK(f.reading(second)->parts == Proportion{190, 228});
        CHECK(f.reading(second)->asAt == QDate(2026, 10, 30));
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        f.at(timelinessNow, Model::Number);
        f.paste();
        REQUIRE(f.dialog());
        CHECK(f.dialog()->findChild<QLabel*>(QStringLiteral("pasteSummary"))->text()
              == QStringLiteral("Everything in the block is there already: nothing would change."));
        QTest::keyClick(f.dialog()->focusWidget(), Qt::Key_Escape);
        f.document.undo();
        CHECK_FALSE(f.reading(timelinessNow));
    }
}

TEST_CASE("a block of more than a few cells is shown first, and pasted whole by Enter")
{
    Fixture f;
    f.at(timelinessNow, Model::Number);
    f.put(QStringLiteral("77\t200\t38.5%\n26\t28\t\n\t\t\n\t\t124\n\t\t130"));
    f.paste();
    REQUIRE(f.dialog());
    CHECK_FALSE(f.reading(timelinessNow));
    CHECK(f.dialog()->findChild<QLabel*>(QStringLiteral("pasteSummary"))->text() == QStringLiteral("6 cells change."));
    QTest::keyClick(f.dialog()->focusWidget(), Qt::Key_Return);
    CHECK(f.reading(timelinessNow)->parts == Proportion{77, 200});
    CHECK(f.reading(month(9))->value == Decimal(124));
    CHECK(f.reading(month(10))->value == Decimal(130));
    f.document.undo();
    CHECK(f.progress() == QStringLiteral("Autumn 2026: 0 of 6 entered"));
}

TEST_CASE("what would be odd stands first in the block that is shown, each figure held against the others of the block")
{
    Fixture f;
    f.value(month(9), QStringLiteral("124"));
    f.at(timelinessNow, Model::Number);
    f.put(QStringLiteral("77\t200\t38.5%\n26\t28\t\n\t\t\n\t\t1240\t29 Sep 2026\n\t\t1300"));
    f.paste();
    REQUIRE(f.dialog());
    CHECK(f.dialog()->findChild<QLabel*>(QStringLiteral("pasteSummary"))->text()
          == QStringLiteral("7 cells change. 1 looks odd: check it before you paste."));
    const auto* rows = f.dialog()->findChild<QTableView*>(QStringLiteral("pasteRows"))->model();
    const QString first = rows->index(0, PasteRows::Trouble).data().toString();
    CAPTURE(first.toStdString());
    CHECK(first.startsWith(QStringLiteral("1,240 is about 8 times")));
    CHECK(rows->index(0, PasteRows::After).data().toString() == QStringLiteral("1240"));
    CHECK(rows->index(1, PasteRows::Trouble).data().toString().isEmpty());
    CHECK(rows->index(1, PasteRows::After).data().toString() == QStringLiteral("77"));
    QTest::keyClick(f.dialog()->focusWidget(), Qt::Key_Return); // a warning is no block
    CHECK(f.reading(month(9))->value == Decimal(1240));
    CHECK(f.model->warningAt(*f.model->rowOf(month(9))) != nullptr);
    CHECK(f.model->warningAt(*f.model->rowOf(month(10))) == nullptr);
}

TEST_CASE("what another officer changed while a block was looked at is not written over: both are shown")
{
    Fixture f;
    int conflicts = 0;
    QObject::connect(&f.document, &Document::conflict, &f.document, [&] { ++conflicts; });
    f.at(timelinessNow, Model::Number);
    f.put(QStringLiteral("77\t200\n26\t28\n\t\t\n\t\t124\n\t\t130"));
    f.paste();
    REQUIRE(f.dialog());
    auto store = Store::open(f.document.path());
    REQUIRE(store);
    const Reading theirs{.value = Decimal(99)};
    REQUIRE(store->apply({ReadingEdit{month(9), std::nullopt, theirs}}, QStringLiteral("Another officer"), QStringLiteral("Set")));
    QTest::keyClick(f.dialog()->focusWidget(), Qt::Key_Return);
    CHECK(conflicts == 1);
    CHECK(f.reading(month(9)) == theirs);
    CHECK_FALSE(f.reading(timelinessNow));
    CHECK_FALSE(f.reading(month(10)));
}

TEST_CASE("one cell that cannot be taken keeps the whole block out, and says why by its cell")
{
    Fixture f;
    f.at(timelinessNow, Model::Number);
    f.put(QStringLiteral("77\t200\nn/k\t28"));
    f.paste();
    REQUIRE(f.dialog());
    CHECK_FALSE(f.dialog()->findChild<QPushButton*>(QStringLiteral("pasteButton"))->isEnabled());
    const auto* rows = f.dialog()->findChild<QTableView*>(QStringLiteral("pasteRows"))->model();
    CHECK(rows->index(0, PasteRows::Where).data() == QStringLiteral("7.2 Complaints answered in time, %"));
    CHECK(rows->index(0, PasteRows::Heading).data() == QStringLiteral("Number"));
    CHECK(rows->index(0, PasteRows::Trouble).data() == QStringLiteral("“n/k” is not a number."));
    QTest::keyClick(f.dialog()->focusWidget(), Qt::Key_Escape);
    CHECK_FALSE(f.reading(timelinessNow));
    CHECK_FALSE(f.document.canUndo());
}

TEST_CASE("both parts change together: neither is held against the other's past")
{
    Fixture f;
    f.at(timelinessNow, Model::Number);
    f.put(QStringLiteral("70\t84"));
    f.paste();
    f.put(QStringLiteral("180\t200"));
    f.paste();
    CHECK(f.reading(timelinessNow)->parts == Proportion{180, 200});
}

TEST_CASE("a percentage pasted beside its parts must be theirs")
{
    Fixture f;
    f.at(timelinessNow, Model::Number);
    f.put(QStringLiteral("77\t200\t83.5"));
    f.paste();
    REQUIRE(f.dialog());
    const auto* rows = f.dialog()->findChild<QTableView*>(QStringLiteral("pasteRows"))->model();
    CHECK(rows->index(0, PasteRows::Trouble).data() ==
          QStringLiteral("Value is worked out from Number and Out of, and they give 38.5."));
}

TEST_CASE("what lies below the last row is refused, not lost")
{
    Fixture f;
    f.at(month(12), Model::Value);
    f.put(QStringLiteral("1\n2"));
    f.paste();
    REQUIRE(f.dialog());
    const auto* rows = f.dialog()->findChild<QTableView*>(QStringLiteral("pasteRows"))->model();
    CHECK(rows->index(0, PasteRows::Where).data() == QStringLiteral("Below the last row"));
    CHECK_FALSE(f.reading(month(12)));
}

TEST_CASE("a block is chosen with Shift, copied with every digit, cut, and pasted back the same")
{
    Fixture f;
    f.at(month(9), Model::Value);
    f.put(QStringLiteral("1124\n1,130.25\n\n7"));
    f.paste();
    const Scorecard before = f.document.scorecard();
    f.at(month(9), Model::Value);
    f.down(3);
    f.press(Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text().split(u'\n') ==
          QStringList{QStringLiteral("1124"), QStringLiteral("1130.25"), QString(), QStringLiteral("7"), QString()});
    f.press(Qt::Key_X, Qt::ControlModifier);
    CHECK_FALSE(f.reading(month(9)));
    CHECK_FALSE(f.reading(month(12)));
    CHECK(f.document.undoText() == QStringLiteral("Clear 3 cells, Autumn 2026"));
    f.at(month(9), Model::Value);
    f.paste();
    CHECK(f.document.scorecard() == before);
}

TEST_CASE("a figure under [c] is not copied, its marker is; put back, it changes nothing; references stay texts")
{
    Fixture f(withHiddenFigure());
    const Reading hidden = *f.reading(timelinessNow);
    f.at(timelinessNow, Model::Ref);
    for (int column = 0; column < Model::ColumnCount; ++column)
        f.press(Qt::Key_Right, Qt::ShiftModifier);
    f.press(Qt::Key_C, Qt::ControlModifier);
    const QMimeData* held = QApplication::clipboard()->mimeData();
    for (const QString& text : {held->text(), held->html()}) {
        CHECK_FALSE(text.contains(QStringLiteral("4711")));
        CHECK(text.contains(QStringLiteral("[c]")));
    }
    CHECK(held->html().contains(QStringLiteral("<td sdnum=\"2057;0;@\" style='mso-number-format:\"\\@\"'>7.1</td>")));
    f.paste();
    if (PasteDialog* dialog = f.dialog())
        CHECK_FALSE(dialog->findChild<QPushButton*>(QStringLiteral("pasteButton"))->isEnabled());
    CHECK(f.reading(timelinessNow) == hidden);
}

TEST_CASE("what stands under [c] is shown nowhere but in its cell's editor")
{
    Fixture f(withHiddenFigure());
    const int row = *f.model->rowOf(timelinessNow);
    for (const int role : {Qt::DisplayRole, Qt::AccessibleTextRole, Qt::ToolTipRole})
        for (int column = 0; column < Model::ColumnCount; ++column)
            CHECK_FALSE(f.model->index(row, column).data(role).toString().contains(QRegularExpression(QStringLiteral("^3$|4,?711"))));
    CHECK(f.cell(timelinessNow, Model::Number) == QStringLiteral("[c]"));
    CHECK(f.cell(timelinessNow, Model::OutOf) == QStringLiteral("[c]"));
    f.at(timelinessNow, Model::OutOf);
    f.press(Qt::Key_F2);
    REQUIRE(f.editor());
    CHECK(f.editor()->text() == QStringLiteral("4711"));
    f.press(Qt::Key_Escape);
    f.at(timelinessNow, Model::Number);
    f.put(QStringLiteral("4\t4712\t5.0"));
    f.paste();
    REQUIRE(f.dialog());
    const auto* rows = f.dialog()->findChild<QTableView*>(QStringLiteral("pasteRows"))->model();
    REQUIRE(rows->rowCount() == 3);
    CHECK(rows->index(0, PasteRows::Trouble).data() == QStringLiteral("Value is worked out here: type Number and Out of."));
    for (int cell = 0; cell < rows->rowCount(); ++cell)
        CHECK(rows->index(cell, PasteRows::Before).data() == QStringLiteral("[c]"));
}

TEST_CASE("one text fills the whole block, Delete clears it, Ctrl+D fills it from its first row")
{
    Fixture f;
    f.at(month(9), Model::Value);
    f.down(3);
    f.put(QStringLiteral("5"));
    f.paste();
    CHECK(f.reading(month(12))->value == Decimal(5));
    f.press(Qt::Key_Delete);
    CHECK_FALSE(f.reading(month(9)));
    CHECK_FALSE(f.reading(month(12)));
    f.value(month(9), QStringLiteral("8"));
    f.at(month(9), Model::Value);
    f.down(2);
    f.press(Qt::Key_D, Qt::ControlModifier);
    CHECK(f.reading(month(11))->value == Decimal(8));
    CHECK_FALSE(f.reading(month(12)));
    CHECK(f.document.undoText() == QStringLiteral("Fill down 2 cells, Autumn 2026"));
}

TEST_CASE("Ctrl+L takes the figure of the period before, parts and all")
{
    Fixture f;
    f.at(timelinessNow, Model::Number);
    f.press(Qt::Key_L, Qt::ControlModifier);
    CHECK(f.reading(timelinessNow)->parts == Proportion{315, 325});
    f.at(month(9), Model::Value);
    f.press(Qt::Key_L, Qt::ControlModifier);
    CHECK(f.reading(month(9))->value == Decimal(159));
    f.at({complaints, autumn}, Model::Number);
    f.press(Qt::Key_L, Qt::ControlModifier);
    CHECK_FALSE(f.reading({complaints, autumn}));
}

TEST_CASE("the figure stands beside last term's, last year's, the planned one and England's")
{
    Scorecard scorecard = scorecardToEnter();
    Reading lastYear;
    lastYear.parts = Proportion{253, 257};
    scorecard.readings[{timeliness, Period{PeriodKind::Term, 2025, 3}}] = lastYear;
    Benchmark england;
    england.value = Decimal::parse(u"64.1").value();
    const Period year{PeriodKind::CalendarYear, 2025, 1};
    scorecard.benchmarks[{timeliness, Comparator::England, BenchmarkMethod::Published, year}] = england;
    Fixture f(scorecard);
    CHECK(f.cell(timelinessNow, Model::Before) == QStringLiteral("96.9"));
    CHECK(f.cell(timelinessNow, Model::LastYear) == QStringLiteral("98.4"));
    CHECK(f.cell(timelinessNow, Model::Planned) == QStringLiteral("60.0"));
    CHECK(f.cell(timelinessNow, Model::England) == QStringLiteral("64.1"));
    CHECK(f.cell({complaints, autumn}, Model::England) == QStringLiteral("–"));
    f.at(timelinessNow, Model::Number);
    QApplication::processEvents();
    QStringList words;
    for (const QLabel* label : f.page->findChildren<QLabel*>())
        words << label->text();
    CHECK_FALSE(words.filter(QStringLiteral("ngland 64.1% in 2025")).isEmpty());
}

TEST_CASE("only what is to enter, or one owner's, or what words find; a typed figure does not vanish")
{
    Scorecard scorecard = scorecardToEnter();
    scorecard.metrics.at(complaints).owner = QStringLiteral("Data officer");
    scorecard.metrics.at(complaints).partner = QStringLiteral("NHS Dorset");
    Fixture f(scorecard);
    f.document.setAuthor(QStringLiteral("Data officer"));
    f.document.setTerm({2026, Season::Summer});
    f.document.setTerm({2026, Season::Autumn}); // whose name it is is asked when the page is read anew
    auto* bar = f.page->findChild<EnterFilterBar*>();
    f.value(month(9), QStringLiteral("124"));
    bar->choose(EnterShow::ToEnter);
    CHECK(f.shown().size() == 5);
    f.value(month(10), QStringLiteral("125"));
    CHECK(f.shown().size() == 5);
    CHECK(f.model->countOf(EnterShow::ToEnter) == 4);
    bar->showAll();
    auto* owners = f.page->findChild<QComboBox*>(QStringLiteral("enterOwner"));
    CHECK(owners->itemText(1) == QStringLiteral("Mine"));
    owners->setCurrentIndex(1);
    CHECK(f.shown() == QStringList{QStringLiteral("7.2 Complaints answered in time, %")});
    owners->setCurrentIndex(0);
    f.press(Qt::Key_F, Qt::ControlModifier); // the window's, here unheard
    auto* find = f.page->findChild<QLineEdit*>(QStringLiteral("enterFind"));
    QTest::keyClicks(find, QStringLiteral("nothing like it"));
    auto* empty = f.page->findChild<QLabel*>(QStringLiteral("enterEmpty"));
    CHECK(empty->isVisible());
    CHECK(empty->text() == QStringLiteral("No figure of Autumn 2026 is like that."));
    f.page->findChild<QPushButton*>(QStringLiteral("enterShowAll"))->click();
    CHECK(f.shown().size() == 7);
    f.page->findChild<QComboBox*>(QStringLiteral("enterPartner"))->setCurrentIndex(1);
    CHECK(f.shown().size() == 1);
    bar->showAll();
    auto* areas = f.page->findChild<QComboBox*>(QStringLiteral("enterArea"));
    areas->setCurrentIndex(2);
    REQUIRE_FALSE(f.shown().isEmpty());
    const QString number = areas->currentText().section(u' ', 0, 0) + u'.';
    for (const QString& name : f.shown())
        CHECK(name.startsWith(number));
    CHECK(f.shown().size() < 7);
}

TEST_CASE("late is what is missing after another; overdue what is missing after the data cut-off")
{
    Scorecard scorecard = scorecardToEnter();
    scorecard.committeeDates[{2026, Season::Autumn}].dataCutOff = QDate(2026, 11, 10);
    Fixture f(scorecard); // on 18 November; August and the term before are in for two of the three
    CHECK(f.model->countOf(EnterShow::Late) == 4);
    CHECK(f.model->countOf(EnterShow::Overdue) == 6);
    f.value(month(9), QStringLiteral("124"));
    CHECK(f.model->countOf(EnterShow::Late) == 3);
    CHECK(f.model->countOf(EnterShow::Overdue) == 5);
}

TEST_CASE("columns that were hidden or drawn wider are so again in the next window")
{
    Fixture f;
    auto* columns = f.table->findChild<GridColumns*>();
    QMenu menu;
    columns->fill(menu);
    for (QAction* action : menu.actions())
        if (action->text() == QStringLiteral("As at"))
            action->toggle();
    CHECK(f.table->isColumnHidden(Model::AsAt));
    f.table->horizontalHeader()->resizeSection(Model::Mark, 90);
    EnterPage again({f.document, f.questions});
    again.resize(1360, 850);
    again.show();
    QApplication::processEvents();
    const auto* table = again.findChild<EnterTable*>();
    CHECK(table->isColumnHidden(Model::AsAt));
    CHECK(table->columnWidth(Model::Mark) == 90);
    CHECK_FALSE(table->isColumnHidden(Model::Number));
}

TEST_CASE("columns are hidden and shown again by keys alone")
{
    Fixture f;
    const auto* columns = f.table->findChild<GridColumns*>();
    for (const bool hidden : {true, false}) {
        f.trigger("chooseColumns");
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        REQUIRE(menu);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Down); // Basis, the term before, last year: planned
        QTest::keyClick(menu, Qt::Key_Return);
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        CHECK(columns->isHidden(Model::Planned) == hidden);
        CHECK(f.table->isColumnHidden(Model::Planned) == hidden);
    }
}

TEST_CASE("names stay in view while a grid that is too narrow is scrolled sideways")
{
    Fixture f;
    f.page->resize(560, 600);
    QApplication::processEvents();
    auto* frozen = f.table->findChild<FrozenColumns*>();
    CHECK_FALSE(frozen->isVisible());
    f.at(timelinessNow, Model::Comment);
    REQUIRE(f.table->horizontalScrollBar()->value() > 0);
    CHECK(frozen->isVisible());
    CHECK(frozen->columnViewportPosition(Model::Name) >= 0);
    CHECK(frozen->rowHeight(1) == f.table->rowHeight(1));
    f.at(timelinessNow, Model::Number);
    f.type(QStringLiteral("77"));
    f.press(Qt::Key_Escape);
    CHECK(f.table->visualRect(f.table->currentIndex()).left() >= frozen->width());
}

TEST_CASE("a figure is never shown in part: its column grows, and drawn too narrow by a person it shows ###")
{
    Fixture f;
    const auto seen = [&] { return f.table->viewport()->grab(f.table->visualRect(f.model->index(*f.model->rowOf(month(9)), Model::Value))).toImage(); };
    const int before = f.table->columnWidth(Model::Value);
    f.value(month(9), QStringLiteral("12345678"));
    REQUIRE(QTest::qWaitFor([&] { return f.table->columnWidth(Model::Value) > before; }));
    CHECK(f.table->columnWidth(Model::Value) > QFontMetrics(f.table->font()).horizontalAdvance(QStringLiteral("12,345,678")));
    QApplication::processEvents();
    const QImage whole = seen();
    f.table->horizontalHeader()->resizeSection(Model::Value, before);
    QApplication::processEvents();
    const QImage narrow = seen();
    f.value(month(9), QStringLiteral("92345678"));
    QApplication::processEvents();
    CHECK(f.table->columnWidth(Model::Value) == before);
    CHECK(seen() == narrow); // with another first digit: nothing of the figure is to be read
    f.table->horizontalHeader()->resizeSection(Model::Value, whole.width());
    QApplication::processEvents();
    CHECK(seen() != whole);
}
