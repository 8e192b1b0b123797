// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>

#include <catch2/catch.hpp>

// How Catch2 prints Qt's values when a check fails.
namespace Catch {
template<>
struct StringMaker<QString> {
    static std::string convert(const QString& text) { return '"' + text.toStdString() + '"'; }
};
template<>
struct StringMaker<QByteArray> {
    static std::string convert(const QByteArray& bytes) { return '"' + bytes.toStdString() + '"'; }
};
template<>
struct StringMaker<QDate> {
    static std::string convert(const QDate& date) { return date.toString(Qt::ISODate).toStdString(); }
};
} // namespace Catch
