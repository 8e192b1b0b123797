// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/pack/pack.h"

#include <QPixmap>
#include <QScrollArea>

#include <memory>

namespace send {

/// One page of the pack on white paper, painted by the pages themselves and sharp at every scale.
class Paper : public QWidget
{
    Q_OBJECT
public:
    Paper();

    void setPage(std::shared_ptr<const pack::Pages> pages, int page);

Q_SIGNALS:
    void clicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    std::shared_ptr<const pack::Pages> m_pages;
    int m_page = 0;
    QPixmap m_picture;
};

/// The preview: a page at a time. Page Up and Page Down scroll, and turn at its ends.
class PackPreview : public QScrollArea
{
    Q_OBJECT
public:
    enum class Zoom { Width, WholePage };
    PackPreview();

    void setPages(std::shared_ptr<const pack::Pages> pages); ///< stays on the same page where it can
    [[nodiscard]] const std::shared_ptr<const pack::Pages>& pages() const { return m_pages; }
    [[nodiscard]] int page() const { return m_page; } ///< from 0
    [[nodiscard]] int count() const { return m_pages ? m_pages->count() : 0; }
    void goTo(int page);
    void setZoom(Zoom zoom);

Q_SIGNALS:
    void pageChanged();
    void clicked(); ///< on the page shown

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    void describe();
    void turn(int by);

    std::shared_ptr<const pack::Pages> m_pages;
    Paper* m_paper;
    int m_page = 0;
    Zoom m_zoom = Zoom::Width;
};

} // namespace send
