// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enter_model.h"

#include "app/document.h"
#include "core/format.h"
#include "core/month_names.h"
#include "core/sign_off.h"

#include <algorithm>

namespace send {

namespace {

using Model = EnterModel;

bool isNumber(int column)
{
    return column >= Model::Before && column <= Model::AsAt;
}

/// `31 Oct`; with its year where that is not the period's own.
QString shortDay(QDate day, int year)
{
    const QString text = QStringLiteral("%1 %2").arg(day.day()).arg(shortMonthName(day.month()));
    return day.year() == year ? text : QStringLiteral("%1 %2").arg(text).arg(day.year() % 100, 2, 10, QLatin1Char('0'));
}

/// The metric's first period that ends after the term.
Period nextDue(const Metric& metric, Term term, const TermCalendar& calendar)
{
    Period period = periodContaining(metric.period, datesOf(term, calendar).end);
    while (termOf(period, calendar) <= term)
        period = next(period);
    return period;
}

QString withoutBrackets(Markers markers)
{
    return toText(markers).replace(QStringLiteral("]["), QStringLiteral(" ")).remove(u'[').remove(u']');
}

} // namespace

QString EnterModel::groupNumber(int row) const
{
    return QString::number(m_document.scorecard().areas.at(at(row).area).number);
}

QString EnterModel::groupName(int row) const
{
    return m_document.scorecard().areas.at(at(row).area).name;
}

QString EnterModel::groupCounts(int row) const
{
    const AreaId area = at(row).area;
    const auto [known, isNew] = m_counts.try_emplace(area);
    if (isNew)
        known->second = countsOf(area);
    return known->second;
}

QString EnterModel::countsOf(AreaId area) const
{
    int due = 0;
    int entered = 0;
    for (const Row& of : m_all) {
        if (of.area != area)
            continue;
        due += of.period ? 1 : 0;
        entered += stateOf(of) == State::Entered ? 1 : 0;
    }
    return due == 0 ? tr("none due") : tr("%1 of %2 entered").arg(entered).arg(due);
}

QString EnterModel::monthAt(int row) const
{
    const Row& shown = at(row);
    return shown.period && shown.of > 1 ? toDisplay(*shown.period) : QString();
}

QVariant EnterModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const int row = index.row();
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return display(row, column);
    case Qt::AccessibleTextRole: return spoken(row, column);
    case Qt::ToolTipRole: return toolTip(row, column);
    case Qt::TextAlignmentRole: return static_cast<int>((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::EditRole: break;
    default: return {};
    }
    const auto cell = enterCellOf(column);
    return cell && keyAt(row) ? editText(standing(row), *cell, metricOf(row)) : display(row, column);
}

QString EnterModel::toolTip(int row, int column) const
{
    Period period{};
    if (column == England && !isGroup(row) && englandOf(row, period))
        return tr("England, %1").arg(toDisplay(period));
    if (column == SignOff && !isGroup(row))
        return signOffText(m_document.scorecard(), *at(row).metric, m_document.term());
    return column == Name || column == Basis || column == Comment ? display(row, column) : QString();
}

QString EnterModel::display(int row, int column) const
{
    if (isGroup(row))
        return column == Ref    ? groupNumber(row)
               : column == Name ? QStringLiteral("%1. %2").arg(groupName(row), groupCounts(row))
                                : QString();
    const EnterRow shown = standing(row);
    switch (column) {
    case Ref: return refOf(m_document.scorecard(), *at(row).metric);
    case Name: {
        const QString month = monthAt(row);
        return month.isEmpty() ? nameWithUnit(metricOf(row))
                               : QStringLiteral("%1, %2").arg(nameWithUnit(metricOf(row)), month);
    }
    case Basis: return basisText(metricOf(row));
    case Before: return beforeText(row);
    case LastYear: return lastYearText(row);
    case Planned: return plannedText(row);
    case England: return englandText(row);
    case Number: return partText(shown, shown.number);
    case OutOf: return partText(shown, shown.outOf);
    case Value: return valueText(row);
    case AsAt:
        return shown.reading.asAt
                   ? shortDay(*shown.reading.asAt, endDate(*at(row).period, m_document.scorecard().terms).year())
                   : QString();
    case SignOff: return signOffWord(row);
    case Mark: return isWithheld(shown.reading.markers) ? QString() : withoutBrackets(shown.reading.markers);
    default: return stateText(row);
    }
}

/// What stood there in a term, or in a period of it where there are several.
QString EnterModel::figureText(int row, Term term, const std::optional<Period>& period) const
{
    const Scorecard& scorecard = m_document.scorecard();
    const Metric& metric = metricOf(row);
    QString text;
    if (at(row).of > 1) {
        const auto found = period ? scorecard.readings.find({*at(row).metric, *period}) : scorecard.readings.end();
        if (found != scorecard.readings.end())
            text = formatReading(found->second, metric);
    } else if (const auto figure = figureFor(scorecard, *at(row).metric, term)) {
        text = figure->value ? formatValue(*figure->value, metric) : toText(figure->markers);
    }
    return text.isEmpty() ? QStringLiteral("–") : text;
}

/// A term ago: the same month of it, where there are several.
QString EnterModel::beforeText(int row) const
{
    const Term before = previous(m_document.term());
    const auto due = periodsDueIn(metricOf(row), before, m_document.scorecard().terms);
    const auto place = static_cast<std::size_t>(at(row).place);
    return figureText(row, before, place < due.size() ? std::optional(due[place]) : std::nullopt);
}

QString EnterModel::lastYearText(int row) const
{
    std::optional<Period> period = at(row).period;
    if (period)
        --period->year;
    return figureText(row, {m_document.term().year - 1, m_document.term().season}, period);
}

QString EnterModel::plannedText(int row) const
{
    const Scorecard& scorecard = m_document.scorecard();
    const QDate end = at(row).period ? endDate(*at(row).period, scorecard.terms)
                                     : datesOf(m_document.term(), scorecard.terms).end;
    const auto planned = plannedAt(scorecard, *at(row).metric, end);
    return planned ? formatValue(*planned, metricOf(row)) : QStringLiteral("–");
}

/// England's latest figure up to the row's period, and its own period.
const Benchmark* EnterModel::englandOf(int row, Period& period) const
{
    const Scorecard& scorecard = m_document.scorecard();
    const QDate end = datesOf(m_document.term(), scorecard.terms).end;
    const Benchmark* latest = nullptr;
    for (const auto& [key, benchmark] : benchmarksOf(scorecard, *at(row).metric)) {
        const QDate its = endDate(key.period, scorecard.terms);
        if (key.comparator != Comparator::England || its > end || (latest && endDate(period, scorecard.terms) > its))
            continue;
        latest = &benchmark;
        period = key.period;
    }
    return latest;
}

QString EnterModel::englandText(int row) const
{
    Period period{};
    const Benchmark* england = englandOf(row, period);
    const auto value = england ? valueOf(*england, metricOf(row)) : std::nullopt;
    return value ? formatValue(*value, metricOf(row)) : QStringLiteral("–");
}

/// Of a figure under [c], [x] or [z] its marker, as Value shows it; the editor alone has what was typed.
QString EnterModel::partText(const EnterRow& row, const std::optional<std::int64_t>& part)
{
    if (!part)
        return {};
    return isWithheld(row.reading.markers) ? toText(row.reading.markers) : formatCount(*part);
}

QString EnterModel::valueText(int row) const
{
    if (stateAt(row) == State::Fed) {
        const auto figure = figureFor(m_document.scorecard(), *at(row).metric, m_document.term());
        return figure && figure->value ? formatValue(*figure->value, metricOf(row)) : QString();
    }
    if (!at(row).period)
        return {};
    const bool isTyped = m_draft && m_draft->row == row && (m_draft->typed || m_draft->meant.parts);
    return formatReading(isTyped ? m_draft->meant : standing(row).reading, metricOf(row));
}

QString EnterModel::stateText(int row) const
{
    const EnterRow shown = standing(row);
    switch (stateAt(row)) {
    case State::Heading: return {};
    case State::NotDue: {
        const TermCalendar& calendar = m_document.scorecard().terms;
        const QDate end = endDate(nextDue(metricOf(row), m_document.term(), calendar), calendar);
        return tr("Next due %1 %2").arg(monthName(end.month())).arg(end.year());
    }
    case State::Fed: return tr("From the backlog");
    case State::Half:
        if (isOdd(row))
            break; // the other part is being typed
        return shown.number ? tr("“Out of” to enter") : tr("Number to enter");
    case State::ToEnter:
    case State::Entered: break;
    }
    if (isOdd(row))
        return tr("Check");
    if (!shown.reading.comment.isEmpty())
        return shown.reading.comment;
    if (!shown.reading.explanation.isEmpty())
        return shown.reading.explanation;
    return stateAt(row) == State::ToEnter ? tr("To enter") : QString();
}

/// Where there is nothing to sign off yet, nothing.
QString EnterModel::signOffWord(int row) const
{
    const auto state = signOffStateOf(m_document.scorecard(), *at(row).metric, m_document.term());
    const bool isIn = stateAt(row) == State::Entered || stateAt(row) == State::Fed;
    return isIn || state != SignOffState::Draft ? send::toText(state) : QString();
}

/// What a screen reader says: the value with its unit, the state in words, and which cells are worked out.
QString EnterModel::spoken(int row, int column) const
{
    if (isGroup(row))
        return QStringLiteral("%1 %2, %3").arg(groupNumber(row), groupName(row), groupCounts(row));
    const QString text = display(row, column);
    if (const Warning* warning = column == Comment ? shownWarning(row) : nullptr)
        return tr("Check. %1").arg(warning->sentence);
    if (column == SignOff && at(row).metric)
        return signOffText(m_document.scorecard(), *at(row).metric, m_document.term());
    if (column == Comment && stateAt(row) == State::Entered)
        return text.isEmpty() ? tr("Entered") : tr("Entered. %1").arg(text);
    const auto value = at(row).period ? valueOf(standing(row).reading, metricOf(row)) : std::nullopt;
    if (column == Value && value && !isWithheld(standing(row).reading.markers))
        return formatWithUnit(*value, metricOf(row));
    return text.isEmpty() ? tr("Empty") : text;
}

int EnterModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EnterModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EnterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignBottom);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const Term before = previous(m_document.term());
    switch (section) {
    case Ref: return tr("Ref");
    case Name: return tr("Metric");
    case Basis: return tr("Basis");
    case Before:
        return role == Qt::AccessibleTextRole ? toText(before)
                                              : QStringLiteral("%1\n%2").arg(seasonName(before.season)).arg(before.year);
    case LastYear:
        return role == Qt::AccessibleTextRole ? tr("Same term last year")
                                              : QStringLiteral("%1\n%2").arg(seasonName(m_document.term().season)).arg(m_document.term().year - 1);
    case Planned: return tr("Planned");
    case England: return tr("England");
    case Number: return tr("Number");
    case OutOf: return tr("Out of");
    case Value: return tr("Value");
    case AsAt: return tr("As at");
    case Mark: return tr("Mark");
    case SignOff: return tr("Sign-off");
    default: return role == Qt::AccessibleTextRole ? tr("Check and comment") : tr("Check and\ncomment");
    }
}

/// The keyboard steps over headings.
Qt::ItemFlags EnterModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (isGroup(index.row()))
        return Qt::ItemNeverHasChildren;
    const Qt::ItemFlags read = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return isTypable(index) ? read | Qt::ItemIsEditable : read;
}

} // namespace send
