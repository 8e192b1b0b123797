// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/json_check.h"

#include "core/translate.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace send {

namespace {

constexpr qsizetype maximumBytes = 32 * 1024 * 1024;
constexpr int maximumDepth = 16;
constexpr int maximumValues = 4'000'000;

/// Walks the document without keeping it; returning false stops the walk.
class Walk : public nlohmann::json_sax<nlohmann::json>
{
public:
    [[nodiscard]] std::optional<std::size_t> badByte() const { return m_badByte; }

    bool null() override { return another(); }
    bool boolean(bool) override { return another(); }
    bool number_integer(number_integer_t) override { return another(); }
    bool number_unsigned(number_unsigned_t) override { return another(); }
    bool number_float(number_float_t, const string_t&) override { return another(); }
    bool string(string_t&) override { return another(); }
    bool binary(binary_t&) override { return another(); }
    bool key(string_t&) override { return another(); }
    bool start_object(std::size_t) override { return ++m_depth <= maximumDepth && another(); }
    bool end_object() override { return --m_depth >= 0; }
    bool start_array(std::size_t) override { return ++m_depth <= maximumDepth && another(); }
    bool end_array() override { return --m_depth >= 0; }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override
    {
        m_badByte = position;
        return false;
    }

private:
    bool another() { return ++m_values <= maximumValues; }

    int m_depth = 0;
    int m_values = 0;
    std::optional<std::size_t> m_badByte;
};

int lineOf(const QByteArray& json, std::size_t byte)
{
    const auto end = json.begin() + std::min(json.size(), qsizetype(byte));
    return 1 + int(std::count(json.begin(), end, '\n'));
}

} // namespace

Result<void> checkJson(const QByteArray& json)
{
    if (json.size() > maximumBytes)
        return fail(ErrorKind::BadInput, translated("The file is larger than 32 MB, so it was not read."));
    Walk walk;
    if (nlohmann::json::sax_parse(json.begin(), json.end(), &walk))
        return {};
    if (walk.badByte())
        return fail(ErrorKind::BadInput, translated("Line %1 is not JSON, or the file stops too early. Nothing was read.")
                                             .arg(lineOf(json, *walk.badByte())));
    return fail(ErrorKind::BadInput,
                translated("The JSON is nested too deeply or holds too many values. Nothing was read."));
}

} // namespace send
