// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <memory>
#include <set>
#include <vector>

class QMimeData;

namespace send {

/// The cells that a spreadsheet put on the clipboard, row by row; empty where there is no text.
[[nodiscard]] std::vector<QStringList> textsIn(const QMimeData& data);
/// The same the other way, in the forms that spreadsheets read; the columns in `words` hold no numbers, whatever they
/// look like.
[[nodiscard]] std::unique_ptr<QMimeData> mimeOf(const std::vector<QStringList>& texts, const std::set<qsizetype>& words = {});

} // namespace send
