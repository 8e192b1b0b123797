// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/file.h"
#include "store/text.h"

namespace send::store {

namespace {

using Findings = std::vector<QString>;

/// One finding a row of `sql`, made by `sentence`.
template<class Sentence>
Result<void> collect(const File& file, const QByteArray& sql, Findings& findings, Sentence sentence)
{
    auto rows = file.database.prepare(sql);
    if (!rows)
        return tl::unexpected(rows.error());
    for (;;) {
        const auto found = rows->step();
        if (!found)
            return tl::unexpected(found.error());
        if (!*found)
            return {};
        if (const QString text = sentence(*rows); !text.isEmpty())
            findings.push_back(text);
    }
}

QString damageSentence(const sqlite::Statement& row)
{
    const QString text = row.string(0);
    return text == u"ok" ? QString() : Text::tr("The file is damaged: %1.").arg(text);
}

QString orphanSentence(const sqlite::Statement& row)
{
    return Text::tr("A row of the table %1 belongs to nothing in the table %2.").arg(row.string(0), row.string(2));
}

/// The first entry of the history that does not follow from the one before is the finding.
Result<void> checkChain(const File& file, Findings& findings)
{
    return firstBrokenLink(file).map([&](std::optional<std::int64_t> number) {
        if (number)
            findings.push_back(Text::tr("The history does not add up from entry %1 on: it was changed by hand.").arg(*number));
    });
}

} // namespace

Result<std::vector<QString>> checkFile(File& file)
{
    Findings findings;
    auto done = collect(file, QByteArrayLiteral("PRAGMA integrity_check(20)"), findings, damageSentence);
    if (done && findings.empty())
        done = collect(file, QByteArrayLiteral("PRAGMA foreign_key_check"), findings, orphanSentence);
    if (done && findings.empty())
        done = checkChain(file, findings);
    if (done && findings.empty())
        if (const auto loaded = loadScorecard(file); !loaded)
            done = tl::unexpected(loaded.error());
    if (done)
        return findings;
    if (done.error().kind != ErrorKind::Corrupt)
        return tl::unexpected(done.error());
    findings.push_back(done.error().sentence);
    return findings;
}

} // namespace send::store
