//! The desk at the door: a file with one meeting reduced to its people, which a second laptop opens for the check-in, and the way back.

use std::{collections::HashSet, io::Write, path::Path};

use anyhow::anyhow;

use crate::{
    app::commit::commit_in,
    domain::{
        change::{Act, Change, UndoScope},
        clean::clean_text,
        door::{DOOR_SETTING, DoorNews, merge_door},
        meeting::{Meeting, Setting},
        record::Record,
        register::door::{for_the_door, from_the_door},
        time::{Stamp, Zone},
    },
    shell::{clock, office::Office, storage::Setup},
    store::{OpenMode, Store, StoreError},
    words::door::DoorText,
};

use super::{CliContext, meetings::finish};

/// Writes the file for the door; never over a file.
///
/// # Errors
/// There is no meeting, or the file cannot be written.
pub fn export(desk: &CliContext, meeting: &str, output: Option<&Path>, out: &mut dyn Write) -> anyhow::Result<()> {
    let t = desk.lang.strings();
    let file = output.ok_or_else(|| anyhow!("{}", t.door.wants_file))?;
    let name = file.display().to_string();
    if file.symlink_metadata().is_ok() {
        return Err(anyhow!("{}", (t.cli.exists)(&name)));
    }
    let mut office = desk.office(OpenMode::ReadOnly)?;
    let id = desk.find(&mut office, meeting)?;
    desk.open(&mut office, id)?;
    let rows = reduced(&office.m.ledger.records().all());
    let people = rows.iter().filter(|row| matches!(row, Record::Attendee(_))).count();
    let zone = office.cx.zone;
    drop(office);
    let setup = Setup::new(file.to_owned(), OpenMode::ReadWrite);
    let mut door = Office::open(setup, desk.lang, desk.now, zone)
        .map_err(|trouble| anyhow!("{}", desk.trouble(file, &trouble)))?;
    let mark = Setting {
        id: door.cx.mint_now().mint(),
        key: DOOR_SETTING.to_owned(),
        value: id.raw().to_string(),
    };
    let rows = rows.into_iter().chain([mark.into()]);
    let change: Change = rows.map(Change::Put).collect();
    commit_in(&mut door.m.ledger, UndoScope::File, Act::Import, change, &mut door.cx);
    finish(desk, door)?;
    writeln!(out, "{}", (t.door.written)(&name, people))?;
    Ok(())
}

/// The rows for the door: those that the list opens, and of shared rows only those of people on the list.
fn reduced(rows: &[Record]) -> Vec<Record> {
    let people: HashSet<_> = rows
        .iter()
        .filter_map(|row| {
            let Record::Attendee(attendee) = row else { return None };
            Some(attendee.person)
        })
        .collect();
    let units: HashSet<_> = rows
        .iter()
        .filter_map(|row| {
            let Record::Person(person) = row else { return None };
            person.unit.filter(|_| people.contains(&person.id))
        })
        .collect();
    rows.iter()
        .filter(|row| {
            if let Record::Person(person) = row {
                people.contains(&person.id)
            } else if let Record::Unit(unit) = row {
                units.contains(&unit.id)
            } else {
                true
            }
        })
        .filter_map(for_the_door)
        .collect()
}

/// Takes back what the door wrote, as one act; says a line about each fact, and what the two desks see differently.
///
/// # Errors
/// The file is none of a door, or its meeting is not here; nothing is changed then.
pub fn import(desk: &CliContext, file: &Path, out: &mut dyn Write) -> anyhow::Result<()> {
    let t = desk.lang.strings();
    let name = file.display().to_string();
    let trouble = |error: StoreError| anyhow!("{}", desk.trouble(file, &error.trouble()));
    let rows = Store::open(file, OpenMode::ReadOnly)
        .and_then(|store| store.load_all())
        .map_err(trouble)?;
    let meetings: Vec<&Meeting> = rows
        .iter()
        .filter_map(|row| {
            let Record::Meeting(meeting) = row else { return None };
            Some(&**meeting)
        })
        .collect();
    let [meeting] = meetings.as_slice() else {
        return Err(anyhow!("{}", (t.door.no_door)(&name)));
    };
    let id = meeting.id;
    let mut office = desk.writing()?;
    let store = office.storage().and_then(|storage| storage.store());
    let known = store.map(|store| store.load_meeting_row(id)).transpose();
    let ours = |error: StoreError| anyhow!("{}", desk.trouble(&desk.paths.db, &error.trouble()));
    if known.map_err(ours)?.flatten().is_none() {
        return Err(anyhow!("{}", (t.door.other_meeting)(&name)));
    }
    desk.open(&mut office, id)?;
    office.cx.now = clock::now();
    let zone = office.m.meeting().map_or(office.cx.zone, |meeting| meeting.zone);
    // The door may hold more than it was given.
    let register_only = office.m.meeting().is_some_and(Meeting::register_only);
    let rows: Vec<Record> = rows
        .iter()
        .filter_map(|row| from_the_door(row, register_only))
        .collect();
    let merged = merge_door(office.m.ledger.records(), &rows);
    let scope = office.m.ledger.scope();
    if !merged.change.is_empty() {
        let change = Change::Batch(merged.change);
        commit_in(&mut office.m.ledger, scope, Act::Import, change, &mut office.cx);
    }
    finish(desk, office)?;
    for news in &merged.news {
        writeln!(out, "{}", clean_text(&said(&t.door, news, zone)))?;
    }
    let conflicts = merged.news.iter().filter(|news| news.is_conflict()).count();
    if merged.news.is_empty() {
        writeln!(out, "{}", t.door.nothing_new)?;
    } else {
        writeln!(out, "{}", (t.door.taken)(merged.news.len() - conflicts, conflicts))?;
    }
    Ok(())
}

fn said(t: &DoorText, news: &DoorNews, zone: Zone) -> String {
    let hm = |at: &Stamp| zone.hm(*at);
    match news {
        DoorNews::Came(name, at) => (t.came)(name, &hm(at)),
        DoorNews::Left(name, at) => (t.left)(name, &hm(at)),
        DoorNews::Listed(name) => (t.listed)(name),
        DoorNews::SamePerson(name) => (t.same)(name),
        DoorNews::Namesake(name) => (t.namesake)(name),
        DoorNews::StoodIn(name, by) => (t.stood_in)(name, by),
        DoorNews::Verified(name) => (t.verified)(name),
        DoorNews::Reported(name, at) => (t.reported)(name, &hm(at)),
        DoorNews::CameAfterAll(name) => (t.after_all)(name),
        DoorNews::TwoArrivals(name, ours, door) => (t.two_arrivals)(name, &hm(ours), &hm(door)),
        DoorNews::TwoLeavings(name, ours, door) => (t.two_leavings)(name, &hm(ours), &hm(door)),
        DoorNews::OtherReply(name) => (t.other_reply)(name),
        DoorNews::OtherCredential(name) => (t.other_credential)(name),
    }
}
