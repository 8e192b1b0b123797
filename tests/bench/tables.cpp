// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bare_tables.h"
#include "bench/parts.h"
#include "exchange/csv_reader.h"
#include "support/zip_builder.h"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <random>

namespace send::bench {

namespace {

/// Nine columns as a return has them: three texts that come again, one of its own, counts, a percentage, a date.
struct Row {
    int area, metric, status;
    unsigned long own;
    unsigned long count, numerator, denominator;
    int share; ///< thousandths
    int day;
};

Row rowAt(std::mt19937& random)
{
    return {int(random() % 9), int(random() % 60), int(random() % 5), random(), random() % 90'000, random() % 500,
            random() % 5'000,  int(random() % 1'000), 40'000 + int(random() % 7'000)};
}

QByteArray csvOf(int rows)
{
    std::mt19937 random(1);
    QByteArray text = "Area,Metric,Status,Note,Value,Numerator,Denominator,Share,Day\r\n";
    for (int row = 0; row < rows; ++row) {
        const Row r = rowAt(random);
        text += "\"Area " + QByteArray::number(r.area) + ", north\",Metric " + QByteArray::number(r.metric) + ",Status "
                + QByteArray::number(r.status) + ",\"said \"\"" + QByteArray::number(qulonglong(r.own)) + "\"\"\","
                + QByteArray::number(qulonglong(r.count)) + "," + QByteArray::number(qulonglong(r.numerator)) + ","
                + QByteArray::number(qulonglong(r.denominator)) + "," + QByteArray::number(r.share / 10.0) + "%,2026-10-31\r\n";
    }
    return text;
}

/// As Excel writes it: texts shared, every cell with its place and style.
class SheetMaker
{
public:
    explicit SheetMaker(int rows)
    {
        std::mt19937 random(2);
        for (m_row = 1; m_row <= rows; ++m_row)
            addRow(rowAt(random), rows);
    }
    [[nodiscard]] QByteArray zip() const { return test::zipOf(test::workbookParts(m_rows, {}, m_strings)); }

private:
    void addRow(const Row& r, int rows)
    {
        const QByteArray number = QByteArray::number(m_row);
        m_rows += "<row r=\"" + number + "\" spans=\"1:9\">";
        addCell('A', "t=\"s\"", shared("Area " + QByteArray::number(r.area), r.area));
        addCell('B', "t=\"s\"", shared("Metric " + QByteArray::number(r.metric), 10 + r.metric));
        addCell('C', "t=\"s\"", shared("Status " + QByteArray::number(r.status), 80 + r.status));
        addCell('D', "t=\"s\"", shared("Said " + QByteArray::number(qulonglong(r.own)), 100 + m_row % (rows / 2 + 1)));
        addCell('E', "s=\"0\"", QByteArray::number(qulonglong(r.count)));
        addCell('F', "s=\"0\"", QByteArray::number(qulonglong(r.numerator)));
        addCell('G', "s=\"5\"", QByteArray::number(double(r.denominator) / 7, 'g', 17));
        addCell('H', "s=\"1\"", QByteArray::number(r.share / 1000.0, 'g', 17));
        addCell('I', "s=\"4\"", QByteArray::number(r.day));
        m_rows += "</row>";
    }
    void addCell(char column, const QByteArray& attributes, const QByteArray& value)
    {
        m_rows += QByteArray("<c r=\"") + column + QByteArray::number(m_row) + "\" " + attributes + "><v>" + value + "</v></c>";
    }
    QByteArray shared(const QByteArray& text, int key)
    {
        auto place = m_places.find(key);
        if (place == m_places.end()) {
            place = m_places.insert(key, int(m_places.size()));
            m_strings += "<si><t>" + text + "</t></si>";
        }
        return QByteArray::number(*place);
    }

    int m_row = 1;
    QByteArray m_rows, m_strings;
    QMap<int, int> m_places;
};

QString made(const Files& files, const QString& name, const QByteArray& bytes)
{
    QFile file(QDir(files.folder).filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        giveUp(QStringLiteral("%1 could not be written").arg(file.fileName()));
    return file.fileName();
}

/// Runs `read` on the open file; its sentence ends the program.
double timeOf(const QString& path, const std::function<Result<void>(QIODevice&)>& read)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        giveUp(path);
    return milliseconds([&] {
        if (const auto done = read(file); !done)
            giveUp(done.error().sentence);
    });
}

Result<void> countFields(QIODevice& file)
{
    std::size_t bytes = 0;
    return readCsvFields(file, QStringLiteral("table"), ',', [&](const CsvFields& record) {
        for (const QByteArrayView field : record.fields)
            bytes += std::size_t(field.size());
        return bytes > 0;
    });
}

Result<void> countCells(QIODevice& file)
{
    std::size_t cells = 0;
    return streamRows(file, QStringLiteral("table"), [&](const SheetInfo&, TableRow&& row) {
        cells += row.cells.size();
        return cells > 0;
    });
}

/// The most memory while a workbook is read, above what the program had before.
std::optional<double> memoryOf(const QString& path)
{
    const auto before = resetPeakMemory();
    timeOf(path, countCells);
    const auto peak = peakMemory();
    return before && peak ? std::optional(*peak - *before) : std::nullopt;
}

} // namespace

std::vector<Goal> tableGoals(const Files& files)
{
    const int rows = files.tableRows;
    const QString csv = made(files, QStringLiteral("table.csv"), csvOf(5 * rows));
    const QString xlsx = made(files, QStringLiteral("table.xlsx"), SheetMaker(rows).zip());
    const QString size = QStringLiteral("%1 × 9").arg(rows);
    return {
        {QStringLiteral("G5 CSV records, %1 × 9").arg(5 * rows), 1.3, QStringLiteral("ms"),
         [csv] { return timeOf(csv, countFields); }, [csv] { return bareCsv(csv); }, QStringLiteral("libcsv alone")},
        {QStringLiteral("G6 XLSX, %1").arg(size), 6, QStringLiteral("ms"), [xlsx] { return timeOf(xlsx, countCells); },
         [xlsx] { return bareInflate(xlsx); }, QStringLiteral("inflating it with libzip")},
        {QStringLiteral("G6 memory, %1").arg(size), 20, QStringLiteral("MB"), [xlsx] { return memoryOf(xlsx); }, {},
         QStringLiteral("the peak while it is read a row at a time")},
        {QStringLiteral("G6 cells unlike openpyxl's, %1").arg(size), 0, QStringLiteral("cells"),
         [xlsx] { return cellsUnlikeOpenpyxl(xlsx); }, {}, QStringLiteral("every cell compared as text")},
    };
}

} // namespace send::bench
