// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text_label.h"

#include "render/theme.h"

#include <QApplication>
#include <QEvent>

namespace send {

namespace {

double sizeOf(TextRole role)
{
    switch (role) {
    case TextRole::HeadlineValue: return 2.2;
    case TextRole::PageTitle: return 1.55;
    case TextRole::Section: return 1.1;
    case TextRole::Caption: return 0.9;
    default: return 1.0;
    }
}

bool isStrong(TextRole role)
{
    return role == TextRole::HeadlineValue || role == TextRole::PageTitle || role == TextRole::Section ||
           role == TextRole::Strong;
}

QColor colourOf(TextRole role, const Theme& theme)
{
    if (role == TextRole::Muted || role == TextRole::Caption)
        return theme.muted;
    if (role == TextRole::Link)
        return theme.link;
    return role == TextRole::Warning ? theme.warning : theme.text;
}

} // namespace

TextLabel::TextLabel(TextRole role, const QString& text, QWidget* parent) : QLabel(text, parent), m_role(role)
{
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::WindowText); // on a ground of Base it would be Text
    restyle();
}

void TextLabel::setRole(TextRole role)
{
    m_role = role;
    restyle();
}

void TextLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    const bool isStyle = event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::PaletteChange ||
                         event->type() == QEvent::ApplicationPaletteChange;
    if (isStyle && !m_styling)
        restyle();
}

void TextLabel::restyle()
{
    m_styling = true;
    const Theme theme = Theme::forPalette(QApplication::palette(), QApplication::font());
    setFont(theme.scaled(sizeOf(m_role), isStrong(m_role)));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, colourOf(m_role, theme));
    setPalette(colours);
    m_styling = false;
}

void restyleTextLabels(const QWidget& window)
{
    for (TextLabel* label : window.findChildren<TextLabel*>())
        label->restyle();
}

} // namespace send
