//! The clerk who tries everything: types a mark into whatever has the caret, into every field of whatever form opens, and saves it.

use std::collections::{BTreeMap, BTreeSet};

use huiwu::{
    app::{message::Message, model::Cover, msg::Msg},
    domain::{
        change::Change,
        meeting::{Meeting, Secrecy},
        record::Record,
        register::registered,
    },
    input::{
        command::{Command, TABLE},
        scope::Scope,
        section::SectionId,
    },
    words::field::FieldName,
};
use strum::IntoEnumIterator as _;

use super::{
    NOT_TRIED, lines,
    marks::{Marks, found, in_folder},
    states::{STATES, State},
};
use crate::{
    flows::{commands::scenes, fields::typed},
    support::Clerk,
};

/// The acts that were tried, and the leaks found.
#[derive(Default)]
pub(super) struct Tried {
    pub(super) leaks: BTreeSet<String>,
    pub(super) commands: BTreeSet<String>,
    /// Why a command was refused the last time.
    pub(super) refused: BTreeMap<String, String>,
    pub(super) fields: BTreeSet<String>,
    pub(super) sections: BTreeSet<String>,
    /// Open fields that kept a mark, as the register lets them.
    pub(super) kept: BTreeSet<String>,
    pub(super) marks: usize,
}

impl Tried {
    /// Takes in what was tried elsewhere.
    pub(super) fn add(&mut self, other: Self) {
        self.leaks.extend(other.leaks);
        self.commands.extend(other.commands);
        self.refused.extend(other.refused);
        self.fields.extend(other.fields);
        self.sections.extend(other.sections);
        self.kept.extend(other.kept);
        self.marks += other.marks;
    }
}

pub(super) struct Drive {
    state: String,
    clerk: Clerk,
    marks: Marks,
    tried: Tried,
    /// The marks that were found in files, with a file and the act meanwhile. They are judged at the end.
    suspects: BTreeMap<usize, String>,
    /// The meeting as it is gone back to after each act.
    home: Meeting,
    seen: u64,
    papers: usize,
    /// The files beside the database as they were looked into last.
    beside: [Vec<u8>; 2],
    /// Every line in every state, which takes minutes.
    long: bool,
    /// The number of the state, to part the lines among the states.
    turn: usize,
    nth: usize,
}

/// The tabs by their keys, with the scopes of their own commands.
const TABS: &[(&str, &[Scope])] = &[
    ("<f2>", &[Scope::Meetings, Scope::Succession]),
    ("<f3>", &[Scope::Prepare, Scope::Global]),
    (
        "<f4>",
        &[
            Scope::Live,
            Scope::Global,
            Scope::Search,
            Scope::Palette,
            Scope::Help,
            Scope::List,
            Scope::Field,
        ],
    ),
    ("<f5>", &[Scope::Wrapup, Scope::Global]),
    ("<f6>", &[Scope::FollowUp]),
];

/// The scopes that lie over a tab, each with the commands that open them and the keys that follow. A new scope must be judged.
const fn opener(scope: Scope) -> Option<(&'static str, &'static str)> {
    use Scope as S;
    Some(match scope {
        S::CheckIn => ("<f4>", "<f10>"),
        S::RollCall => ("<f4>$<enter><f7>", ""),
        S::Incidents => ("<f4>", "<alt-f>"),
        S::Rounds => ("<f4>", "<f9>"),
        S::Gate => ("<f4>", "<alt-g>"),
        S::Queue => ("<f4>", "<alt-p>"),
        S::Recorders => ("<f4>：录音设备<enter>", ""),
        S::Posts => ("<f4>：岗位<enter>", ""),
        S::Copies => ("<f4>：份号<enter>", ""),
        S::Media => ("<f4>：影音<enter>", ""),
        S::Editor => ("<f4>", "<ctrl-o>"),
        S::Palette => ("<f4>", "<ctrl-p>"),
        S::Search => ("<f4>", "<ctrl-f>"),
        S::Help => ("<f4>", "<f1>"),
        S::Succession => ("<f2>", "<alt-n>"),
        S::Form => ("<f2>", "<f7>"),
        // Opened by what is taken in.
        S::Roster | S::AgendaRows => return None,
        // Nothing is typed into what was said, nor kept of the practice.
        S::Said | S::Practice | S::Settings => return None,
        S::Global | S::Meetings | S::Desk | S::Prepare | S::Live | S::Wrapup | S::FollowUp | S::List | S::Field => {
            return None;
        }
        S::Agenda
        | S::People
        | S::Deliverables
        | S::Checklist
        | S::Equipment
        | S::Budget
        | S::Papers
        | S::Seats
        | S::Notice
        | S::Errors
        | S::Ready
        | S::Minutes
        | S::Returns
        | S::Inbound
        | S::Expenses
        | S::Conveyance
        | S::Matters
        | S::Archive
        | S::Lessons
        | S::Close => return None,
    })
}

