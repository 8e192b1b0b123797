// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure.h"

#include <QEvent>

namespace send {

namespace {

class FontFollower : public QObject
{
public:
    FontFollower(QWidget* widget, const std::function<void()>& arrange) : QObject(widget), m_arrange(arrange)
    {
        widget->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::FontChange)
            m_arrange();
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_arrange;
};

} // namespace

void followFont(QWidget* widget, const std::function<void()>& arrange)
{
    new FontFollower(widget, arrange);
    arrange();
}

} // namespace send
