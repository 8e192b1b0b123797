// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/case_rows.h"
#include "exchange/case_source.h"

namespace send {

/// Takes the cases of an XML return, a piece at a time: the memory taken does not grow with the file. A document type, more
/// than 64 levels or a tag over 1 MB is refused with a sentence, as is what is not well-formed.
[[nodiscard]] Result<void> readCaseXml(CaseSource& source, CaseRows& rows);

} // namespace send
