// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace send {

class LinkButton;
class TextLabel;

/// The sentence below a row of the grid, beside the warning shape: why text was not taken, or what is odd about a figure.
/// A suggestion can be used, an odd figure kept with a reason.
class EntryNote : public QWidget
{
    Q_OBJECT
public:
    explicit EntryNote(QWidget* parent);

    /// Shows a sentence and says it to a screen reader.
    void tell(const QString& sentence);
    /// "Use 81": what Alt+U does; empty for nothing.
    void offer(const QString& suggestion);
    void allowKeeping(bool allowed);
    /// Gives the keyboard to the reason's line.
    void askWhy();
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] int heightFor(int width) const;

Q_SIGNALS:
    void suggestionUsed();
    void kept(const QString& why);
    void left(); ///< the reason's line, without one

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showLine(bool shown);

    TextLabel* m_sentence;
    QPushButton* m_use;
    LinkButton* m_keep;
    QLineEdit* m_why;
};

} // namespace send
