// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catch_qt.h"
#include "store/store.h"
#include "support/random_scorecard.h"

#include <QFile>
#include <QTemporaryDir>

namespace send::test {

inline const QString officer = QStringLiteral("Data officer");

/// A folder of its own for each test, gone afterwards.
class Scratch
{
public:
    [[nodiscard]] QString path(const QString& name = QStringLiteral("plan.scorecard")) const
    {
        return m_folder.filePath(name);
    }

private:
    QTemporaryDir m_folder;
};

/// The value, or a failed test with the sentence.
template<class T>
T take(Result<T> result)
{
    if (!result)
        FAIL(result.error().sentence.toStdString() << " " << result.error().detail.toStdString());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// What a failed call says; the test fails when it did not fail.
template<class T>
Error errorOf(const Result<T>& result)
{
    REQUIRE_FALSE(result.has_value());
    return result.error();
}

inline Scorecard onlyPlan(const Plan& plan)
{
    Scorecard scorecard;
    scorecard.plan = plan;
    return scorecard;
}

/// A file that holds `scorecard`, written through the API in one edit.
inline Store storeWith(const QString& path, const Scorecard& scorecard)
{
    Store store = take(Store::create(path, scorecard.plan));
    take(store.apply(diff(onlyPlan(scorecard.plan), scorecard), officer, QStringLiteral("Import")));
    return store;
}

inline QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

inline void writeBytes(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    REQUIRE(file.write(bytes) == bytes.size());
}

/// A sentence for people: it ends with a full stop and names no library.
inline bool readsLikeASentence(const QString& sentence)
{
    return sentence.size() > 20 && sentence.endsWith(u'.') && !sentence.contains(QLatin1String("SQL"))
           && !sentence.contains(u'%');
}

} // namespace send::test
