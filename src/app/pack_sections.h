// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/pack/pack.h"

#include <QAbstractListModel>
#include <QListView>

namespace send {

/// The sections of a pack: ticked where they are wanted, with their pages.
class PackSectionModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { PagesRole = Qt::UserRole + 1, WarningRole };

    explicit PackSectionModel(QObject* parent);

    [[nodiscard]] std::set<QString> leftOut() const { return m_leftOut; }
    void setLeftOut(const std::set<QString>& ids);
    void setPages(const pack::Pages* pages); ///< nothing: not known
    void setWarning(const QString& id, bool warns); ///< something in it is still to be seen to
    [[nodiscard]] QString idAt(int row) const;
    [[nodiscard]] int rowOf(const QString& id) const; ///< −1 when there is none

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void choiceChanged();

private:
    void tellAll();

    std::set<QString> m_leftOut;
    std::set<QString> m_warnings;
    std::map<QString, QString> m_ranges; ///< `4–5`
};

/// The list of them: Space ticks, arrows choose, as high as its rows.
class PackSectionList : public QListView
{
    Q_OBJECT
public:
    explicit PackSectionList(PackSectionModel& model);

Q_SIGNALS:
    void chosen(const QString& id);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& before) override;
    void changeEvent(QEvent* event) override;

private:
    void fit();
};

} // namespace send
