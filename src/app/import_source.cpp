// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_source.h"

#include "app/measure.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace send {

namespace {

/// Only tables that are nothing else by their content can be taken as one thing or another.
bool isTable(SourceKind kind)
{
    return kind != SourceKind::Scorecard && kind != SourceKind::Published && kind != SourceKind::Form;
}

QComboBox* box(const QString& objectName, const QString& name)
{
    auto* made = new QComboBox;
    made->setObjectName(objectName);
    made->setAccessibleName(name);
    made->setMaxVisibleItems(20);
    made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    made->setMinimumContentsLength(24);
    return made;
}

} // namespace

QString toText(SourceKind kind)
{
    switch (kind) {
    case SourceKind::Readings: return QCoreApplication::translate("send", "Readings");
    case SourceKind::Metrics: return QCoreApplication::translate("send", "Metrics, making those that are new");
    case SourceKind::Plan: return QCoreApplication::translate("send", "Improvement plan");
    case SourceKind::Backlog: return QCoreApplication::translate("send", "EHCP backlog, by month");
    case SourceKind::Benchmarks: return QCoreApplication::translate("send", "Benchmarks");
    case SourceKind::Scorecard: return QCoreApplication::translate("send", "A whole scorecard");
    case SourceKind::Published: return QCoreApplication::translate("send", "DfE's published figures");
    case SourceKind::Form: return QCoreApplication::translate("send", "A filled data-collection form");
    case SourceKind::Cases: return QCoreApplication::translate("send", "SEN2 cases, counted by month");
    }
    return {};
}

ImportSource::ImportSource(QWidget* parent)
    : QWidget(parent), m_rows(new QFormLayout(this)), m_path(new QLineEdit), m_kind(box(QStringLiteral("importAs"), tr("Bring in as"))),
      m_authority(box(QStringLiteral("authority"), tr("Authority")))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setHorizontalSpacing(scaledLength(*this, 10));
    m_rows->addRow(tr("&File"), pathRow());
    m_rows->addRow(tr("&Bring in as"), m_kind);
    m_rows->addRow(tr("&Authority"), m_authority);
    m_kind->addItem(tr("Found out from the file"), int(ImportAs::FoundOut));
    for (const auto& [as, kind] : {std::pair(ImportAs::Readings, SourceKind::Readings), std::pair(ImportAs::Metrics, SourceKind::Metrics),
                                   std::pair(ImportAs::Plan, SourceKind::Plan), std::pair(ImportAs::Backlog, SourceKind::Backlog),
                                   std::pair(ImportAs::Benchmarks, SourceKind::Benchmarks)})
        m_kind->addItem(toText(kind), int(as));
    m_authority->setPlaceholderText(tr("Choose the authority"));
    setRowVisible(m_authority, false);
    connect(m_kind, &QComboBox::activated, this, &ImportSource::kindChosen);
    connect(m_authority, &QComboBox::activated, this, &ImportSource::authorityChosen);
}

QWidget* ImportSource::pathRow()
{
    auto* row = new QWidget;
    auto* across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    auto* choose = new QPushButton(tr("&Choose…"));
    choose->setObjectName(QStringLiteral("choose"));
    choose->setAccessibleName(tr("Choose another file"));
    choose->setAutoDefault(false);
    m_path->setObjectName(QStringLiteral("path"));
    m_path->setAccessibleName(tr("File"));
    m_path->setReadOnly(true);
    across->addWidget(m_path, 1);
    across->addWidget(choose);
    row->setFocusProxy(choose);
    connect(choose, &QPushButton::clicked, this, &ImportSource::fileWanted);
    return row;
}

void ImportSource::setRowVisible(QWidget* field, bool visible)
{
    field->setVisible(visible);
    m_rows->labelForField(field)->setVisible(visible);
}

void ImportSource::showPath(const QString& path)
{
    m_path->setText(QDir::toNativeSeparators(path));
}

void ImportSource::setKind(ImportAs kind)
{
    m_kind->setCurrentIndex(m_kind->findData(int(kind)));
}

ImportAs ImportSource::kind() const
{
    return static_cast<ImportAs>(m_kind->currentData().toInt());
}

void ImportSource::showFound(SourceKind found)
{
    const bool wasFound = kind() == ImportAs::FoundOut;
    m_kind->setItemText(0, wasFound && isTable(found) ? tr("Found out from the file: %1").arg(toText(found))
                                                      : tr("Found out from the file"));
    setRowVisible(m_kind, isTable(found));
}

void ImportSource::showAuthorities(const std::vector<Authority>& authorities, const QString& chosen)
{
    const QSignalBlocker quiet(m_authority);
    m_authority->clear();
    for (const Authority& authority : authorities)
        m_authority->addItem(authority.name, authority.code);
    m_authority->setCurrentIndex(chosen.isEmpty() ? -1 : m_authority->findData(chosen));
    setRowVisible(m_authority, !authorities.empty());
}

QString ImportSource::authorityCode() const
{
    return m_authority->currentData().toString();
}

} // namespace send
