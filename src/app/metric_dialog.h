// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace send {

class Document;
class MetricPlanFields;
class TextLabel;

/// What a metric is, where it starts and where it is to go: apart from its figures, and seen before it is done. Below the
/// fields stands what the edit would do to figures, statuses and sign-offs; no reading is ever deleted by it. Kept, it is
/// one edit. A new metric is made in the same way.
class MetricDialog : public QDialog
{
    Q_OBJECT
public:
    MetricDialog(Document& document, MetricId metric, QWidget* parent);
    /// For a new metric, in an area that can still be chosen.
    MetricDialog(Document& document, AreaId area, QWidget* parent);

    void accept() override;
    [[nodiscard]] MetricId metric() const { return m_id; }

private:
    struct Words {
        QString Metric::*place;
        QLineEdit* edit;
    };
    struct Number {
        std::optional<Decimal> Metric::*place;
        QLineEdit* edit;
    };

    MetricDialog(Document& document, MetricId id, const Metric& before, bool isNew, QWidget* parent);
    [[nodiscard]] QWidget* makeFields();
    void addArea(QFormLayout& form);
    void addWords(QFormLayout& form, const QString& name, const char* objectName, QString Metric::*place);
    void addDefinition(QFormLayout& form);
    void addNumber(QFormLayout& form, const QString& name, const char* objectName, std::optional<Decimal> Metric::*place);
    template<class Enum>
    QComboBox* addChoice(QFormLayout& form, const QString& name, const char* objectName, Enum chosen);
    void addFields(QFormLayout& form);
    void addFrom(QFormLayout& form);
    /// As the fields have it; what cannot be read is said.
    struct Typed {
        Metric metric;
        Changes plan; ///< baseline, points and target
        QDate from;
    };
    [[nodiscard]] std::optional<Typed> typed();
    [[nodiscard]] Metric typedMetric(QString& refusal) const;
    [[nodiscard]] QStringList oddPlans(const Typed& typed) const;
    void say(const QStringList& lines);
    void showConsequences();

    Document& m_document;
    MetricId m_id;
    Metric m_before;
    bool m_isNew;
    std::vector<Words> m_words;
    std::vector<Number> m_numbers;
    QPlainTextEdit* m_definition = nullptr;
    QComboBox* m_area = nullptr; ///< of a new metric
    QComboBox* m_period = nullptr;
    QComboBox* m_unit = nullptr;
    QComboBox* m_polarity = nullptr;
    QComboBox* m_basis = nullptr;
    QComboBox* m_fedBy = nullptr;
    QSpinBox* m_decimals = nullptr;
    QSpinBox* m_headline = nullptr;
    MetricPlanFields* m_plan = nullptr;
    QLineEdit* m_from = nullptr;
    QLineEdit* m_how = nullptr;
    TextLabel* m_consequences;
    TextLabel* m_refusal;
    QPushButton* m_keep;
};

} // namespace send
