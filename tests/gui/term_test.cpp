// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enter_table.h"
#include "app/main_window.h"
#include "catch_qt.h"
#include "core/closed_terms.h"
#include "core/readiness.h"
#include "core/sign_off.h"
#include "gui/small_scorecard.h"
#include "gui/spoken_questions.h"

#include <QApplication>
#include <QDir>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

// A whole term with the keyboard alone: every act below is a key sent to the widget that has the keyboard. No mouse, no
// setter, no slot. What the test reads of the window it only reads.

using namespace send;
using namespace send::test;

namespace {

constexpr int metricCount = 40;
const Term term{2026, Season::Autumn};

/// In two areas, three of four a percentage with parts, the others counts. The first eight have a target of 90%.
Scorecard emptyTerm()
{
    Scorecard scorecard;
    scorecard.plan.title = QStringLiteral("A term");
    scorecard.plan.pinnedToday = QDate(2027, 1, 11);
    scorecard.areas[AreaId(1)] = {1, QStringLiteral("Assessments"), {}, {}, {}};
    scorecard.areas[AreaId(2)] = {2, QStringLiteral("Families"), {}, {}, {}};
    for (int i = 0; i < metricCount; ++i) {
        const bool isCount = i % 4 == 3;
        Metric metric{.area = AreaId(1 + i / 20), .number = 1 + i % 20, .name = QStringLiteral("Metric %1").arg(i + 1)};
        metric.unit = isCount ? Unit::Number : Unit::Percent;
        metric.decimals = isCount ? 0 : 1;
        metric.numeratorText = isCount ? QString() : QStringLiteral("those in time");
        metric.denominatorText = isCount ? QString() : QStringLiteral("all of them");
        scorecard.metrics.emplace(MetricId(i + 1), metric);
        if (!isCount && i < 8)
            scorecard.targets[MetricId(i + 1)] = {Decimal(90), QDate(2027, 8, 31), {}};
    }
    return scorecard;
}

struct Keyboard {
    QTemporaryDir folder;
    Document document;
    SpokenQuestions questions;
    std::unique_ptr<MainWindow> window;

    Keyboard()
    {
        useSettingsIn(folder.path());
        const QString path = QDir(folder.path()).filePath(QStringLiteral("term.scorecard"));
        const Scorecard wanted = emptyTerm();
        auto store = Store::create(path, wanted.plan);
        REQUIRE(store);
        Scorecard empty;
        empty.plan = wanted.plan;
        REQUIRE(store->apply(diff(empty, wanted), QStringLiteral("data officer"), QStringLiteral("Make the fixture")));
        document.setAuthor(QStringLiteral("Data officer"));
        window = std::make_unique<MainWindow>(document, questions);
        window->resize(1360, 850);
        window->show();
        QApplication::setActiveWindow(window.get());
        REQUIRE(document.take(std::move(*store)));
        settle();
    }
    static void settle()
    {
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QApplication::processEvents();
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        REQUIRE(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
        settle();
    }
    void type(const QString& text) const
    {
        for (const QChar letter : text)
            QTest::keyClick(QApplication::focusWidget(), letter.toLatin1());
    }
    /// The metric of the row where the keyboard is.
    MetricId here() const
    {
        const auto* table = window->findChild<EnterTable*>();
        const auto* model = window->findChild<EnterModel*>();
        const auto metric = model->metricAt(table->currentIndex().row());
        REQUIRE(metric);
        return *metric;
    }
    /// Down or up the grid by arrow keys.
    void walkTo(MetricId metric) const
    {
        for (int steps = 0; here() != metric && steps < 2 * metricCount; ++steps)
            press(here() < metric ? Qt::Key_Down : Qt::Key_Up);
        REQUIRE(here() == metric);
    }
    Readiness readiness() const { return readinessOf(document.scorecard(), term, document.today()); }
};

/// F9 leads to each figure in turn; two of the first eight come out red.
void enterFigures(const Keyboard& keys)
{
    for (int i = 0; i < metricCount; ++i) {
        keys.press(Qt::Key_F9);
        const auto metric = keys.here().value();
        if (keys.document.scorecard().metrics.at(MetricId(metric)).hasParts()) {
            keys.type(QString::number(metric <= 2 ? 100 + metric : 180 + metric / 4));
            keys.press(Qt::Key_Tab);
            keys.type(QStringLiteral("200"));
        } else {
            keys.type(QString::number(30 + metric));
        }
        keys.press(Qt::Key_Return);
    }
}

void explainReds(const Keyboard& keys)
{
    for (const MetricReadiness& ready : keys.readiness().metrics) {
        if (!ready.lacksCommentary)
            continue;
        keys.walkTo(ready.metric);
        keys.press(Qt::Key_F6);
        keys.press(Qt::Key_Tab);
        for (const char* words : {"Three posts were vacant, so decisions waited and fell behind.", "Two officers start in January.",
                                  "At 90% once both are trained."}) {
            INFO(ready.metric.value() << ": " << QApplication::focusWidget()->objectName().toStdString() << " "
                                      << QApplication::focusWidget()->accessibleName().toStdString());
            REQUIRE(qobject_cast<QPlainTextEdit*>(QApplication::focusWidget()));
            keys.type(QString::fromLatin1(words));
            keys.press(Qt::Key_Tab);
        }
        keys.type(QStringLiteral("30 Apr 2027"));
        keys.press(Qt::Key_Return);
        while (!qobject_cast<EnterTable*>(QApplication::focusWidget()))
            keys.press(Qt::Key_F6);
    }
}

} // namespace

TEST_CASE("a term of forty metrics is entered, commented, submitted, approved and closed by keys alone, and all undone")
{
    Keyboard keys;
    const Scorecard before = keys.document.scorecard();
    keys.press(Qt::Key_3, Qt::ControlModifier);
    keys.press(Qt::Key_PageUp, Qt::AltModifier); // the day lies in the term after
    REQUIRE(keys.document.term() == term);
    REQUIRE(qobject_cast<EnterTable*>(QApplication::focusWidget()));

    enterFigures(keys);
    CHECK(keys.readiness().figuresMissing == 0);
    CHECK(keys.document.scorecard().readings.at({MetricId(1), periodOf(term)}).parts == Proportion{101, 200});
    CHECK(keys.readiness().commentsMissing == 2);

    explainReds(keys);
    CHECK(keys.readiness().commentsMissing == 0);
    const Commentary commentary = keys.document.scorecard().commentary.at({MetricId(1), term});
    CHECK(commentary.action == QStringLiteral("Two officers start in January."));
    CHECK(commentary.backOnTrackBy == QDate(2027, 4, 30));

    keys.press(Qt::Key_A, Qt::ControlModifier);
    keys.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(signOffStateOf(keys.document.scorecard(), MetricId(40), term) == SignOffState::Submitted);
    keys.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(signOffStateOf(keys.document.scorecard(), MetricId(1), term) == SignOffState::Approved);
    CHECK(keys.readiness().open() == 0);
    keys.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(lockOf(keys.document.scorecard(), term) == TermLock::Closed);
    CHECK(keys.questions.told.empty());

    Document again;
    REQUIRE(again.open(keys.document.path()));
    CHECK(again.scorecard() == keys.document.scorecard());

    for (int undone = 0; keys.document.canUndo() && undone < 4 * metricCount; ++undone)
        keys.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(keys.document.scorecard() == before);
}
