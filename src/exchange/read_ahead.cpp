// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/read_ahead.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <optional>

namespace send {

namespace {

constexpr qsizetype lotSize = 64 * 1024; ///< cells and letters: a thousand rows or so
constexpr std::size_t mostLots = 4;

/// Rows of one sheet that go from thread to thread together.
struct Lot {
    SheetInfo sheet;
    std::vector<TableRow> rows;
    qsizetype size = 0;

    void add(TableRow&& row)
    {
        for (const Cell& cell : row.cells)
            size += 1 + cell.text.size();
        rows.push_back(std::move(row));
    }
};

/// Lots on their way from the thread that reads them to the one that takes them, and back: what one thread allocates and
/// another frees costs both of them more than the reading does.
class LotQueue
{
public:
    /// Waits for room. False when no more are wanted.
    [[nodiscard]] bool put(Lot lot)
    {
        std::vector<Lot> done; // freed here, behind the lock
        std::unique_lock lock(m_mutex);
        m_moved.wait(lock, [this] { return m_lots.size() < mostLots || !m_isWanted; });
        m_lots.push_back(std::move(lot));
        done.swap(m_done);
        m_moved.notify_all();
        return m_isWanted;
    }
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_isClosed = true;
        m_moved.notify_all();
    }
    /// Waits for a lot; nothing when all were taken.
    [[nodiscard]] std::optional<Lot> take()
    {
        std::unique_lock lock(m_mutex);
        m_moved.wait(lock, [this] { return !m_lots.empty() || m_isClosed; });
        if (m_lots.empty())
            return std::nullopt;
        Lot lot = std::move(m_lots.front());
        m_lots.pop_front();
        m_moved.notify_all();
        return lot;
    }
    void giveBack(Lot lot, bool wantsMore)
    {
        const std::lock_guard lock(m_mutex);
        m_done.push_back(std::move(lot));
        m_isWanted = m_isWanted && wantsMore;
        m_moved.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_moved;
    std::deque<Lot> m_lots;
    std::vector<Lot> m_done;
    bool m_isClosed = false;
    bool m_isWanted = true;
};

/// Reads the file into the queue, on whatever thread calls it.
Result<void> readInto(LotQueue& queue, QIODevice& file, const QString& fileName, const ReadProgress& progress)
{
    Lot lot;
    const auto send = [&] {
        return lot.rows.empty() || queue.put(std::exchange(lot, {}));
    };
    const auto add = [&](const SheetInfo& sheet, TableRow&& row) {
        if (lot.sheet.index != sheet.index && !send())
            return false;
        if (lot.rows.empty())
            lot.sheet = sheet;
        lot.add(std::move(row));
        return lot.size < lotSize || send();
    };
    auto read = streamRows(file, fileName, add, progress);
    (void)send(); // what is wanted no more is thrown away with the queue
    queue.close();
    return read;
}

bool takeLot(Lot& lot, const OnRow& onRow)
{
    return std::ranges::all_of(lot.rows, [&](TableRow& row) { return onRow(lot.sheet, std::move(row)); });
}

} // namespace

Result<void> streamRowsAhead(QIODevice& file, const QString& fileName, const OnRow& onRow, const ReadProgress& progress)
{
    LotQueue queue;
    auto reading = std::async(std::launch::async, [&] { return readInto(queue, file, fileName, progress); });
    bool isWanted = true;
    while (auto lot = queue.take()) {
        isWanted = isWanted && takeLot(*lot, onRow);
        queue.giveBack(*std::move(lot), isWanted);
    }
    return reading.get();
}

} // namespace send
