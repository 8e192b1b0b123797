// SPDX-License-Identifier: GPL-3.0-or-later
#include "catch_qt.h"

#include "render/chart_frame.h"
#include "render/chart_painter.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using namespace send;

namespace {

using Values = std::vector<std::optional<double>>;

Theme testTheme()
{
    QPalette palette;
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::Text, QColor(0x1B1F24));
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPointSizeF(10);
    return Theme::forPalette(palette, font);
}

ChartSeries series(SeriesMeaning meaning, const QString& name, const Values& values)
{
    ChartSeries result{meaning, name, name, {}};
    for (std::size_t index = 0; index < values.size(); ++index)
        result.points.push_back({static_cast<double>(index), values[index], false,
                                 values[index] ? QString::number(*values[index]) : QString()});
    return result;
}

Chart chartOf(ChartKind kind, std::vector<ChartSeries> all, int categories)
{
    Chart chart;
    chart.kind = kind;
    chart.finding = QStringLiteral("The figure falls while old cases are cleared");
    chart.subtitle = QStringLiteral("Per cent of plans issued");
    chart.source = QStringLiteral("Source: case system. As at 31 October 2026.");
    chart.notice = QStringLiteral("Demonstration");
    chart.series = std::move(all);
    for (int index = 0; index < categories; ++index)
        chart.categories.push_back({QStringLiteral("Sp"), QString::number(2023 + index / 3), QStringLiteral("Spring")});
    chart.minimum = 0;
    chart.maximum = 100;
    chart.step = 25;
    return chart;
}

Chart lineChart(const Values& values)
{
    return chartOf(ChartKind::Lines, {series(SeriesMeaning::Actual, QStringLiteral("Actual"), values)},
                   static_cast<int>(values.size()));
}

Chart stackChart()
{
    Chart chart = chartOf(ChartKind::StackedBars,
                   {series(SeriesMeaning::Band0To6, QStringLiteral("0–6"), {20, 20, 20}),
                    series(SeriesMeaning::Band16To20, QStringLiteral("16–20"), {20, 20, 20}),
                    series(SeriesMeaning::Band20To26, QStringLiteral("20–26"), {20, 20, 20}),
                    series(SeriesMeaning::Band52AndOver, QStringLiteral("52 and over"), {20, 20, 20})},
                   3);
    chart.stackHead = QStringLiteral("80 open, by weeks");
    return chart;
}

constexpr QRectF sheet(0, 0, 500, 300);

QImage paintedSheet(const Chart& chart, const Theme& theme, const QRectF& rect = sheet,
                    const std::optional<TypedPoint>& typed = std::nullopt)
{
    QImage image(rect.size().toSize(), QImage::Format_RGB32);
    image.fill(theme.base);
    QPainter painter(&image);
    paintChart(painter, rect, chart, theme, ChartParts::PlotOnly, typed);
    painter.end();
    return image;
}

/// The colour painted for a place in the chart, by the frame that the painter uses.
QColor colourAt(const QImage& image, const Chart& chart, const Theme& theme, double period, double value)
{
    const ChartFrame frame(chart, theme, sheet, image);
    return image.pixelColor(QPointF(frame.x(period), frame.y(value)).toPoint());
}

