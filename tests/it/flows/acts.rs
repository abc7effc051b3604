//! Acts of the session ordered again, times that are still to come, and the way to the wording of an amended motion.

use huiwu::{
    app::{message::Message, tab::Tab},
    domain::{
        entry::{EntryKind, Remark},
        fault::Fault,
        records::Records,
    },
    input::section::SectionId,
    words::Lang,
};

use crate::support::{Clerk, at};

fn records(clerk: &Clerk) -> &Records {
    clerk.m().ledger.records()
}

/// The row under the capture line.
fn hint(clerk: &Clerk) -> String {
    clerk
        .screen(120, 36)
        .lines()
        .rev()
        .take(4)
        .collect::<Vec<_>>()
        .join("\n")
}

fn council(lang: Lang) -> Clerk {
    let mut clerk = Clerk::new(lang);
    clerk.meeting("council", "Harbour board", &["Ann Lott", "Bo Reed", "Cy Dean"]);
    clerk
}

#[test]
fn the_opening_ordered_again_says_what_is_on_record_before_enter_and_corrects_it() {
    for (lang, typed, alone, says) in [
        (
            Lang::En,
            ":open 8:55",
            ":open",
            ["opened 09:00 → 08:55", "opened already, 09:00"],
        ),
        (
            Lang::Zh,
            "：开会 8:55",
            "：开会",
            ["开会 09:00 → 08:55", "已开会（09:00）"],
        ),
    ] {
        let mut clerk = council(lang);
        clerk.pace = 0;
        clerk.line(alone).press(alone);
        assert!(hint(&clerk).contains(says[1]), "{}", hint(&clerk));
        clerk.press("<ctrl-u>").press(typed);
        assert!(hint(&clerk).contains(says[0]), "{}", hint(&clerk));
        clerk.press("<enter>");
        assert_eq!(clerk.open_meeting().opened, Some(at(8, 55)));
        assert!(
            matches!(clerk.said(), Some(Message::ActCorrected(EntryKind::Opened, time)) if time == "08:55"),
            "{:?}",
            clerk.said()
        );
        let openings = records(&clerk).entries.iter().filter(|e| e.kind == EntryKind::Opened);
        assert_eq!(openings.count(), 1);
        clerk.check();
    }
}

#[test]
fn the_command_line_says_of_the_same_order_that_it_corrected() {
    let mut clerk = council(Lang::En);
    clerk.captured(":open 9:00", at(9, 0));
    let answer = clerk.captured(":open 8:50", at(9, 5));
    assert!(answer.contains("corrected") && answer.contains("08:50"), "{answer}");
    assert!(!answer.contains("lacks"), "{answer}");
    clerk.captured(":adjourn", at(9, 30));
    let answer = clerk.captured(":adjourn 9:25", at(9, 31));
    assert!(answer.contains("corrected") && answer.contains("09:25"), "{answer}");
}

#[test]
fn the_end_and_a_recess_ordered_again_say_the_same() {
    let mut clerk = council(Lang::En);
    clerk.pace = 0;
    clerk
        .line(":open")
        .wait(10)
        .line(":recess")
        .wait(5)
        .press(":recess 9:08");
    assert!(hint(&clerk).contains("recess 09:10 → 09:08"), "{}", hint(&clerk));
    clerk
        .press("<enter>")
        .line(":resume")
        .wait(5)
        .line(":adjourn")
        .press(":adjourn 9:18 (the hall)");
    assert!(hint(&clerk).contains("adjourned 09:20 → 09:18"), "{}", hint(&clerk));
    clerk.press("<enter>");
    assert_eq!(clerk.open_meeting().adjourned, Some(at(9, 18)));
    clerk.check();
}

