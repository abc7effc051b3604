//! A clerk at the keys, without a terminal: the whole program over a real file, with a clock that stands still between keys.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests fail as tests do"
)]

use std::{
    cell::OnceCell,
    collections::HashMap,
    fs,
    path::{Path, PathBuf},
    sync::{Arc, LazyLock, Mutex},
};

use chrono::NaiveDate;
use huiwu::{
    app::{
        commit::{commit, save},
        cx::Cx,
        form::Value,
        live::capture::{TypedLine, enter},
        message::Message,
        model::{Cover, Model},
        msg::Msg,
    },
    domain::{
        action::Action,
        change::{Act, Change},
        entry::Entry,
        house::House,
        id::Id,
        meeting::Meeting,
        people::Attendee,
        record::{Key as RowKey, Record},
        succession::Forerunner,
        time::{Stamp, Zone},
    },
    input::{
        key::{Code, Key},
        keymap::Keymap,
        section::SectionId,
    },
    shell::{
        cli::{CliContext, capture::enter_line},
        config::{ScreenFit, TerminalSettings},
        input::{MouseAct, pointer_of},
        office::Office,
        paths::{Folders, Overrides, Paths},
        perform::Asked,
        sheets::Workbooks,
        storage::Setup,
    },
    store::{OpenMode, Store},
    ui::{self, theme::Theme},
    words::{Lang, field::FieldName},
};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

/// The zone of the laptop: +08:00.
pub(crate) const ZONE_MINUTES: i32 = 480;

/// The clerk with the program before them.
pub(crate) struct Clerk {
    folder: tempfile::TempDir,
    lang: Lang,
    /// Started when it is asked for: a meeting that was made before needs no program on the empty file.
    office: OnceCell<Office>,
    /// The clock on the wall.
    pub(crate) now: Stamp,
    /// Milliseconds that every key takes.
    pub(crate) pace: i64,
    /// Nothing was done since the start on a new file.
    is_fresh: bool,
}

/// What a meeting is made from: language, type, title, the list of people.
type Making = (Lang, String, String, String);

/// A meeting, and the file that has it.
type MadeFile = (Id<Meeting>, Arc<[u8]>);

/// The files of meetings that were made by keys, once for all tests: most of them begin with the same few.
static MADE: LazyLock<Mutex<HashMap<Making, MadeFile>>> = LazyLock::new(Mutex::default);

/// A file in which nothing was done yet.
static EMPTY: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let clerk = Clerk::on(Lang::En, |_, _| ());
    fs::read(clerk.close().path().join("huiwu.db")).unwrap()
});

