//! The chair and the minute taker, named where the minutes lack them.

use crate::{
    domain::{
        change::{Act, Change},
        people::{Attendee, Duty},
    },
    input::command::Command,
    words::field::FieldName,
};

use super::super::{
    commit::commit,
    cx::Cx,
    desk::{
        DeskWork,
        section::{FormRow, open},
    },
    form::{Form, Problem, Topic},
    outcome::Outcome,
};

pub(super) const CHAIR: FormRow = FormRow {
    name: "minutes.chair",
    title: |t| t.command(Command::MakeChair).label,
    done: |w, form, _, cx| name(w, form, Duty::Chair, cx),
};

pub(super) const SCRIBE: FormRow = FormRow {
    name: "minutes.scribe",
    title: |t| t.command(Command::MakeScribe).label,
    done: |w, form, _, cx| name(w, form, Duty::Scribe, cx),
};

/// Asks for the name.
pub(super) fn ask(row: &FormRow) -> Outcome {
    open(row.form(Topic::Meeting).line(FieldName::Name, "").required())
}

/// Gives a duty to whoever of the list bears the name, whole or in part where nobody else does.
fn name(w: &mut DeskWork, form: &mut Form, duty: Duty, cx: &mut Cx) -> bool {
    let typed = form.text(FieldName::Name).to_lowercase();
    let r = w.records();
    let of = |fits: &dyn Fn(&str) -> bool| -> Vec<&Attendee> {
        r.attendees
            .iter()
            .filter(|who| fits(&r.name_of(who.id).to_lowercase()))
            .collect()
    };
    let mut found = of(&|name| name == typed);
    if found.is_empty() {
        found = of(&|name| name.contains(&typed));
    }
    let [who] = found.as_slice() else {
        form.complain(FieldName::Name, Problem::NobodyOfThatName);
        return false;
    };
    let named = Attendee {
        duty: who.duty.and(duty),
        ..(*who).clone()
    };
    commit(w.ledger, Act::EditPerson, Change::put(named), cx);
    true
}
