// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsx_parts.h"

#include "core/translate.h"
#include "exchange/zip_file.h"

#include <QDir>

namespace send {

namespace {

QString asText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

/// The path in the zip file of what a part in `folder` points at: from the root, or from the folder.
QString partPath(const QString& folder, const QString& target)
{
    const QString path = target.startsWith(u'/') ? target : u'/' + folder + u'/' + target;
    return QDir::cleanPath(path).remove(0, 1);
}

QString folderOf(const QString& part)
{
    return part.left(std::max<qsizetype>(0, part.lastIndexOf(u'/')));
}

class RelationEvents : public XmlEvents
{
public:
    explicit RelationEvents(const QString& folder) : m_folder(folder) {}
    QMap<QString, Relation> relations;

    bool start(std::string_view name, XmlAttributes attributes) override
    {
        if (name != "Relationship" || attribute(attributes, "TargetMode") == "External")
            return true;
        const QString type = asText(attribute(attributes, "Type"));
        relations.insert(asText(attribute(attributes, "Id")),
                         {type.sliced(type.lastIndexOf(u'/') + 1),
                          partPath(m_folder, asText(attribute(attributes, "Target")))});
        return true;
    }
    bool end(std::string_view) override { return true; }
    bool text(std::string_view) override { return true; }

private:
    QString m_folder;
};

/// The id of a relation, which is called `id` behind any prefix, while the sheet's own attributes have none.
std::string_view relationId(XmlAttributes attributes)
{
    for (const XmlAttribute& one : attributes)
        if (one.hasPrefix && one.name == "id")
            return one.value;
    return {};
}

class BookEvents : public XmlEvents
{
public:
    explicit BookEvents(const QMap<QString, Relation>& relations) : m_relations(relations) {}
    XlsxBook book;
    std::optional<QString> lostSheet; ///< the name of a sheet that points nowhere

    bool start(std::string_view name, XmlAttributes attributes) override
    {
        if (name == "workbookPr") {
            const auto is1904 = attribute(attributes, "date1904");
            book.isFrom1904 = is1904 == "1" || is1904 == "true";
        } else if (name == "sheet") {
            addSheet(attributes);
        }
        return true;
    }
    bool end(std::string_view) override { return true; }
    bool text(std::string_view) override { return true; }

private:
    void addSheet(XmlAttributes attributes)
    {
        const auto state = attribute(attributes, "state");
        const SheetInfo info{int(book.sheets.size()), asText(attribute(attributes, "name")),
                             state == "hidden" || state == "veryHidden"};
        const auto relation = m_relations.constFind(asText(relationId(attributes)));
        if (relation == m_relations.constEnd())
            lostSheet = info.name;
        else if (relation->kind == u"worksheet") // not a chart on a sheet of its own
            book.sheets.push_back({info, relation->part});
    }

    const QMap<QString, Relation>& m_relations;
};

Result<QString> bookPart(ZipFile& file, const QString& fileName)
{
    const auto refuse = [&](const char* sentence) {
        return fail(ErrorKind::BadInput, translated(sentence).arg(fileName));
    };
    if (file.has(QStringLiteral("content.xml")) && file.has(QStringLiteral("mimetype")))
        return refuse("%1 is an OpenDocument file, which is not read. Nothing was imported. Save it as .xlsx or .csv and "
                      "import that.");
    if (!file.has(QStringLiteral("_rels/.rels")))
        return refuse("%1 is a zip file, but no workbook. Nothing was imported. Unpack it, and import what is inside.");
    const auto relations = relationsOf(file, {});
    if (!relations)
        return tl::unexpected(relations.error());
    for (const Relation& relation : *relations) {
        if (relation.kind != u"officeDocument")
            continue;
        if (relation.part.endsWith(QLatin1String(".bin")))
            return refuse("%1 is a binary workbook (.xlsb), which is not read. Nothing was imported. Save it as .xlsx or "
                          ".csv and import that.");
        if (relation.part.startsWith(QLatin1String("word/")) || relation.part.startsWith(QLatin1String("ppt/")))
            break;
        return relation.part;
    }
    return refuse("%1 is an Office file, but no workbook. Nothing was imported. Only .xlsx and .csv files are read.");
}

QString partOfKind(const QMap<QString, Relation>& relations, QStringView kind)
{
    for (const Relation& relation : relations)
        if (relation.kind == kind)
            return relation.part;
    return {};
}

} // namespace

Result<QMap<QString, Relation>> relationsOf(ZipFile& file, const QString& part)
{
    const QString folder = folderOf(part);
    const QString own = (folder.isEmpty() ? QString() : folder + u'/') + QStringLiteral("_rels/")
                        + part.sliced(part.lastIndexOf(u'/') + 1) + QStringLiteral(".rels");
    RelationEvents events(folder);
    if (const auto parsed = file.parse(own, translated("the list of its parts"), events); !parsed)
        return tl::unexpected(parsed.error());
    return events.relations;
}

Result<XlsxBook> readXlsxBook(ZipFile& file, const QString& fileName)
{
    const auto part = bookPart(file, fileName);
    if (!part)
        return tl::unexpected(part.error());
    const auto relations = relationsOf(file, *part);
    if (!relations)
        return tl::unexpected(relations.error());
    BookEvents events(*relations);
    if (const auto parsed = file.parse(*part, translated("the list of its sheets"), events); !parsed)
        return tl::unexpected(parsed.error());
    if (events.lostSheet)
        return fail(ErrorKind::BadInput, translated("%1 is damaged: the sheet %2 is missing. Nothing was imported. Save it "
                                                    "again in the program that made it.")
                                             .arg(fileName, *events.lostSheet));
    if (events.book.sheets.empty() && !file.isStopped())
        return fail(ErrorKind::BadInput, translated("%1 has no sheet with cells. Nothing was imported.").arg(fileName));
    events.book.stylesPart = partOfKind(*relations, u"styles");
    events.book.stringsPart = partOfKind(*relations, u"sharedStrings");
    return std::move(events.book);
}

} // namespace send
