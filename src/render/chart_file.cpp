// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/chart_painter.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace send {

namespace {

constexpr double screenDpi = 96; // what the size of a chart is counted in
constexpr double marginPixels = 16;

void paintSheet(QPainter& painter, const QRectF& sheet, const Chart& chart, const Theme& theme)
{
    painter.fillRect(sheet, theme.base);
    const double margin = marginPixels * theme.lineScale(*painter.device());
    paintChart(painter, sheet.adjusted(margin, margin, -margin, -margin), chart, theme, ChartParts::WithHeadings);
}

QByteArray toPng(const Chart& chart, const Theme& theme, QSizeF size)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    chartImage(chart, theme, size).save(&buffer, "PNG");
    return bytes;
}

QByteArray toSvg(const Chart& chart, const Theme& theme, QSizeF size)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(static_cast<int>(screenDpi));
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF(QPointF(), size));
    generator.setTitle(chart.finding);
    generator.setDescription(chart.alternativeText);
    QPainter painter(&generator);
    paintSheet(painter, QRectF(QPointF(), size), chart, theme);
    painter.end();
    return bytes;
}

QByteArray toPdf(const Chart& chart, const Theme& theme, QSizeF size)
{
    constexpr int dpi = 1200;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(dpi);
    writer.setPageSize(QPageSize(size * 72 / screenDpi, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins({});
    writer.setTitle(chart.finding);
    QPainter painter(&writer);
    paintSheet(painter, QRectF(QPointF(), size * dpi / screenDpi), chart, theme);
    painter.end();
    return bytes;
}

ErrorKind kindOf(const QString& path)
{
    const QFileInfo folder(QFileInfo(path).absolutePath());
    if (!folder.isDir())
        return ErrorKind::NotFound;
    return folder.isWritable() && !QFileInfo(path).isDir() ? ErrorKind::Io : ErrorKind::ReadOnly;
}

Result<void> save(const QByteArray& bytes, const QString& path)
{
    QSaveFile file(path);
    // flush() before commit(): where the disk is full in the middle of the last block, only flush() notices (Qt 6.4).
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush() && file.commit())
        return {};
    return fail(kindOf(path),
                QCoreApplication::translate("send", "The chart could not be written to “%1”; nothing there has changed.")
                    .arg(path),
                file.errorString());
}

} // namespace

QImage chartImage(const Chart& chart, const Theme& theme, QSizeF size)
{
    constexpr double ratio = 2;
    QImage image((size * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.setDotsPerMeterX(qRound(screenDpi / 0.0254)); // the text's size follows from it
    image.setDotsPerMeterY(qRound(screenDpi / 0.0254));
    QPainter painter(&image);
    paintSheet(painter, QRectF(QPointF(), size), chart, theme);
    return image;
}

Result<void> writeChart(const Chart& chart, const QString& path, const Theme& theme, QSizeF size)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == u"png")
        return save(toPng(chart, theme, size), path);
    if (ending == u"svg")
        return save(toSvg(chart, theme, size), path);
    if (ending == u"pdf")
        return save(toPdf(chart, theme, size), path);
    return fail(ErrorKind::Usage,
                QCoreApplication::translate("send", "A chart is written as .png, .svg or .pdf, and “%1” ends in none of them; "
                                                    "nothing was written.").arg(path));
}

} // namespace send
