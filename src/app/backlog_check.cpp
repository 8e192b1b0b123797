// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backlog_check.h"

#include "app/backlog_check_delegate.h"
#include "app/heading_view.h"
#include "app/measure.h"
#include "app/text_label.h"
#include "core/format.h"
#include "render/shapes.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace send {

namespace {

constexpr std::size_t shownMonths = 12;
using Count = BacklogMonth::Count;

QPixmap markPixmap(bool addsUp, const Theme& theme, int size, qreal ratio)
{
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF square(0, 0, size, size);
    if (!addsUp) {
        paintWarning(painter, square, theme);
        return pixmap;
    }
    const auto at = [&](double x, double y) { return QPointF(x * size, y * size); };
    painter.setPen(QPen(statusColours(theme, Status::Green).fill, size / 8.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF({at(0.12, 0.55), at(0.38, 0.8), at(0.88, 0.22)}));
    return pixmap;
}

QStandardItem* cell(const QString& text, Qt::Alignment alignment)
{
    auto* item = new QStandardItem(text);
    item->setEditable(false);
    item->setTextAlignment(alignment | Qt::AlignVCenter);
    return item;
}

QString shown(const Count& count)
{
    return count ? formatCount(*count) : QStringLiteral("–");
}

QString signedText(const Count& count)
{
    if (!count || *count == 0)
        return shown(count);
    return (*count < 0 ? QStringLiteral("−") : QStringLiteral("+")) + formatCount(std::abs(*count));
}

QList<QStandardItem*> rowOf(const Reconciliation& sum, const BacklogMonth& figures)
{
    QList<QStandardItem*> row{cell(toDisplay(sum.month), Qt::AlignLeft)};
    for (const Count& count : {sum.openAtStart, figures.received, figures.refused, figures.withdrawn,
                               figures.notToIssue, figures.issued, openTotal(figures)})
        row.append(cell(shown(count), Qt::AlignRight));
    row.last()->setData(true, BacklogCheckDelegate::StrongRole);
    row.append(cell(signedText(sum.difference), Qt::AlignRight));
    if (sum.difference.value_or(0) != 0)
        row.last()->setData(true, BacklogCheckDelegate::OddRole);
    return row;
}

} // namespace

BacklogCheck::BacklogCheck()
    : m_mark(new QLabel)
    , m_sentence(new TextLabel(TextRole::Body))
    , m_model(new QStandardItemModel(this))
    , m_table(new QTableView)
    , m_delegate(new BacklogCheckDelegate(this))
{
    auto* across = new QHBoxLayout;
    across->setSpacing(scaledLength(*this, 6));
    across->addWidget(new TextLabel(TextRole::Section, tr("Does it add up?")), 1);
    across->addWidget(m_mark);
    across->addWidget(m_sentence);
    m_mark->setObjectName(QStringLiteral("reconciliationMark"));
    m_sentence->setObjectName(QStringLiteral("reconciliationSentence"));
    auto* down = new QVBoxLayout(this);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(scaledLength(*this, 2));
    down->addLayout(across);
    down->addWidget(m_table);
    m_model->setHorizontalHeaderLabels({tr("Month"), tr("Open at\nstart"), tr("+ Re-\nceived"), tr("− Re-\nfused"),
                                        tr("− With-\ndrawn"), tr("− Not to\nissue"), tr("− Issued"),
                                        tr("= Open\nat end"), tr("Differ-\nence")});
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_model->horizontalHeaderItem(column)->setTextAlignment(column == 0 ? Qt::AlignLeft : Qt::AlignRight);
    m_table->setObjectName(QStringLiteral("reconciliation"));
    m_table->setAccessibleName(tr("Does it add up?"));
    m_table->setHorizontalHeader(new HeadingView(m_table));
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->verticalHeader()->hide();
    m_table->setModel(m_model);
    m_table->setItemDelegate(m_delegate);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex& index) { openRow(index.row()); });
    restyle();
}

void BacklogCheck::showMonths(const Scorecard& scorecard)
{
    const auto sums = reconcile(scorecard);
    m_sentence->setText(reconciliationSentence(sums));
    const auto isChecked = [](const auto& sum) { return sum.difference.has_value(); };
    m_mark->setVisible(std::ranges::any_of(sums, isChecked)); // a tick would say that something adds up
    m_addsUp = std::ranges::none_of(sums, [](const auto& sum) { return sum.difference.value_or(0) != 0; });
    m_model->removeRows(0, m_model->rowCount());
    m_months.clear();
    for (std::size_t i = sums.size() - std::min(sums.size(), shownMonths); i < sums.size(); ++i) {
        m_months.push_back(sums[i].month);
        m_model->appendRow(rowOf(sums[i], scorecard.backlog.at(sums[i].month)));
    }
    restyle();
}

void BacklogCheck::openRow(int row)
{
    if (row >= 0 && row < static_cast<int>(m_months.size()))
        Q_EMIT monthOpened(m_months[static_cast<std::size_t>(row)]);
}

void BacklogCheck::restyle()
{
    const Theme theme = Theme::forPalette(palette(), font());
    m_delegate->setTheme(theme);
    m_mark->setPixmap(markPixmap(m_addsUp, theme, scaledLength(*this, 15), devicePixelRatioF()));
    // As wide as their words; the month takes what is left. Twelve rows are few enough to be measured.
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    const int row = scaledLength(*this, 26);
    m_table->verticalHeader()->setMinimumSectionSize(row);
    m_table->verticalHeader()->setDefaultSectionSize(row);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + row * m_model->rowCount());
}

void BacklogCheck::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        restyle();
}

bool BacklogCheck::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return false;
    openRow(m_table->currentIndex().row());
    return true;
}

} // namespace send
