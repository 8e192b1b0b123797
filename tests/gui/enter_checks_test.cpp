// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/calendar_dialog.h"
#include "app/chase_dialog.h"
#include "app/entry_note.h"
#include "app/link_button.h"
#include "core/closed_terms.h"
#include "core/sign_off.h"
#include "gui/enter_fixture.h"

#include <QApplication>
#include <QClipboard>
#include <QImage>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

// What the entry grid says of odd figures, and what is done with figures once they are in.

using namespace send;
using namespace send::test;

namespace {

using Model = EnterModel;
const ReadingKey september = month(9);

struct Fixture : EnterFixture {
    using EnterFixture::EnterFixture;

    void parts(const QString& number, const QString& outOf)
    {
        at(timelinessNow, Model::Number);
        type(number);
        press(Qt::Key_Tab);
        type(outOf);
        press(Qt::Key_Return);
    }
    /// The sentence below the row of the keyboard.
    QString note() const
    {
        for (const EntryNote* note : table->findChildren<EntryNote*>())
            if (note->isVisible())
                return note->sentence();
        return {};
    }
    SignOffState state(MetricId metric) const { return signOffStateOf(document.scorecard(), metric, document.term()); }
    void act(const char* command)
    {
        trigger(command);
        QApplication::processEvents();
    }
};

} // namespace

TEST_CASE("a figure ten times the last one opens its row, stays, and is put right by Alt+U")
{
    Fixture f;
    f.value(september, QStringLiteral("1590"));
    CHECK(f.reading(september)->value == Decimal(1590));
    CHECK(f.cell(september, Model::Comment) == QStringLiteral("Check"));
    const int row = *f.model->rowOf(september);
    CHECK(f.table->rowHeight(row) > f.table->rowHeight(row + 1));
    CHECK(f.note().isEmpty()); // the keyboard went on: the row's sentence is painted
    f.press(Qt::Key_F8);
    CHECK(f.table->currentIndex().row() == row);
    CHECK(f.note() == f.model->warningAt(row)->sentence);
    REQUIRE(f.model->suggestionAt(row));
    f.press(Qt::Key_U, Qt::AltModifier);
    CHECK(f.reading(september)->value == Decimal(159));
}

TEST_CASE("0 after a large figure asks whether it is a true one, and is kept with a reason")
{
    Fixture f;
    f.value(september, QStringLiteral("0"));
    CHECK(f.reading(september)->value == Decimal(0));
    f.press(Qt::Key_F8);
    CHECK(f.note().startsWith(QStringLiteral("0 where Aug 2026 had 159")));
    CHECK(f.model->suggestionAt(*f.model->rowOf(september)) == nullptr);
    REQUIRE(f.model->explain(*f.model->rowOf(september), QStringLiteral("No survey went out.")));
    CHECK(f.model->warningAt(*f.model->rowOf(september)) == nullptr);
    CHECK(f.reading(september)->value == Decimal(0));
}

TEST_CASE("an odd figure says so in its row while it is typed, and no longer when it is put right or back")
{
    Fixture f;
    f.at(september, Model::Value);
    f.type(QStringLiteral("159"));
    QApplication::processEvents();
    const int height = f.table->rowHeight(*f.model->rowOf(september));
    CHECK(f.cell(september, Model::Comment) == QStringLiteral("Check")); // the very same as last time
    f.press(Qt::Key_Backspace);
    f.type(QStringLiteral("8"));
    CHECK(f.cell(september, Model::Comment) == QStringLiteral("To enter"));
    CHECK(f.editor()->accessibleDescription().isEmpty());
    f.type(QStringLiteral("0"));
    CHECK(f.cell(september, Model::Comment) == QStringLiteral("Check"));
    CHECK(f.editor()->accessibleDescription().startsWith(QStringLiteral("1,580 is")));
    CHECK(f.table->rowHeight(*f.model->rowOf(september)) == height); // nothing jumps while one types
    REQUIRE(QTest::qWaitFor([&] { return !f.note().isEmpty(); })); // when the keys rest
    CHECK(f.note().startsWith(QStringLiteral("1,580 is about 10 times")));
    CHECK(f.table->rowHeight(*f.model->rowOf(september)) > height);
    CHECK(f.editor()->text() == QStringLiteral("1580"));
    f.press(Qt::Key_Backspace);
    CHECK_FALSE(f.note().isEmpty());
    REQUIRE(QTest::qWaitFor([&] { return f.note().isEmpty(); }));
    CHECK(f.table->rowHeight(*f.model->rowOf(september)) == height);
    f.type(QStringLiteral("0"));
    REQUIRE(QTest::qWaitFor([&] { return !f.note().isEmpty(); }));
    f.press(Qt::Key_Escape);
    CHECK(f.cell(september, Model::Comment) == QStringLiteral("To enter"));
    CHECK(f.note().isEmpty());
    CHECK(f.table->rowHeight(*f.model->rowOf(september)) == height);
}

