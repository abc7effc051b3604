//! Issued minutes stand: no form, list or undo changes what they say, until they are reopened with a reason. Follow-up adds freely.

use huiwu::{
    app::{
        commit::{commit, together},
        message::{ClosingMessage, Message},
        seen::Work,
    },
    domain::{
        agenda::Item,
        change::{Act, Change},
        checklist::CheckItem,
        minutes_version::MinutesState,
        records::Records,
        table::rows_looked_at,
    },
    export::DocumentKind,
    input::section::SectionId,
    words::Lang,
};

use crate::support::Clerk;

fn records(clerk: &Clerk) -> &Records {
    clerk.m().ledger.records()
}

/// A council whose minutes, with one decision, one motion and one action, are issued; Wrap-up shows them.
fn issued(lang: Lang) -> Clerk {
    let mut clerk = Clerk::new(lang);
    clerk.meeting("council", "Harbour board", &["Ann Lott", "Bo Reed", "Cy Dean"]);
    clerk
        .line("+ann, bo, cy")
        .line("#+ Harbour wall")
        .line("=The lease is renewed for two years")
        .line("$that the wall be painted @bo")
        .line("$+cy")
        .line("$= 3/0/0")
        .line("!Write to the harbour master @bo ~2026-03-20")
        .press("<alt-x><f5>");
    clerk.go_to_section(SectionId::Minutes);
    clerk.press("<alt-i>2026/117<ctrl-s>");
    if !clerk.fields().is_empty() {
        clerk.press("<right><ctrl-s>");
    }
    assert_eq!(records(&clerk).minutes_state(), MinutesState::Issued);
    clerk
}

/// Adds words to the title of the item that was dealt with, by the form of Prepare.
fn retitle(clerk: &mut Clerk) {
    clerk.press("<f3>").go_to_agenda();
    let mut items = records(clerk).items.iter();
    let at = items.position(|item| item.title == "Harbour wall").unwrap();
    clerk
        .press("<ctrl-home>")
        .times(at, "<down>")
        .press("<enter> and gate<ctrl-s>");
}

fn is_refused(clerk: &Clerk) -> bool {
    matches!(clerk.said(), Some(Message::Closing(ClosingMessage::MinutesStand)))
}

#[test]
fn a_form_that_would_change_issued_minutes_stays_open_and_says_the_way() {
    for (lang, way) in [(Lang::En, "F5, Alt-R"), (Lang::Zh, "F5 按 Alt-R")] {
        let mut clerk = issued(lang);
        retitle(&mut clerk);
        assert!(is_refused(&clerk), "{:?}\n{}", clerk.said(), clerk.screen(120, 36));
        assert!(!clerk.fields().is_empty(), "what was typed is not thrown away");
        assert!(clerk.screen(120, 36).contains(way), "{}", clerk.screen(120, 36));
        assert!(records(&clerk).items.iter().any(|item| item.title == "Harbour wall"));
        clerk.press("<esc><esc>");
        clerk.check().reopen();
    }
}

#[test]
fn people_and_their_excuses_are_what_the_minutes_say_and_a_line_of_the_checklist_is_not() {
    let mut clerk = issued(Lang::En);
    clerk.press("<f3>").go_to_people();
    let people = records(&clerk).attendees.len();
    clerk.press("<f7>").paste("Dora Moss").press("<ctrl-s>");
    assert!(is_refused(&clerk), "{:?}\n{}", clerk.said(), clerk.screen(120, 36));
    assert_eq!(records(&clerk).attendees.len(), people);
    clerk.press("<esc><esc>").go_to_section(SectionId::Checklist);
    let lines = records(&clerk).checklist.len();
    clerk.press("<ctrl-n>Send the keys back<ctrl-s>");
    assert_eq!(records(&clerk).checklist.len(), lines + 1, "{}", clerk.screen(120, 36));
    assert!(!is_refused(&clerk));
    clerk.check();
}

#[test]
fn what_follow_up_does_is_free_and_who_was_to_do_it_stands_in_minutes_and_record() {
    let mut clerk = issued(Lang::En);
    clerk.press("<f6>");
    // Progress and the end of it are facts of follow-up.
    clerk.press("<alt-p>the letter is written<ctrl-s>");
    assert!(!is_refused(&clerk), "{:?}", clerk.said());
    // The work is handed over; minutes and record say who was to do it.
    let kinds = [DocumentKind::Minutes, DocumentKind::Record];
    let before = kinds.map(|kind| clerk.document(kind));
    clerk.press("<enter><tab><tab><ctrl-u>Cy Dean<ctrl-s>");
    assert!(!is_refused(&clerk), "{:?}\n{}", clerk.said(), clerk.screen(120, 36));
    let action = records(&clerk).actions.iter().next().unwrap().clone();
    assert_eq!(records(&clerk).owner_name(&action.owners[0]), "Cy Dean");
    assert_eq!(kinds.map(|kind| clerk.document(kind)), before);
    clerk.check().reopen();
    let action = records(&clerk).actions.iter().next().unwrap().clone();
    let settled = action.settled.unwrap();
    assert_eq!(records(&clerk).owner_name(&settled.owners[0]), "Bo Reed");
    clerk.check();
}

