// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capacity_view.h"

#include "app/capacity_model.h"
#include "app/document.h"
#include "app/heading_view.h"
#include "app/measure.h"
#include "app/questions.h"
#include "app/row_delegate.h"
#include "app/text_label.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace send {

namespace {

/// The kind of a provider is chosen, all else is typed.
class CapacityDelegate : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        if (index.column() != static_cast<int>(CapacityColumn::Kind))
            return RowDelegate::createEditor(parent, option, index);
        auto* box = new QComboBox(parent);
        for (int kind = 0; kind <= static_cast<int>(ProviderKind::Caseworkers); ++kind)
            box->addItem(providerKindText(static_cast<ProviderKind>(kind)), kind);
        return box;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override
    {
        if (auto* box = qobject_cast<QComboBox*>(editor))
            return box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
        RowDelegate::setEditorData(editor, index);
    }
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override
    {
        if (auto* box = qobject_cast<QComboBox*>(editor))
            model->setData(index, box->currentData());
        else
            RowDelegate::setModelData(editor, model, index);
    }
};

QPushButton* button(const char* name, const QString& text)
{
    auto* made = new QPushButton(text);
    made->setObjectName(QLatin1String(name));
    return made;
}

TextLabel* wrapping(TextRole role, const char* name)
{
    auto* label = new TextLabel(role);
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    return label;
}

} // namespace

CapacityView::CapacityView(Document& document, Questions& questions)
    : m_document(document)
    , m_questions(questions)
    , m_model(new CapacityModel(document, this))
    , m_table(new QTableView)
    , m_effect(wrapping(TextRole::Section, "deliveryEffect"))
    , m_words(wrapping(TextRole::Muted, "capacityWords"))
    , m_addProvider(button("addProvider", tr("Add provider…")))
    , m_addMonth(button("addCapacityMonth", tr("Add month")))
    , m_delete(button("deleteCapacity", tr("Delete row")))
{
    setObjectName(QStringLiteral("capacityView"));
    m_table->setObjectName(QStringLiteral("capacityTable"));
    m_table->setAccessibleName(tr("Capacity by month and provider"));
    m_table->setHorizontalHeader(new HeadingView(m_table));
    m_table->verticalHeader()->hide();
    m_table->setItemDelegate(new CapacityDelegate(m_table));
    m_table->setModel(m_model);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed);
    setFocusProxy(m_table);
    auto* down = new QVBoxLayout(this);
    const int side = scaledLength(*this, 24);
    down->setContentsMargins(side, scaledLength(*this, 4), side, scaledLength(*this, 12));
    down->setSpacing(scaledLength(*this, 8));
    down->addWidget(m_effect);
    down->addWidget(buttons());
    down->addWidget(m_table, 1);
    down->addWidget(m_words);
    connect(m_addProvider, &QPushButton::clicked, this, &CapacityView::addProvider);
    connect(m_addMonth, &QPushButton::clicked, this, &CapacityView::addMonth);
    connect(m_delete, &QPushButton::clicked, this, &CapacityView::deleteRow);
    connect(m_model, &CapacityModel::refused, m_words, [this](const QString& sentence) {
        m_words->setRole(sentence.isEmpty() ? TextRole::Muted : TextRole::Warning);
        m_words->setText(sentence.isEmpty() ? tr("Difference = delivered − contracted.") : sentence);
    });
    connect(&m_runner, &ForecastRunner::finished, this,
            [this](const auto& made) { showEffect(deliverySentence(m_document.scorecard(), made)); });
    restyle();
}

QWidget* CapacityView::buttons()
{
    auto* row = new QWidget;
    auto* across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    for (QPushButton* each : {m_addProvider, m_addMonth, m_delete})
        across->addWidget(each);
    across->addStretch();
    return row;
}

