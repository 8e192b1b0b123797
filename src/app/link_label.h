// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text_label.h"

namespace send {

/// Words that lead somewhere and may run over several lines: in the link colour, framed when they have the keyboard.
class LinkLabel : public TextLabel
{
    Q_OBJECT
public:
    explicit LinkLabel(const QString& text, QWidget* parent = nullptr);

Q_SIGNALS:
    void activated();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace send
