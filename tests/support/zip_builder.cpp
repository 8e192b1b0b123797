// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/zip_builder.h"

#include <zip.h>

#include <stdexcept>

namespace send::test {

namespace {

void require(bool isDone)
{
    if (!isDone)
        throw std::runtime_error("libzip could not make the test's file");
}

const QByteArray xmlns = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                         "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
const QByteArray relationType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

const QByteArray contentTypes =
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml."
    "sheet.main+xml\"/>"
    "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
    "spreadsheetml.worksheet+xml\"/>"
    "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml."
    "styles+xml\"/>"
    "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
    "spreadsheetml.sharedStrings+xml\"/></Types>";

QByteArray relation(const QByteArray& id, const QByteArray& kind, const QByteArray& target)
{
    return "<Relationship Id=\"" + id + "\" Type=\"" + relationType + kind + "\" Target=\"" + target + "\"/>";
}

QByteArray relations(const QByteArray& all)
{
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all
           + "</Relationships>";
}

} // namespace

QByteArray zipOf(const Parts& parts, const QByteArray& password)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t* const archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    require(archive);
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        zip_source_t* const source = zip_source_buffer(archive, part->constData(), zip_uint64_t(part->size()), 0);
        const auto index = zip_file_add(archive, part.key().toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
        require(index >= 0);
        zip_file_set_mtime(archive, zip_uint64_t(index), 0, 0);
        if (!password.isEmpty())
            require(zip_file_set_encryption(archive, zip_uint64_t(index), ZIP_EM_AES_256, password.constData()) == 0);
    }
    require(zip_close(archive) == 0 && zip_source_open(target) == 0);
    zip_stat_t stat;
    require(zip_source_stat(target, &stat) == 0);
    QByteArray bytes(qsizetype(stat.size), '\0');
    require(zip_source_read(target, bytes.data(), stat.size) == qint64(stat.size));
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

Parts workbookParts(const QByteArray& rows, const QByteArray& behindRows, const QByteArray& sharedStrings)
{
    Parts parts;
    parts[QStringLiteral("[Content_Types].xml")] = contentTypes;
    parts[QStringLiteral("_rels/.rels")] = relations(relation("rId1", "officeDocument", "xl/workbook.xml"));
    parts[QStringLiteral("xl/workbook.xml")] = "<workbook" + xmlns
                                               + "><workbookPr/><sheets><sheet name=\"Data\" sheetId=\"1\" "
                                                 "r:id=\"rId1\"/></sheets></workbook>";
    parts[QStringLiteral("xl/_rels/workbook.xml.rels")] =
        relations(relation("rId1", "worksheet", "worksheets/sheet1.xml") + relation("rId2", "styles", "styles.xml")
                  + relation("rId3", "sharedStrings", "/xl/sharedStrings.xml"));
    parts[QStringLiteral("xl/styles.xml")] =
        "<styleSheet" + xmlns
        + "><numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-809]dd\\ mmmm\\ yyyy;@\"/>"
          "<numFmt numFmtId=\"165\" formatCode=\"0.0&quot; days&quot;\"/></numFmts>"
          "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"10\"/>"
          "<xf numFmtId=\"14\"/><xf numFmtId=\"46\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>";
    parts[QStringLiteral("xl/sharedStrings.xml")] = "<sst" + xmlns + ">" + sharedStrings + "</sst>";
    parts[QStringLiteral("xl/worksheets/sheet1.xml")] =
        "<worksheet" + xmlns + "><sheetData>" + rows + "</sheetData>" + behindRows + "</worksheet>";
    return parts;
}

} // namespace send::test
