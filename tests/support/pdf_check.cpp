// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/pdf_check.h"

#include "support/pdf_text.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFNumberTreeObjectHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <functional>
#include <map>
#include <set>

namespace send::test {
namespace {

using Handle = QPDFObjectHandle;

QString textOf(Handle string)
{
    return string.isString() ? QString::fromStdString(string.getUTF8Value()) : QString();
}

std::string nameOf(Handle name)
{
    return name.isName() ? name.getName().substr(1) : std::string();
}

std::vector<Handle> listOf(Handle object)
{
    if (object.isArray())
        return object.getArrayAsVector();
    return object.isNull() ? std::vector<Handle>{} : std::vector<Handle>{object};
}

/// A document held open for one check.
struct Opened {
    QByteArray bytes; // qpdf reads from it as it goes
    QPDF pdf;
    std::vector<QPDFPageObjectHelper> pages;

    explicit Opened(const QByteArray& source) : bytes(source)
    {
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("checked", bytes.constData(), static_cast<std::size_t>(bytes.size()));
        pages = QPDFPageDocumentHelper(pdf).getAllPages();
    }
    int pageNumber(Handle page) const
    {
        for (std::size_t at = 0; at < pages.size(); ++at)
            if (pages[at].getObjectHandle().getObjGen() == page.getObjGen())
                return static_cast<int>(at);
        return -1;
    }
};

using Visit = std::function<void(Handle element, int depth)>;

void walk(Handle element, int depth, const Visit& visit)
{
    if (!element.isDictionary() || !element.hasKey("/S"))
        return;
    visit(element, depth);
    for (const Handle& kid : listOf(element.getKey("/K")))
        walk(kid, depth + 1, visit);
}

void walkStructure(Opened& document, const Visit& visit)
{
    for (const Handle& top : listOf(document.pdf.getRoot().getKey("/StructTreeRoot").getKey("/K")))
        walk(top, 0, visit);
}

/// The value of an attribute of an element, of whichever owner.
Handle attributeOf(Handle element, const char* key)
{
    for (Handle attributes : listOf(element.getKey("/A")))
        if (attributes.isDictionary() && attributes.hasKey(key))
            return attributes.getKey(key);
    return Handle::newNull();
}

/// Where an element's own content stands: pairs of page and MCID.
std::vector<std::pair<int, int>> contentsOf(const Opened& document, Handle element)
{
    std::vector<std::pair<int, int>> contents;
    for (Handle kid : listOf(element.getKey("/K"))) {
        if (kid.isInteger())
            contents.emplace_back(document.pageNumber(element.getKey("/Pg")), kid.getIntValueAsInt());
        else if (kid.isDictionary() && nameOf(kid.getKey("/Type")) == "MCR")
            contents.emplace_back(document.pageNumber(kid.getKey("/Pg")), kid.getKey("/MCID").getIntValueAsInt());
    }
    return contents;
}

template<class Rule>
QStringList faultsOf(const QByteArray& pdf, Rule rule)
{
    try {
        Opened document(pdf);
        QStringList faults;
        rule(document, faults);
        return faults;
    } catch (const std::exception& failure) {
        return {QStringLiteral("The document cannot be read: %1").arg(QString::fromUtf8(failure.what()))};
    }
}

void checkXmp(Opened& document, QStringList& faults)
{
    Handle metadata = document.pdf.getRoot().getKey("/Metadata");
    if (!metadata.isStream()) {
        faults << QStringLiteral("There is no XMP metadata.");
        return;
    }
    const auto buffer = metadata.getStreamData();
    const std::string xmp(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
    if (xmp.find("<pdfuaid:part>1</pdfuaid:part>") == std::string::npos)
        faults << QStringLiteral("XMP does not say PDF/UA-1.");
    if (xmp.find("<dc:title>") == std::string::npos)
        faults << QStringLiteral("XMP has no title.");
}

std::set<QPDFObjGen> annotationsOfElements(Opened& document)
{
    std::set<QPDFObjGen> annotations;
    walkStructure(document, [&](Handle element, int) {
        for (Handle kid : listOf(element.getKey("/K")))
            if (kid.isDictionary() && nameOf(kid.getKey("/Type")) == "OBJR" && nameOf(element.getKey("/S")) == "Link")
                annotations.insert(kid.getKey("/Obj").getObjGen());
    });
    return annotations;
}

} // namespace

QStringList paintingOutsideMarkedContent(const QByteArray& pdf)
{
    return faultsOf(pdf, [](Opened& document, QStringList& faults) {
        for (std::size_t page = 0; page < document.pages.size(); ++page)
            for (const QString& fault : markingFaults(document.pages[page]))
                faults << QStringLiteral("Page %1: %2").arg(page + 1).arg(fault);
    });
}

QStringList figuresWithoutAlternative(const QByteArray& pdf)
{
    return faultsOf(pdf, [](Opened& document, QStringList& faults) {
        walkStructure(document, [&](Handle element, int) {
            if (nameOf(element.getKey("/S")) != "Figure")
                return;
            if (textOf(element.getKey("/Alt")).trimmed().isEmpty())
                faults << QStringLiteral("A Figure has no Alt.");
            if (!attributeOf(element, "/BBox").isArray())
                faults << QStringLiteral("A Figure has no BBox.");
        });
    });
}

QStringList headerCellsWithoutScope(const QByteArray& pdf)
{
    return faultsOf(pdf, [](Opened& document, QStringList& faults) {
        walkStructure(document, [&](Handle element, int) {
            if (nameOf(element.getKey("/S")) == "TH" && !attributeOf(element, "/Scope").isName())
                faults << QStringLiteral("A TH has no Scope.");
        });
    });
}

QStringList headingsThatSkip(const QByteArray& pdf)
{
    return faultsOf(pdf, [](Opened& document, QStringList& faults) {
        int level = 0;
        walkStructure(document, [&](Handle element, int) {
            const std::string type = nameOf(element.getKey("/S"));
            if (type.size() != 2 || type[0] != 'H' || type[1] < '1' || type[1] > '6')
                return;
            const int next = type[1] - '0';
            if (next > level + 1)
                faults << QStringLiteral("A heading of level %1 follows one of level %2.").arg(next).arg(level);
            level = next;
        });
        if (level == 0)
            faults << QStringLiteral("There is no heading.");
    });
}

QStringList pagesWithoutStructure(const QByteArray& pdf)
{
    return faultsOf(pdf, [](Opened& document, QStringList& faults) {
        for (std::size_t page = 0; page < document.pages.size(); ++page) {
            Handle object = document.pages[page].getObjectHandle();
            if (!object.getKey("/StructParents").isInteger())
                faults << QStringLiteral("Page %1 has no StructParents.").arg(page + 1);
            if (nameOf(object.getKey("/Tabs")) != "S")
                faults << QStringLiteral("Page %1 does not tab by structure.").arg(page + 1);
        }
    });
}

QStringList unresolvedMarkedContent(const QByteArray& pdf)
{
    return faultsOf(pdf, [](Opened& document, QStringList& faults) {
        std::map<std::pair<int, int>, QPDFObjGen> owners;
        walkStructure(document, [&](Handle element, int) {
            for (const auto& content : contentsOf(document, element))
                if (!owners.emplace(content, element.getObjGen()).second)
                    faults << QStringLiteral("Two elements hold MCID %1.").arg(content.second);
        });
        QPDFNumberTreeObjectHelper parents(document.pdf.getRoot().getKey("/StructTreeRoot").getKey("/ParentTree"),
                                           document.pdf);
        for (std::size_t page = 0; page < document.pages.size(); ++page) {
            Handle list;
            parents.findObject(document.pages[page].getObjectHandle().getKey("/StructParents").getIntValue(), list);
            for (const int mcid : markedContentsOf(document.pages[page])) {
                const bool listed = list.isInitialized() && list.isArray() && mcid < list.getArrayNItems();
                const auto owner = owners.find({static_cast<int>(page), mcid});
                if (!listed || owner == owners.end() || list.getArrayItem(mcid).getObjGen() != owner->second)
                    faults << QStringLiteral("Page %1: MCID %2 leads to no element.").arg(page + 1).arg(mcid);
            }
        }
    });
}

QStringList linksWithoutElement(const QByteArray& pdf)
{
    return faultsOf(pdf, [](Opened& document, QStringList& faults) {
        const auto known = annotationsOfElements(document);
        for (QPDFPageObjectHelper& page : document.pages)
            for (QPDFAnnotationObjectHelper& annotation : page.getAnnotations()) {
                Handle object = annotation.getObjectHandle();
                if (known.count(object.getObjGen()) == 0 || !object.getKey("/StructParent").isInteger())
                    faults << QStringLiteral("A link belongs to no Link element.");
                if (textOf(object.getKey("/Contents")).isEmpty() || !object.getKey("/Dest").isArray())
                    faults << QStringLiteral("A link has no description or leads nowhere.");
            }
    });
}

QStringList missingProperties(const QByteArray& pdf)
{
    return faultsOf(pdf, [](Opened& document, QStringList& faults) {
        Handle root = document.pdf.getRoot();
        const auto require = [&faults](bool there, const char* what) {
            if (!there)
                faults << QStringLiteral("The document has no %1.").arg(QString::fromUtf8(what));
        };
        const auto isTrue = [](Handle dictionary, const char* key) {
            return dictionary.isDictionary() && dictionary.getKey(key).isBool() && dictionary.getKey(key).getBoolValue();
        };
        require(!textOf(root.getKey("/Lang")).isEmpty(), "language");
        require(isTrue(root.getKey("/MarkInfo"), "/Marked"), "mark that it is tagged");
        require(isTrue(root.getKey("/ViewerPreferences"), "/DisplayDocTitle"), "wish to show its title");
        require(!textOf(document.pdf.getTrailer().getKey("/Info").getKey("/Title")).isEmpty(), "title");
        require(root.getKey("/Outlines").isDictionary(), "bookmarks");
        checkXmp(document, faults);
    });
}

QStringList structuralFaults(const QByteArray& pdf)
{
    return paintingOutsideMarkedContent(pdf) + figuresWithoutAlternative(pdf) + headerCellsWithoutScope(pdf)
           + headingsThatSkip(pdf) + pagesWithoutStructure(pdf) + unresolvedMarkedContent(pdf)
           + linksWithoutElement(pdf) + missingProperties(pdf);
}

std::vector<StructureElement> structureOf(const QByteArray& pdf)
{
    Opened document(pdf);
    std::vector<std::map<int, QString>> texts;
    for (QPDFPageObjectHelper& page : document.pages)
        texts.push_back(textByMarkedContent(page));
    std::vector<StructureElement> elements;
    walkStructure(document, [&](Handle element, int depth) {
        StructureElement found{QString::fromStdString(nameOf(element.getKey("/S"))), depth, {},
                               textOf(element.getKey("/Alt"))};
        for (const auto& [page, mcid] : contentsOf(document, element))
            if (page >= 0)
                found.text += texts[static_cast<std::size_t>(page)][mcid];
        elements.push_back(std::move(found));
    });
    return elements;
}

QString structureText(const QByteArray& pdf)
{
    QStringList lines;
    for (const StructureElement& element : structureOf(pdf))
        if (!element.text.trimmed().isEmpty())
            lines << element.text.trimmed();
    return lines.join(u'\n');
}

} // namespace send::test
