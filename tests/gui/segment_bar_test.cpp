// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow_layout.h"
#include "app/segment_bar.h"

#include "catch_qt.h"

#include <QCoreApplication>
#include <QToolButton>

using namespace send;

TEST_CASE("segments that do not fit side by side go on a second line, each as wide as its words")
{
    QWidget row;
    auto* across = new FlowLayout(&row, 8);
    across->setContentsMargins(0, 0, 0, 0);
    auto* bar = new SegmentBar(QStringLiteral("Status"));
    for (const char* text : {"All 40", "Red 12", "Monitor only 1", "No data 3"})
        bar->addSegment(QString::fromLatin1(text), QString::fromLatin1(text));
    across->addWidget(bar);
    for (const int width : {2000, bar->sizeHint().width() - 1, bar->minimumSizeHint().width()}) {
        row.resize(width, across->heightForWidth(width));
        row.show();
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        const int lines = bar->height() / bar->sizeHint().height();
        CHECK((lines > 1) == (width < bar->sizeHint().width()));
        for (const auto* segment : bar->findChildren<QToolButton*>()) {
            CHECK(segment->width() >= segment->sizeHint().width());
            CHECK(bar->rect().contains(segment->geometry()));
        }
    }
}
