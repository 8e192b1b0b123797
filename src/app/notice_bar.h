// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;

namespace send {

class TextLabel;

/// A sentence across the top of the page with what can be done about it; in nobody's way.
class NoticeBar : public QFrame
{
    Q_OBJECT
public:
    enum class Kind { Quiet, Warning };
    struct Answer {
        QString text; ///< a verb: "Keep mine"
        std::function<void()> act;
    };

    NoticeBar();
    void say(Kind kind, const QString& sentence, const std::vector<Answer>& answers = {});
    void dismiss();
    [[nodiscard]] QString sentence() const;

private:
    void clearAnswers();

    TextLabel* m_sentence;
    QLabel* m_mark;
    QHBoxLayout* m_answers;
};

} // namespace send
