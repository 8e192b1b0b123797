// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metric_dialog.h"
#include "gui/enter_fixture.h"

#include <QComboBox>
#include <QLineEdit>
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
