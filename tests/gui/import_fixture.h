// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import_dialog.h"
#include "app/import_preview_table.h"
#include "catch_qt.h"
#include "gui/small_scorecard.h"
#include "gui/spoken_questions.h"

#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

namespace send::test {

/// Lets the window work until the dialog has read its file.
inline void waitFor(const ImportDialog& dialog)
{
    QElapsedTimer since;
    since.start();
    while (dialog.isBusy() && since.elapsed() < 120'000)
        QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
    REQUIRE_FALSE(dialog.isBusy());
}

/// The import dialog on a small scorecard of its own.
struct ImportFixture {
    QTemporaryDir folder;
    Document document;
    SpokenQuestions questions;
    std::unique_ptr<ImportDialog> dialog;

    explicit ImportFixture(const QString& code = QStringLiteral("E06000058"))
    {
        useSettingsIn(folder.path());
        REQUIRE(document.open(writeSmallScorecard(folder.path())));
        Plan plan = document.scorecard().plan;
        plan.organisationCode = code;
        plan.organisation = QStringLiteral("Dorset");
        REQUIRE(document.edit(QStringLiteral("Name the authority"), {PlanEdit{{}, document.scorecard().plan, plan}}));
        document.setAskReason([this](const QString& question) {
            asked = question;
            return questions.typed;
        });
        newDialog();
    }
    void newDialog()
    {
        dialog = std::make_unique<ImportDialog>(document, questions);
        dialog->show();
        QApplication::setActiveWindow(dialog.get());
    }
    void read(const QString& path)
    {
        dialog->setFile(path);
        waitFor(*dialog);
    }
    void readBytes(const QByteArray& bytes, const QString& name = QStringLiteral("figures.csv")) { read(written(bytes, name)); }
    QString written(const QByteArray& bytes, const QString& name = QStringLiteral("figures.csv")) const
    {
        const QString path = folder.filePath(name);
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
        return path;
    }
    template<class Widget>
    Widget& part(const char* name) const
    {
        auto* found = dialog->findChild<Widget*>(QString::fromUtf8(name));
        REQUIRE(found);
        return *found;
    }
    QPushButton& import() const { return part<QPushButton>("importButton"); }
    QComboBox& authority() const { return part<QComboBox>("authority"); }
    QString summary() const { return part<QLabel>("summary").text(); }
    ImportPreviewTable& preview() const { return part<ImportPreviewTable>("preview"); }
    ImportRowModel& rows() const { return preview().rows(); }
    QString cell(int row, int column) const { return rows().index(row, column).data().toString(); }
    QStringList issues() const
    {
        QStringList texts;
        const auto& list = part<QListWidget>("issues");
        for (int row = 0; row < list.count(); ++row)
            texts += list.item(row)->text();
        return texts;
    }
    /// To the widget that has the keyboard.
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        REQUIRE(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    static void type(const QString& text)
    {
        REQUIRE(QApplication::focusWidget());
        QTest::keyClicks(QApplication::focusWidget(), text);
    }
    /// Tab by Tab.
    static bool tabTo(const QString& objectName)
    {
        for (int i = 0; i < 60; ++i) {
            if (QApplication::focusWidget() && QApplication::focusWidget()->objectName() == objectName)
                return true;
            if (QApplication::focusWidget())
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        return false;
    }
    QString asked; ///< the question for a reason
};

} // namespace send::test
