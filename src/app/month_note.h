// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;

namespace send {

class TextLabel;

/// The line under the monthly grid: what is odd about the month that has the keyboard, else how to type; or why typed
/// text was not kept.
class MonthNote : public QWidget
{
    Q_OBJECT
public:
    MonthNote();

    void describe(const QStringList& oddities);
    void refuse(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    void paintMark();

    QLabel* m_mark;
    TextLabel* m_words;
};

} // namespace send
