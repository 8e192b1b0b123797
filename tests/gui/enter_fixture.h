// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/enter_editor.h"
#include "app/enter_page.h"
#include "app/entry_note.h"
#include "catch_qt.h"
#include "gui/small_scorecard.h"
#include "gui/spoken_questions.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

namespace send::test {

inline const ReadingKey timelinessNow{timeliness, autumn};

/// Two percentages with parts, a metric of the academic year (not due in autumn) and a monthly count.
inline Scorecard scorecardToEnter()
{
    Scorecard scorecard = smallScorecard();
    scorecard.plan.pinnedToday = QDate(2026, 11, 18);
    for (const MetricId id : {timeliness, complaints}) {
        scorecard.metrics.at(id).numeratorText = QStringLiteral("those in time");
        scorecard.metrics.at(id).denominatorText = QStringLiteral("all of them");
    }
    for (const MetricId id : {maintained, listened}) {
        scorecard.metrics.at(id).unit = Unit::Number;
        scorecard.metrics.at(id).decimals = 0;
    }
    scorecard.metrics.at(maintained).period = PeriodKind::AcademicYear;
    scorecard.metrics.at(listened).period = PeriodKind::Month;
    scorecard.readings.clear();
    Reading before;
    before.parts = Proportion{315, 325};
    scorecard.readings[{timeliness, previous(autumn)}] = before;
    Reading august;
    august.value = Decimal(159);
    scorecard.readings[{listened, monthPeriod(2026, 8)}] = august;
    return scorecard;
}

inline QString writeScorecard(const Scorecard& wanted, const QString& folder)
{
    const QString path = QDir(folder).filePath(QStringLiteral("enter.scorecard"));
    auto store = Store::create(path, wanted.plan);
    REQUIRE(store);
    Scorecard empty;
    empty.plan = wanted.plan;
    REQUIRE(store->apply(diff(empty, wanted), QStringLiteral("data officer"), QStringLiteral("Make the fixture")));
    return path;
}

/// A figure of the monthly metric.
inline ReadingKey month(int number)
{
    return {listened, monthPeriod(2026, number)};
}

/// The Enter figures page on a file of its own, with the keyboard in the grid.
struct EnterFixture {
    QTemporaryDir folder;
    Document document;
    SpokenQuestions questions;
    std::unique_ptr<EnterPage> page;
    EnterTable* table;
    EnterModel* model;

    explicit EnterFixture(const Scorecard& scorecard = scorecardToEnter())
    {
        QApplication::setStyle(QStringLiteral("Fusion"));
        useSettingsIn(folder.path());
        REQUIRE(document.open(writeScorecard(scorecard, folder.path())));
        page = std::make_unique<EnterPage>(PageContext{document, questions});
        page->resize(1360, 850);
        page->show();
        QApplication::setActiveWindow(page.get());
        QApplication::processEvents();
        table = page->findChild<EnterTable*>();
        model = page->findChild<EnterModel*>();
        table->setFocus();
    }

    void at(const ReadingKey& key, int column) { table->goToCell(*model->rowOf(key), column); }
    /// The widget that has the keyboard: the editor, or the grid.
    QWidget* keyboard() const
    {
        EnterEditor* open = editor();
        return open ? static_cast<QWidget*>(open) : table;
    }
    EnterEditor* editor() const
    {
        for (EnterEditor* editor : table->viewport()->findChildren<EnterEditor*>())
            if (editor->isVisible())
                return editor;
        return nullptr;
    }
    void type(const QString& text)
    {
        for (const QChar c : text)
            QTest::keyClick(keyboard(), c.toLatin1());
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(keyboard(), key, modifiers);
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QApplication::processEvents();
    }
    void value(const ReadingKey& key, const QString& text)
    {
        at(key, EnterModel::Value);
        type(text);
        press(Qt::Key_Return);
    }
    QString cell(const ReadingKey& key, int column) const
    {
        return model->index(*model->rowOf(key), column).data().toString();
    }
    std::optional<Reading> reading(const ReadingKey& key) const
    {
        const auto& readings = document.scorecard().readings;
        const auto found = readings.find(key);
        return found == readings.end() ? std::nullopt : std::optional(found->second);
    }
    QString refusal() const
    {
        const auto* note = table->findChild<EntryNote*>(QStringLiteral("entryNote"));
        return note && note->isVisible() ? note->sentence() : QString();
    }
    QString progress() const { return page->findChild<QLabel*>(QStringLiteral("progressText"))->text(); }
    void trigger(const char* command) const { page->findChild<QAction*>(QLatin1String(command))->trigger(); }
};

} // namespace send::test
