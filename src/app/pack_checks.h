// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/page.h"

#include <vector>

namespace send {

/// Not a page: the dialog of the plan's details.
inline const QString planDetailsPlace = QStringLiteral("plan details");

/// Something to see to before a pack is printed; none of them keeps anyone from printing.
struct PackCheck {
    bool open = false; ///< still to be seen to
    QString text;
    QString detail;
    QString link; ///< a verb; empty where there is nowhere to go
    Place place;
    friend bool operator==(const PackCheck&, const PackCheck&) = default;
};
/// `pages`: how many the pack has; 0 while that is not known.
[[nodiscard]] std::vector<PackCheck> packChecks(const Scorecard& scorecard, Term term, QDate today, int pages);

/// The checks one below the other: shape, words, and the way there.
class PackCheckList : public QWidget
{
    Q_OBJECT
public:
    PackCheckList();

    void setChecks(const std::vector<PackCheck>& checks);

Q_SIGNALS:
    void followed(const send::Place& place);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    [[nodiscard]] QWidget* rowOf(const PackCheck& check);

    std::vector<PackCheck> m_checks;
    QWidget* m_rows = nullptr;
};

} // namespace send
