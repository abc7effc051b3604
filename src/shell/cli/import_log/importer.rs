//! A log on its way into the records: the lines are entered one by one, as the clerk's are, and saved as one act.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::{
    app::{commit::commit_in, cx::Cx, effect::Effect},
    capture::{
        LineOutcome, Next, Scene, Source, TypedLine, assign_by_word, enter_logged,
        presence::{
            invite::{new_attendee, next_rank},
            known::{KnownNames, now_listed},
        },
        proceedings::session::{SessionOrder, adjourn},
        room::PreparedList,
    },
    domain::{
        change::{Act, Change, Commit, Turn, UndoScope},
        clean::clean_text,
        entry::Entry,
        id::Id,
        meeting::Meeting,
        people::{Attendee, Duty, Person},
        record::Record,
        time::{Stamp, Zone},
    },
    ledger::Transaction,
    line::{
        dialect::{DialectMode, nicks::canonical},
        log::{LinePart, LogLine, Survey, Surveyed},
    },
    shell::office::Office,
    words::Lang,
};

use super::order::LogOrder;

/// A log on its way into the records.
pub(super) struct Importer {
    pub(super) office: Office,
    mode: DialectMode,
    date: NaiveDate,
    lang: Lang,
    /// The line of the log that each entry came from.
    pub(super) lines: HashMap<Id<Entry>, usize>,
    last: Stamp,
    commits: Vec<Commit>,
}

impl Importer {
    pub(super) fn new(office: Office, mode: DialectMode, date: NaiveDate, lang: Lang) -> Self {
        Self {
            office,
            mode,
            date,
            lang,
            lines: HashMap::new(),
            last: Stamp::default(),
            commits: Vec::new(),
        }
    }

    /// Makes the meeting, which begins with the first line of a person that is of it. Its title is the one asked for, until the log says
    /// another.
    pub(super) fn begin(&mut self, order: &LogOrder, survey: &Survey) {
        let first = survey
            .lines
            .iter()
            .filter(|line| is_of_meeting(line, survey))
            .find_map(|line| self.time(&line.row.line));
        let start = first.unwrap_or(self.office.cx.now);
        self.last = survey
            .lines
            .iter()
            .find_map(|line| self.time(&line.row.line))
            .unwrap_or(start);
        let title = order.title.clone().unwrap_or_else(|| {
            let stem = order.file.file_stem();
            stem.map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
        });
        let (m, cx) = (&mut self.office.m, &mut self.office.cx);
        cx.now = start;
        let id = cx.mint();
        m.ledger.close_meeting();
        let meeting = Meeting::draft(id, clean_text(&title), start, Zone::default());
        commit_in(&mut m.ledger, UndoScope::File, Act::Import, meeting, cx);
        m.ledger.open_new(id);
        for effect in cx.take_effects() {
            if let Effect::Save(commit) = effect {
                self.commits.push(commit);
            }
        }
    }

    fn time(&self, line: &LogLine) -> Option<Stamp> {
        line.at.map(|at| Zone::default().instant(at.on(self.date)))
    }

    /// Enters every line, in one transaction: of the records only their last state is saved.
    pub(super) fn run(&mut self, survey: &Survey) {
        let times: Vec<Option<Stamp>> = survey.lines.iter().map(|line| self.time(&line.row.line)).collect();
        let (m, cx) = (&mut self.office.m, &mut self.office.cx);
        let signed = m.ledger.sign(UndoScope::File, Act::Import, self.last);
        let mut entering = Entering {
            mode: self.mode,
            english: self.lang == Lang::En,
            people: HashMap::new(),
            transaction: m.ledger.begin(),
            cx,
            room: PreparedList::default(),
            lines: &mut self.lines,
        };
        entering.invite(survey);
        let mut end = self.last;
        for (line, time) in survey.lines.iter().zip(times) {
            // A line without a stamp, or of a clock that jumped, keeps its place.
            self.last = time.unwrap_or(self.last);
            if is_of_meeting(line, survey) {
                end = self.last;
            }
            entering.line(line, self.last, survey);
        }
        entering.finish(end);
        let commit = entering.transaction.finish(signed);
        self.commits.extend(commit);
    }