TEST_CASE("what may have been meant is offered while the odd figure is typed, and taken by its key")
{
    Fixture f;
    f.at(september, Model::Value);
    f.type(QStringLiteral("1590"));
    REQUIRE(QTest::qWaitFor([&] { return !f.note().isEmpty(); }));
    const auto* use = f.table->findChild<QWidget*>(QStringLiteral("warningNote"))->findChild<QPushButton*>(QStringLiteral("useSuggestionButton"));
    REQUIRE(use);
    CHECK(use->isVisible());
    CHECK(use->text().startsWith(QStringLiteral("Use 159")));
    const auto* keep = use->parentWidget()->findChild<QWidget*>(QStringLiteral("keepButton"));
    CHECK(keep->isVisible());
    f.press(Qt::Key_U, Qt::AltModifier);
    CHECK(f.reading(september)->value == Decimal(159));
    CHECK(f.editor() == nullptr);
    f.at(timelinessNow, Model::OutOf);
    f.type(QStringLiteral("84"));
    f.press(Qt::Key_Return);
    f.at(timelinessNow, Model::Number);
    f.type(QStringLiteral("810"));
    REQUIRE(QTest::qWaitFor([&] { return f.note().startsWith(QStringLiteral("810 is more than the 84")); }));
    CHECK(use->isVisible());
    CHECK_FALSE(keep->isVisible()); // more of them than there are: no reason makes it right
}

TEST_CASE("an odd figure is kept with a reason, which stands in the file until the figure changes")
{
    Fixture f;
    f.value(september, QStringLiteral("1590"));
    f.press(Qt::Key_F8);
    f.press(Qt::Key_K, Qt::AltModifier);
    auto* why = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    REQUIRE(why);
    CHECK(why->objectName() == QStringLiteral("keepReason"));
    QTest::keyClicks(why, QStringLiteral("The survey went to every school."));
    QTest::keyClick(why, Qt::Key_Return);
    QApplication::processEvents();
    CHECK(f.reading(september)->explanation == QStringLiteral("The survey went to every school."));
    CHECK(f.model->warningAt(*f.model->rowOf(september)) == nullptr);
    CHECK(f.table->hasFocus());
    CHECK(f.document.undoText() == QStringLiteral("Explain Families who feel listened to, Sep 2026"));
    f.value(september, QStringLiteral("1600"));
    CHECK(f.reading(september)->explanation.isEmpty());
    CHECK(f.model->warningAt(*f.model->rowOf(september)) != nullptr);
}

TEST_CASE("all that is odd about a figure is said at once, since one reason accepts all of it")
{
    Fixture f;
    f.value(september, QStringLiteral("1590"));
    f.at(september, Model::AsAt);
    f.type(QStringLiteral("31 Dec 2026"));
    f.press(Qt::Key_Return);
    f.press(Qt::Key_F8);
    CHECK(f.note().startsWith(QStringLiteral("1,590 is about 10 times the last figure.")));
    CHECK(f.note().contains(QStringLiteral("The as-at date, 31 Dec 2026, is still to come.")));
    f.press(Qt::Key_U, Qt::AltModifier);
    CHECK(f.reading(september)->value == Decimal(159));
    f.press(Qt::Key_F8);
    CHECK(f.note().contains(QStringLiteral("is still to come.")));
}

