// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/tagging/tagging.h"

#include "render/tagging/bookmarks.h"
#include "render/tagging/document_catalogue.h"
#include "render/tagging/fonts.h"
#include "render/tagging/marked_content.h"
#include "render/tagging/structure_rules.h"
#include "render/tagging/structure_tree.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <QCoreApplication>

#include <stdexcept>

namespace send::tagging {
namespace {

using Handle = QPDFObjectHandle;

MarkedPage markPage(QPDFPageObjectHelper& page, const Structure& structure)
{
    page.coalesceContentStreams();
    Handle contents = page.getObjectHandle().getKey("/Contents");
    const std::shared_ptr<Buffer> buffer = contents.getStreamData();
    const std::string stream(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
    MarkedPage marked = markContent(stream, structure);
    contents.replaceStreamData(marked.stream, Handle::newNull(), Handle::newNull());
    return marked;
}

QByteArray written(QPDF& pdf)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setMinimumPDFVersion("1.7");
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setStreamDataMode(qpdf_s_compress);
    writer.setRecompressFlate(false);
    writer.setDeterministicID(true);
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())};
}

void checkSentinels(int drawn, int found)
{
    if (drawn != found)
        throw std::runtime_error(
            QCoreApplication::translate("send", "%1 marks were drawn on the pages and %2 were found.")
                .arg(drawn)
                .arg(found)
                .toStdString());
}

TaggingResult tagOrThrow(const QByteArray& untagged, const Structure& structure, const DocumentInfo& info)
{
    TaggingResult result;
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("pack", untagged.constData(), static_cast<std::size_t>(untagged.size()));
    Pages pages = QPDFPageDocumentHelper(pdf).getAllPages();
    if (const QString rule = brokenRule(structure, static_cast<int>(pages.size())); !rule.isEmpty())
        throw std::runtime_error(rule.toStdString());

    std::vector<MarkedPage> marked;
    int found = 0;
    for (QPDFPageObjectHelper& page : pages) {
        marked.push_back(markPage(page, structure));
        found += marked.back().sentinels;
        result.markedContents += static_cast<int>(marked.back().owners.size());
        result.artifacts += marked.back().artifacts;
    }
    checkSentinels(structure.sentinelsDrawn(), found);

    const Elements elements = writeStructureTree(pdf, pages, structure, marked);
    writeBookmarks(pdf, pages, structure.bookmarks, elements);
    writeCatalogue(pdf, info);
    mendFonts(pdf);
    result.pdf = written(pdf);
    return result;
}

} // namespace

TaggingResult tag(const QByteArray& untagged, const Structure& structure, const DocumentInfo& info)
{
    try {
        return tagOrThrow(untagged, structure, info);
    } catch (const std::exception& failure) {
        TaggingResult failed;
        failed.error = QCoreApplication::translate("send", "The PDF could not be tagged for screen readers: %1")
                           .arg(QString::fromUtf8(failure.what()));
        return failed;
    }
}

} // namespace send::tagging
