// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/marker_menu.h"
#include "gui/enter_fixture.h"

// Markers chosen from a list, by keyboard alone.

using namespace send;
using namespace send::test;

namespace {

using Model = EnterModel;
const ReadingKey september{listened, monthPeriod(2026, 9)};

struct Fixture : EnterFixture {
    /// Where the keyboard goes while the list is open.
    MarkerMenu* menu() const { return qobject_cast<MarkerMenu*>(QApplication::activePopupWidget()); }
    void inMenu(std::initializer_list<Qt::Key> keys) const
    {
        for (const Qt::Key key : keys) {
            REQUIRE(menu());
            QTest::keyClick(menu(), key);
        }
    }
    QStringList ticked() const
    {
        QStringList names;
        for (const QAction* action : menu()->actions())
            if (action->isChecked())
                names << action->objectName().section(u'_', 1);
        return names;
    }
    Markers markers(const ReadingKey& key) const { return reading(key) ? reading(key)->markers : Markers(); }
};

} // namespace

TEST_CASE("the list of markers says what each means, and ↓ and Enter choose one")
{
    Fixture f;
    f.at(september, Model::Value);
    f.type(QStringLiteral("124"));
    f.press(Qt::Key_F4);
    REQUIRE(f.menu());
    CHECK(f.document.scorecard().readings.at(september).value == Decimal(124)); // what was being typed is kept
    QStringList lines;
    for (const QAction* action : f.menu()->actions())
        if (!action->isSeparator())
            lines << action->text().replace(u'\t', u' ');
    CHECK(lines == QStringList{QStringLiteral("Provisional [p]"), QStringLiteral("Revised since it was published [r]"),
                               QStringLiteral("Estimated [e]"), QStringLiteral("Break in the series [b]"),
                               QStringLiteral("Withheld to protect identity [c]"), QStringLiteral("Not available [x]"),
                               QStringLiteral("Not applicable [z]"), QStringLiteral("Awaited: it is coming awaited")});
    f.inMenu({Qt::Key_Down, Qt::Key_Down, Qt::Key_Return});
    CHECK_FALSE(f.menu());
    CHECK(f.markers(september) == Markers(Marker::Estimated));
    CHECK(f.table->currentIndex().column() == Model::Mark);
    f.document.undo();
    CHECK(f.markers(september) == Markers());
}

TEST_CASE("several markers are ticked with Space or their letters and kept at once; Esc changes nothing")
{
    Fixture f;
    f.at(september, Model::Mark);
    f.press(Qt::Key_Down, Qt::AltModifier);
    f.inMenu({Qt::Key_Space, Qt::Key_B, Qt::Key_R, Qt::Key_R});
    CHECK(f.ticked() == QStringList{QStringLiteral("p"), QStringLiteral("b")});
    f.inMenu({Qt::Key_Return});
    CHECK(f.markers(september) == (Marker::Provisional | Marker::Break));
    f.press(Qt::Key_Down, Qt::AltModifier);
    CHECK(f.ticked() == QStringList{QStringLiteral("p"), QStringLiteral("b")});
    f.inMenu({Qt::Key_Space, Qt::Key_Escape});
    CHECK(f.markers(september) == (Marker::Provisional | Marker::Break));
    f.press(Qt::Key_F4);
    f.inMenu({Qt::Key_Space, Qt::Key_B, Qt::Key_Return});
    CHECK(f.markers(september) == Markers());
}

TEST_CASE("one reason why there is no figure, and none beside awaited")
{
    Fixture f;
    f.at(september, Model::Mark);
    f.press(Qt::Key_F4);
    f.inMenu({Qt::Key_P, Qt::Key_X, Qt::Key_Z});
    CHECK(f.ticked() == QStringList{QStringLiteral("p"), QStringLiteral("z")});
    f.inMenu({Qt::Key_A});
    CHECK(f.ticked() == QStringList{QStringLiteral("awaited")});
    f.inMenu({Qt::Key_Return});
    CHECK(f.reading(september)->awaited);
    f.press(Qt::Key_F4);
    f.inMenu({Qt::Key_C});
    CHECK(f.ticked() == QStringList{QStringLiteral("c")});
    f.inMenu({Qt::Key_Return});
    CHECK(f.markers(september) == Markers(Marker::Confidential));
    CHECK_FALSE(f.reading(september)->awaited);
}

TEST_CASE("markers that the list does not offer stay, and Alt+↓ opens it from what is being typed")
{
    Fixture f;
    f.at(september, Model::Mark);
    f.type(QStringLiteral("low"));
    QTest::keyClick(f.keyboard(), Qt::Key_Down, Qt::AltModifier);
    f.inMenu({Qt::Key_P, Qt::Key_Return});
    CHECK(f.markers(september) == (Marker::Provisional | Marker::Low));
}

TEST_CASE("no list opens where nothing is typed")
{
    Fixture f;
    f.table->goToCell(*f.model->rowOf(maintained), Model::Name);
    f.press(Qt::Key_F4);
    CHECK_FALSE(f.menu());
    f.at(september, Model::Value);
    f.press(Qt::Key_Down, Qt::AltModifier);
    CHECK_FALSE(f.menu());
}
