//! Facts that meetings of a series tell about each other after they are over: approvals of minutes, archive codes that run on.

use huiwu::{
    domain::{
        entry::{Entry, EntryKind},
        id::Id,
        meeting::{Meeting, MeetingState},
        minutes_version::MinutesState,
        record::Record,
        records::Records,
        remainder::Unclosed,
        succession::approves_minutes,
    },
    input::section::SectionId,
    words::Lang,
};

use crate::support::Clerk;

fn records(clerk: &Clerk) -> &Records {
    clerk.m().ledger.records()
}

fn issue(clerk: &mut Clerk) {
    clerk.press("<f5>").go_to_section(SectionId::Minutes);
    clerk.press("<alt-i><ctrl-s>");
    for _ in 0..2 {
        if !clerk.fields().is_empty() {
            clerk.press("<right><ctrl-s>");
        }
    }
    assert!(records(clerk).minutes_state().is_issued(), "{}", clerk.screen(120, 36));
}

/// A meeting with minutes that are issued, and the next of its series, which has come to what a line says under the item about the last
/// minutes.
fn two(lang: Lang, template: &str, title: &str, line: &str) -> (Clerk, Id<Meeting>) {
    let mut clerk = Clerk::new(lang);
    clerk.meeting(template, title, &["Ann Lee", "Bob Ray", "Cy Dow"]);
    clerk.line("a word").press("<alt-x>");
    let first = clerk.open_meeting().id;
    issue(&mut clerk);
    clerk.press("<f2><alt-n><enter>");
    assert_ne!(clerk.open_meeting().id, first, "{}", clerk.screen(120, 36));
    clerk.wait(31 * 24 * 60);
    clerk.press("<f4>").line("+Ann Lee");
    let item = records(&clerk).items.iter().find(|item| approves_minutes(&item.title));
    let item = item.unwrap_or_else(|| panic!("{:?}", records(&clerk).items.rows())).id;
    let said = clerk.last().clone();
    let (kind, text) = match line.strip_prefix('=') {
        Some(text) => (EntryKind::Decision, text.trim()),
        None => (EntryKind::Note, line),
    };
    let mut meeting = clerk.open_meeting().clone();
    meeting.opened = Some(meeting.start);
    meeting.adjourned = Some(meeting.start.plus_minutes(60));
    meeting.state = MeetingState::Wrapping;
    clerk.put([
        Record::from(meeting),
        Record::from(Entry {
            id: Id::from_raw(7_100),
            place: said.place + 1,
            kind,
            item: Some(item),
            text: text.to_owned(),
            ..said
        }),
    ]);
    (clerk, first)
}

#[test]
fn the_approval_that_the_next_meeting_resolves_is_offered_and_never_taken_for_a_yes() {
    let mut clerk = Clerk::new(Lang::En);
    for (lang, line, is_resolved) in [
        (
            Lang::En,
            "= Minutes of the last meeting approved as a correct record",
            true,
        ),
        (Lang::En, "The minutes were looked at", false),
        (Lang::Zh, "=同意上次会议纪要", true),
    ] {
        let template = if lang == Lang::En { "committee" } else { "council" };
        let (made, first) = two(lang, template, "Garden committee", line);
        clerk = made;
        clerk.press("<f5>");
        let left = |clerk: &Clerk| -> Vec<Unclosed> {
            let all = records(clerk).remainders().into_iter().map(|one| one.kind);
            all.filter(|kind| matches!(kind, Unclosed::LastNotApproved | Unclosed::ApprovalGiven))
                .collect()
        };
        if !is_resolved {
            assert_eq!(left(&clerk), [], "{line}");
            continue;
        }
        assert_eq!(
            left(&clerk),
            [Unclosed::LastNotApproved],
            "{line}: {:?} {:?}",
            records(&clerk).neighbours,
            records(&clerk)
                .entries
                .iter()
                .map(|entry| (entry.kind, &entry.text))
                .collect::<Vec<_>>()
        );
        // Enter on it goes to the other meeting, where the words and the day of the resolution stand.
        let second = clerk.open_meeting().clone();
        clerk.press("<alt-g>");
        let row = huiwu::export::obstacles::remainders(records(&clerk), clerk.now)
            .iter()
            .position(|one| one.kind == Unclosed::LastNotApproved)
            .unwrap();
        clerk.press("<ctrl-home>");
        for _ in 0..row {
            clerk.press("<down>");
        }
        clerk.press("<enter>");
        assert_eq!(clerk.open_meeting().id, first, "{}", clerk.screen(120, 36));
        assert_eq!(left(&clerk), [Unclosed::ApprovalGiven]);
        assert_eq!(
            records(&clerk).minutes_state(),
            MinutesState::Issued,
            "nothing is guessed"
        );
        clerk.press("<ctrl-home><enter>");
        let screen = clerk.screen(120, 36);
        let day = second.zone.ymd(second.start);
        assert!(screen.contains(&day), "{screen}");
        clerk.press("<ctrl-s>");
        assert_eq!(records(&clerk).minutes_state(), MinutesState::Approved, "{screen}");
        assert_eq!(records(&clerk).approval().unwrap().day.unwrap().to_string(), day);
        assert_eq!(left(&clerk), []);
        // The other meeting knows it when it is opened again.
        clerk.press("<f2>");
        clerk.check();
    }
    drop(clerk);
}

