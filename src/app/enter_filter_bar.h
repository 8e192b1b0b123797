// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/enter_filter.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace send {

class EnterModel;
class SegmentBar;
struct Scorecard;

/// Above the entry grid: what is missing, whose it is, and words to find.
class EnterFilterBar : public QWidget
{
    Q_OBJECT
public:
    EnterFilterBar();

    /// Offers the areas, owners and partners of a scorecard; `author` is who "Mine" is.
    void fill(const Scorecard& scorecard, const QString& author);
    /// Counts stand beside each kind; a kind of which there is none is not offered.
    void count(const EnterModel& model);
    void showAll();
    void choose(EnterShow show);
    void chooseArea(AreaId area);
    void chooseOwner(const QString& owner);
    [[nodiscard]] EnterFilter filter() const;
    [[nodiscard]] QLineEdit* findBox() const { return m_find; }

Q_SIGNALS:
    void changed();
    void left(); ///< Enter, Esc or ↓ in the box of words: back to the grid

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    SegmentBar* m_segments;
    QComboBox* m_areas;
    QComboBox* m_owners;
    QComboBox* m_partners;
    QLineEdit* m_find;
};

} // namespace send
