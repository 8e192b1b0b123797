// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backlog_month.h"

namespace send {

/// Who assesses, or writes the plans.
enum class ProviderKind { EducationalPsychologists = 0, Contractor, Caseworkers };

struct CapacityKey {
    Month month;
    QString provider; ///< "Educational psychology service"; not empty
    friend bool operator==(const CapacityKey&, const CapacityKey&) = default;
    friend bool operator<(const CapacityKey& a, const CapacityKey& b)
    {
        return a.month != b.month ? a.month < b.month : a.provider < b.provider;
    }
};

/// What a provider was to finish in a month, and what it did.
struct Capacity {
    ProviderKind kind = ProviderKind::EducationalPsychologists;
    std::optional<int> contracted;    ///< assessments a month
    std::optional<int> delivered;     ///< assessments in the month
    std::optional<Decimal> vacancies; ///< full-time equivalent posts
    QString note;
    friend bool operator==(const Capacity&, const Capacity&) = default;
};

} // namespace send
