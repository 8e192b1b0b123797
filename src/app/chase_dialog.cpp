// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chase_dialog.h"

#include "app/measure.h"
#include "app/text_label.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

namespace send {

ChaseDialog::ChaseDialog(const Scorecard& scorecard, const Readiness& readiness, QWidget* parent)
    : QDialog(parent), m_owners(new QListWidget), m_text(new QPlainTextEdit)
{
    setObjectName(QStringLiteral("chaseDialog"));
    setWindowTitle(tr("Chase list, %1").arg(toText(readiness.term)));
    m_owners->setObjectName(QStringLiteral("chaseOwners"));
    m_owners->setAccessibleName(tr("Who is waited for"));
    m_owners->setWordWrap(true);
    m_owners->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setObjectName(QStringLiteral("chaseText"));
    m_text->setAccessibleName(tr("Text for an e-mail"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    for (const QString& owner : ownersToChase(scorecard, readiness)) {
        m_owners->addItem(owner.isEmpty() ? tr("No owner yet") : owner);
        m_texts << chaseText(scorecard, readiness, owner);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton* copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("chaseCopy"));
    copy->setEnabled(!m_texts.isEmpty());
    buttons->button(QDialogButtonBox::Close)->setObjectName(QStringLiteral("chaseClose"));
    auto* grid = new QGridLayout(this);
    auto* about = new TextLabel(TextRole::Body, m_texts.isEmpty() ? toSentence(readiness)
                                                                  : tr("Copy the text into an e-mail of your own: nothing is sent from here."));
    about->setWordWrap(true);
    grid->addWidget(about, 0, 0, 1, 2);
    grid->addWidget(m_owners, 1, 0);
    grid->addWidget(m_text, 1, 1);
    grid->addWidget(buttons, 2, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    copy->setDefault(true); // after the box is in the dialog: before, it has no effect
    m_owners->setFixedWidth(scaledLength(*this, 220));
    resize(scaledLength(*this, 760), scaledLength(*this, 420));
    connect(m_owners, &QListWidget::currentRowChanged, this, &ChaseDialog::showOwner);
    connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_text->toPlainText()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_owners->setCurrentRow(0);
    m_owners->setFocus();
}

void ChaseDialog::showOwner(int row)
{
    m_text->setPlainText(m_texts.value(row));
}

} // namespace send
