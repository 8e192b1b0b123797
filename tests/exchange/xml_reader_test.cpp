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
            add(one.hasPrefix ? ':' : ' ', one.name);
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
        REQUIRE(reader.parse(bytes, isLast));
    }
    return story.told;
}

XmlReader::Trouble troubleOf(const std::string& document)
{
    Story story;
    XmlReader reader(story);
    reader.parse(document, true);
    return reader.trouble();
}

} // namespace

TEST_CASE("elements, attributes and texts are told alike however the bytes are cut, names without their prefix")
{
    const std::string document = "<?xml version='1.0'?><x:a xmlns:r='s' r:id='7' b=\"&lt;\"><!-- no --><b/>1 &amp; 2<![CDATA[ < ]]></x:a>";
    for (const std::size_t piece : {1, 2, 3, 7, 1000})
        CHECK(storyOf(document, piece) == "<a:id=7 b=<<b>b1 & 2 < >a");
    const XmlAttribute both[]{{"id", "7", true}, {"name", "Sheet"}};
    CHECK(attribute(both, "id") == "7");
    CHECK(attribute(both, "sheet").empty());
}

TEST_CASE("UTF-16 is read as well")
{
    std::string bytes = "\xff\xfe";
    for (const char letter : std::string_view("<a b='1'>x</a>"))
        bytes += {letter, '\0'};
    for (const std::size_t piece : {1, 2, 3, 1000})
        CHECK(storyOf(bytes, piece) == "<a b=1x>a");
}

TEST_CASE("a prefix without a namespace is read like any other")
{
    for (const std::size_t piece : {1, 1000})
        CHECK(storyOf("<x:a r:id='7' s:id='8'><y:b/></x:a>", piece) == "<a:id=7:id=8<b>b>a");
}

TEST_CASE("the line of a tag is that on which it begins")
{
    struct Lines : Story {
        XmlReader reader{*this};
        bool start(std::string_view name, XmlAttributes attributes) override
        {
            Story::start(name, attributes);
            told += std::to_string(reader.tagLine());
            return true;
        }
    };
    for (const std::size_t piece : {1, 2, 1000}) {
        Lines lines;
        std::string_view document = "<?xml version='1.0'?>\r\n<a>\n\n<b c='>\n'\nd=''\n>\n</b\n><e/></a>";
        for (; !document.empty(); document.remove_prefix(std::min(piece, document.size())))
            REQUIRE(lines.reader.parse(document.substr(0, piece), false));
        REQUIRE(lines.reader.parse({}, true));
        std::erase_if(lines.told, [](char letter) { return letter == '\n'; });
        CHECK(lines.told == "<a2<b c=>  d=4>b<e9>e>a");
    }
}

TEST_CASE("bytes that their encoding does not have are refused, wherever they stand")
{
    const std::string start = "<?xml version='1.0' encoding='windows-1252'?><a>";
    CHECK(troubleOf(start + "\x93</a>") == XmlReader::Trouble::None);
    for (const std::size_t before : {1, 100'000})
        for (const std::size_t behind : {1, 100'000, 1'000'000})
            CHECK(troubleOf(start + std::string(before, ' ') + '\x81' + std::string(behind, ' ') + "</a>")
                  == XmlReader::Trouble::Malformed);
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
    std::string attributes, spaces, names;
    for (int number = 0; number < 20'000; ++number) {
        const std::string digits = std::to_string(number);
        names += "<a" + digits + "/>";
        attributes += number < 300 ? " a" + digits + "=''" : "";
        spaces += number < 300 ? " xmlns:a" + digits + "='b'" : "";
    }
    CHECK(troubleOf("<a>" + names + "</a>") == TooMany);
    CHECK(troubleOf("<a" + attributes + "/>") == TooMany);
    CHECK(troubleOf("<a" + spaces + "/>") == TooMany);
    CHECK(troubleOf("<a>" + std::string(100'000, ' ') + "<a b='" + std::string(2'000'000, '>') + "'/></a>") == TooLong);
}
