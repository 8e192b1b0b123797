// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_mapping.h"

#include "app/measure.h"
#include "app/text_label.h"
#include "app/wrapped_text.h"

#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTextDocument>
#include <QWheelEvent>

#include <algorithm>
#include <set>

namespace send {

namespace {

constexpr std::size_t mostShown = 200; ///< headings; a table with more is wide by its periods
constexpr int linesSeen = 5;

/// The meaning of a choice whose period is still to be typed, by its data in the box.
std::optional<Meaning> withoutPeriod(const QString& data)
{
    const QString start = QStringLiteral("of-a-period:");
    return data.startsWith(start) ? fromCode<Meaning>(data.mid(start.size())) : std::nullopt;
}

QString dataWithoutPeriod(Meaning meaning)
{
    return QStringLiteral("of-a-period:") + codeOf(meaning);
}

/// Enter says the period, and does not import.
class PeriodEdit : public QLineEdit
{
protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
            return QLineEdit::keyPressEvent(event);
        Q_EMIT editingFinished();
        event->accept();
    }
};

/// The wheel scrolls the list and never changes a meaning on its way.
class MeaningBox : public QComboBox
{
protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

/// One of each heading; columns without one are left out by themselves.
std::vector<MappedColumn> distinct(const std::vector<MappedColumn>& columns)
{
    std::set<QString> seen;
    std::vector<MappedColumn> kept;
    for (const MappedColumn& column : columns)
        if (!column.heading.isEmpty() && seen.insert(headingKey(column.heading)).second)
            kept.push_back(column);
    return kept;
}

} // namespace

ImportMapping::ImportMapping(QWidget* parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("mapping"));
    setAccessibleName(tr("What the headings mean"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // its boxes take the keyboard
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

QSize ImportMapping::sizeHint() const
{
    const int wanted = widget() ? widget()->sizeHint().height() : 0;
    return {scaledLength(*this, 400), std::min(wanted, linesSeen * scaledLength(*this, 34))};
}

void ImportMapping::show(const std::vector<MappedColumn>& columns)
{
    const std::vector<MappedColumn> headings = distinct(columns);
    const bool isSame = std::ranges::equal(headings.begin(), headings.begin() + std::ptrdiff_t(std::min(headings.size(), mostShown)),
                                           m_lines.begin(), m_lines.end(), {}, &MappedColumn::heading,
                                           [](const Line& line) { return line.column.heading; });
    if (!isSame)
        build(headings);
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        m_lines[i].column = headings[i];
        fill(m_lines[i]);
    }
    updateGeometry();
}

void ImportMapping::build(const std::vector<MappedColumn>& headings)
{
    m_lines.clear();
    auto* lines = new QWidget;
    m_grid = new QGridLayout(lines);
    m_grid->setContentsMargins(0, 0, scaledLength(*this, 4), 0);
    m_grid->setVerticalSpacing(scaledLength(*this, 4));
    m_grid->setHorizontalSpacing(scaledLength(*this, 12));
    m_grid->setColumnStretch(0, 3);
    m_grid->setColumnStretch(1, 4);
    m_grid->setColumnStretch(2, 4);
    for (std::size_t i = 0; i < std::min(headings.size(), mostShown); ++i)
        addLine(headings[i]);
    if (headings.size() > mostShown)
        m_grid->addWidget(new TextLabel(TextRole::Muted, tr("%1 more headings are not listed here.").arg(headings.size() - mostShown)),
                          int(m_lines.size()), 0, 1, 3);
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    setWidget(lines);
}

void ImportMapping::addLine(const MappedColumn& column)
{
    const int row = int(m_lines.size());
    auto* name = new TextLabel(TextRole::Body, shortened(column.heading, scaledLength(*this, 400), fontMetrics()));
    name->setToolTip(Qt::convertFromPlainText(column.heading));
    auto* box = new MeaningBox;
    box->setObjectName(QStringLiteral("meaning-%1").arg(headingKey(column.heading)));
    box->setAccessibleName(tr("What “%1” means").arg(column.heading));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(16);
    box->setMaxVisibleItems(20);
    auto* period = new PeriodEdit;
    period->setObjectName(QStringLiteral("period-%1").arg(headingKey(column.heading)));
    period->setAccessibleName(tr("Period of “%1”").arg(column.heading));
    period->setPlaceholderText(tr("Period"));
    period->setMaximumWidth(scaledLength(*this, 130));
    auto* why = new TextLabel(TextRole::Muted);
    for (TextLabel* label : {name, why})
        label->setWordWrap(true);
    auto* aside = new QHBoxLayout;
    aside->addWidget(period);
    aside->addWidget(why, 1);
    m_grid->addWidget(name, row, 0);
    m_grid->addWidget(box, row, 1);
    m_grid->addLayout(aside, row, 2);
    m_lines.push_back({column, box, period, why});
    connect(box, &QComboBox::activated, this, [this, heading = column.heading] { choose(heading); });
    connect(period, &QLineEdit::editingFinished, this, [this, heading = column.heading] { takePeriod(heading); });
}

/// The choices, and what is chosen now; a box that has them already only moves.
void ImportMapping::fill(Line& line)
{
    const QSignalBlocker quiet(line.box);
    const ColumnMeaning& now = line.column.meaning;
    if (line.box->findData(toCode(now)) < 0) {
        line.box->clear();
        const QString period = periodIn(line.column.heading);
        for (const ColumnMeaning& meaning : meaningsToChoose(period))
            line.box->addItem(toText(meaning), toCode(meaning));
        if (line.box->findData(toCode(now)) < 0)
            line.box->insertItem(1, toText(now), toCode(now));
        line.box->addItem(tr("Reading of a period to be typed"), dataWithoutPeriod(Meaning::Reading));
        line.box->addItem(tr("Planned value of a period to be typed"), dataWithoutPeriod(Meaning::Planned));
    }
    line.box->setCurrentIndex(line.box->findData(toCode(now)));
    line.period->hide();
    line.why->setText(line.column.why);
}

ImportMapping::Line* ImportMapping::lineOf(const QString& heading)
{
    const auto line = std::ranges::find(m_lines, heading, [](const Line& each) { return each.column.heading; });
    return line == m_lines.end() ? nullptr : &*line;
}

void ImportMapping::choose(const QString& heading)
{
    Line* line = lineOf(heading);
    if (!line)
        return;
    const QString code = line->box->currentData().toString();
    const bool isOpen = withoutPeriod(code).has_value();
    line->period->setVisible(isOpen);
    line->why->setText(isOpen ? tr("Write it like Autumn 2026 or 2026-10") : line->column.why);
    if (const auto meaning = meaningFromCode(code); !isOpen && meaning && *meaning != line->column.meaning)
        Q_EMIT chosen(headingKey(heading), *meaning);
}

void ImportMapping::takePeriod(const QString& heading)
{
    Line* line = lineOf(heading);
    const auto meaning = line ? withoutPeriod(line->box->currentData().toString()) : std::nullopt;
    const QString period = line ? line->period->text().simplified() : QString();
    if (!meaning || period.isEmpty())
        return;
    if (isPeriodText(period))
        Q_EMIT chosen(headingKey(heading), {*meaning, period});
    else
        line->why->setText(tr("“%1” is not a period. Write it like Autumn 2026 or 2026-10").arg(period));
}

} // namespace send
