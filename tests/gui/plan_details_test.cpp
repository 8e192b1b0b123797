// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan_details_dialog.h"

#include "app/document.h"
#include "catch_qt.h"
#include "gui/small_scorecard.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace send;
using namespace send::test;

namespace {

const QStringList fieldsInOrder{
    QStringLiteral("titleEdit"),     QStringLiteral("organisationEdit"), QStringLiteral("organisationCodeEdit"),
    QStringLiteral("boardEdit"),     QStringLiteral("committeeEdit"),    QStringLiteral("meetingDateEdit"),
    QStringLiteral("reportOfEdit"),  QStringLiteral("authorsEdit"),      QStringLiteral("wardsEdit"),
    QStringLiteral("contactEdit"),   QStringLiteral("recoveryDateEdit"), QStringLiteral("noticeEdit")};

struct Fixture {
    QTemporaryDir folder;
    QString path = writeSmallScorecard(folder.path());
    Document document;
    std::unique_ptr<PlanDetailsDialog> dialog;

    Fixture()
    {
        useSettingsIn(folder.path());
        REQUIRE(document.open(path));
        ask();
    }
    void ask()
    {
        dialog = std::make_unique<PlanDetailsDialog>(document);
        dialog->open();
        QApplication::setActiveWindow(dialog.get());
        QApplication::processEvents();
    }
    /// The field that has the keyboard, as a person sees it.
    QWidget* keyboard() const { return dialog->focusWidget(); }
    void tabTo(const QString& field) const
    {
        for (int i = 0; i < 40 && keyboard()->objectName() != field; ++i)
            QTest::keyClick(keyboard(), Qt::Key_Tab);
        REQUIRE(keyboard()->objectName() == field);
    }
    void type(const QString& field, const QString& text) const
    {
        tabTo(field);
        QTest::keyClick(keyboard(), Qt::Key_A, Qt::ControlModifier);
        text.isEmpty() ? QTest::keyClick(keyboard(), Qt::Key_Delete) : QTest::keyClicks(keyboard(), text);
    }
    void keep() const { QTest::keyClick(keyboard(), Qt::Key_Return); }
    QString beside(const char* field) const
    {
        QWidget* edit = dialog->findChild<QWidget*>(QLatin1String(field));
        return edit->accessibleDescription();
    }
    const Plan& plan() const { return document.scorecard().plan; }
};

} // namespace

TEST_CASE("Tab goes through the plan's details from top to bottom, and each has a name and a key of its own")
{
    Fixture f;
    std::set<QString> keys;
    for (const QString& field : fieldsInOrder) {
        CHECK(f.keyboard()->objectName() == field);
        CHECK_FALSE(f.keyboard()->accessibleName().isEmpty());
        for (const auto* label : f.dialog->findChildren<QLabel*>())
            if (label->buddy() == f.keyboard())
                keys.insert(QKeySequence::mnemonic(label->text()).toString());
        QTest::keyClick(f.keyboard(), Qt::Key_Tab);
    }
    keys.insert(QKeySequence::mnemonic(f.dialog->findChild<QPushButton*>(QStringLiteral("keepButton"))->text()).toString());
    CHECK(keys.size() == static_cast<std::size_t>(fieldsInOrder.size()) + 1);
}

TEST_CASE("every detail of the plan is typed, written as one edit, undone, and read again from the file")
{
    Fixture f;
    const Plan before = f.plan();
    const QStringList words{QStringLiteral("SEND improvement plan"), QStringLiteral("A council"),
                            QStringLiteral("E06000058"), QStringLiteral("SEND improvement board"),
                            QStringLiteral("Children's scrutiny committee"), QStringLiteral("26/1/2027"),
                            QStringLiteral("Director of Education"), QStringLiteral("Head of SEND"),
                            QStringLiteral("All wards"), QStringLiteral("send@example.org"),
                            QStringLiteral("2026-03-01"), QStringLiteral("Draft: not for circulation")};
    for (qsizetype i = 0; i < fieldsInOrder.size(); ++i)
        f.type(fieldsInOrder[i], words[i]);
    f.keep();
    CHECK_FALSE(f.dialog->isVisible());
    CHECK(f.document.undoText() == QStringLiteral("Change the plan's details"));
    Plan wanted = before;
    wanted.title = words[0];
    wanted.organisation = words[1];
    wanted.organisationCode = words[2];
    wanted.board = words[3];
    wanted.committee = words[4];
    wanted.meetingDate = QDate(2027, 1, 26);
    wanted.reportOf = words[6];
    wanted.authors = words[7];
    wanted.wards = words[8];
    wanted.contact = words[9];
    wanted.recoveryDate = QDate(2026, 3, 1);
    wanted.notice = words[11];
    CHECK(f.plan() == wanted);

    Document again;
    REQUIRE(again.open(f.path));
    CHECK(again.scorecard().plan == wanted);
    f.document.undo();
    CHECK(f.plan() == before);
}

TEST_CASE("a date that cannot be read stays with a sentence, nothing is lost, and an empty one is no date")
{
    Fixture f;
    f.type(QStringLiteral("committeeEdit"), QStringLiteral("Scrutiny"));
    f.type(QStringLiteral("meetingDateEdit"), QStringLiteral("31 Feb 2027"));
    f.keep();
    CHECK(f.dialog->isVisible());
    CHECK(f.keyboard()->objectName() == QStringLiteral("meetingDateEdit"));
    CHECK(f.beside("meetingDateEdit").startsWith(QStringLiteral("“31 Feb 2027” is not a date.")));
    CHECK(f.plan().committee.isEmpty());
    f.type(QStringLiteral("meetingDateEdit"), QStringLiteral("28 Feb 2027"));
    CHECK(f.beside("meetingDateEdit").isEmpty());
    f.keep();
    CHECK(f.plan().meetingDate == QDate(2027, 2, 28));
    CHECK(f.plan().committee == QStringLiteral("Scrutiny"));

    f.ask();
    CHECK(f.dialog->findChild<QLineEdit*>(QStringLiteral("meetingDateEdit"))->text() == QStringLiteral("28 Feb 2027"));
    f.type(QStringLiteral("meetingDateEdit"), {});
    f.keep();
    CHECK(f.plan().meetingDate == std::nullopt);
}

TEST_CASE("a plan keeps a title, and Esc leaves everything as it was")
{
    Fixture f;
    f.type(QStringLiteral("titleEdit"), {});
    f.keep();
    CHECK(f.dialog->isVisible());
    CHECK_FALSE(f.beside("titleEdit").isEmpty());
    QTest::keyClick(f.keyboard(), Qt::Key_Escape);
    CHECK_FALSE(f.dialog->isVisible());
    CHECK(f.plan().title == QStringLiteral("Small plan"));
    CHECK_FALSE(f.document.canUndo());
}

TEST_CASE("what another officer wrote meanwhile in other details stays")
{
    Fixture f;
    f.type(QStringLiteral("wardsEdit"), QStringLiteral("All"));
    Document other;
    REQUIRE(other.open(f.path));
    Plan theirs = other.scorecard().plan;
    theirs.board = QStringLiteral("Partnership board");
    REQUIRE(other.edit(QStringLiteral("Name the board"), {PlanEdit{PlanKey(), other.scorecard().plan, theirs}}));
    f.keep();
    CHECK_FALSE(f.dialog->isVisible());
    CHECK(f.plan().board == QStringLiteral("Partnership board"));
    CHECK(f.plan().wards == QStringLiteral("All"));
}
