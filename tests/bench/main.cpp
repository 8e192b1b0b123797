// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/parts.h"
#include "store/store.h"
#include "support/large_scorecard.h"
#include "workflow/workflow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QLocale>
#include <QSettings>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>

using namespace send;
using namespace send::bench;

namespace {

const QString author = QStringLiteral("Data officer");

void makeLarge(const QString& path, test::LargeSize size)
{
    const Scorecard scorecard = test::largeScorecard(size);
    Scorecard empty;
    empty.plan = scorecard.plan;
    auto store = Store::create(path, scorecard.plan);
    if (!store)
        giveUp(store.error().sentence);
    if (const auto written = store->apply(diff(empty, scorecard), author, QStringLiteral("Make")); !written)
        giveUp(written.error().sentence);
}

Files makeFiles(const QString& folder, test::LargeSize size)
{
    const QDir directory(folder);
    Files files{folder, directory.filePath(QStringLiteral("demonstration.scorecard")),
                directory.filePath(QStringLiteral("large.scorecard"))};
    if (const auto made = createDemonstration(files.demonstration, author); !made)
        giveUp(made.error().sentence);
    makeLarge(files.large, size);
    return files;
}

struct Part {
    const char* goals; ///< those that it makes
    std::vector<Goal> (*make)(const Files& files);
};
constexpr Part parts[]{{"G1 G3", startGoals}, {"G7", loadGoals},     {"G8", editGoals},   {"G10", repaintGoals},
                       {"G15", forecastGoals}, {"G5 G6", tableGoals}, {"G16", caseGoals}, {"G4", importGoals},
                       {"G9", typingGoals},    {"G12", pastingGoals}, {"preview", previewGoals}, {"Pack", packGoals}};

/// Whether a part may have goals whose names contain `only`: what a goal needs takes time to make.
bool mayHave(const Part& part, const QString& only)
{
    const QString first = only.section(u' ', 0, 0);
    const bool isNumber = first.size() > 1 && first.front() == u'G' && first.back().isDigit();
    return !isNumber || QString::fromLatin1(part.goals).split(u' ').contains(first);
}

std::vector<Goal> goalsLike(const QString& only, const Files& files)
{
    std::vector<Goal> goals;
    for (const Part& part : parts)
        if (mayHave(part, only))
            for (Goal& goal : part.make(files))
                if (goal.name.contains(only))
                    goals.push_back(std::move(goal));
    return goals;
}

/// What the window remembers is this run's own, here and in the programs it starts.
void keepSettingsIn(const QString& folder)
{
    for (const char* place : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"})
        qputenv(place, folder.toLocal8Bit());
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder);
}

} // namespace

void send::bench::giveUp(const QString& sentence)
{
    std::fprintf(stderr, "bench: %s\n", sentence.toUtf8().constData());
    std::exit(1);
}

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QCommandLineOption smoke(QStringLiteral("smoke"), QStringLiteral("One round on little: does it still run?"));
    const QCommandLineOption rounds(QStringLiteral("rounds"), QStringLiteral("How many rounds."),
                                    QStringLiteral("number"), QStringLiteral("15"));
    const QCommandLineOption only(QStringLiteral("only"), QStringLiteral("Only goals that contain this."),
                                  QStringLiteral("text"));
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({smoke, rounds, only});
    parser.process(application);

    // Beside the program, so on the disk that one works on, and not in memory.
    const QTemporaryDir folder(QCoreApplication::applicationDirPath() + QStringLiteral("/files-XXXXXX"));
    keepSettingsIn(folder.path());
    const bool isSmoke = parser.isSet(smoke);
    Files files = makeFiles(folder.path(), isSmoke ? test::LargeSize{20, 8} : test::LargeSize{});
    if (isSmoke)
        files.tableRows = files.cases = 500, files.importedPeriods = files.pastedMetrics = 3;
    measureAndPrint(goalsLike(parser.value(only), files), isSmoke ? 1 : std::max(1, parser.value(rounds).toInt()));
    return 0;
}
