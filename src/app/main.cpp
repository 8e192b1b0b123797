// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document.h"
#include "app/file_actions.h"
#include "app/first_paint.h"
#include "app/fixed_palette.h"
#include "app/icons.h"
#include "app/launch_options.h"
#include "app/main_window.h"
#include "app/screenshot.h"
#include "app/text_size.h"
#include "app/window_style.h"
#include "workflow/workflow.h"

#include <QApplication>
#include <QFileInfo>
#include <QLocale>
#include <QTimer>

#include <chrono>
#include <future>

using namespace send;

namespace {

constexpr std::chrono::seconds patience{1};
constexpr int picturePoints = 10; // as docs/looks.md draws them

void setColours(LaunchOptions::Colours colours)
{
    switch (colours) {
    case LaunchOptions::Colours::Desktop: return;
    case LaunchOptions::Colours::Light: return QApplication::setPalette(lightPalette());
    case LaunchOptions::Colours::Dark: return QApplication::setPalette(darkPalette());
    case LaunchOptions::Colours::HighContrast: return QApplication::setPalette(highContrastPalette());
    }
}

using Loading = std::future<Result<LoadedFile>>;

/// The file that was asked for, on its way into memory while the window is made; not valid where there is none yet.
Loading startLoading(const LaunchOptions& options)
{
    const QString path = options.demonstration ? demonstrationPath() : options.file;
    const bool isToBeMade = options.demonstration && !QFileInfo::exists(path);
    if (path.isEmpty() || isToBeMade || options.page == QStringLiteral("start"))
        return {};
    return std::async(std::launch::async, [path] { return loadFile(path); });
}

void fill(MainWindow& window, Document& document, const LaunchOptions& options, Loading& loading)
{
    if (options.page == QStringLiteral("start"))
        return;
    if (!options.page.isEmpty())
        window.showPage(options.page); // before there is a file, so that no other page is made
    if (loading.valid())
        window.files().openLoaded(loading.get());
    else if (options.demonstration)
        window.files().openDemonstration();
    if (options.term)
        document.setTerm(*options.term);
    if (options.firstPaint)
        new FirstPaint(window.currentPage() ? static_cast<QWidget*>(window.currentPage()) : &window,
                       options.stay ? FirstPaint::Then::Stay : FirstPaint::Then::Quit);
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("SEND Scorecard"));
    QCoreApplication::setApplicationName(QStringLiteral("send-scorecard"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SEND_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("send-scorecard"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const LaunchOptions options = parseLaunchOptions(QCoreApplication::arguments());
    QApplication::setWindowIcon(icon(QStringLiteral("scorecard")));
    setColours(options.colours);
    QApplication::setStyle(new WindowStyle);
    if (!options.screenshot.isEmpty())
        QApplication::setFont(QFont(QApplication::font().family(), picturePoints));
    applyTextSize(options.screenshot.isEmpty() ? textSize() : options.textSize > 0 ? options.textSize : 100);

    Loading loading = startLoading(options);
    Document document;
    const auto questions = makeDialogQuestions();
    MainWindow window(document, *questions);
    if (options.size)
        window.resize(*options.size);
    // What is read quickly is there at first sight; before what is slow the window stands first.
    const bool isThere = loading.valid() && loading.wait_for(patience) == std::future_status::ready;
    if (isThere)
        fill(window, document, options, loading);
    window.show();
    QTimer::singleShot(0, &window, [&] {
        if (!isThere)
            fill(window, document, options, loading);
        if (!options.screenshot.isEmpty())
            takeScreenshot(window, options.screenshot, options.open);
    });
    return QApplication::exec();
}
