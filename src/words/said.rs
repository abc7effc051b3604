//! How the arguments of messages read in a language.

use std::path::PathBuf;

use super::{
    remarks::{ROOM_NAMES, ROOM_TYPED},
    strings::Strings,
    why::Why,
};
use crate::{
    domain::{
        action::ActionState, agenda::Filing, attendance::StaySource, change::Act, entry::Remark, motion::Counts,
        people::Reply, question::MeetingRow, template::flaw::TemplateFault, text::cut, trouble::Trouble,
    },
    input::{command::Command, key::Key},
};

/// A value that reads one way in messages.
pub(super) trait Said {
    /// The value in the language of `t`.
    fn said(&self, t: &Strings) -> String;
}

/// Values that read the same in every language.
macro_rules! plain {
    ($($ty:ty)*) => {
        $(impl Said for $ty {
            fn said(&self, _: &Strings) -> String {
                self.to_string()
            }
        })*
    };
}
plain! { String usize u32 i32 i64 Key }

impl Said for PathBuf {
    fn said(&self, _: &Strings) -> String {
        self.to_string_lossy().into_owned()
    }
}

impl Said for Counts {
    fn said(&self, _: &Strings) -> String {
        self.typed()
    }
}

impl Said for Command {
    /// Its label; [`named`] gives what is typed.
    fn said(&self, t: &Strings) -> String {
        t.command(*self).label.to_owned()
    }
}

impl Said for Why {
    fn said(&self, t: &Strings) -> String {
        t.why(*self).to_owned()
    }
}

impl Said for Act {
    fn said(&self, t: &Strings) -> String {
        (t.domain.act)(*self).to_owned()
    }
}

impl Said for ActionState {
    fn said(&self, t: &Strings) -> String {
        (t.domain.action_state)(*self).to_owned()
    }
}

impl Said for StaySource {
    fn said(&self, t: &Strings) -> String {
        (t.domain.stay_source)(*self).to_owned()
    }
}

impl Said for Reply {
    fn said(&self, t: &Strings) -> String {
        (t.domain.reply)(*self).to_owned()
    }
}

impl Said for Filing {
    fn said(&self, t: &Strings) -> String {
        (t.prepare.filing)(*self).to_owned()
    }
}

impl Said for Remark {
    fn said(&self, t: &Strings) -> String {
        t.remark(self)
    }
}

impl Said for Trouble {
    fn said(&self, t: &Strings) -> String {
        t.trouble(self)
    }
}

/// A text cut to [`ROOM_TYPED`].
pub(super) fn brief(text: &str, _: &Strings) -> String {
    cut(text, ROOM_TYPED).into()
}

/// A text cut to [`ROOM_NAMES`].
pub(super) fn to_names(text: &str, _: &Strings) -> String {
    cut(text, ROOM_NAMES).into()
}

/// What is typed for a command.
#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "rows of messages hand their arguments over by reference"
)]
pub(super) fn named(command: &Command, t: &Strings) -> &'static str {
    t.command(*command).name
}

/// What is typed for the first five of several commands.
pub(super) fn names(commands: &[Command], t: &Strings) -> String {
    let names: Vec<&str> = commands.iter().take(5).map(|command| named(command, t)).collect();
    names.join(", ")
}

/// The title of a meeting in a list.
pub(super) fn title_of(row: &MeetingRow, _: &Strings) -> String {
    row.meeting.title.clone()
}

/// A number of minutes as days, hours or minutes.
#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "rows of messages hand their arguments over by reference"
)]
pub(super) fn lapse(minutes: &i64, t: &Strings) -> String {
    let p = &t.prepare;
    match *minutes {
        m if m >= 2 * 24 * 60 => (p.days)(m / (24 * 60)),
        m if m >= 120 => (p.hours)(m / 60),
        m => (p.minutes)(m),
    }
}

/// The first of several faults; empty without one.
pub(super) fn first_fault(list: &[TemplateFault], t: &Strings) -> String {
    list.first().map(|fault| t.template.fault(fault)).unwrap_or_default()
}
