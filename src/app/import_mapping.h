// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/readings_mapping.h"

#include <QScrollArea>

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace send {

class TextLabel;

/// The headings of a table and what each means, with a box each to choose from. Where a heading does not name the period
/// that it holds, the period is typed beside it.
class ImportMapping : public QScrollArea
{
    Q_OBJECT
public:
    explicit ImportMapping(QWidget* parent = nullptr);

    /// The same headings keep their boxes, so that the keyboard stays where it is.
    void show(const std::vector<MappedColumn>& columns);
    [[nodiscard]] bool isEmpty() const { return m_lines.empty(); }
    using QScrollArea::show;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(const QString& heading, const send::ColumnMeaning& meaning);

private:
    struct Line {
        MappedColumn column;
        QComboBox* box = nullptr;
        QLineEdit* period = nullptr; ///< to be typed
        TextLabel* why = nullptr;
    };

    void build(const std::vector<MappedColumn>& columns);
    void addLine(const MappedColumn& column);
    void fill(Line& line);
    void choose(const QString& heading);
    void takePeriod(const QString& heading);
    [[nodiscard]] Line* lineOf(const QString& heading);

    std::vector<Line> m_lines; ///< one a heading
    QGridLayout* m_grid = nullptr;
};

} // namespace send
