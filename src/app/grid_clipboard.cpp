// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/grid_clipboard.h"

#include <QMimeData>

namespace send {

std::vector<QStringList> textsIn(const QMimeData& data)
{
    std::vector<QStringList> texts;
    QString all = data.text();
    if (all.endsWith(u'\n'))
        all.chop(1);
    for (const QString& line : all.split(u'\n'))
        texts.push_back(line.split(u'\t'));
    return texts;
}

std::unique_ptr<QMimeData> mimeOf(const std::vector<QStringList>& texts)
{
    QStringList lines;
    for (const QStringList& cells : texts)
        lines << cells.join(u'\t');
    auto data = std::make_unique<QMimeData>();
    data->setText(lines.join(u'\n'));
    return data;
}

} // namespace send
