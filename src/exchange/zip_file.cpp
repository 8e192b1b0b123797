// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/zip_file.h"

#include "core/translate.h"
#include "exchange/table_limits.h"

#include <QIODevice>

#include <array>
#include <cstring>

#include <zip.h>

namespace send {

namespace {

/// What libzip asks of a QIODevice.
zip_int64_t answer(void* device, void* data, zip_uint64_t length, zip_source_cmd_t command)
{
    auto* file = static_cast<QIODevice*>(device);
    switch (command) {
    case ZIP_SOURCE_OPEN:
        return file->seek(0) ? 0 : -1;
    case ZIP_SOURCE_READ:
        return file->read(static_cast<char*>(data), qint64(length));
    case ZIP_SOURCE_SEEK: {
        const auto size = zip_uint64_t(file->size());
        const auto place = zip_source_seek_compute_offset(zip_uint64_t(file->pos()), size, data, length, nullptr);
        return place >= 0 && file->seek(place) ? 0 : -1;
    }
    case ZIP_SOURCE_TELL:
        return file->pos();
    case ZIP_SOURCE_STAT: {
        auto* stat = static_cast<zip_stat_t*>(data);
        zip_stat_init(stat);
        stat->valid = ZIP_STAT_SIZE;
        stat->size = zip_uint64_t(file->size());
        return sizeof(zip_stat_t);
    }
    case ZIP_SOURCE_ERROR: {
        const std::array<int, 2> codes{ZIP_ER_READ, 0};
        std::memcpy(data, codes.data(), sizeof codes);
        return sizeof codes;
    }
    case ZIP_SOURCE_CLOSE:
    case ZIP_SOURCE_FREE:
        return 0;
    case ZIP_SOURCE_SUPPORTS:
        return ZIP_SOURCE_SUPPORTS_SEEKABLE;
    default:
        return -1;
    }
}

QString wordsOf(zip_error_t& error)
{
    const QString words = QString::fromUtf8(zip_error_strerror(&error));
    zip_error_fini(&error);
    return words;
}

} // namespace

void ZipFile::Close::operator()(zip* archive) const
{
    zip_discard(archive);
}

void ZipFile::ClosePart::operator()(zip_file* part) const
{
    zip_fclose(part);
}

ZipFile::ZipFile(zip* archive, const QString& fileName, const ReadProgress& progress)
    : m_archive(archive), m_fileName(fileName), m_progress(progress)
{
}

Result<ZipFile> ZipFile::open(QIODevice& file, const QString& fileName, const ReadProgress& progress)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const source = zip_source_function_create(answer, &file, &error);
    zip_t* const archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (!archive) {
        zip_source_free(source);
        return fail(ErrorKind::BadInput, translated("%1 is damaged: it may have been cut short on its way. Nothing was "
                                                    "imported. Ask for it again, or save it again where it was made.")
                                             .arg(fileName),
                    wordsOf(error));
    }
    zip_error_fini(&error);
    ZipFile opened(archive, fileName, progress);
    if (zip_get_num_entries(archive, 0) > limit::zipEntries)
        return opened.refuse("%1 is not a workbook that can be read: it has more than 10,000 parts. Nothing was imported.",
                             {});
    return opened;
}

bool ZipFile::has(const QString& part) const
{
    return zip_name_locate(m_archive.get(), part.toUtf8().constData(), ZIP_FL_NOCASE) >= 0;
}

qint64 ZipFile::sizeOf(const QString& part) const
{
    zip_stat_t stat;
    const bool isThere = zip_stat(m_archive.get(), part.toUtf8().constData(), ZIP_FL_NOCASE, &stat) == 0;
    return isThere && (stat.valid & ZIP_STAT_SIZE) ? qint64(std::min<zip_uint64_t>(stat.size, limit::unpackedBytes)) : 0;
}