TEST_CASE("a reason holds for what was odd when it was given: another day outside the period asks again")
{
    Fixture f;
    f.value(september, QStringLiteral("1590"));
    f.at(september, Model::Value);
    REQUIRE(f.model->explain(*f.model->rowOf(september), QStringLiteral("The survey went to every school.")));
    f.at(september, Model::AsAt);
    f.type(QStringLiteral("29 Sep 2026"));
    f.press(Qt::Key_Return);
    CHECK(f.reading(september)->explanation == QStringLiteral("The survey went to every school."));
    f.at(september, Model::AsAt);
    f.type(QStringLiteral("29 Sep 2027"));
    f.press(Qt::Key_Return);
    CHECK(f.reading(september)->explanation.isEmpty());
    CHECK(f.model->warningAt(*f.model->rowOf(september)) != nullptr);
}

TEST_CASE("a figure that is typed over no longer says that it came from a form")
{
    Scorecard scorecard = scorecardToEnter();
    Reading& filled = scorecard.readings[september];
    filled.value = Decimal(160);
    filled.provenance = QStringLiteral("From NHS Dorset's form, 3 Dec 2026");
    Fixture f(scorecard);
    f.at(september, Model::Comment);
    f.type(QStringLiteral("seen"));
    f.press(Qt::Key_Return);
    CHECK(f.reading(september)->provenance == QStringLiteral("From NHS Dorset's form, 3 Dec 2026"));
    f.value(september, QStringLiteral("161"));
    CHECK(f.reading(september)->provenance.isEmpty());
}

TEST_CASE("a number larger than what it is out of stays in the editor, and what may have been meant is offered there")
{
    Fixture f;
    f.parts(QStringLiteral("77"), QStringLiteral("84"));
    f.at(timelinessNow, Model::Number);
    f.type(QStringLiteral("810"));
    CHECK(f.cell(timelinessNow, Model::Value) == QStringLiteral("964.3"));
    f.press(Qt::Key_Return);
    REQUIRE(f.editor());
    CHECK(f.note().startsWith(QStringLiteral("810 is more than the 84")));
    // The tint of a chosen cell ends with it: what stands below the row's cells is on one ground.
    const int row = *f.model->rowOf(timelinessNow);
    const QRect cell = f.table->visualRect(f.model->index(row, Model::Number));
    const QImage seen = f.table->viewport()->grab().toImage();
    const int below = cell.bottom() - 4;
    CHECK(seen.pixelColor(cell.center().x(), below) == seen.pixelColor(f.table->visualRect(f.model->index(row, Model::AsAt)).center().x(), below));
    REQUIRE(f.model->suggestionAt(*f.model->rowOf(timelinessNow)));
    f.press(Qt::Key_U, Qt::AltModifier);
    CHECK(f.editor() == nullptr);
    CHECK(f.reading(timelinessNow)->parts == Proportion{81, 84});
}

TEST_CASE("figures are submitted, approved and taken back, with name and time, and a change makes them drafts again")
{
    Fixture f;
    f.document.setAuthor(QStringLiteral("Data officer"));
    f.at(timelinessNow, Model::Number);
    f.act("submitFigures");
    CHECK(f.state(timeliness) == SignOffState::Draft);
    REQUIRE(f.questions.told.size() == 1);
    f.parts(QStringLiteral("77"), QStringLiteral("200"));
    f.at(timelinessNow, Model::Number);
    CHECK(f.cell(timelinessNow, Model::SignOff) == QStringLiteral("Draft"));
    f.act("submitFigures");
    CHECK(f.cell(timelinessNow, Model::SignOff) == QStringLiteral("Submitted"));
    const QModelIndex cell = f.model->index(*f.model->rowOf(timelinessNow), Model::SignOff);
    CHECK(cell.data(Qt::ToolTipRole).toString().startsWith(QStringLiteral("Submitted by Data officer, ")));
    f.act("approveFigures");
    CHECK(f.cell(timelinessNow, Model::SignOff) == QStringLiteral("Approved"));
    f.act("takeBackFigures");
    CHECK(f.cell(timelinessNow, Model::SignOff) == QStringLiteral("Draft"));
    f.act("submitFigures");
    f.at(timelinessNow, Model::Number);
    f.type(QStringLiteral("78"));
    f.press(Qt::Key_Return);
    CHECK(f.state(timeliness) == SignOffState::Draft);
}

