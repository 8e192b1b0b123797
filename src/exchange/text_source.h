// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/table.h"

#include <QStringDecoder>
#include <QStringEncoder>

#include <optional>

namespace send {

/// A text file as UTF-8 without a byte order mark, a piece at a time: from UTF-8, from UTF-16 with a mark, and else from
/// Windows-1252. Which of them it is depends on the whole file, so it is read twice.
class TextSource
{
public:
    enum class Piece { More, End, Stopped };

    /// `file` is open and can seek; all three outlive this object.
    TextSource(QIODevice& file, const QString& fileName, const ReadProgress& progress);

    /// Looks which encoding it is and goes to the first character. Stopped when the progress said no.
    [[nodiscard]] Result<Piece> open();
    /// Appends the next piece, of at most some 100 KB.
    [[nodiscard]] Result<Piece> read(QByteArray& text);

private:
    [[nodiscard]] Result<Piece> look();
    [[nodiscard]] Result<QByteArray> next();
    [[nodiscard]] Result<void> decode(const QByteArray& bytes, QByteArray& text);
    [[nodiscard]] bool goesOn() const;

    QIODevice& m_file;
    const QString& m_fileName;
    const ReadProgress& m_progress;
    qint64 m_before = 0; ///< bytes read in an earlier pass
    bool m_isUtf8 = true;
    std::optional<QStringDecoder> m_utf16;
    QStringEncoder m_toUtf8{QStringConverter::Utf8};
};

/// UTF-8 as text, character for character: a byte order mark inside a table is a character like others, which
/// QString::fromUtf8 drops.
[[nodiscard]] QString exactText(QByteArrayView utf8);

/// The first bytes of a file as UTF-8 or Windows-1252, whichever it is, for a guess at its form.
[[nodiscard]] QByteArray firstText(QIODevice& file, qint64 bytes);

} // namespace send
