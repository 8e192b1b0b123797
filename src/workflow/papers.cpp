// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/workflow.h"

#include "render/chart_painter.h"

#include <QFont>
#include <QImage>
#include <QPalette>

namespace send {

namespace {

constexpr QSizeF chartSize(720, 420);

Theme lightTheme()
{
    QPalette paper;
    paper.setColor(QPalette::Base, Qt::white);
    paper.setColor(QPalette::Text, Qt::black);
    QFont font;
    font.setPointSizeF(10);
    return Theme::forPalette(paper, font);
}

} // namespace

Result<void> saveChart(const Chart& chart, const QString& path)
{
    return writeChart(chart, path, lightTheme(), chartSize);
}

QImage chartPicture(const Chart& chart)
{
    return chartImage(chart, lightTheme(), chartSize);
}

Result<QByteArray> makePackPdf(const Scorecard& scorecard, const pack::Spec& spec)
{
    const pack::Node document = pack::buildPack(scorecard, spec);
    const Result<pack::Pages> pages = pack::Pages::layOut(document, scorecard, spec);
    if (!pages)
        return tl::unexpected<Error>(pages.error());
    return pages->toTaggedPdf();
}

} // namespace send
