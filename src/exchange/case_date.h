// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QDate>

namespace send {

/// A date as a file of cases writes it.
struct CaseDate {
    enum class Kind : quint8 {
        Blank,
        Read,
        Unreadable,
        UsOrder ///< a date only when its month stands first, as 12/25/2023
    };
    /// What day and month say of the order in which the file writes them.
    enum class Order : quint8 { None, Uk, Either };
    Kind kind = Kind::Blank;
    Order order = Order::None;
    QDate day; ///< valid when Read; from 1900 to 2199
};

/// Reads `2026-10-31`, `2026-Oct-31 00:00:00`, `31/10/2026`, `31.10.26`, `31 October 2026`; a time behind it is dropped.
/// ISO or day first, never month first (docs/backlog-model.md).
[[nodiscard]] CaseDate readCaseDate(QByteArrayView text);

} // namespace send
