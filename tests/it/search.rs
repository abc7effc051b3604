//! Finding again: what is found by which word, in pages, of which meetings; and that the index follows the rows and nothing else.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests fail as tests do"
)]

use std::collections::BTreeSet;

use huiwu::{
    domain::{
        change::{Act, Change, Commit, Seq, Turn, UndoScope},
        entry::{Entry, EntryKind, PLACE_STEP},
        id::Id,
        meeting::{Meeting, RecordMode},
        people::{Attendee, Person},
        record::{Key, Record},
        search::{SearchKind, SearchPage, SearchQuery, marks, stem, tokens::tokens},
        time::{Stamp, Zone},
    },
    store::{IndexPiece, IndexWalk, OpenMode, Store},
};

const ZONE: Zone = Zone::from_minutes(480);
/// 2026-03-04 09:00 in China.
const DAY: Stamp = Stamp::from_ms(1_772_586_000_000);

fn today() -> chrono::NaiveDate {
    ZONE.date(DAY)
}

struct File {
    store: Store,
    seq: u64,
    folder: tempfile::TempDir,
}

impl File {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("h.db"), OpenMode::ReadWrite).unwrap();
        Self { store, seq: 0, folder }
    }

    fn raw(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(self.folder.path().join("h.db")).unwrap()
    }

    fn change(&mut self, change: Change) {
        self.seq += 1;
        let commit = Commit {
            seq: Seq(self.seq),
            at: DAY,
            by: String::new(),
            act: Act::Import,
            scope: UndoScope::File,
            turn: Turn::Do,
            change,
            inverse: Change::Batch(Vec::new()),
        };
        self.store.commit(&commit).unwrap();
    }

    fn put(&mut self, row: impl Into<Record>) {
        self.change(Change::Put(row.into()));
    }

    fn page(&self, words: &str, below: Option<i64>, limit: u32) -> SearchPage {
        let query = SearchQuery::parse(words, today());
        self.store.search(&query, ZONE, below, limit).unwrap().unwrap()
    }

    fn texts(&self, words: &str) -> Vec<String> {
        self.page(words, None, 1_000)
            .hits
            .into_iter()
            .map(|hit| hit.text)
            .collect()
    }
}

fn meeting(id: i64, title: &str, days: i64) -> Meeting {
    Meeting::draft(Id::from_raw(id), title, DAY.plus_minutes(days * 24 * 60), ZONE)
}

fn entry(id: i64, of: i64, kind: EntryKind, text: &str) -> Entry {
    Entry {
        id: Id::from_raw(id),
        meeting: Id::from_raw(of),
        item: None,
        kind,
        raw: text.to_owned(),
        text: text.to_owned(),
        speaker: None,
        said_by: String::new(),
        at: DAY,
        entered: DAY,
        place: id * PLACE_STEP,
        about: None,
        remark: None,
        author: String::new(),
        struck: false,
        minuted: None,
    }
}

/// Two meetings: 王建国 speaks in the first, 曾小明 is in both.
fn two() -> File {
    let mut file = File::new();
    file.put(meeting(1, "预算办公会", 0));
    file.put(meeting(2, "Harbour council", 7));
    for (id, name) in [(11, "王建国"), (12, "曾小明"), (13, "Jane O’Neill")] {
        file.put(Person::named(Id::from_raw(id), name));
    }
    for (id, of, person) in [(21, 1, 11), (22, 1, 12), (23, 2, 12), (24, 2, 13)] {
        file.put(Attendee::invited(
            Id::from_raw(id),
            Id::from_raw(of),
            Id::from_raw(person),
            id,
        ));
    }
    let mut said = entry(31, 1, EntryKind::Note, "建议把培训费压到30万以内，会，议。");
    said.speaker = Some(Id::from_raw(21));
    file.put(said);
    file.put(entry(32, 1, EntryKind::Decision, "原则同意年度预算"));
    file.put(entry(
        33,
        2,
        EntryKind::Note,
        "The budgets of both harbours were discussed at length",
    ));
    file.put(entry(34, 2, EntryKind::Motion, "That the naïve plan be adopted"));
    file
}

