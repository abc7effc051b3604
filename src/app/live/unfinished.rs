//! The unfinished line, kept on disk until Enter: text outlives the program, a change of an entry too.

use crate::domain::{draft::Draft, id::Id, meeting::Meeting};

use super::{
    super::{cx::Cx, effect::Effect, message::Message, model::Model},
    capture::{self, Line},
    edit, hint,
    state::{Live, Stash},
};

impl Live {
    /// The line that was begun, and the change of an entry for which it was set aside.
    pub(super) fn unfinished(&self, meeting: Option<Id<Meeting>>) -> Draft {
        if self.editing.is_some() {
            let Stash {
                text, caret, first_key, ..
            } = &self.stash;
            return Draft {
                meeting,
                text: text.clone(),
                caret: *caret,
                first_key: *first_key,
                change: self
                    .editing
                    .filter(|_| self.holds_change())
                    .map(|id| (id, self.field.text())),
                form: None,
            };
        }
        Draft {
            meeting,
            text: self.field.text(),
            caret: self.field.caret_byte(),
            first_key: self.first_key,
            change: None,
            form: None,
        }
    }
}

/// Sends the line to the file beside the database.
pub fn keep(m: &Model, cx: &mut Cx) {
    let secret = m.meeting().is_some_and(Meeting::register_only);
    let draft = Draft {
        form: m.kept_form.clone(),
        ..m.live.unfinished(m.ledger.records().open())
    };
    // No text of a register-only meeting may reach the disk (docs/rules.md §secrecy).
    cx.emit(Effect::KeepDraft(if secret {
        Draft {
            text: String::new(),
            caret: 0,
            change: None,
            ..draft
        }
    } else {
        draft
    }));
}

/// Takes up a line, or a change of an entry, that a former run left unfinished.
pub fn restore(m: &mut Model, draft: &Draft, cx: &mut Cx) {
    if draft.is_empty() || draft.meeting != m.ledger.records().open() {
        return;
    }
    if !m.live.field.is_empty() {
        return enter_beside(m, draft, cx);
    }
    m.live.field.set_text(&draft.text);
    m.live.field.set_caret_byte(draft.caret);
    m.live.first_key = draft.first_key;
    if let Some((entry, text)) = &draft.change {
        edit::open_entry(m, *entry, cx);
        // Typed over what the entry says, so that Ctrl-Z brings that back. An entry that is gone leaves the text a line.
        if m.live.editing.is_some() || m.live.field.is_empty() {
            m.live.field.replace(text);
        }
    }
    m.live.long = m.live.field.lines().len() > 1;
    cx.say(Message::DraftRestored);
    hint::refresh(m, cx.now);
}

/// Somebody types here already: what the other window left unfinished becomes a note, so that it is not lost.
fn enter_beside(m: &mut Model, draft: &Draft, cx: &mut Cx) {
    let here = m.live.field.text();
    let change = draft.change.as_ref().map(|(_, text)| text.clone());
    let at = draft.first_key.unwrap_or(cx.now);
    for text in [Some(draft.text.clone()), change].into_iter().flatten() {
        if !text.trim().is_empty() && text != here {
            // Taken as it stands: nobody said what it was to become.
            capture::enter(m, &Line::typed(&format!("\\{text}"), at), cx);
            cx.say(Message::DraftEntered);
        }
    }
}
