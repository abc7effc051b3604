//! `new`, `list`, `import agenda`.

use std::{collections::HashMap, io::Write, path::Path};

use anyhow::anyhow;
use chrono::Datelike as _;
use serde::Serialize;

use crate::{
    app::{
        agenda_rows::{self, AgendaPlan},
        cx::SpokenMessage,
        message::Message,
        update::create,
    },
    domain::{
        meeting::MeetingState,
        question::{Answer, MeetingRow, Question},
        template::NewMeeting,
        time::Stamp,
        trouble::Trouble,
    },
    export::printed,
    line::{agenda::read_agenda, detect::open_slips},
    shell::{office::Office, sheets, source, templates},
    store::OpenMode,
    ui::agenda_rows as rows,
    words::{Lang, Strings},
};

use super::{
    CliContext,
    plain::{brief, row_line},
};

/// Rows of the list asked for at a time.
const PAGE: u32 = 500;

/// The years in which meetings are.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

/// Reads the date and time of an argument, in the zone of this laptop.
///
/// # Errors
/// It is not one.
pub fn read_start(desk: &CliContext, typed: &str) -> anyhow::Result<Stamp> {
    let formats = ["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S"];
    formats
        .iter()
        .find_map(|format| chrono::NaiveDateTime::parse_from_str(typed.trim(), format).ok())
        .filter(|local| YEARS.contains(&local.year()))
        .map(|local| crate::shell::clock::laptop_zone(desk.now).instant(local))
        .ok_or_else(|| anyhow!("{}", (desk.lang.strings().cli.not_a_date)(typed)))
}

/// Makes a meeting.
///
/// # Errors
/// The template or the start is not known, or the file cannot be written.
pub fn new(desk: &CliContext, template: &str, title: &str, start: &str, out: &mut dyn Write) -> anyhow::Result<()> {
    let cli = &desk.lang.strings().cli;
    let folder = desk.paths.config.with_file_name("templates");
    let (all, faults) = templates::read_all(&folder);
    let Some(found) = all.iter().find(|t| t.id == template) else {
        let known: Vec<&str> = all.iter().map(|t| t.id.as_str()).collect();
        let wrong = faults
            .iter()
            .map(|fault| format!("\n{}", desk.lang.strings().template.fault(fault)));
        let unknown = (cli.unknown)(template, &known.join(desk.lang.strings().export.comma));
        return Err(anyhow!("{unknown}{}", wrong.collect::<String>()));
    };
    let start = read_start(desk, start)?;
    let title = crate::domain::clean::clean_text(title).trim().to_owned();
    if title.is_empty() {
        return Err(anyhow!("{}", desk.lang.strings().keeping.no_title));
    }
    let mut office = desk.writing()?;
    let new = NewMeeting {
        title,
        start,
        zone: office.cx.zone,
        chinese: desk.lang == Lang::Zh,
    };
    let id = create(&mut office.m, found, &new, &mut office.cx);
    finish(desk, office)?;
    writeln!(out, "{}", (cli.created)(&id.raw().to_string()))?;
    Ok(())
}

/// Carries out what is left to do, and makes sure that it is on disk. Says on standard error that words of a register-only meeting were left
/// out.
///
/// # Errors
/// Why it is not on disk; nothing of it is then, or comes there later.
pub fn finish(desk: &CliContext, mut office: Office) -> anyhow::Result<()> {
    office.settle();
    if office.cx.is_refused()
        && let SpokenMessage::Said(why) = office.cx.take_word()
    {
        return Err(anyhow!("{}", why.text(desk.lang.strings())));
    }
    if let Some(trouble) = not_saved(&office) {
        let why = desk.trouble(&desk.paths.db, &trouble);
        return Err(anyhow!("{}", (desk.lang.strings().keeping.nothing)(&why)));
    }
    if let SpokenMessage::Said(said @ Message::WordsLeftOut) = office.cx.take_word() {
        let _ = writeln!(std::io::stderr(), "huiwu: {}", said.text(desk.lang.strings()));
    }
    office.close();
    Ok(())
}

/// Why something that was done is not on disk; `None` if all of it is.
pub fn not_saved(office: &Office) -> Option<Trouble> {
    let unsaved = office.m.ledger.unsaved();
    (unsaved.waiting() > 0).then(|| unsaved.trouble().cloned().unwrap_or(Trouble::Locked))
}

/// One line of `list --json`: a stable layout, `version` rises when a field changes its meaning.
#[derive(Serialize)]
struct MeetingLine<'a> {
    id: String,
    title: &'a str,
    start: String,
    state: &'static str,
    template: &'a str,
    items: u32,
    attendees: u32,
    open_actions: u32,
}

