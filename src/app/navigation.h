// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/page_registry.h"

#include <QFrame>

class QListView;
class QStandardItemModel;

namespace send {

class TextLabel;

/// The list of pages at the left, and at its foot how far the term has come. It shrinks to icons where room is short.
class Navigation : public QFrame
{
    Q_OBJECT
public:
    Navigation(Document& document, const std::vector<PageInfo>& pages);

    void setCurrent(int page);
    void setCompact(bool compact);
    [[nodiscard]] QListView* list() const { return m_list; }

Q_SIGNALS:
    void chosen(int page);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refreshFoot();
    void adaptWidth();

    Document& m_document;
    QListView* m_list;
    QStandardItemModel* m_model;
    QWidget* m_foot;
    TextLabel* m_term;
    TextLabel* m_progress;
    bool m_compact = false;
};

} // namespace send
