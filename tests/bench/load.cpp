// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bare_store.h"
#include "bench/parts.h"
#include "store/store.h"

#include <string>

namespace send::bench {

namespace {

/// A reading as its columns stand in the file: nothing parsed, nothing checked.
struct BareReading {
    std::int64_t metric, numerator, denominator;
    bool hasParts, awaited;
    std::string period, value, markers, asAt, comment, explanation, provenance;
};

struct BarePoint {
    std::int64_t metric;
    std::string period, value, note;
};

struct BareScorecard {
    std::vector<BareReading> readings;
    std::vector<BarePoint> trajectory;
    std::vector<std::vector<std::string>> others; ///< rows of the small tables
};

std::string text(const Query& row, int column)
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(row.get(), column));
    return bytes ? std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(row.get(), column))) : std::string();
}

bool step(const Query& query)
{
    return sqlite3_step(query.get()) == SQLITE_ROW;
}

void readReadings(const Connection& connection, BareScorecard& scorecard)
{
    const Query row = prepareBare(connection, "SELECT metric, period, value, numerator, denominator, markers, awaited, "
                                              "as_at, comment, explanation, provenance FROM reading "
                                              "ORDER BY metric, period");
    while (step(row))
        scorecard.readings.push_back({sqlite3_column_int64(row.get(), 0), sqlite3_column_int64(row.get(), 3),
                                      sqlite3_column_int64(row.get(), 4),
                                      sqlite3_column_type(row.get(), 3) != SQLITE_NULL,
                                      sqlite3_column_int(row.get(), 6) != 0, text(row, 1), text(row, 2), text(row, 5),
                                      text(row, 7), text(row, 8), text(row, 9), text(row, 10)});
}

void readTrajectory(const Connection& connection, BareScorecard& scorecard)
{
    const Query row =
        prepareBare(connection, "SELECT metric, period, value, note FROM trajectory_point ORDER BY metric, period");
    while (step(row))
        scorecard.trajectory.push_back({sqlite3_column_int64(row.get(), 0), text(row, 1), text(row, 2), text(row, 3)});
}

void readOther(const Connection& connection, const char* sql, BareScorecard& scorecard)
{
    const Query row = prepareBare(connection, sql);
    const int columns = sqlite3_column_count(row.get());
    while (step(row)) {
        auto& fields = scorecard.others.emplace_back();
        for (int column = 0; column < columns; ++column)
            fields.push_back(text(row, column));
    }
}

std::optional<double> loadBare(const QString& path)
{
    BareScorecard scorecard;
    const double time = milliseconds([&] {
        const Connection connection = openBare(path);
        for (const char* sql : {"SELECT * FROM plan", "SELECT * FROM area", "SELECT * FROM metric",
                                "SELECT * FROM baseline", "SELECT * FROM target"})
            readOther(connection, sql, scorecard);
        readTrajectory(connection, scorecard);
        readReadings(connection, scorecard);
    });
    return time;
}

std::optional<double> loadOurs(const QString& path)
{
    std::optional<Scorecard> kept;
    const double time = milliseconds([&] {
        const auto store = Store::open(path);
        if (!store)
            giveUp(store.error().sentence);
        auto scorecard = store->load();
        if (!scorecard)
            giveUp(scorecard.error().sentence);
        kept = std::move(*scorecard);
    });
    return time;
}

} // namespace

std::vector<Goal> loadGoals(const Files& files)
{
    return {{QStringLiteral("G7 load, 1,000 × 60"), 1.3, QStringLiteral("ms"), [=] { return loadOurs(files.large); },
             [=] { return loadBare(files.large); },
             QStringLiteral("SQLite's C API into vectors of plain structs, texts unparsed")}};
}

} // namespace send::bench
