// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document.h"
#include "app/questions.h"
#include "app/scorecard_page.h"
#include "app/scorecard_table.h"
#include "bench/parts.h"

#include <QApplication>
#include <QHeaderView>

namespace send::bench {

namespace {

constexpr int repaintsInARound = 10;

/// The scorecard page in its window, and beside it a stock table with a stock delegate on the same cells.
struct Scene {
    Document document;
    std::unique_ptr<Questions> questions = makeDialogQuestions();
    std::unique_ptr<ScorecardPage> page;
    ScorecardTable* table = nullptr;
    QTableView stock;
};

void copySections(const QHeaderView& from, QHeaderView& to)
{
    to.setMinimumSectionSize(0);
    for (int section = 0; section < from.count(); ++section) {
        to.resizeSection(section, from.sectionSize(section));
        to.setSectionHidden(section, from.isSectionHidden(section));
    }
}

void showStock(Scene& scene)
{
    scene.stock.setModel(scene.table->model());
    scene.stock.verticalHeader()->hide();
    scene.stock.setWordWrap(false);
    scene.stock.setFont(scene.table->font());
    copySections(*scene.table->horizontalHeader(), *scene.stock.horizontalHeader());
    copySections(*scene.table->verticalHeader(), *scene.stock.verticalHeader());
    scene.stock.resize(scene.table->size());
    scene.stock.show();
}

std::shared_ptr<Scene> makeScene(const QString& path)
{
    auto scene = std::make_shared<Scene>();
    if (const auto opened = scene->document.open(path); !opened)
        giveUp(opened.error().sentence);
    scene->page = std::make_unique<ScorecardPage>(PageContext{scene->document, *scene->questions});
    scene->page->resize(1360, 850);
    scene->page->show();
    QApplication::processEvents();
    scene->table = scene->page->findChild<ScorecardTable*>();
    showStock(*scene);
    QApplication::processEvents();
    return scene;
}

double repaint(QAbstractItemView& view)
{
    const double time = milliseconds([&] {
        for (int i = 0; i < repaintsInARound; ++i)
            view.viewport()->repaint();
    });
    return time / repaintsInARound;
}

} // namespace

std::vector<Goal> repaintGoals(const Files& files)
{
    const auto scene = makeScene(files.large);
    return {{QStringLiteral("G10 repaint of the scorecard's table"), 0.5, QStringLiteral("ms"),
             [=] { return repaint(*scene->table); }, [=] { return repaint(scene->stock); },
             QStringLiteral("a stock QTableView and delegate on the same cells, no sparklines")}};
}

} // namespace send::bench
