// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commentary_fields.h"

#include "app/document.h"
#include "app/measure.h"
#include "app/plan_field.h"
#include "app/text_label.h"
#include "core/assessment.h"
#include "core/format.h"

#include <QVBoxLayout>

namespace send {

namespace {

bool isEmpty(const Commentary& commentary)
{
    return commentary.cause.isEmpty() && commentary.action.isEmpty() && commentary.backOnTrack.isEmpty();
}

PlanField* fieldNamed(const QString& objectName, const QString& name)
{
    auto* field = new PlanField(name, PlanField::Kind::Text);
    field->setObjectName(objectName);
    return field;
}

} // namespace

CommentaryFields::CommentaryFields(Document& document)
    : m_document(document)
    , m_parts{{{&Commentary::cause, fieldNamed(QStringLiteral("cause"), tr("Cause"))},
               {&Commentary::action, fieldNamed(QStringLiteral("action"), tr("Action"))},
               {&Commentary::backOnTrack, fieldNamed(QStringLiteral("backOnTrack"), tr("Back on track"))}}}
    , m_by(new TextLabel(TextRole::Caption))
    , m_warning(new TextLabel(TextRole::Warning))
{
    setObjectName(QStringLiteral("commentary"));
    auto* down = new QVBoxLayout(this);
    down->setContentsMargins(0, scaledLength(*this, 10), 0, 0);
    down->setSpacing(scaledLength(*this, 6));
    down->addWidget(new TextLabel(TextRole::Strong, tr("Commentary")));
    m_by->setObjectName(QStringLiteral("commentaryBy"));
    m_warning->setObjectName(QStringLiteral("commentaryWarning"));
    for (TextLabel* label : {m_by, m_warning}) {
        label->setWordWrap(true);
        down->addWidget(label);
    }
    for (const Part& part : m_parts) {
        down->addWidget(part.field);
        connect(part.field, &PlanField::committed, this, [this, part](const QString& text) { write(part, text); });
    }
}

void CommentaryFields::show(MetricId metric)
{
    const CommentaryKey key{metric, m_document.term()};
    const bool isSame = m_key == key && m_path == m_document.path();
    if (!isSame)
        for (const Part& part : m_parts)
            part.field->commit();
    m_key = key;
    m_path = m_document.path();
    const Commentary commentary = standing();
    for (const Part& part : m_parts) {
        if (!isSame || !part.field->isTyping())
            m_seen.*part.words = commentary.*part.words;
        isSame ? part.field->setText(commentary.*part.words) : part.field->turnTo(commentary.*part.words);
        part.field->setReadOnly(!m_document.canEdit());
    }
    const QString by = commentary.written ? tr("%1, %2").arg(commentary.author, formatDate(*commentary.written))
                                          : commentary.author;
    m_by->setText(by);
    m_by->setVisible(!by.isEmpty());
    showWarning(commentary);
}

QWidget* CommentaryFields::cause() const
{
    return m_parts.front().field;
}

Commentary CommentaryFields::standing() const
{
    const auto& all = m_document.scorecard().commentary;
    const auto found = all.find(*m_key);
    return found == all.end() ? Commentary() : found->second;
}

/// As the pack's check has it: a red metric must be explained by its cause.
void CommentaryFields::showWarning(const Commentary& commentary)
{
    const bool isRed =
        assess(m_document.scorecard(), m_key->metric, m_key->term, m_document.today()).status == Status::Red;
    const bool lacks = isRed && commentary.cause.trimmed().isEmpty();
    m_warning->setText(lacks ? tr("This metric is red: say why, what is done and when it is back on track.") : QString());
    m_warning->setVisible(lacks);
    m_parts.front().field->focusProxy()->setAccessibleDescription(m_warning->text());
}

/// One edit of the field that was left, never into another file. What others wrote in the other two fields stays; where
/// they wrote in this one, Document finds that it no longer stands as it was seen, and asks whose words to keep.
void CommentaryFields::write(const Part& part, const QString& text)
{
    const Scorecard& scorecard = m_document.scorecard();
    if (!m_key || m_path != m_document.path() || !scorecard.metrics.contains(m_key->metric))
        return;
    m_document.lookForChanges();
    Commentary after = standing();
    after.*part.words = text;
    after.author = m_document.author();
    after.written = m_document.today();
    CommentaryEdit edit =
        editOf(scorecard.commentary, *m_key, isEmpty(after) ? std::nullopt : std::optional(after));
    const bool isTheirs = standing().*part.words != m_seen.*part.words;
    if (isTheirs)
        edit.before.emplace(standing()).*part.words = m_seen.*part.words;
    const QString sentence = isEmpty(after) ? tr("Remove commentary on %1, %2") : tr("Comment on %1, %2");
    const bool written =
        m_document.edit(sentence.arg(scorecard.metrics.at(m_key->metric).name, toText(m_key->term)), {edit});
    if (isTheirs && !written) {
        m_seen.*part.words = standing().*part.words;
        part.field->turnTo(standing().*part.words);
    }
}

} // namespace send
