//! A line that went wrong is mended with Up: what the hint says comes true, at the moment of the line, as one act.

use huiwu::{
    app::message::Message,
    domain::{
        entry::{Entry, EntryKind},
        meeting::MeetingState,
        motion::{Counts, MotionState},
    },
    words::Lang,
};

use crate::support::{Clerk, at};

/// Ann, Kim, Lee, Rosa and Zed at a meeting with the items of the template, under the first one.
pub(super) fn board() -> Clerk {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting(
        "council",
        "Garden",
        &["Ann Bell", "Kim Sato", "Lee Dunn", "Rosa Lindt", "Zed Poe"],
    );
    clerk.pace = 0;
    clerk.line("#1");
    clerk
}

/// Mends the newest line that Up opens into another one.
pub(super) fn mend(clerk: &mut Clerk, line: &str) -> Entry {
    clerk.press("<up><ctrl-e><ctrl-u>").line(line);
    clerk.last().clone()
}

fn item(clerk: &Clerk, entry: &Entry) -> String {
    entry
        .item
        .and_then(|id| clerk.m().ledger.records().item_number(id))
        .unwrap_or_default()
}

#[test]
fn an_item_that_is_mended_takes_what_followed_with_it() {
    let mut clerk = board();
    clerk.line("#99").wait(1).line("pears");
    assert_eq!(item(&clerk, clerk.last()), "1");
    clerk.press("<up><up><ctrl-e><ctrl-u>").line("#4");
    let start = clerk.entries().iter().rev().nth(1).unwrap().clone();
    assert_eq!((start.kind, start.remark.clone()), (EntryKind::ItemStart, None));
    assert_eq!(item(&clerk, &start), "4");
    assert_eq!(item(&clerk, clerk.last()), "4");
    clerk.line("spades");
    assert_eq!(item(&clerk, clerk.last()), "4");
    clerk.check().times(2, "<ctrl-z>");
    assert_eq!(item(&clerk, clerk.last()), "1");
    clerk.check().reopen();
}

#[test]
fn a_correction_that_is_mended_corrects() {
    let mut clerk = board();
    clerk.line("plums are ripe").line("s/zzz/PLUMS/");
    let entry = mend(&mut clerk, "s/plums/PLUMS/");
    assert_eq!(entry.kind, EntryKind::Correction);
    assert_eq!(clerk.texts(), ["PLUMS are ripe"]);
    clerk.check().press("<ctrl-z>");
    assert_eq!(clerk.texts(), ["plums are ripe", "s/zzz/PLUMS/"]);
    clerk.check().reopen();
}

#[test]
fn a_late_line_that_is_mended_stands_in_its_place() {
    let mut clerk = board();
    clerk.line("apples").line("plums").line("#2").line("pears");
    clerk.line("i/zzz/ann: put in/");
    mend(&mut clerk, "i/plums/ann: put in/");
    assert_eq!(clerk.texts(), ["apples", "put in", "plums", "pears"]);
    let put = clerk.entries().iter().find(|e| e.text == "put in").unwrap().clone();
    assert_eq!(
        (put.speaker, item(&clerk, &put)),
        (Some(clerk.person("Ann Bell")), "1".to_owned())
    );
    clerk.check().reopen();
}

#[test]
fn a_late_line_belongs_to_the_item_and_the_speaker_of_its_place() {
    let mut clerk = board();
    clerk
        .line("#2")
        .line("kim: pears")
        .line("#3")
        .line("zed: green paint")
        .line("i/pears/before that/");
    let put = clerk
        .entries()
        .iter()
        .find(|e| e.text == "before that")
        .unwrap()
        .clone();
    assert_eq!((item(&clerk, &put), put.speaker), ("2".to_owned(), None));
    clerk.line("i/green/#2/");
    let text = |clerk: &Clerk| {
        let green = clerk
            .entries()
            .iter()
            .find(|e| e.text == "green paint")
            .unwrap()
            .clone();
        item(clerk, &green)
    };
    assert_eq!(
        text(&clerk),
        "2",
        "a late change of the item takes what follows with it"
    );
    clerk.check().press("<ctrl-z>");
    assert_eq!(text(&clerk), "3");
    clerk.check().reopen();
}

