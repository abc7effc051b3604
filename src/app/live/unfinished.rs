//! The unfinished line, kept on disk until Enter: text outlives the program, a change of an entry too.

use crate::domain::{draft::Draft, id::Id, meeting::Meeting};

use super::{
    super::{cx::Cx, message::Message},
    edit, look_ahead,
    state::{Live, LiveWork, Stash},
};

impl Live {
    /// The line that was begun, and the change of an entry for which it was set aside.
    pub fn unfinished(&self, meeting: Option<Id<Meeting>>) -> Draft {
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
        let typed = self.field.text();
        let mut waiting = String::new();
        for line in self.held() {
            waiting.push_str(line);
            waiting.push('\n');
        }
        Draft {
            meeting,
            caret: waiting.len() + self.field.caret_byte(),
            first_key: self.held.first().map(|line| line.at).or(self.first_key),
            text: waiting + &typed,
            change: None,
            form: None,
        }
    }
}

/// Takes up a line, or a change of an entry, that a former run left unfinished.
pub fn restore(work: &mut LiveWork, draft: &Draft, cx: &mut Cx) {
    if draft.is_empty() || draft.meeting != work.records().open() {
        return;
    }
    work.own.field.set_text(&draft.text);
    work.own.field.set_caret_byte(draft.caret);
    work.own.first_key = draft.first_key;
    if let Some((entry, text)) = &draft.change {
        edit::open_entry(work, *entry, cx);
        // Typed over what the entry says, so that Ctrl-Z brings that back. An entry that is gone leaves the text a line.
        if work.own.editing.is_some() || work.own.field.is_empty() {
            work.own.field.replace(text);
        }
    }
    work.own.long = work.own.field.lines().len() > 1;
    cx.say(Message::DraftRestored);
    look_ahead::refresh(work, cx.now);
}