impl Drive {
    pub(super) fn new(state: State, turn: usize) -> Self {
        let clerk = (state.make)();
        assert!(clerk.open_meeting().register_only(), "{}", state.name);
        Self::of(state.name, clerk, turn)
    }

    /// The clerk in the meeting that is gone back to after each act.
    fn of(state: String, clerk: Clerk, turn: usize) -> Self {
        let home = clerk.open_meeting().clone();
        Self {
            state,
            clerk,
            marks: Marks::default(),
            tried: Tried::default(),
            suspects: BTreeMap::new(),
            home,
            seen: 0,
            papers: 0,
            beside: Default::default(),
            long: std::env::var_os("HUIWU_LONG").is_some(),
            turn,
            nth: 0,
        }
    }

    /// Every command of every tab, with words in the line or the filter before it.
    pub(super) fn tabs(&mut self) {
        for (tab, scopes) in TABS {
            for row in TABLE.iter().filter(|row| scopes.contains(&row.scope)) {
                self.command(tab, "", row.command);
            }
            self.look_into_files();
        }
        // Every command by its names, with words behind it.
        for row in TABLE
            .iter()
            .filter(|row| row.scope == Scope::Live || row.scope == Scope::Global)
        {
            for name in [row.english.name, row.chinese.name] {
                for sign in [":", "：", "/"] {
                    self.say_in_turn(&format!("{sign}{name} {{}}"));
                }
            }
        }
        self.look_into_files();
    }

    /// Commands where each of them can run, as `flows/commands.rs` knows the places, once the meeting there has become register-only.
    pub(super) fn in_scenes(commands: &[Command]) -> Tried {
        let mut all = Tried::default();
        for command in commands {
            for mut clerk in scenes(*command) {
                let Some(meeting) = clerk.m().meeting().cloned() else {
                    continue;
                };
                clerk.put_as_it_came(Record::from(Meeting {
                    secrecy: Secrecy::Mimi,
                    ..meeting
                }));
                let mut drive = Self::of(format!("the scene of {command:?}"), clerk, 0);
                drive.here(*command);
                all.add(drive.end());
            }
        }
        all
    }

    /// The commands of Follow-up where each of them can run, about a meeting that has become register-only and is not open any more.
    pub(super) fn elsewhere() -> Tried {
        let mut all = Tried::default();
        for row in TABLE.iter().filter(|row| row.scope == Scope::FollowUp) {
            for mut clerk in scenes(row.command) {
                let meeting = clerk.open_meeting().clone();
                clerk.put_as_it_came(Record::from(Meeting {
                    secrecy: Secrecy::Mimi,
                    ..meeting
                }));
                // With a line in it the other meeting stays, whatever is taken back.
                clerk.meeting_by_keys("weekly", "公开的例会", &[]);
                clerk.press("<f4>").line("公开的话").press("<f6>");
                let mut drive = Self::of(format!("{:?} about a meeting that is not open", row.command), clerk, 0);
                drive.here(row.command);
                all.add(drive.end());
            }
        }
        all
    }

    /// Runs a command where the clerk is, with marks in whatever form is open and in whatever opens.
    fn here(&mut self, command: Command) {
        let what = format!("{command:?} in its scene");
        let mark = self.marks.next(&what);
        if !self.clerk.fields().is_empty() {
            self.fill(&what);
        }
        self.look_beside(&what);
        self.clerk.take(Msg::Do(command));
        self.note_whether_it_ran(command);
        self.answer(&what, &mark);
        self.go_home(&what);
    }