/// How far the line at a place stands out from the ground. A thin line between two rows of pixels is in both, half as
/// strong, and where it comes to lie hangs on the font.
double lineContrastAt(const QImage& image, const Chart& chart, const Theme& theme, double period, double value)
{
    const ChartFrame frame(chart, theme, sheet, image);
    const QPoint middle = QPointF(frame.x(period), frame.y(value)).toPoint();
    double strongest = 0;
    for (const int below : {-1, 0, 1})
        strongest = std::max(strongest, contrast(image.pixelColor(middle + QPoint(0, below)), theme.base));
    return strongest;
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

TEST_CASE("a line runs through its readings")
{
    const Theme theme = testTheme();
    const Chart chart = lineChart({10, 90, 50, 50});
    const QImage image = paintedSheet(chart, theme);
    const QColor actual = seriesStyle(theme, SeriesMeaning::Actual).pen.color();
    CHECK(colourAt(image, chart, theme, 1, 90) == actual);
    CHECK(colourAt(image, chart, theme, 3, 50) == actual);
    const QColor betweenReadings = colourAt(image, chart, theme, 0.5, 50); // antialiased, where the line is steep
    CHECK(contrast(betweenReadings, theme.base) > 3);
    CHECK(colourAt(image, chart, theme, 0.5, 60) == theme.base);
}

TEST_CASE("a missing reading breaks the line, and a reading alone is a point")
{
    const Theme theme = testTheme();
    const Chart chart = lineChart({60, 60, {}, 60, {}, 60, 60});
    const QImage image = paintedSheet(chart, theme);
    CHECK(colourAt(image, chart, theme, 2, 60) == theme.base);
    CHECK(colourAt(image, chart, theme, 4, 60) == theme.base);
    CHECK(colourAt(image, chart, theme, 3, 60) == seriesStyle(theme, SeriesMeaning::Actual).pen.color());
}

TEST_CASE("over a single period a limit is a line across, and a reading a point")
{
    const Theme theme = testTheme();
    Chart chart = lineChart({60});
    chart.series.push_back(series(SeriesMeaning::England, QStringLiteral("England"), {20}));
    const QImage image = paintedSheet(chart, theme);
    for (const double x : {-0.4, 0.0, 0.4})
        CHECK(lineContrastAt(image, chart, theme, x, 20) > 1.5);
    CHECK(colourAt(image, chart, theme, 0, 60) == seriesStyle(theme, SeriesMeaning::Actual).pen.color());
    CHECK(colourAt(image, chart, theme, 0.2, 60) == theme.base);
}

TEST_CASE("a provisional point is hollow")
{
    const Theme theme = testTheme();
    Chart chart = lineChart({60, 60, 60});
    chart.series.front().points.back().provisional = true;
    const QImage image = paintedSheet(chart, theme);
    CHECK(colourAt(image, chart, theme, 2, 60) == theme.base);
    CHECK(colourAt(image, chart, theme, 1, 60) != theme.base);
}

TEST_CASE("a value that is being typed is a ring in its place, at the edge with its number where it is off the scale")
{
    const Theme theme = testTheme();
    const Chart chart = lineChart({60, 60, {}});
    const auto ring = [&](double value, bool isOdd) {
        return paintedSheet(chart, theme, sheet, TypedPoint{2, value, QString::number(value), isOdd});
    };
    const auto ringContrast = [&](const QImage& image, double value) { // at its right, between whichever pixels it lies
        const ChartFrame frame(chart, theme, sheet, image);
        const QPoint middle = QPointF(frame.x(2) + 4.5 * frame.pixel, frame.y(value)).toPoint();
        double strongest = 0;
        for (const int beside : {-1, 0, 1})
            strongest = std::max(strongest, contrast(image.pixelColor(middle + QPoint(beside, 0)), theme.base));
        return strongest;
    };
    const QImage within = ring(40, false);
    CHECK(colourAt(within, chart, theme, 2, 40) == theme.base);
    CHECK(ringContrast(within, 40) > 3);
    CHECK(within != paintedSheet(chart, theme));
    const QImage above = ring(964, true);
    CHECK(ringContrast(above, 100) > 3);
    CHECK(above != ring(965, true)); // its number is written
    CHECK(ring(964, false) != above); // an odd one has the colour of warnings
}

TEST_CASE("the oldest cases are at the base of a stack, with a gap at 20 weeks")
{
    const Theme theme = testTheme();
    const Chart chart = stackChart();
    const QImage image = paintedSheet(chart, theme);
    CHECK(colourAt(image, chart, theme, 1, 10) == seriesStyle(theme, SeriesMeaning::Band52AndOver).fill);
    CHECK(colourAt(image, chart, theme, 1, 30) == seriesStyle(theme, SeriesMeaning::Band20To26).fill);
    CHECK(colourAt(image, chart, theme, 1, 50) == seriesStyle(theme, SeriesMeaning::Band16To20).fill);
    CHECK(colourAt(image, chart, theme, 1, 70) == seriesStyle(theme, SeriesMeaning::Band0To6).fill);
    CHECK(colourAt(image, chart, theme, 1, 40) == theme.base);
}

TEST_CASE("the legend of a stack is in its order, oldest at the bottom, under the sum")
{
    const Theme theme = testTheme();
    const Chart chart = stackChart();
    const QImage device(1, 1, QImage::Format_RGB32);
    const ChartFrame frame(chart, theme, sheet, device);
    REQUIRE(frame.directLabels.size() == 5);
    CHECK(frame.directLabels.front().lines.join(u' ') == QStringLiteral("80 open, by weeks"));
    CHECK(frame.directLabels[1].lines.front() == QStringLiteral("0–6"));
    CHECK(frame.directLabels[1].value == QStringLiteral("20"));
    CHECK(frame.directLabels.back().lines.front() == QStringLiteral("52 and over"));
}

TEST_CASE("direct labels stand apart by a line, inside the chart, also in a narrow panel")
{
    const Theme theme = testTheme();
    Chart chart = lineChart({50, 50, 50});
    for (const auto meaning : {SeriesMeaning::Planned, SeriesMeaning::Target, SeriesMeaning::England,
                               SeriesMeaning::Neighbours})
        chart.series.push_back(series(meaning, QStringLiteral("Statistical neighbours, median 50"), {50, 50, 50}));
    const QImage device(1, 1, QImage::Format_RGB32);
    for (const double width : {260.0, 500.0, 1200.0}) {
        const ChartFrame frame(chart, theme, QRectF(0, 0, width, 300), device);
        double bottom = frame.rect.top();
        for (const DirectLabel& label : frame.directLabels) {
            const double half = frame.line * static_cast<double>(label.lines.size()) / 2;
            CHECK(label.centre - half >= bottom - 0.01);
            bottom = label.centre + half;
        }
        CHECK(bottom <= frame.rect.bottom() + 0.01);
        CHECK(frame.columnLeft > frame.plot.right());
        CHECK(frame.plot.width() > width * 0.35);
    }
}

TEST_CASE("words under the time axis never touch")
{
    const Theme theme = testTheme();
    const QImage device(1, 1, QImage::Format_RGB32);
    for (const int count : {1, 3, 7, 12, 24, 60}) {
        const Chart chart = lineChart(Values(static_cast<std::size_t>(count), 50));
        for (const double width : {200.0, 260.0, 700.0}) {
            const ChartFrame frame(chart, theme, QRectF(0, 0, width, 200), device);
            for (const auto* labels : {&frame.timeLabels.first, &frame.timeLabels.second}) {
                double right = -std::numeric_limits<double>::infinity();
                for (const TimeLabel& label : *labels) {
                    CHECK(frame.x(label.x) - label.width / 2 >= right);
                    right = frame.x(label.x) + label.width / 2;
                }
            }
            CHECK_FALSE(frame.timeLabels.first.empty());
        }
    }
}

TEST_CASE("a chart of three terms a year keeps its years where single terms have no room")
{
    const Chart chart = lineChart(Values(12, 50));
    const QFontMetricsF metrics(testTheme().caption());
    const TimeLabels wide = timeLabelsFor(chart, metrics, 60, false);
    CHECK(wide.first.size() == 12);
    CHECK(wide.second.size() == 4);
    CHECK(wide.second.front().x == 1); // in the middle of its terms
    const TimeLabels narrow = timeLabelsFor(chart, metrics, 14, false);
    REQUIRE(narrow.first.size() == 4);
    CHECK(narrow.first.front().text == QStringLiteral("2023"));
    CHECK(narrow.second.empty());
    CHECK(narrow.ticks);
}

TEST_CASE("a chart without a figure says so in a sentence")
{
    const Theme theme = testTheme();
    QImage blank(sheet.size().toSize(), QImage::Format_RGB32);
    blank.fill(theme.base);
    const QImage empty = paintedSheet(lineChart({{}, {}}), theme);
    CHECK(empty != blank);
    CHECK(empty == paintedSheet(Chart(), theme));
}

TEST_CASE("a page painted in millimetres has the same words as one painted in points of the device")
{
    Theme theme = testTheme();
    const Chart chart = lineChart({10, 90, 50});
    const QImage plain = paintedSheet(chart, theme);
    QImage scaled(sheet.size().toSize(), QImage::Format_RGB32);
    scaled.fill(theme.base);
    QPainter painter(&scaled);
    const double dotsPerMm = scaled.logicalDpiY() / 25.4;
    painter.scale(dotsPerMm, dotsPerMm);
    theme.unitsPerPoint = 25.4 / 72;
    paintChart(painter, QRectF(QPointF(), sheet.size() / dotsPerMm), chart, theme, ChartParts::PlotOnly);
    painter.end();
    int different = 0;
    for (int y = 0; y < plain.height(); ++y) {
        for (int x = 0; x < plain.width(); ++x)
            different += std::abs(qGray(plain.pixel(x, y)) - qGray(scaled.pixel(x, y))) > 96;
    }
    CHECK(different < plain.width() * plain.height() / 200);
}

TEST_CASE("a forecast's band lies behind its line, and a ring marks when it most likely clears")
{
    Chart chart = chartOf(ChartKind::Lines, {series(SeriesMeaning::Forecast, QStringLiteral("Forecast"), {80, 60, 40, 20, 0})}, 5);
    chart.bands.push_back({QStringLiteral("low"), QStringLiteral("high"), {{0, 80, 80}, {1, 40, 90}, {2, 10, 80}, {3, 0, 60}, {4, 0, 40}}});
    chart.range = ChartRange{3, 4, 3.5, QStringLiteral("June")};
    const Theme theme = testTheme();
    const QImage image = paintedSheet(chart, theme);
    CHECK(colourAt(image, chart, theme, 2, 70) == bandFill(theme));
    CHECK(colourAt(image, chart, theme, 2, 95) == theme.base);
    CHECK(colourAt(image, chart, theme, 3.1, 0) == seriesStyle(theme, SeriesMeaning::Forecast).pen.color());
    CHECK(colourAt(image, chart, theme, 3.5, 0) == theme.base);
    CHECK(lineContrastAt(image, chart, theme, 2.5, 0) > 2); // the axis, outside the range
}

TEST_CASE("the time to come lies on a tint, and a line leads from the last figure to its plan")
{
    Chart chart = chartOf(ChartKind::Lines,
                          {series(SeriesMeaning::Actual, QStringLiteral("Actual 20"), {20, 20, 20}),
                           series(SeriesMeaning::Planned, QStringLiteral("Planned 90"), {20, 40, 60, 80, 90})}, 5);
    chart.future = ChartFuture{2.5, QStringLiteral("Planned")};
    chart.gap = ChartGap{2, 20, 60, QStringLiteral("40 points short")};
    const Theme theme = Theme::forPrint(testTheme().font);
    const QImage image = paintedSheet(chart, theme);
    CHECK(colourAt(image, chart, theme, 2.6, 45) == theme.selection);
    CHECK(colourAt(image, chart, theme, 3.9, 10) == theme.selection);
    CHECK(colourAt(image, chart, theme, 1.5, 35) == theme.base);
    const QColor onGap = colourAt(image, chart, theme, 2, 30); // thin, so blended with the page
    CHECK(onGap.red() - onGap.green() > 60);
    const ChartFrame frame(chart, theme, sheet, image);
    REQUIRE(frame.directLabels.size() == 1); // the line that ends before has its name inside
    CHECK(frame.directLabels.front().lines == QStringList{QStringLiteral("Planned 90")});
}

TEST_CASE("odd charts paint without harm")
{
    std::mt19937 random(20261031);
    const std::vector<double> odd{0, -1, 1, 1e-9, 431'000, -250'000, 1e12, 100, std::nan(""),
                                  std::numeric_limits<double>::infinity()};
    const auto pick = [&] { return odd[random() % odd.size()]; };
    QImage image(400, 300, QImage::Format_RGB32);
    for (int turn = 0; turn < 60; ++turn) {
        Values values(random() % 5);
        for (auto& value : values) {
            if (random() % 3 != 0)
                value = pick();
        }
        Chart chart = lineChart(values);
        chart.kind = static_cast<ChartKind>(random() % 3);
        chart.minimum = turn % 2 == 0 ? 0 : pick();
        chart.maximum = pick();
        chart.step = pick();
        chart.events.push_back({pick(), QStringLiteral("New definition")});
        if (turn % 3 != 0)
            chart.future = ChartFuture{pick(), QStringLiteral("Planned")};
        if (turn % 4 != 0)
            chart.gap = ChartGap{pick(), pick(), pick(), QStringLiteral("14.4 points short")};
        chart.series.push_back(series(SeriesMeaning::Baseline, QStringLiteral("Baseline 2.4, Spring 2023"), values));
        QPainter painter(&image);
        const QRectF rect(0, 0, static_cast<double>(random() % 400), static_cast<double>(random() % 300));
        paintChart(painter, rect, chart, testTheme(), ChartParts::WithHeadings);
    }
    SUCCEED();
}

TEST_CASE("a chart is written as vectors, with its notice and without a bitmap")
{
    const QTemporaryDir folder;
    const QString pdf = folder.filePath(QStringLiteral("chart.pdf"));
    const QString svg = folder.filePath(QStringLiteral("chart.svg"));
    for (const Chart& chart : {lineChart({10, 90, 50}), stackChart()}) {
        REQUIRE(writeChart(chart, pdf, testTheme(), QSizeF(560, 300)).has_value());
        CHECK(bytesOf(pdf).startsWith("%PDF"));
        CHECK_FALSE(bytesOf(pdf).contains("/Subtype /Image"));
        REQUIRE(writeChart(chart, svg, testTheme(), QSizeF(560, 300)).has_value());
        CHECK_FALSE(bytesOf(svg).contains("<image"));
        CHECK(bytesOf(svg).contains("Demonstration"));
        CHECK_FALSE(bytesOf(svg).contains("fill-opacity=\"0.")); // flat colours: tagging needs an opaque painter
    }
}

TEST_CASE("a chart is written as a picture at twice its size")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("chart.png"));
    REQUIRE(writeChart(lineChart({10, 90, 50}), path, testTheme(), QSizeF(560, 300)).has_value());
    CHECK(QImage(path).size() == QSize(1120, 600));
}

TEST_CASE("a chart that cannot be written is refused in a sentence, and nothing is left behind")
{
    const QTemporaryDir folder;
    const auto other = writeChart(lineChart({1}), folder.filePath(QStringLiteral("chart.gif")), testTheme(), {560, 300});
    REQUIRE_FALSE(other.has_value());
    CHECK(other.error().kind == ErrorKind::Usage);
    CHECK(other.error().sentence.contains(QStringLiteral(".png, .svg or .pdf")));
    const QString nowhere = folder.filePath(QStringLiteral("no/such/chart.png"));
    const auto missing = writeChart(lineChart({1}), nowhere, testTheme(), {560, 300});
    REQUIRE_FALSE(missing.has_value());
    CHECK(missing.error().kind == ErrorKind::NotFound);
    CHECK(missing.error().sentence.contains(nowhere));
    CHECK(QDir(folder.path()).isEmpty());
}
