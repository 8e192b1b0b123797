// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document.h"
#include "core/sign_off.h"

#include "catch_qt.h"
#include "gui/small_scorecard.h"

#include <QFile>
#include <QTemporaryDir>

using namespace send;
using namespace send::test;

namespace {

/// An open document on a file of its own, and what it said.
struct Fixture {
    QTemporaryDir folder;
    QString path = writeSmallScorecard(folder.path());
    Document document;
    std::vector<Changes> changed;
    std::vector<Error> failed;
    std::vector<std::pair<Changes, Changes>> conflicts;
    QStringList others;
    int vanished = 0;

    Fixture()
    {
        useSettingsIn(folder.path());
        REQUIRE(document.open(path));
        QObject::connect(&document, &Document::changed, [this](const Changes& c) { changed.push_back(c); });
        QObject::connect(&document, &Document::failed, [this](const Error& e) { failed.push_back(e); });
        QObject::connect(&document, &Document::conflict, [this](const QString&, const Changes& mine, const Changes& theirs) {
            conflicts.emplace_back(mine, theirs);
        });
        QObject::connect(&document, &Document::changedByOthers, [this](const QString& text) { others.append(text); });
        QObject::connect(&document, &Document::vanished, [this] { ++vanished; });
    }

    bool set(MetricId metric, int value)
    {
        return document.edit(QStringLiteral("Set a value"), setValue(document.scorecard(), metric, value));
    }
    Decimal value(MetricId metric) const { return *document.scorecard().readings.at({metric, autumn}).value; }
    Scorecard inFile() const { return *Store::open(path)->load(); }

    /// Another officer's program writes to the same file.
    void setElsewhere(MetricId metric, int newValue) const
    {
        auto other = Store::open(path);
        REQUIRE(other);
        REQUIRE(other->apply(setValue(*other->load(), metric, newValue), QStringLiteral("SEND casework manager"),
                             QStringLiteral("Set it elsewhere")));
    }
};

} // namespace

TEST_CASE("an edit is in the file when it is on the screen")
{
    Fixture f;
    REQUIRE(f.set(timeliness, 55));
    CHECK(f.changed.size() == 1);
    CHECK(f.value(timeliness) == Decimal(55));
    CHECK(f.inFile() == f.document.scorecard());
    const auto history = f.document.history(1);
    REQUIRE(history);
    CHECK(history->front().text == QStringLiteral("Set a value"));
    CHECK(history->front().author == f.document.author());
}

TEST_CASE("an edit that changes nothing writes nothing")
{
    Fixture f;
    const std::size_t before = f.document.history()->size();
    CHECK(f.set(timeliness, 40)); // what it is already
    CHECK(f.changed.empty());
    CHECK_FALSE(f.document.canUndo());
    CHECK(f.document.history()->size() == before);
}

TEST_CASE("undo and redo go through the file")
{
    Fixture f;
    const Scorecard before = f.document.scorecard();
    REQUIRE(f.set(timeliness, 55));
    const Scorecard after = f.document.scorecard();
    CHECK(f.document.undoText() == QStringLiteral("Set a value"));

    f.document.undo();
    CHECK(f.document.scorecard() == before);
    CHECK(f.inFile() == before);
    CHECK_FALSE(f.document.canUndo());

    f.document.redo();
    CHECK(f.document.scorecard() == after);
    CHECK(f.inFile() == after);
    CHECK_FALSE(f.document.canRedo());
}

TEST_CASE("another officer's edit is shown, said, and leaves undo alone")
{
    Fixture f;
    REQUIRE(f.set(timeliness, 55));
    f.setElsewhere(complaints, 90);
    f.document.lookForChanges();
    CHECK(f.value(complaints) == Decimal(90));
    REQUIRE(f.others.size() == 1);
    CHECK(f.others.front().startsWith(QStringLiteral("SEND casework manager")));
    CHECK(f.document.canUndo());
    f.document.undo();
    CHECK(f.value(timeliness) == Decimal(40));
    CHECK(f.inFile() == f.document.scorecard());
}

TEST_CASE("an edit of something another officer changed meanwhile is not written over it")
{
    Fixture f;
    const Changes mine = setValue(f.document.scorecard(), timeliness, 55);
    f.setElsewhere(timeliness, 81);
    CHECK_FALSE(f.document.edit(QStringLiteral("Set a value"), mine));
    REQUIRE(f.conflicts.size() == 1);
    CHECK(f.conflicts.front().first == mine);
    const auto theirs = std::get<ReadingEdit>(f.conflicts.front().second.front());
    CHECK(theirs.before->value == Decimal(40));
    CHECK(theirs.after->value == Decimal(81));
    CHECK(f.value(timeliness) == Decimal(81));

    SECTION("keep mine writes it over theirs, and can be undone")
    {
        REQUIRE(f.document.keepMine(QStringLiteral("Set a value"), mine));
        CHECK(f.value(timeliness) == Decimal(55));
        f.document.undo();
        CHECK(f.value(timeliness) == Decimal(81));
        CHECK(f.inFile() == f.document.scorecard());
    }
}