    /// Saves all of it as one act, so that one undo takes it back.
    pub(super) fn save(&mut self) {
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
            scope: UndoScope::File,
            turn: Turn::Do,
            change: Change::Batch(changes),
            inverse: Change::Batch(inverses),
        };
        self.office.cx.emit(Effect::Save(commit));
    }
}

/// Whether a person wrote a line during the meeting.
fn is_of_meeting(line: &Surveyed, survey: &Survey) -> bool {
    matches!(line.part, LinePart::Minutes | LinePart::Remark) && survey.writers.wrote(&line.row.line)
}

/// The lines of a log while they are entered.
struct Entering<'a> {
    mode: DialectMode,
    english: bool,
    /// The attendees by the spelling that their nicks share.
    people: HashMap<String, Id<Attendee>>,
    transaction: Transaction<'a>,
    cx: &'a mut Cx,
    room: PreparedList,
    lines: &'a mut HashMap<Id<Entry>, usize>,
}

impl Entering<'_> {
    /// Puts those on the list who write in the meeting, under their first nick.
    fn invite(&mut self, survey: &Survey) {
        for writer in &survey.people {
            let records = self.transaction.records();
            let Some(meeting) = records.open() else { return };
            let rank = next_rank(records);
            let (id, parts) = new_attendee(meeting, &clean_text(&writer.name), rank, &mut self.cx.mint_now());
            let root = survey.writers.root(&writer.name);
            let guessed = survey
                .guessed
                .as_deref()
                .is_some_and(|nick| survey.writers.root(nick) == root);
            let parts = parts.into_iter().map(|part| match part {
                Change::Put(Record::Person(person)) => Change::put(Person {
                    aliases: writer.aliases.clone(),
                    ..*person
                }),
                Change::Put(Record::Attendee(attendee)) if guessed => Change::put(Attendee {
                    duty: Duty::Scribe,
                    ..*attendee
                }),
                part @ (Change::Put(_) | Change::Drop(_) | Change::Batch(_)) => part,
            });
            self.transaction.put(parts.collect());
            self.people.insert(root, id);
        }
    }

    fn line(&mut self, line: &Surveyed, at: Stamp, survey: &Survey) {
        let row = &line.row;
        let nick = row.line.nick.as_deref().unwrap_or_default();
        let person = survey.writers.wrote(&row.line);
        let writer = self.people.get(&survey.writers.root(nick)).copied().filter(|_| person);
        let records = self.transaction.records();
        let author = writer.map_or_else(|| canonical(nick).to_owned(), |id| records.name_of(id).to_owned());
        let scene = Scene {
            records,
            room: &self.room,
            chosen: &[],
            agenda: &[],
            zone: Zone::default(),
            english: self.english,
            sign_of: &|_| None,
            now: at,
        };
        let source = Source {
            mode: self.mode,
            writer,
            part: line.part,
        };
        let raw = TypedLine {
            raw: &row.line.text,
            at,
            source,
            author: &author,
            place: None,
            over: None,
        };
        let Ok(captured) = enter_logged(&scene, &raw, row, &mut self.cx.mint_now()) else {
            return;
        };
        self.transaction.put(captured.change);
        if let LineOutcome::Entry { id, .. } = captured.outcome {
            self.lines.insert(id, row.line.number);
        }
        if captured.next == Next::Adjourn {
            self.adjourn(at);
        }
    }

    fn adjourn(&mut self, at: Stamp) {
        let told = SessionOrder::now("", (at, at));
        if let Ok(acted) = adjourn(self.transaction.records(), &told, &mut self.cx.mint_now()) {
            self.transaction.put(acted.change);
        }
    }

    /// Ends the meeting with its log, and gives words and tasks to those who came on the list behind them.
    fn finish(&mut self, end: Stamp) {
        if self
            .transaction
            .records()
            .meeting()
            .is_some_and(|meeting| meeting.state.in_session())
        {
            self.adjourn(end);
        }
        if self.mode == DialectMode::MeetBot {
            let owners = assign_by_word(self.transaction.records());
            self.transaction.put(owners);
        }
        let known = now_listed(
            self.transaction.records(),
            &KnownNames::default(),
            &mut self.cx.mint_now(),
        );
        self.transaction.put(Change::Batch(known));
    }
}
