// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forecast_runner.h"

#include <QWidget>

class QPushButton;
class QTableView;

namespace send {

class CapacityModel;
class Document;
class Questions;
class TextLabel;

/// Who assesses: contracted against delivered a month, vacancies, and what the shortfall does to the clearance.
class CapacityView : public QWidget
{
    Q_OBJECT
public:
    CapacityView(Document& document, Questions& questions);

    /// Reads the rows anew.
    void showScorecard();
    [[nodiscard]] bool isBusy() const { return m_runner.isBusy(); }
    void addProvider(); ///< asks for its name; in the latest month of the backlog
    void addMonth();    ///< every provider of the latest month, contracted as then
    void deleteRow();

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QWidget* buttons();
    void restyle();
    void updateButtons();
    void showEffect(const QString& sentence);
    [[nodiscard]] Month latestMonth() const;
    void choose(const CapacityKey& key);

    Document& m_document;
    Questions& m_questions;
    ForecastRunner m_runner;
    CapacityModel* m_model;
    QTableView* m_table;
    TextLabel* m_effect;
    TextLabel* m_words;
    QPushButton* m_addProvider;
    QPushButton* m_addMonth;
    QPushButton* m_delete;
};

} // namespace send
