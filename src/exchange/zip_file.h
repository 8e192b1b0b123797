// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/table.h"
#include "exchange/xml_reader.h"

#include <memory>

struct zip;
struct zip_file;

namespace send {

/// A zip file of XML parts from a stranger, as every XLSX file is. What is unpacked is counted, so that a small file
/// cannot fill the memory or take for ever.
class ZipFile
{
public:
    /// `file` outlives this object, and is neither moved nor closed meanwhile.
    [[nodiscard]] static Result<ZipFile> open(QIODevice& file, const QString& fileName, const ReadProgress& progress);

    [[nodiscard]] bool has(const QString& part) const;
    /// Bytes that a part says it has when unpacked; 0 when there is none.
    [[nodiscard]] qint64 sizeOf(const QString& part) const;
    /// Reads a part as XML until its end or until the events end it. `what` names it in sentences: "the sheet Data".
    [[nodiscard]] Result<void> parse(const QString& part, const QString& what, XmlEvents& events);
    /// Reads a part as it is, in pieces of 64 KB.
    [[nodiscard]] Result<void> scan(const QString& part, const QString& what,
                                    const std::function<bool(std::string_view)>& onPiece);

    /// How the XML of a part ended, in a sentence where it ended badly.
    [[nodiscard]] Result<void> outcome(const XmlReader& reader, const QString& what) const;

    /// Parts of so many bytes are going to be read; from the first of these calls on the progress is told.
    void expect(qint64 bytes) { m_expected += bytes; }
    /// True when the progress said no; whatever was read so far is of no use.
    [[nodiscard]] bool isStopped() const { return m_isStopped; }

private:
    struct Close {
        void operator()(zip* archive) const;
    };
    struct ClosePart {
        void operator()(zip_file* part) const;
    };
    /// A part that is being read.
    struct Part {
        std::unique_ptr<zip_file, ClosePart> file;
        QString what;
        qint64 packed = 0;
        qint64 unpacked = 0;
    };

    ZipFile(zip* archive, const QString& fileName, const ReadProgress& progress);
    [[nodiscard]] Result<Part> openPart(const QString& part, const QString& what) const;
    /// Fills the room; 0 at the end, or when it was stopped.
    [[nodiscard]] Result<qint64> read(Part& part, std::span<char> room);
    [[nodiscard]] tl::unexpected<Error> refuse(const char* sentence, const QString& what,
                                               const QString& detail = {}) const;

    std::unique_ptr<zip, Close> m_archive;
    QString m_fileName;
    ReadProgress m_progress;
    qint64 m_unpacked = 0; ///< bytes of all parts so far
    qint64 m_expected = 0;
    bool m_isStopped = false;
};

} // namespace send
