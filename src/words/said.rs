//! How the arguments of messages read in a language.

use std::path::PathBuf;

use super::{
    remarks::{ROOM_NAMES, ROOM_TYPED},
    strings::Strings,
    why::Why,
};
use crate::{
    domain::{
        action::ActionState,
        agenda::Filing,
        attendance::StaySource,
        change::Act,
        entry::{EntryKind, Remark},
        loose_end::{LooseEnd, Unfinished},
        matter::MatterStep,
        motion::{Counts, MotionState},
        people::{Category, Duty, Reply},
        question::MeetingRow,
        readiness::Missing,
        template::flaw::TemplateFault,
        text::cut,
        trouble::Trouble,
    },
    input::{command::Command, key::Key},
};

/// A value that reads one way in messages.
pub(super) trait Spoken {
    /// The value in the language of `t`.
    fn said(&self, t: &Strings) -> String;
}

/// Values that read the same in every language.
macro_rules! plain {
    ($($ty:ty)*) => {
        $(impl Spoken for $ty {
            fn said(&self, _: &Strings) -> String {
                self.to_string()
            }
        })*
    };
}
plain! { String usize u16 u32 i32 i64 Key }

impl Spoken for PathBuf {
    fn said(&self, _: &Strings) -> String {
        self.to_string_lossy().into_owned()
    }
}

impl Spoken for Counts {
    fn said(&self, _: &Strings) -> String {
        self.typed()
    }
}

impl Spoken for Command {
    /// Its label; [`named`] gives what is typed.
    fn said(&self, t: &Strings) -> String {
        t.command(*self).label.to_owned()
    }
}

impl Spoken for Why {
    fn said(&self, t: &Strings) -> String {
        t.why(*self).to_owned()
    }
}

impl Spoken for Act {
    fn said(&self, t: &Strings) -> String {
        (t.domain.act)(*self).to_owned()
    }
}

impl Spoken for MotionState {
    fn said(&self, t: &Strings) -> String {
        (t.domain.motion_state)(*self).to_owned()
    }
}

impl Spoken for MatterStep {
    fn said(&self, t: &Strings) -> String {
        (t.follow_up.step)(*self).to_owned()
    }
}

impl Spoken for ActionState {
    fn said(&self, t: &Strings) -> String {
        (t.domain.action_state)(*self).to_owned()
    }
}

impl Spoken for StaySource {
    fn said(&self, t: &Strings) -> String {
        (t.domain.stay_source)(*self).to_owned()
    }
}

impl Spoken for Reply {
    fn said(&self, t: &Strings) -> String {
        (t.domain.reply)(*self).to_owned()
    }
}

impl Spoken for Duty {
    fn said(&self, t: &Strings) -> String {
        (t.domain.duty)(*self).to_owned()
    }
}

impl Spoken for Category {
    fn said(&self, t: &Strings) -> String {
        (t.domain.category)(*self).to_owned()
    }
}

impl Spoken for EntryKind {
    fn said(&self, t: &Strings) -> String {
        (t.domain.entry_kind)(*self).to_owned()
    }
}

impl Spoken for Filing {
    fn said(&self, t: &Strings) -> String {
        (t.prepare.filing)(*self).to_owned()
    }
}

impl Spoken for Remark {
    fn said(&self, t: &Strings) -> String {
        t.remark(self)
    }
}

impl Spoken for Trouble {
    fn said(&self, t: &Strings) -> String {
        t.trouble(self)
    }
}

/// The state of a review in words.
#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "rows of messages hand their arguments over by reference"
)]
pub(super) fn review(standing: &crate::domain::deliverable::Standing, t: &Strings) -> String {
    (t.prepare.standing)(*standing).to_owned()
}

/// A text cut to [`ROOM_TYPED`].
pub(super) fn brief(text: &str, _: &Strings) -> String {
    cut(text, ROOM_TYPED).into()
}

/// A text cut to [`ROOM_TYPED`] behind another one that it tells more of; nothing where there is none.
pub(super) fn behind(text: &str, t: &Strings) -> String {
    match text.trim() {
        "" => String::new(),
        text => format!("{}{}", t.export.comma, brief(text, t)),
    }
}

/// A text cut to [`ROOM_NAMES`].
pub(super) fn to_names(text: &str, _: &Strings) -> String {
    cut(text, ROOM_NAMES).into()
}

/// Returns the name typed for a command.
#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "rows of messages hand their arguments over by reference"
)]
pub(super) fn named(command: &Command, t: &Strings) -> &'static str {
    t.command(*command).name
}

/// Returns the names typed for the first five of several commands.
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

/// Names of one kind that a line of the answer holds; of more it gives the number.
const NAMED: usize = 5;

/// Returns the unfinished matters, each kind once, with the labels of its rows.
pub(super) fn open_ends(ends: &[LooseEnd], t: &Strings) -> String {
    let mut kinds: Vec<Unfinished> = Vec::new();
    for end in ends {
        if !kinds.contains(&end.kind) {
            kinds.push(end.kind);
        }
    }
    let said = kinds.into_iter().map(|kind| {
        let labels = ends.iter().filter(|end| end.kind == kind && !end.label.is_empty());
        let labels: Vec<&str> = labels.map(|end| end.label.as_str()).collect();
        let shown = labels.get(..NAMED).unwrap_or(&labels).join(t.room.list);
        let more = match labels.len().checked_sub(NAMED) {
            Some(more) if more > 0 => format!(" +{more}"),
            Some(_) | None => String::new(),
        };
        let kind = (t.room.unfinished)(kind);
        match shown.as_str() {
            "" => format!("{kind}{more}"),
            shown => format!("{kind}{}{shown}{more}", t.room.of_kind),
        }
    });
    said.collect::<Vec<_>>().join(t.room.and)
}

/// Kinds of what is missing that the answer to the opening names; of more it gives the number.
const KINDS: usize = 5;

/// Returns the shortages before a meeting, each kind once, with how often.
pub(super) fn shortages(missing: &[Missing], t: &Strings) -> String {
    let mut kinds: Vec<(&'static str, usize)> = Vec::new();
    for one in missing {
        let kind = (t.prepare.shortage)(one.shortage);
        match kinds.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, times)) => *times += 1,
            None => kinds.push((kind, 1)),
        }
    }
    let more = kinds.len().saturating_sub(KINDS);
    let said = kinds.into_iter().take(KINDS).map(|(kind, times)| match times {
        1 => kind.to_owned(),
        times => format!("{kind} {times}"),
    });
    let more = (more > 0).then(|| format!("+{more}"));
    said.chain(more).collect::<Vec<_>>().join(t.room.and)
}

/// Names in the order in which they stand; a dash for none.
pub(super) fn in_order(names: &[String], t: &Strings) -> String {
    if names.is_empty() {
        "—".to_owned()
    } else {
        names.join(t.room.list)
    }
}

/// The numbers of incidents.
pub(super) fn incidents(numbers: &[usize], t: &Strings) -> String {
    let numbers: Vec<String> = numbers.iter().map(|n| format!("%{n}")).collect();
    numbers.join(t.room.list)
}
