// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsx_read.h"

#include "exchange/xlsx_sheet.h"
#include "exchange/zip_file.h"

namespace send {

namespace {

Result<XlsxForms> readForms(ZipFile& file, const XlsxBook& book)
{
    XlsxForms forms;
    forms.isFrom1904 = book.isFrom1904;
    if (auto styles = readXlsxStyles(file, book.stylesPart))
        forms.forms = *std::move(styles);
    else
        return tl::unexpected(styles.error());
    if (auto strings = readXlsxStrings(file, book.stringsPart))
        forms.strings = *std::move(strings);
    else
        return tl::unexpected(strings.error());
    return forms;
}

/// Tells the progress how much there is; a long sheet is gone through twice.
void expect(ZipFile& file, const XlsxBook& book)
{
    for (const QString& part : {book.stylesPart, book.stringsPart})
        file.expect(file.sizeOf(part));
    for (const XlsxSheet& sheet : book.sheets) {
        const qint64 size = file.sizeOf(sheet.part);
        file.expect(size < sheetAhead ? size : 2 * size);
    }
}

} // namespace

Result<void> streamXlsx(QIODevice& device, const QString& fileName, const TableSink& sink, const ReadProgress& progress)
{
    auto file = ZipFile::open(device, fileName, progress);
    if (!file)
        return tl::unexpected(file.error());
    const auto book = readXlsxBook(*file, fileName);
    if (!book)
        return tl::unexpected(book.error());
    expect(*file, *book);
    const auto forms = readForms(*file, *book);
    if (!forms)
        return tl::unexpected(forms.error());
    XlsxReading reading{*file, fileName, *forms, sink.onRow};
    for (const XlsxSheet& sheet : book->sheets) {
        if (file->isStopped())
            break;
        sink.onSheet(sheet.info);
        const auto goesOn = readXlsxSheet(reading, sheet);
        if (!goesOn)
            return tl::unexpected(goesOn.error());
        if (!*goesOn)
            break;
    }
    return {};
}

} // namespace send
