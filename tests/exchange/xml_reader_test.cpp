// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xml_reader.h"

#include "catch_qt.h"

#include <expat.h>

#include <algorithm>
#include <random>

using namespace send;

namespace {

/// What happened, as text: `<name a=b`, `>name`, and texts as they stand.
struct Story : XmlEvents {
    std::string told;
    bool start(std::string_view name, XmlAttributes attributes) override
    {
        told += "<" + std::string(name);
        for (const XmlAttribute& one : attributes)
            told += " " + std::string(one.name) + "=" + std::string(one.value);
        told += '\n';
        return true;
    }
    bool end(std::string_view name) override
    {
        told += ">" + std::string(name) + '\n';
        return true;
    }
    bool text(std::string_view piece) override
    {
        told += piece;
        return true;
    }
};

/// The story of a document that comes in pieces of a few bytes; none where it is refused.
std::optional<std::string> ownStory(std::string_view document, std::size_t piece)
{
    Story story;
    XmlReader reader(story);
    for (bool isLast = false; !isLast;) {
        const auto bytes = document.substr(0, piece);
        document.remove_prefix(bytes.size());
        isLast = document.empty();
        std::ranges::copy(bytes, reader.buffer().begin());
        if (!reader.parse(qint64(bytes.size()), isLast))
            return std::nullopt;
    }
    return story.told;
}

/// The same by expat.
std::optional<std::string> expatStory(const std::string& document)
{
    Story story;
    const auto parser = XML_ParserCreate("UTF-8");
    XML_SetUserData(parser, &story);
    XML_SetElementHandler(
        parser,
        [](void* told, const char* name, const char** attributes) {
            std::vector<XmlAttribute> all;
            for (; *attributes; attributes += 2)
                all.push_back({attributes[0], attributes[1]});
            static_cast<Story*>(told)->start(name, all);
        },
        [](void* told, const char* name) { static_cast<Story*>(told)->end(name); });
    XML_SetCharacterDataHandler(parser, [](void* told, const char* text, int size) {
        static_cast<Story*>(told)->text({text, std::size_t(size)});
    });
    const bool isRead = XML_Parse(parser, document.data(), int(document.size()), 1) == XML_STATUS_OK;
    XML_ParserFree(parser);
    return isRead ? std::optional(story.told) : std::nullopt;
}

std::string oddDocument(std::mt19937& random)
{
    const std::vector<std::string> pieces{"<a>",     "</a>",   "<b c='1'/>", "<b c=\"&lt;\td\r\n\" e='é'>", "</b>",  "text",
                                          "&amp;",   "&#233;", "&#x1F600;",  "<!-- - > -->",                "\r\n",  "\r",
                                          "<![CDATA[ < ]] &\r\n]]>", "<?pi ?>", "é", " ", "&", "<", ">", "]]", "&#0;", "\""};
    std::string document = random() % 4 == 0 ? "<?xml version='1.0' encoding='UTF-8'?>" : "";
    document += "<a>";
    for (auto left = random() % 10; left > 0; --left)
        document += pieces[random() % (random() % 2 == 0 ? pieces.size() : 16)];
    return document + "</a>";
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

TEST_CASE("what expat reads, the reader of workbooks reads alike, however the bytes are cut")
{
    std::mt19937 random(7);
    int read = 0;
    for (int run = 0; run < 20'000; ++run) {
        const std::string document = oddDocument(random);
        const auto theirs = expatStory(document);
        const auto whole = ownStory(document, document.size());
        INFO(document);
        if (theirs) {
            ++read;
            REQUIRE(whole);
            CHECK(*whole == *theirs);
        }
        CHECK(ownStory(document, 1 + random() % 5) == whole);
    }
    CHECK(read > 1'000);
}

TEST_CASE("XML that is not well-formed, or more than a workbook needs, is refused")
{
    using enum XmlReader::Trouble;
    for (const char* document : {"", " ", "<a>", "</a>", "<a></b>", "<a/><a/>", "<a/>x", "<a b=1/>", "<a b='1/>", "<a b/>", "<>",
                                 "< a/>", "<a>&no;</a>", "<a>&#x110000;</a>", "<a>&#55296;</a>", "<a b='&x;'/>", "<!ELEMENT a>",
                                 "<?xml version='1.0' encoding='UTF-16'?><a/>", "<a><![CDATA[</a>", "<a>&amp</a>"}) {
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
