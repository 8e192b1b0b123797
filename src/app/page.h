// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document.h"
#include "app/page_header.h"
#include "app/questions.h"
#include "render/theme.h"

#include <QList>
#include <QWidget>

#include <memory>
#include <optional>

class QVBoxLayout;

namespace send {

class PageSplitter;

/// What every page is given.
struct PageContext {
    Document& document;
    Questions& questions;
};

/// Somewhere to go: a page, and what to show there. Back and forward keep these.
struct Place {
    QString page;   ///< id in the registry: "scorecard"
    QString filter; ///< the page's own word, as status code "red"; empty = as it is
    std::optional<MetricId> metric;
    std::optional<ActionId> action;
    std::optional<AreaId> area; ///< only what belongs to it
    friend bool operator==(const Place&, const Place&) = default;
};

/// One page of the window: header, and below it whatever the page adds to body(). A page is read anew only while it can
/// be seen: what changes meanwhile is kept and told when it is shown. Commands of the page are its QWidget::actions();
/// the Data menu lists them.
class Page : public QWidget
{
    Q_OBJECT
public:
    Page(const PageContext& context, const QString& title, TermBoxPlace termBox);

    [[nodiscard]] PageHeader& header() { return *m_header; }
    /// Shows what a Place asks for; the page is already in front.
    virtual void goTo(const Place& place) { Q_UNUSED(place) }
    /// Ctrl+F.
    virtual void find() {}
    /// Something that it shows is still being made.
    [[nodiscard]] virtual bool isBusy() const { return false; }
    /// What F6 goes through, besides the navigation.
    [[nodiscard]] virtual QList<QWidget*> panes() { return {this}; }

Q_SIGNALS:
    void placeRequested(const send::Place& place); ///< a link to another page

protected:
    /// Everything is to be read anew: another file or term, or first shown.
    virtual void refreshAll() = 0;
    /// Something changed: repaint what shows it. By default everything.
    virtual void refreshFor(const Changes& changes) { Q_UNUSED(changes) refreshAll(); }

    [[nodiscard]] Document& document() const { return m_context.document; }
    [[nodiscard]] const Scorecard& scorecard() const { return m_context.document.scorecard(); }
    [[nodiscard]] Questions& questions() const { return m_context.questions; }
    [[nodiscard]] const PageContext& context() const { return m_context; }
    /// Below the header; without margins.
    [[nodiscard]] QVBoxLayout& body() { return *m_body; }
    /// Puts a panel at the right of header and body, its width remembered under `settingsKey`. Once a page.
    PageSplitter* addPanel(QWidget* panel, const QString& settingsKey);
    /// Colours and fonts as they are now; ask again after a PaletteChange or FontChange.
    [[nodiscard]] Theme theme() const { return Theme::forPalette(palette(), font()); }

    void showEvent(QShowEvent* event) override;

private:
    void noteAll();
    void noteChanges(const Changes& changes);
    void refreshPending();

    PageContext m_context;
    PageHeader* m_header;
    QVBoxLayout* m_body;
    QWidget* m_main; ///< header and body
    bool m_allPending = true;
    Changes m_pending;
};

} // namespace send
