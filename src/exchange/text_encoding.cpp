// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/text_encoding.h"

#include "core/translate.h"

#include <QStringDecoder>

#include <array>

namespace send {

namespace {

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

Result<QByteArray> fromUtf16(const QByteArray& bytes, QStringConverter::Encoding encoding, const QString& fileName)
{
    QStringDecoder decoder(encoding);
    const QString text = decoder(bytes.sliced(2));
    if (decoder.hasError() || bytes.size() % 2 != 0)
        return fail(ErrorKind::BadInput, translated("%1 begins as UTF-16 text, but its bytes do not go on as such. "
                                                      "It may have been cut short. Nothing was imported.")
                                             .arg(fileName));
    return text.toUtf8();
}

Result<QByteArray> decoded(const QByteArray& bytes, const QString& fileName)
{
    if (bytes.startsWith("\xff\xfe"))
        return fromUtf16(bytes, QStringConverter::Utf16LE, fileName);
    if (bytes.startsWith("\xfe\xff"))
        return fromUtf16(bytes, QStringConverter::Utf16BE, fileName);
    const QByteArray unmarked = bytes.startsWith("\xef\xbb\xbf") ? bytes.sliced(3) : bytes;
    return unmarked.isValidUtf8() ? unmarked : fromWindows1252(unmarked);
}

} // namespace

Result<QByteArray> asUtf8(const QByteArray& bytes, const QString& fileName)
{
    const auto text = decoded(bytes, fileName);
    if (!text)
        return text;
    const qsizetype nul = text->indexOf('\0');
    if (nul < 0)
        return text;
    return fail(ErrorKind::BadInput,
                translated("Row %1 of %2 holds a NUL byte, so it is not a text file. Nothing was imported.")
                    .arg(1 + text->first(nul).count('\n'))
                    .arg(fileName));
}

} // namespace send
