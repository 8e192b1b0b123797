// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace send {

class PackPreview;
class TextLabel;

/// The preview under its bar: which page it is, the way to the next, the size, and what is being done.
class PackPreviewPane : public QWidget
{
    Q_OBJECT
public:
    PackPreviewPane();

    [[nodiscard]] PackPreview& preview() { return *m_preview; }
    void setProgress(const QString& words);

private:
    [[nodiscard]] QWidget* bar();
    [[nodiscard]] QToolButton* arrow(const QString& text, const QString& objectName, const QString& name, int by);
    void showPlace();

    PackPreview* m_preview;
    TextLabel* m_place;
    TextLabel* m_progress;
    QToolButton* m_before;
    QToolButton* m_after;
};

} // namespace send
