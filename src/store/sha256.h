// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

struct sha256_ctx;

namespace send::store {

/// SHA-256 (FIPS 180-4) of bytes that come in pieces. By nettle, which uses the processor's own instructions where it has
/// them: the chain of the history is one such sum an edit, and was a third of an import's time.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;

    void add(QByteArrayView bytes);
    /// In hexadecimal, of all that was added; the next sum starts afresh.
    [[nodiscard]] QByteArray hex();

private:
    std::unique_ptr<sha256_ctx> m_state;
};

} // namespace send::store
