// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "exchange/form.h"
#include "exchange/figure_cell.h"
#include "exchange/form_layout.h"
#include "exchange/odd_figures.h"
#include "exchange/reading_merge.h"
#include "exchange/sheet_rows.h"

#include <QIODevice>

#include <map>
#include <set>

namespace send {

namespace {

using namespace form;

QString textAt(const TableRow& row, int column)
{
    return SheetColumns::cellAt(row, column).text.trimmed();
}

bool isSame(const QString& left, const QString& right)
{
    return left.simplified().compare(right.simplified(), Qt::CaseInsensitive) == 0;
}

bool isHeadingRow(const TableRow& row)
{
    for (int column = 0; column < ColumnCount; ++column)
        if (textAt(row, column) != QLatin1String(headings[std::size_t(column)]))
            return false;
    return true;
}

GivenReading::Place placeAt(const TableRow& row, int column)
{
    return {&SheetColumns::cellAt(row, column), column};
}

/// Goes through a filled form and finds the edits.
class FormImport
{
public:
    FormImport(const Scorecard& scorecard, const Workbook& book, QString fileName, QDate today, IssueList& issues)
        : m_scorecard(scorecard), m_book(book), m_fileName(std::move(fileName)), m_today(today), m_issues(issues)
    {
    }

    [[nodiscard]] Changes run()
    {
        if (!readFacts())
            return {};
        bool hasRows = false;
        for (std::size_t sheet = 1; sheet < m_book.sheets.size(); ++sheet) {
            bool isBelow = false;
            for (const TableRow& row : m_book.sheets[sheet].rows) {
                if (isBelow)
                    take(row);
                isBelow = isBelow || isHeadingRow(row);
            }
            hasRows = hasRows || isBelow;
        }
        if (!hasRows)
            m_issues.tell(Severity::Error, translated("The columns of the form have been changed, so it cannot be read. Ask "
                                                      "for the figures in the form as it was sent."));
        std::ranges::sort(m_cells, {}, &FileCell::key);
        return std::move(m_changes);
    }
    [[nodiscard]] std::vector<FileCell> takeCells() { return std::move(m_cells); }
    [[nodiscard]] const QString& provenance() const { return m_provenance; }

    [[nodiscard]] QString summary() const
    {
        QString text = m_readings == 1 ? translated("1 reading") : translated("%1 readings").arg(m_readings);
        if (m_commentaries > 0)
            text += m_commentaries == 1 ? translated(" and 1 commentary")
                                        : translated(" and %1 commentaries").arg(m_commentaries);
        return translated("%1 from %2's form for %3").arg(text, m_who, m_termText);
    }

private:
    [[nodiscard]] QString fact(Fact wanted) const
    {
        for (const TableRow& row : m_book.sheets.front().rows)
            if (textAt(row, 0) == QLatin1String(facts[wanted]))
                return textAt(row, 1);
        return {};
    }

    [[nodiscard]] bool readFacts()
    {
        m_who = fact(For);
        m_termText = fact(TermFact);
        m_provenance = translated("From %1's form, %2").arg(m_who, formatDate(m_today));
        if (fact(Signature) != QLatin1String(version)) {
            m_issues.tell(Severity::Error, translated("The form was made by a newer version of the program. Update it, then import the form."));
            return false;
        }
        const bool isOurs = isSame(fact(Organisation), m_scorecard.plan.organisation)
                            && isSame(fact(Title), m_scorecard.plan.title);
        if (!isOurs)
            m_issues.tell(Severity::Error,
                          translated("The form was made from another scorecard: “%1” of “%2”.").arg(fact(Title), fact(Organisation)));
        return isOurs;
    }

    void refuse(const TableRow& row, int column, const QString& sentence)
    {
        m_issues.tell(Severity::Error, sentence, row.row, QLatin1String(headings[std::size_t(column)]));
    }

    /// The metric of the row's hidden id, where its reference and name still agree.
    [[nodiscard]] const Metric* metricOf(const TableRow& row)
    {
        const MetricId id(textAt(row, MetricKey).toLongLong());
        const auto metric = m_scorecard.metrics.find(id);
        if (metric == m_scorecard.metrics.end()) {
            refuse(row, Ref, translated("Metric %1 “%2” is no longer in the scorecard.").arg(textAt(row, Ref), textAt(row, Name)));
            return nullptr;
        }
        const bool agrees = refOf(m_scorecard, id) == textAt(row, Ref) && isSame(metric->second.name, textAt(row, Name));
        if (!agrees)
            refuse(row, Ref, translated("The form's metric %1 “%2” is now %3 “%4”. Make sure that the figure is for it, then "
                                        "send a new form.")
                                 .arg(textAt(row, Ref), textAt(row, Name), refOf(m_scorecard, id), metric->second.name));
        return agrees ? &metric->second : nullptr;
    }

    void take(const TableRow& row)
    {
        if (textAt(row, MetricKey).isEmpty())
            return takeStray(row);
        const Metric* metric = metricOf(row);
        if (!metric)
            return;
        const auto period = parsePeriod(textAt(row, PeriodKey), metric->period);
        if (!period || period->kind != metric->period)
            return refuse(row, PeriodText, translated("Metric %1 is no longer measured by this kind of period.").arg(textAt(row, Ref)));
        const ReadingKey key{MetricId(textAt(row, MetricKey).toLongLong()), *period};
        if (!m_seen.insert(key).second)
            return refuse(row, Ref, translated("%1 of metric %2 stands twice in the form.").arg(toText(*period), textAt(row, Ref)));
        takeReading(row, key, *metric);
        takeCommentary(row, key);
    }

