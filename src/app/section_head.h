// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace send {

class TextLabel;

/// The heading of a section of a page: the words semi-bold, beside them at the right end what belongs to them.
class SectionHead : public QWidget
{
    Q_OBJECT
public:
    enum class Rule { None, Below };
    explicit SectionHead(const QString& text, Rule rule = Rule::None);

    void setText(const QString& text);
    void addAside(QWidget* widget);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Rule m_rule;
    TextLabel* m_text;
    QHBoxLayout* m_across;
};

} // namespace send
