// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pivot_dialog.h"

#include "app/document.h"
#include "app/frozen_columns.h"
#include "app/measure.h"
#include "app/pivot_model.h"
#include "app/text_label.h"
#include "app/wrapped_text.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace send {

int PivotDelegate::heightOf(int row) const
{
    Q_UNUSED(row)
    return scaledLength(metrics(), 30);
}

bool PivotDelegate::isWords(int column) const
{
    return column <= PivotModel::Name;
}

void PivotDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const bool isTyped = index.column() >= PivotModel::FirstTerm;
    paintGround(*painter, option, index, index.column() == PivotModel::Start, isTyped || index.column() == PivotModel::Start);
    const int padding = scaledLength(metrics(), 6);
    QRect cell = option.rect.adjusted(padding, 0, -padding, 0);
    cell.setHeight(heightOf(index.row()) - 1);
    painter->setFont(theme().font);
    painter->setPen(isTyped || index.column() == PivotModel::Name ? theme().text : theme().muted);
    const QString whole = index.data().toString();
    const QString text = isWords(index.column()) ? shortened(whole, cell.width(), metrics())
                                                 : wholeFigure(whole, metrics().horizontalAdvance(whole), cell.width(), option, index);
    painter->drawText(cell, Qt::AlignVCenter | (isWords(index.column()) ? Qt::AlignLeft : Qt::AlignRight), text);
}

PivotTable::PivotTable(PivotModel& model) : GridTable(model, *new PivotDelegate(model)), m_model(model)
{
    setObjectName(QStringLiteral("pivotTable"));
    setAccessibleName(tr("Planned figures"));
    horizontalHeader()->setSectionsClickable(false);
    m_frozen = new FrozenColumns(*this, PivotModel::Name);
    restyle();
}

void PivotTable::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    GridTable::scrollTo(index, hint);
    if (m_frozen)
        m_frozen->uncover(index.column());
}

void PivotTable::restyle()
{
    GridTable::restyle();
    m_frozen->restyle();
}

int PivotTable::typableColumn(int row, int wanted) const
{
    return m_model.isTypable(m_model.index(row, wanted)) ? wanted : +PivotModel::FirstTerm;
}

void PivotTable::fitColumns()
{
    if (!m_frozen)
        return; // still being made
    const int ref = scaledLength(*this, 56);
    const int figure = fontMetrics().horizontalAdvance(QStringLiteral("000,000")) + scaledLength(*this, 16);
    const auto widthOf = [&](int column) { return std::max(figure, widthSeen(column)); };
    int name = viewport()->width() - ref;
    for (int column = PivotModel::Start; column < m_model.columnCount(); ++column)
        name -= widthOf(column);
    setColumnWidth(PivotModel::Ref, ref);
    setColumnWidth(PivotModel::Name, std::max(name, scaledLength(*this, 180)));
    for (int column = PivotModel::Start; column < m_model.columnCount(); ++column)
        setColumnWidth(column, widthOf(column));
    m_frozen->place();
}

PivotDialog::PivotDialog(Document& document, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("pivotDialog"));
    setWindowTitle(tr("Planned figures"));
    auto* model = new PivotModel(document, this);
    auto* table = new PivotTable(*model);
    auto* about = new TextLabel(TextRole::Body, tr("The trajectory's points and the targets. Between two points what is "
                                                   "planned runs in a straight line, so not every term needs one."));
    auto* trouble = new TextLabel(TextRole::Warning);
    trouble->setObjectName(QStringLiteral("pivotTrouble"));
    trouble->hide();
    auto* odd = new TextLabel(TextRole::Warning);
    odd->setObjectName(QStringLiteral("pivotOdd"));
    odd->hide();
    for (TextLabel* label : {about, trouble, odd})
        label->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setObjectName(QStringLiteral("pivotClose"));
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Enter is the grid's
    auto* down = new QVBoxLayout(this);
    down->addWidget(about);
    down->addWidget(table, 1);
    down->addWidget(odd);
    down->addWidget(trouble);
    down->addWidget(buttons);
    resize(scaledLength(*this, 1000), scaledLength(*this, 620));
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, &document, &Document::undo);
    connect(new QShortcut(QKeySequence::Redo, this), &QShortcut::activated, &document, &Document::redo);
    connect(new QShortcut(QKeySequence(tr("Ctrl+D")), this), &QShortcut::activated, table, &GridTable::fillDown);
    connect(buttons, &QDialogButtonBox::rejected, this, [this, table] { if (table->settle()) reject(); });
    connect(&document, &Document::reset, this, &QDialog::reject);
    connect(&document, &Document::changed, odd, &QWidget::hide); // it was about the edit before
    connect(model, &PivotModel::oddTold, odd, [odd](const QString& sentences) {
        odd->setText(sentences);
        odd->setVisible(!sentences.isEmpty());
    });
    connect(&document, &Document::failed, trouble, [trouble](const Error& error) {
        trouble->setText(error.sentence);
        trouble->show();
    });
    if (model->rowCount() > 0)
        table->goToCell(0, PivotModel::FirstTerm);
    table->setFocus();
}

} // namespace send