    /// Notes that a command ran, or why it was refused.
    fn note_whether_it_ran(&mut self, command: Command) {
        let name = format!("{command:?}");
        match self.clerk.said() {
            Some(Message::Unavailable(of, why)) if *of == command => {
                self.tried.refused.insert(name, format!("{why:?}"));
            }
            _ => drop(self.tried.commands.insert(name)),
        }
    }

    /// Every command of every scope that lies over a tab.
    pub(super) fn panels(&mut self) {
        for scope in Scope::iter() {
            let Some((place, keys)) = opener(scope) else { continue };
            for row in TABLE.iter().filter(|row| row.scope == scope) {
                self.command(place, keys, row.command);
            }
        }
        self.look_into_files();
    }

    /// Every command of every section.
    pub(super) fn sections(&mut self) {
        for tab in ["<f3>", "<f5>"] {
            self.clerk.press(tab);
            self.clerk.take(Msg::Do(Command::AllSections));
            for (n, section) in SectionId::iter().enumerate() {
                let turn = self.long || n % STATES == self.turn;
                if !turn || !self.reach(tab, section) {
                    continue;
                }
                self.tried.sections.insert(format!("{section:?}"));
                let own = |scope| Some(scope) == section.scope() || scope == Scope::Desk;
                for row in TABLE.iter().filter(|row| own(row.scope)) {
                    self.nth += 1;
                    if self.reach(tab, section) {
                        self.in_both_ways("", "", row.command);
                    }
                }
            }
            self.look_into_files();
        }
    }

    /// Goes to a section of a tab; whether it is there.
    fn reach(&mut self, tab: &str, section: SectionId) -> bool {
        self.clerk.press(tab);
        for _ in 0..SectionId::iter().count() {
            if self.clerk.m().desk().is_some_and(|desk| desk.section == section) {
                return true;
            }
            self.clerk.press("<tab>");
        }
        false
    }

    /// Every kind of line.
    pub(super) fn lines(&mut self) {
        for line in lines::FORMS {
            self.say_in_turn(line);
        }
        for (n, line) in lines::of_dialects().iter().enumerate() {
            if self.long || n % 5 == 0 {
                self.say_in_turn(line);
            }
        }
        self.look_into_files();
    }

    /// Says a line where it is the turn of this state, else leaves it to another one.
    fn say_in_turn(&mut self, line: &str) {
        if self.is_turn() {
            self.say(line);
        }
    }

    /// Whether the next thing is tried in this state; in the long run, all are tried in each.
    fn is_turn(&mut self) -> bool {
        self.nth += 1;
        self.long || self.nth % STATES == self.turn
    }

    /// Types a line in which a mark stands, and enters it twice, as one does where it is asked about.
    fn say(&mut self, line: &str) {
        // It would take back that the meeting became register-only.
        if self.state.starts_with("turned") && (line.contains("undo") || line.contains("撤销")) {
            return;
        }
        let mark = self.marks.next(line);
        self.clerk.press("<f4>").paste(&line.replace("{}", &mark));
        self.look_beside(line);
        self.clerk.press("<enter>");
        self.answer(line, &mark);
        if !self.clerk.typed().is_empty() {
            self.clerk.press("<enter>");
            self.answer(line, &mark);
        }
        self.go_home(line);
    }

    /// Runs a command in a place, with a mark typed before it, and answers what it asks.
    fn command(&mut self, place: &str, keys: &str, command: Command) {
        if self.is_turn() {
            self.in_both_ways(place, keys, command);
        }
    }

    fn in_both_ways(&mut self, place: &str, keys: &str, command: Command) {
        let name = format!("{command:?}");
        if NOT_TRIED.iter().any(|(left, _)| *left == name) {
            return;
        }
        for with_words in [true, false] {
            if self.long || with_words == (self.nth / STATES % 2 == 0) {
                self.run_in(place, keys, command, with_words);
            }
        }
    }