#[test]
fn chinese_is_found_from_one_character_on_and_only_side_by_side() {
    let file = two();
    assert_eq!(file.texts("费"), ["建议把培训费压到30万以内，会，议。"]);
    assert_eq!(file.texts("预算"), ["预算办公会", "原则同意年度预算"]);
    assert_eq!(file.texts("算预"), Vec::<String>::new());
    // A comma stands between them.
    assert_eq!(file.texts("会议"), Vec::<String>::new());
    assert_eq!(file.texts("培训 30万"), ["建议把培训费压到30万以内，会，议。"]);
}

#[test]
fn english_is_found_by_word_by_stem_and_by_its_beginning() {
    let file = two();
    let harbours = ["The budgets of both harbours were discussed at length"];
    for words in [
        "budget",
        "BUDGETING",
        "budg",
        "discussing",
        "ｂｕｄｇｅｔ",
        "both harbour",
    ] {
        let found: Vec<_> = file
            .texts(words)
            .into_iter()
            .filter(|text| text.starts_with("The"))
            .collect();
        assert_eq!(found, harbours, "{words}");
    }
    // A part of a word finds it as well, and so does one letter.
    for part in ["udget", "UDG", "ours", "h", "gt", "\"arbours were\"", "\"oth harb\""] {
        assert!(file.texts(part).contains(&harbours[0].to_owned()), "{part}");
    }
    assert_eq!(file.texts("\"th harb\" xq"), Vec::<String>::new());
    assert_eq!(file.texts("naive"), ["That the naïve plan be adopted"]);
    assert_eq!(file.texts("\"both harbours\""), harbours);
    assert_eq!(file.texts("\"harbours both\""), Vec::<String>::new());
}

#[test]
fn people_are_found_by_pinyin_and_initials() {
    let file = two();
    for words in ["wjg", "wangjianguo", "wangjg", "jianguo", "王建"] {
        assert_eq!(file.texts(words), ["王建国"], "{words}");
    }
    // 曾 is read zeng as a surname, ceng elsewhere.
    assert_eq!(file.texts("zengxm").len(), 2);
    assert_eq!(file.texts("jo"), ["Jane O’Neill"]);
}

#[test]
fn fields_narrow_what_is_found() {
    let file = two();
    assert_eq!(file.texts("who:wjg"), ["王建国", "建议把培训费压到30万以内，会，议。"]);
    assert_eq!(
        file.texts("人：王建国 kind:note"),
        ["建议把培训费压到30万以内，会，议。"]
    );
    assert_eq!(file.texts("kind:decision"), ["原则同意年度预算"]);
    assert_eq!(file.texts("in:council kind:motion"), ["That the naïve plan be adopted"]);
    assert_eq!(file.texts("in:nowhere 预算"), Vec::<String>::new());
    assert_eq!(file.texts("from:2026-03-11 kind:meeting"), ["Harbour council"]);
    assert_eq!(file.texts("to:2026-03-10 类:会议"), ["预算办公会"]);
    assert_eq!(file.texts("who:nobody"), Vec::<String>::new());
    assert_eq!(
        SearchQuery::parse("kind:x 预算", today()).unread.as_deref(),
        Some("kind:x")
    );
}

#[test]
fn a_name_as_typed_of_nobody_in_the_list_is_found_by_who() {
    let mut file = two();
    let mut said = entry(35, 2, EntryKind::Note, "not listed");
    said.said_by = "Mrs Visitor".to_owned();
    file.put(said);
    assert_eq!(file.texts("who:\"mrs vis\""), ["not listed"]);
}

#[test]
fn the_newest_meeting_comes_first_and_pages_go_on_where_the_last_one_ended() {
    let mut file = two();
    for n in 0..30 {
        file.put(entry(100 + n, 1 + n % 2, EntryKind::Note, &format!("同一句话 {n}")));
    }
    let mut below = None;
    let mut all = Vec::new();
    loop {
        let page = file.page("同一句话", below, 7);
        all.extend(page.hits.iter().map(|hit| (hit.meeting.raw(), hit.text.clone())));
        below = page.hits.last().map(|hit| hit.at);
        if !page.more {
            break;
        }
    }
    let wanted: Vec<_> = (0..30)
        .filter(|n| n % 2 == 1)
        .chain((0..30).filter(|n| n % 2 == 0))
        .map(|n| (1 + n % 2, format!("同一句话 {n}")))
        .collect();
    assert_eq!(all, wanted);
}

