// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace send {

class Document;
class ElidedLabel;

/// Where the term box stands in a page's header.
enum class TermBoxPlace { AfterTitle, AtEnd, None };

/// The head of every page: title, term box, a few words, and the page's commands at the right end.
class PageHeader : public QWidget
{
    Q_OBJECT
public:
    PageHeader(Document& document, const QString& title, TermBoxPlace termBox);

    /// Words beside the title, muted.
    void setSubtitle(const QString& subtitle);
    /// After the title and the term box.
    void addAfterTitle(QWidget* widget);
    /// At the right end, in the order added.
    void addCommand(QWidget* widget);
    /// Before those; shown only where it and all the words have room, and never what a window cannot be made narrower for.
    void addWhereRoom(QWidget* widget);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();

    QHBoxLayout* m_start;
    QHBoxLayout* m_end;
    QWidget* m_whereRoom; ///< with its own row of widgets
    ElidedLabel* m_subtitle;
};

} // namespace send
