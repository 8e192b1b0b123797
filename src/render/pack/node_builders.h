// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/pack/section_context.h"

namespace send::pack {

[[nodiscard]] Run plain(const QString& text);
[[nodiscard]] Run bold(const QString& text);

/// A section of the pack's list: anchored by its id, on a page of its own. One that only says that there is nothing to
/// show takes `startsPage` back.
[[nodiscard]] Node section(const QString& id);
/// A part inside a section.
[[nodiscard]] Node part(Look look = Look::Body);
[[nodiscard]] Node heading(int level, const QString& text, const QString& anchor = {});
[[nodiscard]] Node paragraph(const QString& text, Look look = Look::Body);
[[nodiscard]] Node paragraph(std::vector<Run> runs, Look look = Look::Body);
/// A paragraph with the next number of the pack.
[[nodiscard]] Node numbered(Context& context, std::vector<Run> runs);
[[nodiscard]] Node numbered(Context& context, const QString& text);
[[nodiscard]] Node linkTo(const QString& anchor, const QString& text);

enum class Align { Left, Right };
[[nodiscard]] Node columnHead(const QString& text, Align align = Align::Left);
/// The head of a row, with a small grey line under it.
[[nodiscard]] Node rowHead(const QString& text, const QString& smallLine = {});
[[nodiscard]] Node cell(const QString& text, Align align = Align::Left, const QString& smallLine = {});
[[nodiscard]] Node row(std::vector<Node> cells);
/// A row of one head that spans the table.
[[nodiscard]] Node groupRow(const QString& text, int columns);
[[nodiscard]] Node table(std::vector<double> columnWeights, Node headRow, std::vector<Node> rows);
/// The latest term's column stands on the tint.
void markLatest(Node& table, std::size_t column);

/// Adds "Table 3. title" and the table; returns its number.
int addTable(Node& parent, Context& context, const QString& title, Node table);
/// Adds the chart as a figure with its caption, sub-line and source, then its data as a table.
/// `counted` says in the table's title what its figures are.
void addFigureWithData(Node& parent, Context& context, std::shared_ptr<const Chart> chart, const QString& counted);
/// On an exception's page a trend says its gap to the plan; among the trends two stand on a page.
enum class TrendPlace { Exception, AmongTrends };
/// The same for a metric's trend, with numerator and denominator in the table; false, and nothing added, where it has no
/// figure to draw.
[[nodiscard]] bool addTrend(Node& parent, Context& context, MetricId metric, TrendPlace place);
/// Adds the chart as a figure only; `tableNumber` is where its data will stand, `height` is in mm.
inline constexpr double usualFigureHeight = 52;
int addFigure(Node& parent, Context& context, std::shared_ptr<const Chart> chart, int tableNumber,
              double height = usualFigureHeight);

/// Notes the numbered paragraphs that `part` was built with under its anchor.
void notePlace(Context& context, const QString& anchor, int paragraphsBefore);
/// "paragraphs 12 to 15", "paragraph 7"; empty where there are none.
[[nodiscard]] QString placeText(const Context& context, const QString& anchor);

/// "autumn term 2026", for sentences.
[[nodiscard]] QString termInWords(Term term);
/// The words with a full stop, unless they end in one; with a capital first letter.
[[nodiscard]] QString asSentence(const QString& words);
/// "[p] provisional. [x] not available.": only the markers that stand in `text`.
[[nodiscard]] QString markerNotes(const QString& text);
/// The markers that stand in `text`, with what they mean.
[[nodiscard]] std::vector<std::pair<QString, QString>> markersIn(const QString& text);

} // namespace send::pack
