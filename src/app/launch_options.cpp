// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/launch_options.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>

namespace send {

namespace {

constexpr int usageStatus = 2;

[[noreturn]] void leave(const QString& sentence)
{
    std::fprintf(stderr, "send-scorecard: %s\n", qPrintable(sentence));
    std::exit(usageStatus);
}

QSize parseSize(const QString& text)
{
    const QStringList parts = text.split(u'x');
    const QSize size = parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
    if (size.isEmpty())
        leave(QCoreApplication::translate("send", "“%1” is not a size such as 1360x850.").arg(text));
    return size;
}

std::optional<Term> parseTermOption(const QString& text)
{
    if (text.isEmpty())
        return std::nullopt;
    const auto term = parseTerm(text);
    if (!term)
        leave(term.error().sentence);
    return *term;
}

} // namespace

LaunchOptions parseLaunchOptions(const QStringList& arguments)
{
    const auto text = [](const char* source) { return QCoreApplication::translate("send", source); };
    const QString nameOfValue = QStringLiteral("value");
    const QCommandLineOption demo(QStringLiteral("demo"), text("Open the demonstration scorecard."));
    const QCommandLineOption page(QStringLiteral("page"), text("Show this page: overview, scorecard, enter, plan, "
                                                               "backlog, pack or start."), nameOfValue);
    const QCommandLineOption term(QStringLiteral("term"), text("Show this term: \"Autumn 2026\"."), nameOfValue);
    const QCommandLineOption picture(QStringLiteral("screenshot"), text("Write the page as a PNG, then quit."), nameOfValue);
    const QCommandLineOption open(QStringLiteral("open"), text("For a screenshot: the command whose dialog is shown, such as "
                                                               "editMetric."), nameOfValue);
    const QCommandLineOption size(QStringLiteral("size"), text("Size of the window: 1360x850."), nameOfValue);
    const QCommandLineOption textSize(QStringLiteral("text-size"), text("Text size for a screenshot, in per cent."),
                                      nameOfValue);
    const QCommandLineOption first(QStringLiteral("first-paint"), text("Print when the page was first painted, then quit."));
    const QCommandLineOption stay(QStringLiteral("stay"), text("With --first-paint: stay until standard input is closed."));
    const QCommandLineOption dark(QStringLiteral("dark"), text("Dark colours."));
    const QCommandLineOption light(QStringLiteral("light"), text("Light colours."));
    const QCommandLineOption strong(QStringLiteral("high-contrast"), text("High contrast: white on black."));

    QCommandLineParser parser;
    parser.setApplicationDescription(text("The improvement plan, scorecard and EHCP backlog of a SEND partnership."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("file"), text("The scorecard to open."), QStringLiteral("[FILE]"));
    parser.addOptions({demo, page, term, picture, open, size, textSize, first, stay, dark, light, strong});
    parser.process(arguments);

    LaunchOptions options;
    options.file = parser.positionalArguments().value(0);
    options.page = parser.value(page);
    options.term = parseTermOption(parser.value(term));
    options.demonstration = parser.isSet(demo);
    options.firstPaint = parser.isSet(first);
    options.stay = parser.isSet(stay);
    options.screenshot = parser.value(picture);
    options.open = parser.value(open);
    if (parser.isSet(size) || parser.isSet(picture))
        options.size = parser.isSet(size) ? parseSize(parser.value(size)) : QSize(1360, 850);
    options.textSize = parser.value(textSize).toInt();
    if (parser.isSet(strong))
        options.colours = LaunchOptions::Colours::HighContrast;
    else if (parser.isSet(dark) || parser.isSet(light))
        options.colours = parser.isSet(dark) ? LaunchOptions::Colours::Dark : LaunchOptions::Colours::Light;
    return options;
}

} // namespace send
