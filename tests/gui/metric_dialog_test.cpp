// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metric_dialog.h"
#include "gui/enter_fixture.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

// What a metric is, changed apart from its figures.

using namespace send;
using namespace send::test;

namespace {

struct Fixture : EnterFixture {
    MetricDialog* dialog = nullptr;

    explicit Fixture(const ReadingKey& key)
    {
        at(key, EnterModel::Name);
        press(Qt::Key_E, Qt::ControlModifier);
        dialog = page->findChild<MetricDialog*>();
        REQUIRE(dialog);
    }
    QString label(const char* name) const { return dialog->findChild<QLabel*>(QLatin1String(name))->text(); }
    void fill(const char* name, const QString& text) const
    {
        auto* edit = dialog->findChild<QLineEdit*>(QLatin1String(name));
        edit->selectAll();
        edit->del();
        QTest::keyClicks(edit, text);
    }
    void keep() const { dialog->findChild<QPushButton*>(QStringLiteral("metricKeep"))->click(); }
    const Metric& metric(MetricId id) const { return document.scorecard().metrics.at(id); }
};

} // namespace

TEST_CASE("a metric's owner and name change without touching what it counts")
{
    Fixture f(timelinessNow);
    CHECK(f.label("metricConsequences") == QStringLiteral("No figure, status or sign-off changes."));
    const auto readings = f.document.scorecard().readings;
    f.fill("metricOwner", QStringLiteral("SEND casework manager"));
    f.keep();
    CHECK(f.metric(timeliness).owner == QStringLiteral("SEND casework manager"));
    CHECK_FALSE(f.metric(timeliness).definitionChanged);
    CHECK(f.document.scorecard().readings == readings);
    f.document.undo();
    CHECK(f.metric(timeliness).owner == QStringLiteral("Head of SEND"));
}

TEST_CASE("a definition is typed in several lines, and Tab goes on to the next field")
{
    Fixture f(timelinessNow);
    auto* definition = f.dialog->findChild<QPlainTextEdit*>(QStringLiteral("metricDefinition"));
    REQUIRE(definition);
    CHECK(definition->accessibleName() == QStringLiteral("Definition"));
    definition->selectAll();
    definition->setFocus();
    QTest::keyClicks(definition, QStringLiteral("Plans issued within 140 days."));
    QTest::keyClick(definition, Qt::Key_Return);
    QTest::keyClicks(definition, QStringLiteral("Exceptions are left out."));
    QTest::keyClick(definition, Qt::Key_Tab);
    CHECK(f.dialog->focusWidget()->objectName() == QStringLiteral("metricNumerator"));
    f.keep();
    CHECK(f.metric(timeliness).definition == QStringLiteral("Plans issued within 140 days.\nExceptions are left out."));
}

TEST_CASE("a changed unit says first what it does, notes the day, and deletes no value")
{
    Fixture f({listened, monthPeriod(2026, 9)});
    const auto readings = f.document.scorecard().readings;
    auto* unit = f.dialog->findChild<QComboBox*>(QStringLiteral("metricUnit"));
    unit->setCurrentIndex(unit->findText(QStringLiteral("Days")));
    CHECK(f.label("metricConsequences").contains(QStringLiteral("days")));
    f.fill("metricFrom", QStringLiteral("1 Sep 2026"));
    f.keep();
    CHECK(f.metric(listened).unit == Unit::Days);
    CHECK(f.metric(listened).definitionChanged == QDate(2026, 9, 1));
    CHECK(f.document.scorecard().readings == readings);
}

TEST_CASE("what cannot be read or fed is said, and nothing is kept")
{
    Fixture f(timelinessNow);
    auto* keep = f.dialog->findChild<QPushButton*>(QStringLiteral("metricKeep"));
    f.fill("metricTolerance", QStringLiteral("some"));
    CHECK_FALSE(keep->isEnabled());
    CHECK(f.label("metricRefusal") == QStringLiteral("“some” is not a number."));
    f.fill("metricTolerance", QStringLiteral("5"));
    CHECK(keep->isEnabled());
    f.fill("metricFrom", QStringLiteral("soon"));
    CHECK_FALSE(keep->isEnabled());
}

