//! Taking in a table of holidays: the days of a year are replaced whole, so that the same table taken in twice changes nothing.

use crate::{
    domain::{
        change::{Act, Change, UndoScope},
        holiday::Holiday,
    },
    ledger::Ledger,
    line::holidays::Year,
    words::field::FieldName,
};

use super::{
    commit::commit_in,
    cx::Cx,
    effect::{Effect, Errand},
    form::{Form, FormKind},
    forms::read::typed_path,
    message::Message,
};

/// The result of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taken {
    pub year: i32,
    pub days: usize,
    /// Days that are new or differ from what was known.
    pub changed: usize,
}

impl Taken {
    /// Returns the message that reports it.
    pub const fn message(self) -> Message {
        let Self { year, days, changed } = self;
        Message::HolidaysTaken { year, days, changed }
    }
}

/// Puts the days of a table into the file, as one act. Open lines of checklists move with them, for their times are derived.
pub fn take(ledger: &mut Ledger, (year, days): Year, cx: &mut Cx) -> Taken {
    let mut parts = Vec::new();
    let all = days.len();
    for (date, kind, name) in days {
        let known = ledger.records().holidays.iter().find(|day| day.date == date);
        if known.is_some_and(|day| day.kind == kind && day.name == name) {
            continue;
        }
        let id = known.map_or_else(|| cx.mint(), |day| day.id);
        parts.push(Change::put(Holiday { id, date, kind, name }));
    }
    let changed = parts.len();
    commit_in(ledger, UndoScope::File, Act::Import, Change::Batch(parts), cx);
    Taken {
        year,
        days: all,
        changed,
    }
}

/// Asks for the file.
pub fn form() -> Form {
    Form::new(FormKind::ImportHolidays).line(FieldName::Path, "").required()
}

/// The file of the form is to be read. The form stays until it has been.
pub fn read_file(form: &Form, cx: &mut Cx) -> bool {
    cx.emit(Effect::Errand(Errand::ReadHolidays(typed_path(form))));
    false
}
