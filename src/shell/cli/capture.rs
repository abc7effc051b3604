//! `capture`: lines from standard input, entered by the same code as in the Live tab; one answer a line.

use crate::app::cx::SpokenMessage;
use std::io::{BufRead, Read as _, Write};

use anyhow::anyhow;

use crate::{
    app::{
        live::{
            capture::{Entered, TypedLine, enter, keep_command},
            look_ahead::{forget, look_at},
        },
        message::{Message, Tone},
        model::Cover,
        palette,
        update::spoken,
    },
    domain::{
        clean::clean_text,
        entry::{Entry, Remark},
        id::Id,
        time::Stamp,
    },
    line::dates::read_time,
    shell::office::Office,
    ui::live::hint,
};

use super::{CliContext, meetings::finish, meetings::read_start};

/// The longest line that is taken, in bytes: more is no line, and would fill the memory.
const LONGEST_LINE: usize = 1 << 20;

/// Between the parts of the sentence under the capture line.
const PARTS: &str = " · ";

/// Enters every line of standard input.
///
/// # Errors
/// The meeting is not known, the file cannot be written, or a line is not on disk at the end.
pub fn capture(desk: &CliContext, meeting: &str, at: Option<&str>, out: &mut dyn Write) -> anyhow::Result<()> {
    let mut office = desk.writing()?;
    let id = desk.find(&mut office, meeting)?;
    desk.open(&mut office, id)?;
    let fixed = at.map(|typed| read_at(desk, &office, typed)).transpose()?;
    // Who reads the answers may leave: the lines are kept all the same.
    let mut heard = true;
    let mut tell = |answer: &str| heard = heard && writeln!(out, "{answer}").is_ok();
    let mut input = std::io::stdin().lock();
    while let Some((line, cut)) = read_line(&mut input)? {
        if cut {
            tell(&(desk.lang.strings().cli.long_line)(LONGEST_LINE >> 10));
            continue;
        }
        let text = String::from_utf8_lossy(&line);
        let raw = clean_text(text.trim_end_matches('\r')).into_owned();
        if raw.trim().is_empty() {
            tell(desk.lang.strings().cli.empty_line);
            continue;
        }
        office.cx.now = crate::shell::clock::now();
        let at = fixed.unwrap_or(office.cx.now);
        let over = office.m.meeting().is_some_and(|meeting| meeting.state.after());
        let lines = office.m.ledger.records().entries.len();
        let answer = enter_line(desk, &mut office, &raw, at);
        office.settle();
        let cli = &desk.lang.strings().cli;
        // Say so: a line after the adjournment may belong to another meeting.
        if over && office.m.ledger.records().entries.len() > lines {
            tell(&format!("{} ({})", cli.without_keys(&answer), cli.after_adjournment));
        } else {
            tell(cli.without_keys(&answer));
        }
    }
    finish(desk, office)
}

/// Reads a line without its end, and whether it was longer than is taken; `None` at the end of the input. Of a longer one no more
/// than its beginning is held.
fn read_line(input: &mut impl BufRead) -> std::io::Result<Option<(Vec<u8>, bool)>> {
    let most = u64::try_from(LONGEST_LINE).unwrap_or(u64::MAX);
    let mut line = Vec::new();
    if input.take(most + 1).read_until(b'\n', &mut line)? == 0 {
        return Ok(None);
    }
    if line.last() == Some(&b'\n') {
        line.pop();
        return Ok(Some((line, false)));
    }
    let cut = line.len() > LONGEST_LINE;
    if cut {
        input.skip_until(b'\n')?;
    }
    Ok(Some((line, cut)))
}

/// `09:30` on the day of the meeting, or a whole date and time.
fn read_at(desk: &CliContext, office: &Office, typed: &str) -> anyhow::Result<Stamp> {
    if let Some(time) = read_time(typed) {
        let meeting = office.m.meeting().ok_or_else(|| anyhow!("no meeting"))?;
        return Ok(meeting.zone.on_day_of(meeting.opened.unwrap_or(meeting.start), time));
    }
    read_start(desk, typed)
}

