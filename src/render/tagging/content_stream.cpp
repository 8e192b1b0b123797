// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/tagging/content_stream.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace send::tagging {
namespace {

template<std::size_t Count>
bool isOneOf(std::string_view name, const std::array<std::string_view, Count>& names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

OperatorKind kindOf(std::string_view name)
{
    static constexpr std::array<std::string_view, 7> construction{"m", "l", "c", "v", "y", "h", "re"};
    static constexpr std::array<std::string_view, 9> painting{"S", "s", "f", "F", "f*", "B", "B*", "b", "b*"};
    if (name == "q")
        return OperatorKind::SaveState;
    if (name == "Q")
        return OperatorKind::RestoreState;
    if (isOneOf(name, construction))
        return OperatorKind::PathConstruction;
    if (isOneOf(name, painting))
        return OperatorKind::PathPainting;
    if (name == "W" || name == "W*")
        return OperatorKind::Clip;
    if (name == "BT")
        return OperatorKind::BeginText;
    if (name == "Do" || name == "sh")
        return OperatorKind::PaintObject;
    if (name == "BI")
        throw std::runtime_error("a page holds an inline image, which cannot be tagged");
    return OperatorKind::Other;
}

bool isSpace(char character)
{
    return character == ' ' || character == '\n' || character == '\r' || character == '\t' || character == '\f'
           || character == '\0';
}

bool isDelimiter(char character)
{
    return std::string_view("()<>[]{}/%").find(character) != std::string_view::npos;
}

bool startsNumber(char character)
{
    return (character >= '0' && character <= '9') || character == '-' || character == '+' || character == '.';
}

/// Walks over tokens; only operators end something, so that operands are skipped and not understood.
class Reader
{
public:
    explicit Reader(std::string_view stream) : m_stream(stream) {}

    std::vector<Operator> read()
    {
        m_operators.reserve(m_stream.size() / 12);
        while (m_at < m_stream.size()) {
            if (isSpace(m_stream[m_at]))
                ++m_at;
            else
                readToken();
        }
        return std::move(m_operators);
    }

private:
    void readToken()
    {
        if (m_start == std::string_view::npos)
            m_start = m_at;
        switch (m_stream[m_at]) {
        case '(': skipString(); break;
        case '<': skipHexOrDictionary(); break;
        case '%': skipTo('\n'); break;
        case '/': ++m_at; skipWord(); break;
        case '>': case '[': case ']': case '{': case '}': case ')': ++m_at; break;
        default: readWord();
        }
    }

    void readWord()
    {
        const std::size_t begin = m_at;
        skipWord();
        if (startsNumber(m_stream[begin]))
            return;
        const std::string_view name = m_stream.substr(begin, m_at - begin);
        m_operators.push_back({kindOf(name), name, m_stream.substr(m_start, m_at - m_start)});
        m_start = std::string_view::npos;
    }

    void skipWord()
    {
        while (m_at < m_stream.size() && !isSpace(m_stream[m_at]) && !isDelimiter(m_stream[m_at]))
            ++m_at;
    }

    void skipTo(char last)
    {
        while (m_at < m_stream.size() && m_stream[m_at] != last)
            ++m_at;
        ++m_at;
    }

    void skipHexOrDictionary()
    {
        if (m_stream.substr(m_at, 2) == "<<")
            m_at += 2;
        else
            skipTo('>');
    }

    void skipString()
    {
        int depth = 0;
        for (; m_at < m_stream.size(); ++m_at) {
            const char character = m_stream[m_at];
            if (character == '\\')
                ++m_at;
            else if (character == '(')
                ++depth;
            else if (character == ')' && --depth == 0)
                break;
        }
        ++m_at;
    }

    std::string_view m_stream;
    std::size_t m_at = 0;
    std::size_t m_start = std::string_view::npos; // of the operands gathered so far
    std::vector<Operator> m_operators;
};

} // namespace

std::vector<Operator> operatorsOf(std::string_view stream)
{
    return Reader(stream).read();
}

} // namespace send::tagging
