// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document.h"
#include "app/paste_dialog.h"
#include "app/pivot_dialog.h"
#include "app/pivot_model.h"
#include "bench/bare_store.h"
#include "bench/copies.h"
#include "bench/parts.h"
#include "support/large_scorecard.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QKeyEvent>

namespace send::bench {

namespace {

constexpr int termCount = 40;

/// What stands there before, and what is pasted over it.
QByteArray figureAt(int metric, int term, bool isPasted)
{
    return QByteArray::number(20 + (metric * 31 + term * 17) % 60 + (isPasted ? 1 : 0));
}

/// The autumn with which the grid begins.
constexpr Term firstTerm{2026, Season::Autumn};

/// A scorecard where every metric has a planned figure for every term.
QString makePlanned(const Files& files)
{
    Scorecard scorecard = test::largeScorecard({files.pastedMetrics, 1});
    scorecard.trajectory.clear();
    int place = 0;
    for (const MetricId metric : metricsInOrder(scorecard)) {
        Term term = firstTerm;
        for (int i = 0; i < termCount; ++i, term = next(term))
            scorecard.trajectory[{metric, periodOf(term)}] = {Decimal(figureAt(place, i, false).toInt()), {}};
        ++place;
    }
    const QString path = QDir(files.folder).filePath(QStringLiteral("planned.scorecard"));
    Scorecard empty;
    empty.plan = scorecard.plan;
    auto store = Store::create(path, scorecard.plan);
    const auto made = store ? store->apply(diff(empty, scorecard), QStringLiteral("Data officer"), QStringLiteral("Make"))
                            : tl::unexpected(store.error());
    if (!made)
        giveUp(made.error().sentence);
    return path;
}

void press(QWidget* widget, int key, Qt::KeyboardModifiers modifiers)
{
    for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, modifiers);
        QCoreApplication::sendEvent(widget, &event);
    }
}

void copyBlock(int metrics)
{
    QByteArray text;
    for (int metric = 0; metric < metrics; ++metric)
        for (int term = 0; term < termCount; ++term)
            text += figureAt(metric, term, true) + (term + 1 < termCount ? '\t' : '\n');
    QApplication::clipboard()->setText(QString::fromLatin1(text));
}

/// Ctrl+V, a look at what would change, Enter: until every figure is in the file and on the screen.
std::optional<double> pasteOurs(const QString& path, int metrics)
{
    const Copy copy(path);
    Document document;
    if (const auto opened = document.open(copy.path()); !opened)
        giveUp(opened.error().sentence);
    PivotModel model(document, nullptr, termCount);
    PivotTable table(model);
    table.resize(1360, 850);
    table.show();
    QApplication::setActiveWindow(&table);
    table.goToCell(0, PivotModel::FirstTerm);
    table.setFocus();
    QApplication::processEvents();
    copyBlock(metrics);
    const double time = milliseconds([&] {
        press(&table, Qt::Key_V, Qt::ControlModifier);
        QApplication::processEvents();
        if (auto* dialog = table.findChild<PasteDialog*>())
            press(dialog, Qt::Key_Return, Qt::NoModifier);
        QApplication::processEvents();
    });
    const QModelIndex last = model.index(metrics - 1, PivotModel::FirstTerm + termCount - 1);
    if (last.data(Qt::EditRole).toByteArray() != figureAt(metrics - 1, termCount - 1, true))
        giveUp(QStringLiteral("The block was not pasted."));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return time;
}

struct BareRow {
    std::int64_t metric;
    QByteArray period, value;
    QByteArray history; ///< what one audit row says of it
};

std::vector<BareRow> bareRows(const QString& path, int metrics)
{
    const auto store = Store::open(path, Access::ReadOnly);
    const auto scorecard = store ? store->load() : tl::unexpected(store.error());
    if (!scorecard)
        giveUp(scorecard.error().sentence);
    std::vector<BareRow> rows;
    int place = 0;
    for (const MetricId metric : metricsInOrder(*scorecard)) {
        Term term = firstTerm;
        for (int i = 0; i < termCount && place < metrics; ++i, term = next(term)) {
            const QByteArray number = QByteArray::number(qint64(metric.value()));
            const QByteArray period = QByteArray::number(term.year) + "-T" + QByteArray::number(int(term.season));
            const QByteArray value = figureAt(place, i, true);
            rows.push_back({qint64(metric.value()), period, value,
                            "trajectory_point\n{\"metric\":" + number + ",\"period\":\"" + period + "\"}\n{\"value\":\""
                                + figureAt(place, i, false) + "\"}\n{\"value\":\"" + value + "\"}"});
        }
        ++place;
    }
    return rows;
}

void bind(const Query& query, int parameter, const QByteArray& text)
{
    sqlite3_bind_text(query.get(), parameter, text.constData(), int(text.size()), SQLITE_STATIC);
}

void write(const Query& query)
{
    if (sqlite3_step(query.get()) != SQLITE_DONE)
        giveUp(QStringLiteral("The bare paste could not be written."));
    sqlite3_reset(query.get());
}

/// The same rows and as many audit rows of the same length, in one transaction.
std::optional<double> pasteBare(const QString& path, const std::vector<BareRow>& rows)
{
    const Copy copy(path);
    const Connection connection = openBare(copy.path());
    const Query update = prepareBare(connection, "UPDATE trajectory_point SET value = ?1, note = '' WHERE metric = ?2 AND period = ?3");
    const Query audit = prepareBare(connection, "INSERT INTO audit (written_at, author, reason, text, changes, chain) VALUES "
                                                "('2026-12-31T12:00:00.000Z', 'Data officer', '', "
                                                "'Paste 40,000 planned figures', ?1, ?2)");
    const QByteArray chain = QByteArray("0123456789abcdef").repeated(4);
    return milliseconds([&] {
        runBare(connection, "BEGIN IMMEDIATE");
        for (const BareRow& row : rows) {
            bind(update, 1, row.value);
            sqlite3_bind_int64(update.get(), 2, row.metric);
            bind(update, 3, row.period);
            write(update);
            bind(audit, 1, row.history);
            bind(audit, 2, chain);
            write(audit);
        }
        runBare(connection, "COMMIT");
    });
}

} // namespace

std::vector<Goal> pastingGoals(const Files& files)
{
    const QString path = makePlanned(files);
    const int metrics = files.pastedMetrics;
    const auto rows = std::make_shared<std::vector<BareRow>>(bareRows(path, metrics));
    return {{QStringLiteral("G12 paste of %1 × %2").arg(metrics).arg(termCount), 1.3, QStringLiteral("ms"),
             [=] { return pasteOurs(path, metrics); }, [=] { return pasteBare(path, *rows); },
             QStringLiteral("SQLite's C API: the same rows and one audit row each, one transaction")}};
}

} // namespace send::bench
