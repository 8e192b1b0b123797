// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/workflow.h"

#include "core/translate.h"

#include "exchange/scorecard_json.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

// A static library's resources are linked in only when they are asked for, outside every namespace.
static void useResources()
{
    Q_INIT_RESOURCE(data);
}

namespace send {

namespace {

Result<Scorecard> readStartingPoint(const QString& path)
{
    useResources();
    return readFile(path).and_then([](const QByteArray& json) { return readScorecard(json); });
}

/// A new file that holds `start`. One edit, so that the history says where it came from.
Result<Store> createHolding(const QString& path, const Scorecard& start, const QString& author, const QString& text)
{
    Result<Store> store = Store::create(path, start.plan);
    if (!store)
        return store;
    Scorecard empty;
    empty.plan = start.plan;
    const Result<void> filled = store->apply(diff(empty, start), author, text);
    if (filled)
        return store;
    const Error error = filled.error();
    store = tl::unexpected<Error>(error); // closes the file before it is taken away
    QFile::remove(path);
    return store;
}

QString resourceOf(const QString& templateId)
{
    for (const Template& known : templates())
        if (known.id == templateId)
            return QStringLiteral(":/templates/%1.json").arg(templateId);
    return {};
}

} // namespace

const std::vector<Template>& templates()
{
    static const std::vector<Template> all{
        {QStringLiteral("send-improvement-plan"), translated("SEND improvement plan, eight areas"),
         translated("40 metrics with definitions, trajectories to fill in, EHCP backlog by month.")},
        {QStringLiteral("ehcp-timeliness"), translated("EHCP timeliness and backlog only"),
         translated("12 metrics and the monthly backlog. Areas can be added later.")}};
    return all;
}

Result<Store> createScorecard(const QString& path, const QString& templateId, const QString& author)
{
    if (templateId.isEmpty()) {
        Scorecard blank;
        blank.plan.title = translated("Improvement plan");
        return createHolding(path, blank, author, translated("Created"));
    }
    const QString resource = resourceOf(templateId);
    if (resource.isEmpty() && !QFile::exists(templateId))
        return fail(ErrorKind::Usage, translated("There is no template or file called %1.").arg(templateId));
    const Result<Scorecard> start = readStartingPoint(resource.isEmpty() ? templateId : resource);
    if (!start)
        return tl::unexpected<Error>(start.error());
    return createHolding(path, *start, author, translated("Created from the template %1").arg(templateId));
}

Result<Store> createDemonstration(const QString& path, const QString& author)
{
    const Result<Scorecard> start = readStartingPoint(QStringLiteral(":/demo.json"));
    if (!start)
        return tl::unexpected<Error>(start.error());
    return createHolding(path, *start, author, translated("Created the demonstration"));
}

QString demonstrationPath()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return QDir(folder).filePath(QStringLiteral("Demonstration.scorecard"));
}

QDate todayFor(const Scorecard& scorecard, QDate today)
{
    return scorecard.plan.pinnedToday.value_or(today);
}

} // namespace send
