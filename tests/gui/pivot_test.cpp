// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/frozen_columns.h"
#include "app/paste_dialog.h"
#include "app/pivot_dialog.h"
#include "app/pivot_model.h"
#include "gui/enter_fixture.h"
#include "support/large_scorecard.h"

#include <QClipboard>
#include <QScrollBar>

// A year of planned figures, metric by term.

using namespace send;
using namespace send::test;

namespace {

struct Fixture : EnterFixture {
    PivotDialog* dialog = nullptr;
    PivotTable* grid = nullptr;

    Fixture()
    {
        trigger("planYear");
        dialog = page->findChild<PivotDialog*>();
        REQUIRE(dialog);
        grid = dialog->findChild<PivotTable*>();
        QApplication::setActiveWindow(dialog);
        grid->setFocus();
    }
    EnterEditor* editor() const
    {
        auto* editor = grid->viewport()->findChild<EnterEditor*>();
        return editor && editor->isVisible() ? editor : nullptr;
    }
    QWidget* keyboard() const { return editor() ? static_cast<QWidget*>(editor()) : grid; }
    void keys(const QString& text) const
    {
        for (const QChar c : text)
            QTest::keyClick(keyboard(), c.toLatin1());
    }
    void enter() const
    {
        QTest::keyClick(keyboard(), Qt::Key_Return);
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QApplication::processEvents();
    }
    std::optional<Decimal> planned(MetricId metric, Term term) const
    {
        const auto found = document.scorecard().trajectory.find({metric, periodOf(term)});
        return found == document.scorecard().trajectory.end() ? std::nullopt : std::optional(found->second.value);
    }
};

} // namespace

TEST_CASE("a year of planned points and targets is pasted at once, and taken back at once")
{
    Fixture f;
    const Scorecard before = f.document.scorecard();
    f.grid->goToCell(0, PivotModel::FirstTerm);
    QApplication::clipboard()->setText(QStringLiteral("62%\t65\t68.5\n70\t\t72"));
    QTest::keyClick(f.grid, Qt::Key_V, Qt::ControlModifier);
    CHECK(f.planned(timeliness, {2026, Season::Autumn}) == Decimal(62));
    CHECK(f.planned(timeliness, {2027, Season::Summer}) == Decimal::parse(u"68.5").value());
    CHECK(f.planned(complaints, {2027, Season::Summer}) == Decimal(72));
    CHECK(f.document.undoText() == QStringLiteral("Paste 5 planned figures"));
    QTest::keyClick(f.grid, Qt::Key_Z, Qt::ControlModifier);
    CHECK(f.document.scorecard() == before);
}

TEST_CASE("a planned point is typed, goes down with Enter, and an emptied one is removed")
{
    Fixture f;
    f.grid->goToCell(0, PivotModel::FirstTerm + 1);
    f.keys(QStringLiteral("64"));
    f.enter();
    CHECK(f.planned(timeliness, {2027, Season::Spring}) == Decimal(64));
    CHECK(f.grid->currentIndex().row() == 1);
    CHECK(f.document.undoText() == QStringLiteral("Plan Issued within 20 weeks, Spring 2027"));
    f.grid->goToCell(0, PivotModel::FirstTerm + 1);
    QTest::keyClick(f.grid, Qt::Key_Delete);
    CHECK_FALSE(f.planned(timeliness, {2027, Season::Spring}));
    f.grid->goToCell(0, PivotModel::FirstTerm + 1);
    f.keys(QStringLiteral("soon"));
    f.enter();
    REQUIRE(f.editor());
    CHECK_FALSE(f.planned(timeliness, {2027, Season::Spring}));
}

TEST_CASE("a target keeps its day; a new one is for the last day of the last term shown")
{
    Fixture f;
    f.grid->goToCell(0, PivotModel::Goal);
    f.keys(QStringLiteral("85"));
    f.enter();
    CHECK(f.document.scorecard().targets.at(timeliness).value == Decimal(85));
    CHECK(f.document.scorecard().targets.at(timeliness).date == QDate(2027, 8, 31));
    f.grid->goToCell(2, PivotModel::Goal);
    f.keys(QStringLiteral("900"));
    f.enter();
    CHECK(f.document.scorecard().targets.at(maintained).date == QDate(2028, 8, 31));
}

