// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scorecard_model.h"

#include "app/document.h"
#include "core/format.h"

#include <algorithm>

namespace send {

namespace {

bool isNumber(int column)
{
    return column >= ScorecardModel::FirstTerm && column <= ScorecardModel::Target;
}

QString shortSeason(Season season)
{
    switch (season) {
    case Season::Spring: return ScorecardModel::tr("Spr");
    case Season::Summer: return ScorecardModel::tr("Sum");
    case Season::Autumn: return ScorecardModel::tr("Aut");
    }
    return {};
}

/// In this narrow column two words are shortened (docs/words.md).
QString statusWord(Status status)
{
    return status == Status::MonitorOnly ? ScorecardModel::tr("Monitor") : toText(status);
}

QString directionWord(Direction direction)
{
    return direction == Direction::TooFewPoints ? ScorecardModel::tr("Too few") : toText(direction);
}

/// Without brackets where a number stands before them; a figure that is only a marker keeps them.
QString markersBeside(const TermFigure& figure)
{
    return figure.value ? toText(figure.markers).remove(u'[').remove(u']') : QString();
}

QString figureText(const TermFigure& figure, const Metric& metric)
{
    if (figure.value)
        return formatValue(*figure.value, metric);
    return figure.markers ? toText(figure.markers) : QString();
}

} // namespace

ScorecardModel::ScorecardModel(const Document& document, QObject* parent)
    : QAbstractTableModel(parent), m_document(document)
{
}

void ScorecardModel::reload()
{
    beginResetModel();
    m_assessments.clear();
    m_cells.clear();
    for (Assessment& assessment : assessAll(m_document.scorecard(), m_document.term(), m_document.today()))
        m_assessments.insert_or_assign(assessment.metric, std::move(assessment));
    recount();
    measure();
    m_rows = rowsToShow();
    endResetModel();
}

void ScorecardModel::refresh(const std::set<MetricId>& metrics)
{
    const bool regroups = m_filter.status || m_sortColumn != Ref;
    std::set<AreaId> areas;
    for (const MetricId metric : metrics) {
        if (!m_assessments.contains(metric))
            continue;
        m_assessments.insert_or_assign(
            metric, assess(m_document.scorecard(), metric, m_document.term(), m_document.today()));
        m_cells.erase(metric);
        areas.insert(m_document.scorecard().metrics.at(metric).area);
    }
    recount();
    measure();
    if (regroups) {
        beginResetModel();
        m_rows = rowsToShow();
        endResetModel();
        return;
    }
    for (int row = 0; row < rowCount(); ++row) {
        const Row& shown = at(row);
        if (shown.metric ? metrics.contains(*shown.metric) : areas.contains(shown.area))
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

void ScorecardModel::setFilter(const ScorecardFilter& filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    m_rows = rowsToShow();
    endResetModel();
}

void ScorecardModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || (column == m_sortColumn && order == m_sortOrder))
        return;
    beginResetModel();
    m_sortColumn = column;
    m_sortOrder = order;
    m_rows = rowsToShow();
    endResetModel();
}

std::optional<int> ScorecardModel::rowOf(MetricId metric) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const Row& row) { return row.metric == metric; });
    return found == m_rows.end() ? std::nullopt : std::optional(static_cast<int>(found - m_rows.begin()));
}

bool ScorecardModel::shows(MetricId id) const
{
    const Metric& metric = m_document.scorecard().metrics.at(id);
    if (m_filter.status && m_assessments.at(id).status != *m_filter.status)
        return false;
    if ((m_filter.area && metric.area != *m_filter.area) || (!m_filter.owner.isEmpty() && metric.owner != m_filter.owner))
        return false;
    return m_filter.words.isEmpty() || metric.name.contains(m_filter.words, Qt::CaseInsensitive) ||
           refOf(m_document.scorecard(), id).startsWith(m_filter.words);
}

std::vector<ScorecardModel::Row> ScorecardModel::rowsToShow() const
{
    std::vector<Row> rows;
    std::map<AreaId, std::vector<MetricId>> byArea;
    for (const MetricId metric : metricsInOrder(m_document.scorecard()))
        if (m_assessments.contains(metric) && shows(metric))
            byArea[m_document.scorecard().metrics.at(metric).area].push_back(metric);
    for (const AreaId area : areasInOrder(m_document.scorecard())) {
        const auto metrics = byArea.find(area);
        if (metrics == byArea.end())
            continue;
        rows.push_back({area, std::nullopt});
        for (const MetricId metric : sorted(metrics->second))
            rows.push_back({area, metric});
    }
    return rows;
}

