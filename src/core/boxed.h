// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <utility>

namespace send {

/// A row that may be missing: used as std::optional is, and as much a value. The row itself is kept outside and shared by
/// copies until one of them is changed, so that a list of edits takes little room however large its rows are, and is
/// copied fast. A copy may be read on another thread; one object is for one thread, as with std::optional.
template<class Row>
class Boxed
{
public:
    Boxed() = default;
    Boxed(std::nullopt_t) {}
    Boxed(Row row) : m_row(std::make_shared<Row>(std::move(row))) {}
    Boxed(std::optional<Row> row) : m_row(row ? std::make_shared<Row>(*std::move(row)) : nullptr) {}

    [[nodiscard]] bool has_value() const { return m_row != nullptr; }
    explicit operator bool() const { return has_value(); }
    void reset() { m_row.reset(); }

    /// The row, which must be there; changing it does not change copies.
    [[nodiscard]] const Row& operator*() const { return *m_row; }
    [[nodiscard]] const Row* operator->() const { return m_row.get(); }
    [[nodiscard]] Row& operator*() { return own(); }
    [[nodiscard]] Row* operator->() { return &own(); }
    [[nodiscard]] Row value_or(Row otherwise) const { return m_row ? *m_row : std::move(otherwise); }

    friend bool operator==(const Boxed& left, const Boxed& right)
    {
        return left.m_row == right.m_row || (left.m_row && right.m_row && *left.m_row == *right.m_row);
    }

private:
    Row& own()
    {
        if (m_row.use_count() > 1)
            m_row = std::make_shared<Row>(std::as_const(*m_row));
        return *m_row;
    }

    std::shared_ptr<Row> m_row;
};

} // namespace send
