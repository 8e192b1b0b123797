// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/choice_box.h"

#include "app/measure.h"

#include <QAbstractItemView>
#include <QComboBox>

namespace send {

QComboBox* makeChoiceBox(const QString& objectName, const QString& name)
{
    auto* box = new QComboBox;
    box->setObjectName(objectName);
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // an area's name may be long
    QObject::connect(box, &QComboBox::currentTextChanged, box, &QWidget::setToolTip); // it may be cut
    followFont(box, [box] {
        const int words = box->fontMetrics().horizontalAdvance(box->itemText(0)) + scaledLength(*box, 44);
        box->setFixedWidth(std::max(scaledLength(*box, 112), words));
    });
    return box;
}

void refillChoices(QComboBox& box, const QString& all, const std::vector<std::pair<QString, QVariant>>& choices)
{
    const QVariant chosen = box.currentData();
    const QSignalBlocker quiet(&box);
    box.clear();
    box.addItem(all);
    for (const auto& [text, value] : choices)
        box.addItem(text, value);
    box.setFixedWidth(std::max(box.width(), box.fontMetrics().horizontalAdvance(all) + scaledLength(box, 44)));
    box.setCurrentIndex(std::max(0, chosen.isValid() ? box.findData(chosen) : 0));
    box.view()->setMinimumWidth(box.view()->sizeHintForColumn(0) + scaledLength(box, 24));
}

} // namespace send
