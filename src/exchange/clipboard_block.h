// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <set>
#include <vector>

namespace send {

/// A block of cells as texts, row by row; rows may differ in length.
using TextBlock = std::vector<QStringList>;

/// Reads tabs and lines as Excel and LibreOffice put them: quotation marks hold tabs, line breaks and doubled quotation
/// marks; text that only begins with one stays as it is. Text made harmless by `tsvOf` reads as it was. At most a million
/// cells; what is beyond is left out, here and below.
[[nodiscard]] TextBlock readTsv(const QString& text);
/// The first table of HTML as Excel (CF_HTML), LibreOffice (`sdval`) and Google Sheets (`data-sheets-value`) put it, found
/// by a tolerant scanner; nothing where there is none. Where the number behind a cell is noted, it is that, to six
/// decimals, not as rounded for show: `62%` may be `61.538462%`. Excel of today notes none (`x:num` is of 2003). Cells that
/// another covers are empty.
[[nodiscard]] std::optional<TextBlock> readHtmlTable(QStringView html);
/// A clipboard's block: its table where it has one, else its text. Where both have the same rows and columns, a cell is as
/// in the text if the table shows it as `######`, rounded or with other spaces.
[[nodiscard]] TextBlock readClipboard(const QString& text, const QString& html);

/// The same the other way. Nothing in it is a formula to who pastes it; `2026-10` and `0123` stay texts, and so does every
/// cell of the columns in `words`: the reference 7.10 is no number.
[[nodiscard]] QString tsvOf(const TextBlock& block);
[[nodiscard]] QString htmlOf(const TextBlock& block, const std::set<qsizetype>& words = {});

} // namespace send
