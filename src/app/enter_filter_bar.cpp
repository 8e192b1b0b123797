// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enter_filter_bar.h"

#include "app/choice_box.h"
#include "app/enter_model.h"
#include "app/flow_layout.h"
#include "app/measure.h"
#include "app/segment_bar.h"
#include "core/format.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>

#include <set>

namespace send {

namespace {

struct Kind {
    EnterShow show;
    const char* id;
    const char* text;
};

constexpr std::array kinds{
    Kind{EnterShow::All, "all", QT_TRANSLATE_NOOP("send::EnterFilterBar", "All")},
    Kind{EnterShow::ToEnter, "toEnter", QT_TRANSLATE_NOOP("send::EnterFilterBar", "To enter")},
    Kind{EnterShow::Late, "late", QT_TRANSLATE_NOOP("send::EnterFilterBar", "Late")},
    Kind{EnterShow::Overdue, "overdue", QT_TRANSLATE_NOOP("send::EnterFilterBar", "Overdue")},
    Kind{EnterShow::Warnings, "warnings", QT_TRANSLATE_NOOP("send::EnterFilterBar", "Warnings")},
    Kind{EnterShow::ToComment, "toComment", QT_TRANSLATE_NOOP("send::EnterFilterBar", "To comment")},
    Kind{EnterShow::ToSignOff, "toSignOff", QT_TRANSLATE_NOOP("send::EnterFilterBar", "To sign off")},
};

QString idOf(EnterShow show)
{
    for (const Kind& kind : kinds)
        if (kind.show == show)
            return QLatin1String(kind.id);
    return {};
}

std::vector<std::pair<QString, QVariant>> choicesOf(std::set<QString> names)
{
    names.erase(QString());
    std::vector<std::pair<QString, QVariant>> choices;
    for (const QString& name : names)
        choices.emplace_back(name, name);
    return choices;
}

} // namespace

EnterFilterBar::EnterFilterBar()
    : m_segments(new SegmentBar(tr("Show")))
    , m_areas(makeChoiceBox(QStringLiteral("enterArea"), tr("Area")))
    , m_owners(makeChoiceBox(QStringLiteral("enterOwner"), tr("Owner")))
    , m_partners(makeChoiceBox(QStringLiteral("enterPartner"), tr("Partner")))
    , m_find(new QLineEdit)
{
    setObjectName(QStringLiteral("enterFilter"));
    m_find->setObjectName(QStringLiteral("enterFind"));
    m_find->setAccessibleName(tr("Find a metric"));
    m_find->setPlaceholderText(tr("Find a metric"));
    m_find->setClearButtonEnabled(true);
    m_find->installEventFilter(this);
    auto* across = new FlowLayout(this, scaledLength(*this, 8));
    followFont(this, [this, across] {
        const int side = scaledLength(*this, 24);
        across->setContentsMargins(side, 0, side, scaledLength(*this, 10));
        across->setSpacing(scaledLength(*this, 8));
        m_find->setFixedWidth(scaledLength(*this, 150));
    });
    for (const Kind& kind : kinds)
        m_segments->addSegment(QLatin1String(kind.id), tr(kind.text));
    for (QWidget* widget : {static_cast<QWidget*>(m_segments), static_cast<QWidget*>(m_areas),
                            static_cast<QWidget*>(m_owners), static_cast<QWidget*>(m_partners),
                            static_cast<QWidget*>(m_find)})
        across->addWidget(widget);
    connect(m_segments, &SegmentBar::currentChanged, this, &EnterFilterBar::changed);
    for (QComboBox* box : {m_areas, m_owners, m_partners})
        connect(box, &QComboBox::currentIndexChanged, this, &EnterFilterBar::changed);
    connect(m_find, &QLineEdit::textChanged, this, &EnterFilterBar::changed);
}

void EnterFilterBar::fill(const Scorecard& scorecard, const QString& author)
{
    std::vector<std::pair<QString, QVariant>> areas;
    for (const AreaId id : areasInOrder(scorecard)) {
        const Area& area = scorecard.areas.at(id);
        areas.emplace_back(QStringLiteral("%1 %2").arg(area.number).arg(area.name), QVariant::fromValue(id.value()));
    }
    std::set<QString> owners;
    std::set<QString> partners;
    for (const auto& [id, metric] : scorecard.metrics) {
        owners.insert(metric.owner);
        partners.insert(metric.partner);
    }
    auto people = choicesOf(owners);
    if (owners.contains(author))
        people.insert(people.begin(), {tr("Mine"), author}); // found before the name itself
    refillChoices(*m_areas, tr("All areas"), areas);
    refillChoices(*m_owners, tr("Any owner"), people);
    refillChoices(*m_partners, tr("Any partner"), choicesOf(partners));
    m_partners->setVisible(m_partners->count() > 1);
}

void EnterFilterBar::count(const EnterModel& model)
{
    for (const Kind& kind : kinds) {
        const int count = model.countOf(kind.show);
        const QString id = QLatin1String(kind.id);
        m_segments->setSegmentText(id, QStringLiteral("%1 %2").arg(tr(kind.text), formatCount(count)));
        m_segments->setSegmentShown(id, count > 0 || kind.show == EnterShow::All || kind.show == EnterShow::ToEnter ||
                                            id == m_segments->current());
    }
}

EnterFilter EnterFilterBar::filter() const
{
    EnterFilter filter;
    for (const Kind& kind : kinds)
        if (m_segments->current() == QLatin1String(kind.id))
            filter.show = kind.show;
    if (m_areas->currentData().isValid())
        filter.area = AreaId(m_areas->currentData().toLongLong());
    filter.owner = m_owners->currentData().toString();
    filter.partner = m_partners->currentData().toString();
    filter.words = m_find->text().trimmed();
    return filter;
}

void EnterFilterBar::showAll()
{
    const QSignalBlocker quiet(this);
    m_segments->setCurrent(idOf(EnterShow::All));
    for (QComboBox* box : {m_areas, m_owners, m_partners})
        box->setCurrentIndex(0);
    m_find->clear();
}

void EnterFilterBar::choose(EnterShow show)
{
    m_segments->setSegmentShown(idOf(show), true);
    m_segments->setCurrent(idOf(show));
}

void EnterFilterBar::chooseArea(AreaId area)
{
    m_areas->setCurrentIndex(std::max(0, m_areas->findData(QVariant::fromValue(area.value()))));
}

bool EnterFilterBar::eventFilter(QObject* watched, QEvent* event)
{
    const int key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent*>(event)->key() : 0;
    const bool isEscape = key == Qt::Key_Escape;
    if (!isEscape && key != Qt::Key_Return && key != Qt::Key_Enter && key != Qt::Key_Down)
        return QWidget::eventFilter(watched, event);
    if (isEscape)
        m_find->clear();
    Q_EMIT left();
    return true;
}

void EnterFilterBar::chooseOwner(const QString& owner)
{
    m_owners->setCurrentIndex(std::max(0, m_owners->findData(owner)));
}

} // namespace send