TEST_CASE("an odd planned figure is written, and what is odd about it is said while it is typed and below the grid")
{
    Fixture f;
    const auto* odd = f.dialog->findChild<QLabel*>(QStringLiteral("pivotOdd"));
    REQUIRE(odd);
    CHECK_FALSE(odd->isVisible());
    f.grid->goToCell(0, PivotModel::FirstTerm + 1);
    f.keys(QStringLiteral("0.67"));
    const QString sentence =
        QStringLiteral("0.67% is less than one in a hundred. In Summer 2026 it was 96.9%. Did you mean 67.0%?");
    CHECK(f.grid->viewport()->findChild<EnterEditor*>()->accessibleDescription() == sentence);
    REQUIRE(QTest::qWaitFor([&] { return odd->isVisible(); })); // when the keys rest
    CHECK(odd->text() == sentence);
    QTest::keyClick(f.keyboard(), Qt::Key_Escape);
    CHECK_FALSE(odd->isVisible());
    f.keys(QStringLiteral("0.67"));
    REQUIRE(QTest::qWaitFor([&] { return odd->isVisible(); }));
    f.enter();
    CHECK(f.planned(timeliness, {2027, Season::Spring}) == Decimal::parse(u"0.67").value());
    CHECK(odd->isVisible());
    CHECK(odd->text() == QStringLiteral("7.1 Issued within 20 weeks, %, Spring 2027: ") + sentence);
    f.grid->goToCell(0, PivotModel::FirstTerm + 1);
    f.keys(QStringLiteral("67"));
    f.enter();
    CHECK_FALSE(odd->isVisible());
    f.grid->goToCell(0, PivotModel::FirstTerm + 1);
    f.keys(QStringLiteral("0.67"));
    REQUIRE(QTest::qWaitFor([&] { return odd->isVisible(); }));
    for (int key = 0; key < 4; ++key)
        QTest::keyClick(f.keyboard(), Qt::Key_Backspace);
    f.keys(QStringLiteral("67"));
    f.enter(); // what stands there: nothing is written
    CHECK_FALSE(odd->isVisible());
    f.grid->goToCell(0, PivotModel::FirstTerm);
    QApplication::clipboard()->setText(QStringLiteral("0.62\t0.65\t0.68\t0.7\t71"));
    QTest::keyClick(f.grid, Qt::Key_V, Qt::ControlModifier);
    CHECK(f.planned(timeliness, {2026, Season::Autumn}) == Decimal::parse(u"0.62").value());
    CHECK(odd->text().count(u'\n') == 3);
    CHECK(odd->text().endsWith(QStringLiteral("1 more is odd.")));
    QTest::keyClick(f.grid, Qt::Key_Z, Qt::ControlModifier);
    CHECK_FALSE(odd->isVisible());
}

TEST_CASE("the metrics' names stay in view while the planned figures are scrolled sideways")
{
    Fixture f;
    f.dialog->resize(560, 400);
    QApplication::processEvents();
    auto* frozen = f.grid->findChild<FrozenColumns*>();
    REQUIRE(frozen);
    CHECK_FALSE(frozen->isVisible());
    f.grid->goToCell(0, f.grid->model()->columnCount() - 1);
    REQUIRE(f.grid->horizontalScrollBar()->value() > 0);
    CHECK(frozen->isVisible());
    CHECK(frozen->columnViewportPosition(PivotModel::Name) >= 0);
    f.grid->goToCell(0, PivotModel::FirstTerm);
    CHECK(f.grid->visualRect(f.grid->currentIndex()).left() >= (frozen->isVisible() ? frozen->width() : 0));
}

TEST_CASE("a block of thousands of cells is looked at in order, and taken whole or not at all")
{
    constexpr int terms = 40;
    const QTemporaryDir folder;
    Document document;
    REQUIRE(document.open(writeScorecard(largeScorecard({150, 1}), folder.path())));
    PivotModel model(document, nullptr, terms);
    std::vector<CellText> cells;
    for (int row = 0; row < 150; ++row)
        for (int term = 0; term < terms; ++term)
            cells.push_back({row, PivotModel::FirstTerm + term, QString::number(41 + (row + term) % 20)});
    const std::size_t wrong = 5321;
    cells[wrong].text = QStringLiteral("soon");
    const BlockPreview refused = model.preview(cells);
    CHECK(std::ranges::all_of(refused.cells, [](const CellOutcome& cell) { return cell.warning.isEmpty(); }));
    CHECK(refused.refused == 1);
    REQUIRE(refused.cells.size() == cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (refused.cells[i].row != cells[i].row || refused.cells[i].column != cells[i].column)
            FAIL("cell " << i << " is out of order");
    CHECK(refused.cells[wrong].refusal == QStringLiteral("“soon” is not a number."));
    CHECK_FALSE(model.write(refused, QStringLiteral("Paste")));

    cells[wrong].text = QStringLiteral("0.55"); // where per cent, or some fifty, is meant
    QString odd;
    QObject::connect(&model, &PivotModel::oddTold, &model, [&](const QString& sentences) { odd = sentences; });
    const BlockPreview block = model.preview(cells);
    CHECK(!block.cells[wrong].warning.isEmpty());
    REQUIRE(model.write(block, QStringLiteral("Paste")));
    CHECK(odd.startsWith(model.rowName(cells[wrong].row) + QStringLiteral(", ") + model.columnTitle(cells[wrong].column)));
    for (const CellText& cell : {cells.front(), cells[2999], cells[3000], cells.back()})
        CHECK(model.index(cell.row, cell.column).data(Qt::EditRole).toString() == cell.text);
}

TEST_CASE("a planned figure of millions is shown whole")
{
    Fixture f;
    f.grid->goToCell(0, PivotModel::FirstTerm);
    const int before = f.grid->columnWidth(PivotModel::FirstTerm + 1);
    const int row = 2; // a count
    f.grid->goToCell(row, PivotModel::FirstTerm + 1);
    f.keys(QStringLiteral("123456789"));
    f.enter();
    REQUIRE(QTest::qWaitFor([&] { return f.grid->columnWidth(PivotModel::FirstTerm + 1) > before; }));
    const QString figure = f.grid->model()->index(row, PivotModel::FirstTerm + 1).data().toString();
    CHECK(f.grid->columnWidth(PivotModel::FirstTerm + 1) > f.grid->fontMetrics().horizontalAdvance(figure));
}
