//! The decisions, carried motions and requirements of the meeting: each is followed up, or left out with a reason (docs/rules.md §follow-up).

use crate::{
    domain::{
        action::{Action, ActionState, MatterOrigin},
        change::{Act, Change},
        entry::Entry,
        id::Id,
        matter::{MatterEvent, MatterStep},
        record::Key,
        records::Records,
    },
    input::{command::Command, section::SectionId},
    offer,
    words::{field::FieldName, room_messages::RoomMessage, why::Why},
};

use super::super::{
    commit::commit,
    cx::Cx,
    desk::{
        DeskSeen, DeskWork, SectionRow,
        section::{FormRow, Progress, Section, open},
    },
    form::{Form, Topic},
    forms::{action, owners::read_owners},
    message::Message,
    offer::need,
    outcome::Outcome,
};
use super::told_deadline::told_deadline;

pub(super) static SECTION: Section = Section {
    rows: |seen| {
        let r = seen.records();
        let filed = || r.matter_lines().any(|entry| r.matters_of(entry).next().is_some());
        // A light type is not asked: its decisions stand here once the clerk has come, or has filed one.
        if !r.asks_matters() && seen.own.section != SectionId::Matters && !filed() {
            return Vec::new();
        }
        r.matter_lines()
            .map(|entry| SectionRow::Record(entry.id.into()))
            .collect()
    },
    progress: |seen| {
        let r = seen.records();
        let decided = |entry: &&Entry| r.matters_of(entry).next().is_some();
        if r.asks_matters() {
            Progress::count(r.matter_lines(), decided)
        } else {
            Progress::count(r.matter_lines().filter(decided), |_| true)
        }
    },
    search: |seen, row| {
        let r = seen.records();
        let Some(entry) = line_of(r, row) else {
            return String::new();
        };
        let owners = r.matters_of(entry).flat_map(|matter| &matter.owners);
        let names: Vec<String> = owners.map(|owner| r.owner_name(owner)).collect();
        format!("{} {}", r.decided_text(entry), names.join(" "))
    },
    edit,
    forms: &[FILE, LEAVE_OUT],
    offers: &[
        offer!(FileMatter, unfollowed, ask_file),
        offer!(LeaveOutMatter, undecided, ask_reason),
    ],
    ..Section::of(SectionId::Matters)
};

/// The line of a row.
fn line_of<'r>(records: &'r Records, row: &SectionRow) -> Option<&'r Entry> {
    match row {
        SectionRow::Record(Key::Entry(id)) => records.entries.get(*id),
        SectionRow::Field(_)
        | SectionRow::Record(_)
        | SectionRow::Slip(_)
        | SectionRow::Missing(_)
        | SectionRow::Remainder(_)
        | SectionRow::Finding(_) => None,
    }
}

fn chosen(seen: &DeskSeen) -> Result<Entry, Why> {
    let row = seen.chosen().ok_or(Why::NoRow)?;
    line_of(seen.records(), &row).cloned().ok_or(Why::NoRow)
}

/// The line under the cursor, if nothing of it is followed up.
fn unfollowed(seen: &DeskSeen) -> Result<Entry, Why> {
    let entry = chosen(seen)?;
    let r = seen.records();
    need(r.matters_of(&entry).all(|matter| r.is_left_out(matter)), Why::SameState)?;
    Ok(entry)
}

/// The line under the cursor, if nobody has decided about it.
fn undecided(seen: &DeskSeen) -> Result<Entry, Why> {
    let entry = chosen(seen)?;
    need(seen.records().matters_of(&entry).next().is_none(), Why::SameState)?;
    Ok(entry)
}

/// Opens the matter of a line; of one that has none, asks for it.
fn edit(w: &mut DeskWork, row: Option<SectionRow>) -> Outcome {
    let r = w.records();
    let Some(entry) = row.and_then(|row| line_of(r, &row)).cloned() else {
        return Outcome::Stay;
    };
    let followed = r.matters_of(&entry).find(|matter| !r.is_left_out(matter));
    match followed.and_then(|matter| r.matter_row(matter)) {
        Some(row) => action::form(&w.seen(), row).into(),
        None => open(file_form(&w.seen(), &entry)),
    }
}

const FILE: FormRow = FormRow {
    name: "matters.file",
    title: |t| t.command(Command::FileMatter).label,
    done: file,
};

/// The leader is filled in where one required it, the deadline where the line tells one; nobody else is guessed.
fn file_form(seen: &DeskSeen, entry: &Entry) -> Form {
    let records = seen.records();
    let requires = records.matter_origin(entry) == Some(MatterOrigin::Requirement);
    let leader = entry
        .speaker
        .filter(|_| requires)
        .map_or("", |who| records.name_of(who));
    let form = FILE
        .form(Topic::Key(entry.id.into()))
        .of(records.decided_text(entry).to_owned());
    form.line(FieldName::Lead, lead_in(&entry.text).unwrap_or_default())
        .line(FieldName::Helpers, "")
        .line(FieldName::Leader, leader)
        .line(FieldName::Due, &told_deadline(seen, entry))
        .line(FieldName::Wording, "")
}

