// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/parts.h"
#include "core/months_from_cases.h"
#include "exchange/case_files.h"

#include <QDate>
#include <QDir>
#include <QFile>
#include <QProcess>

#include <cstring>
#include <random>

namespace send::bench {

namespace {

const QDate asAt(2026, 10, 31);

/// One case as its system might have it.
struct Drawn {
    int number;
    QDate received, decided, issued;
    bool isAssessed;
};

Drawn draw(std::mt19937& random, int number)
{
    const QDate received = QDate(2021, 1, 1).addDays(int(random() % 2000));
    return {number, received, received.addDays(10 + int(random() % 40)), received.addDays(90 + int(random() % 170)),
            random() % 4 != 0};
}

QByteArray iso(QDate day)
{
    return day.toString(Qt::ISODate).toLatin1();
}

QByteArray collect(QDate day)
{
    return QLocale::c().toString(day, u"yyyy-MMM-dd").toLatin1() + " 00:00:00";
}

/// A person of the return, tag by tag on lines of their own as systems write it.
QByteArray person(const Drawn& drawn)
{
    const QByteArray number = QByteArray::number(drawn.number);
    const auto line = [](const char* tag, const QByteArray& text) {
        return QByteArray("      <") + tag + '>' + text + "</" + tag + ">\n";
    };
    QByteArray xml = "  <Person>\n" + line("Surname", "Surname" + number) + line("Forename", "Forename")
                     + line("PersonBirthDate", "2012-03-04") + line("Sex", "F") + line("Ethnicity", "WBRI")
                     + line("PostCode", "ZZ1 1ZZ") + line("UPN", "A" + number.rightJustified(11, '0') + "B")
                     + "    <Requests>\n" + line("ReceivedDate", iso(drawn.received)) + line("RYA", "0")
                     + line("RequestOutcomeDate", iso(drawn.decided)) + line("RequestOutcome", drawn.isAssessed ? "Y" : "N")
                     + line("RequestMediation", "0") + line("RequestTribunal", "0");
    if (drawn.isAssessed)
        xml += "    <Assessment>\n" + line("AssessmentOutcome", "Y") + line("AssessmentOutcomeDate", iso(drawn.issued))
               + line("AssessmentMediation", "0") + line("AssessmentTribunal", "0") + line("OtherMediation", "0")
               + line("OtherTribunal", "0") + line("Week20", "0") + "    <NamedPlan>\n"
               + line("StartDate", iso(drawn.issued)) + line("PB", "0") + line("OA", "0")
               + "      <PlanDetail>\n" + line("URN", "123456") + line("PlacementRank", "1")
               + "      </PlanDetail>\n    </NamedPlan>\n    </Assessment>\n";
    return xml + "    </Requests>\n  </Person>\n";
}

void write(const QString& path, const QByteArray& start, const std::function<QByteArray(const Drawn&)>& one, int cases,
           const QByteArray& end = {})
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        giveUp(file.errorString());
    std::mt19937 random(16);
    file.write(start);
    for (int number = 1; number <= cases; ++number)
        file.write(one(draw(random, number)));
    file.write(end);
}

void writeReturn(const QString& path, int cases)
{
    write(path, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Message>\n<Persons>\n", person, cases,
          "</Persons>\n</Message>\n");
}

/// COLLECT's export, a file a module.
void writeExport(const QDir& folder, int cases)
{
    folder.mkpath(QStringLiteral("."));
    write(folder.filePath(QStringLiteral("person.csv")),
          "persontableid,NativeId,sen2tableid,surname,forename,personbirthdate,sex,ethnicity,postcode,upn\r\n",
          [](const Drawn& drawn) {
              const QByteArray number = QByteArray::number(drawn.number);
              return number + ",839,1,Surname" + number + ",Forename,2012-Mar-04 00:00:00,F,WBRI,ZZ1 1ZZ,A"
                     + number.rightJustified(11, '0') + "B\r\n";
          },
          cases);
    write(folder.filePath(QStringLiteral("requests.csv")),
          "requeststableid,NativeId,persontableid,receiveddate,rya,requestoutcomedate,requestoutcome,exported\r\n",
          [](const Drawn& drawn) {
              const QByteArray number = QByteArray::number(drawn.number);
              return number + ",839," + number + ',' + collect(drawn.received) + ",0," + collect(drawn.decided) + ','
                     + (drawn.isAssessed ? "Y" : "N") + ",\r\n";
          },
          cases);
    write(folder.filePath(QStringLiteral("assessment.csv")),
          "assessmenttableid,NativeId,requeststableid,assessmentoutcome,assessmentoutcomedate,week20\r\n",
          [](const Drawn& drawn) {
              const QByteArray number = QByteArray::number(drawn.number);
              return drawn.isAssessed ? number + ",839," + number + ",Y," + collect(drawn.issued) + ",0\r\n" : QByteArray();
          },
          cases);
}

std::optional<double> count(const QString& source, int cases)
{
    return milliseconds([&] {
        const Result<CaseSet> set = readCases({source});
        if (!set || int(set->cases.size()) != cases)
            giveUp(set ? QStringLiteral("Cases were left out.") : set.error().sentence);
        const auto range = monthsCovered(set->cases, asAt);
        if (!range || monthsFromCases(set->cases, asAt, asAt, *range).empty())
            giveUp(QStringLiteral("There are no months."));
    });
}

/// Reads the files, and goes through their bytes for line ends, ten times.
std::optional<double> scan(const QStringList& paths)
{
    qint64 lines = 0;
    const double time = milliseconds([&] {
        for (int round = 0; round < 10; ++round)
            for (const QString& path : paths) {
                QFile file(path);
                if (!file.open(QIODevice::ReadOnly))
                    giveUp(file.errorString());
                const QByteArray bytes = file.readAll();
                for (const char* at = bytes.begin(); at != bytes.end(); ++lines) {
                    const void* found = std::memchr(at, '\n', std::size_t(bytes.end() - at));
                    at = found ? static_cast<const char*>(found) + 1 : bytes.end();
                }
            }
    });
    return lines > 0 ? std::optional(time) : std::nullopt;
}

/// The most memory that the command ever held, in megabytes; nothing where the system does not say.
std::optional<double> peakOfCommand(const QString& source)
{
    QProcess command;
    command.start(QStringLiteral(COMMAND_PROGRAM), {QStringLiteral("cases"), source, QStringLiteral("--json")});
    std::optional<double> peak;
    while (!command.waitForFinished(5)) {
        QFile status(QStringLiteral("/proc/%1/status").arg(command.processId()));
        if (!status.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray& line : status.readAll().split('\n'))
            if (line.startsWith("VmHWM:"))
                peak = line.sliced(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return peak;
}

} // namespace

std::vector<Goal> caseGoals(const Files& files)
{
    const int cases = files.cases;
    const QDir folder(files.folder);
    const QString xml = folder.filePath(QStringLiteral("return.xml"));
    const QDir tables(folder.filePath(QStringLiteral("export")));
    QStringList tablePaths;
    for (const char* name : {"person.csv", "requests.csv", "assessment.csv"})
        tablePaths += tables.filePath(QLatin1String(name));
    const auto make = [=] { // when they are first needed: all of them are some 200 MB
        if (QFile::exists(xml))
            return;
        writeReturn(xml, cases);
        writeExport(tables, cases);
    };
    const QString note = QStringLiteral("reading the same bytes and scanning them for line ends, ten times");
    const QString megabytes = QStringLiteral("MB");
    return {{QStringLiteral("G16 cases, XML return"), 3, QStringLiteral("ms"), [=] { return make(), count(xml, cases); },
             [=] { return scan({xml}); }, note},
            {QStringLiteral("G16 cases, COLLECT's export"), 3, QStringLiteral("ms"),
             [=] { return make(), count(tables.path(), cases); }, [=] { return scan(tablePaths); }, note},
            {QStringLiteral("G16 memory, XML return"), 200, megabytes, [=] { return make(), peakOfCommand(xml); }, {},
             QStringLiteral("the most that the command ever held")},
            {QStringLiteral("G16 memory, COLLECT's export"), 200, megabytes,
             [=] { return make(), peakOfCommand(tables.path()); }, {}, QStringLiteral("likewise")}};
}

} // namespace send::bench
