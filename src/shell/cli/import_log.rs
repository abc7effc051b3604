//! `import log`: a meeting of its own from an IRC log; every line is kept, and the report says what was not understood.

mod twice;

use std::{collections::HashMap, io::Write, path::PathBuf};

use anyhow::anyhow;

use crate::{
    app::{
        commit::commit_in,
        effect::Effect,
        live::{
            capture::{Entered, Line, Source, enter, keep_aside},
            session::adjourn,
        },
    },
    capture::{
        dialect::find_by_name,
        invite::{new_attendee, next_rank},
    },
    domain::{
        action::{Action, Owner},
        attendance::Interval,
        change::{Act, Change, Commit, Scope, Turn},
        clean::{clean_block, clean_text},
        entry::{Entry, EntryKind},
        id::Id,
        meeting::Meeting,
        people::{Attendee, Duty},
        time::{Stamp, Zone},
    },
    export::digest::Digest,
    line::{
        dialect::{
            DialectMode,
            nicks::{canonical, nicks_in, same},
            robots::is_robot,
        },
        log::{LogKind, LogLine, guess_scribe, read_log, said_day},
    },
    shell::{args::DialectArg, office::Office},
};

use super::{Desk, meetings::finish};

/// Arguments of `import log`.
pub struct LogOrder {
    pub file: PathBuf,
    pub dialect: DialectArg,
    pub title: Option<String>,
    pub date: Option<String>,
    /// Import it although it is in the file already.
    pub again: bool,
}

/// Imports a log as one act.
///
/// # Errors
/// The log cannot be read, or the file cannot be written; nothing is changed then.
pub fn import(desk: &Desk, order: &LogOrder, out: &mut dyn Write) -> anyhow::Result<()> {
    let cli = &desk.lang.strings().cli;
    let name = order.file.display().to_string();
    let bytes = std::fs::read(&order.file).map_err(|e| anyhow!("{}", (cli.cannot_read)(&name, &e.to_string())))?;
    let text = clean_block(&String::from_utf8_lossy(&bytes)).into_owned();
    let lines = read_log(&text);
    if lines.iter().all(|line| line.nick.is_none()) {
        return Err(anyhow!("{}", (cli.nothing_in)(&name)));
    }
    let date = first_day(desk, order, &lines)?;
    let mut import = Importer::new(desk.writing()?, order, date);
    import.begin(order, &lines);
    for line in &lines {
        import.line(line);
    }
    import.end();
    if let Some(known) = twice::meeting_of(&mut import.office).filter(|_| !order.again) {
        let id = known.id.raw().to_string();
        return Err(anyhow!("{}", (cli.log_again)(&name, &id, &known.title)));
    }
    import.save();
    import.office.settle();
    // The import is saved: a reader that closes the pipe must not turn it into an error.
    let told = report(desk, &import, lines.len(), out);
    finish(desk, import.office)?;
    told
}

/// Prints the result, and the lines that were kept without being understood.
fn report(desk: &Desk, import: &Importer, lines: usize, out: &mut dyn Write) -> anyhow::Result<()> {
    let t = desk.lang.strings();
    let records = import.office.m.ledger.records();
    let corrections = records
        .entries
        .iter()
        .filter(|e| e.kind == EntryKind::Correction)
        .count();
    let counts = [records.items.len(), records.decisions.len(), records.actions.len()];
    let [topics, decisions, actions] = counts;
    writeln!(
        out,
        "{}",
        (t.cli.log_report)(lines, topics, decisions, actions, corrections)
    )?;
    if let Some(scribe) = &import.guessed {
        writeln!(out, "{}", (t.cli.log_guessed)(scribe))?;
    }
    if let Some(digest) = Digest::new(records, desk.lang) {
        for (who, count) in digest.lines_said() {
            writeln!(out, "  {}", (t.cli.lines_said)(&who, count))?;
        }
    }
    for entry in records.entries.iter().filter(|e| !e.struck) {
        if let (Some(remark), Some(number)) = (&entry.remark, import.lines.get(&entry.id)) {
            let why = t.remark(remark);
            writeln!(out, "{}", (t.cli.log_not_understood)(*number, &why))?;
        }
    }
    Ok(())
}

