// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace send {

/// Which charts of the backlog are shown: the main ones together, or one kind alone. Its data is the kind's id.
class ChartChooser : public QComboBox
{
    Q_OBJECT
public:
    ChartChooser();

    void choose(const QString& id);
    /// The next one, or the one before; round and round.
    void step(int by);
};

} // namespace send
