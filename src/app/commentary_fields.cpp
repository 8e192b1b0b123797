// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commentary_fields.h"

#include "app/document.h"
#include "app/enter_typing.h"
#include "app/last_change.h"
#include "app/measure.h"
#include "app/plan_field.h"
#include "app/text_label.h"
#include "core/format.h"
#include "core/honesty.h"

#include <QVBoxLayout>

namespace send {

namespace {

constexpr int draftMilliseconds = 500;

bool isEmpty(const Commentary& commentary)
{
    return commentary.cause.isEmpty() && commentary.action.isEmpty() && commentary.backOnTrack.isEmpty() &&
           !commentary.backOnTrackBy;
}

bool saysTheSame(const Commentary& one, const Commentary& other)
{
    return one.cause == other.cause && one.action == other.action && one.backOnTrack == other.backOnTrack &&
           one.backOnTrackBy == other.backOnTrackBy;
}

PlanField* fieldNamed(const QString& objectName, const QString& name, PlanField::Kind kind = PlanField::Kind::Text)
{
    auto* field = new PlanField(name, kind);
    field->setObjectName(objectName);
    return field;
}

QString dayText(const std::optional<QDate>& day)
{
    return day ? formatDate(*day) : QString();
}

TextLabel* wrapping(TextRole role, const char* objectName)
{
    auto* label = new TextLabel(role);
    label->setObjectName(QLatin1String(objectName));
    label->setWordWrap(true);
    label->hide();
    return label;
}

void showWords(TextLabel& label, const QString& words)
{
    label.setText(words);
    label.setVisible(!words.isEmpty());
}

} // namespace

CommentaryFields::CommentaryFields(Document& document)
    : m_document(document)
    , m_parts{{{&Commentary::cause, fieldNamed(QStringLiteral("cause"), tr("Cause"))},
               {&Commentary::action, fieldNamed(QStringLiteral("action"), tr("Action"))},
               {&Commentary::backOnTrack, fieldNamed(QStringLiteral("backOnTrack"), tr("Back on track"))}}}
    , m_day(fieldNamed(QStringLiteral("backOnTrackBy"), tr("Back on track by"), PlanField::Kind::Line))
    , m_by(wrapping(TextRole::Caption, "commentaryBy"))
    , m_count(wrapping(TextRole::Caption, "commentaryCount"))
    , m_restored(wrapping(TextRole::Caption, "commentaryDraft"))
    , m_warning(wrapping(TextRole::Warning, "commentaryWarning"))
{
    setObjectName(QStringLiteral("commentary"));
    auto* down = new QVBoxLayout(this);
    down->setContentsMargins(0, scaledLength(*this, 10), 0, 0);
    down->setSpacing(scaledLength(*this, 6));
    down->addWidget(new TextLabel(TextRole::Strong, tr("Commentary")));
    for (TextLabel* label : {m_by, m_restored, m_warning})
        down->addWidget(label);
    for (const Part& part : m_parts) {
        down->addWidget(part.field);
        connect(part.field, &PlanField::committed, this, [this, part](const QString& text) { write(part, text); });
    }
    down->addWidget(m_day);
    down->addWidget(m_count);
    connect(m_day, &PlanField::committed, this, &CommentaryFields::writeDay);
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(draftMilliseconds);
    connect(&m_draftTimer, &QTimer::timeout, this, &CommentaryFields::keepDraft);
    for (PlanField* field : {m_parts[0].field, m_parts[1].field, m_parts[2].field, m_day})
        connect(field, &PlanField::edited, this, [this, field] {
            if (field->focusProxy()->hasFocus() && !m_draftTimer.isActive())
                m_draftTimer.start();
        });
}

void CommentaryFields::show(MetricId metric)
{
    const CommentaryKey key{metric, m_document.term()};
    const bool isSame = m_key == key && m_path == m_document.path();
    if (!isSame) {
        for (const Part& part : m_parts)
            part.field->commit();
        m_day->commit();
        m_draftTimer.stop();
    }
    m_key = key;
    m_path = m_document.path();
    showFields(standing(), isSame);
    if (!isSame)
        restoreDraft();
    m_isFigureChanged = !isEmpty(standing()) && isFigureChangedSince(m_document, key);
    showChecks();
}

void CommentaryFields::showFields(const Commentary& commentary, bool isSame)
{
    const auto put = [&](PlanField* field, const QString& words) {
        isSame ? field->setText(words) : field->turnTo(words);
        field->setReadOnly(!m_document.canEdit());
    };
    for (const Part& part : m_parts) {
        if (!isSame || !part.field->isTyping())
            m_seen.*part.words = commentary.*part.words;
        put(part.field, commentary.*part.words);
    }
    put(m_day, dayText(commentary.backOnTrackBy));
    showWords(*m_by, commentary.written ? tr("%1, %2").arg(commentary.author, formatDate(*commentary.written))
                                        : commentary.author);
}

/// Words that were being typed when the program ended: they stand in their fields again, and are nobody's edit yet.
void CommentaryFields::restoreDraft()
{
    m_hasDraft = false;
    const auto drafts = m_document.drafts();
    const auto draft = drafts ? drafts->find(*m_key) : std::map<CommentaryKey, Commentary>::const_iterator();
    if (drafts && draft != drafts->end() && !saysTheSame(draft->second, standing())) {
        m_hasDraft = true;
        for (const Part& part : m_parts)
            if (draft->second.*part.words != standing().*part.words)
                part.field->restore(draft->second.*part.words);
        if (draft->second.backOnTrackBy != standing().backOnTrackBy)
            m_day->restore(dayText(draft->second.backOnTrackBy));
    }
    showWords(*m_restored, m_hasDraft ? tr("A draft was kept: these words were being typed and are not in the file yet. "
                                           "Leave a field to write it, or press Esc in it to drop it.")
                                      : QString());
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

/// As it would be if every field were left now; a day that cannot be read is left out.
Commentary CommentaryFields::typed() const
{
    Commentary typed = standing();
    for (const Part& part : m_parts)
        typed.*part.words = part.field->typed();
    const QString day = m_day->typed();
    const auto by = parseDay(day, m_document.today().addYears(1).addDays(-1));
    typed.backOnTrackBy = by && !day.isEmpty() ? std::optional(*by) : std::nullopt;
    return typed;
}

/// What differs from the file is kept as a draft; where nothing does any more there is none.
void CommentaryFields::keepDraft()
{
    showChecks();
    if (!m_key || m_path != m_document.path() || !m_document.canEdit())
        return;
    const bool isDraft = !saysTheSame(typed(), standing());
    // What cannot be kept is tried again at the next key; the edit itself says what is wrong.
    if (isDraft)
        (void)m_document.saveDraft(*m_key, typed());
    else if (m_hasDraft)
        (void)m_document.dropDraft(*m_key);
    m_hasDraft = isDraft;
    if (!isDraft)
        showWords(*m_restored, {});
}

/// What a reader would object to, of what is typed now; and how long it is.
void CommentaryFields::showChecks()
{
    const Commentary now = typed();
    const Assessment assessment = assess(m_document.scorecard(), m_key->metric, m_key->term, m_document.today());
    QStringList sentences;
    const bool isChangedSince = m_isFigureChanged && saysTheSame(now, standing()); // what is typed now is newer
    for (const HonestyFinding& finding :
         honestyOf(assessment, isEmpty(now) ? std::nullopt : std::optional(now), commentaryWordLimit, isChangedSince))
        sentences << finding.sentence;
    showWords(*m_warning, sentences.join(u'\n'));
    m_parts.front().field->focusProxy()->setAccessibleDescription(m_warning->text());
    const int words = wordCount(now);
    showWords(*m_count, words == 0 ? QString() : tr("%1 of at most %2 words").arg(words).arg(commentaryWordLimit));
}

void CommentaryFields::write(const Part& part, const QString& text)
{
    if (!m_key || m_path != m_document.path() || !m_document.scorecard().metrics.contains(m_key->metric))
        return;
    m_document.lookForChanges();
    Commentary after = standing();
    after.*part.words = text;
    const bool isTheirs = standing().*part.words != m_seen.*part.words;
    Commentary seen = standing();
    seen.*part.words = m_seen.*part.words;
    if (edit(after, isTheirs ? &seen : nullptr) || !isTheirs)
        return;
    m_seen.*part.words = standing().*part.words;
    part.field->turnTo(standing().*part.words);
}

void CommentaryFields::writeDay(const QString& text)
{
    if (!m_key || m_path != m_document.path() || !m_document.scorecard().metrics.contains(m_key->metric))
        return;
    const auto day = parseDay(text, m_document.today().addYears(1).addDays(-1));
    m_day->setRefusal(text.isEmpty() || day ? QString() : day.error().sentence);
    if (!text.isEmpty() && !day)
        return;
    m_document.lookForChanges();
    Commentary after = standing();
    after.backOnTrackBy = text.isEmpty() ? std::nullopt : std::optional(*day);
    if (edit(after, nullptr))
        m_day->turnTo(dayText(after.backOnTrackBy));
}

/// One edit of the field that was left, never into another file. What others wrote in the other fields stays; where they
/// wrote in this one (`seen` is what stood there), Document finds that it no longer does, and asks whose words to keep.
bool CommentaryFields::edit(const Commentary& wanted, const Commentary* seen)
{
    const Scorecard& scorecard = m_document.scorecard();
    Commentary after = wanted;
    after.author = m_document.author();
    after.written = m_document.today();
    CommentaryEdit edit = editOf(scorecard.commentary, *m_key, isEmpty(after) ? std::nullopt : std::optional(after));
    if (seen)
        edit.before = *seen;
    const CommentaryKey key = *m_key;
    const QString sentence = isEmpty(after) ? tr("Remove commentary on %1, %2") : tr("Comment on %1, %2");
    const bool written = m_document.edit(sentence.arg(scorecard.metrics.at(key.metric).name, toText(key.term)), {edit});
    if (written && m_key == key) {
        m_draftTimer.stop();
        keepDraft();
    }
    return written;
}

} // namespace send
