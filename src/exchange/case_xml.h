// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/case_rows.h"
#include "exchange/case_source.h"

namespace send {

/// Takes the cases of an XML return, a piece at a time: the memory taken does not grow with the file. What XmlReader
/// refuses, and a text over 1 MB, is refused with a sentence. Records and fields stand on the line on which their tag begins.
[[nodiscard]] Result<void> readCaseXml(CaseSource& source, CaseRows& rows);

} // namespace send