TEST_CASE("an undo that would overwrite another officer's edit asks instead, and is kept")
{
    Fixture f;
    REQUIRE(f.set(timeliness, 55));
    f.setElsewhere(timeliness, 81);
    f.document.undo();
    CHECK(f.conflicts.size() == 1);
    CHECK(f.value(timeliness) == Decimal(81));
    CHECK(f.document.canUndo());
}

TEST_CASE("the same value typed by two officers is no conflict")
{
    Fixture f;
    const Changes mine = setValue(f.document.scorecard(), timeliness, 81);
    f.setElsewhere(timeliness, 81);
    f.document.edit(QStringLiteral("Set a value"), mine);
    CHECK(f.conflicts.empty());
    CHECK(f.value(timeliness) == Decimal(81));
}

TEST_CASE("a read-only scorecard says so and changes nothing")
{
    Fixture f;
    REQUIRE(f.document.open(f.path, Access::ReadOnly));
    CHECK(f.document.isReadOnly());
    CHECK_FALSE(f.set(timeliness, 55));
    REQUIRE(f.failed.size() == 1);
    CHECK(f.failed.front().kind == ErrorKind::ReadOnly);
    CHECK(f.value(timeliness) == Decimal(40));
    CHECK(f.changed.empty());
}

TEST_CASE("a file that vanishes keeps its data in the window, and a copy of it can be saved")
{
    Fixture f;
    REQUIRE(f.set(timeliness, 55));
    REQUIRE(QFile::remove(f.path));
    f.document.lookForChanges();
    CHECK(f.vanished == 1);
    CHECK(f.document.isVanished());

    CHECK_FALSE(f.set(timeliness, 66));
    REQUIRE(f.failed.size() == 1);
    CHECK(f.failed.front().sentence.contains(f.path));
    CHECK(f.value(timeliness) == Decimal(55));

    const Scorecard shown = f.document.scorecard();
    const QString copy = f.folder.filePath(QStringLiteral("copy.scorecard"));
    REQUIRE(f.document.saveCopyAs(copy));
    CHECK(f.document.path() == copy);
    CHECK_FALSE(f.document.isVanished());
    CHECK(f.document.scorecard() == shown);
    CHECK(f.set(timeliness, 66));
}

TEST_CASE("a copy holds the same scorecard and its history")
{
    Fixture f;
    REQUIRE(f.set(timeliness, 55));
    const Scorecard shown = f.document.scorecard();
    const std::size_t entries = f.document.history()->size();
    REQUIRE(f.document.saveCopyAs(f.folder.filePath(QStringLiteral("copy.scorecard"))));
    CHECK(f.document.scorecard() == shown);
    CHECK(f.document.history()->size() == entries);
}

TEST_CASE("a file that is no scorecard leaves the open one as it was")
{
    Fixture f;
    const QString other = f.folder.filePath(QStringLiteral("letter.scorecard"));
    QFile file(other);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Dear committee, this is a letter and not a scorecard.");
    file.close();
    const auto opened = f.document.open(other);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == ErrorKind::Foreign);
    CHECK(f.document.path() == f.path);
    CHECK(f.set(timeliness, 55));
}

TEST_CASE("the term starts at today's and is told when it changes")
{
    Fixture f;
    int told = 0;
    QObject::connect(&f.document, &Document::termChanged, [&] { ++told; });
    CHECK(f.document.term() == Term{2026, Season::Autumn});
    f.document.setTerm({2026, Season::Summer});
    f.document.setTerm({2026, Season::Summer});
    CHECK(told == 1);
    CHECK(f.document.terms().front() == Term{2027, Season::Spring});
    CHECK(f.document.terms().back() == Term{2025, Season::Spring});
}

namespace {

/// Autumn 2026 is closed, and a person answers why with `said`.
void closeAutumn(Fixture& f, QStringList& asked, const std::optional<QString>& said)
{
    REQUIRE(f.document.edit(QStringLiteral("Close Autumn 2026"),
                            closeTerm(f.document.scorecard(), Term{2026, Season::Autumn}, QStringLiteral("Director"),
                                      QDateTime(QDate(2026, 11, 18), QTime(9, 0), Qt::UTC))));
    f.document.setAskReason([&asked, said](const QString& question) {
        asked.append(question);
        return said;
    });
}

} // namespace

