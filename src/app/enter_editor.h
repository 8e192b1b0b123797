// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace send {

/// The editor of a cell: its frame is that of the keyboard, in the warning colour once its text was refused.
class EnterEditor : public QLineEdit
{
    Q_OBJECT
public:
    explicit EnterEditor(QWidget* parent);

    /// Why the text was not taken; empty takes it back.
    void setRefusal(const QString& sentence);
    [[nodiscard]] bool isRefused() const { return m_refused; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_refused = false;
};

} // namespace send
