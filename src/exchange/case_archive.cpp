// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/case_archive.h"

#include "core/translate.h"

#include <zip.h>

#include <algorithm>

namespace send {

namespace {

constexpr qint64 mostEntries = 10'000;
constexpr qint64 mostUnpacked = 2LL * 1024 * 1024 * 1024;
constexpr qint64 plausibleRatio = 200;                ///< unpacked to packed …
constexpr qint64 plausibleAnyway = 64 * 1024 * 1024;  ///< … beyond this

/// Unpacks one entry while it is read, and no more of it than the zip says there is.
class EntryDevice : public QIODevice
{
public:
    EntryDevice(::zip* archive, const CaseArchive::Entry& entry)
        : m_file(zip_fopen_index(archive, entry.index, 0)), m_size(entry.size)
    {
        if (m_file)
            setOpenMode(ReadOnly | Unbuffered);
    }
    ~EntryDevice() override
    {
        if (m_file)
            zip_fclose(m_file);
    }
    Q_DISABLE_COPY_MOVE(EntryDevice)
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char* data, qint64 most) override
    {
        if (most > 0 && m_read >= m_size) // one byte more would be a lie in the zip's list
            most = 1;
        const qint64 got = zip_fread(m_file, data, zip_uint64_t(most));
        m_read += std::max<qint64>(got, 0);
        return m_read > m_size ? -1 : got;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    zip_file_t* m_file;
    qint64 m_size;
    qint64 m_read = 0;
};

/// `../x`, `/x`, `C:\x`: paths that leave the folder into which the zip would be unpacked.
bool climbsOut(QString path)
{
    path.replace(QLatin1Char('\\'), QLatin1Char('/'));
    const QStringList steps = path.split(QLatin1Char('/'));
    return path.startsWith(QLatin1Char('/')) || steps.first().endsWith(QLatin1Char(':'))
           || steps.contains(QStringLiteral(".."));
}

tl::unexpected<Error> damaged(const QString& name, const QString& detail)
{
    return fail(ErrorKind::BadInput,
                translated("The zip file %1 is damaged or cut short, so nothing was counted. Make it again.").arg(name),
                detail);
}

} // namespace

void CaseArchive::Discard::operator()(::zip* archive) const
{
    zip_discard(archive);
}

Result<CaseArchive> CaseArchive::open(QByteArrayView bytes, const QString& name)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), zip_uint64_t(bytes.size()), 0, &error);
    ::zip* opened = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    const QString detail = QString::fromUtf8(zip_error_strerror(&error));
    zip_error_fini(&error);
    if (!opened) {
        if (source)
            zip_source_free(source);
        return damaged(name, detail);
    }
    CaseArchive archive(opened);
    if (const Result<void> listed = archive.list(name, bytes.size()); !listed)
        return tl::unexpected(listed.error());
    return archive;
}

Result<void> CaseArchive::list(const QString& name, qint64 packed)
{
    const qint64 count = zip_get_num_entries(m_archive.get(), 0);
    if (count > mostEntries)
        return fail(ErrorKind::BadInput, translated("The zip file %1 holds more than 10,000 files, so it is not an export. "
                                                    "Nothing was counted.")
                                             .arg(name));
    for (quint64 index = 0; index < quint64(count); ++index) {
        zip_stat_t stat;
        if (zip_stat_index(m_archive.get(), index, 0, &stat) != 0 || !(stat.valid & ZIP_STAT_SIZE))
            return damaged(name, QString());
        const QString path = QString::fromUtf8(stat.name);
        if (climbsOut(path))
            return fail(ErrorKind::BadInput, translated("A path in the zip file %1 climbs out of it (../), as no export's "
                                                        "does. Nothing was counted; make the zip again.")
                                                 .arg(name));
        if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
            return fail(ErrorKind::BadInput, translated("The zip file %1 is locked with a password, so nothing was counted. "
                                                        "Unpack it, or make one without a password.")
                                                 .arg(name));
        m_isWorkbook = m_isWorkbook || path == u"[Content_Types].xml";
        if (!path.endsWith(QLatin1Char('/')))
            m_entries.push_back({path, index, qint64(stat.size)});
    }
    const qint64 unpacked = unpackedSize();
    if (unpacked > mostUnpacked || unpacked < 0 || (unpacked > plausibleAnyway && unpacked / plausibleRatio > packed))
        return fail(ErrorKind::BadInput, translated("The zip file %1 would unpack to far more than an export can hold, so "
                                                    "nothing was counted. Give the files themselves.")
                                             .arg(name));
    std::ranges::sort(m_entries, {}, &Entry::name);
    return {};
}

qint64 CaseArchive::unpackedSize() const
{
    qint64 size = 0;
    for (const Entry& entry : m_entries)
        size = entry.size < 0 || size > mostUnpacked ? mostUnpacked + 1 : size + entry.size;
    return size;
}

std::unique_ptr<QIODevice> CaseArchive::device(const Entry& entry) const
{
    return std::make_unique<EntryDevice>(m_archive.get(), entry);
}

} // namespace send
