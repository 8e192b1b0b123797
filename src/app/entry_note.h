// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace send {

class TextLabel;

/// The sentence below a cell whose text was not taken, beside the warning shape.
class EntryNote : public QWidget
{
    Q_OBJECT
public:
    explicit EntryNote(QWidget* parent);

    /// Shows a sentence and says it to a screen reader.
    void tell(const QString& sentence);
    [[nodiscard]] int heightFor(int width) const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    TextLabel* m_sentence;
};

} // namespace send