TEST_CASE("a figure of a closed term is written with the reason that a person gives, and undone with the same")
{
    Fixture f;
    QStringList asked;
    closeAutumn(f, asked, QStringLiteral(" Two cases were counted twice "));
    REQUIRE(f.set(timeliness, 55));
    REQUIRE(asked.size() == 1);
    CHECK(asked.front().startsWith(QStringLiteral("Autumn 2026 is closed.")));
    const QString reason = QStringLiteral("Two cases were counted twice");
    CHECK(f.document.history(1)->front().reason == reason);
    f.document.undo();
    CHECK(f.value(timeliness) == Decimal(40));
    CHECK(f.document.history(1)->front().reason == reason);
    f.document.redo();
    CHECK(f.value(timeliness) == Decimal(55));
    CHECK(f.document.history(1)->front().reason == reason);
    CHECK(asked.size() == 1);
    CHECK(f.inFile() == f.document.scorecard());
}

TEST_CASE("without a reason a figure of a closed term stays as it is")
{
    Fixture f;
    QStringList asked;
    SECTION("the person leaves")
    {
        closeAutumn(f, asked, std::nullopt);
        CHECK_FALSE(f.set(timeliness, 55));
        CHECK(f.failed.empty());
    }
    SECTION("the person gives none")
    {
        closeAutumn(f, asked, QStringLiteral("  "));
        CHECK_FALSE(f.set(timeliness, 55));
        REQUIRE(f.failed.size() == 1);
        CHECK(f.failed.front().kind == ErrorKind::Refused);
    }
    CHECK(asked.size() == 1);
    CHECK(f.value(timeliness) == Decimal(40));
    CHECK(f.inFile() == f.document.scorecard());
    CHECK(f.document.undoText() == QStringLiteral("Close Autumn 2026"));
}

TEST_CASE("a reason that comes with the edit is not asked for again")
{
    Fixture f;
    QStringList asked;
    closeAutumn(f, asked, std::nullopt);
    CHECK(f.document.edit(QStringLiteral("Import"), setValue(f.document.scorecard(), timeliness, 55),
                          QStringLiteral("The provider's corrected return")));
    CHECK(asked.empty());
    CHECK(f.document.history(1)->front().reason == QStringLiteral("The provider's corrected return"));
}

TEST_CASE("a question in the middle of an edit lets no second edit in")
{
    Fixture f;
    QStringList asked;
    closeAutumn(f, asked, std::nullopt);
    f.document.setAskReason([&](const QString& question) {
        asked.append(question);
        CHECK_FALSE(f.set(timeliness, 56)); // an editor that loses the keyboard commits once more
        return std::optional(QStringLiteral("Counted again"));
    });
    CHECK(f.set(timeliness, 55));
    CHECK(asked.size() == 1);
    CHECK(f.value(timeliness) == Decimal(55));
}

TEST_CASE("what is submitted falls back to draft with the figure, and comes back with the undo")
{
    Fixture f;
    const Term term{2026, Season::Autumn};
    REQUIRE(f.document.edit(QStringLiteral("Submit"),
                            submit(f.document.scorecard(), {timeliness}, term, QStringLiteral("Data officer"),
                                   QDateTime(QDate(2026, 11, 18), QTime(9, 0), Qt::UTC))));
    const auto state = [&] { return signOffStateOf(f.document.scorecard(), timeliness, term); };
    REQUIRE(state() == SignOffState::Submitted);
    REQUIRE(f.set(timeliness, 55));
    CHECK(state() == SignOffState::Draft);
    f.document.undo();
    CHECK(state() == SignOffState::Submitted);
    CHECK(f.inFile() == f.document.scorecard());
}

TEST_CASE("a commentary's draft is kept apart from the scorecard, over closing the file")
{
    Fixture f;
    const CommentaryKey key{timeliness, {2026, Season::Autumn}};
    const Commentary draft{.cause = QStringLiteral("Two educational psych")};
    const Scorecard before = f.document.scorecard();
    REQUIRE(f.document.saveDraft(key, draft));
    CHECK(f.document.scorecard() == before);
    f.document.close();
    REQUIRE(f.document.open(f.path));
    CHECK(f.document.drafts() == std::map<CommentaryKey, Commentary>{{key, draft}});
    REQUIRE(f.document.dropDraft(key));
    CHECK(f.document.drafts()->empty());
}
