// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_help.h"

#include <QApplication>
#include <QMessageBox>
#include <QWidget>

#include <algorithm>

namespace send {

namespace {

QString text(const char* source)
{
    return QCoreApplication::translate("send", source);
}

} // namespace

void focusNextPane(QList<QWidget*> panes)
{
    panes.removeIf([](const QWidget* pane) { return !pane->isVisible(); });
    if (panes.isEmpty())
        return;
    const QWidget* focus = QApplication::focusWidget();
    const auto holds = [&](const QWidget* pane) { return focus && (pane == focus || pane->isAncestorOf(focus)); };
    const auto here = std::ranges::find_if(panes, holds) - panes.begin();
    QWidget* to = panes[(here + 1) % panes.size()];
    to->setFocus(Qt::OtherFocusReason);
    if (!to->hasFocus() && to->nextInFocusChain())
        to->nextInFocusChain()->setFocus(Qt::OtherFocusReason);
}

void showAbout(QWidget* parent)
{
    QMessageBox box(parent);
    box.setTextFormat(Qt::PlainText);
    box.setText(text("SEND Scorecard %1").arg(QStringLiteral(SEND_VERSION)));
    box.setInformativeText(text("A SEND improvement plan, its metrics and the EHCP backlog in one file.\n\nFree software "
                                "under the GNU General Public License, version 3 or later."));
    box.exec();
}

} // namespace send
