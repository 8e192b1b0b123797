// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pack_page.h"

#include "app/measure.h"
#include "app/notice_bar.h"
#include "app/pack_checks.h"
#include "app/pack_maker.h"
#include "app/pack_output.h"
#include "app/pack_preview_pane.h"
#include "app/pack_sections.h"
#include "app/plan_details_dialog.h"
#include "app/rule_line.h"
#include "app/section_head.h"
#include "app/term_box.h"
#include "app/text_label.h"
#include "core/format.h"

#include <QAction>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace send {

namespace {

const QString leftOutKey = QStringLiteral("pack/leftOut");
const QString exceptionsId = QStringLiteral("exceptions");

TextLabel* wrapped(TextRole role, const QString& text)
{
    auto* label = new TextLabel(role, text);
    label->setWordWrap(true);
    return label;
}

QPushButton* buttonFor(QAction& action)
{
    auto* button = new QPushButton(action.text());
    button->setObjectName(action.objectName() + QStringLiteral("Button"));
    button->setToolTip(action.toolTip());
    button->setEnabled(action.isEnabled());
    QObject::connect(button, &QPushButton::clicked, &action, &QAction::trigger);
    QObject::connect(&action, &QAction::changed, button, [button, &action] { button->setEnabled(action.isEnabled()); });
    return button;
}

} // namespace

PackPage::PackPage(const PageContext& context)
    : Page(context, tr("Committee pack"), TermBoxPlace::None)
    , m_model(new PackSectionModel(this))
    , m_list(new PackSectionList(*m_model))
    , m_checks(new PackCheckList)
    , m_pane(new PackPreviewPane)
    , m_preview(&m_pane->preview())
    , m_maker(new PackMaker(this))
    , m_notice(new NoticeBar)
    , m_for(wrapped(TextRole::Body, {}))
    , m_print(new QAction(tr("Print…"), this))
    , m_save(new QAction(tr("Save PDF…"), this))
{
    header().setSubtitle(tr("Draft: board edition"));
    addCommands();
    const QStringList leftOut = QSettings().value(leftOutKey).toStringList();
    m_model->setLeftOut({leftOut.begin(), leftOut.end()});
    auto* across = new QHBoxLayout;
    across->setSpacing(0);
    m_settings = settings();
    across->addWidget(m_settings);
    followFont(this, [this] { shareWidth(); });
    across->addWidget(m_pane, 1);
    body().addWidget(m_notice);
    body().addLayout(across, 1);
    connect(m_model, &PackSectionModel::choiceChanged, this, &PackPage::make);
    connect(m_list, &PackSectionList::chosen, this, &PackPage::goToSection);
    connect(m_preview, &PackPreview::clicked, this, &PackPage::selectSectionShown);
    connect(m_checks, &PackCheckList::followed, this, &PackPage::follow);
    connect(m_maker, &PackMaker::made, this, &PackPage::take);
    connect(m_maker, &PackMaker::failed, this, [this](const Error& error) {
        m_pane->setProgress({});
        m_notice->say(NoticeBar::Kind::Warning, error.sentence);
    });
}

void PackPage::addCommands()
{
    m_print->setObjectName(QStringLiteral("printPack"));
    m_print->setShortcut(QKeySequence::Print);
    m_print->setToolTip(tr("Print the pack (Ctrl+P)"));
    m_save->setObjectName(QStringLiteral("savePack"));
    m_save->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    m_save->setToolTip(tr("Save the pack as an accessible PDF (Ctrl+Shift+P)"));
    connect(m_print, &QAction::triggered, this, &PackPage::print);
    connect(m_save, &QAction::triggered, this, &PackPage::savePdf);
    addActions({m_print, m_save});
    refreshCommands();
    header().addCommand(buttonFor(*m_print));
    header().addCommand(buttonFor(*m_save));
}

