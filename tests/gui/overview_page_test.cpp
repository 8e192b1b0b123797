// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/overview_page.h"

#include "app/link_button.h"
#include "app/overview_areas.h"
#include "app/overview_exceptions.h"
#include "app/overview_headline.h"
#include "catch_qt.h"
#include "gui/small_scorecard.h"
#include "gui/spoken_questions.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

using namespace send;
using namespace send::test;

namespace {

struct Fixture {
    QTemporaryDir folder;
    Document document;
    SpokenQuestions questions;
    std::unique_ptr<OverviewPage> page;
    std::vector<Place> places;

    explicit Fixture(const Changes& before = {})
    {
        useSettingsIn(folder.path());
        REQUIRE(document.open(writeSmallScorecard(folder.path())));
        if (!before.empty())
            REQUIRE(document.edit(QStringLiteral("Prepare"), before));
        page = std::make_unique<OverviewPage>(PageContext{document, questions});
        QObject::connect(page.get(), &Page::placeRequested, page.get(),
                         [this](const Place& place) { places.push_back(place); });
        page->resize(1180, 820);
        page->show();
        QApplication::processEvents();
    }
    template<class W>
    W& find(const char* name)
    {
        auto* found = page->findChild<W*>(QString::fromLatin1(name));
        REQUIRE(found);
        return *found;
    }
    FittedTable& exceptions() { return find<FittedTable>("exceptions"); }
    FittedTable& areas() { return find<FittedTable>("areaCounts"); }
    QString cell(FittedTable& table, int row, int column) { return table.model()->index(row, column).data().toString(); }
};

/// `count` metrics in one area, none with a figure.
Changes manyMetrics(int count)
{
    Changes changes;
    Scorecard before;
    const AreaId area{900};
    changes.push_back(editOf(before.areas, area, Area{.number = 90, .name = QStringLiteral("Many")}));
    for (int number = 1; number <= count; ++number)
        changes.push_back(editOf(before.metrics, MetricId{9000 + number},
                                 Metric{.area = area, .number = number, .name = QStringLiteral("Metric %1").arg(number)}));
    return changes;
}

Changes commentaryFor(MetricId metric)
{
    Commentary words;
    words.cause = QStringLiteral("Two posts are vacant.");
    words.backOnTrack = QStringLiteral("Summer 2027");
    return {CommentaryEdit{{metric, {2026, Season::Autumn}}, std::nullopt, words}};
}

} // namespace

TEST_CASE("a count of four digits is whole: 1,004 metrics are not 004")
{
    Fixture f(manyMetrics(1000));
    FittedTable& areas = f.areas();
    const int total = areas.model()->rowCount() - 1;
    const QString all = f.cell(areas, total, AreaCountModel::All);
    CHECK(all == QStringLiteral("1,004"));
    const QFontMetrics strong(Theme::forPalette(areas.palette(), areas.font()).scaled(1.0, true));
    CHECK(areas.columnWidth(AreaCountModel::All) >= strong.horizontalAdvance(all) + 4);
}

TEST_CASE("a headline says its value, verdict and age, and leads to its metric")
{
    Fixture f;
    const auto headlines = f.page->findChildren<HeadlineButton*>();
    REQUIRE(headlines.size() == 3);
    HeadlineButton& first = *headlines.front();
    CHECK(first.accessibleName() == QStringLiteral("Issued within 20 weeks"));
    CHECK(first.headline().value == QStringLiteral("40.0%"));
    CHECK(first.headline().status == Status::Red);
    CHECK(first.accessibleDescription().contains(QStringLiteral("As at 31 Dec 2026")));
    QTest::mouseClick(&first, Qt::LeftButton);
    REQUIRE(f.places.size() == 1);
    CHECK(f.places.back() == Place{.page = QStringLiteral("scorecard"), .metric = timeliness});
    QTest::keyClick(&first, Qt::Key_Return);
    CHECK(f.places.size() == 2);
}

TEST_CASE("every count of the areas leads to the scorecard with that filter")
{
    Fixture f;
    const auto& model = *qobject_cast<AreaCountModel*>(f.areas().model());
    REQUIRE(model.rowCount() == 3);
    CHECK(f.cell(f.areas(), 0, AreaCountModel::Red) == QStringLiteral("1"));
    CHECK(f.cell(f.areas(), 0, AreaCountModel::Amber) == QStringLiteral("0"));
    CHECK(f.cell(f.areas(), 2, AreaCountModel::All) == QStringLiteral("4"));
    const QModelIndex red = model.index(0, AreaCountModel::Red);
    CHECK(red.data(Qt::AccessibleTextRole).toString() == QStringLiteral("Assessments: 1 red"));
    QTest::mouseClick(f.areas().viewport(), Qt::LeftButton, {}, f.areas().visualRect(red).center());
    REQUIRE(f.places.size() == 1);
    CHECK(f.places.back() ==
          Place{.page = QStringLiteral("scorecard"), .filter = QStringLiteral("red"), .area = assessments});
    CHECK(model.placeAt(model.index(2, AreaCountModel::NoData)) ==
          Place{.page = QStringLiteral("scorecard"), .filter = QStringLiteral("no-data")});
}

