// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/table_import.h"
#include "fuzz/target.h"

#include <QBuffer>

namespace send::fuzz {

/// A table of this kind gives a sentence, or edits that hold and can be taken back; with an error none, and what the sound
/// cells would change can be looked at.
inline void requirePreview(const Scorecard& before, TableKind kind, const QByteArray& bytes)
{
    QBuffer file;
    file.setData(bytes);
    file.open(QIODevice::ReadOnly);
    TableOptions options;
    options.kind = kind;
    options.today = QDate(2026, 12, 3);
    const auto preview = previewTable(before, file, QStringLiteral("The file"), options);
    require(preview || !preview.error().sentence.isEmpty());
    if (!preview)
        return;
    require(!preview->hasErrors() || preview->changes.empty());
    Scorecard shown = before;
    require(applyTo(shown, preview->sound));
    Scorecard after = before;
    require(applyTo(after, preview->changes) && applyTo(after, inverse(preview->changes)) && after == before);
}

} // namespace send::fuzz
