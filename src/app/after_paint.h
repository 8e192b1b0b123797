// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace send {

/// Work that is done later and once, behind what is due to be painted: a figure stands on the screen before what follows
/// from it is worked out, and a key held down does not have each step worked out on the way.
class AfterPaint : public QObject
{
    Q_OBJECT
public:
    AfterPaint(std::function<void()> work, QObject* parent) : QObject(parent), m_work(std::move(work)) {}

    void request();
    /// What was requested is done already.
    void forget() { m_isRequested = false; }

protected:
    bool event(QEvent* event) override;

private:
    std::function<void()> m_work;
    bool m_isRequested = false;
};

} // namespace send
