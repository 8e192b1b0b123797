// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/import.h"
#include "fuzz/target.h"

#include <QString>

using namespace send;
using namespace send::fuzz;

/// Whatever stands in a file of DfE's: sentences, or edits that hold and can be taken back; with an error none.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const Scorecard before;
    const QByteArray bytes = asBytes(data, size);
    const QString name = QStringLiteral("The file");
    const auto authorities = authoritiesIn(bytes, name);
    require(authorities || !authorities.error().sentence.isEmpty());
    (void)isDfeFile(bytes);
    const auto preview = previewDfe(before, bytes, name, {.authorityCode = QStringLiteral("E06000058")});
    require(preview || !preview.error().sentence.isEmpty());
    if (!preview)
        return 0;
    require(!preview->hasErrors() || preview->changes.empty());
    Scorecard after = before;
    require(applyTo(after, preview->changes) && applyTo(after, inverse(preview->changes)) && after == before);
    return 0;
}