QWidget* PackPage::settings()
{
    auto* pane = new QWidget;
    pane->setBackgroundRole(QPalette::Base);
    auto* down = new QVBoxLayout(pane);
    const int side = scaledLength(*this, 24);
    const int end = scaledLength(*this, 16);
    down->setContentsMargins(0, 0, 0, end);
    down->setSpacing(0);
    auto* form = new QFormLayout;
    form->setContentsMargins(side, 0, end, scaledLength(*this, 12));
    form->setSpacing(scaledLength(*this, 8));
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(new TextLabel(TextRole::Body, tr("For")), m_for);
    form->addRow(new TextLabel(TextRole::Body, tr("Term")), new TermBox(document()));
    form->addRow(new TextLabel(TextRole::Body, tr("Edition")), new TextLabel(TextRole::Body, tr("Board")));
    form->addRow(new QWidget, wrapped(TextRole::Caption, tr("The public edition, with small counts withheld, is not made "
                                                            "by this version.")));
    down->addLayout(form);
    down->addWidget(new RuleLine);
    down->addSpacing(scaledLength(*this, 4));
    down->addWidget(m_list);
    down->addSpacing(scaledLength(*this, 4));
    down->addWidget(new RuleLine);
    auto* checks = new QVBoxLayout;
    checks->setContentsMargins(side, scaledLength(*this, 8), end, 0);
    checks->addWidget(new SectionHead(tr("Before you print"), SectionHead::Rule::Below));
    checks->addWidget(m_checks);
    down->addLayout(checks);
    down->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("packSettings"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(pane);
    return scroll;
}

QList<QWidget*> PackPage::panes()
{
    return {m_list, m_preview};
}

bool PackPage::isBusy() const
{
    return m_maker->isBusy();
}

void PackPage::refreshAll()
{
    const Plan& plan = scorecard().plan;
    QStringList whom{plan.committee.isEmpty() ? tr("No committee named yet") : plan.committee};
    if (plan.meetingDate)
        whom.append(formatDate(*plan.meetingDate));
    m_for->setText(whom.join(QStringLiteral(", ")));
    showChecks();
    make();
}

void PackPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    shareWidth();
}

/// With large text the settings would leave no room to the pages.
void PackPage::shareWidth()
{
    m_settings->setFixedWidth(std::min(scaledLength(*this, 372), width() * 2 / 5));
}

void PackPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_stale && !m_maker->isBusy() && document().isOpen())
        make();
}

void PackPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_maker->cancel();
    m_pane->setProgress({});
}

void PackPage::make()
{
    const auto leftOut = m_model->leftOut();
    QSettings().setValue(leftOutKey, QStringList(leftOut.begin(), leftOut.end()));
    m_stale = true;
    m_pane->setProgress(tr("Making the pages…"));
    pack::Spec spec{.term = document().term(), .today = document().today()};
    spec.leftOut = leftOut;
    m_maker->make(scorecard(), spec);
    refreshCommands();
}

void PackPage::take(const std::shared_ptr<const pack::Pages>& pages)
{
    m_stale = false;
    m_pane->setProgress({});
    m_model->setPages(pages.get());
    m_preview->setPages(pages);
    showChecks();
    refreshCommands();
}

void PackPage::showChecks()
{
    const auto checks = packChecks(scorecard(), document().term(), document().today(), m_preview->count());
    m_checks->setChecks(checks);
    m_model->setWarning(exceptionsId, !checks.empty() && checks.front().open);
}

/// Most checks lead to a page; the cover is filled in where one stands.
void PackPage::follow(const Place& place)
{
    if (place.page == planDetailsPlace)
        openPlanDetails(document(), this);
    else
        Q_EMIT placeRequested(place);
}

void PackPage::refreshCommands()
{
    const bool ready = !m_stale && m_preview->count() > 0;
    m_print->setEnabled(ready);
    m_save->setEnabled(ready);
}

void PackPage::goToSection(const QString& id)
{
    const auto& pages = m_preview->pages();
    const auto range = pages ? pages->pagesOf(id) : std::nullopt;
    if (range && (m_preview->page() < range->first || m_preview->page() > range->second))
        m_preview->goTo(range->first);
}

void PackPage::selectSectionShown()
{
    const auto& pages = m_preview->pages();
    const auto id = pages ? pages->sectionOn(m_preview->page()) : std::nullopt;
    if (id && m_model->rowOf(*id) >= 0)
        m_list->setCurrentIndex(m_model->index(m_model->rowOf(*id)));
}

void PackPage::print()
{
    const auto pages = m_preview->pages();
    if (!pages || m_stale)
        return;
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setDocName(QFileInfo(suggestedPackPath(scorecard(), document().term())).completeBaseName());
    QPrintDialog dialog(&printer, this);
    dialog.setOption(QAbstractPrintDialog::PrintPageRange, true);
    dialog.setMinMax(1, pages->count());
    if (dialog.exec() == QDialog::Accepted && !printPack(*pages, printer))
        m_notice->say(NoticeBar::Kind::Warning,
                      tr("The printer %1 did not take the pack. Nothing was printed.").arg(printer.printerName()));
}

void PackPage::savePdf()
{
    const auto pages = m_preview->pages();
    if (!pages || m_stale)
        return;
    QString path = questions().fileToSave(this, tr("Save the pack as a PDF"), suggestedPackPath(scorecard(), document().term()), tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".pdf");
    const auto written = savePack(*pages, path);
    if (!written) {
        m_notice->say(NoticeBar::Kind::Warning, written.error().sentence);
        return;
    }
    m_notice->say(NoticeBar::Kind::Quiet, tr("Saved as %1.").arg(QDir::toNativeSeparators(path)),
                  {{tr("Open"), [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }}});
}

} // namespace send
