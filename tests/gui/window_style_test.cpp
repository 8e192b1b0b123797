// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fixed_palette.h"
#include "app/window_style.h"
#include "catch_qt.h"
#include "render/theme.h"

#include <QApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

// Controls on every ground: light, dark and high contrast.

using namespace send;

namespace {

/// The style of the program on the grounds it is shown on, and back to plain Fusion.
struct Styled {
    explicit Styled(const QPalette& palette)
    {
        QApplication::setPalette(palette);
        QApplication::setStyle(new WindowStyle);
    }
    Styled(const Styled&) = delete;
    Styled& operator=(const Styled&) = delete;
    ~Styled()
    {
        QApplication::setStyle(QStringLiteral("Fusion"));
        QApplication::setPalette(QPalette());
    }
};

const QList<QPalette>& palettes()
{
    static const QList<QPalette> all{lightPalette(), darkPalette(), highContrastPalette()};
    return all;
}

QImage pictureOf(QWidget& widget)
{
    return widget.grab().toImage();
}

/// How far the colour that stands out most in a picture does so from a ground.
double strongest(const QImage& picture, const QColor& ground)
{
    double found = 1;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            found = std::max(found, contrast(picture.pixelColor(x, y), ground));
    return found;
}

} // namespace

TEST_CASE("the slider of a scroll bar stands out from the page on every ground")
{
    for (const QPalette& palette : palettes()) {
        const Styled styled(palette);
        QScrollBar bar(Qt::Vertical);
        bar.setRange(0, 100);
        bar.setPageStep(50);
        bar.resize(14, 300);
        CHECK(contrast(pictureOf(bar).pixelColor(7, 60), palette.color(QPalette::Base)) >= 3);
    }
}

TEST_CASE("a button of a page, a box of text, a list and a number's box have an outline on every ground")
{
    for (const QPalette& palette : palettes()) {
        const Styled styled(palette);
        QWidget window;
        QVBoxLayout down(&window);
        QToolButton button;
        QPlainTextEdit text;
        QListWidget list;
        QSpinBox box;
        for (QWidget* control : {static_cast<QWidget*>(&button), static_cast<QWidget*>(&text), static_cast<QWidget*>(&list),
                                 static_cast<QWidget*>(&box)})
            down.addWidget(control);
        window.show();
        for (QWidget* control : {static_cast<QWidget*>(&button), static_cast<QWidget*>(&text), static_cast<QWidget*>(&list),
                                 static_cast<QWidget*>(&box)}) {
            const QImage left = pictureOf(*control).copy(0, control->height() / 2, 2, 1);
            CHECK(strongest(left, palette.color(QPalette::Window)) >= 3);
        }
    }
}

TEST_CASE("the button that Enter presses is filled, and only that one")
{
    for (const QPalette& palette : palettes()) {
        const Styled styled(palette);
        QDialog dialog;
        QVBoxLayout down(&dialog);
        QPushButton keep(QStringLiteral("Keep"));
        QPushButton cancel(QStringLiteral("Cancel"));
        down.addWidget(&keep);
        down.addWidget(&cancel);
        keep.setDefault(true);
        const auto ground = [](QPushButton& button) { return pictureOf(button).pixelColor(button.width() / 2, 4); };
        dialog.show();
        cancel.setAutoDefault(false);
        CHECK(ground(keep) == palette.color(QPalette::Highlight));
        CHECK(ground(cancel) == palette.color(QPalette::Base));
        CHECK(strongest(pictureOf(keep), palette.color(QPalette::Highlight)) >= 4.5); // its word
    }
}

TEST_CASE("a selected row of a plain list is tinted, and its words keep their colour")
{
    for (const QPalette& palette : palettes()) {
        const Styled styled(palette);
        QListWidget list;
        list.addItems({QStringLiteral("Head of SEND"), QStringLiteral("Quality lead")});
        list.setCurrentRow(0);
        list.resize(200, 100);
        list.show();
        const QRect row = list.visualItemRect(list.item(0)).translated(list.viewport()->pos());
        const Theme theme = Theme::forPalette(palette, list.font());
        const QImage picture = pictureOf(list);
        CHECK(picture.pixelColor(row.right() - 4, row.center().y()) == theme.selection);
        CHECK(strongest(picture.copy(row), theme.selection) >= 4.5);
        CHECK(row.height() >= 24);
    }
}

TEST_CASE("buttons of dialogs have no icons of the desktop, which are not made for the dark")
{
    const Styled styled(palettes().front());
    const QDialogButtonBox buttons(QDialogButtonBox::Close | QDialogButtonBox::Cancel);
    for (const QAbstractButton* button : buttons.buttons())
        CHECK(button->icon().isNull());
}
