// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"
#include "core/result.h"

#include <QObject>

class QFormLayout;
class QLineEdit;

namespace send {

/// Where a metric starts, what is planned for this term and the next, and where it must end: rows of a form.
class MetricPlanFields : public QObject
{
    Q_OBJECT
public:
    /// Shows what stands in the scorecard; a metric that is not there yet has nothing.
    MetricPlanFields(QFormLayout& form, const Scorecard& scorecard, MetricId metric, Term term, QDate today);

    /// What differs from the scorecard, for figures in the unit of `metric`; a sentence for what cannot be read. An empty
    /// value takes the baseline, the point or the target away.
    [[nodiscard]] Result<Changes> typed(const Scorecard& scorecard, const Metric& metric) const;

Q_SIGNALS:
    void edited();

private:
    struct Mark { ///< a value with its day and what is said of it
        QLineEdit* value;
        QLineEdit* day;
        QLineEdit* words;
    };
    struct Point {
        Term term;
        QLineEdit* value;
        QLineEdit* note;
    };

    QLineEdit* add(QFormLayout& form, const QString& name, const QString& objectName, const QString& text);
    void addPoint(QFormLayout& form, const Scorecard& scorecard, Term term, const QString& objectName);
    [[nodiscard]] Result<void> typeMark(const Scorecard& scorecard, const Metric& metric, Changes& changes, bool isTarget) const;
    [[nodiscard]] Result<void> typePoint(const Scorecard& scorecard, const Metric& metric, const Point& point, Changes& changes) const;

    MetricId m_metric;
    QDate m_latest; ///< for a day without a year
    Mark m_baseline;
    Mark m_target;
    std::vector<Point> m_points;
};

} // namespace send
