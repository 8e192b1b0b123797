// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sha256.h"

#include <nettle/sha2.h>

#include <array>

namespace send::store {

Sha256::Sha256() : m_state(std::make_unique<sha256_ctx>())
{
    sha256_init(m_state.get());
}

Sha256::~Sha256() = default;

void Sha256::add(QByteArrayView bytes)
{
    sha256_update(m_state.get(), static_cast<std::size_t>(bytes.size()), reinterpret_cast<const std::uint8_t*>(bytes.data()));
}

QByteArray Sha256::hex()
{
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> sum{};
    sha256_digest(m_state.get(), sum.size(), sum.data());
    return QByteArray(reinterpret_cast<const char*>(sum.data()), static_cast<qsizetype>(sum.size())).toHex();
}

} // namespace send::store
