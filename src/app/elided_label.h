// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text_label.h"

namespace send {

/// A line of words that gives way: where there is no room for all of it, it ends in … and its tip says the whole.
class ElidedLabel : public TextLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(TextRole role, Qt::TextElideMode mode = Qt::ElideRight);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QString shown() const;

    Qt::TextElideMode m_mode;
};

} // namespace send
