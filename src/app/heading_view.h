// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace send {

/// Column headings in two lines, muted, on the page's own ground, with one strong rule below and no lines between.
class HeadingView : public QHeaderView
{
    Q_OBJECT
public:
    explicit HeadingView(QWidget* parent = nullptr);
    /// At 100 %, where numbers stand closer than words.
    void setNumberPadding(int padding) { m_numberPadding = padding; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    void paintEvent(QPaintEvent* event) override;
    /// Where the keyboard is and what is chosen is not shown here: nothing is to be painted.
    void currentChanged(const QModelIndex&, const QModelIndex&) override {}
    void selectionChanged(const QItemSelection&, const QItemSelection&) override {}

private:
    int m_numberPadding = 6;
};

} // namespace send
