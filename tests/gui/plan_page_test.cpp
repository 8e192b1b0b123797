// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan_page.h"

#include "app/plan_model.h"
#include "app/plan_tree.h"
#include "app/segment_bar.h"
#include "catch_qt.h"
#include "gui/small_scorecard.h"
#include "gui/spoken_questions.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace send;
using namespace send::test;

namespace {

const ActionId clear{101};
const ActionId contract{102};
const ActionId listen{103};
const MilestoneId team{201};

Changes smallPlan(const Scorecard& scorecard)
{
    Action first{.area = assessments, .number = 1, .title = QStringLiteral("Clear every old case")};
    first.firstDue = first.due = QDate(2027, 6, 30);
    first.delivery = Delivery::OnTrack;
    Action second{.area = assessments, .number = 2, .title = QStringLiteral("Re-let the contract")};
    second.firstDue = second.due = QDate(2026, 10, 31);
    second.delivery = Delivery::OffTrack;
    Action third{.area = families, .number = 1, .title = QStringLiteral("Listen each term")};
    third.delivery = Delivery::Complete;
    Milestone milestone{.action = clear, .number = 1, .title = QStringLiteral("Team in post")};
    return {editOf(scorecard.actions, clear, first), editOf(scorecard.actions, contract, second),
            editOf(scorecard.actions, listen, third), editOf(scorecard.milestones, team, milestone)};
}

struct Fixture {
    QTemporaryDir folder;
    Document document;
    SpokenQuestions questions;
    QString path;
    std::unique_ptr<PlanPage> page;
    PlanTree* tree = nullptr;
    PlanModel* model = nullptr;

    Fixture()
    {
        useSettingsIn(folder.path());
        path = writeSmallScorecard(folder.path());
        REQUIRE(document.open(path));
        REQUIRE(document.edit(QStringLiteral("Make a plan"), smallPlan(document.scorecard())));
        page = std::make_unique<PlanPage>(PageContext{document, questions});
        page->resize(1500, 850);
        page->show();
        QApplication::processEvents();
        tree = page->findChild<PlanTree*>();
        model = page->findChild<PlanModel*>();
    }

    void choose(const PlanItem& item, PlanModel::Column column = PlanModel::Title)
    {
        tree->choose(item, column);
        tree->setFocus();
        QApplication::processEvents();
    }
    QString shown(const PlanItem& item, PlanModel::Column column) const
    {
        return model->indexOf(item, column).data().toString();
    }
    const Scorecard& scorecard() const { return document.scorecard(); }
    QLineEdit* editor() const { return tree->viewport()->findChild<QLineEdit*>(); }
    /// The view takes an editor's words a moment after Enter.
    void keep()
    {
        QTest::keyClick(editor(), Qt::Key_Return);
        QApplication::processEvents();
    }
    template<class W>
    W* field(const char* name) const
    {
        auto* whole = page->findChild<QWidget*>(QLatin1String(name));
        REQUIRE(whole);
        return whole->findChild<W*>();
    }
};

} // namespace

