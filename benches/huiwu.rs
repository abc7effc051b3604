//! `cargo bench`: parsing a line, finding a name, applying and saving a change, drawing Live, opening a large file.

#![allow(clippy::expect_used, reason = "a benchmark that cannot run says why and ends")]

use std::{hint::black_box, path::PathBuf, sync::OnceLock};

use divan::Bencher;
use huiwu::{
    app::{live::frame, model::Tab, msg::Msg},
    domain::time::{Stamp, Zone},
    i18n::Lang,
    input::key::{Code, Key},
    line::names::{Candidate, RoomList, Strictness},
    shell::{
        generate::{Size, generate},
        office::Office,
        storage::Setup,
    },
    store::OpenMode,
    ui::{self, eye::Eye},
};
use ratatui::{buffer::Buffer, layout::Rect};

/// 2026-03-04 09:00 in China.
const NOW: Stamp = Stamp::from_ms(1_772_586_000_000);
const ZONE: Zone = Zone::from_minutes(480);

fn main() {
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
    let mut office = open(file(2, 5_100));
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
    bencher.bench_local(|| frame::read(black_box(&office.m), black_box(line), NOW, frame::Source::CLERK));
}

#[divan::bench(args = ["zs", "wangming", "李", "nobody"])]
fn resolve_a_name_among_500(bencher: Bencher, typed: &str) {
    let office = live();
    let people = office.m.records.attendees.iter().enumerate().map(|(n, a)| Candidate {
        key: n as u64,
        name: office.m.records.name_of(a.id).to_owned(),
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

#[divan::bench(sample_count = 20, sample_size = 1)]
fn open_a_million_entries(bencher: Bencher) {
    let path = file(1_000, 1_000_000);
    bencher.bench_local(|| open(path.clone()).close());
}