#[test]
fn what_is_typed_never_becomes_a_sign_of_the_query_language() {
    let file = two();
    for words in [
        "\"；drop) OR *",
        "a OR b",
        "NEAR(预算 会)",
        "line:预算",
        "-预算 *",
        "^预算",
        "'; --",
        "预算\"",
        "{}",
        "(",
        "\u{e000}budget",
    ] {
        let _ = file.page(words, None, 10);
    }
    assert_eq!(file.texts("预算 OR").len(), 0);
}

#[test]
fn rows_that_change_or_go_are_found_as_they_are_now() {
    let mut file = two();
    file.put(entry(32, 1, EntryKind::Decision, "不予通过"));
    assert_eq!(file.texts("同意"), Vec::<String>::new());
    assert_eq!(file.texts("不予"), ["不予通过"]);
    file.change(Change::Drop(Key::Entry(Id::from_raw(32))));
    assert_eq!(file.texts("不予"), Vec::<String>::new());
    file.put(Person::named(Id::from_raw(11), "王建军"));
    assert_eq!(file.texts("wjg"), Vec::<String>::new());
    assert_eq!(file.texts("wjj"), ["王建军"]);
}

#[test]
fn a_meeting_that_is_put_off_moves_with_its_rows() {
    let mut file = two();
    let order = |file: &File| {
        file.page("kind:meeting", None, 9)
            .hits
            .iter()
            .map(|hit| hit.meeting.raw())
            .collect::<Vec<_>>()
    };
    assert_eq!(order(&file), [2, 1]);
    file.put(meeting(1, "预算办公会", 14));
    assert_eq!(order(&file), [1, 2]);
    assert_eq!(file.texts("from:2026-03-18 培训").len(), 1);
    assert_eq!(file.store.disagreeing().unwrap(), []);
}

#[test]
fn no_byte_of_a_register_only_meeting_stands_in_the_index() {
    let mut file = two();
    let mut secret = meeting(3, "玄武铁匣", 3);
    secret.record_mode = RecordMode::RegisterOnly;
    file.put(secret);
    file.put(entry(91, 3, EntryKind::Note, "玄武铁匣 zylophone"));
    assert_eq!(file.texts("玄武"), Vec::<String>::new());
    assert_eq!(file.texts("zylophone"), Vec::<String>::new());
    // An ordinary meeting becomes one: what was found of it is gone too, and what others say is found again.
    file.put(entry(92, 1, EntryKind::Note, "玄武铁匣 xenolith"));
    assert_eq!(file.texts("xenolith").len(), 1);
    let mut now_secret = meeting(1, "", 0);
    now_secret.record_mode = RecordMode::RegisterOnly;
    file.put(now_secret);
    file.store.index_all().unwrap();
    assert_eq!(file.texts("玄武"), Vec::<String>::new());
    assert_eq!(file.texts("budget").len(), 1);
    let db = file.raw();
    let words: Vec<String> = db
        .prepare("SELECT word FROM search_words")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert!(
        words
            .iter()
            .all(|word| !word.contains("zylophone") && !word.contains("xenolith"))
    );
    let blocks: Vec<Vec<u8>> = db
        .prepare("SELECT block FROM search_data")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    for mark in ["玄", "xenolith", "zylophone"] {
        let held = blocks
            .iter()
            .any(|block| block.windows(mark.len()).any(|part| part == mark.as_bytes()));
        assert!(!held, "{mark}");
    }
}

#[test]
fn a_file_of_before_is_indexed_in_pieces_and_can_be_asked_meanwhile() {
    let mut file = two();
    for n in 0..600 {
        file.put(entry(1_000 + n, 2, EntryKind::Note, &format!("长会 {n}")));
    }
    let db = file.raw();
    db.execute_batch(
        "INSERT INTO search (search) VALUES ('delete-all'); DELETE FROM search_docs; DELETE FROM search_words;
         DELETE FROM search_meetings; INSERT INTO search_todo SELECT id, 0, 0 FROM meetings;",
    )
    .unwrap();
    assert_eq!(file.page("长会", None, 10).unindexed, 2);
    let mut pieces = 0;
    while file.store.index_piece().unwrap() == IndexPiece::More {
        pieces += 1;
        if pieces == 3 {
            // A row written meanwhile is in it at once, and only once.
            file.put(entry(32, 1, EntryKind::Decision, "中途改动"));
            assert_eq!(file.texts("中途"), ["中途改动"]);
        }
    }
    assert!(pieces > 4, "{pieces}");
    assert_eq!(file.texts("长会").len(), 600);
    assert_eq!(file.texts("中途"), ["中途改动"]);
    assert_eq!(file.store.disagreeing().unwrap(), []);
}

