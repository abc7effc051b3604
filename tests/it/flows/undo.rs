//! Undo and redo of every act, far back, across restarts: memory and disk agree after each step.

use huiwu::{
    app::message::Message,
    domain::{
        change::{Act, Change, Commit, UndoScope},
        id::Id,
        meeting::Meeting,
        question::History,
        record::{Key, Record},
        time::Zone,
    },
    input::section::SectionId,
    ledger::Ledger,
    words::{Lang, why::Why},
};

use super::council;
use crate::support::Clerk;

/// Lines and keys that each make one act in a meeting.
const ACTS: &[&str] = &[
    "<alt-o>",
    "zs：一<enter>",
    "=二<enter>",
    "!三 @ls ~2026-03-20<enter>",
    "?四<enter>",
    "*五<enter>",
    "$六<enter>",
    "$+zs<enter>",
    "$=5/1/0<enter>",
    "%七<enter>",
    "... 八<enter>",
    "+ww 09:10<enter>",
    "+zl<enter>",
    "-ww<enter>",
    "#2<enter>",
    "#+ 新议题<enter>",
    "s/一/壹/<enter>",
    "i/二/插入/<enter>",
    "钱七：九<enter>",
    "<alt-k><alt-k>",
    "!办 @某甲<enter>",
    "+某乙 09:20<enter>",
    "<alt-k><alt-k>",
    ":recorder 甲<enter>",
    "<f8>",
    ":recorder-stop<enter>",
    "十<enter>",
    "<alt-d>",
    "<alt-a>",
    "<alt-s>",
    "<alt-s>",
    "<alt-e>2<tab>因为<enter>",
    "<alt-b>",
    "<alt-u>",
    "#1<enter>",
    "<alt-j>",
    "<alt-x>",
    ":reopen 理由<enter>",
];

#[test]
fn every_act_is_taken_back_and_repeated_one_by_one_with_memory_and_disk_alike() {
    let mut clerk = council();
    let mut states = vec![clerk.rows()];
    for keys in ACTS {
        clerk.press(keys).check();
        assert_ne!(Some(&clerk.rows()), states.last(), "{keys} does something");
        states.push(clerk.rows());
    }
    for n in (0..ACTS.len()).rev() {
        clerk.press("<ctrl-z>").check();
        assert_eq!(clerk.rows(), states[n], "taking back {}", ACTS[n]);
    }
    for n in 0..ACTS.len() {
        clerk.press("<ctrl-y>").check();
        assert_eq!(clerk.rows(), states[n + 1], "repeating {}", ACTS[n]);
    }
    clerk.reopen();
    for n in (0..ACTS.len()).rev() {
        clerk.press("<ctrl-z>");
        assert_eq!(clerk.rows(), states[n], "taking back {} after a restart", ACTS[n]);
    }
    clerk.check().reopen();
    for n in 0..ACTS.len() {
        clerk.press("<ctrl-y>");
        assert_eq!(clerk.rows(), states[n + 1], "repeating {} after a restart", ACTS[n]);
    }
    clerk.check();
}

#[test]
fn three_hundred_acts_are_taken_back_in_one_run_and_after_restarts() {
    let mut clerk = council();
    clerk.pace = 1;
    let begin = clerk.rows();
    for n in 0..300 {
        clerk.line(&format!("第{n}条"));
    }
    let full = clerk.rows();
    clerk.times(300, "<ctrl-z>").check();
    assert_eq!(clerk.rows(), begin);
    clerk.times(300, "<ctrl-y>").check();
    assert_eq!(clerk.rows(), full);
    clerk
        .reopen()
        .times(120, "<ctrl-z>")
        .check()
        .reopen()
        .times(180, "<ctrl-z>")
        .check();
    assert_eq!(clerk.rows(), begin);
    clerk.reopen().times(300, "<ctrl-y>").check();
    assert_eq!(clerk.rows(), full);
}

#[test]
fn a_new_act_ends_what_could_be_repeated() {
    let mut clerk = council();
    clerk
        .line("一")
        .line("二")
        .press("<ctrl-z>")
        .line("三")
        .press("<ctrl-y>");
    assert!(matches!(clerk.said(), Some(Message::Unavailable(..))));
    assert_eq!(clerk.texts(), ["一", "三"]);
    clerk.check().reopen().press("<ctrl-y>");
    assert_eq!(clerk.texts(), ["一", "三"]);
}