/// Within an area; rows without a number come last either way.
std::vector<MetricId> ScorecardModel::sorted(std::vector<MetricId> metrics) const
{
    const int column = m_sortColumn;
    const bool ascending = m_sortOrder == Qt::AscendingOrder;
    const auto before = [&](MetricId left, MetricId right) {
        const MetricId& first = ascending ? left : right;
        const MetricId& second = ascending ? right : left;
        if (isNumber(column)) {
            const auto& a = cellsOf(left).number[static_cast<std::size_t>(column)];
            const auto& b = cellsOf(right).number[static_cast<std::size_t>(column)];
            if (!a || !b)
                return a.has_value() && !b;
            return ascending ? *a < *b : *b < *a;
        }
        if (column == StatusColumn)
            return m_assessments.at(first).status < m_assessments.at(second).status;
        if (column == DirectionColumn)
            return m_assessments.at(first).direction < m_assessments.at(second).direction;
        return cellsOf(first).text[static_cast<std::size_t>(column)].localeAwareCompare(
                   cellsOf(second).text[static_cast<std::size_t>(column)]) < 0;
    };
    if (column == Ref || column == Sparkline) {
        if (!ascending)
            std::ranges::reverse(metrics);
    } else {
        std::ranges::stable_sort(metrics, before);
    }
    return metrics;
}

void ScorecardModel::recount()
{
    std::vector<Assessment> all;
    all.reserve(m_assessments.size());
    for (const auto& [metric, assessment] : m_assessments)
        all.push_back(assessment);
    m_counts = countStatuses(all);
    m_areaCounts = countStatusesByArea(m_document.scorecard(), all);
}

/// Only figures that can be longer than a percentage are put into words, so that thousands of readings take no time.
void ScorecardModel::measure()
{
    const Scorecard& scorecard = m_document.scorecard();
    const auto grow = [](QString& widest, const QString& text) {
        if (text.size() > widest.size())
            widest = text;
    };
    const auto growBy = [&](QString& widest, MetricId metric, const Decimal& value) {
        if (value.isNegative() || value >= Decimal(1000))
            grow(widest, formatValue(value, scorecard.metrics.at(metric)));
    };
    m_widest.fill(QStringLiteral("00.0"));
    m_widest[Ref] = m_widest[Name] = QStringLiteral("0.0");
    for (const auto& [key, row] : scorecard.readings)
        if (row.value)
            growBy(m_widest[Latest], key.metric, *row.value);
    for (const auto& [key, point] : scorecard.trajectory)
        growBy(m_widest[Planned], key.metric, point.value);
    for (const auto& [metric, row] : scorecard.targets) {
        growBy(m_widest[Planned], metric, row.value);
        growBy(m_widest[Target], metric, row.value);
    }
    for (const auto& [metric, assessment] : m_assessments) {
        grow(m_widest[Ref], refOf(scorecard, metric));
        grow(m_widest[Name], nameWithUnit(scorecard.metrics.at(metric)));
    }
    std::fill(m_widest.begin() + FirstTerm, m_widest.begin() + Latest, m_widest[Latest]);
}

const ScorecardModel::Cells& ScorecardModel::cellsAt(int row) const
{
    return cellsOf(*at(row).metric);
}

const ScorecardModel::Cells& ScorecardModel::cellsOf(MetricId metric) const
{
    const auto found = m_cells.find(metric);
    return found != m_cells.end() ? found->second : m_cells.emplace(metric, makeCells(metric)).first->second;
}

ScorecardModel::Cells ScorecardModel::makeCells(MetricId id) const
{
    const Scorecard& scorecard = m_document.scorecard();
    const Metric& metric = scorecard.metrics.at(id);
    const Assessment& assessment = m_assessments.at(id);
    Cells cells;
    const auto put = [&](int column, const QString& text, std::optional<Decimal> number = std::nullopt) {
        cells.text[static_cast<std::size_t>(column)] = text;
        cells.number[static_cast<std::size_t>(column)] = number;
    };
    put(Ref, refOf(scorecard, id));
    put(Name, nameWithUnit(metric));
    put(Basis, basisText(metric));
    for (int i = 0; i < termCount; ++i) {
        const auto figure = figureFor(scorecard, id, termOfColumn(FirstTerm + i));
        if (!figure || figure->carried)
            continue;
        put(FirstTerm + i, figureText(*figure, metric), figure->value);
        cells.markers[static_cast<std::size_t>(i)] = markersBeside(*figure);
    }
    if (assessment.figure) {
        put(Latest, figureText(*assessment.figure, metric), assessment.figure->value);
        cells.markers[termCount] = markersBeside(*assessment.figure);
        if (assessment.figure->carried)
            cells.latestPeriod = toDisplay(assessment.figure->period);
    }
    if (cells.text[Latest].isEmpty())
        cells.text[Latest] = QStringLiteral("–");
    if (assessment.planned)
        put(Planned, formatValue(*assessment.planned, metric), assessment.planned);
    if (const auto target = scorecard.targets.find(id); target != scorecard.targets.end())
        put(Target, formatValue(target->second.value, metric), target->second.value);
    put(StatusColumn, statusWord(assessment.status));
    put(DirectionColumn, directionWord(assessment.direction));
    cells.sparkline = send::sparkline(scorecard, id, m_document.term(), termCount);
    cells.percentages = metric.unit == Unit::Percent;
    return cells;
}