/// Enters one line and returns what it became: in the words of the row under the capture line, and what it did beside.
pub fn enter_line(desk: &CliContext, office: &mut Office, raw: &str, at: Stamp) -> String {
    let t = desk.lang.strings();
    let line = TypedLine::typed(raw, at);
    let becomes = becomes(desk, office, &line);
    match enter(&mut office.m.live_work(), &line, &mut office.cx) {
        Entered::Nothing => String::new(),
        Entered::Kept(id) => kept(desk, office, id, &becomes),
        // The line that was corrected is named as it is now.
        Entered::Did(_, notice @ Message::Corrected(..)) => format!("{}  {}", t.cli.kept, notice.text(t)),
        Entered::Did(id, notice) => format!("{}  {}", kept(desk, office, id, &becomes), notice.text(t)),
        Entered::Refused(notice) => format!("{}: {}", t.cli.refused, notice.text(t)),
        Entered::Command { name, rest } => {
            office.m.tab = crate::app::model::Tab::Live;
            office.cx.hush();
            office.m.live.ordered = Some(at);
            let before = office.m.ledger.revision();
            // Nobody is asked here whether the beginning of a name was meant.
            let half = palette::half_named(office.m.tab, &name).map(|_| Message::UnknownCommand(name.clone()));
            let ran = half.map_or_else(|| spoken::run_named(&mut office.m, &name, &rest, &mut office.cx), Err);
            match ran {
                Ok(()) => {
                    let changed = office.m.ledger.revision() != before;
                    answer_of(desk, office, changed, &becomes)
                }
                Err(notice) => {
                    let id = keep_command(&mut office.m.live_work(), &line, &notice, &mut office.cx);
                    let kept = id.map(|id| kept(desk, office, id, "")).unwrap_or_default();
                    // The reason names the command already.
                    if id.is_some() && matches!(notice, Message::UnknownCommand(_) | Message::TakesNoWords(_)) {
                        return kept;
                    }
                    format!("{kept}  {}", notice.text(t))
                }
            }
        }
    }
}

/// What the row under the capture line says of a line, before it is entered.
fn becomes(desk: &CliContext, office: &mut Office, line: &TypedLine) -> String {
    let now = office.cx.now;
    office.m.shared.now = now;
    office.m.tab = crate::app::model::Tab::Live;
    look_at(&mut office.m.live_work(), line, now);
    let becomes = hint::sentence(&office.m, desk.lang.strings());
    forget(&mut office.m.live_work());
    // Each part may name the keys that mend it.
    let cli = &desk.lang.strings().cli;
    let parts = becomes.split(PARTS).map(|part| cli.without_keys(part));
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(PARTS)
}

/// What a command came to. One that changed nothing and only asks for more is not done: nobody is there to answer it.
fn answer_of(desk: &CliContext, office: &mut Office, changed: bool, becomes: &str) -> String {
    let t = desk.lang.strings();
    let notice = match office.cx.take_word() {
        SpokenMessage::Said(notice) => Some(notice),
        SpokenMessage::Same | SpokenMessage::Nothing => None,
    };
    let asks = !matches!(office.m.cover, Cover::None) || office.m.live.shown.is_some();
    office.m.cover = Cover::None;
    office.m.live.shown = None;
    let wrong = notice.as_ref().is_some_and(|notice| notice.tone() != Tone::Info);
    let said = notice.map(|notice| notice.text(t)).unwrap_or_default();
    if changed || !asks && !wrong {
        return format!("{} {becomes}  {said}", t.cli.done).trim_end().to_owned();
    }
    let why = if said.is_empty() { t.cli.needs_screen } else { &said };
    format!("{}: {why}", t.cli.not_done)
}

/// That a line was kept, as what, and the doubt with which it was. `becomes` is the word of the row under the capture line; empty = the
/// kind of the entry says it.
fn kept(desk: &CliContext, office: &Office, id: Id<Entry>, becomes: &str) -> String {
    let t = desk.lang.strings();
    let Some(entry) = office.m.ledger.records().entries.get(id) else {
        return t.cli.kept.to_owned();
    };
    let failed = matches!(
        entry.remark,
        Some(Remark::NothingToCorrect(_) | Remark::NotCorrected(_) | Remark::MalformedCorrection)
    );
    let said = if becomes.is_empty() || failed {
        (t.domain.entry_kind)(entry.kind)
    } else {
        becomes
    };
    match entry.remark.as_ref().map(|remark| t.remark(remark)) {
        Some(remark) if !said.contains(t.cli.without_keys(&remark)) => format!("{} {said}: {remark}", t.cli.kept),
        Some(_) | None => format!("{} {said}", t.cli.kept),
    }
}
