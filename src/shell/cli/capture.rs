//! `capture`: lines from standard input, entered by the same code as in the Live tab; one answer a line.

use crate::app::cx::SpokenMessage;
use std::{
    io::{BufRead, ErrorKind, Read as _, StdinLock, Write},
    process::ExitCode,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
        mpsc,
    },
    thread::Builder,
    time::Duration,
};

use anyhow::anyhow;

use crate::{
    app::{
        live::{
            capture::{Entered, TypedLine, enter, keep_command, keep_doubted},
            early,
            look_ahead::{forget, look_at},
            told_act,
        },
        message::{Message, Tone},
        model::{Cover, Tab},
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
    shell::{office::Office, sheets::LineDecoder},
    ui::live::hint,
};

use super::{
    CliContext,
    meetings::{finish, not_saved, read_start},
};

/// The longest line that is taken, in bytes: more is no line, and would fill the memory.
const LONGEST_LINE: usize = 1 << 20;

/// Between the parts of the sentence under the capture line.
const PARTS: &str = " · ";

/// Enters every line of standard input; ends at the first that is not saved. Returns 1 where a line was refused.
///
/// # Errors
/// The meeting is not known, the file cannot be written, or a line is not saved: it and all that follow are not kept.
pub fn capture(desk: &CliContext, meeting: &str, at: Option<&str>, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let t = desk.lang.strings();
    let mut office = desk.writing()?;
    let id = desk.find(&mut office, meeting)?;
    desk.open(&mut office, id)?;
    let fixed = at.map(|typed| read_at(desk, &office, typed)).transpose()?;
    // The reader of the answers may leave: the lines are kept all the same.
    let mut unheard = None;
    let mut tell = |answer: &str| {
        if unheard.is_none() {
            unheard = writeln!(out, "{answer}").err();
        }
    };
    let mut decoder = LineDecoder::default();
    let (mut number, mut refused) = (0_usize, 0_usize);
    let mut input = std::io::stdin().lock();
    while let Some((line, cut)) = read_line(&mut input)? {
        number += 1;
        if cut {
            refused += 1;
            tell(&(t.cli.long_line)(LONGEST_LINE >> 10));
            continue;
        }
        let Some(text) = decoder.decode(&line) else {
            refused += 1;
            tell(&(t.keeping.no_text)(number));
            continue;
        };
        let raw = clean_text(text.trim_end_matches('\r')).into_owned();
        if raw.trim().is_empty() {
            tell(t.cli.empty_line);
            continue;
        }
        office.cx.now = crate::shell::clock::now();
        let at = fixed.unwrap_or(office.cx.now);
        let over = office.m.meeting().is_some_and(|meeting| meeting.state.after());
        let lines = office.m.ledger.records().entries.len();
        let stopped = |why: &str, input: StdinLock| {
            drop(input);
            let (left, more) = count_rest();
            anyhow!("{}", (t.keeping.stopped)(why, number, &raw, left, more))
        };
        if let Some(start) = opens_far(&mut office, &TypedLine::typed(&raw, at)) {
            return Err(stopped(&(t.keeping.far_opening)(&start), input));
        }
        let answer = enter_line(desk, &mut office, &raw, at);
        office.settle();
        // Nothing is called kept before it is.
        if let Some(trouble) = not_saved(&office) {
            return Err(stopped(&desk.trouble(&desk.paths.db, &trouble), input));
        }
        refused += usize::from(!answer.taken);
        // Say so: a line after the adjournment may belong to another meeting.
        if over && office.m.ledger.records().entries.len() > lines {
            let said = t.cli.without_keys(&answer.said);
            tell(&format!("{said} ({})", t.cli.after_adjournment));
        } else {
            tell(t.cli.without_keys(&answer.said));
        }
    }
    finish(desk, office)?;
    if let Some(encoding) = decoder.guess() {
        let _ = writeln!(std::io::stderr(), "huiwu: {}", (t.keeping.read_as)(encoding));
    }
    if refused > 0 {
        let _ = writeln!(std::io::stderr(), "huiwu: {}", (t.keeping.refused_of)(refused, number));
    }
    match unheard {
        Some(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(anyhow!("{}", (t.keeping.unheard)(&error.to_string(), refused)))
        }
        Some(_) | None if refused > 0 => Ok(ExitCode::from(1)),
        Some(_) | None => Ok(ExitCode::SUCCESS),
    }
}

/// The planned start of a meeting that a line would open far from it; `None` = the line opens nothing, or near it.
fn opens_far(office: &mut Office, line: &TypedLine) -> Option<String> {
    let start = office.m.meeting().map(|meeting| meeting.zone.ymd_hm(meeting.start))?;
    let now = office.cx.now;
    early::opens_far(&mut office.m.live_work(), line, now).then_some(start)
}

/// How long the rest of the input is waited for, only to be counted: a program that feeds lines for ever must learn of the end.
const COUNTING: Duration = Duration::from_secs(2);

/// Counts the lines that are left in standard input; the second value says that there may be more.
fn count_rest() -> (usize, bool) {
    let count = Arc::new(AtomicUsize::new(0));
    let (tell, over) = mpsc::channel();
    let counted = Arc::clone(&count);
    let work = move || {
        let mut input = std::io::stdin().lock();
        while input.skip_until(b'\n').is_ok_and(|read| read > 0) {
            counted.fetch_add(1, Ordering::Relaxed);
        }
        let _ = tell.send(());
    };
    let begun = Builder::new().name("rest".to_owned()).spawn(work).is_ok();
    let whole = begun && over.recv_timeout(COUNTING).is_ok();
    (count.load(Ordering::Relaxed), !whole)
}

/// Reads a line without its end, and whether it was longer than is taken; `None` at the end of the input. Only the beginning of a longer
/// line is held.
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
///
/// # Errors
/// It is no time, or one that cannot be of this meeting.
fn read_at(desk: &CliContext, office: &Office, typed: &str) -> anyhow::Result<Stamp> {
    let meeting = office.m.meeting().ok_or_else(|| anyhow!("no meeting"))?;
    if let Some(time) = read_time(typed) {
        return Ok(meeting.zone.on_day_of(meeting.opened.unwrap_or(meeting.start), time));
    }
    let at = read_start(desk, typed)?;
    let begins = meeting.opened.unwrap_or(meeting.start).min(desk.now);
    let ends = meeting.adjourned.unwrap_or(meeting.start).max(desk.now);
    if begins.since(at) > FAR_MS || at.since(ends.max(meeting.start)) > FAR_MS {
        let start = meeting.zone.ymd_hm(meeting.opened.unwrap_or(meeting.start));
        return Err(anyhow!("{}", (desk.lang.strings().keeping.far_time)(typed, &start)));
    }
    Ok(at)
}

/// A moment further than this from a meeting, and from now, is not of it, in milliseconds.
const FAR_MS: i64 = 7 * 24 * 60 * 60 * 1000;

/// The answer to a line.
pub struct LineAnswer {
    pub said: String,
    /// Something came of the line: it is kept, or done.
    pub taken: bool,
}

/// Enters one line and returns what it became: in the words of the row under the capture line, and what it did beside.
pub fn enter_line(desk: &CliContext, office: &mut Office, raw: &str, at: Stamp) -> LineAnswer {
    let t = desk.lang.strings();
    let spaced = palette::spaced_order(Tab::Live, raw);
    let raw = spaced.as_deref().unwrap_or(raw);
    let taken = |said| LineAnswer { said, taken: true };
    let line = TypedLine::typed(raw, at);
    let becomes = becomes(desk, office, &line);
    match enter(&mut office.m.live_work(), &line, &mut office.cx) {
        Entered::Nothing => taken(String::new()),
        Entered::Kept(id) => taken(kept(desk, office, id, &becomes)),
        // The line that was corrected is named as it is now.
        Entered::Did(_, notice @ (Message::Corrected(..) | Message::CorrectedOne(..))) => {
            taken(format!("{}  {}", t.cli.kept, notice.text(t)))
        }
        Entered::Did(id, notice) => taken(format!("{}  {}", kept(desk, office, id, &becomes), notice.text(t))),
        Entered::Refused(notice) => LineAnswer {
            said: format!("{}: {}", t.cli.refused, notice.text(t)),
            taken: false,
        },
        Entered::Command { name, rest } => {
            office.m.tab = Tab::Live;
            office.cx.hush();
            let told = told_act::refused(&mut office.m.live_work(), (raw, at), (&name, &rest), &mut office.cx);
            if let Some((why, remark)) = told {
                let id = keep_doubted(&mut office.m.live_work(), &line, remark, &mut office.cx);
                return match id {
                    Some(id) => taken(format!("{}  {}", kept(desk, office, id, ""), why.text(t))),
                    None => LineAnswer {
                        said: format!("{}: {}", t.cli.refused, why.text(t)),
                        taken: false,
                    },
                };
            }
            office.m.live.ordered = Some(at);
            let before = office.m.ledger.revision();
            // Nobody is asked here whether the beginning of a name was meant.
            let half = palette::half_named(office.m.tab, &name).map(|_| Message::UnknownCommand(name.clone()));
            let ran = half.map_or_else(|| spoken::run_named(&mut office.m, &name, &rest, &mut office.cx), Err);
            match ran {
                Ok(()) => {
                    let changed = office.m.ledger.revision() != before;
                    let answer = answer_of(desk, office, changed, &becomes);
                    // Nobody is here to say more on the screen: the words that were typed are kept.
                    if answer.taken || rest.trim().is_empty() || !answer.said.ends_with(t.cli.needs_screen) {
                        return answer;
                    }
                    let unread = Message::UnknownCommand(name.clone());
                    match keep_command(&mut office.m.live_work(), &line, &unread, &mut office.cx) {
                        Some(id) => taken(format!("{}  {}", kept(desk, office, id, ""), answer.said)),
                        None => answer,
                    }
                }
                Err(notice) => {
                    let id = keep_command(&mut office.m.live_work(), &line, &notice, &mut office.cx);
                    let Some(id) = id else {
                        return LineAnswer {
                            said: format!("{}: {}", t.cli.refused, notice.text(t)),
                            taken: false,
                        };
                    };
                    let kept = kept(desk, office, id, "");
                    // The reason names the command already.
                    if matches!(notice, Message::UnknownCommand(_) | Message::TakesNoWords(_)) {
                        return taken(kept);
                    }
                    taken(format!("{kept}  {}", notice.text(t)))
                }
            }
        }
    }
}

/// Returns what the row under the capture line says of a line, before it is entered.
fn becomes(desk: &CliContext, office: &mut Office, line: &TypedLine) -> String {
    let now = office.cx.now;
    office.m.shared.now = now;
    office.m.tab = Tab::Live;
    look_at(&mut office.m.live_work(), line, now);
    let becomes = hint::sentence(&office.m, desk.lang.strings());
    forget(&mut office.m.live_work());
    // Each part may name the keys that mend it.
    let cli = &desk.lang.strings().cli;
    let parts = becomes.split(PARTS).map(|part| cli.without_keys(part));
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(PARTS)
}

/// Returns the result of a command. One that changed nothing and only asks for more is not done: nobody is there to answer it.
fn answer_of(desk: &CliContext, office: &mut Office, changed: bool, becomes: &str) -> LineAnswer {
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
        return LineAnswer {
            said: format!("{} {becomes}  {said}", t.cli.done).trim_end().to_owned(),
            taken: true,
        };
    }
    let why = if said.is_empty() { t.cli.needs_screen } else { &said };
    LineAnswer {
        said: format!("{}: {why}", t.cli.not_done),
        taken: false,
    }
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