impl Clerk {
    /// Starts the program on a new file. It is Wednesday 2026-03-04, 09:00.
    pub(crate) fn new(lang: Lang) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("huiwu.db"), &*EMPTY).unwrap();
        Self {
            folder,
            lang,
            office: OnceCell::new(),
            now: begin(),
            pace: 10,
            is_fresh: true,
        }
    }

    /// Starts the program on a file that is written first, at the same time of day.
    pub(crate) fn on(lang: Lang, write: impl FnOnce(&Path, Stamp)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let now = begin();
        write(&folder.path().join("huiwu.db"), now);
        let office = open(folder.path(), lang, now);
        Self {
            folder,
            lang,
            office: OnceCell::from(office),
            now,
            pace: 10,
            is_fresh: false,
        }
    }

    fn office(&mut self) -> &mut Office {
        self.is_fresh = false;
        self.started();
        self.office.get_mut().unwrap()
    }

    fn started(&self) -> &Office {
        self.office.get_or_init(|| open(self.folder.path(), self.lang, begin()))
    }

    /// Ends the program where it runs.
    fn end(&mut self) {
        if let Some(office) = self.office.take() {
            office.close();
        }
    }

    fn start_again(&mut self, lang: Lang) {
        self.end();
        self.office = OnceCell::from(open(self.folder.path(), lang, self.now));
    }

    /// All that the program knows.
    pub(crate) fn m(&self) -> &Model {
        &self.started().m
    }

    /// The file.
    pub(crate) fn file(&self) -> PathBuf {
        self.folder.path().join("huiwu.db")
    }

    /// A path in the folder of the file.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// One message, now.
    pub(crate) fn take(&mut self, msg: Msg) {
        self.take_at_once(msg);
        self.office().rest();
    }

    /// A message that others follow at once.
    fn take_at_once(&mut self, msg: Msg) {
        let now = self.now;
        let office = self.office();
        office.cx.now = now;
        office.take_at_once(msg);
    }

    /// Something done to the records without keys.
    pub(crate) fn act(&mut self, act: impl FnOnce(&mut Model, &mut Cx)) -> &mut Self {
        let now = self.now;
        let office = self.office();
        office.cx.now = now;
        act(&mut office.m, &mut office.cx);
        self.take(Msg::Tick);
        self
    }

    /// Puts rows into the open meeting without keys, as one act.
    pub(crate) fn put(&mut self, rows: impl IntoIterator<Item = Record>) -> &mut Self {
        let change: Change = rows.into_iter().map(Change::Put).collect();
        self.act(|m, cx| commit(&mut m.ledger, Act::Import, change, cx))
    }

    /// Puts a row into the open meeting as another program would, without a look at what follows or what it may not change.
    pub(crate) fn put_as_it_came(&mut self, row: Record) -> &mut Self {
        self.act(|m, cx| {
            let signed = m.ledger.sign(m.ledger.scope(), Act::Import, cx.now);
            let mut transaction = m.ledger.begin();
            transaction.put(Change::Put(row));
            if let Some(written) = transaction.finish(signed) {
                save(written, cx);
            }
        })
    }

    /// Drops rows as an import would.
    pub(crate) fn drop_rows(&mut self, keys: impl IntoIterator<Item = huiwu::domain::record::Key>) -> &mut Self {
        let change: Change = keys.into_iter().map(Change::Drop).collect();
        self.act(|m, cx| commit(&mut m.ledger, Act::Import, change, cx))
    }

    /// One key, after the time it takes.
    pub(crate) fn key(&mut self, key: Key) {
        self.key_at_once(key);
        self.office().rest();
    }

    /// A key that others follow at once, as keys of one word do.
    fn key_at_once(&mut self, key: Key) {
        self.now = self.now.plus_ms(self.pace);
        self.take_at_once(Msg::Key(key));
    }

    /// Keys in `<…>` by name, everything else typed.
    pub(crate) fn press(&mut self, keys: &str) -> &mut Self {
        let mut rest = keys;
        while let Some(c) = rest.chars().next() {
            let named = rest.strip_prefix('<').and_then(|tail| tail.split_once('>'));
            if let Some((name, tail)) = named
                && let Ok(key) = Key::parse(name)
            {
                self.key_at_once(key);
                rest = tail;
            } else {
                self.key_at_once(Key::plain(Code::Char(c)));
                rest = rest.strip_prefix(c).unwrap();
            }
        }
        self.office().rest();
        self
    }

    /// The same keys so many times.
    pub(crate) fn times(&mut self, n: usize, keys: &str) -> &mut Self {
        for _ in 0..n {
            self.press(keys);
        }
        self
    }

    /// One line and Enter.
    pub(crate) fn line(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            self.key_at_once(Key::plain(Code::Char(c)));
        }
        self.press("<enter>")
    }

    /// The disk is slow: what is done from now on is not saved until [`Clerk::let_disk_go`]. A kill meanwhile loses it.
    pub(crate) fn hold_disk(&mut self) -> &mut Self {
        self.office().hold_disk();
        self
    }

    /// The slow disk takes one act.
    pub(crate) fn let_disk_save(&mut self) -> &mut Self {
        self.office().let_disk_save(1);
        self
    }

    /// The disk takes all that waits, and answers at once again.
    pub(crate) fn let_disk_go(&mut self) -> &mut Self {
        self.office().let_disk_go();
        self
    }

    /// Returns the requests to the loop around the terminal since the last call.
    pub(crate) fn asked(&mut self) -> Vec<Asked> {
        std::mem::take(&mut self.office().world.asked)
    }

    /// The identifiers of the rows that the newest act wrote, by the audit in the file.
    pub(crate) fn written_last(&self) -> Vec<RowKey> {
        let db = rusqlite::Connection::open(self.file()).unwrap();
        let change: String = db
            .query_row("SELECT change FROM audit ORDER BY seq DESC LIMIT 1", [], |row| {
                row.get(0)
            })
            .unwrap();
        let mut keys = Vec::new();
        serde_json::from_str::<Change>(&change)
            .unwrap()
            .each(&mut |part| match part {
                Change::Put(row) => keys.push(row.key()),
                Change::Drop(key) => keys.push(*key),
                Change::Batch(_) => {}
            });
        keys
    }

    /// Language and latest commands are remembered in this folder.
    pub(crate) fn remembers_in(&mut self, folder: PathBuf) -> &mut Self {
        self.office().world.state = Some(folder);
        self
    }

    /// Text from the clipboard.
    pub(crate) fn paste(&mut self, text: &str) -> &mut Self {
        self.take(Msg::Paste(text.to_owned()));
        self
    }

    /// Lets time pass.
    pub(crate) fn wait(&mut self, minutes: i64) -> &mut Self {
        self.now = self.now.plus_minutes(minutes);
        self.take(Msg::Tick);
        self
    }

    /// A new meeting from a template, with people from a pasted list; ends on the capture line. In a fresh program it is the file that
    /// the same keys made before.
    pub(crate) fn meeting(&mut self, template: &str, title: &str, people: &[&str]) -> &mut Self {
        if !self.is_fresh || self.path("templates").exists() {
            return self.meeting_by_keys(template, title, people);
        }
        let lang = self.lang;
        let making = (lang, template.to_owned(), title.to_owned(), people.join("\n"));
        let made = MADE.lock().unwrap().get(&making).cloned();
        let (meeting, file) = made.unwrap_or_else(|| {
            // Identifiers are minted from the moment: it is another one than those that follow.
            let mut maker = Self::new(lang);
            maker.now = maker.now.plus_ms(1);
            maker.meeting_by_keys(template, title, people);
            let meeting = maker.open_meeting().id;
            let file = fs::read(maker.close().path().join("huiwu.db")).unwrap();
            let made = (meeting, Arc::from(file));
            MADE.lock().unwrap().insert(making, made.clone());
            made
        });
        self.end();
        fs::write(self.file(), &file).unwrap();
        self.start_again(lang);
        self.office().open_meeting(meeting);
        let pace = std::mem::take(&mut self.pace);
        if !people.is_empty() {
            self.press("<f3>").go_to_people();
        }
        self.press("<f4>");
        self.pace = pace;
        self
    }

    /// A new meeting from a template, by keys.
    pub(crate) fn meeting_by_keys(&mut self, template: &str, title: &str, people: &[&str]) -> &mut Self {
        let pace = std::mem::take(&mut self.pace);
        self.press("<f2><ctrl-n>");
        let nth = self
            .m()
            .shared
            .templates
            .iter()
            .position(|t| t.id == template)
            .expect(template);
        self.press(title).press("<tab>").times(nth, "<right>").press("<enter>");
        if !people.is_empty() {
            self.press("<f3>")
                .go_to_people()
                .press("<f7>")
                .paste(&people.join("\n"))
                .press("<ctrl-s>");
        }
        self.press("<f4>");
        self.pace = pace;
        self
    }

    /// The Prepare tab.
    pub(crate) fn prepare(&self) -> huiwu::app::desk::DeskSeen<'_> {
        self.m().seen(&self.m().prepare)
    }

    /// Returns the findings to be looked at before a document is issued.
    pub(crate) fn findings(&self) -> Vec<huiwu::export::checks::Finding> {
        let rows = self.m().seen(&self.m().wrapup).rows();
        let findings = rows.iter().filter_map(huiwu::app::desk::SectionRow::try_as_finding_ref);
        findings.cloned().collect()
    }

    /// From any section of Prepare or Wrap-up to another of that tab.
    pub(crate) fn go_to_section(&mut self, section: SectionId) -> &mut Self {
        for _ in 0..20 {
            if self.m().desk().is_some_and(|desk| desk.section == section) {
                return self;
            }
            self.press("<tab>");
        }
        panic!("no way to {section:?} from\n{}", self.screen(80, 24));
    }

    /// From any section of Prepare to the people.
    pub(crate) fn go_to_people(&mut self) -> &mut Self {
        self.go_to_section(SectionId::People)
    }

    /// From any section of Prepare to the agenda.
    pub(crate) fn go_to_agenda(&mut self) -> &mut Self {
        self.go_to_section(SectionId::Agenda)
    }

    /// A line that is entered without keys, as the command line does it.
    pub(crate) fn enter(&mut self, raw: &str) {
        let at = self.now;
        let office = self.office();
        office.cx.now = at;
        enter(&mut office.m.live_work(), &TypedLine::typed(raw, at), &mut office.cx);
        office.settle();
    }

    /// A line as the command line enters it, at a moment; returns the answer.
    pub(crate) fn captured(&mut self, raw: &str, at: Stamp) -> String {
        self.now = at;
        let desk = CliContext {
            paths: Paths::choose(
                &Folders {
                    data: PathBuf::new(),
                    config: PathBuf::new(),
                    state: PathBuf::new(),
                },
                Overrides::default(),
                |_| None,
            ),
            lang: self.m().shared.lang,
            plain: false,
            screen: ScreenFit {
                theme: Theme::default(),
                wide: false,
            },
            terminal: TerminalSettings::default(),
            house: House::default(),
            keep: 1,
            region: String::new(),
            keymap: Keymap::default(),
            snippets: huiwu::domain::snippets::Snippets::default(),
            workbooks: Workbooks::Here,
            faults: Vec::new(),
            now: at,
        };
        let office = self.office();
        office.cx.now = at;
        let answer = enter_line(&desk, office, raw, at);
        office.settle();
        desk.lang.strings().cli.without_keys(&answer.said).to_owned()
    }

    /// Stores rows before anything is opened.
    pub(crate) fn stored(&mut self, rows: Vec<Record>) {
        let change: Change = rows.into_iter().map(Change::Put).collect();
        self.act(|m, cx| commit(&mut m.ledger, Act::Import, change, cx));
    }

    /// How the screen is to look from now on; None where no setting was tried.
    pub(crate) fn theme(&self) -> Option<Theme> {
        self.started().world.screen.map(|screen| screen.theme)
    }

    /// Returns the text on the screen.
    pub(crate) fn screen(&self, columns: u16, rows: u16) -> String {
        let mut buf = Buffer::empty(Rect::new(0, 0, columns, rows));
        ui::draw(&mut buf, self.m(), &mut ui::eye::Eye::default());
        let mut text = String::new();
        for y in 0..rows {
            let mut skip = 0;
            for x in 0..columns {
                if skip > 0 {
                    skip -= 1;
                    continue;
                }
                let symbol = buf[(x, y)].symbol();
                skip = ui::width::cells(symbol).saturating_sub(1);
                text.push_str(symbol);
            }
            text.push('\n');
        }
        text
    }

    /// A click on the first place where a text stands on a screen of this size.
    pub(crate) fn click_on(&mut self, text: &str, (columns, rows): (u16, u16)) -> &mut Self {
        let screen = self.screen(columns, rows);
        let found = screen.lines().enumerate().find_map(|(row, line)| {
            let before = line.get(..line.find(text)?)?;
            Some((ui::width::cells(before), row))
        });
        let (column, row) = found.unwrap_or_else(|| panic!("no {text} on\n{screen}"));
        self.click_at(
            u16::try_from(column).unwrap(),
            u16::try_from(row).unwrap(),
            (columns, rows),
        )
    }

    /// A click on a cell of a screen of this size: the button goes down and is let go.
    pub(crate) fn click_at(&mut self, column: u16, row: u16, size: (u16, u16)) -> &mut Self {
        self.mouse(&[MouseAct::Press, MouseAct::Release], column, row, size)
    }

    /// Acts of the mouse over a cell of a screen of this size.
    pub(crate) fn mouse(&mut self, acts: &[MouseAct], column: u16, row: u16, (columns, rows): (u16, u16)) -> &mut Self {
        let mut buf = Buffer::empty(Rect::new(0, 0, columns, rows));
        let mut eye = ui::eye::Eye::default();
        ui::draw(&mut buf, self.m(), &mut eye);
        let mut pressed = None;
        for act in acts {
            if let Some(pointer) = pointer_of(&eye.hits, &mut pressed, *act, (column, row)) {
                self.take(Msg::Pointer(pointer));
            }
        }
        self
    }

    /// Where the hardware caret stands on the screen; `None` = nowhere.
    pub(crate) fn caret(&self) -> Option<Position> {
        let mut buf = Buffer::empty(Rect::new(0, 0, 80, 24));
        ui::draw(&mut buf, self.m(), &mut ui::eye::Eye::default())
    }

    /// The fields of the form that is open, with what stands in each as it is kept; none where no form is.
    pub(crate) fn fields(&self) -> Vec<Answer> {
        let Cover::Form(form) = &self.m().cover else {
            return Vec::new();
        };
        let fields = form.fields.iter().enumerate();
        fields
            .map(|(at, field)| Answer {
                name: field.name,
                value: field.value.kept(),
                is_choice: matches!(field.value, Value::Choice { .. }),
                has_focus: at == form.focus,
            })
            .collect()
    }

    /// Opens a meeting, if it is not open already.
    pub(crate) fn go_back_to(&mut self, meeting: Option<Id<Meeting>>) -> &mut Self {
        if let Some(meeting) = meeting {
            self.office().open_meeting(meeting);
        }
        self
    }

    /// Ends the program and starts it again on the same file; the meeting that was open is opened again.
    pub(crate) fn reopen(&mut self) -> &mut Self {
        let before = self.rows();
        let meeting = self.m().open();
        let lang = self.m().shared.lang;
        self.start_again(lang);
        if let Some(meeting) = meeting {
            self.office().open_meeting(meeting);
        }
        if meeting.is_some() {
            assert_eq!(self.rows(), before, "what was shown is what is there after a restart");
        }
        self
    }

    /// Ends the program; the folder stays as long as it is held.
    pub(crate) fn close(mut self) -> tempfile::TempDir {
        self.end();
        self.folder
    }

    /// The program is killed and started again: nothing is closed, nothing is said.
    pub(crate) fn kill(&mut self) -> &mut Self {
        let lang = self.m().shared.lang;
        drop(self.office.take());
        self.start_again(lang);
        self
    }

    /// The rows of the open meeting in memory, with the people on its list and what all meetings share.
    pub(crate) fn rows(&self) -> Vec<Record> {
        sorted(self.m().ledger.records().all(), self.m().open())
    }

    /// The same rows as a fresh reader finds them on disk.
    pub(crate) fn disk(&self) -> Vec<Record> {
        let store = Store::open(&self.file(), OpenMode::ReadOnly).unwrap();
        let rows = match self.m().open() {
            Some(meeting) => store.load_meeting(meeting).unwrap(),
            None => store.load_shared().unwrap(),
        };
        sorted(rows, self.m().open())
    }

    /// The open meeting, as the next one is made from it.
    pub(crate) fn forerunner(&self) -> Forerunner {
        let store = Store::open(&self.file(), OpenMode::ReadOnly).unwrap();
        store.forerunner(self.m().open().unwrap()).unwrap()
    }

    /// All rows on disk, of all meetings.
    pub(crate) fn whole_file(&self) -> Vec<Record> {
        let mut rows = Store::open(&self.file(), OpenMode::ReadOnly)
            .unwrap()
            .load_all()
            .unwrap();
        rows.sort_by_key(|row| format!("{:?}", row.key()));
        rows
    }

    /// Empties the capture line, whatever is in it.
    pub(crate) fn wipe(&mut self) -> &mut Self {
        self.press("<f4><esc><esc>");
        for _ in 0..200 {
            if self.typed().is_empty() && !self.m().live.is_long() {
                break;
            }
            self.press("<ctrl-e><ctrl-u><backspace><delete><esc>");
        }
        assert_eq!(self.typed(), "");
        self
    }

    /// Memory and disk agree, and nothing of another meeting is in memory.
    #[track_caller]
    pub(crate) fn check(&mut self) -> &mut Self {
        assert_eq!(self.m().ledger.unsaved().trouble(), None);
        let open = self.m().open();
        let of_others = |id: Id<Meeting>| Some(id) != open;
        assert!(
            !self.m().ledger.records().items.iter().any(|i| of_others(i.meeting)),
            "items of another meeting"
        );
        assert!(
            !self.m().ledger.records().attendees.iter().any(|a| of_others(a.meeting)),
            "people of another meeting"
        );
        assert_eq!(self.rows(), self.disk(), "memory and disk agree");
        self
    }

    /// The open meeting.
    #[track_caller]
    pub(crate) fn open_meeting(&self) -> &Meeting {
        self.m().meeting().expect("a meeting is open")
    }

    /// A document of the open meeting as Markdown, in the language of the screen.
    pub(crate) fn document(&self, kind: huiwu::export::DocumentKind) -> String {
        use huiwu::export::{Format, Style};
        let order = crate::export::order(kind, Style::default(), Format::Markdown, self.m().shared.lang);
        crate::export::rendered(self.m().ledger.records(), &order)
    }

    /// The feed.
    pub(crate) fn entries(&self) -> &[Entry] {
        self.m().ledger.records().entries.rows()
    }

    /// The last line of the feed.
    #[track_caller]
    pub(crate) fn last(&self) -> &Entry {
        self.entries().last().expect("the feed is empty")
    }

    /// The texts of the notes, decisions, … in order.
    pub(crate) fn texts(&self) -> Vec<&str> {
        self.entries()
            .iter()
            .filter(|e| e.kind.convertible())
            .map(|e| e.text.as_str())
            .collect()
    }

    /// The name of whoever said the last line.
    pub(crate) fn speaker(&self) -> &str {
        self.last()
            .speaker
            .map_or("", |id| self.m().ledger.records().name_of(id))
    }

    /// Somebody on the list.
    #[track_caller]
    pub(crate) fn person(&self, name: &str) -> Id<Attendee> {
        let records = self.m().ledger.records();
        records
            .attendees
            .iter()
            .find(|a| records.name_of(a.id) == name)
            .expect(name)
            .id
    }

    /// The action of the last line.
    #[track_caller]
    pub(crate) fn action(&self) -> &Action {
        self.m()
            .ledger
            .records()
            .action_of(self.last().id)
            .expect("the last line is an action")
    }

    /// Returns the last message of the program.
    pub(crate) fn said(&self) -> Option<&Message> {
        self.m().shown_notice()
    }

    /// The titles of the agenda in order.
    pub(crate) fn agenda(&self) -> Vec<&str> {
        self.m()
            .ledger
            .records()
            .items
            .iter()
            .map(|i| i.title.as_str())
            .collect()
    }

    /// Returns the text in the capture line.
    pub(crate) fn typed(&self) -> String {
        self.m().live.field.text()
    }
}

