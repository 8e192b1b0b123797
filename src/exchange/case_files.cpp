// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/case_files.h"

#include "core/translate.h"
#include "exchange/case_archive.h"
#include "exchange/case_join.h"
#include "exchange/case_table.h"
#include "exchange/case_xml.h"
#include "exchange/harmless_text.h"

#include <QBuffer>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace send {

namespace {

constexpr qint64 largestTable = 256 * 1024 * 1024; ///< of a CSV or XLSX file inside a zip, which is held in memory
constexpr std::size_t mostFiles = 10'000;

/// One file that is to be read, on the disk.
struct Listed {
    QString path;
    QString name;
    quint64 scope;
    bool isNamed; ///< by the user, so that it has to be a file of cases
};

enum class Format { Zip, OldExcel, Xml, Text };

Format formatOf(QByteArrayView start)
{
    if (start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06"))
        return Format::Zip;
    if (start.startsWith("\xd0\xcf\x11\xe0"))
        return Format::OldExcel;
    const auto isSkipped = [](char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\0' || static_cast<unsigned char>(c) >= 0x80;
    };
    const auto first = std::ranges::find_if_not(start, isSkipped); // behind spaces and a byte order mark
    return first != start.end() && *first == '<' ? Format::Xml : Format::Text;
}

/// What operating systems and Excel leave beside the files that a person made.
bool isLitter(const QString& name)
{
    const QString file = name.section(QLatin1Char('/'), -1);
    return name.startsWith(u"__MACOSX/") || file.startsWith(u'.') || file.startsWith(u"~$")
           || file.compare(u"thumbs.db", Qt::CaseInsensitive) == 0
           || file.compare(u"desktop.ini", Qt::CaseInsensitive) == 0;
}

auto cannotRead(const QString& name, const QString& detail)
{
    return fail(ErrorKind::Io,
                translated("%1 could not be read, so nothing was counted. See that it is there and may be read.").arg(name),
                detail);
}

/// Reads file after file into the rows.
class CaseReading
{
public:
    explicit CaseReading(const CaseProgress& progress) : m_meter(1, progress) {}

    Result<CaseSet> read(const QStringList& sources)
    {
        std::vector<Listed> files;
        for (qsizetype index = 0; index < sources.size(); ++index)
            if (const Result<void> listed = list(sources[index], quint64(index) + 1, files); !listed)
                return tl::unexpected(listed.error());
        m_names = sources;
        qint64 total = 0;
        for (const Listed& file : files)
            total += QFileInfo(file.path).size();
        m_meter.setTotal(std::max<qint64>(total, 1));
        for (const Listed& file : files)
            if (const Result<void> done = readListed(file); !done)
                return tl::unexpected(done.error());
        return finish();
    }

    Result<CaseSet> read(QIODevice& file, const QString& name)
    {
        m_meter.setTotal(std::max<qint64>(file.size(), 1));
        m_names = QStringList{name};
        CaseSource source{file, name, 0, 0, m_meter};
        if (const Result<void> done = readOne(source, true); !done)
            return tl::unexpected(done.error());
        return finish();
    }

private:
    /// Files that are named one by one have scope 0, so that they are joined with each other.
    Result<void> list(const QString& path, quint64 scope, std::vector<Listed>& files)
    {
        const QFileInfo info(path);
        if (!info.exists())
            return fail(ErrorKind::NotFound, translated("There is no file or folder %1. Check the name.").arg(path));
        if (!info.isDir()) {
            files.push_back({path, info.fileName(), 0, true});
            return {};
        }
        std::vector<Listed> inside;
        const QDir folder(path);
        for (QDirIterator entry(path, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories); entry.hasNext();) {
            entry.next();
            const QString name = folder.relativeFilePath(entry.filePath());
            if (!isLitter(name))
                inside.push_back({entry.filePath(), name, scope, false});
            if (inside.size() > mostFiles)
                return fail(ErrorKind::BadInput, translated("The folder %1 holds more than 10,000 files, so it is not an "
                                                            "export. Name the folder of the export alone.")
                                                     .arg(path));
        }
        std::ranges::sort(inside, {}, &Listed::name);
        files.insert(files.end(), inside.begin(), inside.end());
        return {};
    }

    Result<void> readListed(const Listed& listed)
    {
        QFile file(listed.path);
        if (!file.open(QIODevice::ReadOnly))
            return cannotRead(listed.name, file.errorString());
        const qint64 before = m_meter.done();
        if (formatOf(file.peek(64)) == Format::Zip)
            if (const Result<bool> wasArchive = readZip(file, listed); !wasArchive || *wasArchive)
                return wasArchive.map([](bool) {});
        CaseSource source{file, listed.name, m_files++, listed.scope, m_meter};
        const Result<void> done = readOne(source, listed.isNamed);
        (void)m_meter.reach(before + file.size());
        return done;
    }

    /// False when the zip is a workbook.
    Result<bool> readZip(QFile& file, const Listed& listed)
    {
        const uchar* mapped = file.map(0, file.size());
        if (!mapped)
            return cannotRead(listed.name, file.errorString());
        const QByteArrayView bytes(mapped, qsizetype(file.size()));
        const Result<CaseArchive> archive = CaseArchive::open(bytes, listed.name);
        if (!archive)
            return tl::unexpected(archive.error());
        if (archive->isWorkbook())
            return false;
        const qint64 before = m_meter.done();
        qint64 unpacked = 0;
        const CaseProgress progress = [&](qint64 done, qint64) { // of what is unpacked, as a part of the zip's own bytes
            return m_meter.reach(before + file.size() * (unpacked + done) / std::max<qint64>(archive->unpackedSize(), 1));
        };
        const quint64 scope = caseKeyOf(listed.scope, {"zip", QByteArray::number(++m_archives)});
        for (const CaseArchive::Entry& entry : archive->entries()) {
            CaseMeter meter(entry.size, progress);
            const QString name = listed.name + QLatin1Char('/') + entry.name;
            if (!isLitter(entry.name))
                if (const Result<void> done = readEntry(*archive, entry, name, scope, meter); !done)
                    return tl::unexpected(done.error());
            unpacked += entry.size;
        }
        return true;
    }

    Result<void> readEntry(const CaseArchive& archive, const CaseArchive::Entry& entry, const QString& name,
                           quint64 scope, CaseMeter& meter)
    {
        const std::unique_ptr<QIODevice> packed = archive.device(entry);
        if (!packed->isOpen())
            return cannotRead(name, {});
        const QByteArray start = packed->read(64);
        if (formatOf(start) == Format::Xml) {
            const std::unique_ptr<QIODevice> again = archive.device(entry);
            CaseSource source{*again, name, m_files++, scope, meter};
            return m_meter.goesOn() ? readOne(source, false, Format::Xml) : Result<void>();
        }
        if (entry.size > largestTable)
            return fail(ErrorKind::BadInput, translated("%1 is larger than 256 MB, which is more than can be read from inside "
                                                        "a zip. Unpack it and name the folder; nothing was counted.")
                                                 .arg(name));
        QByteArray bytes = start + packed->readAll();
        if (bytes.size() != entry.size)
            return fail(ErrorKind::BadInput, translated("%1 is damaged, so nothing was counted. Make the zip again.").arg(name));
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        CaseSource source{buffer, name, m_files++, scope, meter};
        return m_meter.goesOn() ? readOne(source, false) : Result<void>();
    }

    Result<void> readOne(CaseSource& source, bool isNamed)
    {
        return readOne(source, isNamed, formatOf(source.device.peek(64)));
    }

    Result<void> readOne(CaseSource& source, bool isNamed, Format format)
    {
        const Result<void> done = readContent(source, format);
        const bool isNeeded = isNamed || format == Format::Xml || source.content == CaseContent::Cases;
        if (!done && isNeeded)
            return done;
        if (!m_meter.goesOn() || (done && source.content != CaseContent::Nothing))
            return {};
        if (isNamed)
            return fail(ErrorKind::BadInput,
                        translated("%1 holds no table of cases: no column for the date a request was received. Nothing was "
                                   "counted; name a SEN2 return or the folder of its modules.")
                            .arg(source.name));
        m_remarks.push_back({source.name, 0, {}, translated("This file holds no table of cases. It was passed over."),
                             Severity::Note});
        return {};
    }

    Result<void> readContent(CaseSource& source, Format format)
    {
        switch (format) {
        case Format::Xml:
            return readCaseXml(source, m_rows);
        case Format::Zip:
            return readCaseWorkbook(source, m_rows);
        case Format::OldExcel:
            return fail(ErrorKind::BadInput, translated("%1 is an old Excel file (.xls) or locked with a password. Save it as "
                                                        ".xlsx or CSV; nothing was counted.")
                                                 .arg(source.name));
        default:
            return readCaseCsv(source, m_rows);
        }
    }

    Result<CaseSet> finish()
    {
        CaseSet set;
        if (!m_meter.goesOn()) {
            set.isWhole = false;
            return set;
        }
        if (!m_rows.hasRequests())
            return fail(ErrorKind::BadInput,
                        translated("There are no requests in %1, so nothing was counted. Add the file with the dates on which "
                                   "requests were received.")
                            .arg(m_names.join(QStringLiteral(", "))));
        set = joinCases(m_rows);
        set.issues.insert(set.issues.end(), m_remarks.begin(), m_remarks.end());
        return set;
    }

    CaseMeter m_meter;
    CaseRows m_rows;
    QStringList m_names; ///< of what was to be read
    std::vector<Issue> m_remarks;
    int m_files = 0;
    int m_archives = 0;
};

/// A zip of files, and not one that is a workbook.
bool isZipOfFiles(QFile& file)
{
    const uchar* mapped = file.map(0, file.size());
    if (!mapped)
        return false;
    const auto archive = CaseArchive::open(QByteArrayView(mapped, qsizetype(file.size())), file.fileName());
    return archive && !archive->isWorkbook();
}

/// Reads a table until its headings are known.
bool hasCaseHeadings(QFile& file, Format format)
{
    CaseRows rows;
    const CaseSource* known = nullptr;
    const CaseProgress untilKnown = [&](qint64, qint64) { return !known || known->content != CaseContent::Cases; };
    CaseMeter meter(1, untilKnown);
    CaseSource source{file, file.fileName(), 0, 0, meter};
    known = &source;
    (void)(format == Format::Zip ? readCaseWorkbook(source, rows) : readCaseCsv(source, rows)); // what counts is the content
    return source.content == CaseContent::Cases;
}

QByteArray quoted(const QString& text)
{
    return '"' + QString(text).replace(QLatin1Char('"'), QStringLiteral("\"\"")).toUtf8() + '"';
}

} // namespace

Result<CaseSet> readCases(const QStringList& sources, const CaseProgress& progress)
{
    return CaseReading(progress).read(sources);
}

Result<CaseSet> readCaseFile(QIODevice& file, const QString& fileName, const CaseProgress& progress)
{
    return CaseReading(progress).read(file, fileName);
}

bool isCaseSource(const QString& path)
{
    QFile file(path);
    if (QFileInfo(path).isDir())
        return true;
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const Format format = formatOf(file.peek(64));
    if (format == Format::OldExcel)
        return false;
    if (format == Format::Xml || (format == Format::Zip && isZipOfFiles(file)))
        return true;
    return hasCaseHeadings(file, format);
}

QByteArray issuesCsv(const std::vector<Issue>& issues)
{
    QByteArray csv("file,row,column,severity,sentence\r\n");
    for (const Issue& issue : issues) {
        const char* severity = issue.severity == Severity::Error     ? "error"
                               : issue.severity == Severity::Warning ? "warning"
                                                                     : "note";
        csv += quoted(harmlessText(issue.file)) + ',' + (issue.row > 0 ? QByteArray::number(issue.row) : QByteArray()) + ','
               + quoted(harmlessText(issue.column)) + ',' + severity + ',' + quoted(issue.sentence) + "\r\n";
    }
    return csv;
}

} // namespace send
