// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/form_dialog.h"

#include "app/main_window.h"
#include "exchange/form_layout.h"
#include "gui/import_fixture.h"
#include "support/saved_workbook.h"

#include <QClipboard>

using namespace send;
using namespace send::test;

TEST_CASE("a form is saved for an owner by keys, its path copied, and the filled form is known and says whence it came")
{
    ImportFixture f;
    f.dialog.reset();
    MainWindow window(f.document, f.questions);
    window.show();
    QApplication::setActiveWindow(&window);
    QApplication::processEvents();
    f.questions.toSave = f.folder.filePath(QStringLiteral("form"));
    QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    auto* dialog = window.findChild<FormDialog*>();
    REQUIRE(dialog);
    QApplication::setActiveWindow(dialog);
    QApplication::processEvents();
    REQUIRE(ImportFixture::tabTo(QStringLiteral("formFor")));
    CHECK(dialog->findChild<QComboBox*>(QStringLiteral("formFor"))->currentText() == QStringLiteral("Head of SEND (owner)"));
    ImportFixture::press(Qt::Key_Return); // Save… is the default
    const QString path = f.questions.toSave + QStringLiteral(".xlsx");
    CHECK(dialog->findChild<QLabel*>(QStringLiteral("formOutcome"))->text() == QStringLiteral("Saved to %1.").arg(path));
    ImportFixture::press(Qt::Key_Space);
    CHECK(QApplication::clipboard()->text() == path);
    dialog->reject();

    auto book = readWorkbook(*readFile(path), QStringLiteral("form.xlsx"));
    REQUIRE(book);
    for (TableRow& row : book->sheets.at(2).rows)
        if (row.cells.size() > form::Ref && row.cells[form::Ref].text == QStringLiteral("7.1"))
            fillCell(row, form::Value, QStringLiteral("47"), Cell::Kind::Number);
    f.newDialog();
    f.readBytes(savedWorkbook(*book), QStringLiteral("filled.xlsx"));
    CHECK(f.summary() == QStringLiteral("1 reading from Head of SEND's form for Autumn 2026: 1 change."));
    CHECK(f.issues().back() == QStringLiteral("Each reading that changes will say: “From Head of SEND's form, 31 Dec 2026”."));
    CHECK_FALSE(f.part<QComboBox>("importAs").isVisible());
    f.import().click();
    CHECK(f.document.scorecard().readings.at({timeliness, autumn}).provenance == QStringLiteral("From Head of SEND's form, 31 Dec 2026"));
}

TEST_CASE("nobody to send a form to is a sentence")
{
    ImportFixture f;
    Changes changes;
    for (const auto& [id, metric] : f.document.scorecard().metrics) {
        Metric after = metric;
        after.owner.clear();
        changes.push_back(MetricEdit{id, metric, after});
    }
    REQUIRE(f.document.edit(QStringLiteral("Forget the owners"), changes));
    const FormDialog dialog(f.document, f.questions);
    CHECK_FALSE(dialog.findChild<QPushButton*>(QStringLiteral("saveForm"))->isEnabled());
    CHECK(dialog.findChild<QLabel*>(QStringLiteral("formAbout"))->text().startsWith(QStringLiteral("No metric has an owner")));
}