void CapacityView::showScorecard()
{
    m_model->reload();
    m_words->setRole(TextRole::Muted);
    m_words->setText(m_model->rowCount() == 0
                         ? tr("No capacity yet. Add each provider: the educational psychology service, a contractor, the "
                              "caseworkers.")
                         : tr("Difference = delivered − contracted."));
    if (m_effect->text().isEmpty())
        showEffect({});
    const Scorecard& scorecard = m_document.scorecard();
    if (auto jobs = jobsWithDelivery(scorecard, asRecently(scorecard)))
        m_runner.run(std::move(*jobs));
    else
        showEffect({});
    updateButtons();
}

void CapacityView::showEffect(const QString& sentence)
{
    m_effect->setText(sentence.isEmpty() ? tr("Contracted against delivered assessments, by month and provider") : sentence);
}

void CapacityView::updateButtons()
{
    const bool canEdit = m_document.canEdit();
    m_addProvider->setEnabled(canEdit);
    m_addMonth->setEnabled(canEdit && m_model->rowCount() > 0);
    m_delete->setEnabled(canEdit && m_model->rowCount() > 0);
}

Month CapacityView::latestMonth() const
{
    const Scorecard& scorecard = m_document.scorecard();
    if (!scorecard.capacity.empty())
        return scorecard.capacity.rbegin()->first.month;
    const QDate today = m_document.today();
    return scorecard.backlog.empty() ? previous(Month{today.year(), today.month()}) : scorecard.backlog.rbegin()->first;
}

void CapacityView::choose(const CapacityKey& key)
{
    const int row = m_model->rowOf(key);
    if (row < 0)
        return;
    m_table->setCurrentIndex(m_model->index(row, static_cast<int>(CapacityColumn::Contracted)));
    m_table->setFocus(Qt::OtherFocusReason);
}

void CapacityView::addProvider()
{
    const auto name = m_questions.text(this, tr("Add provider"), tr("Name"), {});
    if (!name || name->trimmed().isEmpty())
        return;
    const CapacityKey key{latestMonth(), name->trimmed()};
    if (m_document.scorecard().capacity.contains(key))
        return choose(key);
    if (m_document.edit(tr("Add provider %1").arg(key.provider),
                        {editOf(m_document.scorecard().capacity, key, Capacity())}))
        choose(key);
}

void CapacityView::addMonth()
{
    const auto& capacity = m_document.scorecard().capacity;
    if (capacity.empty())
        return;
    const Month latest = latestMonth();
    Changes changes;
    std::optional<CapacityKey> first;
    for (const auto& [key, row] : capacity) {
        if (key.month != latest)
            continue;
        const CapacityKey next{send::next(latest), key.provider};
        Capacity copied = row;
        copied.delivered.reset();
        copied.note.clear();
        changes.push_back(editOf(capacity, next, copied));
        first = first.value_or(next);
    }
    if (m_document.edit(tr("Add capacity of %1").arg(longName(send::next(latest))), changes) && first)
        choose(*first);
}

void CapacityView::deleteRow()
{
    const int row = m_table->currentIndex().row();
    if (row < 0)
        return;
    const CapacityKey key = m_model->keyAt(row);
    m_document.edit(tr("Delete capacity of %1, %2").arg(key.provider, longName(key.month)),
                    {editOf(m_document.scorecard().capacity, key, std::nullopt)});
}

void CapacityView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        restyle();
}

void CapacityView::restyle()
{
    m_table->verticalHeader()->setDefaultSectionSize(scaledLength(*this, 30));
    const auto width = [&](CapacityColumn column, int design) {
        m_table->setColumnWidth(static_cast<int>(column), scaledLength(*this, design));
    };
    width(CapacityColumn::Month, 100);
    width(CapacityColumn::Provider, 240);
    width(CapacityColumn::Kind, 200);
    for (const CapacityColumn column : {CapacityColumn::Contracted, CapacityColumn::Delivered, CapacityColumn::Difference,
                                        CapacityColumn::Vacancies})
        width(column, 110);
    m_table->horizontalHeader()->setSectionResizeMode(static_cast<int>(CapacityColumn::Note), QHeaderView::Stretch);
}

} // namespace send
