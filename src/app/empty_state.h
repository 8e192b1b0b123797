// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace send {

class TextLabel;

/// What stands in a table's place when it has no row: why, and the way back to all of them.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    EmptyState(const QString& textName, const QString& buttonName);

    /// `total` is how many there are without the filter; with none there is no way back to offer.
    void say(const QString& why, int total);

Q_SIGNALS:
    void showAll();

private:
    TextLabel* m_text;
    QPushButton* m_button;
};

} // namespace send
