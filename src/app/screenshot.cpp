// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screenshot.h"

#include "app/main_window.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QTimer>

#include <algorithm>
#include <cstdio>

namespace send {

namespace {

constexpr int settleMilliseconds = 150;

void fail(const QString& sentence)
{
    std::fprintf(stderr, "send-scorecard: %s\n", qPrintable(sentence));
    QCoreApplication::exit(1);
}

/// The page's command goes before another page's of the same name.
QAction* commandOf(const MainWindow& window, const QString& name)
{
    if (window.currentPage())
        if (auto* command = window.currentPage()->findChild<QAction*>(name))
            return command;
    return window.findChild<QAction*>(name);
}

QWidget& shownIn(MainWindow& window)
{
    const QWidgetList all = QApplication::topLevelWidgets();
    const auto dialog = std::ranges::find_if(all, [](QWidget* one) { return one->isVisible() && qobject_cast<QDialog*>(one); });
    return dialog == all.end() ? window : **dialog;
}

void write(MainWindow& window, const QString& path)
{
    if (window.currentPage() && window.currentPage()->isBusy()) {
        QTimer::singleShot(settleMilliseconds, &window, [&window, path] { write(window, path); });
        return;
    }
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents(); // what is laid out asks others to be laid out
    if (!shownIn(window).grab().save(path))
        return fail(QCoreApplication::translate("send", "%1 could not be written.").arg(path));
    QCoreApplication::quit();
}

} // namespace

void takeScreenshot(MainWindow& window, const QString& path, const QString& command)
{
    if (!command.isEmpty()) {
        QAction* action = commandOf(window, command);
        if (!action || !action->isEnabled())
            return fail(QCoreApplication::translate("send", "There is no command “%1” here now.").arg(command));
        QTimer::singleShot(0, action, &QAction::trigger); // it may wait for an answer in a loop of its own
    }
    QTimer::singleShot(settleMilliseconds, &window, [&window, path] { write(window, path); });
}

} // namespace send