Result<ZipFile::Part> ZipFile::openPart(const QString& part, const QString& what) const
{
    zip_stat_t stat;
    if (zip_stat(m_archive.get(), part.toUtf8().constData(), ZIP_FL_NOCASE, &stat) != 0)
        return refuse("%1 is damaged: %2 is missing. Nothing was imported. Save it again in the program that made it.", what,
                      part);
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
        return refuse("%1 is protected by a password, so it cannot be read. Nothing was imported. Save it without the "
                      "password and import that.",
                      what, part);
    Part opened{{}, what, qint64(stat.comp_size), 0};
    opened.file.reset(zip_fopen_index(m_archive.get(), stat.index, 0));
    if (opened.file)
        return opened;
    return refuse("%1 is damaged: %2 cannot be read. Nothing was imported. Save it again in the program that made it.", what,
                  QString::fromUtf8(zip_strerror(m_archive.get())));
}

Result<qint64> ZipFile::read(Part& part, std::span<char> room)
{
    const qint64 count = zip_fread(part.file.get(), room.data(), room.size());
    if (count < 0)
        return refuse("%1 is damaged: %2 cannot be read to its end. Nothing was imported. Save it again in the program "
                      "that made it.",
                      part.what, QString::fromUtf8(zip_file_strerror(part.file.get())));
    part.unpacked += count;
    m_unpacked += count;
    const bool isBomb = part.unpacked > limit::inflationFrom && part.unpacked / limit::inflation > part.packed;
    if (isBomb || m_unpacked > limit::unpackedBytes)
        return refuse("%1 is far larger inside than it looks: %2 does not end where a table does. Nothing was imported.",
                      part.what);
    if (m_progress && m_expected > 0)
        m_isStopped = m_isStopped || !m_progress(std::min(m_unpacked, m_expected), m_expected);
    return m_isStopped ? 0 : count;
}

Result<void> ZipFile::parse(const QString& part, const QString& what, XmlEvents& events)
{
    XmlReader reader(events);
    bool goesOn = true;
    const auto scanned = scan(part, what, [&](std::string_view piece) { return goesOn = reader.parse(piece, false); });
    if (!scanned || m_isStopped)
        return scanned;
    if (goesOn)
        reader.parse({}, true);
    return outcome(reader, what);
}

Result<void> ZipFile::scan(const QString& part, const QString& what,
                           const std::function<bool(std::string_view)>& onPiece)
{
    auto opened = openPart(part, what);
    if (!opened)
        return tl::unexpected(opened.error());
    std::vector<char> room(64 * 1024);
    for (;;) {
        const auto count = read(*opened, room);
        if (!count)
            return tl::unexpected(count.error());
        if (*count == 0 || !onPiece({room.data(), std::size_t(*count)}))
            return {};
    }
}

Result<void> ZipFile::outcome(const XmlReader& reader, const QString& what) const
{
    const QString place = translated("line %1 of its XML").arg(reader.line());
    switch (reader.trouble()) {
    case XmlReader::Trouble::None:
        return {};
    case XmlReader::Trouble::Malformed:
        return refuse("%1 is damaged: %2 breaks off or is garbled. Nothing was imported. Save it again in the program "
                      "that made it.",
                      what, place);
    case XmlReader::Trouble::Doctype:
        return refuse("%1 is not opened: %2 has a DOCTYPE, which no spreadsheet writes and which can reach for other files. "
                      "Nothing was imported.",
                      what, place);
    case XmlReader::Trouble::TooDeep:
    case XmlReader::Trouble::TooLong:
    case XmlReader::Trouble::TooMany:
        break;
    }
    return refuse("%1 is not a workbook that can be read: %2 is nested deeper or has longer tags than a table needs. "
                  "Nothing was imported.",
                  what, place);
}

tl::unexpected<Error> ZipFile::refuse(const char* sentence, const QString& what, const QString& detail) const
{
    const QString text = translated(sentence);
    const bool namesPart = text.contains(QLatin1String("%2"));
    return fail(ErrorKind::BadInput, namesPart ? text.arg(m_fileName, what) : text.arg(m_fileName), detail);
}

} // namespace send
