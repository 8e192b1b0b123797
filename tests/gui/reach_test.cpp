// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/file_actions.h"
#include "app/main_window.h"
#include "app/text_size.h"
#include "catch_qt.h"
#include "gui/small_scorecard.h"
#include "gui/spoken_questions.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

// What every page owes to a person who cannot see it, has no mouse, or needs large text.

using namespace send;
using namespace send::test;

namespace {

struct Fixture {
    QTemporaryDir folder;
    Document document;
    SpokenQuestions questions;
    std::unique_ptr<MainWindow> window;

    Fixture()
    {
        useSettingsIn(folder.path());
        applyTextSize(100);
        window = std::make_unique<MainWindow>(document, questions);
        window->resize(1360, 850);
        window->show();
        window->files().openPath(writeSmallScorecard(folder.path()));
        const BacklogMonth october{.received = 90, .issued = 112, .openAtEnd = 640};
        REQUIRE(document.edit(QStringLiteral("Type a month"),
                              {editOf(document.scorecard().backlog, Month{2026, 10}, october)}));
        QApplication::setActiveWindow(window.get());
        settle();
    }
    ~Fixture() { applyTextSize(100); }
    static void settle()
    {
        for (int i = 0; i < 5; ++i)
            QApplication::processEvents();
    }
    void show(const PageInfo& page)
    {
        REQUIRE(window->showPage(page.id));
        REQUIRE(QTest::qWaitFor([this] { return !window->currentPage()->isBusy(); }, 30'000));
        settle(); // what came last asks to be laid out
    }
    void closeFile()
    {
        document.close();
        settle();
    }
};

QString described(const QWidget* widget)
{
    const QString name = widget->objectName().isEmpty() ? QStringLiteral("(no name)") : widget->objectName();
    const QWidget* parent = widget->parentWidget();
    return QStringLiteral("%1 %2 in %3 %4")
        .arg(QString::fromLatin1(widget->metaObject()->className()), name,
             parent ? QString::fromLatin1(parent->metaObject()->className()) : QString(),
             parent ? parent->objectName() : QString());
}

/// Qt's own parts of a widget, as the line edit of a spin box, are named by that widget.
bool isPart(const QWidget* widget)
{
    for (const QWidget* up = widget; up; up = up->parentWidget())
        if (up->objectName().startsWith(QStringLiteral("qt_")) || qobject_cast<const QAbstractItemView*>(up->parentWidget()))
            return true;
    return qobject_cast<const QComboBox*>(widget->parentWidget()) ||
           qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()) ||
           qobject_cast<const QLineEdit*>(widget->parentWidget());
}

bool isInteractive(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QComboBox*>(widget) ||
           qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QAbstractItemView*>(widget) ||
           qobject_cast<const QAbstractSpinBox*>(widget);
}

QStringList withoutName(const QWidget& window)
{
    QStringList found;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || isPart(widget))
            continue;
        const QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
        const bool takesKeys = widget->focusPolicy() != Qt::NoFocus && !qobject_cast<QAbstractSlider*>(widget);
        if (takesKeys && (!spoken || spoken->text(QAccessible::Name).trimmed().isEmpty()))
            found << QStringLiteral("no accessible name: ") + described(widget);
        if (isInteractive(widget) && widget->objectName().isEmpty())
            found << QStringLiteral("no object name: ") + described(widget);
    }
    return found;
}

/// A word is clipped where its label or button is smaller than it asks to be.
QStringList clipped(const QWidget& window)
{
    QStringList found;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        const auto* label = qobject_cast<const QLabel*>(widget);
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const QString text = label ? label->text() : button ? button->text() : QString();
        if (!widget->isVisible() || isPart(widget) || text.isEmpty())
            continue;
        const bool wraps = label && label->wordWrap();
        const QSize wanted = wraps ? QSize(0, label->heightForWidth(widget->width())) : widget->sizeHint();
        if (wanted.width() > widget->width() + 1 || wanted.height() > widget->height() + 1)
            found << QStringLiteral("%1 “%2” has %3×%4 of %5×%6")
                         .arg(described(widget), text.left(40))
                         .arg(widget->width())
                         .arg(widget->height())
                         .arg(wanted.width())
                         .arg(wanted.height());
    }
    return found;
}

void checkNone(const QStringList& found, const QString& where)
{
    INFO(where.toStdString() << ":\n" << found.join(u'\n').toStdString());
    CHECK(found.isEmpty());
}

} // namespace

TEST_CASE("everything that takes the keyboard has a name to be spoken and a name to be found by, on every page")
{
    Fixture f;
    for (const PageInfo& page : pageRegistry()) {
        f.show(page);
        checkNone(withoutName(*f.window), page.id);
    }
    f.closeFile();
    checkNone(withoutName(*f.window), QStringLiteral("start"));
}

TEST_CASE("F6 goes through the parts of every page and comes round")
{
    Fixture f;
    for (const PageInfo& page : pageRegistry()) {
        f.show(page);
        INFO(page.id.toStdString());
        auto* navigation = f.window->findChild<QListView*>(QStringLiteral("navigation"));
        navigation->setFocus();
        QList<QWidget*> panes = f.window->currentPage()->panes();
        panes.removeIf([](const QWidget* pane) { return !pane->isVisible(); });
        CHECK_FALSE(panes.isEmpty());
        for (const QWidget* pane : panes) {
            QTest::keyClick(f.window.get(), Qt::Key_F6);
            const QWidget* focus = QApplication::focusWidget();
            REQUIRE(focus);
            INFO(described(pane).toStdString() << " but " << described(focus).toStdString());
            CHECK((focus == pane || pane->isAncestorOf(focus)));
        }
        QTest::keyClick(f.window.get(), Qt::Key_F6);
        CHECK(navigation->hasFocus());
    }
}

TEST_CASE("Tab leads from the navigation into every page")
{
    Fixture f;
    for (const PageInfo& page : pageRegistry()) {
        f.show(page);
        INFO(page.id.toStdString());
        f.window->findChild<QListView*>(QStringLiteral("navigation"))->setFocus();
        bool reached = false;
        for (int i = 0; i < 40 && !reached; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            reached = f.window->currentPage()->panes().front()->isAncestorOf(QApplication::focusWidget()) ||
                      f.window->currentPage()->panes().front() == QApplication::focusWidget();
        }
        CHECK(reached);
    }
}

TEST_CASE("a page opens at its top, whatever has the keyboard there")
{
    Fixture f;
    applyTextSize(200);
    for (const QString& page : {QStringLiteral("plan"), QStringLiteral("overview")}) {
        REQUIRE(f.window->showPage(page));
        Fixture::settle();
    }
    const auto* scroll = f.window->findChild<QScrollArea*>(QStringLiteral("overviewScroll"));
    REQUIRE(scroll);
    REQUIRE(scroll->verticalScrollBar()->maximum() > 0);
    CHECK(scroll->verticalScrollBar()->value() == 0);
    for (int step = 0; step < 20 && scroll->verticalScrollBar()->value() == 0; ++step) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        Fixture::settle();
    }
    CHECK(scroll->verticalScrollBar()->value() > 0); // whoever goes on by the keyboard sees where they are
}

TEST_CASE("no word of a label or button is clipped, at any text size")
{
    Fixture f;
    for (const int size : {100, 150, 200}) {
        applyTextSize(size);
        for (const PageInfo& page : pageRegistry()) {
            f.show(page);
            checkNone(clipped(*f.window), QStringLiteral("%1 at %2").arg(page.id).arg(size));
        }
    }
    f.closeFile();
    checkNone(clipped(*f.window), QStringLiteral("start at 200"));
}