#[test]
fn nothing_is_left_to_take_back_at_the_beginning() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("council", "T", &[]).press("<ctrl-z>");
    assert!(matches!(clerk.said(), Some(Message::Unavailable(..))));
    clerk.line("One").press("<ctrl-z><ctrl-z>");
    assert!(matches!(clerk.said(), Some(Message::Unavailable(..))));
    assert!(clerk.entries().is_empty());
    clerk.check();
}

#[test]
fn a_meeting_with_work_in_it_is_not_taken_back() {
    let mut clerk = council();
    clerk.line("一").press("<f2><ctrl-z>");
    assert!(
        matches!(clerk.said(), Some(Message::CannotUndoCreation)),
        "{:?}",
        clerk.said()
    );
    clerk.check();
    assert_eq!(clerk.texts(), ["一"]);
}

/// Work in a meeting that is neither a line nor somebody on its list, from the capture line.
const OTHER_WORK: &[fn(&mut Clerk)] = &[
    |clerk| {
        clerk.press(":recorder one<enter>");
    },
    |clerk| {
        clerk.press("<f3>").go_to_agenda().press("<f7>").paste("Plant sale");
        clerk.press("<ctrl-s><enter>");
    },
    |clerk| {
        clerk.press("<f3>").go_to_section(SectionId::Budget);
        clerk.press("<f7>4<tab><ctrl-u>40<tab>2<tab>1.5<enter>");
    },
    |clerk| {
        clerk.press("<f3>").go_to_section(SectionId::Checklist);
        clerk.press("<ctrl-n>Order the chairs<ctrl-s>");
    },
];

#[test]
fn a_meeting_with_any_work_in_it_is_neither_taken_back_nor_deleted() {
    for lang in [Lang::En, Lang::Zh] {
        for (n, work) in OTHER_WORK.iter().enumerate() {
            let mut clerk = Clerk::new(lang);
            clerk.meeting("council", "Alpha", &[]);
            work(&mut clerk);
            assert!(clerk.m().ledger.undo_list(clerk.m().undo_scope()).can_undo(), "{n}");
            clerk.press("<f2><ctrl-d>");
            assert!(
                matches!(clerk.said(), Some(Message::Unavailable(_, Why::NotEmpty))),
                "{n}"
            );
            clerk.press("<ctrl-z>");
            assert!(matches!(clerk.said(), Some(Message::CannotUndoCreation)), "{n}");
            // Also where another one is open.
            clerk.meeting("project", "Beta", &[]);
            let before = clerk.whole_file();
            clerk.press("<f2>Alpha<ctrl-d>");
            assert!(
                matches!(clerk.said(), Some(Message::Unavailable(_, Why::NotEmpty))),
                "{n}"
            );
            clerk.press("<esc><esc><ctrl-z>");
            assert!(
                matches!(
                    clerk.said(),
                    Some(Message::Undone {
                        act: Act::NewMeeting,
                        ..
                    })
                ),
                "{n}"
            );
            for from in ["<f2>", "<f6>"] {
                clerk.press(from).press("<ctrl-z>");
                assert!(matches!(clerk.said(), Some(Message::CannotUndoCreation)), "{n} {from}");
            }
            clerk.press("<f2><ctrl-y>");
            assert_eq!(clerk.whole_file(), before, "{n}");
        }
    }
}

#[test]
fn a_meeting_goes_again_once_all_that_was_done_in_it_is_taken_back() {
    for work in OTHER_WORK {
        let mut clerk = Clerk::new(Lang::En);
        clerk.meeting("council", "Alpha", &[]);
        let before = clerk.whole_file();
        work(&mut clerk);
        let scope = clerk.m().undo_scope();
        while clerk.m().ledger.undo_list(scope).can_undo() {
            clerk.press("<ctrl-z>");
        }
        clerk.press("<f2><ctrl-z>");
        assert!(clerk.whole_file().is_empty(), "{:?}", clerk.said());
        clerk.press("<ctrl-y>");
        assert_eq!(clerk.whole_file(), before);
        clerk.press("<ctrl-d><ctrl-d>");
        assert!(clerk.whole_file().is_empty(), "{:?}", clerk.said());
    }
}

