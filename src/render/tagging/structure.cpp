// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/tagging/tagging.h"

#include "render/tagging/sentinel.h"

#include <QPainter>

namespace send::tagging {

int Structure::add(StructureNode node)
{
    nodes.push_back(std::move(node));
    return static_cast<int>(nodes.size()) - 1;
}

void Structure::begin(QPainter& painter, int node)
{
    drawSentinel(painter, node, static_cast<int>(SentinelKind::BeginNode));
}

void Structure::beginArtifact(QPainter& painter, ArtifactKind kind)
{
    drawSentinel(painter, static_cast<int>(kind), static_cast<int>(SentinelKind::BeginArtifact));
}

void Structure::end(QPainter& painter)
{
    drawSentinel(painter, 0, static_cast<int>(SentinelKind::End));
}

void Structure::drawSentinel(QPainter& painter, int number, int kind)
{
    ++m_sentinelsDrawn;
    const QPen pen = painter.pen();
    const QBrush brush = painter.brush();
    // Solid and not cosmetic: only then does Qt write the coordinates untransformed. Not the painter's first pen either,
    // which Qt takes for set already, so that its PDF engine would never hear of it and fill an outline instead.
    painter.setPen(QPen(Qt::black, 1, Qt::SolidLine, Qt::FlatCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawLine(QPointF(sentinelPlace, -number), QPointF(sentinelPlace, -(sentinelKindOffset + kind)));
    painter.setPen(pen);
    painter.setBrush(brush);
}

} // namespace send::tagging
