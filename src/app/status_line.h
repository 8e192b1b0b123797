// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStatusBar>

namespace send {

class Document;
class ElidedLabel;

/// The foot of the window: file and saved state at the left, the scorecard's notice at the right.
class StatusLine : public QStatusBar
{
    Q_OBJECT
public:
    explicit StatusLine(const Document& document);
    void refresh();

private:
    const Document& m_document;
    ElidedLabel* m_fileState;
    ElidedLabel* m_caveat;
};

} // namespace send
