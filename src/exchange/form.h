// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import.h"
#include "exchange/table.h"

#include <QDate>

class QIODevice;

namespace send {

/// For whom and when a data-collection form is: exactly one of owner and partner is given.
struct FormSubject {
    Term term{};
    QString owner;
    QString partner;
};

/// The metrics that are typed in for them in the term, those fed by the backlog months left out.
[[nodiscard]] std::vector<MetricId> metricsFor(const Scorecard& scorecard, const FormSubject& subject);

/// An XLSX form to be filled in and sent back: instructions, and a protected sheet with guidance, the figures of last
/// time and cells to fill, with checks of what is typed. What is held already stands in it. Hidden ids say which metric
/// and period a row is for, and whose scorecard it is. Refused where nothing is theirs.
[[nodiscard]] Result<QByteArray> writeForm(const Scorecard& scorecard, const FormSubject& subject);

/// True when the file is such a form: its first, hidden sheet says so. False when the progress said no.
[[nodiscard]] bool isForm(QIODevice& file, const ReadProgress& progress = {});
/// What a filled form would change. Rows are found by their hidden ids; one whose reference or name no longer agrees, or a
/// form of another scorecard, is an error. Readings that change are "From NHS Dorset's form, 3 Dec 2026".
[[nodiscard]] Result<ImportPreview> previewForm(const Scorecard& scorecard, const QByteArray& bytes,
                                                const QString& fileName, QDate today,
                                                const ReadProgress& progress = {});

} // namespace send
