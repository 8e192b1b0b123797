// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

namespace {

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

struct TemplateFile : ScorecardFile {
    TemplateFile() : ScorecardFile({u"--template"_s, u"send-improvement-plan"_s}) {}
};

} // namespace

TEST_CASE("a table comes in, is refused whole with one wrong cell, and goes out again")
{
    const TemplateFile file;
    write(file.beside(u"good.csv"_s), "Ref,Autumn 2026,Target Summer 2027\n7.1,61.5%,80\n1.1,[c],\n");
    const Outcome dry = scorecard({u"import"_s, file.path, file.beside(u"good.csv"_s), u"--dry-run"_s, u"--json"_s});
    CHECK(dry.status == 0);
    CHECK(dry.json().at("written") == false);
    CHECK(dry.json().at("changes").size() == 3);
    CHECK(scorecard({u"import"_s, file.path, file.beside(u"good.csv"_s)}).status == 0);

    write(file.beside(u"bad.csv"_s), "Ref,Spring 2027\n7.1,62\n1.1,n/k\n");
    const Outcome bad = scorecard({u"import"_s, file.path, file.beside(u"bad.csv"_s), u"--json"_s});
    CHECK(bad.status == 1);
    REQUIRE(bad.json().at("issues").size() == 1);
    CHECK(bad.json().at("issues")[0].at("row") == 3);
    CHECK(bad.json().at("issues")[0].at("column") == "Spring 2027");
    CHECK(bad.json().at("written") == false);

    CHECK(scorecard({u"export"_s, file.path, file.beside(u"out.csv"_s)}).status == 0);
    CHECK(scorecard({u"export"_s, file.path, file.beside(u"out.xlsx"_s)}).status == 0);
    const Outcome again = scorecard({u"import"_s, file.path, file.beside(u"out.csv"_s), u"--dry-run"_s, u"--json"_s});
    CHECK(again.status == 0);
    CHECK(again.json().at("changes").empty());
    CHECK(scorecard({u"import"_s, file.path, file.beside(u"out.xlsx"_s), u"--json"_s}).json().at("changes").empty());
}

TEST_CASE("what headings mean is written, corrected and read")
{
    const TemplateFile file;
    write(file.beside(u"odd.csv"_s), "Ref,Herbst\n7.1,61.5\n");
    CHECK(scorecard({u"import"_s, file.path, file.beside(u"odd.csv"_s)}).status == 1);
    write(file.beside(u"map.json"_s), "{\"headings\":{\"Herbst\":\"reading:Autumn 2026\"}}");
    const QStringList withMap{u"import"_s, file.path, file.beside(u"odd.csv"_s), u"--map"_s, file.beside(u"map.json"_s),
                              u"--save-map"_s, file.beside(u"saved.json"_s)};
    CHECK(scorecard(withMap).status == 0);
    QFile saved(file.beside(u"saved.json"_s));
    REQUIRE(saved.open(QIODevice::ReadOnly));
    CHECK(saved.readAll().contains("reading:Autumn 2026"));
    write(file.beside(u"odd.csv"_s), "Ref,Herbst\n7.1,62.5\n");
    CHECK(scorecard({u"import"_s, file.path, file.beside(u"odd.csv"_s)}).status == 0);
}

TEST_CASE("a dry run lists odd figures by their cells, and what follows from the import")
{
    const TemplateFile file;
    write(file.beside(u"odd.csv"_s), "Ref,Autumn 2025,Spring 2026\n7.1,61.5%,0.615\n");
    const QStringList dry{u"import"_s, file.path, file.beside(u"odd.csv"_s), u"--dry-run"_s};
    const Outcome told = scorecard(dry);
    CHECK(told.status == 0);
    CHECK(told.out.contains(u"odd.csv, row 2, column Spring 2026: "_s));
    CHECK(told.out.contains(u"Did you mean 61.5%?"_s));
    const auto json = scorecard(dry + QStringList{u"--json"_s}).json();
    REQUIRE(json.at("issues").size() == 1);
    CHECK(json.at("issues")[0].at("severity") == "warning");
    CHECK(json.at("issues")[0].at("column") == "Spring 2026");
    CHECK(json.at("effects").empty());
}

TEST_CASE("a table of backlog months or of the plan is known by its headings")
{
    const TemplateFile file;
    write(file.beside(u"months.csv"_s), "Month,Received,Issued\n2026-10,90,80\n");
    const auto months = scorecard({u"import"_s, file.path, file.beside(u"months.csv"_s), u"--dry-run"_s, u"--json"_s}).json();
    REQUIRE(months.at("changes").size() >= 1);
    CHECK(months.at("changes")[0].at("list") == "backlog");
    CHECK(scorecard({u"import"_s, file.path, file.beside(u"months.csv"_s), u"--as"_s, u"readings"_s}).status == 1);
    CHECK(scorecard({u"export"_s, file.path, file.beside(u"plan.csv"_s), u"--what"_s, u"plan"_s}).status == 0);
    const Outcome plan = scorecard({u"import"_s, file.path, file.beside(u"plan.csv"_s), u"--dry-run"_s, u"--json"_s});
    CHECK(plan.status == 0);
    CHECK(plan.json().at("changes").empty());
}

TEST_CASE("a form is written for an owner, and one for nobody is refused")
{
    const TemplateFile file;
    const auto status = scorecard({u"status"_s, file.path, u"--term"_s, u"Autumn 2026"_s, u"--json"_s});
    CHECK(status.status == 0);
    const Outcome nobody = scorecard({u"form"_s, file.path, file.beside(u"f.xlsx"_s), u"--term"_s, u"Autumn 2026"_s,
                                      u"--owner"_s, u"Nobody at all"_s});
    CHECK(nobody.status == 1);
    CHECK_FALSE(QFile::exists(file.beside(u"f.xlsx"_s)));
    CHECK(scorecard({u"form"_s, file.path, file.beside(u"f.xlsx"_s), u"--term"_s, u"Autumn 2026"_s}).status == 2);
}

TEST_CASE("words of import and export that do not go together are said")
{
    const TemplateFile file;
    write(file.beside(u"t.csv"_s), "Ref,Autumn 2026\n7.1,61.5\n");
    CHECK(scorecard({u"import"_s, file.path, file.beside(u"t.csv"_s), u"--as"_s, u"figures"_s}).status == 2);
    CHECK(scorecard({u"import"_s, file.path, file.beside(u"t.csv"_s), u"--as"_s, u"scorecard"_s}).status == 1);
    CHECK(scorecard({u"import"_s, file.path, file.beside(u"none.csv"_s)}).status == 1);
    CHECK(scorecard({u"export"_s, file.path, file.beside(u"o.txt"_s)}).status == 2);
    CHECK(scorecard({u"export"_s, file.path, file.beside(u"o.csv"_s), u"--what"_s, u"all"_s}).status == 2);
    CHECK(scorecard({u"export"_s, file.path, file.beside(u"o.json"_s), u"--what"_s, u"plan"_s}).status == 2);
    CHECK(scorecard({u"export"_s, file.path, file.beside(u"o.xlsx"_s), u"--edition"_s, u"public"_s}).status == 2);
}
