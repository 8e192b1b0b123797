// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document.h"
#include "app/enter_page.h"
#include "app/questions.h"
#include "bench/copies.h"
#include "bench/parts.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStandardItemModel>

namespace send::bench {

namespace {

constexpr int figuresInARound = 20;

/// Lets a widget paint once, and notes when that was done.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget* widget) : m_widget(widget) { widget->installEventFilter(this); }
    [[nodiscard]] bool isPainted() const { return m_isPainted; }
    [[nodiscard]] std::chrono::steady_clock::time_point when() const { return m_when; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::Paint || m_isPainted)
            return false;
        m_isPainted = true;
        QCoreApplication::sendEvent(watched, event);
        m_when = std::chrono::steady_clock::now();
        return true;
    }

private:
    QWidget* m_widget;
    bool m_isPainted = false;
    std::chrono::steady_clock::time_point m_when;
};

/// To whatever has the keyboard.
void press(int key, const QString& text)
{
    QWidget* focus = QApplication::focusWidget();
    for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, Qt::NoModifier, text);
        QCoreApplication::sendEvent(focus, &event);
    }
}

/// What going somewhere leaves to do is done before the clock starts, and what a figure leaves after it has stopped: a
/// window is quiet when a person begins to type.
void letSettle()
{
    for (int i = 0; i < 5; ++i) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }
}

/// One figure: its first key to the paint of the cells after Enter. What is left to do then is done, and not counted.
double typeFigure(QAbstractItemView& view, const QString& figure)
{
    const auto start = std::chrono::steady_clock::now();
    for (const QChar digit : figure)
        press(Qt::Key_0 + digit.digitValue(), digit);
    const PaintWatch watch(view.viewport());
    press(Qt::Key_Return, QStringLiteral("\r"));
    while (!watch.isPainted())
        QCoreApplication::processEvents();
    const double time = std::chrono::duration<double, std::milli>(watch.when() - start).count();
    letSettle();
    return time;
}

/// The page in its window, and a stock table of as many cells.
struct Typing {
    Document document;
    std::unique_ptr<Questions> questions = makeDialogQuestions();
    std::unique_ptr<EnterPage> page;
    EnterTable* table = nullptr;
    QTableView stock;
    QStandardItemModel cells;
    int figure = 0;
};

void showStock(Typing& typing)
{
    const QAbstractItemModel& model = *typing.table->model();
    typing.cells.setRowCount(model.rowCount());
    typing.cells.setColumnCount(model.columnCount());
    for (int row = 0; row < model.rowCount(); ++row)
        for (int column = 0; column < model.columnCount(); ++column)
            typing.cells.setItem(row, column, new QStandardItem(model.index(row, column).data().toString()));
    typing.stock.setModel(&typing.cells);
    typing.stock.verticalHeader()->hide();
    for (int column = 0; column < model.columnCount(); ++column) {
        typing.stock.setColumnWidth(column, typing.table->columnWidth(column));
        typing.stock.setColumnHidden(column, typing.table->isColumnHidden(column));
    }
    typing.stock.resize(typing.table->size());
    typing.stock.show();
}

std::shared_ptr<Typing> makeTyping(const QString& path)
{
    auto typing = std::make_shared<Typing>();
    if (const auto opened = typing->document.open(path); !opened)
        giveUp(opened.error().sentence);
    typing->page = std::make_unique<EnterPage>(PageContext{typing->document, *typing->questions});
    typing->page->resize(1360, 850);
    typing->page->show();
    QApplication::processEvents();
    typing->table = typing->page->findChild<EnterTable*>();
    showStock(*typing);
    QApplication::processEvents();
    return typing;
}

/// Down the first figures that are typed whole, another one each time.
double typeOurs(Typing& typing)
{
    QApplication::setActiveWindow(typing.page.get());
    typing.table->setFocus();
    double time = 0;
    int row = 0;
    for (int i = 0; i < figuresInARound; ++i) {
        const QAbstractItemModel& model = *typing.table->model();
        while (!(model.flags(model.index(row, EnterModel::Value)) & Qt::ItemIsEditable))
            row = (row + 1) % model.rowCount();
        typing.table->goToCell(row++, EnterModel::Value);
        letSettle();
        const QString figure = QString::number(40 + ++typing.figure % 50);
        time += typeFigure(*typing.table, figure);
        const QString standing = model.index(row - 1, EnterModel::Value).data(Qt::EditRole).toString();
        if (standing != figure)
            giveUp(QStringLiteral("%1 was typed, and %2 stands there.").arg(figure, standing));
    }
    return time / figuresInARound;
}

/// Enter keeps the figure there; the next cell is gone to as a person would, outside the time.
double typeStock(Typing& typing)
{
    QApplication::setActiveWindow(&typing.stock);
    typing.stock.setFocus();
    double time = 0;
    for (int i = 0; i < figuresInARound; ++i) {
        typing.stock.setCurrentIndex(typing.cells.index(1 + i, EnterModel::Value));
        letSettle();
        const QString figure = QString::number(40 + ++typing.figure % 50);
        time += typeFigure(typing.stock, figure);
        if (typing.cells.index(1 + i, EnterModel::Value).data().toString() != figure)
            giveUp(QStringLiteral("The stock table did not take a figure."));
    }
    return time / figuresInARound;
}

} // namespace

std::vector<Goal> typingGoals(const Files& files)
{
    const auto typing = std::make_shared<std::shared_ptr<Typing>>();
    const auto made = [=]() -> Typing& { // when it is first needed
        if (!*typing)
            *typing = makeTyping(copyOf(files.large, QStringLiteral("typed.scorecard")));
        return **typing;
    };
    return {{QStringLiteral("G9 key to painted, committed cell"), 0.6, QStringLiteral("ms"), [=] { return typeOurs(made()); },
             [=] { return typeStock(made()); }, QStringLiteral("a stock QTableView of the same cells, no database")}};
}

} // namespace send::bench
