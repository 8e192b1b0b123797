// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace send {

/// A line icon of resources/icons by name ("overview"), drawn in the text colour of the palette, or in `colour`. Sharp
/// at every scale, since it is drawn from SVG when it is asked for.
[[nodiscard]] QIcon icon(const QString& name, const QColor& colour = {});

} // namespace send