#[test]
fn an_index_that_disagrees_is_noticed_and_mended() {
    let mut file = two();
    file.raw()
        .execute_batch("UPDATE entries SET text = '另一段话' WHERE id = 32; DELETE FROM entries WHERE id = 34;")
        .unwrap();
    assert_eq!(file.store.disagreeing().unwrap(), [Id::from_raw(1), Id::from_raw(2)]);
    // A row that is gone shows when the rows are counted, as they are after each start.
    let mut walk = IndexWalk::Start;
    while walk != IndexWalk::Over {
        walk = file.store.compare_index(walk).unwrap();
    }
    assert_eq!(file.store.unindexed().unwrap(), 1);
    file.store.index_again(&[Id::from_raw(1)]).unwrap();
    file.store.index_all().unwrap();
    assert_eq!(file.store.disagreeing().unwrap(), []);
    assert_eq!(file.texts("另一段"), ["另一段话"]);
    assert_eq!(file.texts("naive"), Vec::<String>::new());
}

#[test]
fn a_hit_whose_row_is_gone_has_its_meeting_indexed_again() {
    let file = two();
    file.raw().execute_batch("DELETE FROM entries WHERE id = 32").unwrap();
    let page = file.page("年度预算", None, 10);
    assert!(page.hits.is_empty());
    assert_eq!(page.stale, [Id::from_raw(1)]);
}

/// Whether a text holds a word by the rule, looked at without the index: a part of the text, Chinese without blanks, English within a
/// word or by its stem.
fn holds(text: &str, word: &str) -> bool {
    if word.is_ascii() {
        let typed = word.to_lowercase();
        return tokens(text)
            .iter()
            .any(|token| token.text.contains(&typed) || stem(&token.text) == stem(&typed));
    }
    text.replace(' ', "").contains(word)
}

/// Entries among which two hundred words are looked for; with `HUIWU_LONG` a hundred thousand.
fn scanned() -> i64 {
    if std::env::var_os("HUIWU_LONG").is_some() {
        100_000
    } else {
        3_000
    }
}

#[test]
fn two_hundred_words_find_what_a_scan_finds() {
    const HAN: [&str; 24] = [
        "预", "算", "方", "案", "进", "度", "会", "议", "采", "购", "培", "训", "维", "修", "合", "同", "意", "见",
        "落", "实", "建", "下", "周", "，",
    ];
    const WORDS: [&str; 12] = [
        "report",
        "reports",
        "budget",
        "budgets",
        "schedule",
        "scheduled",
        "training",
        "train",
        "agreed",
        "agree",
        "plan",
        "planning",
    ];
    let mut random = 7_u64;
    let mut below = |n: usize| {
        random = random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(random >> 33).unwrap() % n
    };
    let mut file = File::new();
    file.put(meeting(1, "x", 0));
    let mut texts = Vec::new();
    let mut parts = Vec::new();
    for id in 0..scanned() {
        let mut text = String::new();
        for _ in 0..4 + below(12) {
            match below(8) {
                0 => text.push_str(&format!(" {} ", WORDS[below(WORDS.len())])),
                1 => text.push(' '),
                _ => text.push_str(HAN[below(HAN.len())]),
            }
        }
        parts.push(Change::put(entry(10 + id, 1, EntryKind::Note, &text)));
        texts.push(text);
    }
    file.change(Change::Batch(parts));
    for n in 0..200 {
        let word: String = if n % 4 == 3 {
            let word = WORDS[below(WORDS.len())];
            let from = below(word.len() - 1);
            word.chars().skip(from).take(1 + below(4)).collect()
        } else {
            (0..=below(4)).map(|_| HAN[below(HAN.len() - 1)]).collect()
        };
        let scanned: BTreeSet<&String> = texts.iter().filter(|text| holds(text, &word)).collect();
        let query = SearchQuery::parse(&word, today());
        let page = file.store.search(&query, ZONE, None, 200_000).unwrap().unwrap();
        let found: BTreeSet<&String> = page
            .hits
            .iter()
            .filter(|hit| hit.kind == SearchKind::Note)
            .map(|hit| &hit.text)
            .collect();
        assert_eq!(found, scanned, "{word}");
        for hit in page.hits.iter().filter(|hit| hit.kind == SearchKind::Note) {
            assert!(
                !marks(&hit.text, hit.kind, &query).is_empty(),
                "{word} is not marked in {}",
                hit.text
            );
        }
    }
}

