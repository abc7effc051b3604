//! Rounds by keys (C2, C4, C8, C9): one digit a row, complete only with every row, a fault opens an incident, due ones announce
//! themselves.

use huiwu::{
    app::{
        commit::commit,
        message::{Message, RoomMessage},
    },
    domain::{
        change::{Act, Change},
        equipment::{LIVE, TestResult},
        queries::rounds::Beat,
        staffing::DutyPost,
    },
    words::Lang,
};

use super::council;
use crate::support::Clerk;

/// A type of meeting in session, with somebody on one post.
fn session(lang: Lang, template: &str) -> Clerk {
    let mut clerk = Clerk::new(lang);
    clerk.meeting(template, "Harbour", &["Ann Bell"]);
    let post = clerk.m().ledger.records().duty_posts.rows()[0].clone();
    clerk.put([DutyPost {
        person: "Ned".to_owned(),
        ..post
    }
    .into()]);
    clerk.press("<alt-o>");
    clerk
}

fn rows(clerk: &Clerk) -> usize {
    clerk.m().ledger.records().round_rows().len()
}

#[test]
fn c4_a_round_has_devices_people_and_places_of_its_type() {
    let beats = |template: &str| {
        let clerk = session(Lang::En, template);
        let mut beats: Vec<Beat> = clerk
            .m()
            .ledger
            .records()
            .round_rows()
            .iter()
            .map(|(beat, _)| *beat)
            .collect();
        beats.dedup();
        beats
    };
    assert_eq!(beats("council"), [Beat::Devices, Beat::People, Beat::Outside]);
    assert_eq!(
        beats("confidential"),
        [Beat::Devices, Beat::People, Beat::Security, Beat::Secrecy]
    );
    assert_eq!(
        beats("plenary"),
        [Beat::Devices, Beat::People, Beat::Outside, Beat::Other]
    );
}

#[test]
fn a_round_counts_only_when_every_row_is_answered() {
    let mut clerk = session(Lang::En, "council");
    let all = rows(&clerk);
    clerk.press("<f9>").times(all - 1, "1").press("<enter>");
    assert_eq!(clerk.m().ledger.records().last_round(), None);
    assert_eq!(clerk.m().ledger.records().round_begun().unwrap().1, 1);
    clerk.press("1<enter>");
    assert!(matches!(
        clerk.said(),
        Some(Message::Room(RoomMessage::RoundComplete { faults: 0, .. }))
    ));
    assert_eq!(clerk.m().ledger.records().round_begun(), None);
    let records = clerk.m().ledger.records();
    assert_eq!(records.last_round(), Some(clerk.now));
    assert_eq!(records.live_rounds().count(), 1);
    assert_eq!(records.equipment_rounds.rows().last().unwrap().moment, LIVE);
}

#[test]
fn leaving_the_panel_keeps_the_answers_and_coming_back_goes_on() {
    let mut clerk = session(Lang::En, "council");
    let all = rows(&clerk);
    clerk.press("<f9>113<enter><esc>half a sentence<f9>");
    assert_eq!(clerk.m().live.shown.as_ref().unwrap().cursor.at(), 3);
    clerk.times(all - 3, "1").press("<enter>");
    assert!(matches!(
        clerk.said(),
        Some(Message::Room(RoomMessage::RoundComplete { .. }))
    ));
    clerk.press("<esc>");
    assert_eq!(clerk.m().live.field.text(), "half a sentence");
}