TEST_CASE("the plan's model keeps the rules of item models through edits, moves, filters and undo")
{
    Fixture f;
    QAbstractItemModelTester tester(f.model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    f.choose(contract);
    QTest::keyClick(f.tree, Qt::Key_Up, Qt::AltModifier);
    f.page->addMilestone();
    f.page->findChild<SegmentBar*>()->setCurrent(QStringLiteral("overdue"));
    f.page->findChild<SegmentBar*>()->setCurrent(QStringLiteral("all"));
    f.choose(clear);
    f.page->deleteChosen();
    while (f.document.canUndo())
        f.document.undo();
    CHECK(f.model->rowCount() == 2);
    CHECK(f.scorecard().actions.empty());
}

TEST_CASE("areas say in words how their actions stand, and actions show what looks.md asks for")
{
    Fixture f;
    CHECK(f.model->indexOf(assessments).data(PlanModel::CountsRole).toString() ==
          QStringLiteral("2 actions: 1 on track, 1 off track"));
    CHECK(f.shown(contract, PlanModel::Ref) == QStringLiteral("A7.2"));
    CHECK(f.shown(contract, PlanModel::DeliveryColumn) == QStringLiteral("Off track"));
    CHECK(f.shown(contract, PlanModel::Due) == QStringLiteral("31 Oct 2026"));
    CHECK(f.shown(contract, PlanModel::Slip) == QStringLiteral("+61 days"));
    CHECK(f.shown(team, PlanModel::Ref) == QStringLiteral("A7.1.1"));
}

TEST_CASE("F2 edits a title in place, Enter writes it, undo puts it back")
{
    Fixture f;
    f.choose(clear);
    QTest::keyClick(f.tree, Qt::Key_F2);
    REQUIRE(f.editor());
    QTest::keyClicks(f.editor(), QStringLiteral("Clear them all"));
    f.keep();
    CHECK(f.scorecard().actions.at(clear).title == QStringLiteral("Clear them all"));
    CHECK(f.document.undoText() == QStringLiteral("Set title of action A7.1"));
    f.document.undo();
    CHECK(f.shown(clear, PlanModel::Title) == QStringLiteral("Clear every old case"));
    f.document.redo();
    CHECK(f.shown(clear, PlanModel::Title) == QStringLiteral("Clear them all"));
}

TEST_CASE("dates are read as people here write them; one that cannot be read stays in its editor")
{
    Fixture f;
    f.choose(clear, PlanModel::Due);
    QTest::keyClick(f.tree, Qt::Key_F2);
    QTest::keyClicks(f.editor(), QStringLiteral("31/2/2027"));
    f.keep();
    REQUIRE(f.editor());
    CHECK(f.editor()->accessibleDescription().contains(QStringLiteral("is not a date")));
    f.editor()->selectAll();
    QTest::keyClicks(f.editor(), QStringLiteral("30/9/2027"));
    f.keep();
    CHECK(f.scorecard().actions.at(clear).due == QDate(2027, 9, 30));
    CHECK(f.scorecard().actions.at(clear).firstDue == QDate(2027, 6, 30));
    CHECK(f.shown(clear, PlanModel::Slip) == QStringLiteral("+3 months"));
    for (const QString& same : {QStringLiteral("2027-09-30"), QStringLiteral("30 Sep 2027"), QStringLiteral("30.9.27")})
        CHECK(*parsePlanDate(same) == QDate(2027, 9, 30));
}

TEST_CASE("delivery is chosen from a list and dates the action")
{
    Fixture f;
    f.choose(clear, PlanModel::DeliveryColumn);
    QTest::keyClick(f.tree, Qt::Key_F2);
    auto* box = f.tree->viewport()->findChild<QComboBox*>();
    REQUIRE(box);
    box->setCurrentIndex(box->findData(static_cast<int>(Delivery::AtRisk)));
    Q_EMIT box->activated(box->currentIndex());
    CHECK(f.scorecard().actions.at(clear).delivery == Delivery::AtRisk);
    CHECK(f.scorecard().actions.at(clear).updated == QDate(2026, 12, 31));
    CHECK(f.model->indexOf(assessments).data(PlanModel::CountsRole).toString() ==
          QStringLiteral("2 actions: 1 at risk, 1 off track"));
}

TEST_CASE("Ctrl+N adds an action to the chosen area and opens its title")
{
    Fixture f;
    f.choose(clear);
    QTest::keyClick(f.tree, Qt::Key_N, Qt::ControlModifier);
    CHECK(actionsOf(f.scorecard(), assessments).size() == 3);
    REQUIRE(f.editor());
    QTest::keyClicks(f.editor(), QStringLiteral("Write to families"));
    f.keep();
    CHECK(f.scorecard().actions.at(actionsOf(f.scorecard(), assessments).back()).title ==
          QStringLiteral("Write to families"));
}

TEST_CASE("Ctrl+Shift+N adds a milestone to the chosen action")
{
    Fixture f;
    f.choose(contract);
    QTest::keyClick(f.tree, Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(milestonesOf(f.scorecard(), contract).size() == 1);
    CHECK(refOf(f.scorecard(), milestonesOf(f.scorecard(), contract).front()) == QStringLiteral("A7.2.1"));
}

TEST_CASE("Alt+Up and Alt+Down move a row, which keeps the keyboard, and undo moves it back")
{
    Fixture f;
    f.choose(contract);
    QTest::keyClick(f.tree, Qt::Key_Up, Qt::AltModifier);
    CHECK(actionsOf(f.scorecard(), assessments) == std::vector{contract, clear});
    CHECK(f.tree->currentItem() == PlanItem(contract));
    CHECK(f.shown(team, PlanModel::Ref) == QStringLiteral("A7.2.1"));
    f.document.undo();
    CHECK(actionsOf(f.scorecard(), assessments) == std::vector{clear, contract});
}

TEST_CASE("deleting an area asks, takes all that hangs on it, and one undo brings it back equal")
{
    Fixture f;
    const Scorecard before = f.scorecard();
    f.choose(assessments);
    QTest::keyClick(f.tree, Qt::Key_Delete);
    CHECK(f.scorecard() == before); // nobody answered
    f.questions.choice = 0;
    QTest::keyClick(f.tree, Qt::Key_Delete);
    CHECK_FALSE(f.scorecard().areas.contains(assessments));
    CHECK_FALSE(f.scorecard().milestones.contains(team));
    CHECK_FALSE(f.scorecard().metrics.contains(timeliness));
    f.document.undo();
    CHECK(f.scorecard() == before);
    Document again;
    REQUIRE(again.open(f.path, Access::ReadOnly));
    CHECK(again.scorecard() == before);
}

TEST_CASE("the arrow keys close and open a branch, and go up to what it hangs on")
{
    Fixture f;
    f.choose(clear);
    QTest::keyClick(f.tree, Qt::Key_Right);
    CHECK(f.tree->isExpanded(f.model->indexOf(clear)));
    QTest::keyClick(f.tree, Qt::Key_Left);
    CHECK_FALSE(f.tree->isExpanded(f.model->indexOf(clear)));
    QTest::keyClick(f.tree, Qt::Key_Left);
    CHECK(f.tree->currentItem() == PlanItem(assessments));
}

TEST_CASE("an edit tells only its own row and its area's, and open branches stay open")
{
    Fixture f;
    f.choose(team);
    std::set<QString> told;
    QObject::connect(f.model, &QAbstractItemModel::dataChanged, [&](const QModelIndex& from, const QModelIndex&) {
        told.insert(from.siblingAtColumn(PlanModel::Ref).data().toString());
    });
    int resets = 0;
    QObject::connect(f.model, &QAbstractItemModel::modelReset, [&] { ++resets; });
    REQUIRE(f.model->setData(f.model->indexOf(contract, PlanModel::Lead), QStringLiteral("Commissioner")));
    CHECK(told == std::set{QStringLiteral("7"), QStringLiteral("A7.2")});
    CHECK(resets == 0);
    CHECK(f.tree->isExpanded(f.model->indexOf(clear)));
    CHECK(f.tree->currentItem() == PlanItem(team));
}

TEST_CASE("filters show the actions that are overdue or off track, with their counts")
{
    Fixture f;
    auto* segments = f.page->findChild<SegmentBar*>();
    CHECK(segments->findChild<QAbstractButton*>(QStringLiteral("all"))->text() == QStringLiteral("All 3"));
    CHECK(segments->findChild<QAbstractButton*>(QStringLiteral("overdue"))->text() == QStringLiteral("Overdue 1"));
    segments->setCurrent(QStringLiteral("off-track"));
    CHECK(f.model->rowCount() == 1);
    CHECK(f.model->indexOf(contract).isValid());
    CHECK_FALSE(f.model->indexOf(clear).isValid());
    REQUIRE(f.model->setData(f.model->indexOf(contract, PlanModel::DeliveryColumn), static_cast<int>(Delivery::Complete)));
    CHECK(f.model->rowCount() == 0);
    CHECK(f.page->findChild<QLabel*>(QStringLiteral("planEmpty"))->text() == QStringLiteral("No action is off track."));
    auto* offer = f.page->findChild<QPushButton*>(QStringLiteral("planOffer"));
    CHECK(offer->text() == QStringLiteral("Show the whole plan"));
    QTest::keyClick(offer, Qt::Key_Space);
    CHECK(f.model->rowCount() > 0);
}

TEST_CASE("a plan without areas offers to add one")
{
    QTemporaryDir folder;
    useSettingsIn(folder.path());
    Document document;
    SpokenQuestions questions;
    auto store = Store::create(folder.filePath(QStringLiteral("new.scorecard")), Plan{});
    REQUIRE((store && document.take(std::move(*store))));
    PlanPage page(PageContext{document, questions});
    page.show();
    QApplication::processEvents();
    auto* offer = page.findChild<QPushButton*>(QStringLiteral("planOffer"));
    REQUIRE(offer);
    CHECK(offer->text() == QStringLiteral("Add area"));
    QTest::keyClick(offer, Qt::Key_Space);
    CHECK(document.scorecard().areas.size() == 1);
    CHECK_FALSE(offer->isVisible());
}

TEST_CASE("a field of the panel is written when it is left, as one edit with a name")
{
    Fixture f;
    f.choose(clear);
    auto* update = f.field<QPlainTextEdit>("update");
    update->setFocus();
    update->setPlainText(QStringLiteral("Down to 113"));
    CHECK(f.scorecard().actions.at(clear).update.isEmpty());
    f.tree->setFocus();
    CHECK(f.scorecard().actions.at(clear).update == QStringLiteral("Down to 113"));
    CHECK(f.scorecard().actions.at(clear).updated == QDate(2026, 12, 31));
    CHECK(f.document.undoText() == QStringLiteral("Set latest update of action A7.1"));
    f.document.undo();
    CHECK(f.field<QPlainTextEdit>("update")->toPlainText().isEmpty());
}

TEST_CASE("choosing another row writes what was being typed to the row it was typed for")
{
    Fixture f;
    f.choose(clear);
    f.field<QLineEdit>("partner")->setText(QStringLiteral("Health board"));
    f.choose(contract);
    CHECK(f.scorecard().actions.at(clear).partner == QStringLiteral("Health board"));
    CHECK(f.scorecard().actions.at(contract).partner.isEmpty());
}

TEST_CASE("the date first agreed is read as a date, or refused in a sentence")
{
    Fixture f;
    f.choose(clear);
    auto* line = f.field<QLineEdit>("firstDue");
    line->setText(QStringLiteral("soon"));
    QTest::keyClick(line, Qt::Key_Return);
    CHECK(f.scorecard().actions.at(clear).firstDue == QDate(2027, 6, 30));
    CHECK(line->accessibleDescription().contains(QStringLiteral("is not a date")));
    line->setText(QStringLiteral("31 Mar 2027"));
    QTest::keyClick(line, Qt::Key_Return);
    CHECK(f.scorecard().actions.at(clear).firstDue == QDate(2027, 3, 31));
    CHECK(f.shown(clear, PlanModel::Slip) == QStringLiteral("+3 months"));
}

TEST_CASE("a tick links a metric, and undo takes it away")
{
    Fixture f;
    f.choose(clear);
    auto* list = f.page->findChild<QListWidget*>(QStringLiteral("linkedMetrics"));
    REQUIRE(list->count() == 4);
    list->item(0)->setCheckState(Qt::Checked);
    CHECK(f.scorecard().actionMetrics.contains({clear, timeliness}));
    CHECK(f.document.undoText() == QStringLiteral("Link action A7.1 to metric 7.1"));
    f.document.undo();
    CHECK(list->item(0)->checkState() == Qt::Unchecked);
}

TEST_CASE("an area's words are edited in the panel too")
{
    Fixture f;
    f.choose(families);
    auto* words = f.field<QPlainTextEdit>("whatWillBeDifferent");
    words->setFocus();
    words->setPlainText(QStringLiteral("Families are heard"));
    f.tree->setFocus();
    CHECK(f.scorecard().areas.at(families).whatWillBeDifferent == QStringLiteral("Families are heard"));
    f.field<QLineEdit>("areaName")->setText(QStringLiteral("Parents and carers"));
    QTest::keyClick(f.field<QLineEdit>("areaName"), Qt::Key_Return);
    CHECK(f.shown(families, PlanModel::Title) == QStringLiteral("Parents and carers"));
}

TEST_CASE("a link from another page chooses its action, whatever the filter")
{
    Fixture f;
    f.page->goTo({QStringLiteral("plan"), QStringLiteral("off-track"), {}, {}});
    f.page->goTo({QStringLiteral("plan"), {}, {}, clear});
    CHECK(f.tree->currentItem() == PlanItem(clear));
}

TEST_CASE("a title that does not fit takes two lines, and a short one stays on one")
{
    Fixture f;
    f.page->resize(1000, 850);
    QApplication::processEvents();
    const auto heightOf = [&](const PlanItem& item) { return f.tree->visualRect(f.model->indexOf(item, PlanModel::Title)).height(); };
    const int one = heightOf(clear);
    Action action = f.scorecard().actions.at(contract);
    action.title = QStringLiteral("Re-let the educational psychology contract with the health trusts of three counties for five years");
    REQUIRE(f.document.edit(QStringLiteral("Name it"), {editOf(f.scorecard().actions, contract, action)}));
    QApplication::processEvents();
    CHECK(heightOf(clear) == one);
    CHECK(heightOf(contract) > one);
    CHECK(heightOf(contract) >= 2 * QFontMetrics(f.tree->font()).height());
}

TEST_CASE("a narrow plan drops its last columns rather than cut one off")
{
    Fixture f;
    f.page->resize(700, 600);
    QApplication::processEvents();
    CHECK(f.tree->isColumnHidden(PlanModel::Updated));
    int width = 0;
    for (int column = 0; column < PlanModel::ColumnCount; ++column)
        width += f.tree->isColumnHidden(column) ? 0 : f.tree->columnWidth(column);
    CHECK(width <= f.tree->viewport()->width());
}
