//! Search in the large file against a scan of its rows: what is found, and how long a key takes. Run by `HUIWU_RECALL=1 cargo bench --bench huiwu`.

#![allow(
    clippy::print_stdout,
    clippy::wildcard_enum_match_arm,
    reason = "figures are printed, and of the hits only lines of the feed count"
)]

use std::{collections::BTreeSet, path::Path, time::Instant};

use huiwu::{
    app::msg::Msg,
    domain::{record::Key as RecordKey, search::SearchQuery, time::Zone},
    input::key::{Code, Key},
    shell::office::Office,
    store::{OpenMode, Store},
    ui::{self, eye::Eye},
};
use ratatui::{buffer::Buffer, layout::Rect};

/// Queries: of one to four characters, and words.
const QUERIES: usize = 200;
/// The words of the generated file, and some that it does not hold.
const WORDS: [&str; 8] = [
    "report",
    "budget",
    "schedule",
    "预算",
    "落实",
    "budgetary",
    "码头",
    "harbour",
];
/// So many of the longest are told.
const LONGEST: usize = 24;
/// More rows than the file holds.
const ALL: u32 = 4_000_000;

/// A number below `n`, the same ones in each run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % n.max(1)
    }
}

/// Pieces of the rows of one to four characters, each fifth one a word.
fn queries(rows: &[(i64, String)]) -> Vec<String> {
    let mut dice = Dice(11);
    let mut list = Vec::new();
    while list.len() < QUERIES {
        let query: String = if list.len() % 5 == 4 {
            WORDS
                .get(dice.below(WORDS.len()))
                .map_or_else(String::new, |word| (*word).to_owned())
        } else {
            let Some((_, text)) = rows.get(dice.below(rows.len())) else {
                return list;
            };
            let from = dice.below(text.chars().count().saturating_sub(4));
            text.chars().skip(from).take(1 + list.len() % 4).collect()
        };
        // A blank alone asks for nothing.
        if !query.trim().is_empty() {
            list.push(query);
        }
    }
    list
}

/// Every text of an entry, small, as the file holds it.
fn texts(path: &Path) -> Vec<(i64, String)> {
    let db = rusqlite::Connection::open(path).expect("the file");
    let mut question = db.prepare("SELECT id, lower(text) FROM entries").expect("entries");
    let rows = question
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .expect("rows");
    rows.map(|row| row.expect("a row")).collect()
}

/// Says for how many of the queries the index finds each row that holds the query.
fn recall(path: &Path, rows: &[(i64, String)], queries: &[String]) {
    let store = Store::open(path, OpenMode::ReadWrite).expect("the store");
    let (mut held, mut missed, mut whole, mut others) = (0, 0, 0, 0);
    for query in queries {
        let scanned: BTreeSet<i64> = rows
            .iter()
            .filter(|(_, text)| text.contains(query))
            .map(|(id, _)| *id)
            .collect();
        let asked = SearchQuery::parse(query, chrono::NaiveDate::default());
        let page = store
            .search(&asked, Zone::from_minutes(480), None, ALL)
            .expect("an answer")
            .expect("a whole one");
        let found: BTreeSet<i64> = page
            .hits
            .iter()
            .filter_map(|hit| match hit.key {
                RecordKey::Entry(id) => Some(id.raw()),
                _ => None,
            })
            .collect();
        let lost = scanned.difference(&found).count();
        if lost > 0 {
            println!("{query}: {lost} of {} rows are not found", scanned.len());
        }
        held += scanned.len();
        missed += lost;
        whole += usize::from(lost == 0);
        others += found.difference(&scanned).count();
    }
    println!(
        "recall: {whole} of {} queries whole; {} of {held} rows found; {others} more by stem or across blanks",
        queries.len(),
        held - missed
    );
}

/// Milliseconds in order, as p50 and p95, and what took longest.
fn say(name: &str, mut took: Vec<(f64, String)>) {
    took.sort_by(|a, b| f64::total_cmp(&a.0, &b.0));
    let at = |part: usize| took.get(took.len() * part / 100).map_or(0.0, |(ms, _)| *ms);
    let longest: Vec<String> = took
        .iter()
        .rev()
        .take(LONGEST)
        .map(|(ms, typed)| format!("{typed:?} {ms:.2}"))
        .collect();
    println!(
        "{name}: {} keys, p50 {:.2} ms, p95 {:.2} ms, longest: {}",
        took.len(),
        at(50),
        at(95),
        longest.join(", ")
    );
}

/// Types each query key by key: to the frame with the key, and to the frame with the answer.
fn keys(mut office: Office, queries: &[String]) {
    let mut eye = Eye::default();
    let mut buf = Buffer::empty(Rect::new(0, 0, 120, 36));
    let mut draw = |office: &Office| {
        buf.reset();
        ui::draw(&mut buf, &office.m, &mut eye);
    };
    office.take(Msg::Key(Key::ctrl('f')));
    // The first question makes what is left of the index.
    office.take(Msg::Key(Key::plain(Code::Char('x'))));
    office.take(Msg::Key(Key::ctrl('u')));
    let (mut shown, mut answered) = (Vec::new(), Vec::new());
    for query in queries {
        let mut typed = String::new();
        for c in query.chars() {
            typed.push(c);
            office.hold_disk();
            let began = Instant::now();
            office.take(Msg::Key(Key::plain(Code::Char(c))));
            draw(&office);
            shown.push((began.elapsed().as_secs_f64() * 1e3, typed.clone()));
            office.let_disk_go();
            draw(&office);
            answered.push((began.elapsed().as_secs_f64() * 1e3, typed.clone()));
        }
        office.take(Msg::Key(Key::ctrl('u')));
    }
    say("key to its frame", shown);
    say("key to the answer", answered);
}

/// Measures on a file of the generator.
pub(super) fn run(path: &Path, open: impl Fn() -> Office) {
    let rows = texts(path);
    let queries = queries(&rows);
    println!("{} entries, {} queries", rows.len(), queries.len());
    keys(open(), &queries);
    recall(path, &rows, &queries);
}
