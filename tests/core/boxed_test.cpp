// SPDX-License-Identifier: GPL-3.0-or-later
#include "catch_qt.h"
#include "core/change.h"

// Rows of an edit are kept outside of it and shared by its copies.

using namespace send;

TEST_CASE("a copy of a boxed row shares it until one of them changes")
{
    Boxed<QString> one = QStringLiteral("Head of SEND");
    const Boxed<QString> same = one;
    CHECK(&*std::as_const(one) == &*same);
    CHECK(one == same);
    *one += QStringLiteral(", acting");
    CHECK(*same == QStringLiteral("Head of SEND"));
    CHECK(*one == QStringLiteral("Head of SEND, acting"));
    CHECK_FALSE(one == same);
}

TEST_CASE("a boxed row is missing, there or taken away as an optional one is")
{
    Boxed<QString> row;
    CHECK_FALSE(row);
    CHECK(row == std::nullopt);
    CHECK(row.value_or(QStringLiteral("none")) == QStringLiteral("none"));
    row = std::optional(QStringLiteral("some"));
    CHECK(row.has_value());
    CHECK(row->size() == 4);
    CHECK(row == Boxed(QStringLiteral("some")));
    row.reset();
    CHECK_FALSE(row.has_value());
    CHECK(Boxed<QString>(std::optional<QString>()) == row);
}

TEST_CASE("an edit takes little room, however large its row is")
{
    CHECK(sizeof(Change) <= 80);
    CHECK(sizeof(Metric) > 300);
}

TEST_CASE("edits that change nothing are known without being taken out")
{
    const ReadingKey key{MetricId(1), {PeriodKind::Term, 2026, 3}};
    Reading reading;
    reading.value = Decimal(4);
    const Changes same{ReadingEdit{key, reading, reading}};
    CHECK_FALSE(changesAnything(same));
    CHECK(withoutNoOps(same).empty());
    CHECK_FALSE(changesAnything({}));
    CHECK(changesAnything({ReadingEdit{key, reading, std::nullopt}}));
}
