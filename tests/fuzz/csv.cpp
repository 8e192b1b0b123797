// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv_table.h"
#include "exchange/harmless_text.h"
#include "fuzz/target.h"

#include <QBuffer>

using namespace send;
using namespace send::fuzz;

namespace {

/// The records of a file that is read in one piece, or a few bytes at a time as from a slow disk.
std::vector<QStringList> recordsOf(const QByteArray& bytes)
{
    std::vector<QStringList> records;
    const auto read = readCsv(bytes, QStringLiteral("The file"), [&](CsvRecord&& record) {
        require(record.line >= 1 && !record.fields.isEmpty());
        records.push_back(std::move(record.fields));
        return true;
    });
    require(read || read.error().sentence.contains(QStringLiteral("The file")));
    return read ? records : std::vector<QStringList>();
}

/// The records with every field in quotation marks.
QByteArray quoted(const std::vector<QStringList>& records)
{
    QByteArray bytes("\xef\xbb\xbf");
    for (const QStringList& record : records) {
        QStringList fields;
        for (QString field : record)
            fields += u'"' + field.replace(u'"', QLatin1String("\"\"")) + u'"';
        bytes += fields.join(u',').toUtf8() + "\r\n";
    }
    return bytes;
}

} // namespace

/// What is read, written with quotation marks and read again, is the same; harmless texts are what they were.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto records = recordsOf(asBytes(data, size));
    const QByteArray again = quoted(records);
    require(again.size() > 1'000'000 || recordsOf(again) == records);
    for (const QStringList& record : records)
        for (const QString& field : record)
            require(plainText(harmlessText(field)) == field);
    return 0;
}