#[test]
fn an_unknown_command_that_is_mended_happens_when_it_was_typed() {
    let mut clerk = board();
    clerk.line(":brake").wait(2);
    let noted = clerk.last().clone();
    assert!(noted.remark.is_some());
    mend(&mut clerk, ":recess");
    assert_eq!(clerk.open_meeting().state, MeetingState::Recess);
    assert_eq!((clerk.last().kind, clerk.last().at), (EntryKind::Recess, noted.at));
    assert!(!clerk.entries().iter().any(|e| e.remark.is_some()), "no doubt is left");
    clerk.check().press("<ctrl-z>");
    assert_eq!(*clerk.last(), noted);
    assert!(clerk.open_meeting().state.in_session());
    clerk.check().reopen();
}

#[test]
fn what_only_works_as_a_line_of_its_own_is_refused_and_the_line_stays() {
    let mut clerk = board();
    clerk.line("zzz: text");
    let rows = clerk.rows();
    for line in ["ann:", ":undo", ":meetings"] {
        clerk.press("<up><ctrl-e><ctrl-u>").line(line);
        assert_eq!(
            (clerk.said(), clerk.typed().as_str()),
            (Some(&Message::LineOfItsOwn), line)
        );
        assert_eq!(clerk.rows(), rows);
        clerk.press("<esc>");
    }
    clerk.check();
}

#[test]
fn a_second_count_corrects_the_result_and_the_first_stays_struck_out() {
    let mut clerk = board();
    for who in ["+ann", "+kim", "+lee"] {
        clerk.line(who);
    }
    clerk.line("$ buy paint").line("$= 50/1/0").wait(1);
    clerk.press("$= 2/1/0");
    assert!(
        clerk.screen(100, 30).contains("correction: M1 result"),
        "{}",
        clerk.screen(100, 30)
    );
    clerk.press("<enter>");
    assert!(matches!(clerk.said(), Some(Message::Recounted { number: 1, .. })));
    let motion = clerk.m().ledger.records().motions.rows()[0].clone();
    let counts = Counts {
        yes: 2,
        no: 1,
        abstain: 0,
    };
    assert_eq!((motion.counts, motion.state), (Some(counts), MotionState::Carried));
    let votes: Vec<_> = clerk
        .entries()
        .iter()
        .filter(|e| e.kind == EntryKind::VoteResult)
        .map(|e| (e.text.as_str(), e.struck))
        .collect();
    assert_eq!(votes, [("50/1/0", true), ("2/1/0", false)]);
    clerk.check().press("<ctrl-z>");
    assert_eq!(clerk.m().ledger.records().motions.rows()[0].counts.unwrap().yes, 50);
    clerk.line("#2").line("$= 1/1/0");
    assert!(clerk.last().remark.is_some(), "no motion of another item is counted");
    clerk.check().reopen();
}

#[test]
fn up_opens_votes_and_attendance_with_their_signs_and_saving_corrects_them() {
    let mut clerk = board();
    clerk
        .wait(30)
        .line("+kim 9:10")
        .line("$ buy paint")
        .line("$+lee")
        .line("$= 50/1/0");
    clerk.press("<up>");
    assert_eq!(clerk.typed(), "$= 50/1/0");
    clerk.press("<ctrl-e><ctrl-u>").line("$= 2/3/0");
    let motion = clerk.m().ledger.records().motions.rows()[0].clone();
    assert_eq!((motion.counts.unwrap().no, motion.state), (3, MotionState::Lost));
    clerk.press("<up><up>");
    assert_eq!(clerk.typed(), "$+Lee Dunn");
    clerk.press("<ctrl-e><ctrl-u>").line("$+ann");
    let motion = clerk.m().ledger.records().motions.rows()[0].clone();
    assert_eq!(
        (motion.seconder, motion.state),
        (Some(clerk.person("Ann Bell")), MotionState::Lost)
    );
    clerk.press("<up><up><up><up>");
    assert_eq!(clerk.typed(), "+Kim Sato 09:10");
    clerk.press("<ctrl-e><ctrl-u>").line("+kim 9:05");
    let kim = clerk.person("Kim Sato");
    assert_eq!(clerk.m().ledger.records().open_stay(kim).unwrap().from, at(9, 5));
    clerk.check().line("-kim 9:20").press("<up>");
    assert_eq!(clerk.typed(), "-Kim Sato 09:20");
    clerk.press("<ctrl-e><ctrl-u>").line("-kim 9:15");
    assert_eq!(
        clerk.m().ledger.records().stays(kim).next().unwrap().to,
        Some(at(9, 15))
    );
    clerk.check().press("<up><ctrl-e><ctrl-u>").line("-kim 9:01");
    assert!(
        matches!(clerk.said(), Some(Message::NotChanged(_))),
        "{:?}",
        clerk.said()
    );
    assert_eq!(clerk.typed(), "-kim 9:01");
    assert_eq!(
        clerk.m().ledger.records().stays(kim).next().unwrap().to,
        Some(at(9, 15))
    );
    clerk.check().press("<esc>").reopen();
}