/// Goes back to the meeting whose minutes are resolved on, and opens the form of their approval.
fn ask_approval(clerk: &mut Clerk, first: Id<Meeting>) -> String {
    clerk.go_back_to(Some(first));
    clerk.press("<f5><ctrl-home><enter>");
    clerk.screen(80, 24)
}

#[test]
fn the_corrections_that_the_next_meeting_resolves_stand_in_the_form_or_are_asked() {
    let long = "Minutes of the last meeting approved subject to \"swing chain\" in the third paragraph of the report on the play area reading \"swing chains\"";
    for (lang, line, told) in [
        (Lang::En, format!("={long}"), Some("reading \"swing chains\"")),
        (
            Lang::En,
            "=Minutes of the last meeting approved as amended".to_owned(),
            None,
        ),
        (
            Lang::Zh,
            "=会议确认了上次会议纪要，第二项“原则同意”改为“同意”".to_owned(),
            Some("第二项“原则同意”改为“同意”"),
        ),
        (Lang::Zh, "=会议同意上次会议纪要经修改后印发".to_owned(), None),
    ] {
        let template = if lang == Lang::En { "committee" } else { "council" };
        let (mut clerk, first) = two(lang, template, "Garden committee", &line);
        // It was opened a day before the one for which it was called.
        let mut second = clerk.open_meeting().clone();
        second.start = second.start.plus_minutes(24 * 60);
        let held = second.zone.ymd(second.opened.unwrap());
        clerk.put([Record::from(second)]);
        let screen = ask_approval(&mut clerk, first);
        let whole: String = screen.split_whitespace().collect();
        let words: Vec<&str> = line.trim_start_matches('=').split(' ').collect();
        assert!(words.iter().all(|word| whole.contains(word)), "{line}: {screen}");
        assert!(screen.contains(&held), "the day on which it was held: {screen}");
        let entered = &clerk.fields()[2].value;
        match told {
            Some(told) => assert!(entered.contains(told), "{entered}"),
            None => {
                assert_eq!(entered, "");
                clerk.press("<ctrl-s>");
                assert_eq!(
                    records(&clerk).minutes_state(),
                    MinutesState::Issued,
                    "which are asked: {line}"
                );
            }
        }
        clerk.press("<ctrl-s>");
        assert_eq!(records(&clerk).minutes_state(), MinutesState::Approved, "{line}");
        let entered = &records(&clerk).approval().unwrap().reason;
        assert!(entered.contains(told.unwrap_or_default()), "{entered}");
        clerk.check();
    }
}

#[test]
fn minutes_are_offered_for_approval_wherever_the_next_meeting_names_them() {
    for (line, offered) in [
        ("=会议审议通过了上次会议纪要", true),
        ("=会议听取了上次会议纪要落实情况的汇报", false),
        ("=会议暂缓审议上次会议纪要", false),
        ("=同意修缮方案", false),
    ] {
        let (mut clerk, first) = two(Lang::Zh, "council", "港务理事会", line);
        let other = records(&clerk)
            .items
            .iter()
            .find(|item| !approves_minutes(&item.title))
            .unwrap()
            .id;
        let entry = clerk.last().clone();
        clerk.put([Record::from(Entry {
            item: Some(other),
            ..entry
        })]);
        clerk.go_back_to(Some(first));
        clerk.press("<f5>");
        assert_eq!(records(&clerk).approval_given().is_some(), offered, "{line}");
    }
}

#[test]
fn archive_codes_run_on_over_the_meetings_and_their_head_is_known() {
    let (mut clerk, first) = two(Lang::Zh, "council", "港务理事会", "=同意上次会议纪要");
    let second = clerk.open_meeting().id;
    let numbers = |clerk: &Clerk| -> Vec<String> {
        let r = records(clerk);
        let code = r.archive_code().unwrap();
        let all = r.archive_items.iter().filter(|item| item.sequence > 0);
        all.map(|item| code.of(item)).collect()
    };
    let mut of_first = Vec::new();
    for meeting in [first, second] {
        clerk.go_back_to(Some(meeting));
        clerk.press("<f5>").go_to_section(SectionId::Archive);
        clerk.press("<f9><alt-i>");
        if meeting == first {
            clerk.press("0123<tab><tab><tab>BGS");
        }
        clerk.press("<ctrl-s><ctrl-home><f7><down><f7><f9>");
        let all = numbers(&clerk);
        assert_eq!(all.len(), 2, "{all:?}\n{}", clerk.screen(120, 36));
        if meeting == first {
            of_first = all;
            continue;
        }
        assert_eq!(of_first, ["0123-WS·2026-Y-BGS-0001", "0123-WS·2026-Y-BGS-0002"]);
        assert_eq!(all, ["0123-WS·2026-Y-BGS-0003", "0123-WS·2026-Y-BGS-0004"]);
    }
    // One that is typed twice is found.
    clerk.press("<ctrl-home><enter>");
    let same = |clerk: &Clerk| {
        records(clerk)
            .remainders()
            .iter()
            .any(|one| one.kind == Unclosed::SameCode)
    };
    assert!(!same(&clerk));
    clerk.press("<esc>");
    let item = records(&clerk).archive_items.rows()[0].clone();
    clerk.put([Record::from(huiwu::domain::archive::ArchiveItem {
        sequence: 1,
        ..item
    })]);
    assert!(same(&clerk));
    clerk.check();
}