#[test]
fn the_same_holds_for_a_meeting_that_is_not_open() {
    let mut clerk = issued(Lang::En);
    clerk.meeting("council", "Another", &["Ann Lott"]);
    clerk.press("<f6><enter><tab><tab><ctrl-u>Cy Dean<ctrl-s>");
    assert!(!is_refused(&clerk), "{:?}\n{}", clerk.said(), clerk.screen(120, 36));
    assert!(clerk.m().follow_up.rows[0].action.settled.is_some());
    clerk.press("<f2>");
    // The title stands at the head of the minutes.
    clerk.press("Harbour<f7><ctrl-u>Harbour committee<ctrl-s>");
    assert!(is_refused(&clerk), "{:?}\n{}", clerk.said(), clerk.screen(120, 36));
    clerk.press("<esc><esc>");
    clerk.check();
}

#[test]
fn reopened_minutes_are_changed_and_issued_anew() {
    let mut clerk = issued(Lang::En);
    clerk.press("<alt-r>the item has another name<ctrl-s>");
    assert_eq!(records(&clerk).minutes_state(), MinutesState::Draft);
    retitle(&mut clerk);
    assert!(
        clerk.fields().is_empty() && !is_refused(&clerk),
        "{}",
        clerk.screen(120, 36)
    );
    clerk.check();
}

#[test]
fn undo_in_another_list_does_not_change_issued_minutes_and_undo_of_the_issue_does() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("council", "Harbour board", &["Ann Lott", "Bo Reed", "Cy Dean"]);
    clerk.press("<f2><f7><ctrl-u>Harbour council<ctrl-s>");
    assert_eq!(
        clerk.open_meeting().title,
        "Harbour council",
        "{}",
        clerk.screen(120, 36)
    );
    clerk.press("<f4>").line("=The lease is renewed").press("<alt-x><f5>");
    clerk.go_to_section(SectionId::Minutes);
    clerk.press("<alt-i><ctrl-s>");
    if !clerk.fields().is_empty() {
        clerk.press("<right><ctrl-s>");
    }
    assert_eq!(records(&clerk).minutes_state(), MinutesState::Issued);
    clerk.press("<f2><ctrl-z>");
    assert!(is_refused(&clerk), "{:?}", clerk.said());
    assert_eq!(clerk.open_meeting().title, "Harbour council");
    clerk.press("<f5><ctrl-z>");
    assert_eq!(records(&clerk).minutes_state(), MinutesState::Draft);
    clerk.press("<f2><ctrl-z>");
    assert_eq!(clerk.open_meeting().title, "Harbour board");
    clerk.check();
}

/// Writes so many lines of the checklist anew as one act, and renames an item that the minutes tell of if `renames`.
fn at_once(clerk: &mut Clerk, lines: usize, renames: bool) {
    clerk.act(|m, cx| {
        let mut work = Work {
            own: &mut m.prepare,
            ledger: &mut m.ledger,
            shared: &m.shared,
        };
        together(&mut work, cx, |work, cx| {
            let first = work.records().checklist.rows().first().cloned().unwrap();
            for n in 0..lines {
                let line = CheckItem {
                    text: format!("Line {n}"),
                    ..first.clone()
                };
                commit(work.ledger, Act::EditRow, Change::put(line), cx);
            }
            let item = work
                .records()
                .items
                .iter()
                .find(|item| item.title == "Harbour wall")
                .cloned();
            if let Some(item) = item.filter(|_| renames) {
                let title = "Harbour gate".to_owned();
                commit(work.ledger, Act::EditItem, Change::put(Item { title, ..item }), cx);
            }
        });
    });
}

#[test]
fn several_acts_as_one_are_all_refused_where_one_of_them_is() {
    let mut clerk = issued(Lang::En);
    let before = clerk.whole_file();
    at_once(&mut clerk, 2, true);
    assert!(is_refused(&clerk), "{:?}", clerk.said());
    clerk.check();
    assert_eq!(clerk.whole_file(), before);
    clerk.press("<f3>");
    at_once(&mut clerk, 2, false);
    assert!(!is_refused(&clerk), "{:?}", clerk.said());
    clerk.check();
    assert_ne!(clerk.whole_file(), before);
    clerk.press("<ctrl-z>");
    assert_eq!(clerk.whole_file(), before);
}

#[test]
fn issued_minutes_are_looked_at_once_for_many_acts() {
    let mut clerk = issued(Lang::En);
    let mut work = |lines| {
        let before = rows_looked_at();
        at_once(&mut clerk, lines, false);
        rows_looked_at() - before
    };
    let (one, many) = (work(1), work(40));
    assert!(many <= one * 4, "{one} rows for one, {many} for forty");
}
