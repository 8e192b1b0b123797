// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_issues.h"

#include "render/theme.h"

#include <algorithm>

namespace send {

QString sheetOf(const Issue& issue, const QString& fileName)
{
    const QString start = ImportIssues::tr("%1, sheet %2").arg(fileName, QString());
    return issue.file.startsWith(start) ? issue.file.mid(start.size()) : QString();
}

QString issueText(const Issue& issue, const QString& fileName)
{
    QStringList place;
    if (const QString sheet = sheetOf(issue, fileName); !sheet.isEmpty())
        place.append(ImportIssues::tr("sheet %1").arg(sheet));
    if (issue.row > 0)
        place.append(ImportIssues::tr("row %1").arg(issue.row));
    if (!issue.column.isEmpty())
        place.append(ImportIssues::tr("column %1").arg(issue.column));
    if (place.isEmpty())
        return issue.sentence;
    QString text = place.join(QStringLiteral(", "));
    text[0] = text[0].toUpper();
    return QStringLiteral("%1: %2").arg(text, issue.sentence);
}

ImportIssues::ImportIssues(QWidget* parent) : QListWidget(parent)
{
    setObjectName(QStringLiteral("issues"));
    setAccessibleName(tr("What stands in the way, or should be known"));
    setWordWrap(true);
    connect(this, &QListWidget::currentRowChanged, this, &ImportIssues::choose);
}

/// What keeps the import from being made comes first, then what follows from it.
void ImportIssues::show(std::vector<Issue> issues, const QStringList& effects, const QString& fileName)
{
    const QSignalBlocker quiet(this);
    for (const QString& effect : effects)
        issues.push_back({{}, 0, {}, effect, Severity::Warning});
    std::ranges::stable_sort(issues, {}, [](const Issue& issue) {
        return std::pair(-int(issue.severity), issue.severity == Severity::Warning && !issue.file.isEmpty());
    });
    m_issues = std::move(issues);
    m_fileName = fileName;
    clear();
    const Theme theme = Theme::forPalette(palette(), font());
    for (const Issue& issue : m_issues)
        addSentence(issueText(issue, fileName), issue.severity == Severity::Note ? theme.text : theme.warning);
}

void ImportIssues::addSentence(const QString& text, const QColor& colour)
{
    auto* item = new QListWidgetItem(text, this);
    item->setForeground(colour);
}

int ImportIssues::wantedHeight() const
{
    constexpr int mostMeasured = 8;
    int height = 2 * frameWidth();
    for (int row = 0; row < std::min(count(), mostMeasured); ++row)
        height += sizeHintForRow(row);
    return height;
}

void ImportIssues::choose(int row)
{
    if (row < 0 || std::size_t(row) >= m_issues.size())
        return;
    const Issue& issue = m_issues[std::size_t(row)];
    Q_EMIT placeChosen(issue.row, issue.column, sheetOf(issue, m_fileName));
}

} // namespace send
