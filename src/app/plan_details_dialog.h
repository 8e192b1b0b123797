// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan.h"
#include "core/result.h"

#include <QDialog>

#include <memory>
#include <vector>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace Ui {
class PlanDetailsDialog;
}

namespace send {

class Document;
class TextLabel;

/// What stands on the plan's papers and on every page: typed here, written as one edit. What cannot be read or written
/// stays, with a sentence that says why; what another officer wrote meanwhile in other fields stays too.
class PlanDetailsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit PlanDetailsDialog(Document& document, QWidget* parent = nullptr);
    ~PlanDetailsDialog() override;

    void accept() override;

private:
    struct Words {
        QString Plan::*place;
        QLineEdit* edit;
    };
    struct Day {
        std::optional<QDate> Plan::*place;
        QLineEdit* edit;
        TextLabel* refusal;
    };

    void addDay(std::optional<QDate> Plan::*place, QLineEdit* edit, QVBoxLayout* beside);
    void fill();
    void fitScreen();
    [[nodiscard]] bool read(const Day& day, Plan& plan);
    void checkTitle();
    static void refuse(QLineEdit* edit, TextLabel* refusal, const QString& sentence);

    Document& m_document;
    std::unique_ptr<Ui::PlanDetailsDialog> m_form;
    std::vector<Words> m_words;
    std::vector<Day> m_days;
    TextLabel* m_titleRefusal;
    TextLabel* m_trouble; ///< why nothing was written
    QPushButton* m_keep;
};

/// Opens it over the window of `asker`; it goes by itself.
void openPlanDetails(Document& document, QWidget* asker);

} // namespace send
