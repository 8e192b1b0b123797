// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace send {

class TextLabel;

/// What stands in a table's place when it has no row: why, and what to do about it.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    EmptyState(const QString& textName, const QString& buttonName);

    /// `offer` is the button's word: "Show all 49", "Add area"; without one there is no button.
    void say(const QString& why, const QString& offer = {});

Q_SIGNALS:
    void offerTaken();

private:
    TextLabel* m_text;
    QPushButton* m_button;
};

} // namespace send