TEST_CASE("baseline, planned figures and target are edited with what a metric is, and seen first")
{
    Fixture f(timelinessNow);
    f.fill("baselineValue", QStringLiteral("45.5%"));
    CHECK(f.label("metricRefusal") == QStringLiteral("A baseline has the day on which it stood so."));
    f.fill("baselineDate", QStringLiteral("31 Dec 2025"));
    f.fill("baselineSource", QStringLiteral("Own records"));
    f.fill("plannedNow", QStringLiteral("97"));
    f.fill("plannedNext", QStringLiteral("98"));
    f.fill("plannedNextNote", QStringLiteral("A full team from January"));
    f.fill("targetValue", QStringLiteral("100"));
    f.fill("targetDate", QStringLiteral("31 Aug 2028"));
    f.fill("targetRationale", QStringLiteral("What the law asks for"));
    const QString seen = f.label("metricConsequences");
    CHECK(seen.contains(QStringLiteral("The baseline is now: 45.5% on 31 Dec 2025")));
    CHECK(seen.contains(QStringLiteral("Planned for Autumn 2026 is now: 97.0%")));
    CHECK(seen.contains(QStringLiteral("The target is now: 100.0% on 31 Aug 2028")));
    const Scorecard before = f.document.scorecard();
    f.keep();
    const Scorecard& after = f.document.scorecard();
    CHECK(after.baselines.at(timeliness) == Baseline{*Decimal::parse(u"45.5"), QDate(2025, 12, 31), QStringLiteral("Own records")});
    CHECK(after.trajectory.at({timeliness, periodOf(Term{2027, Season::Spring})}).note == QStringLiteral("A full team from January"));
    CHECK(after.targets.at(timeliness).rationale == QStringLiteral("What the law asks for"));
    CHECK(after.readings == before.readings);
    f.document.undo();
    CHECK(f.document.scorecard() == before);
}

TEST_CASE("an odd baseline, planned figure or target is told with what the edit does, and can be kept")
{
    Fixture f(timelinessNow);
    f.fill("targetValue", QStringLiteral("0.9"));
    f.fill("targetDate", QStringLiteral("31 Aug 2028"));
    CHECK(f.label("metricConsequences").contains(QStringLiteral("Check: 0.9% is less than one in a hundred.")));
    f.keep();
    CHECK(f.document.scorecard().targets.at(timeliness).value == Decimal::parse(u"0.9").value());
}

TEST_CASE("the choice that feeds a metric from the backlog months says so, and what it is linked to")
{
    Fixture f(timelinessNow);
    auto* fed = f.dialog->findChild<QComboBox*>(QStringLiteral("metricFedBy"));
    CHECK(fed->accessibleName() == QStringLiteral("Fed from the backlog months"));
    fed->setCurrentIndex(fed->findText(QStringLiteral("Issued within 20 weeks, all plans")));
    CHECK(f.label("metricConsequences").contains(QStringLiteral("come from the backlog months (Issued within 20 weeks, all plans)")));
    f.keep();
    QApplication::processEvents();
    QStringList words;
    for (const QLabel* label : f.page->findChildren<QLabel*>())
        words << label->text();
    CHECK_FALSE(words.filter(QStringLiteral("Fed from the backlog months: Issued within 20 weeks, all plans.")).isEmpty());
}

TEST_CASE("a new metric comes into an area with all that defines it, and one undo takes it back")
{
    EnterFixture f;
    const Scorecard before = f.document.scorecard();
    const AreaId area = before.metrics.at(timeliness).area;
    MetricDialog dialog(f.document, area, f.page.get());
    auto* keep = dialog.findChild<QPushButton*>(QStringLiteral("metricKeep"));
    const auto fill = [&](const char* name, const QString& text) {
        QTest::keyClicks(dialog.findChild<QLineEdit*>(QLatin1String(name)), text);
    };
    CHECK_FALSE(keep->isEnabled());
    fill("metricName", QStringLiteral("Annual reviews on time"));
    fill("metricNumerator", QStringLiteral("reviews held in 12 months"));
    fill("metricDenominator", QStringLiteral("reviews due"));
    fill("targetValue", QStringLiteral("90"));
    fill("targetDate", QStringLiteral("31 Aug 2028"));
    auto* unit = dialog.findChild<QComboBox*>(QStringLiteral("metricUnit"));
    unit->setCurrentIndex(unit->findText(QStringLiteral("Per cent")));
    auto* period = dialog.findChild<QComboBox*>(QStringLiteral("metricPeriod"));
    period->setCurrentIndex(period->findText(QStringLiteral("Month")));
    REQUIRE(keep->isEnabled());
    keep->click();
    const Scorecard& after = f.document.scorecard();
    REQUIRE(after.metrics.size() == before.metrics.size() + 1);
    const Metric& made = after.metrics.at(dialog.metric());
    CHECK(made.area == area);
    CHECK(made.name == QStringLiteral("Annual reviews on time"));
    CHECK(made.unit == Unit::Percent);
    CHECK(made.period == PeriodKind::Month);
    CHECK(made.hasParts());
    CHECK(after.targets.at(dialog.metric()).value == Decimal(90));
    for (const auto& [id, metric] : before.metrics)
        if (metric.area == area)
            CHECK(metric.number != made.number);
    f.document.undo();
    CHECK(f.document.scorecard() == before);
}