/// Returns the day of the first line: from the arguments, else from the log, else today.
fn first_day(desk: &Desk, order: &LogOrder, lines: &[LogLine]) -> anyhow::Result<chrono::NaiveDate> {
    let cli = &desk.lang.strings().cli;
    if let Some(typed) = &order.date {
        return chrono::NaiveDate::parse_from_str(typed, "%Y-%m-%d")
            .map_err(|_| anyhow!("{}", (cli.not_a_date)(typed)));
    }
    Ok(said_day(lines).unwrap_or_else(|| crate::shell::clock::laptop_zone(desk.now).date(desk.now)))
}

/// The title of the meeting, the one W3C word that a robot says in place of a person.
fn is_title(text: &str) -> bool {
    text.split_once(':')
        .is_some_and(|(word, _)| word.trim().eq_ignore_ascii_case("meeting"))
}

/// A log on its way into the records.
struct Importer {
    office: Office,
    mode: DialectMode,
    date: chrono::NaiveDate,
    /// The scribe of a W3C log that names none.
    guessed: Option<String>,
    /// The line of the log that each entry came from.
    lines: HashMap<Id<Entry>, usize>,
    last: Stamp,
    /// Changes that a live meeting would have saved line by line; saved as one act at the end.
    commits: Vec<Commit>,
}

impl Importer {
    fn new(office: Office, order: &LogOrder, date: chrono::NaiveDate) -> Self {
        let mode = match order.dialect {
            DialectArg::Meetbot => DialectMode::MeetBot,
            DialectArg::W3c => DialectMode::W3c,
        };
        Self {
            office,
            mode,
            date,
            guessed: None,
            lines: HashMap::new(),
            last: Stamp::default(),
            commits: Vec::new(),
        }
    }

    /// Makes the meeting. Its title is the one asked for, until the log says another.
    fn begin(&mut self, order: &LogOrder, lines: &[LogLine]) {
        let start = lines
            .iter()
            .find_map(|line| self.time(line))
            .unwrap_or(self.office.cx.now);
        self.last = start;
        let title = order.title.clone().unwrap_or_else(|| {
            order
                .file
                .file_stem()
                .map(|stem| stem.to_string_lossy().into_owned())
                .unwrap_or_default()
        });
        if self.mode == DialectMode::W3c && !lines.iter().any(|line| line.text.to_lowercase().starts_with("scribe")) {
            self.guessed = guess_scribe(lines).map(str::to_owned);
        }
        let (m, cx) = (&mut self.office.m, &mut self.office.cx);
        cx.now = start;
        let id = cx.mint();
        m.ledger.close_meeting();
        let meeting = Meeting::draft(id, clean_text(&title), start, Zone::default());
        commit_in(&mut m.ledger, Scope::File, Act::Import, meeting, cx);
        m.ledger.open_new(id);
    }

    fn time(&self, line: &LogLine) -> Option<Stamp> {
        line.at.map(|at| Zone::default().instant(at.on(self.date)))
    }

    /// Returns the writer of a line as an attendee; adds a new nick to the list.
    fn writer(&mut self, nick: &str) -> Option<Id<Attendee>> {
        let (m, cx) = (&mut self.office.m, &mut self.office.cx);
        if let Some(known) = find_by_name(m.ledger.records(), nick) {
            return Some(known);
        }
        let meeting = m.ledger.records().open()?;
        let rank = next_rank(m.ledger.records());
        let (id, mut parts) = new_attendee(meeting, canonical(nick), rank, &mut cx.mint_now());
        if self.mode == DialectMode::MeetBot {
            // Writing proves presence, except in W3C meetings, which say `present+`.
            parts.push(Change::put(Interval::begun(cx.mint(), meeting, id, cx.now)));
        }
        commit_in(&mut m.ledger, Scope::File, Act::Import, Change::Batch(parts), cx);
        Some(id)
    }

