// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/workbook_write.h"

#include <map>
#include <tuple>

struct lxw_workbook;
struct lxw_format;

namespace send {

/// The formats of a workbook that is written, each made once. They belong to the workbook.
class XlsxFormats
{
public:
    explicit XlsxFormats(lxw_workbook* workbook) : m_workbook(workbook) {}
    /// Of a cell's look and of how its number or date is shown; none for plain text.
    [[nodiscard]] lxw_format* of(const OutCell& cell);

private:
    lxw_workbook* m_workbook;
    std::map<std::tuple<CellLook, QByteArray>, lxw_format*> m_formats;
};

} // namespace send
