//! The dialog over the tab: opened and closed, and what was said about it, which is over when it goes on.

use super::{
    super::{
        agenda_rows::{self, AgendaSource},
        cx::Cx,
        effect::Effect,
        forms::{export, kept::name_of},
        help::Help,
        holidays,
        message::{AskingMessage, Message},
        model::{Cover, Model},
        outcome::Request,
        palette::Palette,
        prepare::agenda,
        roster,
        said_list::SaidList,
        search::Search,
        tab::Tab,
    },
    caret, form, practice, settings,
    stale::{about_command_over, about_form_over},
    typing::type_text,
};

/// Opens a dialog over the tab.
pub(super) fn open(m: &mut Model, request: Request, cx: &mut Cx) {
    match request {
        Request::Form(asked) => form::show(m, *asked),
        Request::Export(kind) => form::show(
            m,
            export::form(m.wrapup.preview.styles, m.meeting(), kind, m.shared.lang),
        ),
        Request::ImportRoster => match m.read_table.take() {
            Some(preview) => m.cover = Cover::Roster(preview),
            None => form::show(m, roster::form()),
        },
        Request::ImportHolidays => form::show(m, holidays::form()),
        Request::ImportAgenda => form::show(m, agenda_rows::form()),
        Request::Palette => m.cover = Cover::Palette(Palette::default()),
        Request::Search => {
            let words = std::mem::take(&mut m.prefill);
            let under = match std::mem::take(&mut m.cover) {
                // Asked for once more, it begins anew over the same thing.
                Cover::Search(_, under) => under,
                other @ (Cover::None
                | Cover::Form(_)
                | Cover::Palette(_)
                | Cover::Help(..)
                | Cover::Said(..)
                | Cover::Practice(..)
                | Cover::Settings(_)
                | Cover::Roster(_)
                | Cover::Succession(_)
                | Cover::Agenda(_)) => Box::new(other),
            };
            m.cover = Cover::Search(Box::new(Search::of(&words, cx)), under);
        }
        Request::Settings => cx.emit(Effect::ReadSettings),
        Request::Help => {
            let help = Help::of(m.scopes(), has_begun(m));
            m.cover = Cover::Help(help, Box::new(std::mem::take(&mut m.cover)));
        }
        Request::Said => {
            let list = SaidList::of(m.said.len());
            m.cover = Cover::Said(list, Box::new(std::mem::take(&mut m.cover)));
        }
        Request::Practice(sign) => {
            let page = practice::open(&m.shared, sign, cx);
            m.cover = Cover::Practice(Box::new(page), Box::new(std::mem::take(&mut m.cover)));
        }
    }
}

/// Whether a text was begun where the caret is: words typed into the help page that find nothing may be the rest of it. A record or a row that
/// was only opened is no such text.
fn has_begun(m: &Model) -> bool {
    let begun = match (&m.cover, m.tab) {
        (Cover::Form(form), _) => form.is_changed() && !form.is_selected(),
        (Cover::None, Tab::Live) => m.live.editing.is_none() || m.live.holds_change(),
        _ => true,
    };
    begun && caret::field(m).is_some_and(|field| !field.is_empty())
}

/// Words that found nothing on the help page: the rest of the text that was begun below it, and that is said; else they were looked for and
/// go with the page.
fn leave_text(m: &mut Model, help: Help, cx: &mut Cx) {
    let typed = help.field.text();
    if help.over_text {
        type_text(m, &typed, cx);
        cx.say(Message::Asking(AskingMessage::WentBehindTheText(typed)));
    } else {
        cx.say(Message::Asking(AskingMessage::NothingFits(typed)));
    }
}

/// Closes the dialog; what the help page lay over is there again, and the text of a form is not kept.
pub(super) fn close(m: &mut Model, cx: &mut Cx) {
    match std::mem::take(&mut m.cover) {
        Cover::Help(help, under) => {
            m.cover = *under;
            if help.fits_nothing() {
                leave_text(m, help, cx);
            }
        }
        Cover::Search(_, under) | Cover::Said(_, under) | Cover::Practice(_, under) => m.cover = *under,
        Cover::Form(open) => {
            let name = name_of(m.ledger.records(), &open.kind);
            form::forget(m, name.as_ref(), cx);
            about_form_over(m, cx);
        }
        Cover::Palette(_) => about_command_over(m, cx),
        Cover::Agenda(preview) => {
            // Put the pasted text back into its form, otherwise leaving the preview would lose it.
            if let AgendaSource::Pasted(text) = preview.source
                && !text.is_empty()
            {
                form::show(m, agenda::paste_form(&text));
            }
        }
        Cover::Settings(shown) => settings::left(m, &shown, cx),
        Cover::Roster(_) | Cover::Succession(_) | Cover::None => {}
    }
}