#[test]
fn no_time_to_come_is_a_fact_and_the_hint_says_so() {
    for ahead in ["+ann 9:01", "+ann 9:04", "-bo 9:05"] {
        let mut clerk = council(Lang::En);
        clerk.pace = 0;
        clerk.line(":open 8:50").line("+bo 8:50").press(ahead);
        assert!(hint(&clerk).contains("still to come"), "{}", hint(&clerk));
        clerk.press("<enter>");
        assert!(
            matches!(clerk.last().remark, Some(Remark::NotYet(_))),
            "{:?}",
            clerk.last()
        );
        assert_eq!(records(&clerk).intervals.len(), 1);
        assert!(records(&clerk).intervals.iter().all(|stay| stay.to.is_none()));
    }
    let mut clerk = council(Lang::En);
    clerk.pace = 0;
    clerk.line("+ann 9:00");
    assert_eq!(records(&clerk).intervals.len(), 1, "the minute of now has come");
    clerk.press(":open 9:03");
    assert!(hint(&clerk).contains("still to come"), "{}", hint(&clerk));
    clerk.press("<enter>");
    assert!(clerk.open_meeting().opened.is_none());
}

#[test]
fn the_feed_names_mover_and_seconder_only_where_they_are_known() {
    let mut clerk = council(Lang::En);
    clerk.line("+ann, bo, cy").line("$that the wall be painted");
    let screen = clerk.screen(200, 60);
    assert!(screen.contains("that the wall be painted (pending)"), "{screen}");
    clerk.line("$+cy");
    let screen = clerk.screen(200, 60);
    assert!(
        screen.contains("that the wall be painted (seconded Cy Dean; pending)"),
        "{screen}"
    );
    clerk.press("$another motion");
    assert!(
        hint(&clerk).contains("mover not named"),
        "the hint says the whole fact: {}",
        hint(&clerk)
    );
}

/// A council that carried an amendment and the motion, without the wording as amended.
fn amended(lang: Lang) -> Clerk {
    let mut clerk = council(lang);
    clerk
        .line("+ann, bo, cy")
        .line("$that the wall be painted @bo")
        .line("$+cy")
        .line("$>to add: and the gate @cy")
        .line("$+ann")
        .line("$= 3/0/0")
        .line("$= 3/0/0");
    clerk
}

#[test]
fn enter_on_a_missing_wording_leads_to_the_line_where_it_is_typed() {
    for lang in [Lang::En, Lang::Zh] {
        let mut clerk = amended(lang);
        clerk.press("half a line<alt-x><f5>");
        clerk.go_to_section(SectionId::Minutes);
        let at = clerk
            .findings()
            .iter()
            .position(|f| f.fault == Fault::NoWording)
            .unwrap();
        clerk.press("<ctrl-home>").times(at, "<down>").press("<enter>");
        assert_eq!(clerk.m().tab, Tab::Live);
        assert_eq!(clerk.m().live.field.text(), "$1 ");
        assert!(clerk.m().live.editing.is_none());
        assert!(
            matches!(clerk.said(), Some(Message::WordingAsked(1))),
            "{:?}",
            clerk.said()
        );
        clerk.press("that the wall and the gate be painted<enter>");
        assert_eq!(
            records(&clerk).motions.iter().next().unwrap().wording,
            "that the wall and the gate be painted"
        );
        assert_eq!(
            clerk.m().live.field.text(),
            "half a line",
            "the line that was begun is back"
        );
        assert!(!clerk.findings().iter().any(|f| f.fault == Fault::NoWording));
        clerk.check();
    }
}

#[test]
fn the_gate_of_the_end_leads_there_too() {
    let mut clerk = council(Lang::En);
    clerk
        .line("+ann, bo, cy")
        .line("$that the wall be painted @bo")
        .line("$+cy")
        .line("$>to add: and the gate @cy")
        .line("$+ann")
        .line("$= 3/0/0")
        .press("<alt-g>");
    let ends = records(&clerk).loose_ends();
    let pending = ends
        .iter()
        .position(|end| end.kind == huiwu::domain::loose_end::Unfinished::MotionPending);
    // The first ↓ shows the cursor on the first row.
    clerk.times(pending.unwrap() + 1, "<down>").press("<enter>");
    assert_eq!(clerk.m().live.field.text(), "$1 ", "{}", clerk.screen(120, 36));
}