#[test]
fn what_follow_up_did_to_a_task_comes_back_with_its_line() {
    for again in [false, true] {
        let mut clerk = Clerk::new(Lang::Zh);
        clerk
            .meeting("project", "项目例会", &["张三", "李四"])
            .line("!写报告 @李四 ~2026-03-20");
        clerk.press("<f6><alt-p>写了一半<ctrl-s>");
        let done = clerk.rows();
        clerk.press("<f4><ctrl-z>").check();
        if again {
            clerk.reopen();
        }
        clerk.press("<ctrl-y>").check();
        assert_eq!(clerk.rows(), done, "{again}");
        // What was done between the two stays as well.
        clerk.press("<f2><f7><ctrl-u>新名<enter><f4><ctrl-z>");
        clerk.press("<f2><f7><ctrl-u>又一名<enter><f4><ctrl-y>").check();
        assert_eq!(clerk.open_meeting().title, "又一名");
    }
}

#[test]
fn taking_back_an_act_of_the_meeting_keeps_the_name_it_got_since() {
    let mut clerk = council();
    clerk.press("<alt-o><f2><f7><ctrl-u>新名<enter><f4><ctrl-z>");
    assert_eq!(clerk.open_meeting().title, "新名");
    assert_eq!(clerk.open_meeting().state, huiwu::domain::meeting::MeetingState::Draft);
    clerk.check().press("<ctrl-y>");
    assert_eq!(clerk.open_meeting().title, "新名");
    assert!(clerk.open_meeting().state.in_session());
    clerk.check().reopen().press("<ctrl-z><ctrl-y>").check();
    assert_eq!(clerk.open_meeting().title, "新名");
}

#[test]
fn what_was_done_last_on_the_list_is_taken_back_there_first() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("council", "甲会", &["张三"]);
    clerk.press("<f3>").go_to_section(SectionId::Deliverables);
    clerk.press("<enter>").press("张三<ctrl-s><f7><f8>");
    clerk.press("<f2><f8><ctrl-e><ctrl-u>2026-03-20 09:00<tab>雨<ctrl-s>");
    assert_eq!(
        clerk.open_meeting().state,
        huiwu::domain::meeting::MeetingState::Postponed
    );
    clerk.press("<ctrl-z>");
    assert!(
        matches!(clerk.said(), Some(Message::Undone { act: Act::Postpone, .. })),
        "{:?}",
        clerk.said()
    );
    assert_ne!(
        clerk.open_meeting().state,
        huiwu::domain::meeting::MeetingState::Postponed
    );
}

#[test]
fn a_meeting_that_a_list_still_shows_is_stored_again_by_redo() {
    let now = crate::support::at(9, 0);
    let meeting = Meeting::draft(Id::from_raw(1), "甲会", now, Zone::from_minutes(480));
    let listed = |key| (key == Key::Meeting(meeting.id)).then(|| Record::from(meeting.clone()));
    let mut ledger = Ledger::default();
    let signed = ledger.sign(UndoScope::File, Act::NewMeeting, now);
    let mut transaction = ledger.begin();
    transaction.put(Change::put(meeting.clone()));
    transaction.finish(signed).unwrap();
    ledger.undo(UndoScope::File, now, listed, |_| true).unwrap();
    let again = ledger.redo(UndoScope::File, now, listed, |_| true).unwrap();
    assert_eq!(again.commit.unwrap().change, Change::put(meeting.clone()));
}

#[test]
fn an_act_done_while_older_ones_are_read_stays_the_newest_and_stands_once() {
    let now = crate::support::at(9, 0);
    let act = |ledger: &mut Ledger, raw| {
        let meeting = Meeting::draft(Id::from_raw(raw), "甲会", now, Zone::from_minutes(480));
        let signed = ledger.sign(UndoScope::File, Act::NewMeeting, now);
        let mut transaction = ledger.begin();
        transaction.put(Change::put(meeting));
        transaction.finish(signed).unwrap()
    };
    let told = |acts: &[&Commit]| History {
        undo: acts.iter().map(|commit| (*commit).clone()).collect(),
        more: true,
        ..History::default()
    };
    let older = act(&mut Ledger::default(), 1);
    for knows_both in [false, true] {
        let mut ledger = Ledger::default();
        ledger.set_last_seq(older.seq);
        let newer = act(&mut ledger, 2);
        let read = if knows_both {
            told(&[&newer, &older])
        } else {
            told(&[&older])
        };
        ledger.take_history(UndoScope::File, true, read);
        let order: Vec<_> = std::iter::from_fn(|| {
            let next = ledger.undo_list(UndoScope::File).next_undo()?.seq;
            ledger.undo(UndoScope::File, now, |_| None, |_| true).ok()?;
            Some(next)
        })
        .collect();
        assert_eq!(order, [newer.seq, older.seq], "the store knows both: {knows_both}");
    }
}
