// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading_merge.h"

#include "core/shown_figure.h"
#include "core/translate.h"
#include "exchange/figure_cell.h"

#include <algorithm>

namespace send {

namespace {

using Place = GivenReading::Place;

/// Goes through a row's cells and writes what they say into the reading.
class Merge
{
public:
    Merge(const Reading& before, const GivenReading& given, const ReadingPlace& place, const OnCellIssue& tell)
        : m_before(before), m_after(before), m_given(given), m_place(place), m_tell(tell)
    {
    }

    [[nodiscard]] std::optional<Reading> run()
    {
        readFigures();
        if (m_isWrong)
            return std::nullopt;
        readWords();
        if (m_given.provenance.isBlank() && !m_given.provenance.cell && !(m_after == m_before))
            m_after.provenance = m_place.provenance;
        return m_isWrong ? std::nullopt : std::optional(std::move(m_after));
    }

private:
    void refuse(const Place& place, const QString& sentence)
    {
        m_isWrong = true;
        m_tell(place.column, sentence, Severity::Error);
    }

    [[nodiscard]] FigureCell figureIn(const Place& place)
    {
        if (place.isBlank())
            return {};
        const auto figure = readFigure(*place.cell);
        if (!figure)
            refuse(place, figure.error().sentence);
        return figure && *figure ? **figure : FigureCell{};
    }

    [[nodiscard]] std::optional<std::int64_t> countIn(const Place& place, const FigureCell& figure)
    {
        if (!figure.number)
            return std::nullopt;
        const auto count = countFrom(figure);
        if (!count)
            refuse(place, count.error().sentence);
        return count ? std::optional(*count) : std::nullopt;
    }

    void readFigures()
    {
        const FigureCell value = figureIn(m_given.value);
        const FigureCell numerator = figureIn(m_given.numerator);
        const FigureCell denominator = figureIn(m_given.denominator);
        const auto above = countIn(m_given.numerator, numerator);
        const auto below = countIn(m_given.denominator, denominator);
        if (m_isWrong)
            return;
        const Markers markers = value.markers | numerator.markers | denominator.markers;
        if (value.awaited || numerator.awaited || denominator.awaited) {
            clearFigure();
            m_after.markers = {};
            m_after.awaited = true;
        } else if (isWithheld(markers) && !value.number && !(above && below)) {
            clearFigure();
            m_after.awaited = false;
            m_after.markers = markers;
        } else {
            setParts(above, below);
            setValue(value, above || below);
            m_after.markers |= markers;
        }
    }

    void clearFigure()
    {
        m_after.value.reset();
        m_after.parts.reset();
    }

    /// A figure that is there is neither awaited nor missing; [c] stays, since it protects children.
    void noteFigure()
    {
        m_after.awaited = false;
        m_after.markers.setFlag(Marker::NotAvailable, false);
        m_after.markers.setFlag(Marker::NotApplicable, false);
    }

    /// A value of this metric is worked out from its parts.
    [[nodiscard]] bool isComputed() const { return m_place.metric.hasParts() || isShare(m_place.metric); }

    void setParts(std::optional<std::int64_t> above, std::optional<std::int64_t> below)
    {
        if (!above && !below)
            return;
        const auto& old = m_before.parts;
        if (!old && !(above && below))
            return refuse(above ? m_given.numerator : m_given.denominator,
                          above ? translated("The numerator has no denominator beside it.")
                                : translated("The denominator has no numerator beside it."));
        const auto parts = partsFor(above ? *above : old->numerator, below ? *below : old->denominator, m_place.metric);
        if (!parts)
            return refuse(m_given.denominator, parts.error().sentence);
        m_after.parts = *parts;
        if (isComputed())
            m_after.value.reset();
        noteFigure();
    }

    void setValue(const FigureCell& figure, bool hasParts)
    {
        if (!figure.number || m_isWrong)
            return;
        const auto value = valueFor(figure, m_place.metric);
        if (!value)
            return refuse(m_given.value, value.error().sentence);
        noteFigure();
        if (!isComputed() || !m_after.parts) {
            m_after.value = *value;
        } else if (hasParts) {
            compare(*value);
        } else if (!isWhatTheyMake(*value)) {
            m_after.parts.reset();
            m_after.value = *value;
        }
    }

    [[nodiscard]] std::optional<Decimal> madeTo(int decimals) const
    {
        Metric metric = m_place.metric;
        metric.decimals = decimals;
        Reading parts;
        parts.parts = m_after.parts;
        return valueOf(parts, metric);
    }

    /// The same to as many decimals as are shown, or as are given.
    [[nodiscard]] bool isWhatTheyMake(const Decimal& value) const
    {
        const int shown = m_place.metric.decimals;
        return madeTo(std::max(shown, value.scale())) == value || madeTo(shown) == value;
    }

    void compare(const Decimal& value)
    {
        if (isWhatTheyMake(value))
            return;
        m_remark = translated("%1 gives %2.").arg(m_place.file, value.toString());
        const auto made = madeTo(std::max(m_place.metric.decimals, value.scale()));
        m_tell(m_given.value.column,
               translated("The table gives %1, but %2 of %3 is %4, which is shown.")
                   .arg(value.toString(), QString::number(m_after.parts->numerator),
                        QString::number(m_after.parts->denominator), made ? made->toString() : QString()),
               Severity::Note);
    }

    void readWords()
    {
        readMarkers();
        const auto hadFigure = [](const Reading& reading) { return reading.value || reading.parts; };
        if (!m_given.asAt.isBlank()) {
            if (const auto day = readDay(*m_given.asAt.cell))
                m_after.asAt = *day;
            else
                refuse(m_given.asAt, day.error().sentence);
        } else if (!m_given.asAt.cell && !m_after.asAt && hadFigure(m_after) && !hadFigure(m_before)) {
            m_after.asAt = std::min(m_place.periodEnd, m_place.today);
        }
        if (!m_given.comment.isBlank())
            m_after.comment = m_given.comment.cell->text;
        if (!m_after.comment.contains(m_remark))
            m_after.comment = (m_after.comment + u' ' + m_remark).trimmed();
        if (!isSameFigure(m_after, m_before))
            m_after.explanation.clear(); // it was the old figure's
        if (!m_given.explanation.isBlank())
            m_after.explanation = m_given.explanation.cell->text;
        if (!m_given.provenance.isBlank())
            m_after.provenance = m_given.provenance.cell->text;
    }

    void readMarkers()
    {
        if (m_given.markers.isBlank())
            return;
        QString text = m_given.markers.cell->text;
        const bool awaited = text.contains(QStringLiteral("awaited"), Qt::CaseInsensitive);
        const auto markers = parseMarkers(text.remove(QStringLiteral("awaited"), Qt::CaseInsensitive));
        if (!markers)
            return refuse(m_given.markers, markers.error().sentence);
        m_after.markers = *markers;
        m_after.awaited = awaited;
    }

    const Reading& m_before;
    Reading m_after;
    const GivenReading& m_given;
    const ReadingPlace& m_place;
    const OnCellIssue& m_tell;
    QString m_remark; ///< what the table gives, where its parts make something else
    bool m_isWrong = false;
};

} // namespace

bool GivenReading::isBlank() const
{
    const std::array places{value, numerator, denominator, markers, asAt, comment, explanation, provenance};
    return std::ranges::all_of(places, &Place::isBlank);
}

std::optional<Reading> mergedReading(const Reading& before, const GivenReading& given, const ReadingPlace& place,
                                     const OnCellIssue& tell)
{
    return Merge(before, given, place, tell).run();
}

} // namespace send