#[test]
fn a_fault_opens_an_incident_with_its_device_once() {
    let mut clerk = session(Lang::Zh, "council");
    clerk
        .press("<f9>1<enter>")
        .press("二号没声音<enter>")
        .press("<up>2<enter>");
    let records = clerk.m().ledger.records();
    let open: Vec<_> = records.open_incidents().map(|(_, row)| row.clone()).collect();
    assert_eq!(open.len(), 1, "the same fault is one incident");
    let device = records.equipment.rows()[1].clone();
    assert_eq!(open[0].equipment, Some(device.id));
    assert_eq!(records.incident_text(&open[0]), format!("{}：二号没声音", device.name));
    let answer = records.last_answer(device.id.into()).unwrap();
    assert_eq!(answer.result, TestResult::Fail);
    clerk.press("<ctrl-z><ctrl-z>");
    assert!(
        clerk.m().ledger.records().incidents.is_empty(),
        "answer and incident are one act"
    );
}

#[test]
fn an_answer_is_corrected_on_its_row_also_right_after_the_last_one() {
    let mut clerk = session(Lang::En, "council");
    let all = rows(&clerk);
    clerk.press("<f9>").times(all, "1").press("<enter><ctrl-home>3<enter>");
    let records = clerk.m().ledger.records();
    let first = records.round_rows()[0].1;
    assert_eq!(records.last_answer(first).unwrap().result, TestResult::NotApplicable);
    assert_eq!(records.live_rounds().count(), 1, "no new round");
}

#[test]
fn digits_in_words_are_words() {
    let mut clerk = session(Lang::En, "council");
    clerk.press("<f9>row 2 of 3");
    assert_eq!(clerk.m().live.shown.as_ref().unwrap().field.text(), "row 2 of 3");
    assert!(clerk.m().ledger.records().round_results.is_empty());
}

#[test]
fn full_width_digits_answer_too() {
    let mut clerk = session(Lang::Zh, "council");
    clerk.press("<f9>１２３<enter>");
    assert_eq!(clerk.m().ledger.records().round_results.len(), 3);
}

#[test]
fn c8_a_due_round_announces_itself_and_is_never_in_the_way() {
    let mut clerk = session(Lang::Zh, "council");
    clerk.wait(10);
    let header = |clerk: &Clerk| clerk.screen(120, 36).lines().next().unwrap().to_owned();
    assert!(!header(&clerk).contains("巡检"));
    assert!(clerk.screen(120, 36).contains("还有20分"), "{}", clerk.screen(120, 36));
    clerk.wait(16);
    assert!(header(&clerk).contains("巡检 还有4分"), "{}", header(&clerk));
    clerk.wait(10);
    assert!(header(&clerk).contains("巡检 逾期6分"), "{}", header(&clerk));
    clerk.line("一句话");
    assert_eq!(clerk.m().ledger.records().entries.rows().last().unwrap().text, "一句话");
    let all = rows(&clerk);
    clerk.press("<f9>").times(all, "1").press("<enter>");
    assert!(!header(&clerk).contains("巡检"));
}

#[test]
fn the_shortest_interval_of_the_type_holds() {
    let clerk = session(Lang::Zh, "urgent");
    assert_eq!(clerk.m().ledger.records().round_interval(), Some(10));
}

#[test]
fn rounds_end_with_the_meeting_and_a_begun_one_is_left_open() {
    let mut clerk = session(Lang::En, "council");
    clerk.press("<f9>1<enter><esc><alt-x>");
    assert_eq!(clerk.m().ledger.records().round_due(), None);
    let ends = clerk.m().ledger.records().loose_ends();
    assert!(ends.iter().any(|end| end.kind.duty() == "C4"));
}

#[test]
fn rounds_of_the_meeting_do_not_stand_among_those_before_it() {
    let mut clerk = council();
    let before = clerk.m().ledger.records().equipment_rounds.len();
    clerk
        .press("<alt-o><f9>1<enter><esc><f3>")
        .go_to_section(huiwu::input::section::SectionId::Equipment);
    assert!(!clerk.screen(120, 36).contains("R1"), "{}", clerk.screen(120, 36));
    assert_eq!(clerk.m().ledger.records().equipment_rounds.len(), before + 1);
}

