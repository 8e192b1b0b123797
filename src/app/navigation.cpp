// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/navigation.h"

#include "app/icons.h"
#include "app/measure.h"
#include "app/text_label.h"
#include "core/format.h"
#include "core/overview.h"
#include "render/theme.h"

#include <QEvent>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace send {

namespace {

/// A row: icon and name; the current one tinted, with a bar at its left and the name semi-bold.
class NavigationDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QFontMetrics metrics(semiBold(option.font));
        return {metrics.horizontalAdvance(index.data().toString()) + scaledLength(metrics, 52),
                scaledLength(metrics, 38)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme theme = Theme::forPalette(option.palette, option.font);
        const bool current = option.state & QStyle::State_Selected;
        const QFontMetrics metrics(option.font);
        if (current || option.state & QStyle::State_MouseOver)
            painter->fillRect(option.rect, current ? theme.selection : theme.alternate);
        if (current)
            painter->fillRect(QRect(option.rect.topLeft(), QSize(scaledLength(metrics, 3), option.rect.height())),
                              theme.highlight);
        const int size = scaledLength(metrics, 18);
        const QRect iconRect(option.rect.left() + scaledLength(metrics, 16),
                             option.rect.center().y() - size / 2 + 1, size, size);
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, iconRect);
        if (option.rect.width() < scaledLength(metrics, 100))
            return paintFocusOf(*painter, option, theme); // icons only
        painter->setFont(current ? semiBold(option.font) : option.font);
        painter->setPen(theme.text);
        painter->drawText(option.rect.adjusted(scaledLength(metrics, 43), 0, 0, 0), Qt::AlignVCenter,
                          index.data().toString());
        paintFocusOf(*painter, option, theme);
    }

private:
    static QFont semiBold(QFont font)
    {
        font.setWeight(QFont::DemiBold);
        return font;
    }

    static void paintFocusOf(QPainter& painter, const QStyleOptionViewItem& option, const Theme& theme)
    {
        if (!(option.state & QStyle::State_HasFocus))
            return;
        const QRect& rect = option.rect;
        const int width = scaledLength(QFontMetrics(option.font), 2);
        painter.setPen(QPen(theme.highlight, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(rect.adjusted(width / 2, width / 2, -width / 2 - 1, -width / 2 - 1));
    }
};

} // namespace

Navigation::Navigation(Document& document, const std::vector<PageInfo>& pages)
    : m_document(document)
    , m_list(new QListView)
    , m_model(new QStandardItemModel(this))
    , m_foot(new QWidget)
    , m_term(new TextLabel(TextRole::Strong))
    , m_progress(new TextLabel(TextRole::Caption))
{
    for (const PageInfo& page : pages) {
        auto* item = new QStandardItem(icon(page.id), page.title);
        item->setToolTip(page.title);
        item->setEditable(false);
        m_model->appendRow(item);
    }
    m_list->setModel(m_model);
    m_list->setObjectName(QStringLiteral("navigation"));
    m_list->setAccessibleName(tr("Pages"));
    m_list->setItemDelegate(new NavigationDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) { Q_EMIT chosen(index.row()); });

    auto* foot = new QVBoxLayout(m_foot);
    foot->setSpacing(0);
    foot->addWidget(m_term);
    foot->addWidget(m_progress);
    m_progress->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(0);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_foot);
    adaptWidth();

    connect(&document, &Document::reset, this, &Navigation::refreshFoot);
    connect(&document, &Document::termChanged, this, &Navigation::refreshFoot);
    connect(&document, &Document::changed, this, &Navigation::refreshFoot);
}

void Navigation::setCurrent(int page)
{
    m_list->setCurrentIndex(m_model->index(page, 0));
}

void Navigation::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    adaptWidth();
}

/// A hairline parts it from the page, also where both have one ground.
void Navigation::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    QPainter(this).fillRect(QRect(width() - 1, 0, 1, height()), Theme::forPalette(palette(), font()).hairline);
}

void Navigation::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        adaptWidth();
}

void Navigation::refreshFoot()
{
    if (!m_document.isOpen())
        return;
    const Progress progress = progressOf(m_document.scorecard(), m_document.term());
    QString text = tr("%1 of %2 figures entered").arg(formatCount(progress.entered), formatCount(progress.due));
    if (const auto meeting = m_document.scorecard().plan.meetingDate; meeting && *meeting >= m_document.today())
        text += tr("\nCommittee meets\n%1").arg(formatLongDate(*meeting));
    m_term->setText(toText(m_document.term()));
    m_progress->setText(text);
}

void Navigation::adaptWidth()
{
    const int side = scaledLength(*this, 19);
    layout()->setContentsMargins(0, scaledLength(*this, 10), 1, 0); // the line at its right
    m_foot->layout()->setContentsMargins(side, scaledLength(*this, 8), scaledLength(*this, 8), scaledLength(*this, 12));
    m_foot->setVisible(!m_compact);
    const int wide = std::max(scaledLength(*this, 176), m_list->sizeHintForColumn(0));
    setFixedWidth(m_compact ? scaledLength(*this, 50) : wide);
}

} // namespace send
