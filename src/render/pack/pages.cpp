// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pack/pack.h"

#include "core/format.h"
#include "render/pack/flow_builder.h"
#include "render/pack/furniture.h"
#include "render/pack/paginate.h"
#include "render/pack/pages_state.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

namespace send::pack {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("send", text);
}

/// The latest day that any figure of the scorecard is of.
std::optional<QDate> dataAsAt(const Scorecard& scorecard)
{
    std::optional<QDate> latest;
    for (const auto& [key, reading] : scorecard.readings)
        if (reading.asAt && (!latest || *reading.asAt > *latest))
            latest = reading.asAt;
    return latest;
}

Furniture furnitureOf(const Scorecard& scorecard, const Spec& spec)
{
    const Plan& plan = scorecard.plan;
    Furniture furniture;
    furniture.headerLeft = plan.committee.isEmpty() ? plan.organisation : plan.committee;
    if (plan.meetingDate)
        furniture.headerLeft += QStringLiteral(", ") + formatLongDate(*plan.meetingDate);
    const bool board = spec.edition == Edition::Board;
    furniture.headerRight = board ? translated("Board: official") : translated("Public");
    const QString title = plan.title.isEmpty() ? translated("SEND Scorecard") : plan.title;
    furniture.footer = translated("%1, %2. %3.").arg(title, toText(spec.term),
                                                    board ? translated("Board edition") : translated("Public edition"));
    if (const auto asAt = dataAsAt(scorecard))
        furniture.footer += u' ' + translated("Data as at %1.").arg(formatLongDate(*asAt));
    furniture.notice = plan.notice;
    return furniture;
}

const Node* find(const Node& node, Look look)
{
    if (node.look == look)
        return &node;
    for (const Node& child : node.children)
        if (const Node* found = find(child, look))
            return found;
    return nullptr;
}

tagging::DocumentInfo infoOf(const Node& document, const Scorecard& scorecard, const Spec& spec)
{
    const Plan& plan = scorecard.plan;
    const Node* title = find(document, Look::CoverTitle);
    tagging::DocumentInfo info;
    info.title = translated("%1, %2").arg(title ? title->plainText() : plan.title, toText(spec.term));
    info.author = plan.reportOf.isEmpty() ? plan.organisation : plan.reportOf;
    info.subject = plan.committee;
    info.created = QDateTime(spec.today, QTime(12, 0), Qt::UTC);
    info.producer = QStringLiteral("SEND Scorecard " SEND_VERSION);
    return info;
}

QRectF inPoints(const QRectF& box)
{
    return {box.topLeft() / pt, box.size() / pt};
}

void addFigures(tagging::Structure& structure, const Layout& layout)
{
    for (std::size_t page = 0; page < layout.pages.size(); ++page) {
        for (const Item& item : layout.pages[page].items) {
            if (item.node < 0 || !std::holds_alternative<std::shared_ptr<const Chart>>(item.drawing))
                continue;
            tagging::StructureNode& figure = structure.nodes[static_cast<std::size_t>(item.node)];
            figure.boundingBoxPage = static_cast<int>(page);
            figure.boundingBox = inPoints(item.box);
        }
    }
}

const PlacedMark* find(const Layout& layout, const QString& anchor)
{
    const auto place = std::find_if(layout.marks.begin(), layout.marks.end(),
                                    [&](const PlacedMark& placed) { return placed.mark.anchor == anchor; });
    return place == layout.marks.end() ? nullptr : &*place;
}

/// A link whose target is left out of this pack is words like any others.
void addLinks(tagging::Structure& structure, const Layout& layout)
{
    for (const PlacedLink& placed : layout.links) {
        const PlacedMark* target = find(layout, placed.link.anchor);
        if (!target) {
            structure.nodes[static_cast<std::size_t>(placed.link.node)].type = "Span";
            continue;
        }
        structure.links.push_back({placed.link.node, placed.page, inPoints(placed.link.area), target->spot.page,
                                   target->spot.top / pt, translated("Go to %1").arg(target->mark.title)});
    }
}

void addBookmarks(tagging::Structure& structure, const Layout& layout)
{
    int deepest = 1;
    for (const PlacedMark& placed : layout.marks) {
        if (placed.mark.level == 0)
            continue;
        const int level = std::min(placed.mark.level, deepest);
        structure.bookmarks.push_back({level, placed.mark.title, placed.spot.page, placed.spot.top / pt, placed.mark.node});
        deepest = level + 1;
    }
}

