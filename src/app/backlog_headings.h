// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/heading_view.h"

namespace send {

/// Column headings below the name of their group, which stays in view while any of its columns does.
class BacklogHeadings : public HeadingView
{
    Q_OBJECT
public:
    using HeadingView::HeadingView;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    [[nodiscard]] QString groupAt(int section) const;
};

/// The months down the left side, always in view; the current one has the tint and the bar, an odd one the warning.
class BacklogMonths : public QHeaderView
{
    Q_OBJECT
public:
    explicit BacklogMonths(QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    void paintEvent(QPaintEvent* event) override;
};

} // namespace send
