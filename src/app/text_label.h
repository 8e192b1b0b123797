// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace send {

/// The uses of type of docs/looks.md.
enum class TextRole { HeadlineValue, PageTitle, Section, Body, Strong, Muted, Caption, Warning, Link };

/// Plain text in one of those roles: its size follows the program's font and its colour the palette.
class TextLabel : public QLabel
{
    Q_OBJECT
public:
    explicit TextLabel(TextRole role, const QString& text = {}, QWidget* parent = nullptr);
    void setRole(TextRole role);
    void restyle();

protected:
    void changeEvent(QEvent* event) override;

private:
    TextRole m_role;
    bool m_styling = false;
};

/// After a change of the program's font or palette: labels with fonts of their own are not told by Qt.
void restyleTextLabels(const QWidget& window);

} // namespace send
