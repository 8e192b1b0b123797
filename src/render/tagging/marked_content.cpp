// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/tagging/marked_content.h"

#include "render/tagging/content_stream.h"
#include "render/tagging/sentinel.h"

#include <cmath>
#include <cstdlib>
#include <optional>
#include <stdexcept>

namespace send::tagging {
namespace {

struct Sentinel {
    SentinelKind kind;
    int number;
};

struct Place {
    double x, y;
};

std::optional<Place> placeOf(const Operator& moveOrLine)
{
    const std::string text(moveOrLine.text);
    char* rest = nullptr;
    const double x = std::strtod(text.c_str(), &rest);
    char* end = nullptr;
    const double y = std::strtod(rest, &end);
    if (rest == text.c_str() || end == rest)
        return std::nullopt;
    return Place{x, y};
}

/// The sentinel that starts at operator `at`: a move, a line and a stroke far off the page.
std::optional<Sentinel> sentinelAt(const std::vector<Operator>& operators, std::size_t at)
{
    if (at + 2 >= operators.size() || operators[at].name != "m" || operators[at + 1].name != "l"
        || operators[at + 2].name != "S")
        return std::nullopt;
    const auto from = placeOf(operators[at]);
    const auto to = placeOf(operators[at + 1]);
    if (!from || !to || std::lround(from->x) != sentinelPlace || std::lround(to->x) != sentinelPlace)
        return std::nullopt;
    const long kind = std::lround(-to->y) - sentinelKindOffset;
    if (kind < static_cast<long>(SentinelKind::BeginNode) || kind > static_cast<long>(SentinelKind::End))
        throw std::runtime_error("a mark of an unknown kind was found on a page");
    return Sentinel{static_cast<SentinelKind>(kind), static_cast<int>(std::lround(-from->y))};
}

const char* openingOf(ArtifactKind kind)
{
    switch (kind) {
    case ArtifactKind::Header: return "/Artifact <</Type /Pagination /Subtype /Header>> BDC\n";
    case ArtifactKind::Footer: return "/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n";
    case ArtifactKind::Layout: return "/Artifact <</Type /Layout>> BDC\n";
    case ArtifactKind::Other: break;
    }
    return "/Artifact BMC\n";
}

class Marker
{
public:
    Marker(const std::string& stream, const Structure& structure)
        : m_structure(structure), m_operators(operatorsOf(stream)), m_sentinels(m_operators.size())
        , m_groups(m_operators.size())
    {
        m_page.stream.reserve(stream.size() + stream.size() / 8);
    }

    MarkedPage mark()
    {
        findSentinels();
        surveyGroups();
        for (m_at = 0; m_at < m_operators.size(); ++m_at)
            markOperator();
        close();
        return std::move(m_page);
    }

private:
    /// What stands between a q and its Q.
    struct Group {
        bool hasSentinel = false;
        bool paints = false;
    };

    void findSentinels()
    {
        for (std::size_t at = 0; at < m_operators.size(); ++at) {
            m_sentinels[at] = sentinelAt(m_operators, at);
            if (!m_sentinels[at])
                continue;
            ++m_page.sentinels;
            at += 2;
        }
    }

    void surveyGroups()
    {
        std::vector<std::size_t> open;
        for (std::size_t at = 0; at < m_operators.size(); ++at) {
            if (m_sentinels[at]) {
                for (const std::size_t group : open)
                    m_groups[group].hasSentinel = true;
                at += 2;
            } else {
                survey(at, open);
            }
        }
    }

    void survey(std::size_t at, std::vector<std::size_t>& open)
    {
        switch (m_operators[at].kind) {
        case OperatorKind::SaveState: open.push_back(at); break;
        case OperatorKind::RestoreState:
            if (open.empty())
                throw std::runtime_error("a page restores a state that it did not save");
            open.pop_back();
            break;
        case OperatorKind::PathPainting:
        case OperatorKind::PaintObject:
        case OperatorKind::BeginText:
            for (const std::size_t group : open)
                m_groups[group].paints = true;
            break;
        default: break;
        }
    }

    void markOperator()
    {
        if (m_sentinels[m_at]) {
            obey(*m_sentinels[m_at]);
            m_at += 2;
            return;
        }
        switch (m_operators[m_at].kind) {
        case OperatorKind::SaveState: saveState(); break;
        case OperatorKind::RestoreState: restoreState(); break;
        case OperatorKind::PathConstruction: copyPath(); break;
        case OperatorKind::BeginText:
        case OperatorKind::PaintObject:
            open();
            copy(m_at);
            break;
        default: copy(m_at);
        }
    }

    void obey(const Sentinel& sentinel)
    {
        close();
        m_node.reset();
        m_artifact = ArtifactKind::Other;
        if (sentinel.kind == SentinelKind::BeginArtifact)
            m_artifact = static_cast<ArtifactKind>(sentinel.number);
        if (sentinel.kind != SentinelKind::BeginNode)
            return;
        if (sentinel.number < 0 || static_cast<std::size_t>(sentinel.number) >= m_structure.nodes.size())
            throw std::runtime_error("a mark names a node that is not there");
        m_node = sentinel.number;
    }

    // Marked content and q … Q may not cross: a section is closed before a group in which a sentinel stands, opened
    // before a group that paints for one node alone, and closed before a Q that pops a level opened before it.
    void saveState()
    {
        const Group& group = m_groups[m_at];
        if (group.hasSentinel)
            close();
        else if (group.paints)
            open();
        copy(m_at);
        ++m_depth;
    }

    void restoreState()
    {
        if (m_openDepth == m_depth)
            close();
        copy(m_at);
        --m_depth;
    }

    void copyPath()
    {
        std::size_t last = m_at;
        while (last < m_operators.size()
               && (m_operators[last].kind == OperatorKind::PathConstruction
                   || m_operators[last].kind == OperatorKind::Clip))
            ++last;
        if (last == m_operators.size())
            throw std::runtime_error("a page ends in the middle of a path");
        if (m_operators[last].kind == OperatorKind::PathPainting)
            open();
        while (m_at < last)
            copy(m_at++);
        copy(m_at);
    }

    void open()
    {
        if (m_openDepth)
            return;
        m_openDepth = m_depth;
        if (!m_node) {
            m_page.stream += openingOf(m_artifact);
            ++m_page.artifacts;
            return;
        }
        m_page.stream += '/' + m_structure.nodes[static_cast<std::size_t>(*m_node)].type + " <</MCID "
                         + std::to_string(m_page.owners.size()) + ">> BDC\n";
        m_page.owners.push_back(*m_node);
    }

    void close()
    {
        if (m_openDepth)
            m_page.stream += "EMC\n";
        m_openDepth.reset();
    }

    void copy(std::size_t at)
    {
        m_page.stream += m_operators[at].text;
        m_page.stream += '\n';
    }

    const Structure& m_structure;
    std::vector<Operator> m_operators;
    std::vector<std::optional<Sentinel>> m_sentinels; // by operator
    std::vector<Group> m_groups;                      // by operator, of each q
    MarkedPage m_page;
    std::size_t m_at = 0;
    int m_depth = 0;
    std::optional<int> m_openDepth; // where the open section was opened
    std::optional<int> m_node;      // what is painted belongs to it; none is an artifact
    ArtifactKind m_artifact = ArtifactKind::Other;
};

} // namespace

MarkedPage markContent(const std::string& stream, const Structure& structure)
{
    return Marker(stream, structure).mark();
}

} // namespace send::tagging
