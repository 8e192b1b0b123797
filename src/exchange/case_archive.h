// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/case_source.h"

#include <memory>
#include <vector>

struct zip;

namespace send {

/// A zip file in memory or mapped into it. Nothing of it is ever unpacked onto the disk.
class CaseArchive
{
public:
    struct Entry {
        QString name;
        quint64 index;
        qint64 size; ///< unpacked, as the zip says
    };

    /// Refuses, with one sentence, what is damaged, encrypted, has a path that climbs out of it (`../`), or unpacks to more
    /// than is plausible. `bytes` outlive the archive.
    [[nodiscard]] static Result<CaseArchive> open(QByteArrayView bytes, const QString& name);

    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; } ///< files only, by name
    /// True for the parts of an XLSX workbook.
    [[nodiscard]] bool isWorkbook() const { return m_isWorkbook; }
    [[nodiscard]] qint64 unpackedSize() const;
    /// A device that unpacks an entry as it is read.
    [[nodiscard]] std::unique_ptr<QIODevice> device(const Entry& entry) const;

private:
    struct Discard {
        void operator()(::zip* archive) const;
    };
    explicit CaseArchive(::zip* archive) : m_archive(archive) {}
    [[nodiscard]] Result<void> list(const QString& name, qint64 packed);

    std::unique_ptr<::zip, Discard> m_archive;
    std::vector<Entry> m_entries;
    bool m_isWorkbook = false;
};

} // namespace send
