// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pack_output.h"

#include "workflow/workflow.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPainter>
#include <QPrinter>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace send {

namespace {

const QString folderKey = QStringLiteral("pack/folder");

QString text(const char* source)
{
    return QCoreApplication::translate("send", source);
}

} // namespace

QString suggestedPackPath(const Scorecard& scorecard, Term term)
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QDir folder(QSettings().value(folderKey, documents).toString());
    QString title = scorecard.plan.title.isEmpty() ? text("SEND improvement plan") : scorecard.plan.title;
    for (const QChar unfit : QStringLiteral("/\\:*?\"<>|"))
        title.replace(unfit, u' ');
    return folder.filePath(text("%1, %2, board pack.pdf").arg(title.simplified(), toText(term)));
}

Result<void> savePack(const pack::Pages& pages, const QString& path)
{
    const auto pdf = pages.toTaggedPdf();
    if (!pdf)
        return tl::unexpected<Error>(pdf.error());
    const auto written = writeFile(path, *pdf);
    if (written)
        QSettings().setValue(folderKey, QFileInfo(path).absolutePath());
    return written;
}

bool printPack(const pack::Pages& pages, QPrinter& printer)
{
    printer.setFullPage(true);
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    const bool all = printer.printRange() != QPrinter::PageRange || printer.fromPage() == 0;
    const int first = all ? 0 : printer.fromPage() - 1;
    const int last = all ? pages.count() - 1 : std::min(printer.toPage(), pages.count()) - 1;
    for (int page = first; page <= last; ++page) {
        if (page > first && !printer.newPage())
            return false;
        const QRectF sheet = printer.paperRect(QPrinter::DevicePixel);
        const QSizeF paper = pages.sizeMm(page);
        const double scale = std::min(sheet.width() / paper.width(), sheet.height() / paper.height());
        painter.save();
        painter.scale(scale, scale);
        pages.paint(painter, page);
        painter.restore();
    }
    return painter.end();
}

} // namespace send
