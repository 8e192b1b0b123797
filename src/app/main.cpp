// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document.h"
#include "app/file_actions.h"
#include "app/first_paint.h"
#include "app/fixed_palette.h"
#include "app/icons.h"
#include "app/launch_options.h"
#include "app/main_window.h"
#include "app/text_size.h"
#include "app/window_style.h"

#include <QApplication>
#include <QLocale>
#include <QTimer>

#include <cstdio>

using namespace send;

namespace {

constexpr int settleMilliseconds = 150;
constexpr int picturePoints = 10; // as docs/looks.md draws them

void setColours(LaunchOptions::Colours colours)
{
    if (colours != LaunchOptions::Colours::Desktop)
        QApplication::setPalette(colours == LaunchOptions::Colours::Dark ? darkPalette() : lightPalette());
}

/// The window stands first; then it is filled.
void fill(MainWindow& window, Document& document, const LaunchOptions& options)
{
    if (options.page == QStringLiteral("start"))
        return;
    if (options.demonstration)
        window.files().openDemonstration();
    else if (!options.file.isEmpty())
        window.files().openPath(options.file);
    if (options.term)
        document.setTerm(*options.term);
    if (!options.page.isEmpty())
        window.showPage(options.page);
    if (options.firstPaint)
        new FirstPaint(window.currentPage() ? static_cast<QWidget*>(window.currentPage()) : &window,
                       options.stay ? FirstPaint::Then::Stay : FirstPaint::Then::Quit);
}

void takePicture(MainWindow& window, const QString& path)
{
    if (window.currentPage() && window.currentPage()->isBusy()) {
        QTimer::singleShot(settleMilliseconds, &window, [&window, path] { takePicture(window, path); });
        return;
    }
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents(); // what is laid out asks others to be laid out
    if (!window.grab().save(path)) {
        std::fprintf(stderr, "send-scorecard: %s could not be written.\n", qPrintable(path));
        QCoreApplication::exit(1);
        return;
    }
    QCoreApplication::quit();
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
    applyTextSize(options.screenshot.isEmpty() ? textSize() : 100);

    Document document;
    const auto questions = makeDialogQuestions();
    MainWindow window(document, *questions);
    if (!options.screenshot.isEmpty())
        window.resize(options.size);
    window.show();
    QTimer::singleShot(0, &window, [&] {
        fill(window, document, options);
        if (options.textSize > 0)
            applyTextSize(options.textSize);
        if (!options.screenshot.isEmpty())
            QTimer::singleShot(settleMilliseconds, &window, [&] { takePicture(window, options.screenshot); });
    });
    return QApplication::exec();
}
