// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metric.h"

#include <QWidget>

#include <array>
#include <optional>

namespace send {

class Document;
class PlanField;
class TextLabel;

/// The commentary on a metric and term, to be typed: cause, action, back on track. Each field is written when it is left.
class CommentaryFields : public QWidget
{
    Q_OBJECT
public:
    explicit CommentaryFields(Document& document);

    /// Shows a metric's commentary of the document's term. What was being typed about another is written first.
    void show(MetricId metric);
    [[nodiscard]] QWidget* cause() const; ///< the first field

private:
    struct Part {
        QString Commentary::*words;
        PlanField* field;
    };

    void write(const Part& part, const QString& text);
    [[nodiscard]] Commentary standing() const;
    void showWarning(const Commentary& commentary);

    Document& m_document;
    std::array<Part, 3> m_parts;
    TextLabel* m_by;
    TextLabel* m_warning;
    std::optional<CommentaryKey> m_key;
    QString m_path;    ///< of the file that the key is of
    Commentary m_seen; ///< what stood there when each field's typing began
};

} // namespace send
