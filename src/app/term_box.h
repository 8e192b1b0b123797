// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace send {

class Document;

/// Chooses the term that every page shows.
class TermBox : public QComboBox
{
    Q_OBJECT
public:
    explicit TermBox(Document& document);

protected:
    void showPopup() override;

private:
    void fill();
    void choose(int index);

    Document& m_document;
};

/// The term after (+1) or before (−1) the one shown, where the list has one.
void stepTerm(Document& document, int by);

} // namespace send
