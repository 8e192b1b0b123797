// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace send {

class TextLabel;

/// A name and what is typed below it. Words are given out when the field is left; Esc in it puts back what stood there.
class PlanField : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { Line, Text };

    PlanField(const QString& name, Kind kind);

    /// Shows words that came from elsewhere, unless others are being typed here.
    void setText(const QString& text);
    /// Shows words about another subject, whatever is being typed here.
    void turnTo(const QString& text);
    /// Shows words that were being typed before: they are given out only once the field was gone into.
    void restore(const QString& text);
    /// What stands in the editor.
    [[nodiscard]] QString typed() const { return text(); }
    /// Whether words that are not given out yet are being typed here.
    [[nodiscard]] bool isTyping() const;
    void setReadOnly(bool readOnly);
    /// What was wrong with the words; empty for nothing.
    void setRefusal(const QString& sentence);
    /// Gives out what was typed, if it was.
    void commit();

Q_SIGNALS:
    void committed(const QString& text);
    void edited(); ///< at every key

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QString text() const;
    void show(const QString& text);
    void restyle();
    void outline();

    QLineEdit* m_line = nullptr;
    QPlainTextEdit* m_words = nullptr;
    TextLabel* m_refusal;
    QString m_standing; ///< what stands in the file
    bool m_restored = false;
};

} // namespace send
