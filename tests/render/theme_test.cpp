// SPDX-License-Identifier: GPL-3.0-or-later
#include "catch_qt.h"

#include "render/shapes.h"
#include "render/theme.h"

#include <QImage>
#include <QPainter>

#include <cmath>
#include <algorithm>
#include <set>

using namespace send;

namespace {

QPalette palette(QRgb base, QRgb window, QRgb text)
{
    QPalette result;
    result.setColor(QPalette::Base, QColor(base));
    result.setColor(QPalette::Window, QColor(window));
    result.setColor(QPalette::Button, QColor(window));
    result.setColor(QPalette::Text, QColor(text));
    return result;
}

Theme lightTheme() { return Theme::forPalette(palette(0xFFFFFF, 0xF1F2F4, 0x1B1F24), QFont()); }
Theme darkTheme() { return Theme::forPalette(palette(0x1B1D20, 0x24272B, 0xE8EAED), QFont()); }

std::vector<Theme> themes()
{
    return {lightTheme(), darkTheme(), Theme::forPrint(QFont())};
}

/// CIE L*: how light an eye finds a colour.
double lightness(const QColor& colour)
{
    const double luminance = 1.05 / contrast(Qt::white, colour) - 0.05;
    return luminance > 0.008856 ? 116 * std::cbrt(luminance) - 16 : 903.3 * luminance;
}

const std::vector<Status> allStatuses{Status::Red, Status::Amber, Status::Green, Status::MonitorOnly, Status::NoData,
                                      Status::NotApplicable};
const std::vector<Delivery> allDeliveries{Delivery::NotStarted, Delivery::OnTrack, Delivery::AtRisk, Delivery::OffTrack,
                                          Delivery::Complete};

template<class Paint>
QImage painted(const Theme& theme, Paint paint)
{
    QImage image(36, 36, QImage::Format_RGB32);
    image.fill(theme.base);
    QPainter painter(&image);
    paint(painter, QRectF(0, 0, 36, 36));
    painter.end();
    return image;
}

} // namespace

TEST_CASE("text of every theme can be read on base and on window")
{
    for (const Theme& theme : themes()) {
        for (const QColor& ground : {theme.base, theme.window}) {
            for (const QColor& colour : {theme.text, theme.muted, theme.link, theme.warning})
                CHECK(contrast(colour, ground) >= 4.5);
            CHECK(contrast(theme.highlight, ground) >= 3);
        }
        CHECK(contrast(theme.strong, theme.base) >= 2.95); // print's axis is a rule of 3.0, as pack-looks.md rounds it
        CHECK(contrast(theme.text, theme.selection) >= 4.5);
    }
}

TEST_CASE("a status stands out from the page, and its letter from the status")
{
    for (const Theme& theme : themes()) {
        for (const Status status : allStatuses) {
            const StatusColours colours = statusColours(theme, status);
            CHECK(contrast(colours.outline, theme.base) >= 3);
            CHECK(contrast(colours.outline, theme.window) >= 3);
            CHECK(contrast(colours.letter, colours.fill) >= 4.5);
        }
        for (const Delivery delivery : allDeliveries)
            CHECK(contrast(deliveryColours(theme, delivery).letter, deliveryColours(theme, delivery).fill) >= 4.4);
    }
}

TEST_CASE("filled shapes stay apart in grey on screen")
{
    for (const Theme& theme : {lightTheme(), darkTheme()}) {
        std::vector<double> greys{lightness(deliveryColours(theme, Delivery::Complete).fill)};
        for (const Status status : {Status::Red, Status::Amber, Status::Green})
            greys.push_back(lightness(statusColours(theme, status).fill));
        std::sort(greys.begin(), greys.end());
        for (std::size_t index = 1; index < greys.size(); ++index)
            CHECK(greys[index] - greys[index - 1] >= 10.5);
    }
}

TEST_CASE("lines and their words can be seen on the page")
{
    for (const Theme& theme : themes()) {
        for (int meaning = 0; meaning < static_cast<int>(SeriesMeaning::Band0To6); ++meaning) {
            const SeriesStyle style = seriesStyle(theme, static_cast<SeriesMeaning>(meaning));
            const QColor colour = style.pen.style() == Qt::NoPen ? style.fill : style.pen.color();
            CAPTURE(meaning, colour.name());
            CHECK(contrast(colour, theme.base) >= 2.95);
            CHECK(contrast(style.label, theme.base) >= 4.5);
        }
    }
}

TEST_CASE("the oldest band stands out most from the page")
{
    for (const Theme& theme : themes()) {
        double before = 0;
        for (int band = 0; band < 6; ++band) {
            const auto meaning = static_cast<SeriesMeaning>(static_cast<int>(SeriesMeaning::Band0To6) + band);
            const double itsContrast = contrast(seriesStyle(theme, meaning).fill, theme.base);
            CHECK(itsContrast > before);
            before = itsContrast;
        }
    }
}

TEST_CASE("no colour is translucent, so that no tag of a page is lost")
{
    for (const Theme& theme : themes()) {
        for (const QColor& colour : {theme.base, theme.window, theme.alternate, theme.text, theme.muted, theme.link,
                                     theme.hairline, theme.strong, theme.highlight, theme.selection})
            CHECK(colour.alpha() == 255);
    }
}

