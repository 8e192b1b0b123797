// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metric.h"

#include <QTimer>
#include <QWidget>

#include <array>
#include <optional>

namespace send {

class Document;
class PlanField;
class TextLabel;

/// The commentary on a metric and term, to be typed: cause, action, back on track, and by when. Each field is written when
/// it is left; while it is typed a draft is kept, so that a crash loses at most the last second. Beside it stands how long
/// it is and what a reader would object to.
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
    void writeDay(const QString& text);
    bool edit(const Commentary& after, const Commentary* seen);
    [[nodiscard]] Commentary standing() const;
    [[nodiscard]] Commentary typed() const;
    void showFields(const Commentary& commentary, bool isSame);
    void restoreDraft();
    void keepDraft();
    void showChecks();

    Document& m_document;
    std::array<Part, 3> m_parts;
    PlanField* m_day;
    TextLabel* m_by;
    TextLabel* m_count;
    TextLabel* m_restored; ///< that a draft was kept
    TextLabel* m_warning;
    QTimer m_draftTimer;
    std::optional<CommentaryKey> m_key;
    QString m_path;    ///< of the file that the key is of
    Commentary m_seen; ///< what stood there when each field's typing began
    bool m_hasDraft = false;
    bool m_isFigureChanged = false; ///< since the words that stand there were written
};

} // namespace send
