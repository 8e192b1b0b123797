// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pack_checks.h"

#include "app/icons.h"
#include "app/link_button.h"
#include "app/measure.h"
#include "app/rule_line.h"
#include "app/text_label.h"
#include "core/overview.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace send {

namespace {

constexpr qsizetype mostNamed = 4;

QString tr(const char* source)
{
    return PackCheckList::tr(source);
}

/// "2.3 Suspensions; 7.8 Appeals; and 3 more"
QString named(const QStringList& names)
{
    if (names.size() <= mostNamed)
        return names.join(QStringLiteral("; "));
    return tr("%1; and %2 more").arg(names.mid(0, mostNamed).join(QStringLiteral("; "))).arg(names.size() - mostNamed);
}

PackCheck commentaryCheck(const Scorecard& scorecard, Term term, QDate today)
{
    QStringList lacking;
    std::optional<MetricId> first;
    for (const ExceptionMetric& exception : exceptionMetrics(scorecard, term, today)) {
        if (exception.commentary && !exception.commentary->cause.trimmed().isEmpty())
            continue;
        const MetricId id = exception.assessment.metric;
        first = first.value_or(id);
        lacking.append(QStringLiteral("%1 %2").arg(refOf(scorecard, id), scorecard.metrics.at(id).name));
    }
    if (lacking.isEmpty())
        return {.text = tr("Every red has commentary")};
    return {.open = true,
            .text = lacking.size() == 1 ? tr("One red lacks commentary") : tr("%1 reds lack commentary").arg(lacking.size()),
            .detail = named(lacking),
            .link = tr("Write"),
            .place = {.page = QStringLiteral("enter"), .filter = QStringLiteral("commentary"), .metric = first}};
}

PackCheck figuresCheck(const Scorecard& scorecard, Term term)
{
    const Progress progress = progressOf(scorecard, term);
    const int missing = progress.due - progress.entered;
    if (missing <= 0)
        return {.text = tr("Every figure due is entered")};
    return {.open = true,
            .text = missing == 1 ? tr("One figure is not entered") : tr("%1 figures are not entered").arg(missing),
            .detail = tr("They print as “No data”"),
            .link = tr("Enter"),
            .place = {.page = QStringLiteral("enter")}};
}

PackCheck actionsCheck(const Scorecard& scorecard, QDate today)
{
    QStringList refs;
    std::optional<ActionId> first;
    for (const ActionId id : overdueActions(scorecard, today)) {
        first = first.value_or(id);
        refs.append(refOf(scorecard, id));
    }
    if (refs.isEmpty())
        return {.text = tr("No action is overdue")};
    return {.open = true,
            .text = refs.size() == 1 ? tr("One action is overdue") : tr("%1 actions are overdue").arg(refs.size()),
            .detail = refs.join(QStringLiteral(", ")),
            .link = tr("Show"),
            .place = {.page = QStringLiteral("plan"), .action = first}};
}

/// What a committee looks for on the cover; it is written among the plan's details.
PackCheck coverCheck(const Plan& plan)
{
    QStringList lacking;
    const auto need = [&](bool given, const QString& name) {
        if (!given)
            lacking.append(name);
    };
    need(!plan.committee.trimmed().isEmpty(), tr("committee"));
    need(plan.meetingDate.has_value(), tr("meeting"));
    need(!plan.reportOf.trimmed().isEmpty(), tr("report of"));
    need(!plan.authors.trimmed().isEmpty(), tr("authors"));
    need(!plan.wards.trimmed().isEmpty(), tr("wards"));
    need(!plan.contact.trimmed().isEmpty(), tr("contact"));
    if (lacking.isEmpty())
        return {.text = tr("The cover is complete")};
    return {.open = true,
            .text = tr("The cover lacks %1").arg(lacking.join(QStringLiteral(", "))),
            .detail = tr("They print as “Not given”"),
            .link = tr("Fill in"),
            .place = {.page = planDetailsPlace}};
}

} // namespace

std::vector<PackCheck> packChecks(const Scorecard& scorecard, Term term, QDate today, int pages)
{
    std::vector<PackCheck> checks{commentaryCheck(scorecard, term, today), figuresCheck(scorecard, term),
                                  actionsCheck(scorecard, today), coverCheck(scorecard.plan)};
    const QString length = pages == 1 ? tr("Tagged PDF, 1 page") : tr("Tagged PDF, %1 pages").arg(pages);
    checks.push_back({.text = tr("Every chart has a description and a table"), .detail = pages > 0 ? length : QString()});
    return checks;
}

PackCheckList::PackCheckList()
{
    setObjectName(QStringLiteral("packChecks"));
    setAccessibleName(tr("Before you print"));
    auto* down = new QVBoxLayout(this);
    down->setContentsMargins(0, 0, 0, 0);
}

void PackCheckList::setChecks(const std::vector<PackCheck>& checks)
{
    if (checks == m_checks)
        return;
    m_checks = checks;
    rebuild();
}

void PackCheckList::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        rebuild();
}

void PackCheckList::rebuild()
{
    delete m_rows;
    m_rows = new QWidget;
    auto* down = new QVBoxLayout(m_rows);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(0);
    for (const PackCheck& check : m_checks) {
        down->addWidget(rowOf(check));
        down->addWidget(new RuleLine);
    }
    layout()->addWidget(m_rows);
}

QWidget* PackCheckList::rowOf(const PackCheck& check)
{
    const Theme theme = Theme::forPalette(palette(), font());
    auto* row = new QWidget;
    auto* across = new QHBoxLayout(row);
    const int edge = scaledLength(*this, 3);
    const int above = scaledLength(*this, 4); // a link is higher than its words
    across->setContentsMargins(0, edge, 0, edge + above);
    across->setSpacing(scaledLength(*this, 10));
    auto* shape = new QLabel;
    shape->setContentsMargins(0, above, 0, 0);
    const int size = scaledLength(*this, 17);
    const QColor green = statusColours(theme, Status::Green).fill;
    shape->setPixmap(icon(check.open ? QStringLiteral("warning") : QStringLiteral("tick"), check.open ? theme.warning : green)
                         .pixmap(QSize(size, size), devicePixelRatioF()));
    shape->setAccessibleName(check.open ? tr("To see to") : tr("Done"));
    across->addWidget(shape, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->setContentsMargins(0, above, 0, 0);
    const auto add = [&](TextRole role, const QString& text) {
        auto* label = new TextLabel(role, text);
        label->setWordWrap(true);
        words->addWidget(label);
    };
    add(TextRole::Body, check.text);
    if (!check.detail.isEmpty())
        add(TextRole::Caption, check.detail);
    across->addLayout(words, 1);
    if (!check.link.isEmpty()) {
        auto* link = new LinkButton(check.link);
        link->setAccessibleDescription(check.text);
        connect(link, &LinkButton::clicked, this, [this, place = check.place] { Q_EMIT followed(place); });
        across->addWidget(link, 0, Qt::AlignTop);
    }
    return row;
}

} // namespace send