TEST_CASE("a palette's own colour is kept where it can be read, and replaced where it cannot")
{
    QPalette own = palette(0xFFFFFF, 0xF1F2F4, 0x1B1F24);
    own.setColor(QPalette::PlaceholderText, QColor(0x404040));
    CHECK(Theme::forPalette(own, QFont()).muted == QColor(0x404040));
    own.setColor(QPalette::PlaceholderText, QColor(0xBBBBBB));
    CHECK(Theme::forPalette(own, QFont()).muted == QColor(0x565E68));
}

TEST_CASE("the ground is judged by the lightness of base, and high contrast by one surface")
{
    CHECK(groundOf(palette(0xFFFFFF, 0xF1F2F4, 0x000000)) == Ground::Light);
    CHECK(groundOf(palette(0x1B1D20, 0x24272B, 0xE8EAED)) == Ground::Dark);
    CHECK(groundOf(palette(0x000000, 0x000000, 0xFFFFFF)) == Ground::HighContrastDark);
    CHECK(groundOf(palette(0xFFFFFF, 0xFFFFFF, 0x000000)) == Ground::HighContrastLight);
}

TEST_CASE("in high contrast every shape has the colour of text")
{
    const Theme theme = Theme::forPalette(palette(0x000000, 0x000000, 0xFFFFFF), QFont());
    for (const Status status : allStatuses)
        CHECK(statusColours(theme, status).outline == theme.text);
}

TEST_CASE("text is never smaller than 9 points, and print's captions are 10 beside a body of 12")
{
    QFont font;
    font.setPointSizeF(9.5);
    CHECK(Theme::forPalette(QPalette(), font).caption().pointSizeF() == 9);
    font.setPointSizeF(20);
    CHECK(Theme::forPalette(QPalette(), font).caption().pointSizeF() == Approx(18));
    font.setPointSizeF(12);
    CHECK(Theme::forPrint(font).caption().pointSizeF() == Approx(10));
}

TEST_CASE("every status and every delivery paints a shape of its own, also without colour")
{
    for (const Theme& theme : themes()) {
        std::set<QByteArray> seen;
        const auto remember = [&](const QImage& image) {
            const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
            seen.insert(QByteArray(reinterpret_cast<const char*>(grey.constBits()), grey.sizeInBytes()));
        };
        remember(painted(theme, [](QPainter&, const QRectF&) {}));
        for (const Status status : allStatuses)
            remember(painted(theme, [&](QPainter& painter, const QRectF& square) {
                paintStatus(painter, square, status, theme);
            }));
        for (const Delivery delivery : {Delivery::NotStarted, Delivery::Complete})
            remember(painted(theme, [&](QPainter& painter, const QRectF& square) {
                paintDelivery(painter, square, delivery, theme);
            }));
        remember(painted(theme, [&](QPainter& painter, const QRectF& square) { paintWithheld(painter, square, theme); }));
        CHECK(seen.size() == 1 + allStatuses.size() + 2 + 1);
    }
}

TEST_CASE("a sparkline breaks at a gap and ends in a point")
{
    const Theme theme = lightTheme();
    std::vector<SparkPoint> points(5);
    for (SparkPoint& point : points)
        point.value = 50;
    points[2].value.reset();
    QImage image(100, 30, QImage::Format_RGB32);
    image.fill(theme.base);
    QPainter painter(&image);
    paintSparkline(painter, QRectF(0, 0, 100, 30), points, true, theme);
    painter.end();
    const auto isInked = [&](int x) { return image.pixelColor(x, 15) != theme.base || image.pixelColor(x, 14) != theme.base; };
    CHECK(isInked(15));
    CHECK_FALSE(isInked(50));
    CHECK(isInked(85));
    CHECK(image.pixelColor(96, 15) == seriesStyle(theme, SeriesMeaning::Actual).pen.color());
}

TEST_CASE("odd sparklines paint without harm")
{
    const Theme theme = lightTheme();
    QImage image(100, 30, QImage::Format_RGB32);
    QPainter painter(&image);
    paintSparkline(painter, QRectF(0, 0, 100, 30), {}, true, theme);
    paintSparkline(painter, QRectF(0, 0, 100, 30), {SparkPoint{}}, true, theme);
    paintSparkline(painter, QRectF(0, 0, 2, 2), std::vector<SparkPoint>(6), false, theme);
    std::vector<SparkPoint> points(3);
    points[1].value = std::nan("");
    points[2].value = -250'000;
    paintSparkline(painter, QRectF(0, 0, 100, 30), points, false, theme);
    SUCCEED();
}

TEST_CASE("a link is in the colour of docs/looks.md where the style gives only Qt's pure blue, else in the style's")
{
    QPalette palette(QColor(0xFBFBFC), QColor(0xF1F2F4));
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::Text, QColor(0x1B1F24));
    palette.setColor(QPalette::Link, Qt::blue);
    CHECK(Theme::forPalette(palette, QFont()).link == QColor(0x1B5CA8));
    palette.setColor(QPalette::Link, QColor(0x6A1B9A));
    CHECK(Theme::forPalette(palette, QFont()).link == QColor(0x6A1B9A));
}