#[test]
fn nothing_to_look_after_is_said() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.press("<f2><ctrl-n>Plain<enter><f4>");
    while let Some((_, key)) = clerk.m().ledger.records().round_rows().first().copied() {
        clerk.act(|m, cx| commit(&mut m.ledger, Act::Import, Change::Drop(key), cx));
    }
    clerk.press("<f9>");
    assert!(
        clerk.screen(80, 24).contains("Nothing to look after"),
        "{}",
        clerk.screen(80, 24)
    );
    clerk.press("1<enter>");
    assert_eq!(clerk.said(), Some(&Message::Room(RoomMessage::NothingToLookAfter)));
}

#[test]
fn the_panel_fits_every_screen() {
    for lang in [Lang::En, Lang::Zh] {
        let mut clerk = session(lang, "executive");
        clerk.press("<f9>12<enter>");
        for (columns, rows) in [(80, 24), (120, 36), (60, 20)] {
            let code = if lang == Lang::En { "en" } else { "zh" };
            insta::assert_snapshot!(format!("rounds-{code}-{columns}x{rows}"), clerk.screen(columns, rows));
        }
        clerk.press("<esc><alt-f>");
        for (columns, rows) in [(80, 24), (120, 36)] {
            let code = if lang == Lang::En { "en" } else { "zh" };
            insta::assert_snapshot!(
                format!("incidents-{code}-{columns}x{rows}"),
                clerk.screen(columns, rows)
            );
        }
        clerk.press("<esc><alt-g>");
        for (columns, rows) in [(80, 24), (120, 36)] {
            let code = if lang == Lang::En { "en" } else { "zh" };
            insta::assert_snapshot!(format!("gate-{code}-{columns}x{rows}"), clerk.screen(columns, rows));
        }
    }
}

#[test]
fn a_fault_that_begins_with_digits_is_a_fault_of_the_chosen_row() {
    for text in ["1号话筒无声", "12号话筒有杂音", "２号话筒无声", "3.5毫米插头松动"] {
        let mut clerk = session(Lang::Zh, "council");
        let first = clerk.m().ledger.records().round_rows()[0].1;
        clerk.press("<f9>").press(text);
        let screen = clerk.screen(120, 36);
        assert!(
            screen.contains(text),
            "the row under the line says what Enter does: {screen}"
        );
        assert!(
            clerk.m().ledger.records().round_results.is_empty(),
            "{text}: nothing before Enter"
        );
        clerk.press("<enter>").check();
        let records = clerk.m().ledger.records();
        let answer = records.last_answer(first).unwrap();
        assert_eq!((answer.result, answer.note.as_str()), (TestResult::Fail, text));
        assert_eq!(records.round_results.len(), 1, "{text}: no other row");
        let (_, open) = records.open_incidents().next().unwrap();
        assert!(records.incident_text(open).ends_with(text));
    }
}

#[test]
fn answers_that_are_typed_are_neither_moved_nor_lost_by_the_way() {
    let mut clerk = session(Lang::En, "council");
    clerk.press("<f9>12<down>");
    assert_eq!(clerk.said(), Some(&Message::Room(RoomMessage::NotAnswered)));
    assert_eq!(clerk.m().live.shown.as_ref().unwrap().cursor.at(), 0);
    clerk.press("<esc>");
    assert!(clerk.m().live.shown.is_some(), "asked once");
    clerk.press("<enter>");
    let results: Vec<TestResult> = {
        let records = clerk.m().ledger.records();
        let rows = records.round_rows();
        rows.iter()
            .take(2)
            .map(|(_, key)| records.last_answer(*key).unwrap().result)
            .collect()
    };
    assert_eq!(results, [TestResult::Pass, TestResult::Fail]);
    clerk.press("1<esc><esc>");
    assert!(clerk.m().live.shown.is_none());
    assert_eq!(clerk.m().ledger.records().round_results.len(), 2);
    clerk.press("<ctrl-z>").check();
    assert!(
        clerk.m().ledger.records().round_results.is_empty(),
        "one Enter, one act"
    );
}