#[test]
fn a_struck_fact_is_taken_back_and_done_again_by_the_same_key() {
    let mut clerk = board();
    clerk.wait(15).line("+kim 9:10").press("<up><alt-s>");
    let kim = clerk.person("Kim Sato");
    assert!(clerk.last().struck && !clerk.m().ledger.records().is_present(kim));
    clerk.check().press("<alt-s><esc>");
    assert!(!clerk.last().struck && clerk.m().ledger.records().is_present(kim));
    clerk.check();
}

#[test]
fn a_line_that_seconded_nothing_any_more_takes_nothing_back() {
    let mut clerk = board();
    clerk
        .line("$ buy paint")
        .line("$+lee")
        .line("$+ann")
        .press("<up><up><alt-s><esc>");
    let motion = clerk.m().ledger.records().motions.rows()[0].clone();
    assert_eq!(motion.seconder, Some(clerk.person("Ann Bell")));
    clerk.press("<up><alt-s><esc>");
    let motion = clerk.m().ledger.records().motions.rows()[0].clone();
    assert_eq!(
        (motion.seconder, motion.seconded, motion.state),
        (None, None, MotionState::Moved)
    );
    clerk.check().reopen();
}

#[test]
fn a_mended_line_writes_only_the_rows_that_changed() {
    let mut clerk = board();
    let mended = |clerk: &mut Clerk, first: &str, then: &str| {
        clerk.line(first);
        let entry = clerk.last().id.into();
        clerk.press("<up><ctrl-e><ctrl-u>").line(then);
        assert_eq!(clerk.last().remark, None, "{then}");
        let mut written = clerk.written_last();
        assert!(written.contains(&entry), "{then}: {written:?}");
        written.retain(|key| *key != entry);
        written
    };
    for (first, then) in [
        ("!buy seed @kim ~03-20", "!buy more seed @kim ~03-20"),
        ("=pears are planted", "=pears and plums are planted"),
        ("$plant pears", "$plant pears and plums"),
        ("a note", "another note"),
    ] {
        assert_eq!(mended(&mut clerk, first, then), [], "{then}");
    }
    let action = clerk.m().ledger.records().actions.rows()[0].id.into();
    clerk
        .press("<up><up><up><up><ctrl-e><ctrl-u>")
        .line("!buy more seed @lee ~03-20");
    assert_eq!(clerk.written_last(), [action], "only the owner changed");
    clerk.check().reopen();
}

#[test]
fn alt_c_has_one_entry_stand_in_the_minutes_or_in_the_record_only() {
    let mut clerk = board();
    clerk.line("ann: the pump is old").press("<alt-c>");
    assert_eq!(clerk.last().minuted, Some(true));
    assert!(clerk.screen(120, 30).contains("the pump is old [in the minutes]"));
    clerk.press("<alt-c>");
    assert_eq!(clerk.last().minuted, Some(false));
    assert!(clerk.screen(120, 30).contains("the pump is old [record only]"));
    clerk.press("<alt-c>");
    assert_eq!(clerk.last().minuted, None);
    clerk.press("ann: a detail [record]");
    assert!(
        clerk.screen(120, 30).contains("record only"),
        "{}",
        clerk.screen(120, 30)
    );
}

#[test]
fn a_line_entered_again_takes_no_time_that_cannot_be() {
    for (lang, lines, line) in [
        (Lang::En, ["+joan, ian", "joan: yes"], "-ian 23:30"),
        (Lang::En, ["+joan, ian", "joan: yes"], "-ian"),
        (Lang::Zh, ["+joan、ian", "joan：好"], "-ian 23:30"),
        (Lang::Zh, ["+joan、ian", "joan：好"], "－ian"),
    ] {
        let mut clerk = Clerk::new(lang);
        clerk.meeting("council", "Test", &["Joan Smith", "Ian Pritchard"]);
        for line in lines {
            clerk.line(line);
        }
        clerk.wait(20).press("<alt-x>").wait(5).line(line);
        let stays = |clerk: &Clerk| clerk.m().ledger.records().intervals.rows().to_vec();
        let before = stays(&clerk);
        assert!(clerk.last().remark.is_some(), "{line}");
        clerk.press("<up><enter>");
        assert_eq!(stays(&clerk), before, "{line}");
        assert!(clerk.last().remark.is_some(), "{line}");
        // A movement that is on record is opened, and entered as it stands.
        clerk.press("<esc>").line("-ian 23:30");
        clerk.check();
    }
}
