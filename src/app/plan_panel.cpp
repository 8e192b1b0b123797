// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan_panel.h"

#include "app/document.h"
#include "app/measure.h"
#include "app/plan_edits.h"
#include "app/plan_field.h"
#include "app/plan_text.h"
#include "app/plan_words.h"
#include "app/text_label.h"
#include "core/format.h"

#include <QEvent>
#include <QListWidget>
#include <QVBoxLayout>

#include <utility>

namespace send {

namespace {

constexpr int metricRole = Qt::UserRole;

TextLabel* wrapping(TextRole role)
{
    auto* label = new TextLabel(role);
    label->setWordWrap(true);
    return label;
}

} // namespace

PlanPanel::PlanPanel(Document& document) : m_document(document)
{
    setObjectName(QStringLiteral("planPanel"));
    setAccessibleName(tr("Chosen area, action or milestone"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setBackgroundRole(QPalette::Base);
    build();
}

void PlanPanel::showItem(std::optional<PlanItem> item)
{
    if (item && !holds(m_document.scorecard(), *item))
        item.reset();
    if (item == m_item)
        return refresh();
    // Writing leads back here: by then the fields of the item before must no longer be filled.
    const std::vector<Row> before = std::exchange(m_rows, {});
    m_metrics = nullptr;
    m_item = item;
    for (const Row& row : before)
        row.field->commit();
    build();
}

void PlanPanel::commit()
{
    const std::vector<Row> rows = m_rows;
    for (const Row& row : rows)
        row.field->commit();
}

void PlanPanel::build()
{
    m_rows.clear();
    m_metrics = nullptr;
    auto* page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    auto* down = new QVBoxLayout(page);
    const int side = scaledLength(*this, 14);
    down->setContentsMargins(side, side, scaledLength(*this, 16), side);
    down->setSpacing(scaledLength(*this, 10));
    addHeading(*down);
    if (m_item && std::holds_alternative<AreaId>(*m_item))
        addArea(*down);
    else if (m_item && std::holds_alternative<ActionId>(*m_item))
        addAction(*down);
    else if (m_item)
        addFirstDue(*down);
    down->addStretch(1);
    setWidget(page); // deletes the page before it
    refresh();
}

void PlanPanel::addHeading(QVBoxLayout& down)
{
    m_ref = wrapping(TextRole::Muted);
    m_title = wrapping(TextRole::Section);
    auto* heading = new QVBoxLayout;
    heading->setSpacing(scaledLength(*this, 4));
    heading->addWidget(m_ref);
    heading->addWidget(m_title);
    down.addLayout(heading);
}

void PlanPanel::addField(QVBoxLayout& down, PlanField* field, std::function<QString()> read,
                         std::function<PlanEdits(const QString&)> write)
{
    connect(field, &PlanField::committed, this, [this, write = std::move(write)](const QString& text) {
        const PlanEdits edits = write(text);
        m_document.edit(edits.text, edits.changes);
    });
    m_rows.push_back({field, std::move(read)});
    down.addWidget(field);
}

void PlanPanel::addArea(QVBoxLayout& down)
{
    const AreaId area = std::get<AreaId>(*m_item);
    for (const AreaWords& words : areaWords()) {
        auto* field = new PlanField(words.name, words.isLong ? PlanField::Kind::Text : PlanField::Kind::Line);
        field->setObjectName(words.code);
        addField(
            down, field,
            [=, this] {
                const auto found = m_document.scorecard().areas.find(area);
                return found == m_document.scorecard().areas.end() ? QString() : found->second.*words.place;
            },
            [=, this](const QString& text) { return withWords(m_document.scorecard(), area, words, text); });
    }
}

void PlanPanel::addAction(QVBoxLayout& down)
{
    const ActionId action = std::get<ActionId>(*m_item);
    for (const ActionWords& each : actionWords()) {
        auto* field = new PlanField(each.name, each.isLong ? PlanField::Kind::Text : PlanField::Kind::Line);
        field->setObjectName(each.code);
        addField(
            down, field,
            [=, this] {
                const auto found = m_document.scorecard().actions.find(action);
                return found == m_document.scorecard().actions.end() ? QString() : found->second.*each.place;
            },
            [=, this](const QString& text) {
                return withWords(m_document.scorecard(), action, each, text, m_document.today());
            });
    }
    addFirstDue(down);
    addMetrics(down);
}

/// A date that cannot be read stays in its field, with the sentence that says why.
void PlanPanel::addFirstDue(QVBoxLayout& down)
{
    const PlanItem item = *m_item;
    auto* field = new PlanField(tr("First agreed due (slip is counted from it)"), PlanField::Kind::Line);
    field->setObjectName(QStringLiteral("firstDue"));
    connect(field, &PlanField::committed, this, [=, this](const QString& text) {
        const auto due = parsePlanDate(text);
        field->setRefusal(due ? QString() : due.error().sentence);
        if (!due)
            return;
        const PlanEdits edits = withFirstDue(m_document.scorecard(), item, *due);
        m_document.edit(edits.text, edits.changes);
    });
    m_rows.push_back({field, [=, this] {
                          const auto due = firstDueOf(m_document.scorecard(), item);
                          return due ? formatDate(*due) : QString();
                      }});
    down.addWidget(field);
}

void PlanPanel::addMetrics(QVBoxLayout& down)
{
    auto* box = new QVBoxLayout;
    box->setSpacing(scaledLength(*this, 3));
    box->addWidget(new TextLabel(TextRole::Caption, tr("Linked metrics: which should it move?")));
    m_metrics = new QListWidget;
    m_metrics->setObjectName(QStringLiteral("linkedMetrics"));
    m_metrics->setAccessibleName(tr("Linked metrics"));
    m_metrics->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_metrics->setTextElideMode(Qt::ElideRight);
    m_metrics->setMinimumHeight(8 * scaledLength(*this, 24));
    connect(m_metrics, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) {
        linkMetric(MetricId(item->data(metricRole).toLongLong()), item->checkState() == Qt::Checked);
    });
    box->addWidget(m_metrics);
    QMetaObject::invokeMethod(this, &PlanPanel::showFirstLink, Qt::QueuedConnection);
    down.addLayout(box);
}

void PlanPanel::fillMetrics()
{
    const Scorecard& scorecard = m_document.scorecard();
    const ActionId action = std::get<ActionId>(*m_item);
    const QSignalBlocker quiet(m_metrics);
    const auto metrics = metricsInOrder(scorecard);
    while (m_metrics->count() > static_cast<int>(metrics.size()))
        delete m_metrics->takeItem(m_metrics->count() - 1);
    while (m_metrics->count() < static_cast<int>(metrics.size()))
        m_metrics->addItem(new QListWidgetItem);
    for (std::size_t i = 0; i < metrics.size(); ++i) {
        QListWidgetItem* item = m_metrics->item(static_cast<int>(i));
        item->setText(QStringLiteral("%1  %2").arg(refOf(scorecard, metrics[i]), scorecard.metrics.at(metrics[i]).name));
        item->setToolTip(item->text());
        item->setSizeHint({0, scaledLength(*this, 24)});
        item->setData(metricRole, QVariant::fromValue<qlonglong>(metrics[i].value()));
        item->setFlags(m_document.canEdit() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
                                            : Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item->setCheckState(scorecard.actionMetrics.contains({action, metrics[i]}) ? Qt::Checked : Qt::Unchecked);
    }
}

void PlanPanel::showFirstLink()
{
    for (int row = 0; m_metrics && row < m_metrics->count(); ++row)
        if (m_metrics->item(row)->checkState() == Qt::Checked)
            return m_metrics->scrollToItem(m_metrics->item(row), QAbstractItemView::PositionAtTop);
}

void PlanPanel::linkMetric(MetricId metric, bool linked)
{
    const PlanEdits edits = withLink(m_document.scorecard(), std::get<ActionId>(*m_item), metric, linked);
    m_document.edit(edits.text, edits.changes);
}

void PlanPanel::refresh()
{
    const Scorecard& scorecard = m_document.scorecard();
    if (!m_item || !holds(scorecard, *m_item)) {
        m_ref->setText({});
        m_title->setRole(TextRole::Muted);
        m_title->setText(tr("Choose an action to see its success criteria, latest update and linked metrics."));
        return;
    }
    const QString ref = planText(scorecard, *m_item, PlanModel::Ref, m_document.today());
    m_ref->setText(std::holds_alternative<AreaId>(*m_item) ? tr("Area %1").arg(ref) : ref);
    m_title->setText(planText(scorecard, *m_item, PlanModel::Title, m_document.today()));
    for (const Row& row : m_rows) {
        row.field->setText(row.read());
        row.field->setReadOnly(!m_document.canEdit());
    }
    if (m_metrics)
        fillMetrics();
}

void PlanPanel::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    commit();
    build();
}

} // namespace send