/// The lead that the line itself names: 由安全监督处牵头, `led by the Works Department`.
fn lead_in(text: &str) -> Option<&str> {
    let ends = |c: char| "，。；、：,.;:（(".contains(c);
    let chinese = || {
        let (_, rest) = text.split_once('由')?;
        let at = ["牵头", "负责"].iter().filter_map(|word| rest.find(word)).min()?;
        rest.get(..at)
    };
    let english = || {
        let (_, rest) = text.split_once("led by ")?;
        let rest = rest.strip_prefix("the ").unwrap_or(rest);
        let named = |word: &str| word.starts_with(char::is_uppercase);
        let mut end = 0;
        for word in rest.split_inclusive(' ') {
            if !named(word) {
                break;
            }
            end += word.len();
            if word.trim_end().ends_with(ends) {
                break;
            }
        }
        rest.get(..end).map(|lead| lead.trim().trim_end_matches(ends))
    };
    let lead = chinese().or_else(english)?.trim();
    (!lead.is_empty() && !lead.contains(ends) && lead.chars().count() <= 25).then_some(lead)
}

fn ask_file(w: &mut DeskWork, _: &mut Cx, entry: Entry) -> Outcome {
    open(file_form(&w.seen(), &entry))
}

/// The line that a form is about.
fn asked(records: &Records, topic: &Topic) -> Option<Entry> {
    match topic {
        Topic::Key(Key::Entry(id)) => records.entries.get(*id).cloned(),
        Topic::Key(_) | Topic::Meeting | Topic::Row(_) | Topic::Keys(..) | Topic::Mark(_) => None,
    }
}

fn file(w: &mut DeskWork, form: &mut Form, topic: &Topic, cx: &mut Cx) -> bool {
    let Some(entry) = asked(w.records(), topic) else {
        return true;
    };
    let Some(due) = action::typed_due(&w.seen(), form, FieldName::Due, cx.now) else {
        return false;
    };
    let Some(matter) = matter_of(w.records(), &entry, cx) else {
        return true;
    };
    let owners = read_owners(&w.seen(), form, matter.meeting, &[], &[]);
    let matter = Action {
        owners,
        due,
        state: ActionState::Open,
        closed: None,
        leader: form.text(FieldName::Leader),
        task: Some(form.text(FieldName::Wording))
            .filter(|typed| !typed.is_empty())
            .unwrap_or(matter.task.clone()),
        ..matter
    };
    let filed = w.records().proposed_filing(&matter);
    let lacks = (matter.owners.is_empty(), matter.due.date.is_none());
    put(w, Action { filed, ..matter }, MatterStep::Filed, String::new(), cx);
    if lacks.0 || lacks.1 {
        cx.say(Message::Room(RoomMessage::MatterLacks {
            lead: lacks.0,
            date: lacks.1,
        }));
    }
    go_on(w);
    true
}

/// The matter of a line that was left out, else a new one. A decision keeps its number.
fn matter_of(records: &Records, entry: &Entry, cx: &mut Cx) -> Option<Action> {
    if let Some(known) = records.matters_of(entry).next() {
        return Some(known.clone());
    }
    let origin = records.matter_origin(entry)?;
    let number = match origin {
        MatterOrigin::Decision => records.decision_of(entry.id)?.number,
        MatterOrigin::Motion => records.motion_of(entry.id)?.number,
        MatterOrigin::Action | MatterOrigin::Requirement | MatterOrigin::Instruction => {
            records.next_matter_number(origin)
        }
    };
    let id: Id<Action> = cx.mint();
    // A motion that was amended is followed up as it was carried.
    let carried = records.motion_of(entry.id).filter(|_| origin == MatterOrigin::Motion);
    let task = carried.map_or_else(String::new, |motion| motion.wording.trim().to_owned());
    Some(Action {
        task,
        ..Action::of(id, entry, origin, number)
    })
}

const LEAVE_OUT: FormRow = FormRow {
    name: "matters.leave_out",
    title: |t| t.command(Command::LeaveOutMatter).label,
    done: leave_out,
};

fn ask_reason(_: &mut DeskWork, _: &mut Cx, entry: Entry) -> Outcome {
    let form = LEAVE_OUT.form(Topic::Key(entry.id.into())).of(entry.text);
    let form = form.line(FieldName::Reason, "").required();
    open(form)
}

fn leave_out(w: &mut DeskWork, form: &mut Form, topic: &Topic, cx: &mut Cx) -> bool {
    let Some(entry) = asked(w.records(), topic) else {
        return true;
    };
    let Some(matter) = matter_of(w.records(), &entry, cx) else {
        return true;
    };
    let matter = Action {
        state: ActionState::Cancelled,
        closed: Some(cx.now),
        ..matter
    };
    put(w, matter, MatterStep::LeftOut, form.text(FieldName::Reason), cx);
    go_on(w);
    true
}

fn put(w: &mut DeskWork, matter: Action, kind: MatterStep, text: String, cx: &mut Cx) {
    let step = MatterEvent {
        id: cx.mint(),
        meeting: matter.meeting,
        action: matter.id,
        at: cx.now,
        by: w.ledger.clerk().to_owned(),
        kind,
        text,
        date: None,
    };
    let parts = [Change::put(matter), Change::put(step)];
    commit(w.ledger, Act::EditAction, parts.into_iter().collect::<Change>(), cx);
}

/// Goes to the next line about which nobody has decided.
fn go_on(w: &mut DeskWork) {
    w.go_on(|seen, row| {
        let r = seen.records();
        line_of(r, row).is_some_and(|entry| r.matters_of(entry).next().is_none())
    });
}