    /// Runs a command in a place: with words typed before it, or with the cursor on a row.
    fn run_in(&mut self, place: &str, keys: &str, command: Command, with_words: bool) {
        let name = format!("{command:?}");
        let what = format!("{name} {place}{keys}");
        let mark = self.marks.next(&what);
        self.clerk.press(place).press(keys);
        let in_form = !self.clerk.fields().is_empty();
        if in_form {
            self.fill(&what);
        } else if with_words && self.clerk.m().desk().is_none() {
            self.clerk.paste(&mark);
        } else if keys == "<f10>" {
            self.clerk.press("zs");
        } else if self.clerk.m().desk().is_none() && place != "<f4>" {
            self.clerk.press("<down>");
        }
        self.look_beside(&what);
        for _ in 0..2 {
            self.clerk.take(Msg::Do(command));
            self.note_whether_it_ran(command);
            self.answer(&what, &mark);
        }
        self.go_home(&what);
    }

    /// Fills in and saves whatever form is open, and takes in what is previewed.
    fn answer(&mut self, what: &str, mark: &str) {
        for _ in 0..3 {
            match self.clerk.m().cover {
                Cover::Form(_) => {
                    self.fill(what);
                    self.look_beside(what);
                    self.clerk.press("<ctrl-s>");
                    self.mend();
                    self.clerk.press("<ctrl-s>");
                }
                Cover::Roster(_) => self.each(Scope::Roster, &["CloseRoster", "StoreRoster"], Command::StoreRoster),
                Cover::Agenda(_) => self.each(Scope::AgendaRows, &["CloseAgenda", "StoreAgenda"], Command::StoreAgenda),
                Cover::Succession(_) => {
                    self.each(Scope::Succession, &["CloseNext", "StoreNext"], Command::StoreNext);
                }
                Cover::Search(..) | Cover::Palette(_) => {
                    self.clerk.paste(mark).press("<esc>");
                }
                Cover::Help(..) | Cover::Said(..) | Cover::Practice(..) | Cover::Settings(_) => {
                    self.clerk.press("<esc>");
                }
                Cover::None => break,
            }
        }
        self.look_beside(what);
    }

    /// Runs the commands of a preview, and the one that stores it last.
    fn each(&mut self, scope: Scope, but: &[&str], last: Command) {
        for row in TABLE.iter().filter(|row| row.scope == scope) {
            let name = format!("{:?}", row.command);
            if !but.contains(&name.as_str()) {
                self.clerk.take(Msg::Do(row.command));
                self.tried.commands.insert(name);
            }
        }
        self.tried.commands.extend(but.iter().map(|name| (*name).to_owned()));
        self.clerk.take(Msg::Do(last));
        self.clerk.press("<esc>");
    }

    /// Puts a mark into every field of the form.
    fn fill(&mut self, what: &str) {
        for _ in 0..self.clerk.fields().len() {
            let Some(field) = self.clerk.fields().into_iter().find(|field| field.has_focus) else {
                return;
            };
            self.tried.fields.insert(format!("{:?}", field.name));
            if field.is_choice {
                self.clerk.press("<right>");
            } else if field.name == FieldName::Path {
                self.papers += 1;
                let path = self.clerk.path(&format!("paper-{}.md", self.papers));
                self.clerk.press("<ctrl-e><ctrl-u>").paste(&path.display().to_string());
            } else {
                let mark = self.marks.next(&format!("{:?} of {what}", field.name));
                self.clerk.paste(&mark);
            }
            self.clerk.press("<tab>");
        }
    }

    /// Puts something that can be read into the fields that did not take a mark.
    fn mend(&mut self) {
        let Cover::Form(form) = &self.clerk.m().cover else {
            return;
        };
        let wrong: Vec<(usize, FieldName)> = form
            .fields
            .iter()
            .enumerate()
            .filter(|(_, field)| field.problem.is_some())
            .map(|(at, field)| (at, field.name))
            .collect();
        let fields = form.fields.len();
        for (at, name) in wrong {
            for _ in 0..fields {
                if self.clerk.fields().iter().position(|field| field.has_focus) == Some(at) {
                    break;
                }
                self.clerk.press("<tab>");
            }
            self.clerk.press("<ctrl-e><ctrl-u>").paste(typed(name));
        }
    }

