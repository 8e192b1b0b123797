// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/tagging/document_catalogue.h"

#include "render/tagging/pdf_values.h"

namespace send::tagging {
namespace {

using Handle = QPDFObjectHandle;

QString metadataOf(const DocumentInfo& info)
{
    static const QString form = QStringLiteral(R"(<?xpacket begin="%1" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">%2</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>%3</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">%4</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>%5</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>%6</xmp:CreateDate><xmp:ModifyDate>%6</xmp:ModifyDate><pdf:Producer>%7</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>)");
    // One call with all arguments: a "%1" in a title stays what it is.
    return form.arg(QString(QChar(0xFEFF)), info.title.toHtmlEscaped(), info.author.toHtmlEscaped(),
                    info.subject.toHtmlEscaped(), info.language.toHtmlEscaped(),
                    info.created.toUTC().toString(Qt::ISODate), info.producer.toHtmlEscaped());
}

void writeMetadata(QPDF& pdf, const DocumentInfo& info)
{
    Handle stream = Handle::newStream(&pdf, metadataOf(info).toStdString());
    stream.getDict().replaceKey("/Type", Handle::newName("/Metadata"));
    stream.getDict().replaceKey("/Subtype", Handle::newName("/XML"));
    pdf.getRoot().replaceKey("/Metadata", stream);
}

void writeInfo(QPDF& pdf, const DocumentInfo& info)
{
    const QString date = info.created.toUTC().toString(QStringLiteral("'D:'yyyyMMddHHmmss'Z'"));
    Handle dictionary = Handle::newDictionary();
    dictionary.replaceKey("/Title", textOf(info.title));
    dictionary.replaceKey("/Author", textOf(info.author));
    dictionary.replaceKey("/Subject", textOf(info.subject));
    dictionary.replaceKey("/Producer", textOf(info.producer));
    dictionary.replaceKey("/CreationDate", textOf(date));
    dictionary.replaceKey("/ModDate", textOf(date));
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(dictionary));
}

} // namespace

void writeCatalogue(QPDF& pdf, const DocumentInfo& info)
{
    Handle root = pdf.getRoot();
    root.replaceKey("/MarkInfo", Handle::parse("<< /Marked true >>"));
    root.replaceKey("/Lang", textOf(info.language));
    root.replaceKey("/ViewerPreferences", Handle::parse("<< /DisplayDocTitle true >>"));
    writeMetadata(pdf, info);
    writeInfo(pdf, info);
}

} // namespace send::tagging
