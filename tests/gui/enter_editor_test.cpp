// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/enter_fixture.h"

#include <QHeaderView>
#include <QPaintEvent>
#include <QScrollBar>

// One editor serves every cell of the entry grid: nothing of one cell is left in it at the next.

using namespace send;
using namespace send::test;

namespace {

using Model = EnterModel;

struct Fixture : EnterFixture {
    using EnterFixture::EnterFixture;

    EnterEditor* open(const ReadingKey& key, int column)
    {
        at(key, column);
        press(Qt::Key_F2);
        REQUIRE(editor());
        return editor();
    }
};

/// What a widget was asked to paint.
class Painted : public QObject
{
public:
    explicit Painted(QWidget* widget) { widget->installEventFilter(this); }
    QRegion region;

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint)
            region += static_cast<QPaintEvent*>(event)->region();
        return false;
    }
};

} // namespace

TEST_CASE("the editor of a cell has that cell's text, name and side, and no warning of another cell's")
{
    Fixture f;
    f.at(month(9), Model::Value);
    f.type(QStringLiteral("1590")); // ten times the last figure
    const EnterEditor* first = f.editor();
    CHECK_FALSE(first->toolTip().isEmpty());
    CHECK_FALSE(first->accessibleDescription().isEmpty());
    CHECK(first->alignment().testFlag(Qt::AlignRight));
    f.press(Qt::Key_Return);
    const EnterEditor* comment = f.open(month(10), Model::Comment);
    CHECK(comment == first);
    CHECK(comment->text().isEmpty());
    CHECK(comment->toolTip().isEmpty());
    CHECK(comment->accessibleDescription().isEmpty());
    CHECK(comment->alignment().testFlag(Qt::AlignLeft));
    CHECK(comment->accessibleName() == QStringLiteral("Check and comment, Families who feel listened to, Oct 2026"));
    f.press(Qt::Key_Escape);
    CHECK(f.open(month(9), Model::Value)->text() == QStringLiteral("1590"));
    CHECK(f.editor()->accessibleName() == QStringLiteral("Value, Families who feel listened to, Sep 2026"));
}

TEST_CASE("text that was refused and put back leaves the next cell's editor unmarked")
{
    Fixture f;
    f.at(month(9), Model::Value);
    f.type(QStringLiteral("n/k"));
    f.press(Qt::Key_Return);
    REQUIRE(f.editor());
    CHECK(f.editor()->isRefused());
    f.press(Qt::Key_Escape);
    CHECK_FALSE(f.editor());
    CHECK_FALSE(f.open(month(10), Model::Value)->isRefused());
    CHECK(f.refusal().isEmpty());
}

TEST_CASE("undo in an editor goes back to what stood in its cell, never to what was typed in another")
{
    Fixture f;
    f.at(month(9), Model::Value);
    f.type(QStringLiteral("124"));
    f.press(Qt::Key_Return);
    EnterEditor* editor = f.open(month(9), Model::Value);
    CHECK_FALSE(editor->isUndoAvailable());
    f.type(QStringLiteral("5"));
    editor->undo();
    CHECK(editor->text() == QStringLiteral("124"));
    CHECK_FALSE(editor->isUndoAvailable());
}

TEST_CASE("an editor that waits hidden follows the text size and the colours of the window")
{
    Fixture f;
    const int margin = f.open(month(9), Model::Value)->textMargins().left();
    f.press(Qt::Key_Escape);
    QFont large = f.page->font();
    large.setPointSizeF(large.pointSizeF() * 2);
    f.page->setFont(large);
    QPalette dark = f.page->palette();
    dark.setColor(QPalette::Base, Qt::black);
    dark.setColor(QPalette::Text, Qt::white);
    f.page->setPalette(dark);
    QApplication::processEvents();
    const EnterEditor* editor = f.open(month(9), Model::Value);
    CHECK(editor->textMargins().left() > margin);
    CHECK(editor->font().pointSizeF() == f.table->font().pointSizeF());
    CHECK(editor->palette().color(QPalette::Text) == QColor(Qt::white));
    CHECK(editor->palette().color(QPalette::Base) == QColor(Qt::black));
}

TEST_CASE("a grid that is read anew while one types has nothing left to keep, and takes the next figure")
{
    Fixture f;
    f.at(month(9), Model::Value);
    f.type(QStringLiteral("124"));
    f.model->reload();
    CHECK_FALSE(f.editor());
    CHECK(f.table->settle());
    CHECK_FALSE(f.reading(month(9)));
    f.at(month(10), Model::Value);
    f.type(QStringLiteral("130"));
    f.press(Qt::Key_Return);
    CHECK(f.reading(month(10))->value == Decimal(130));
}

TEST_CASE("Enter at the foot of the grid moves what is scrolled, and paints what changed and what came into view")
{
    Scorecard scorecard = scorecardToEnter();
    for (auto& [id, metric] : scorecard.metrics) {
        metric.period = PeriodKind::Month;
        metric.unit = Unit::Number;
        metric.denominatorText.clear();
    }
    scorecard.readings.clear();
    Fixture f(scorecard);
    f.page->resize(1360, 360);
    const auto cameToRest = [] {
        for (int i = 0; i < 5; ++i)
            QApplication::processEvents();
    };
    cameToRest();
    QScrollBar* bar = f.table->verticalScrollBar();
    const int row = f.model->rowCount() - 3;
    f.table->goToCell(row, Model::Value);
    cameToRest();
    bar->setValue(f.table->rowViewportPosition(row + 1) + bar->value() - f.table->viewport()->height());
    cameToRest();
    REQUIRE(f.table->rowViewportPosition(row + 1) == f.table->viewport()->height()); // just below the foot
    f.type(QStringLiteral("124"));
    QApplication::processEvents();
    const int before = bar->value();
    const Painted painted(f.table->viewport());
    QTest::keyClick(f.keyboard(), Qt::Key_Return);
    f.page->repaint(QRect(0, 0, 1, 1)); // what is due is painted with it, and nothing that comes later
    CHECK(bar->value() > before);
    CHECK_FALSE(painted.region.isEmpty());
    CHECK_FALSE(painted.region.intersects(QRect(0, 0, 1, f.table->viewport()->height() / 3)));
}

TEST_CASE("the column headings are not painted anew as the keyboard goes from cell to cell")
{
    Fixture f;
    f.at(month(9), Model::Value);
    for (int i = 0; i < 5; ++i)
        QApplication::processEvents();
    const Painted headings(f.table->horizontalHeader()->viewport());
    const Painted cells(f.table->viewport());
    f.at(month(10), Model::Comment);
    f.page->repaint(QRect(0, 0, 1, 1));
    CHECK_FALSE(cells.region.isEmpty());
    CHECK(headings.region.isEmpty());
}
