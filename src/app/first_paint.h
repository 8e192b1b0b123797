// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace send {

/// Prints the clock in microseconds since 1970 once `widget` has been painted, then quits, at once or when standard input
/// is closed: what the benchmark of the start reads.
class FirstPaint : public QObject
{
    Q_OBJECT
public:
    enum class Then { Quit, Stay };
    FirstPaint(QWidget* widget, Then then);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void printTime() const;

    Then m_then;
};

} // namespace send
