//! `cargo bench`: parsing a line, finding a name, applying and saving a change, drawing Live, the sections of Prepare, opening a large file.

#![allow(clippy::expect_used, reason = "a benchmark that cannot run says why and ends")]

mod found_again;

use std::{hint::black_box, path::PathBuf, sync::OnceLock};

use divan::Bencher;
use huiwu::{
    app::{commit::commit, live::scene::with_scene, model::Tab, msg::Msg},
    capture::{self, TypedLine},
    domain::{
        action::{Action, MatterOrigin, Owner},
        change::{Act, Change},
        checklist::CheckItem,
        deliverable::{Deliverable, DeliverableKind},
        entry::{Entry, EntryKind, PLACE_STEP},
        meeting::Meeting,
        people::{Attendee, Person},
        time::{Stamp, Zone},
    },
    input::{
        key::{Code, Key},
        section::SectionId,
    },
    line::names::{Candidate, RoomList, Strictness},
    shell::{
        generate::{Size, generate},
        office::Office,
        storage::Setup,
    },
    store::OpenMode,
    ui::{self, eye::Eye},
    words::Lang,
};
use ratatui::{buffer::Buffer, layout::Rect};
use strum::IntoEnumIterator;

/// 2026-03-04 09:00 in China.
const NOW: Stamp = Stamp::from_ms(1_772_586_000_000);
const ZONE: Zone = Zone::from_minutes(480);

fn main() {
    if std::env::var_os("HUIWU_RECALL").is_some() {
        let path = searched_file();
        return found_again::run(&path, || open(path.clone()));
    }
    divan::main();
}

/// A folder that goes when the process ends.
fn folder() -> PathBuf {
    static FOLDER: OnceLock<tempfile::TempDir> = OnceLock::new();
    FOLDER
        .get_or_init(|| tempfile::tempdir().expect("a folder"))
        .path()
        .to_owned()
}

/// A generated file: `meetings` meetings, `entries` entries, the last meeting live with up to 5,000 entries and 500 people.
fn file(meetings: u32, entries: u32) -> PathBuf {
    let path = folder().join(format!("{meetings}-{entries}.db"));
    if !path.exists() {
        generate(
            &path,
            &Size {
                meetings,
                entries,
                seed: 1,
            },
        )
        .expect("a file");
    }
    path
}

fn open(path: PathBuf) -> Office {
    Office::open(Setup::new(path, OpenMode::ReadWrite), Lang::Zh, NOW, ZONE).expect("an open file")
}

/// A live meeting with 5,000 entries and 500 people, on the Live tab.
fn live() -> Office {
    live_with(5_100)
}

/// A live meeting with so many entries, at most 5,000, and 500 people.
fn live_with(entries: u32) -> Office {
    let mut office = open(file(2, entries));
    let id = office
        .m
        .meetings
        .rows
        .iter()
        .find(|row| row.meeting.state.in_session())
        .expect("a live one")
        .meeting
        .id;
    office.open_meeting(id);
    office.m.tab = Tab::Live;
    office
}

#[divan::bench(args = ["支出比上年下降3.2%。", "zs：同意", "!报修改稿 @zs ~下周五", "s/old/new/", "+zs 14:05"])]
fn parse_a_line(bencher: Bencher, line: &str) {
    let office = live();
    let line = TypedLine::typed(line, NOW);
    bencher.bench_local(|| {
        with_scene(&black_box(&office.m).seen(&office.m.live), NOW, |scene| {
            capture::read(scene, black_box(&line))
        })
    });
}

#[divan::bench(args = ["zs", "wangming", "李", "nobody"])]
fn resolve_a_name_among_500(bencher: Bencher, typed: &str) {
    let office = live();
    let people = office
        .m
        .ledger
        .records()
        .attendees
        .iter()
        .enumerate()
        .map(|(n, a)| Candidate {
            key: n as u64,
            name: office.m.ledger.records().name_of(a.id).to_owned(),
            ..Candidate::default()
        });
    let room = RoomList::new(people.collect());
    bencher.bench_local(|| room.resolve(black_box(typed), Strictness::Mention, &[]));
}

#[divan::bench(sample_count = 300, sample_size = 1)]
fn apply_and_save_a_line(bencher: Bencher) {
    let mut office = live();
    bencher.bench_local(|| {
        office.take(Msg::Paste("支出比上年下降".to_owned()));
        office.take(Msg::Key(Key::plain(Code::Enter)));
    });
}

