// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsx_formats.h"

#include <xlsxwriter.h>

namespace send {

namespace {

/// How the spreadsheet shows the number: as many decimals of a percentage as it has; nothing for texts and plain numbers.
QByteArray codeOf(const Cell& cell)
{
    if (cell.kind == Cell::Kind::Date)
        return cell.text.contains(u'T') ? "d mmm yyyy hh:mm:ss" : "d mmm yyyy";
    if (cell.kind != Cell::Kind::Percent)
        return {};
    const auto point = cell.text.indexOf(u'.');
    const qsizetype decimals = point < 0 ? 0 : cell.text.size() - point - 2; // behind the point, without the sign
    return decimals > 0 ? "0." + QByteArray(decimals, '0') + "%" : "0%";
}

void setLook(lxw_format* format, CellLook look)
{
    constexpr lxw_color_t grey = 0xE7E9EC, darkGrey = 0x555B63, pale = 0xFFF9E5, edge = 0xB8A25A;
    switch (look) {
    case CellLook::Plain:
        break;
    case CellLook::Title:
        format_set_bold(format);
        format_set_font_size(format, 14);
        break;
    case CellLook::Heading:
        format_set_bold(format);
        format_set_bg_color(format, grey);
        format_set_text_wrap(format);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        break;
    case CellLook::Guidance:
        format_set_font_color(format, darkGrey);
        format_set_text_wrap(format);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        break;
    case CellLook::Entry:
        format_set_bg_color(format, pale);
        format_set_border(format, LXW_BORDER_THIN);
        format_set_border_color(format, edge);
        format_set_text_wrap(format);
        format_set_unlocked(format);
        break;
    }
}

} // namespace

lxw_format* XlsxFormats::of(const OutCell& cell)
{
    const QByteArray code = codeOf(cell.cell);
    if (cell.look == CellLook::Plain && code.isEmpty())
        return nullptr;
    lxw_format*& format = m_formats[{cell.look, code}];
    if (!format) {
        format = workbook_add_format(m_workbook);
        setLook(format, cell.look);
        if (!code.isEmpty())
            format_set_num_format(format, code.constData());
    }
    return format;
}

} // namespace send
