// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

namespace send {

/// A page and the panel at its right. In a window below 1,200 pixels (at 100 %) the panel is a page of its own: it takes
/// the whole place when it is opened, until it is closed again.
class PageSplitter : public QSplitter
{
    Q_OBJECT
public:
    /// `settingsKey` is where its state is remembered.
    PageSplitter(QWidget* main, QWidget* panel, const QString& settingsKey);

    [[nodiscard]] bool isNarrow() const { return m_narrow; }
    void openPanel();  ///< gives the panel the keyboard; in a narrow window it takes the place
    void closePanel(); ///< back to the page

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    QSplitterHandle* createHandle() override;

private:
    void adapt();
    void arrange();
    void share();
    void remember();

    QWidget* m_main;
    QWidget* m_panel;
    QString m_settingsKey;
    bool m_narrow = false;
    bool m_opened = false; ///< the panel, in a narrow window
    bool m_chosen = false; ///< where the line is, by a person
};

} // namespace send
