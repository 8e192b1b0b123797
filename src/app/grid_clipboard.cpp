// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/grid_clipboard.h"

#include "exchange/clipboard_block.h"

#include <QMimeData>

namespace send {

std::vector<QStringList> textsIn(const QMimeData& data)
{
    return readClipboard(data.text(), data.html());
}

std::unique_ptr<QMimeData> mimeOf(const std::vector<QStringList>& texts, const std::set<qsizetype>& words)
{
    auto data = std::make_unique<QMimeData>();
    data->setText(tsvOf(texts));
    data->setHtml(htmlOf(texts, words));
    return data;
}

} // namespace send
