// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace send::store {

/// One description for each kind of row: the table's name, an empty key and row, and the columns in order. A visitor
/// `column(name, field)` goes through them; the SQL, the binding, the reading and the history's JSON follow from it.
/// A new kind of row is one description in one of the headers below, one table in schema/ and the lines that
/// core/change.h names.
template<class E>
struct Table;

} // namespace send::store

#include "store/tables_backlog.h"
#include "store/tables_figures.h"
#include "store/tables_plan.h"
