// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProgressBar>

namespace send {

/// How much is done, as a flat line; the words stand beside it.
class ProgressLine : public QProgressBar
{
    Q_OBJECT
public:
    ProgressLine();
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace send