/// Lists all meetings.
///
/// # Errors
/// The file cannot be read.
pub fn list(desk: &CliContext, json: bool, out: &mut dyn Write) -> anyhow::Result<()> {
    let mut office = desk.office(OpenMode::ReadOnly)?;
    let rows = all_meetings(desk, &mut office)?;
    if json {
        let meetings: Vec<MeetingLine> = rows.iter().map(listed).collect();
        let page = serde_json::json!({ "format": "huiwu-list", "version": 2, "meetings": meetings });
        write!(out, "{}", printed(&page))?;
        return Ok(());
    }
    let t = desk.lang.strings();
    if desk.plain && rows.is_empty() {
        writeln!(out, "{}", t.terminal.no_meetings)?;
    }
    for (n, row) in (1..).zip(&rows) {
        let meeting = &row.meeting;
        let missing = if meeting.state == MeetingState::Ready {
            desk.open(&mut office, meeting.id)?;
            office
                .m
                .ledger
                .records()
                .missing(&open_slips(office.m.ledger.records(), desk.now))
                .len()
        } else {
            0
        };
        let state = crate::ui::words::state(t, meeting.state, || missing);
        if desk.plain {
            writeln!(out, "{}", in_words(t, row, &state, (n, rows.len())))?;
            continue;
        }
        let title = crate::domain::clean::clean_text(&meeting.title);
        let title = brief(&title);
        let title = if rows.iter().filter(|other| other.meeting.title == meeting.title).count() > 1 {
            (t.screen.numbered_title)(&title, meeting.number)
        } else {
            title
        };
        writeln!(
            out,
            "{}  {}  {state}  {title}",
            meeting.id.raw(),
            meeting.zone.ymd_hm(meeting.start)
        )?;
    }
    Ok(())
}

/// A row of the list as a line in words.
fn in_words(t: &Strings, row: &MeetingRow, state: &str, (n, all): (usize, usize)) -> String {
    let meeting = &row.meeting;
    let w = &t.terminal;
    row_line(
        t,
        &(w.meeting_of)(n, all),
        &[
            (w.title, &meeting.title),
            (w.start, &meeting.zone.ymd_hm(meeting.start)),
            (w.state, state),
            (w.items, &row.items.to_string()),
            (w.people, &row.attendees.to_string()),
            (w.open_actions, &row.open_actions.to_string()),
            (w.number, &meeting.id.raw().to_string()),
        ],
    )
}

fn listed(row: &MeetingRow) -> MeetingLine<'_> {
    let meeting = &row.meeting;
    MeetingLine {
        id: meeting.id.raw().to_string(),
        title: &meeting.title,
        start: meeting.zone.rfc(meeting.start),
        state: meeting.state.into(),
        template: &meeting.template,
        items: row.items,
        attendees: row.attendees,
        open_actions: row.open_actions,
    }
}

/// Reads all rows of the list, page by page.
fn all_meetings(desk: &CliContext, office: &mut Office) -> anyhow::Result<Vec<MeetingRow>> {
    let mut all = Vec::new();
    loop {
        let question = Question::Meetings {
            filter: String::new(),
            offset: u32::try_from(all.len()).unwrap_or(u32::MAX),
            limit: PAGE,
        };
        let rows = desk.ask(office, question, |answer| {
            let Answer::Meetings { rows, .. } = answer else {
                return None;
            };
            Some(rows)
        })?;
        let more = rows.len() == PAGE as usize;
        all.extend(rows);
        if !more {
            return Ok(all);
        }
    }
}

/// The largest agenda that is read, in bytes.
const LARGEST_AGENDA: u64 = 4 << 20;

/// Adds the items of an agenda text to a meeting.
///
/// # Errors
/// The file or the meeting cannot be read; nothing is changed then.
pub fn import_agenda(
    desk: &CliContext,
    file: &Path,
    meeting: &str,
    (exact, dry_run): (bool, bool),
    out: &mut dyn Write,
) -> anyhow::Result<()> {
    let t = desk.lang.strings();
    let bytes =
        source::read_or_stdin(file, LARGEST_AGENDA).map_err(|fault| anyhow!("{}", t.file_fault(file, &fault)))?;
    let text = sheets::text_in(&bytes).map_err(|fault| anyhow!("{}", t.sheet_fault(file, &fault)))?;
    let read = read_agenda(&crate::domain::clean::clean_cells(&text));
    let mut office = if dry_run {
        desk.office(OpenMode::ReadOnly)?
    } else {
        desk.writing()?
    };
    let id = desk.find(&mut office, meeting)?;
    desk.open(&mut office, id)?;
    let plan = AgendaPlan::of(office.m.ledger.records(), &read, &HashMap::new(), exact);
    if exact && !plan.exact {
        return Err(anyhow!("{}", t.cli.agenda_in_use));
    }
    if dry_run || read.items.is_empty() {
        tell_rows(t, &plan, out)?;
    }
    if read.items.is_empty() {
        return Err(anyhow!("{}", (t.cli.nothing_in)(&file.display().to_string())));
    }
    if dry_run {
        writeln!(out, "{}", t.roster.dry_run)?;
        return Ok(());
    }
    agenda_rows::store(&mut office.m.ledger, &plan, &mut office.cx);
    finish(desk, office)?;
    tell_rows(t, &plan, out)?;
    let counts = plan.counts();
    writeln!(
        out,
        "{}",
        (t.agenda_rows.taken)(counts.added, counts.instead, counts.there, counts.left)
    )?;
    Ok(())
}

/// A line about each row of an agenda.
fn tell_rows(t: &Strings, plan: &AgendaPlan, out: &mut dyn Write) -> std::io::Result<()> {
    for row in &plan.rows {
        writeln!(out, "{}", brief(&rows::line(t, row)))?;
    }
    Ok(())
}
