//! Ten thousand matters in Follow-up: a key costs what it costs with a screen full of them, and every row can be reached.

use allocation_counter::measure;
use huiwu::{
    app::{
        model::{Model, Tab},
        msg::Msg,
        update::{available::available, update},
    },
    domain::{
        action::{Action, ActionState, Due, MatterOrigin, Owner},
        entry::{Entry, EntryKind},
        id::Id,
        record::Record,
    },
    input::{command::Command, key::Key},
    words::{Lang, why::Why},
};

use crate::support::Clerk;

/// Follow-up with so many open matters of ten units.
fn with(matters: i64) -> Clerk {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("executive", "第12次办公会", &["张三", "李四"]);
    clerk.line("开始").line("!报修改稿 @李四 ~2026-03-20");
    let records = clerk.m().ledger.records();
    let meeting = records.open().unwrap();
    let entry: Entry = records
        .entries
        .iter()
        .find(|e| e.kind == EntryKind::Action)
        .unwrap()
        .clone();
    let rows: Vec<Record> = (2..=matters)
        .map(|n| {
            Action {
                id: Id::from_raw(n),
                meeting,
                entry: entry.id,
                number: u32::try_from(n).unwrap(),
                owners: vec![Owner::Named(format!("单位{}", n % 10))],
                due: Due {
                    phrase: String::new(),
                    date: format!("2026-{:02}-{:02}", 4 + n % 9, 1 + n % 28).parse().ok(),
                    time: None,
                },
                state: ActionState::Open,
                closed: None,
                origin: MatterOrigin::Action,
                parent: None,
                task: format!("事项{n}"),
                leader: String::new(),
                filed: String::new(),
                settled: None,
            }
            .into()
        })
        .collect();
    clerk.stored(rows);
    clerk.press("<f6>");
    assert_eq!(clerk.m().tab, Tab::FollowUp);
    assert_eq!(clerk.m().follow_up.total, u32::try_from(matters).unwrap());
    clerk
}

/// The pieces of memory that are asked for while something is done.
fn pieces(act: impl FnOnce()) -> u64 {
    measure(act).count_total
}

#[test]
fn a_frame_and_a_step_among_ten_thousand_cost_what_they_cost_among_two_hundred() {
    let costs = |matters: i64| {
        let mut clerk = with(matters);
        clerk.screen(120, 36);
        clerk.press("<down>");
        let frame = pieces(|| {
            clerk.screen(120, 36);
        });
        let step = pieces(|| {
            clerk.press("<down>");
        });
        (frame, step)
    };
    // Both fill more than a page.
    let (few, many) = (costs(200), costs(10_000));
    assert!(many.0 <= few.0 * 5 / 4 + 50, "a frame: {few:?}, {many:?}");
    assert!(many.1 <= few.1 * 5 / 4 + 50, "a step: {few:?}, {many:?}");
}

#[test]
fn a_filter_asks_for_one_page_of_the_matters_that_fit() {
    let mut clerk = with(10_000);
    clerk.press("who:单位3");
    assert_eq!(clerk.m().follow_up.total, 1_000);
    assert_eq!(clerk.m().follow_up.rows.len(), 500, "a page and no more");
    assert!(clerk.m().follow_up.rows.iter().all(|row| row.owners == ["单位3"]));
    clerk.press("<esc>事项9999");
    assert_eq!(clerk.m().follow_up.total, 1);
}

#[test]
fn the_last_of_ten_thousand_is_one_key_away_and_the_first_another() {
    let mut clerk = with(10_000);
    clerk.press("<ctrl-end>");
    let list = &clerk.m().follow_up;
    assert_eq!((list.rows.len(), list.cursor.at()), (10_000, 9_999));
    let last = list.chosen().unwrap().action.due.date;
    assert!(list.rows.iter().all(|row| row.action.due.date <= last));
    clerk.press("<ctrl-home>");
    assert_eq!(clerk.m().follow_up.cursor.at(), 0);
}

#[test]
fn a_command_for_all_waits_for_the_rows_that_are_still_read() {
    let mut clerk = with(60);
    clerk.act(|m, cx| {
        m.follow_up.total = 600;
        let mut press = |m: &mut Model, key| update(m, Msg::Key(Key::parse(key).unwrap()), cx);
        press(m, "alt-a");
        assert_eq!(available(m, Command::ActionWorking), Err(Why::StillReading));
        // Esc: the rows that come then are not marked.
        press(m, "esc");
        assert_eq!(available(m, Command::ActionWorking), Ok(()));
    });
}

#[test]
fn every_row_is_reached_by_pages() {
    let mut clerk = with(1_200);
    for _ in 0..130 {
        clerk.press("<pagedown>");
    }
    let list = &clerk.m().follow_up;
    assert_eq!((list.rows.len(), list.cursor.at()), (1_200, 1_199));
    let mut seen: Vec<_> = list.rows.iter().map(|row| row.action.id).collect();
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 1_200, "no row twice, none left out");
}
