// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/goal.h"

/// The goals of docs/performance.md, one .cpp each kind.
namespace send::bench {

/// The files that are measured with, made afresh in one folder.
struct Files {
    QString folder;
    QString demonstration;
    QString large; ///< 1,000 metrics × 60 periods
    int tableRows = 100'000; ///< of the table that is read
    int cases = 200'000;     ///< of the case files
    int importedPeriods = 200; ///< of a thousand metrics
    int pastedMetrics = 1'000; ///< times 40 terms
};

[[nodiscard]] std::vector<Goal> startGoals(const Files& files);   ///< G1 and G3
[[nodiscard]] std::vector<Goal> loadGoals(const Files& files);    ///< G7
[[nodiscard]] std::vector<Goal> editGoals(const Files& files);    ///< G8
[[nodiscard]] std::vector<Goal> repaintGoals(const Files& files); ///< G10
[[nodiscard]] std::vector<Goal> previewGoals(const Files& files); ///< the preview of an import
[[nodiscard]] std::vector<Goal> forecastGoals(const Files& files); ///< G15
[[nodiscard]] std::vector<Goal> tableGoals(const Files& files);   ///< G5 and G6
[[nodiscard]] std::vector<Goal> caseGoals(const Files& files);    ///< G16
[[nodiscard]] std::vector<Goal> importGoals(const Files& files);  ///< G4
[[nodiscard]] std::vector<Goal> typingGoals(const Files& files);  ///< G9
[[nodiscard]] std::vector<Goal> pastingGoals(const Files& files); ///< G12
[[nodiscard]] std::vector<Goal> packGoals(const Files& files);    ///< the demonstration's pack

/// Ends the program with a sentence: a benchmark that cannot measure must not print numbers.
[[noreturn]] void giveUp(const QString& sentence);

} // namespace send::bench
