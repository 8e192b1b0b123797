// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/enter_filter.h"
#include "core/readiness.h"

#include <QWidget>

namespace send {

class LinkButton;
class TextLabel;

/// "83% ready: 3 values, 2 comments, 1 sign-off": each part leads to what is missing.
class ReadinessLine : public QWidget
{
    Q_OBJECT
public:
    ReadinessLine();

    void show(const Readiness& readiness);
    [[nodiscard]] QSize sizeHint() const override; ///< side by side

Q_SIGNALS:
    void chosen(send::EnterShow show);

private:
    void showPart(LinkButton& link, int count, const QString& one, const QString& several);

    TextLabel* m_ready;
    LinkButton* m_values;
    LinkButton* m_comments;
    LinkButton* m_signOffs;
};

} // namespace send
