// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/text_source.h"

#include "core/translate.h"

#include <QIODevice>

#include <array>

namespace send {

namespace {

constexpr qint64 pieceBytes = 64 * 1024;
const QByteArray utf8Mark("\xef\xbb\xbf");

/// What Windows-1252 has where Latin-1 has control codes, 0x80 to 0x9F; its five gaps read as U+FFFD.
constexpr std::array<char16_t, 32> windows1252 = {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

QByteArray fromWindows1252(const QByteArray& bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar& letter : text)
        if (letter.unicode() >= 0x80 && letter.unicode() < 0xA0)
            letter = QChar(windows1252[letter.unicode() - 0x80u]);
    return text.toUtf8();
}

/// How many bytes are left when a character that is cut off at the end is put by for the next piece.
qsizetype wholeCharacters(const QByteArray& bytes)
{
    for (qsizetype back = 1; back <= std::min<qsizetype>(3, bytes.size()); ++back) {
        const auto byte = static_cast<unsigned char>(bytes.at(bytes.size() - back));
        if ((byte & 0xC0) == 0x80)
            continue;
        const qsizetype wanted = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
        return wanted > back ? bytes.size() - back : bytes.size();
    }
    return bytes.size();
}

auto brokenUtf16(const QString& fileName)
{
    return fail(ErrorKind::BadInput, translated("%1 begins as UTF-16 text, but its bytes do not go on as such. "
                                                "It may have been cut short. Nothing was imported.")
                                         .arg(fileName));
}

} // namespace

TextSource::TextSource(QIODevice& file, const QString& fileName, const ReadProgress& progress)
    : m_file(file), m_fileName(fileName), m_progress(progress)
{
}

Result<TextSource::Piece> TextSource::open()
{
    m_file.seek(0);
    const QByteArray mark = m_file.peek(3);
    if (mark.startsWith("\xff\xfe") || mark.startsWith("\xfe\xff")) {
        m_utf16.emplace(mark.startsWith("\xff\xfe") ? QStringConverter::Utf16LE : QStringConverter::Utf16BE);
        m_file.seek(2);
        return m_file.size() % 2 == 0 ? Result<Piece>(Piece::More) : brokenUtf16(m_fileName);
    }
    const auto looked = look();
    m_file.seek(mark == utf8Mark ? utf8Mark.size() : 0);
    return looked;
}

Result<TextSource::Piece> TextSource::look()
{
    QByteArray bytes;
    for (;;) {
        const auto more = next();
        if (!more)
            return tl::unexpected(more.error());
        bytes += *more;
        const qsizetype whole = more->isEmpty() ? bytes.size() : wholeCharacters(bytes);
        m_isUtf8 = m_isUtf8 && QByteArrayView(bytes).first(whole).isValidUtf8();
        bytes.remove(0, whole);
        if (!goesOn())
            return Piece::Stopped;
        if (more->isEmpty() || !m_isUtf8)
            break;
    }
    m_before = m_file.pos();
    return Piece::More;
}

Result<TextSource::Piece> TextSource::read(QByteArray& text)
{
    const auto bytes = next();
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (!goesOn())
        return Piece::Stopped;
    if (bytes->isEmpty())
        return Piece::End;
    if (const auto decoded = decode(*bytes, text); !decoded)
        return tl::unexpected(decoded.error());
    return Piece::More;
}

Result<void> TextSource::decode(const QByteArray& bytes, QByteArray& text)
{
    if (!m_utf16) {
        text += m_isUtf8 ? bytes : fromWindows1252(bytes);
        return {};
    }
    const QString letters = m_utf16->decode(bytes);
    text += QByteArray(m_toUtf8.encode(letters));
    return m_utf16->hasError() ? brokenUtf16(m_fileName) : Result<void>();
}

Result<QByteArray> TextSource::next()
{
    const QByteArray bytes = m_file.read(pieceBytes);
    if (!bytes.isEmpty() || m_file.atEnd())
        return bytes;
    return fail(ErrorKind::Io, translated("%1 could not be read to its end. Nothing was imported.").arg(m_fileName),
                m_file.errorString());
}

QString exactText(QByteArrayView utf8)
{
    QString marks;
    for (; utf8.startsWith(utf8Mark); utf8 = utf8.sliced(utf8Mark.size()))
        marks += QChar(QChar::ByteOrderMark);
    return marks.isEmpty() ? QString::fromUtf8(utf8) : marks + QString::fromUtf8(utf8);
}

QByteArray firstText(QIODevice& file, qint64 bytes)
{
    file.seek(0);
    const QByteArray start = file.peek(bytes);
    if (start.startsWith("\xff\xfe"))
        return QString(QStringDecoder(QStringConverter::Utf16LE)(start)).toUtf8();
    if (start.startsWith("\xfe\xff"))
        return QString(QStringDecoder(QStringConverter::Utf16BE)(start)).toUtf8();
    return start.startsWith(utf8Mark) ? start.sliced(utf8Mark.size()) : start;
}

bool TextSource::goesOn() const
{
    const qint64 passes = m_utf16 ? 1 : 2;
    return !m_progress || m_progress(m_before + m_file.pos(), passes * m_file.size());
}

} // namespace send
