// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xml_reader.h"

#include "catch_qt.h"

#include <algorithm>
#include <string>

using namespace send;

namespace {

/// What happened, as text: `<name a=b`, `>name`, and texts as they stand.
struct Story : XmlEvents {
    std::string told;
    void add(char what, std::string_view words)
    {
        told += what;
        told += words;
    }
    bool start(std::string_view name, XmlAttributes attributes) override
    {
        add('<', name);
        for (const XmlAttribute& one : attributes) {
            add(' ', one.name);
            add('=', one.value);
        }
        return true;
    }
    bool end(std::string_view name) override
    {
        add('>', name);
        return true;
    }
    bool text(std::string_view piece) override
    {
        told += piece;
        return true;
    }
};

/// The story of a document that comes in pieces of a few bytes.
std::string storyOf(std::string_view document, std::size_t piece)
{
    Story story;
    XmlReader reader(story);
    for (bool isLast = false; !isLast;) {
        const auto bytes = document.substr(0, piece);
        document.remove_prefix(bytes.size());
        isLast = document.empty();
        std::ranges::copy(bytes, reader.buffer().begin());
        REQUIRE(reader.parse(qint64(bytes.size()), isLast));
    }
    return story.told;
}

XmlReader::Trouble troubleOf(const std::string& document)
{
    Story story;
    XmlReader reader(story);
    std::ranges::copy(document, reader.buffer().begin());
    reader.parse(qint64(document.size()), true);
    return reader.trouble();
}

} // namespace

TEST_CASE("elements, attributes and texts are told alike however the bytes are cut, names without their prefix")
{
    const std::string document = "<?xml version='1.0'?><x:a r:id='7' b=\"&lt;\"><!-- no --><b/>1 &amp; 2<![CDATA[ < ]]></x:a>";
    for (const std::size_t piece : {1, 2, 3, 7, 1000})
        CHECK(storyOf(document, piece) == "<a r:id=7 b=<<b>b1 & 2 < >a");
    const XmlAttribute both[]{{"r:id", "7"}, {"name", "Sheet"}};
    CHECK(attribute(both, "id") == "7");
    CHECK(attribute(both, "sheet").empty());
}

TEST_CASE("XML that is not well-formed, or more than a workbook needs, is refused")
{
    using enum XmlReader::Trouble;
    for (const char* document : {"", " ", "<a>", "</a>", "<a></b>", "<a/><a/>", "<a/>x", "<a b=1/>", "<a b='1/>", "<a b/>", "<>",
                                 "< a/>", "<a>&no;</a>", "<a>&#x110000;</a>", "<a>&#55296;</a>", "<a b='&x;'/>", "<!ELEMENT a>",
                                 "<a><![CDATA[</a>", "<a>&amp</a>"}) {
        INFO(document);
        CHECK(troubleOf(document) == Malformed);
    }
    CHECK(troubleOf("<!DOCTYPE a><a/>") == Doctype);
    std::string deep;
    for (int depth = 0; depth < 100; ++depth)
        deep += "<a>";
    CHECK(troubleOf(deep) == TooDeep);
    CHECK(troubleOf("\xef\xbb\xbf<a/>") == None);
}
