// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import_fixture.h"

#include "app/main_window.h"
#include "app/scorecard_model.h"
#include "core/format.h"

#include <QAction>
#include <QDropEvent>
#include <QMimeData>
#include <QUrl>

#include <iterator>

using namespace send;
using namespace send::test;

namespace {

const QString published = QStringLiteral(TEST_DATA_DIR "/dfe/timeliness_20_week.csv");

using Fixture = ImportFixture;

} // namespace

TEST_CASE("DfE's file comes in for the plan's own authority, with a preview and as one edit")
{
    Fixture f;
    f.read(published);
    CHECK(f.authority().currentData().toString() == QStringLiteral("E06000058"));
    CHECK(f.authority().currentText() == QStringLiteral("Bournemouth, Christchurch and Poole"));
    REQUIRE(f.import().isEnabled());
    CHECK(f.rows().rowCount() > 12);
    CHECK(f.document.scorecard().metrics.size() == 4);

    const int before = static_cast<int>(f.document.history()->size());
    f.import().click();
    CHECK(f.dialog->result() == QDialog::Accepted);
    CHECK(static_cast<int>(f.document.history()->size()) > before);
    f.document.undo();
    CHECK(f.document.scorecard().metrics.size() == 4);
}

TEST_CASE("imported years stand on the scorecard: 91.3 to 77.6")
{
    Fixture f;
    f.read(published);
    f.dialog->accept();
    std::optional<MetricId> imported;
    for (const auto& [id, metric] : f.document.scorecard().metrics)
        if (metric.period == PeriodKind::CalendarYear && std::ranges::distance(readingsOf(f.document.scorecard(), id)) == 6) {
            const auto first = readingsOf(f.document.scorecard(), id).begin();
            if (formatReading(first->second, metric) == QStringLiteral("91.3"))
                imported = id;
        }
    REQUIRE(imported);
    QStringList values;
    for (const auto& [key, reading] : readingsOf(f.document.scorecard(), *imported))
        values.append(formatReading(reading, f.document.scorecard().metrics.at(*imported)));
    CHECK(values == QStringList{QStringLiteral("91.3"), QStringLiteral("21.9"), QStringLiteral("31.2"),
                                QStringLiteral("7.3"), QStringLiteral("4.8"), QStringLiteral("77.6")});
    const auto shownIn = [&](Term term) {
        f.document.setTerm(term);
        ScorecardModel model(f.document);
        model.reload();
        return model.index(*model.rowOf(*imported), ScorecardModel::Latest).data().toString();
    };
    CHECK(shownIn({2019, Season::Autumn}) == QStringLiteral("91.3"));
    CHECK(shownIn({2023, Season::Autumn}) == QStringLiteral("4.8"));
    CHECK(shownIn({2024, Season::Autumn}) == QStringLiteral("77.6"));
}

TEST_CASE("without an authority chosen nothing can be imported, and it is asked for")
{
    Fixture f(QString{});
    f.read(published);
    CHECK(f.authority().currentIndex() == -1);
    CHECK_FALSE(f.import().isEnabled());
    CHECK(f.summary() == QStringLiteral("Choose the authority whose figures are wanted."));
    f.authority().setCurrentIndex(0);
    Q_EMIT f.authority().activated(0);
    waitFor(*f.dialog);
    CHECK(f.import().isEnabled());
}

TEST_CASE("an issue says where it is and keeps the import from being made")
{
    Fixture f;
    QFile file(published);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QByteArray spoiled = file.readAll();
    REQUIRE(spoiled.contains(",77.6,"));
    QByteArrayList lines = spoiled.split('\n');
    for (QByteArray& line : lines)
        if (line.contains(",77.6,") && line.contains("E06000058"))
            line.replace(",493,", ",n/k,");
    f.readBytes(lines.join('\n'));
    CHECK_FALSE(f.import().isEnabled());
    auto* issues = f.dialog->findChild<QListWidget*>(QStringLiteral("issues"));
    REQUIRE(issues->count() > 0);
    CHECK(issues->item(0)->text().startsWith(QStringLiteral("Row ")));
    CHECK(issues->item(0)->text().contains(QStringLiteral("n/k")));
    f.dialog->accept();
    CHECK(f.dialog->isVisible());
    CHECK(f.document.scorecard().metrics.size() == 4);
}

TEST_CASE("a file that is not there, or is something else, is one sentence")
{
    Fixture f;
    for (const QString& path : {f.folder.filePath(QStringLiteral("gone.csv")), f.written("name,colour\ncat,black\n")}) {
        f.read(path);
        CHECK_FALSE(f.import().isEnabled());
        CHECK(f.dialog->findChild<QListWidget*>(QStringLiteral("issues"))->count() == 1);
    }
}

TEST_CASE("what would change names the area, the metric, the period and both values")
{
    Fixture f;
    const auto diff = diffOf(f.document.scorecard(), setValue(f.document.scorecard(), timeliness, 55));
    REQUIRE(diff->size() == 1);
    CHECK(diff->row(0) == ImportRow{QStringLiteral("Assessments"), QStringLiteral("7.1 Issued within 20 weeks"),
                                    QStringLiteral("Autumn 2026"), QStringLiteral("40.0%"), QStringLiteral("55.0%")});
    const TrajectoryKey planned{timeliness, autumn};
    const auto plan = diffOf(f.document.scorecard(), {editOf(f.document.scorecard().trajectory, planned,
                                                             std::optional(TrajectoryPoint{Decimal(60), {}}))});
    CHECK(plan->row(0).metric == QStringLiteral("7.1, planned: Issued within 20 weeks"));
    f.read(published);
    QStringList named;
    for (int row = 0; row < f.rows().rowCount(); ++row)
        named << f.rows().index(row, ImportRowModel::Metric).data().toString();
    CHECK_FALSE(named.filter(QStringLiteral(", England: ")).isEmpty()); // before the name, which may be cut
}

TEST_CASE("a CSV dropped on the window opens the import; Data has the command")
{
    Fixture f;
    MainWindow window(f.document, f.questions);
    window.show();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(published)});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &drop);
    auto* dialog = window.findChild<ImportDialog*>();
    REQUIRE(dialog);
    CHECK(dialog->isVisible());
    waitFor(*dialog);
    CHECK(dialog->findChild<QPushButton*>(QStringLiteral("importButton"))->isEnabled());
    delete dialog;
    f.questions.toOpen = published;
    auto* import = window.findChild<QAction*>(QStringLiteral("import"));
    REQUIRE(import);
    CHECK(import->isEnabled());
    import->trigger();
    CHECK(window.findChild<ImportDialog*>());
    f.document.close();
    CHECK_FALSE(import->isEnabled());
}
