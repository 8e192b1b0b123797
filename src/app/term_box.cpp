// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/term_box.h"

#include "app/document.h"

#include <QSignalBlocker>

#include <algorithm>

namespace send {

TermBox::TermBox(Document& document) : m_document(document)
{
    setObjectName(QStringLiteral("termBox"));
    setAccessibleName(tr("Term"));
    setToolTip(tr("Term shown on every page (Alt+Page Up, Alt+Page Down)"));
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(&document, &Document::reset, this, &TermBox::fill);
    connect(&document, &Document::termChanged, this, &TermBox::fill);
    connect(this, &QComboBox::activated, this, &TermBox::choose);
    fill();
}

/// A reading may have been added since: the list is made when it is looked at.
void TermBox::showPopup()
{
    fill();
    QComboBox::showPopup();
}

void TermBox::fill()
{
    const QSignalBlocker quiet(this);
    clear();
    if (!m_document.isOpen())
        return;
    for (const Term term : m_document.terms()) {
        addItem(toText(term));
        if (term == m_document.term())
            setCurrentIndex(count() - 1);
    }
}

void TermBox::choose(int index)
{
    if (const auto term = parseTerm(itemText(index)))
        m_document.setTerm(*term);
}

void stepTerm(Document& document, int by)
{
    const auto terms = document.terms();
    const auto here = std::ranges::find(terms, document.term());
    const auto to = (here - terms.begin()) - by; // newest first
    if (to >= 0 && to < static_cast<std::ptrdiff_t>(terms.size()))
        document.setTerm(terms[static_cast<std::size_t>(to)]);
}

} // namespace send