TEST_CASE("an exception without commentary says so, and one with it says why")
{
    Fixture f;
    REQUIRE(f.exceptions().model()->rowCount() == 1);
    CHECK(f.cell(f.exceptions(), 0, ExceptionModel::Ref) == QStringLiteral("7.1"));
    CHECK(f.cell(f.exceptions(), 0, ExceptionModel::Actual) == QStringLiteral("40.0%"));
    CHECK(f.cell(f.exceptions(), 0, ExceptionModel::Planned) == QStringLiteral("60.0%"));
    CHECK(f.cell(f.exceptions(), 0, ExceptionModel::Why) == QStringLiteral("No commentary yet"));
    REQUIRE(f.document.edit(QStringLiteral("Explain"), commentaryFor(timeliness)));
    CHECK(f.cell(f.exceptions(), 0, ExceptionModel::Why) == QStringLiteral("Two posts are vacant."));
    CHECK(f.cell(f.exceptions(), 0, ExceptionModel::BackOnTrack) == QStringLiteral("Summer 2027"));
}

TEST_CASE("an exception opens its metric by keyboard alone")
{
    Fixture f;
    f.exceptions().setFocus(Qt::TabFocusReason);
    QTest::keyClick(&f.exceptions(), Qt::Key_Return);
    REQUIRE(f.places.size() == 1);
    CHECK(f.places.back().metric == timeliness);
}

TEST_CASE("without a red the page says so")
{
    Fixture f(setValue(smallScorecard(), timeliness, 90));
    CHECK(f.exceptions().isHidden());
    bool said = false;
    for (const QLabel* label : f.page->findChildren<QLabel*>())
        said = said || (label->isVisible() && label->text() == QStringLiteral("No metric is red in Autumn 2026."));
    CHECK(said);
}

TEST_CASE("an edit repaints the headline it changes and no other")
{
    Fixture f;
    const auto headlines = f.page->findChildren<HeadlineButton*>();
    REQUIRE(f.document.edit(QStringLiteral("Set"), setValue(f.document.scorecard(), timeliness, 61)));
    const auto after = f.page->findChildren<HeadlineButton*>();
    CHECK(after == headlines);
    CHECK(after.front()->headline().value == QStringLiteral("61.0%"));
    CHECK(after.front()->headline().status == Status::Green);
}

TEST_CASE("a term without figures offers to enter them")
{
    Fixture f;
    f.document.setTerm({2031, Season::Spring});
    auto& words = f.find<QLabel>("overviewEmpty");
    REQUIRE(words.isVisible());
    CHECK(words.text().startsWith(QStringLiteral("No figures yet for Spring 2031.")));
    f.find<QPushButton>("enterFigures").click();
    REQUIRE(f.places.size() == 1);
    CHECK(f.places.back().page == QStringLiteral("enter"));
}

TEST_CASE("a low window scrolls; headlines keep their size")
{
    Fixture f;
    const auto headlines = f.page->findChildren<HeadlineButton*>();
    const int height = headlines.front()->height();
    f.page->resize(1180, 320);
    QApplication::processEvents();
    CHECK(f.find<QScrollArea>("overviewScroll").verticalScrollBar()->maximum() > 0);
    CHECK(headlines.front()->height() == height);
}

TEST_CASE("the overview's models keep the rules of item models")
{
    Fixture f;
    QAbstractItemModelTester areas(f.areas().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    QAbstractItemModelTester exceptions(f.exceptions().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    f.document.setTerm({2026, Season::Summer});
    f.document.setTerm({2026, Season::Autumn});
    CHECK(f.exceptions().model()->rowCount() == 1);
}

TEST_CASE("every part of the overview has a name and the keyboard reaches it")
{
    Fixture f;
    for (QWidget* widget : f.page->findChildren<QWidget*>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        const auto* button = qobject_cast<QAbstractButton*>(widget);
        INFO(widget->metaObject()->className() << ' ' << qPrintable(widget->objectName()));
        CHECK_FALSE((widget->accessibleName().isEmpty() && !(button && !button->text().isEmpty())));
    }
    CHECK(f.page->panes().size() == 3);
}

TEST_CASE("the keyboard goes over the words of an exception, not over its shape and reference")
{
    Fixture f;
    f.exceptions().setFocus(Qt::TabFocusReason);
    QApplication::processEvents();
    CHECK(f.exceptions().currentIndex().column() == ExceptionModel::Name);
    QTest::keyClick(&f.exceptions(), Qt::Key_Left);
    CHECK(f.exceptions().currentIndex().column() == ExceptionModel::Name);
}

TEST_CASE("in a small window exceptions and areas stand one below the other, each as wide as the page")
{
    Fixture f;
    f.page->resize(900, 640);
    QApplication::processEvents();
    CHECK(f.areas().mapTo(f.page.get(), QPoint()).y() > f.exceptions().mapTo(f.page.get(), QPoint()).y());
    CHECK(f.areas().width() > 800);
}
