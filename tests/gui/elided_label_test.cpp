// SPDX-License-Identifier: GPL-3.0-or-later
#include "catch_qt.h"

#include "app/elided_label.h"

#include <QApplication>
#include <QHelpEvent>
#include <QToolTip>

using namespace send;

namespace {

QImage painted(ElidedLabel& label, int width)
{
    label.resize(width, label.sizeHint().height());
    return label.grab().toImage();
}

QString tipOf(ElidedLabel& label)
{
    QToolTip::hideText();
    QHelpEvent event(QEvent::ToolTip, QPoint(1, 1), label.mapToGlobal(QPoint(1, 1)));
    QApplication::sendEvent(&label, &event);
    return QToolTip::text();
}

} // namespace

TEST_CASE("a line of words gives way where there is no room, and its tip says the whole")
{
    ElidedLabel label(TextRole::Muted);
    label.setText(QStringLiteral("November 2025 to October 2026"));
    label.show();
    const int whole = label.sizeHint().width();
    CHECK(label.minimumSizeHint().width() < whole);

    painted(label, whole);
    CHECK(tipOf(label).isEmpty());
    const QImage cut = painted(label, whole / 2);
    CHECK(tipOf(label) == label.text());
    CHECK(label.text() == QStringLiteral("November 2025 to October 2026")); // for whoever has it read to them

    ElidedLabel shorter(TextRole::Muted);
    shorter.setText(label.fontMetrics().elidedText(label.text(), Qt::ElideRight, whole / 2));
    shorter.show();
    CHECK(painted(shorter, whole / 2) == cut);
}