TEST_CASE("where a part of what is chosen cannot be submitted, how many stayed drafts is said, and which")
{
    Fixture f;
    f.parts(QStringLiteral("77"), QStringLiteral("200"));
    f.table->selectAll();
    f.act("submitFigures");
    CHECK(f.state(timeliness) == SignOffState::Submitted);
    REQUIRE(f.questions.told.size() == 1);
    CHECK(f.questions.told.front().sentence ==
          QStringLiteral("2 of 4 submitted: 2 have no figure. Enter them, or mark them x or z, then submit."));
    CHECK(f.questions.told.front().detail.contains(QStringLiteral("7.2 has no figure for Autumn 2026 yet.")));
    f.act("submitFigures"); // what is submitted already is not counted again
    CHECK(f.questions.told.size() == 2);
}

TEST_CASE("a term with open work is closed only when asked to, then changes with a reason, and can be reopened")
{
    Fixture f;
    f.document.setAskReason([&f](const QString&) { return f.questions.typed; });
    f.act("closeTerm"); // left at the question
    CHECK(lockOf(f.document.scorecard(), f.document.term()) == TermLock::Open);
    f.questions.choice = 0;
    f.act("closeTerm");
    CHECK(lockOf(f.document.scorecard(), f.document.term()) == TermLock::Closed);
    f.parts(QStringLiteral("77"), QStringLiteral("200"));
    CHECK_FALSE(f.reading(timelinessNow));
    f.press(Qt::Key_Escape);
    f.questions.typed = QStringLiteral("The audit found 77.");
    f.parts(QStringLiteral("77"), QStringLiteral("200"));
    CHECK(f.reading(timelinessNow)->parts == Proportion{77, 200});
    CHECK(f.document.history(1)->front().reason == QStringLiteral("The audit found 77."));
    f.act("reopenTerm");
    CHECK(lockOf(f.document.scorecard(), f.document.term()) == TermLock::Open);
    f.act("markPublished");
    CHECK(lockOf(f.document.scorecard(), f.document.term()) == TermLock::Published);
}

TEST_CASE("how far the term is stands above the grid, and each part leads to what is missing")
{
    Fixture f;
    CHECK(f.page->findChild<QLabel*>(QStringLiteral("readinessText"))->text().endsWith(QStringLiteral("% ready:")));
    auto* values = f.page->findChild<LinkButton*>(QStringLiteral("readinessValues"));
    CHECK(values->text() == QStringLiteral("6 values"));
    f.value(september, QStringLiteral("159"));
    CHECK(values->text() == QStringLiteral("5 values"));
    values->click();
    CHECK(f.model->filter().show == EnterShow::ToEnter);
    CHECK_FALSE(f.model->rowOf(september));
}

TEST_CASE("the chase list has a text for each owner, and the calendar keeps a day that was set by hand")
{
    Fixture f;
    f.act("chaseList");
    auto* chase = f.page->findChild<ChaseDialog*>();
    REQUIRE(chase);
    const QString text = chase->findChild<QPlainTextEdit*>()->toPlainText();
    CHECK(text.contains(QStringLiteral("7.1")));
    QApplication::clipboard()->clear();
    QTest::keyClick(chase->focusWidget(), Qt::Key_Return);
    CHECK(QApplication::clipboard()->text() == text);
    chase->reject();
    f.act("committeeCalendar");
    auto* calendar = f.page->findChild<CalendarDialog*>();
    REQUIRE(calendar);
    auto* meeting = calendar->findChild<QLineEdit*>(QStringLiteral("calendar5"));
    meeting->setFocus();
    QTest::keyClicks(meeting, QStringLiteral("26 Jan 2027"));
    QTest::keyClick(meeting, Qt::Key_Tab);
    CHECK_FALSE(calendar->findChild<QLineEdit*>(QStringLiteral("calendar0"))->text().isEmpty());
    calendar->findChild<QPushButton*>(QStringLiteral("calendarKeep"))->click();
    CHECK(f.document.scorecard().committeeDates.at({2026, Season::Autumn}).meeting == QDate(2027, 1, 26));
    CHECK_FALSE(f.document.scorecard().committeeDates.at({2026, Season::Autumn}).dataCutOff);
}