#[test]
fn the_found_words_are_marked() {
    let marked = |text: &str, words: &str, kind| {
        marks(text, kind, &SearchQuery::parse(words, today()))
            .into_iter()
            .filter_map(|range| text.get(range).map(str::to_owned))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        marked("年度预算，预 算 budget", "预算", SearchKind::Note),
        ["预算", "预 算"]
    );
    assert_eq!(
        marked("Budgets, budgeted; a budgetary", "budget", SearchKind::Note),
        ["Budgets", "budgeted", "budgetary"]
    );
    assert_eq!(
        marked("Playground resurfacing", "ground", SearchKind::Note),
        ["Playground"]
    );
    assert_eq!(marked("培训费30万", "30万 训费", SearchKind::Note), ["训费30万"]);
    assert_eq!(marked("王建国 · 局长", "wjg", SearchKind::Person), ["王建国"]);
}

#[test]
fn stems_are_those_of_porter() {
    for (word, its_stem) in [
        ("caresses", "caress"),
        ("ponies", "poni"),
        ("cats", "cat"),
        ("agreed", "agre"),
        ("plastered", "plaster"),
        ("motoring", "motor"),
        ("sing", "sing"),
        ("conflated", "conflat"),
        ("hopping", "hop"),
        ("falling", "fall"),
        ("filing", "file"),
        ("happy", "happi"),
        ("relational", "relat"),
        ("organization", "organ"),
        ("electrical", "electr"),
        ("hopeful", "hope"),
        ("adjustment", "adjust"),
        ("adoption", "adopt"),
        ("probate", "probat"),
        ("rate", "rate"),
        ("controll", "control"),
        ("minutes", "minut"),
        ("decision", "decis"),
        ("decisions", "decis"),
    ] {
        assert_eq!(stem(word), its_stem, "{word}");
    }
}

/// Letters that stand in more words than are asked for one by one: the rows are looked through, and none is missed.
#[test]
fn letters_that_most_words_hold_find_all_rows_page_by_page() {
    let mut file = File::new();
    file.put(meeting(1, "x", 0));
    let rows: Vec<Change> = (0..1_200)
        .map(|id| {
            let text = if id % 3 == 0 {
                format!("预算{id}")
            } else {
                format!("word{id}end budget")
            };
            Change::put(entry(10 + id, 1, EntryKind::Note, &text))
        })
        .collect();
    file.change(Change::Batch(rows));
    for (typed, expected) in [
        ("ord", 800),
        ("d", 800),
        ("ord budget", 800),
        ("ord 预", 0),
        ("7end", 80),
    ] {
        let query = SearchQuery::parse(typed, today());
        let mut found = 0;
        let mut below = None;
        loop {
            let page = file.store.search(&query, ZONE, below, 150).unwrap().unwrap();
            found += page.hits.len();
            below = page.hits.last().map(|hit| hit.at);
            if !page.more {
                break;
            }
        }
        assert_eq!(found, expected, "{typed}");
    }
}