    /// Closes what is open, takes the act back, does it again, and goes back to the state of the meeting.
    fn go_home(&mut self, what: &str) {
        self.clerk.press("<esc><esc>");
        if !matches!(self.clerk.m().cover, Cover::None) {
            self.clerk.press("<esc><esc>");
        }
        if !self.clerk.typed().is_empty() {
            self.clerk.wipe();
        }
        let revision = self.clerk.m().ledger.revision();
        if revision != self.seen {
            self.clerk.take(Msg::Do(Command::Undo));
            self.clerk.take(Msg::Do(Command::Redo));
            for _ in 0..6 {
                if self.is_home() {
                    break;
                }
                self.clerk.take(Msg::Do(Command::Undo));
            }
            self.seen = self.clerk.m().ledger.revision();
        }
        if !self.is_home() {
            self.start_again(what);
        }
    }

    fn is_home(&self) -> bool {
        self.clerk.m().meeting().is_some_and(|meeting| {
            meeting.id == self.home.id
                && meeting.state == self.home.state
                && meeting.register_only() == self.home.register_only()
        })
    }

    /// Goes on in the meeting, whatever became of it, in its state.
    fn start_again(&mut self, what: &str) {
        self.clerk.go_back_to(Some(self.home.id));
        if self.clerk.m().meeting().is_none() {
            panic!(
                "{}: no way back after {what}:\n{}",
                self.state,
                self.clerk.screen(100, 30)
            );
        }
        self.clerk.put([self.home.clone().into()]);
        self.seen = self.clerk.m().ledger.revision();
        assert!(self.is_home(), "{}: after {what}", self.state);
    }

    /// Looks into the draft and the waiting acts, which are soon written over.
    fn look_beside(&mut self, what: &str) {
        for (n, side) in ["huiwu.db-draft", "huiwu.db-pending"].into_iter().enumerate() {
            let bytes = std::fs::read(self.clerk.path(side)).unwrap_or_default();
            if bytes != self.beside[n] {
                for mark in found(&bytes) {
                    self.suspect(mark, &format!("in {side} during {what}"));
                }
                self.beside[n] = bytes;
            }
        }
    }

    /// Looks into every file.
    fn look_into_files(&mut self) {
        for (n, file) in in_folder(&self.clerk.path("")) {
            self.suspect(n, &format!("in {file}"));
        }
    }

    fn suspect(&mut self, n: usize, place: &str) {
        self.suspects.entry(n).or_insert_with(|| place.to_owned());
    }

    /// The marks that stand in open fields of rows that were ever stored, by the audit.
    fn registered_marks(&self) -> BTreeMap<usize, String> {
        let db = rusqlite::Connection::open(self.clerk.file()).unwrap();
        let mut changes = db.prepare("SELECT change FROM audit").unwrap();
        let changes = changes.query_map([], |row| row.get::<_, String>(0)).unwrap();
        let mut open = BTreeMap::new();
        for change in changes.map(Result::unwrap).filter(|change| change.contains("qzx")) {
            let change: Change = serde_json::from_str(&change).unwrap();
            change.each(&mut |part| {
                let Change::Put(row) = part else { return };
                let Some(safe) = registered(row) else { return };
                let whole = serde_json::to_value(&safe).unwrap();
                let (kind, fields) = whole.as_object().unwrap().iter().next().unwrap();
                for (field, value) in fields.as_object().into_iter().flatten() {
                    for n in found(value.to_string().as_bytes()) {
                        open.insert(n, format!("{kind}.{field}"));
                    }
                }
            });
        }
        open
    }

    /// The program is killed, and everything looked into once more.
    pub(super) fn end(mut self) -> Tried {
        self.clerk.kill();
        self.look_into_files();
        let open = self.registered_marks();
        for (n, place) in &self.suspects {
            match open.get(n) {
                Some(field) => self.tried.kept.insert(field.clone()),
                None => self
                    .tried
                    .leaks
                    .insert(format!("{}: {} {place}", self.state, self.marks.named(*n))),
            };
        }
        self.tried.marks = self.marks.len();
        self.tried
    }
}
