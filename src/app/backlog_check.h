// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backlog.h"

#include <QWidget>

class QLabel;
class QStandardItemModel;
class QTableView;

namespace send {

class BacklogCheckDelegate;
class TextLabel;

/// "Does it add up?": open at start, what came and went, open at end, and the difference, for the last months.
class BacklogCheck : public QWidget
{
    Q_OBJECT
public:
    BacklogCheck();

    void showMonths(const Scorecard& scorecard);

Q_SIGNALS:
    void monthOpened(send::Month month); ///< Enter or a double click on its row

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void restyle();
    void openRow(int row);

    QLabel* m_mark;
    TextLabel* m_sentence;
    QStandardItemModel* m_model;
    QTableView* m_table;
    BacklogCheckDelegate* m_delegate;
    std::vector<Month> m_months;
    bool m_addsUp = true;
};

} // namespace send