/// One field of a form as the clerk sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) name: FieldName,
    /// The text, or the chosen value.
    pub(crate) value: String,
    pub(crate) is_choice: bool,
    pub(crate) has_focus: bool,
}

/// The moment at which the program is started first.
fn begin() -> Stamp {
    at(9, 0)
}

/// A moment of the day of the tests.
pub(crate) fn at(hour: u32, minute: u32) -> Stamp {
    let local = NaiveDate::from_ymd_opt(2026, 3, 4)
        .unwrap()
        .and_hms_opt(hour, minute, 0)
        .unwrap();
    Zone::from_minutes(ZONE_MINUTES).instant(local)
}

fn open(folder: &Path, lang: Lang, now: Stamp) -> Office {
    let setup = Setup::new(folder.join("huiwu.db"), OpenMode::ReadWrite);
    Office::open(setup, lang, now, Zone::from_minutes(ZONE_MINUTES)).unwrap()
}

/// Returns the rows that belong to the meeting or to all, in a steady order.
fn sorted(rows: Vec<Record>, meeting: Option<Id<Meeting>>) -> Vec<Record> {
    let invited: Vec<_> = rows
        .iter()
        .filter_map(|row| match row {
            Record::Attendee(a) if Some(a.meeting) == meeting => Some(a.person),
            _ => None,
        })
        .collect();
    let mut rows: Vec<Record> = rows
        .into_iter()
        .filter(|row| match row {
            Record::Person(person) => invited.contains(&person.id),
            other => other.meeting().is_none_or(|id| Some(id) == meeting),
        })
        .collect();
    rows.sort_by_key(|row| format!("{:?}", row.key()));
    rows
}