Term ScorecardModel::termOfColumn(int column) const
{
    Term term = m_document.term();
    for (int back = FirstTerm + termCount - 1 - column; back > 0; --back)
        term = previous(term);
    return term;
}

QString ScorecardModel::groupNumber(int row) const
{
    return QString::number(m_document.scorecard().areas.at(at(row).area).number);
}

QString ScorecardModel::groupName(int row) const
{
    return m_document.scorecard().areas.at(at(row).area).name;
}

QString ScorecardModel::groupCounts(int row) const
{
    const auto found = m_areaCounts.find(at(row).area);
    const StatusCounts counts = found == m_areaCounts.end() ? StatusCounts() : found->second;
    const QString metrics = counts.all() == 1 ? tr("1 metric") : tr("%1 metrics").arg(formatCount(counts.all()));
    return QStringLiteral("%1: %2").arg(metrics, toSentence(counts));
}

int ScorecardModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ScorecardModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ScorecardModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const int row = index.row();
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole)
        return spoken(row, index.column());
    if (role == Qt::ToolTipRole)
        return isGroup(row) ? QVariant() : QVariant(tip(row, index.column()));
    if (role != Qt::DisplayRole)
        return {};
    if (!isGroup(row))
        return cellsAt(row).text[static_cast<std::size_t>(index.column())];
    return index.column() == Ref    ? QVariant(groupNumber(row))
           : index.column() == Name ? QVariant(QStringLiteral("%1. %2").arg(groupName(row), groupCounts(row)))
                                    : QVariant();
}

/// What a screen reader says: the value with its unit and the status word, not only what is drawn.
QString ScorecardModel::spoken(int row, int column) const
{
    if (isGroup(row))
        return QStringLiteral("%1 %2, %3").arg(groupNumber(row), groupName(row), groupCounts(row));
    const Assessment& assessment = assessmentAt(row);
    const Metric& metric = m_document.scorecard().metrics.at(assessment.metric);
    const auto& number = cellsAt(row).number[static_cast<std::size_t>(column)];
    if (column == Latest && number)
        return QStringLiteral("%1, %2").arg(formatWithUnit(*number, metric), toText(assessment.status));
    if (column == StatusColumn)
        return QStringLiteral("%1. %2").arg(toText(assessment.status), assessment.reason);
    if (column == DirectionColumn)
        return toText(assessment.direction);
    if (column == Sparkline)
        return assessment.verdict;
    return number ? formatWithUnit(*number, metric) : cellsAt(row).text[static_cast<std::size_t>(column)];
}

QString ScorecardModel::tip(int row, int column) const
{
    const Assessment& assessment = assessmentAt(row);
    if (column == StatusColumn)
        return assessment.reason;
    if (column == DirectionColumn)
        return toText(assessment.direction);
    if (column == Name)
        return m_document.scorecard().metrics.at(assessment.metric).name;
    return column == Latest ? assessment.verdict : QString();
}

QVariant ScorecardModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignBottom);
    if (role == Qt::AccessibleTextRole && section >= FirstTerm && section < Latest)
        return toText(termOfColumn(section));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (section >= FirstTerm && section < Latest) {
        const Term term = termOfColumn(section);
        return QStringLiteral("%1\n%2").arg(shortSeason(term.season)).arg(term.year);
    }
    switch (section) {
    case Ref: return tr("Ref");
    case Name: return tr("Metric");
    case Basis: return tr("Basis");
    case Latest: return tr("Latest");
    case Planned: return tr("Planned\nnow");
    case Target: return tr("Target");
    case StatusColumn: return tr("Status\nv. plan");
    case DirectionColumn: return tr("Direction");
    default: return tr("Six\nterms");
    }
}

Qt::ItemFlags ScorecardModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (isGroup(index.row()))
        return Qt::ItemNeverHasChildren; // the keyboard steps over headings
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace send
