// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metric.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace send {

class Document;
class TextLabel;

/// What a metric is: apart from its figures, and seen before it is done. Beside the fields stands what the edit would do
/// to figures, statuses and sign-offs; no value is ever deleted by it. Kept, it is one edit.
class MetricDialog : public QDialog
{
    Q_OBJECT
public:
    MetricDialog(Document& document, MetricId metric, QWidget* parent);

    void accept() override;

private:
    struct Words {
        QString Metric::*place;
        QLineEdit* edit;
    };
    struct Number {
        std::optional<Decimal> Metric::*place;
        QLineEdit* edit;
    };

    void addWords(QFormLayout& form, const QString& name, const char* objectName, QString Metric::*place);
    void addNumber(QFormLayout& form, const QString& name, const char* objectName, std::optional<Decimal> Metric::*place);
    template<class Enum>
    QComboBox* addChoice(QFormLayout& form, const QString& name, const char* objectName, Enum chosen);
    void addFields(QFormLayout& form);
    void addFrom(QFormLayout& form);
    /// As the fields have it; what cannot be read is said.
    [[nodiscard]] std::optional<Metric> typed();
    void showConsequences();

    Document& m_document;
    MetricId m_id;
    std::vector<Words> m_words;
    std::vector<Number> m_numbers;
    QComboBox* m_unit = nullptr;
    QComboBox* m_polarity = nullptr;
    QComboBox* m_basis = nullptr;
    QComboBox* m_fedBy = nullptr;
    QSpinBox* m_decimals = nullptr;
    QLineEdit* m_from = nullptr;
    QLineEdit* m_how = nullptr;
    TextLabel* m_consequences;
    TextLabel* m_refusal;
    QPushButton* m_keep;
};

} // namespace send
