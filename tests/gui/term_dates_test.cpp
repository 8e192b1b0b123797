// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/term_dates_dialog.h"
#include "gui/enter_fixture.h"

#include <QLineEdit>
#include <QPushButton>

// When terms begin, of the school year that is shown.

using namespace send;
using namespace send::test;

namespace {

struct Fixture : EnterFixture {
    TermDatesDialog* dialog = nullptr;

    Fixture()
    {
        trigger("termDates");
        dialog = page->findChild<TermDatesDialog*>();
        REQUIRE(dialog);
    }
    void fill(const char* name, const QString& text) const
    {
        auto* edit = dialog->findChild<QLineEdit*>(QLatin1String(name));
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    QString label(const char* name) const { return dialog->findChild<QLabel*>(QLatin1String(name))->text(); }
    QPushButton* keep() const { return dialog->findChild<QPushButton*>(QStringLiteral("termDatesKeep")); }
};

} // namespace

TEST_CASE("a term that begins on another day ends the one before it, and both are usual again when it is put back")
{
    Fixture f;
    CHECK(f.label("termConsequences") == QStringLiteral("Nothing changes."));
    f.fill("termStart1", QStringLiteral("4 Jan 2027"));
    CHECK(f.label("termConsequences") == QStringLiteral("No figure moves to another term."));
    f.keep()->click();
    const TermCalendar& terms = f.document.scorecard().terms;
    CHECK(datesOf(*asTerm(autumn), terms).end == QDate(2027, 1, 3));
    CHECK(datesOf(next(*asTerm(autumn)), terms).start == QDate(2027, 1, 4));
    CHECK(terms.size() == 2);
    const auto back = editTerms(f.document.scorecard(), *asTerm(autumn), {QDate(2026, 9, 1), QDate(2027, 1, 1), QDate(2027, 5, 1), QDate(2027, 9, 1)});
    REQUIRE(back);
    Scorecard usual = f.document.scorecard();
    REQUIRE(applyTo(usual, *back));
    CHECK(usual.terms.empty());
    f.document.undo();
    CHECK(f.document.scorecard().terms.empty());
}

TEST_CASE("figures that would belong to another term are counted first, and a day far off is refused")
{
    Fixture f;
    f.fill("termStart0", QStringLiteral("31 Aug 2026")); // August's count is then one of the autumn
    CHECK(f.label("termConsequences") == QStringLiteral("1 figure belongs to another term then."));
    f.fill("termStart0", QStringLiteral("1 Mar 2026"));
    CHECK(f.label("termRefusal") == QStringLiteral("Autumn 2026 usually begins on 1 September 2026. Give a day within 60 days of that."));
    CHECK_FALSE(f.keep()->isEnabled());
    f.fill("termStart0", QStringLiteral("soon"));
    CHECK_FALSE(f.keep()->isEnabled());
}