#[divan::bench]
fn draw_live_with_5000_entries_and_500_people(bencher: Bencher) {
    let office = live();
    let mut eye = Eye::default();
    let mut buf = Buffer::empty(Rect::new(0, 0, 120, 36));
    bencher.bench_local(|| {
        buf.reset();
        ui::draw(black_box(&mut buf), &office.m, &mut eye)
    });
}

#[divan::bench]
fn a_key_to_a_frame(bencher: Bencher) {
    let mut office = live();
    let mut eye = Eye::default();
    let mut buf = Buffer::empty(Rect::new(0, 0, 120, 36));
    bencher.bench_local(|| {
        office.take(Msg::Key(Key::plain(Code::Char('a'))));
        office.take(Msg::Key(Key::plain(Code::Backspace)));
        buf.reset();
        ui::draw(&mut buf, &office.m, &mut eye)
    });
}

/// Keys one after the other, each with the frame after it.
fn press(bencher: Bencher, mut office: Office, keys: &[Key]) {
    let mut eye = Eye::default();
    let mut buf = Buffer::empty(Rect::new(0, 0, 120, 36));
    let mut keys = keys.iter().cycle();
    bencher.bench_local(|| {
        if let Some(key) = keys.next() {
            office.take(Msg::Key(*key));
        }
        buf.reset();
        ui::draw(&mut buf, &office.m, &mut eye)
    });
}

fn character(c: char) -> Key {
    Key::plain(Code::Char(c))
}

/// One answer, with 2,000 entries in the feed: all 500 answer, then each corrects.
#[divan::bench(sample_count = 300, sample_size = 1)]
fn a_key_of_a_roll_call(bencher: Bencher) {
    let mut office = live_with(2_000);
    office.take(Msg::Paste("$买树".to_owned()));
    office.take(Msg::Key(Key::plain(Code::Enter)));
    office.take(Msg::Key(Key::plain(Code::F(7))));
    press(bencher, office, &[character('1'), character('2'), character('3')]);
}

/// A key of a code at the door, and the Enter that signs in, with 2,000 entries in the feed.
#[divan::bench(sample_count = 300, sample_size = 1)]
fn a_key_at_the_door(bencher: Bencher) {
    let mut office = live_with(2_000);
    office.take(Msg::Paste("-全体".to_owned()));
    office.take(Msg::Key(Key::plain(Code::Enter)));
    office.take(Msg::Key(Key::plain(Code::F(10))));
    press(bencher, office, &[Key::plain(Code::Down), Key::plain(Code::Enter)]);
}

/// A note is typed and entered among 5,000 entries.
#[divan::bench(sample_count = 300, sample_size = 1)]
fn a_key_of_a_note(bencher: Bencher) {
    press(
        bencher,
        live(),
        &[character('o'), character('k'), Key::plain(Code::Enter)],
    );
}

