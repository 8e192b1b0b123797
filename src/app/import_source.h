// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import.h"
#include "workflow/workflow.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace send {

/// Which file is imported, as what, and of a DfE file for which authority.
class ImportSource : public QWidget
{
    Q_OBJECT
public:
    explicit ImportSource(QWidget* parent = nullptr);

    void showPath(const QString& path);
    void setKind(ImportAs kind);
    [[nodiscard]] ImportAs kind() const;
    /// What the file was found to be; where its content leaves no choice, none is offered.
    void showFound(SourceKind found);
    /// Those of a DfE file, none of another; without `chosen` none is chosen.
    void showAuthorities(const std::vector<Authority>& authorities, const QString& chosen);
    [[nodiscard]] QString authorityCode() const;

Q_SIGNALS:
    void fileWanted();
    void kindChosen();
    void authorityChosen();

private:
    [[nodiscard]] QWidget* pathRow();
    void setRowVisible(QWidget* field, bool visible);

    QFormLayout* m_rows;
    QLineEdit* m_path;
    QComboBox* m_kind;
    QComboBox* m_authority;
};

/// "A filled data-collection form", "Readings": what a file is, in words.
[[nodiscard]] QString toText(SourceKind kind);

} // namespace send