    /// What stands in a row without its hidden ids would be lost quietly.
    void takeStray(const TableRow& row)
    {
        for (int column = Number; column < ColumnCount; ++column)
            if (!textAt(row, column).isEmpty())
                return refuse(row, column, translated("This row has lost its hidden ids, so nobody knows what the figure is for."));
    }

    void takeReading(const TableRow& row, const ReadingKey& key, const Metric& metric)
    {
        GivenReading given;
        given.numerator = placeAt(row, Number);
        given.denominator = placeAt(row, OutOf);
        given.value = placeAt(row, Value);
        given.markers = placeAt(row, Mark);
        given.comment = placeAt(row, Comment);
        if (!textAt(row, AsAt).isEmpty())
            given.asAt = placeAt(row, AsAt);
        if (given.isBlank())
            return;
        const auto tell = [&](int column, const QString& sentence, Severity severity) {
            m_issues.tell(severity, sentence, row.row, QLatin1String(headings[std::size_t(column)]));
        };
        auto edit = editOf(m_scorecard.readings, key, std::nullopt);
        auto after = mergedReading(edit.before.value_or(Reading{}), given,
                                   {metric, endDate(key.period, m_scorecard.terms), m_today, m_fileName, m_provenance}, tell);
        if (!after || edit.before.value_or(Reading{}) == *after)
            return;
        edit.after = std::move(after);
        m_changes.push_back(std::move(edit));
        const int column = given.value.isBlank() && !given.numerator.isBlank() ? Number : Value;
        m_cells.push_back({key, {}, row.row, QLatin1String(headings[std::size_t(column)])});
        ++m_readings;
    }

    /// Where the cell says when and no more.
    [[nodiscard]] static std::optional<QDate> dayIn(const Cell& cell)
    {
        const QString text = cell.text.simplified();
        const bool isAlone = cell.kind == Cell::Kind::Date || (!text.isEmpty() && text.back().isDigit() && text.count(u' ') <= 2);
        const auto day = isAlone ? readDay(cell) : fail(ErrorKind::BadInput, {});
        return day ? std::optional(*day) : std::nullopt;
    }

    void takeCommentary(const TableRow& row, const ReadingKey& key)
    {
        const QString cause = textAt(row, Cause), action = textAt(row, form::Action), back = textAt(row, BackOnTrack);
        if (cause.isEmpty() && action.isEmpty() && back.isEmpty())
            return;
        auto edit = editOf(m_scorecard.commentary, CommentaryKey{key.metric, termOf(key.period, m_scorecard.terms)}, std::nullopt);
        if (const auto [said, isNew] = m_explained.emplace(edit.key, row.row); !isNew)
            return refuse(row, cause.isEmpty() ? action.isEmpty() ? BackOnTrack : form::Action : Cause,
                          translated("Metric %1 has its commentary in row %2 already. Put the words together there.")
                              .arg(textAt(row, Ref)).arg(said->second));
        Commentary after = edit.before.value_or(Commentary{});
        const auto by = dayIn(SheetColumns::cellAt(row, BackOnTrack));
        for (const auto& [words, place] : {std::pair(cause, &after.cause), std::pair(action, &after.action),
                                           std::pair(by ? QString() : back, &after.backOnTrack)})
            if (!words.isEmpty())
                *place = words;
        if (by)
            after.backOnTrackBy = by;
        if (edit.before == after)
            return;
        after.author = m_who;
        after.written = m_today;
        edit.after = std::move(after);
        m_changes.push_back(std::move(edit));
        ++m_commentaries;
    }

    const Scorecard& m_scorecard;
    const Workbook& m_book;
    QString m_fileName;
    QDate m_today;
    IssueList& m_issues;
    QString m_who, m_termText, m_provenance;
    std::set<ReadingKey> m_seen;
    std::map<CommentaryKey, int> m_explained; ///< in which row
    std::vector<FileCell> m_cells;
    Changes m_changes;
    int m_readings = 0;
    int m_commentaries = 0;
};

} // namespace

bool isForm(QIODevice& file, const ReadProgress& progress)
{
    if (!file.peek(4).startsWith("PK\x03\x04"))
        return false;
    bool found = false;
    const auto look = [&](const SheetInfo& sheet, TableRow&& row) {
        found = sheet.index == 0 && sheet.isHidden && textAt(row, 0) == QLatin1String(signature);
        return false;
    };
    const auto read = streamRows(file, {}, look, progress);
    file.seek(0);
    return read && found;
}

Result<ImportPreview> previewForm(const Scorecard& scorecard, const QByteArray& bytes, const QString& fileName, QDate today,
                                  const ReadProgress& progress)
{
    const auto book = readWorkbook(bytes, fileName, progress);
    if (!book)
        return tl::unexpected(book.error());
    ImportPreview preview;
    preview.isWhole = book->isWhole;
    if (!book->isWhole || book->sheets.empty())
        return preview;
    IssueList issues(fileName);
    FormImport filled(scorecard, *book, fileName, today, issues);
    preview.source = SourceKind::Form;
    preview.changes = filled.run();
    preview.cells = filled.takeCells();
    preview.provenance = filled.provenance();
    preview.summary = filled.summary();
    if (!issues.hasErrors())
        preview.isWhole = tellOddFigures(scorecard, preview.changes, {preview.cells, {}}, today, issues,
                                         [&] { return !progress || progress(1, 1); });
    if (issues.hasErrors()) {
        preview.sound = withoutRepeats(std::move(preview.changes));
        preview.changes = {};
        preview.summary = translated("Nothing can be imported from %1 as it is.").arg(fileName);
    }
    preview.issues = issues.take();
    return preview;
}

} // namespace send
