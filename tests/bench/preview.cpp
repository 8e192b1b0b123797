// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_preview_table.h"
#include "bench/parts.h"

#include <QApplication>
#include <QHeaderView>
#include <QScrollBar>

namespace send::bench {

namespace {

constexpr int pagesInARound = 20;

/// The preview of an import of many rows, and beside it a stock table on the same rows.
struct Scene {
    ImportPreviewTable preview;
    QTableView stock;
};

std::shared_ptr<const ImportDiff> manyRows(int rows)
{
    Scorecard scorecard;
    scorecard.areas.emplace(AreaId(1), Area{.number = 1, .name = QStringLiteral("Timeliness")});
    Changes changes;
    for (int row = 0; row < rows; ++row) {
        const MetricId id(1 + row % 400);
        Metric metric{.area = AreaId(1), .number = 1 + row % 400, .name = QStringLiteral("Monthly count")};
        metric.period = PeriodKind::Month;
        scorecard.metrics.emplace(id, metric);
        Reading reading;
        reading.value = Decimal(row % 97);
        changes.push_back(ReadingEdit{{id, monthPeriod(2000 + row / 400 / 12, 1 + row / 400 % 12)}, std::nullopt, reading});
    }
    return diffOf(scorecard, changes);
}

std::shared_ptr<Scene> makeScene(int rows)
{
    auto scene = std::make_shared<Scene>();
    scene->preview.resize(960, 500);
    scene->preview.show(manyRows(rows));
    scene->stock.setModel(scene->preview.model());
    scene->stock.verticalHeader()->hide();
    scene->stock.setWordWrap(false);
    scene->stock.verticalHeader()->setDefaultSectionSize(scene->preview.verticalHeader()->defaultSectionSize());
    scene->stock.resize(scene->preview.size());
    scene->preview.show();
    scene->stock.show();
    QApplication::processEvents();
    for (int column = 0; column < ImportRowModel::ColumnCount; ++column) {
        scene->stock.setColumnHidden(column, scene->preview.isColumnHidden(column));
        scene->stock.setColumnWidth(column, scene->preview.columnWidth(column));
    }
    return scene;
}

/// A page further and painted, on the average.
double pageDown(QTableView& view)
{
    QScrollBar& bar = *view.verticalScrollBar();
    bar.setValue(bar.maximum() / 2);
    const double time = milliseconds([&] {
        for (int i = 0; i < pagesInARound; ++i) {
            bar.setValue(bar.value() + bar.pageStep());
            view.viewport()->repaint();
        }
    });
    return time / pagesInARound;
}

} // namespace

std::vector<Goal> previewGoals(const Files& files)
{
    const auto scene = makeScene(files.tableRows);
    return {{QStringLiteral("preview of %1 rows, one page on").arg(files.tableRows), 2, QStringLiteral("ms"),
             [=] { return pageDown(scene->preview); }, [=] { return pageDown(scene->stock); },
             QStringLiteral("a stock QTableView and delegate on the same rows")}};
}

} // namespace send::bench
