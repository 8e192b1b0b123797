// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/page.h"

namespace send {

class EnterModel;
class EnterTable;

/// What is done with a term's figures once they are in: submitted, approved, taken back, closed, published. Each is a
/// command of the page and one edit.
class SignOffCommands : public QObject
{
    Q_OBJECT
public:
    SignOffCommands(Page& page, const PageContext& context, const EnterModel& model, EnterTable& table);

private:
    using Make = std::function<Changes(const std::vector<MetricId>&)>;

    void add(const QString& id, const QString& text, const QString& shortcut, void (SignOffCommands::*act)());
    void refresh();
    void submitChosen();
    void approveChosen();
    void takeBackChosen();
    void close();
    void reopen();
    void publish();
    void showChaseList();
    void showCalendar();
    void showTermDates();
    bool write(const QString& act, const std::vector<MetricId>& metrics, const Changes& changes, const QString& otherwise);
    /// Whether to go on although something is open.
    [[nodiscard]] bool goOn(const QString& question, const QString& answer);
    [[nodiscard]] QString termText() const;

    Page& m_page;
    Document& m_document;
    Questions& m_questions;
    const EnterModel& m_model;
    EnterTable& m_table;
    QMap<QString, class QAction*> m_actions;
};

} // namespace send
