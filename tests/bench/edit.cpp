// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bare_store.h"
#include "bench/copies.h"
#include "bench/parts.h"
#include "store/store.h"

namespace send::bench {

namespace {

constexpr int editsInARound = 20;
constexpr Period edited{PeriodKind::Month, 2026, 12};
const MetricId metric{1};

/// One reading gets another value, again and again.
class OurEdits
{
public:
    explicit OurEdits(const QString& path) : m_store(Store::open(path))
    {
        const auto scorecard = m_store ? m_store->load() : tl::unexpected(m_store.error());
        if (!scorecard)
            giveUp(scorecard.error().sentence);
        m_reading = scorecard->readings.at({metric, edited});
        m_reading.parts = Proportion{1, 100};
        apply({ReadingEdit{{metric, edited}, scorecard->readings.at({metric, edited}), m_reading}});
    }

    double run()
    {
        const double time = milliseconds([&] {
            for (int i = 0; i < editsInARound; ++i) {
                const Reading before = m_reading;
                m_reading.parts->numerator = m_reading.parts->numerator % 99 + 1;
                apply({ReadingEdit{{metric, edited}, before, m_reading}});
            }
        });
        return time / editsInARound;
    }

private:
    void apply(const Changes& changes)
    {
        const auto applied = m_store->apply(changes, QStringLiteral("Data officer"), QStringLiteral("Set 1.1, Dec 2026"));
        if (!applied)
            giveUp(applied.error().sentence);
    }

    Result<Store> m_store;
    Reading m_reading;
};

/// The same row and one audit row of the same length, in one transaction, with statements kept ready.
class BareEdits
{
public:
    explicit BareEdits(const QString& path)
        : m_connection(openBare(path))
        , m_update(prepareBare(m_connection, "UPDATE reading SET numerator = ?1 WHERE metric = 1 AND period = '2026-12'"))
        , m_audit(prepareBare(m_connection,
                              "INSERT INTO audit (written_at, author, reason, text, changes, chain) VALUES "
                              "('2026-12-31T12:00:00.000Z', 'Data officer', '', 'Set 1.1, Dec 2026', ?1, ?2)"))
    {
    }

    double run()
    {
        const double time = milliseconds([&] {
            for (int i = 0; i < editsInARound; ++i)
                edit();
        });
        return time / editsInARound;
    }

private:
    void edit()
    {
        m_numerator = m_numerator % 99 + 1;
        runBare(m_connection, "BEGIN IMMEDIATE");
        sqlite3_bind_int(m_update.get(), 1, m_numerator);
        write(m_update);
        const char* changes = "reading\n"
                              R"({"metric":1,"period":"2026-12"})"
                              "\n"
                              R"({"as_at":"2026-12-31","awaited":0,"denominator":100,"numerator":11})"
                              "\n"
                              R"({"as_at":"2026-12-31","awaited":0,"denominator":100,"numerator":12})";
        sqlite3_bind_text(m_audit.get(), 1, changes, -1, SQLITE_STATIC);
        sqlite3_bind_text(m_audit.get(), 2, "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", -1,
                          SQLITE_STATIC);
        write(m_audit);
        runBare(m_connection, "COMMIT");
    }

    static void write(const Query& query)
    {
        if (sqlite3_step(query.get()) != SQLITE_DONE)
            giveUp(QStringLiteral("The bare edit could not be written."));
        sqlite3_reset(query.get());
    }

    Connection m_connection;
    Query m_update;
    Query m_audit;
    int m_numerator = 0;
};

} // namespace

std::vector<Goal> editGoals(const Files& files)
{
    const auto ours = std::make_shared<OurEdits>(copyOf(files.large, QStringLiteral("ours.scorecard")));
    const auto bare = std::make_shared<BareEdits>(copyOf(files.large, QStringLiteral("bare.scorecard")));
    return {{QStringLiteral("G8 durable edit"), 1.2, QStringLiteral("ms"), [=] { return ours->run(); },
             [=] { return bare->run(); }, QStringLiteral("SQLite's C API: the same row and one audit row")}};
}

} // namespace send::bench