/// Panels are opened and left among 5,000 entries.
#[divan::bench(args = [7, 9, 10, 11], sample_count = 100, sample_size = 1)]
fn a_panel_is_opened(bencher: Bencher, number: u8) {
    press(bencher, live(), &[Key::plain(Code::F(number)), Key::plain(Code::Esc)]);
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn open_a_million_entries(bencher: Bencher) {
    let path = file(1_000, 1_000_000);
    bencher.bench_local(|| open(path.clone()).close());
}

/// A meeting before its start with so many people and lines of the checklist, in a section of Prepare.
fn preparing(people: usize, lines: usize, section: SectionId) -> Office {
    let mut office = open(file(2, 5_100));
    let meeting = Meeting::draft(office.cx.mint(), "预算会", NOW, ZONE);
    let id = meeting.id;
    let mut parts = vec![Change::put(meeting)];
    for n in 0..people {
        let person = Person::named(office.cx.mint(), format!("张{n}"));
        let place = i64::try_from(n).unwrap_or(0);
        parts.push(Change::put(Attendee::invited(office.cx.mint(), id, person.id, place)));
        parts.push(Change::put(person));
    }
    for n in 0..lines {
        let place = i64::try_from(n).unwrap_or(0);
        let line = CheckItem::own(office.cx.mint(), id, place, format!("第{n}件事，写明责任人和期限"));
        parts.push(Change::put(line));
    }
    for kind in DeliverableKind::iter() {
        parts.push(Change::put(Deliverable::draft(office.cx.mint(), id, kind)));
    }
    commit(&mut office.m.ledger, Act::Import, Change::Batch(parts), &mut office.cx);
    office.settle();
    office.open_meeting(id);
    office.m.tab = Tab::Prepare;
    office.m.prepare.section = section;
    office
}

/// A key of the filter and the frame after it, as with ten so with five hundred.
#[divan::bench(args = [(10, 10), (500, 200)])]
fn filter_the_people(bencher: Bencher, (people, lines): (usize, usize)) {
    let mut office = preparing(people, lines, SectionId::People);
    let mut eye = Eye::default();
    let mut buf = Buffer::empty(Rect::new(0, 0, 120, 36));
    bencher.bench_local(|| {
        office.take(Msg::Key(Key::plain(Code::Char('9'))));
        buf.reset();
        ui::draw(&mut buf, &office.m, &mut eye);
        office.take(Msg::Key(Key::plain(Code::Backspace)));
    });
}

/// The large file for the search and its recall: `HUIWU_BENCH_MEETINGS` meetings (100 without it) with 1,000 entries each, indexed.
fn searched_file() -> PathBuf {
    let meetings = std::env::var("HUIWU_BENCH_MEETINGS")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(100);
    file(meetings, meetings * 1_000)
}

fn searched() -> Office {
    let mut office = open(searched_file());
    office.take(Msg::Key(Key::ctrl('f')));
    office
}

/// A key of a search and the frame after it, with the answer: the words of the file from one character on, alone and together.
#[divan::bench(sample_count = 400, sample_size = 1)]
fn a_key_of_a_search(bencher: Bencher) {
    let mut office = searched();
    let typed: Vec<Key> = [
        "预算 方案",
        "落实意见",
        "budget",
        "report 建议",
        "zs",
        "会议采购 schedule",
        "who:zs 修改",
        "下周下周下周",
        "无",
    ]
    .iter()
    .flat_map(|words| words.chars().map(character).chain([Key::ctrl('u')]))
    .collect();
    // The first question makes what is left of the index.
    office.take(Msg::Key(character('x')));
    office.take(Msg::Key(Key::ctrl('u')));
    press(bencher, office, &typed);
}

/// Follow-up with so many open matters of one meeting.
fn following(matters: i64) -> Office {
    let mut office = open(file(2, 5_100));
    let meeting = Meeting::draft(office.cx.mint(), "预算会", NOW, ZONE);
    let line = Entry {
        id: office.cx.mint(),
        meeting: meeting.id,
        item: None,
        kind: EntryKind::Action,
        raw: "!办".to_owned(),
        text: "办".to_owned(),
        speaker: None,
        said_by: String::new(),
        at: NOW,
        entered: NOW,
        place: PLACE_STEP,
        about: None,
        remark: None,
        author: String::new(),
        struck: false,
        minuted: None,
    };
    let mut parts = vec![Change::put(meeting), Change::put(line.clone())];
    for n in 0..matters {
        let number = u32::try_from(n + 1).unwrap_or(1);
        let mut matter = Action::of(office.cx.mint(), &line, MatterOrigin::Action, number);
        matter.task = format!("事项{n}");
        matter.owners = vec![Owner::Named(format!("单位{}", n % 10))];
        matter.due.date = format!("2026-{:02}-{:02}", 4 + n % 9, 1 + n % 28).parse().ok();
        parts.push(Change::put(matter));
    }
    commit(&mut office.m.ledger, Act::Import, Change::Batch(parts), &mut office.cx);
    office.settle();
    office.take(Msg::Key(Key::plain(Code::F(6))));
    office
}

/// A key of the filter of Follow-up with its answer and the frame, as with ten so with ten thousand.
#[divan::bench(args = [10, 10_000], sample_count = 200, sample_size = 1)]
fn filter_the_matters(bencher: Bencher, matters: i64) {
    let keys: Vec<Key> = "事项99".chars().map(character).chain([Key::plain(Code::Esc)]).collect();
    press(bencher, following(matters), &keys);
}

/// A step down the list of Follow-up, a page down, and the frame.
#[divan::bench(args = [10, 10_000], sample_count = 200, sample_size = 1)]
fn scroll_the_matters(bencher: Bencher, matters: i64) {
    let mut office = following(matters);
    office.take(Msg::Key(Key::parse("ctrl-end").expect("a key")));
    office.take(Msg::Key(Key::parse("ctrl-home").expect("a key")));
    press(bencher, office, &[Key::plain(Code::Down), Key::plain(Code::PageDown)]);
}

/// From one section to the next, and the frame.
#[divan::bench(args = [(10, 10), (500, 200)])]
fn switch_sections(bencher: Bencher, (people, lines): (usize, usize)) {
    let mut office = preparing(people, lines, SectionId::People);
    let mut eye = Eye::default();
    let mut buf = Buffer::empty(Rect::new(0, 0, 120, 36));
    bencher.bench_local(|| {
        office.take(Msg::Key(Key::plain(Code::Tab)));
        buf.reset();
        ui::draw(&mut buf, &office.m, &mut eye)
    });
}