void prepare(QPdfWriter& writer, const tagging::DocumentInfo& info)
{
    writer.setResolution(720); // a device unit is the pack's own unit
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(info.title);
    writer.setCreator(info.producer);
}

/// Paints items, those of one node in a row inside one mark of the structure.
void paintItems(QPainter& painter, const std::vector<Item>& items, const Theme& theme, tagging::Structure* structure)
{
    int open = -1;
    for (const Item& item : items) {
        if (structure && item.node != open) {
            if (open >= 0)
                structure->end(painter);
            if (item.node >= 0)
                structure->begin(painter, item.node);
            open = item.node;
        }
        paintItem(painter, item, theme);
    }
    if (structure && open >= 0)
        structure->end(painter);
}

void paintArtifact(QPainter& painter, const std::vector<Item>& items, const Theme& theme, tagging::ArtifactKind kind,
                   tagging::Structure* structure)
{
    if (items.empty())
        return;
    if (structure)
        structure->beginArtifact(painter, kind);
    paintItems(painter, items, theme, nullptr);
    if (structure)
        structure->end(painter);
}

} // namespace

void Pages::State::paint(QPainter& painter, std::size_t page, tagging::Structure* record) const
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    paintArtifact(painter, headers[page], theme, tagging::ArtifactKind::Header, record);
    paintItems(painter, layout.pages[page].items, theme, record);
    paintArtifact(painter, footers[page], theme, tagging::ArtifactKind::Footer, record);
}

Pages::Pages(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Pages::Pages(Pages&&) noexcept = default;
Pages& Pages::operator=(Pages&&) noexcept = default;
Pages::~Pages() = default;

Result<Pages> Pages::layOut(const Node& document, const Scorecard& scorecard, const Spec& spec)
{
    const Result<TextSetter> text = TextSetter::create();
    if (!text)
        return tl::unexpected(text.error());
    StructureMap map = structureOf(document);
    auto state = std::make_unique<State>();
    state->layout = paginate(flowOf(document, {*text, map}), *text);
    state->structure = std::move(map.structure);
    addFigures(state->structure, state->layout);
    addLinks(state->structure, state->layout);
    addBookmarks(state->structure, state->layout);
    const Furniture furniture = furnitureOf(scorecard, spec);
    const int count = static_cast<int>(state->layout.pages.size());
    for (int page = 0; page < count; ++page) {
        const bool bare = state->layout.pages[static_cast<std::size_t>(page)].withoutHeader;
        state->headers.push_back(bare ? std::vector<Item>() : headerOf(furniture, *text));
        state->footers.push_back(footerOf(furniture, page, count, *text));
    }
    state->theme = Theme::forPrint(text->font(type::body));
    state->info = infoOf(document, scorecard, spec);
    return Pages(std::move(state));
}

int Pages::count() const
{
    return static_cast<int>(m_state->layout.pages.size());
}

QSizeF Pages::sizeMm(int) const
{
    return {pageWidth / mm, pageHeight / mm};
}

std::optional<std::pair<int, int>> Pages::pagesOf(const QString& sectionId) const
{
    const auto place = m_state->layout.sections.find(sectionId);
    if (place == m_state->layout.sections.end())
        return std::nullopt;
    return place->second;
}

std::optional<QString> Pages::sectionOn(int page) const
{
    const auto& pages = m_state->layout.pages;
    if (page < 0 || page >= count() || pages[static_cast<std::size_t>(page)].section.isEmpty())
        return std::nullopt;
    return pages[static_cast<std::size_t>(page)].section;
}

void Pages::paint(QPainter& painter, int page) const
{
    painter.save();
    painter.scale(1 / mm, 1 / mm);
    m_state->paint(painter, static_cast<std::size_t>(page), nullptr);
    painter.restore();
}

Result<QByteArray> Pages::toTaggedPdf() const
{
    tagging::Structure structure = m_state->structure;
    QByteArray untagged;
    {
        QBuffer buffer(&untagged);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        prepare(writer, m_state->info);
        QPainter painter(&writer);
        for (std::size_t page = 0; page < m_state->layout.pages.size(); ++page) {
            if (page > 0)
                writer.newPage();
            m_state->paint(painter, page, &structure);
        }
    }
    tagging::TaggingResult result = tagging::tag(untagged, structure, m_state->info);
    if (result.pdf.isEmpty())
        return fail(ErrorKind::Io, translated("The pack could not be made accessible, so it was not written."), result.error);
    return std::move(result.pdf);
}

} // namespace send::pack