/// The end of a word before Chinese, of which very many words end so: each row is found, and none that has other words between.
#[test]
fn the_end_of_a_word_and_what_follows_it_find_all_rows() {
    let mut file = File::new();
    file.put(meeting(1, "x", 0));
    let rows: Vec<Change> = (0..900)
        .map(|id| {
            let text = match id % 3 {
                0 => format!("word{id}end预算表"),
                1 => format!("word{id}end budgets 预算"),
                _ => format!("word{id} 预算表"),
            };
            Change::put(entry(10 + id, 1, EntryKind::Note, &text))
        })
        .collect();
    file.change(Change::Batch(rows));
    for (typed, expected) in [
        ("d预", 300),
        ("end预算", 300),
        ("d预算表", 300),
        ("d表", 0),
        ("\"d bud\"", 300),
        ("\"end budgets 预\"", 300),
        ("s预", 300),
        ("d预 表", 300),
    ] {
        let query = SearchQuery::parse(typed, today());
        let (mut found, mut below) = (0, None);
        loop {
            let page = file.store.search(&query, ZONE, below, 70).unwrap().unwrap();
            found += page.hits.len();
            below = page.hits.last().map(|hit| hit.at);
            if !page.more {
                break;
            }
        }
        assert_eq!(found, expected, "{typed}");
    }
}

/// What comes after a meeting is found as well: matters with their words, their progress, papers and people by units.
#[test]
fn matters_their_course_papers_and_units_are_found() {
    use huiwu::domain::{
        action::{Action, MatterOrigin},
        inbound::Inbound,
        matter::{MatterEvent, MatterStep},
        people::Unit,
    };
    let mut file = two();
    let line = entry(51, 1, EntryKind::Decision, "由办公室牵头");
    file.put(line.clone());
    let mut matter = Action::of(Id::from_raw(61), &line, MatterOrigin::Decision, 1);
    "方案要覆盖全部码头".clone_into(&mut matter.task);
    file.put(matter);
    file.put(MatterEvent {
        id: Id::from_raw(71),
        meeting: Id::from_raw(1),
        action: Id::from_raw(61),
        at: DAY,
        by: "林森".to_owned(),
        kind: MatterStep::Progress,
        text: "已与财政局对接".to_owned(),
        date: None,
    });
    file.put(Inbound {
        id: Id::from_raw(81),
        meeting: Id::from_raw(1),
        place: 1,
        unit: "安全监督处".to_owned(),
        title: "检查清单".to_owned(),
        pages: 2,
        received: None,
        returned: None,
        receipt: String::new(),
        consent: String::new(),
    });
    let unit = Unit {
        id: Id::from_raw(91),
        name: "港航局".to_owned(),
        short: String::new(),
    };
    file.put(unit.clone());
    let mut person = Person::named(Id::from_raw(11), "王建国");
    person.unit = Some(unit.id);
    file.put(person);
    for (typed, expected) in [
        ("码头", 1),
        ("财政", 1),
        ("监督处", 1),
        ("清单", 1),
        ("港航局", 1),
        ("类:督办 林", 0),
        ("人:林森", 1),
    ] {
        assert_eq!(file.texts(typed).len(), expected, "{typed}");
    }
    // The name of a unit changes with the unit.
    file.put(Unit {
        name: "海事局".to_owned(),
        ..unit
    });
    assert_eq!((file.texts("海事局").len(), file.texts("港航局").len()), (1, 0));
    // The index agrees with the rows, and is made the same anew.
    assert_eq!(file.store.disagreeing().unwrap(), []);
    assert_eq!(file.store.compare_index(IndexWalk::Start).unwrap(), IndexWalk::Over);
    assert_eq!(file.store.unindexed().unwrap(), 0);
}

#[test]
fn hits_for_machines_hold_no_sign_that_steers_a_terminal() {
    let folder = tempfile::tempdir().unwrap();
    let run = |args: &[&str], lines: &str| {
        let output = crate::program::huiwu_reading(&mut crate::program::command(folder.path(), "en", args), lines);
        assert!(output.status.success(), "{args:?}: {output:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    let new = [
        "new",
        "--template",
        "council",
        "--title",
        "Harbour",
        "--start",
        "2026-12-01T09:00",
    ];
    run(&new, "");
    run(&["capture", "--at", "09:30"], "a zebra crossing\n");
    // Another program wrote into the file.
    let db = rusqlite::Connection::open(folder.path().join("h.db")).unwrap();
    db.execute("UPDATE meetings SET title = ?1", ["Har\u{202e}bour\u{9b}31m"])
        .unwrap();
    drop(db);
    let text = run(&["search", "--json", "zebra"], "");
    assert!(!text.contains(['\u{202e}', '\u{9b}']), "{text}");
    let read: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(read["hits"][0]["meeting_title"], "Har\u{202e}bour\u{9b}31m");
}
