// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/workflow.h"

namespace send {

Result<QByteArray> makePackPdf(const Scorecard& scorecard, const pack::Spec& spec)
{
    const pack::Node document = pack::buildPack(scorecard, spec);
    const Result<pack::Pages> pages = pack::Pages::layOut(document, scorecard, spec);
    if (!pages)
        return tl::unexpected<Error>(pages.error());
    return pages->toTaggedPdf();
}

} // namespace send
