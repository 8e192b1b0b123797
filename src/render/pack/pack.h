// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/scorecard.h"
#include "render/pack/node.h"

#include <QByteArray>
#include <QDate>
#include <QSizeF>

#include <memory>
#include <set>
#include <vector>

class QPainter;

namespace send::pack {

/// One section of the pack; a new one is one file in render/pack and one line in the list of sections.
struct SectionInfo {
    QString id;    ///< "exceptions"
    QString title; ///< "Exceptions: every red"
};
[[nodiscard]] const std::vector<SectionInfo>& sections();

enum class Edition { Board, Public };

/// What to print.
struct Spec {
    Term term;
    QDate today;
    Edition edition = Edition::Board; ///< the public edition, with small counts withheld, is not built yet
    std::set<QString> leftOut;        ///< ids of sections not wanted
};

/// The pack as a tree of meaning; pure.
[[nodiscard]] Node buildPack(const Scorecard& scorecard, const Spec& spec);

/// A laid-out pack: pages that preview, printer and PDF all paint alike.
class Pages
{
public:
    /// `header` and `footer` furniture comes from the document's settings in `scorecard` and `spec`. Fails with a sentence
    /// where neither Liberation Sans nor Arial is installed.
    [[nodiscard]] static Result<Pages> layOut(const Node& document, const Scorecard& scorecard, const Spec& spec);
    Pages(Pages&&) noexcept;
    Pages& operator=(Pages&&) noexcept;
    ~Pages();

    [[nodiscard]] int count() const;
    [[nodiscard]] QSizeF sizeMm(int page) const;
    /// The first and last page (from 0) of a section; nothing when it is not in the pack.
    [[nodiscard]] std::optional<std::pair<int, int>> pagesOf(const QString& sectionId) const;
    [[nodiscard]] std::optional<QString> sectionOn(int page) const;
    /// Paints one page; the painter's unit is the millimetre when `painter` has been scaled so by the caller.
    void paint(QPainter& painter, int page) const;

    /// The whole pack as a tagged PDF; fails loudly when a tag was lost. Its dates are of the spec's today, and the same
    /// pack gives the same bytes in programs that call QHashSeed::setDeterministicGlobalSeed first.
    [[nodiscard]] Result<QByteArray> toTaggedPdf() const;

private:
    struct State;
    explicit Pages(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace send::pack
