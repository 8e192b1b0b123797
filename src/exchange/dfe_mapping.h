// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metric.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <vector>

namespace send {

/// One figure of a DfE file: the columns it stands in, by every heading they have had, and the metric it becomes.
struct DfeFigure {
    QStringList value;                    ///< the published figure
    QStringList numerator;                ///< empty where only the published figure is taken
    std::vector<QStringList> denominator; ///< columns that are added up
    Metric metric;                        ///< its area, number, period and source are set on import
};

/// One of DfE's files, recognised by its columns.
struct DfeFile {
    QString name;       ///< "timeliness", as sources name it
    QStringList totals; ///< what the row for everybody says under topic and breakdown, folded
    std::vector<DfeFigure> figures;
};

/// What is known of DfE's files, from resources/dfe-mapping.json: another file is one entry there and no code.
struct DfeMapping {
    QString source;                      ///< %1 is the year of the release, %2 the file
    QString release;                     ///< %1 is the year of the release
    QMap<QString, QStringList> columns;  ///< headings that all files share: period, level, code …
    QMap<QString, QString> identifiers;  ///< time identifier, folded → code of the period's kind
    QMap<QString, QStringList> levels;   ///< England, Region, Authority → the words for it, folded
    std::vector<DfeFile> files;
};

/// The mapping that comes with the program.
[[nodiscard]] const DfeMapping& dfeMapping();

/// The words of headings and cells compare without regard to case and to spaces at their ends.
[[nodiscard]] QString folded(const QString& words);

} // namespace send