    fn line(&mut self, line: &LogLine) {
        // A line without a stamp, or of a clock that jumped, keeps its place.
        self.last = self.time(line).unwrap_or(self.last);
        let at = self.last;
        self.office.cx.now = at;
        let nick = line.nick.clone().unwrap_or_default();
        let robot = is_robot(&nick);
        let writer = if nick.is_empty() || robot {
            None
        } else {
            self.writer(&nick)
        };
        let chat = self.mode == DialectMode::W3c && !self.is_scribe(&nick, writer);
        let source = Source {
            mode: self.mode,
            writer,
            chat,
        };
        let author = writer.map_or_else(
            || canonical(&nick).to_owned(),
            |id| self.office.m.ledger.records().name_of(id).to_owned(),
        );
        let raw = Line {
            raw: &line.text,
            at,
            source,
            author: &author,
            place: None,
            over: None,
        };
        let (m, cx) = (&mut self.office.m, &mut self.office.cx);
        let entered = if line.kind == LogKind::Said && (!robot || self.mode == DialectMode::W3c && is_title(&line.text))
        {
            enter(&mut m.live_work(), &raw, cx)
        } else {
            keep_aside(&mut m.live_work(), &raw, cx)
        };
        if let Entered::Kept(id) | Entered::Did(id, _) = entered {
            self.lines.insert(id, line.number);
            if self.mode == DialectMode::MeetBot {
                self.assign(id);
            }
        }
        self.collect();
    }

    fn is_scribe(&self, nick: &str, writer: Option<Id<Attendee>>) -> bool {
        let declared = writer
            .and_then(|id| self.office.m.ledger.records().attendees.get(id))
            .is_some_and(|a| a.duty == Duty::Scribe);
        declared || self.guessed.as_deref().is_some_and(|guessed| same(guessed, nick))
    }

    /// MeetBot gives an action to every nick that its text names (docs/rules.md §meetbot).
    fn assign(&mut self, id: Id<Entry>) {
        let records = self.office.m.ledger.records();
        let (Some(entry), Some(action)) = (records.entries.get(id).cloned(), records.action_of(id).cloned()) else {
            return;
        };
        let people: Vec<(Id<Attendee>, &str)> = records
            .attendees
            .iter()
            .map(|a| (a.id, records.name_of(a.id)))
            .collect();
        let names: Vec<&str> = people.iter().map(|(_, name)| *name).collect();
        let owners: Vec<Owner> = nicks_in(&entry.text, &names)
            .into_iter()
            .filter_map(|n| people.get(n).map(|(id, _)| Owner::Attendee(*id)))
            .collect();
        if owners.is_empty() {
            return;
        }
        let parts = vec![
            Change::put(Action { owners, ..action }),
            Change::put(Entry { remark: None, ..entry }),
        ];
        let (m, cx) = (&mut self.office.m, &mut self.office.cx);
        commit_in(&mut m.ledger, Scope::File, Act::Import, Change::Batch(parts), cx);
    }

    /// Keeps what was to be saved; other effects of a live meeting mean nothing here.
    fn collect(&mut self) {
        for effect in self.office.cx.take_effects() {
            if let Effect::Save(commit) = effect {
                self.commits.push(commit);
            }
        }
    }

    /// Ends the meeting with its log.
    fn end(&mut self) {
        if self
            .office
            .m
            .meeting()
            .is_some_and(|meeting| meeting.state.in_session())
        {
            adjourn(&mut self.office.m.live_work(), "", &mut self.office.cx);
        }
        self.collect();
    }

    /// Saves all of it as one act, so that one undo takes it back.
    fn save(&mut self) {
        let Some(last) = self.commits.last() else { return };
        let seq = last.seq;
        let commits = std::mem::take(&mut self.commits);
        let (mut changes, mut inverses) = (Vec::new(), Vec::new());
        for commit in commits {
            changes.push(commit.change);
            inverses.push(commit.inverse);
        }
        inverses.reverse();
        let commit = Commit {
            seq,
            at: self.last,
            by: String::new(),
            act: Act::Import,
            scope: Scope::File,
            turn: Turn::Do,
            change: Change::Batch(changes),
            inverse: Change::Batch(inverses),
        };
        self.office.cx.emit(Effect::Save(commit));
    }
}
