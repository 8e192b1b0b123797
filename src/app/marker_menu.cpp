// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/marker_menu.h"

#include "core/codes.h"
#include "core/marker_meaning.h"

#include <QKeyEvent>

#include <algorithm>

namespace send {

namespace {

/// Those that an officer sets; the others come with published figures and can be typed.
constexpr Markers offered = Marker::Provisional | Marker::Revised | Marker::Estimated | Marker::Break | Marker::Confidential |
                            Marker::NotAvailable | Marker::NotApplicable;

QString capitalised(QString text)
{
    text[0] = text[0].toUpper();
    return text;
}

} // namespace

MarkerMenu::MarkerMenu(QWidget* parent) : QMenu(parent)
{
    setObjectName(QStringLiteral("markerMenu"));
    setAccessibleName(tr("Markers"));
    for (const auto& [marker, code] : Codes<Marker>::all)
        if (offered.testFlag(marker))
            add(capitalised(meaningOf(marker)), code, marker);
    addSeparator();
    add(tr("Awaited: it is coming"), tr("awaited"), std::nullopt);
    connect(this, &QMenu::triggered, this, [this] { Q_EMIT kept(text()); });
}

void MarkerMenu::add(const QString& meaning, const QString& word, std::optional<Marker> marker)
{
    const QString shown = marker ? QStringLiteral("[%1]").arg(word) : word;
    QAction* action = addAction(QStringLiteral("%1\t%2").arg(meaning, shown));
    action->setObjectName(QStringLiteral("marker_%1").arg(word));
    action->setCheckable(true);
    m_lines.push_back({action, marker, word});
    connect(action, &QAction::toggled, this, [this, place = m_lines.size() - 1](bool on) { settleWith(m_lines[place], on); });
}

/// A figure that is coming has no marker, and there is one reason why there is none.
void MarkerMenu::settleWith(const Line& ticked, bool on)
{
    if (!on)
        return;
    const bool isReason = ticked.marker && isWithheld(*ticked.marker);
    for (const Line& line : m_lines) {
        const bool contradicts = !ticked.marker || !line.marker || (isReason && isWithheld(*line.marker));
        if (contradicts && line.action != ticked.action)
            line.action->setChecked(false);
    }
}

void MarkerMenu::choose(const QPoint& where, const QString& text)
{
    const auto markers = parseMarkers(text);
    for (const Line& line : m_lines) {
        const QSignalBlocker quiet(line.action);
        line.action->setChecked(line.marker ? markers && markers->testFlag(*line.marker)
                                            : text.compare(line.word, Qt::CaseInsensitive) == 0);
    }
    m_others = markers ? *markers & ~offered : Markers();
    m_isTicked = false;
    popup(where);
    const auto ticked = std::ranges::find_if(m_lines, [](const Line& line) { return line.action->isChecked(); });
    setActiveAction(ticked == m_lines.end() ? m_lines.front().action : ticked->action);
}

void MarkerMenu::keyPressEvent(QKeyEvent* event)
{
    const auto typed = std::ranges::find_if(m_lines, [&](const Line& line) {
        return !event->text().isEmpty() && line.word.startsWith(event->text(), Qt::CaseInsensitive);
    });
    QAction* ticked = event->key() == Qt::Key_Space ? activeAction() : typed != m_lines.end() ? typed->action : nullptr;
    if (ticked) {
        setActiveAction(ticked);
        ticked->toggle();
        m_isTicked = true;
        return;
    }
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return QMenu::keyPressEvent(event);
    if (!m_isTicked && activeAction())
        activeAction()->setChecked(true);
    close();
    Q_EMIT kept(text());
}

QString MarkerMenu::text() const
{
    QStringList words;
    for (const Line& line : m_lines)
        if (line.action->isChecked())
            words << line.word;
    return (words.join(u' ') + u' ' + toText(m_others)).trimmed();
}

} // namespace send
