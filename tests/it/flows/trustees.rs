//! An hour of a clerk of a board of trustees: struck lines, confirmed minutes, recess and quorum, the speakers' list, carried motions.

use huiwu::{
    app::message::{Message, RoomMessage},
    domain::{action::MatterOrigin, fault::Fault, minutes_version::MinutesState, people::Duty, records::Records},
    export::{DocumentKind, DocumentOrder, Format, Style, render},
    input::section::SectionId,
    words::{Lang, field::FieldName},
};

use crate::support::Clerk;

const FIVE: &[&str] = &["Ada Ames", "Ben Boot", "Cy Cole", "Dee Dunn", "Ed Eves"];

fn board() -> Clerk {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("council", "Trustees", FIVE);
    clerk
}

fn records(clerk: &Clerk) -> &Records {
    clerk.m().ledger.records()
}

fn minutes(clerk: &Clerk) -> String {
    clerk.document(DocumentKind::Minutes)
}

fn faults(clerk: &Clerk) -> Vec<Fault> {
    clerk.findings().iter().map(|finding| finding.fault).collect()
}

#[test]
fn a_struck_line_gives_the_empty_line_back_and_the_next_text_is_a_line_of_its_own() {
    for lang in [Lang::En, Lang::Zh] {
        let mut clerk = Clerk::new(lang);
        clerk.meeting("council", "T", FIVE);
        clerk
            .line("ben: thoughts of mine")
            .line("ada: a second line")
            .press("<up><up><alt-s>");
        assert_eq!(clerk.typed(), "");
        clerk.press("Ada says the roof is sound<enter>");
        let texts: Vec<(String, bool)> = clerk.entries().iter().map(|e| (e.text.clone(), e.struck)).collect();
        assert!(
            texts.contains(&("thoughts of mine".to_owned(), true)) && !clerk.last().struck,
            "{texts:?}"
        );
        assert_eq!(clerk.last().text, "Ada says the roof is sound");
        clerk.check();
    }
}

#[test]
fn the_same_key_restores_the_line_that_was_struck_last_and_no_other() {
    let mut clerk = board();
    clerk.line("one").line("two").press("<up><up><alt-s><alt-s>");
    assert!(!clerk.entries().iter().any(|e| e.struck));
    clerk.press("<alt-s>");
    let struck: Vec<&str> = clerk
        .entries()
        .iter()
        .filter(|e| e.struck)
        .map(|e| e.text.as_str())
        .collect();
    assert_eq!(struck, ["one"]);
    // A line that is entered in between makes the key mean the newest line again.
    clerk.line("three").press("<alt-s>");
    assert!(clerk.last().struck);
    clerk.check();
}

#[test]
fn a_begun_line_comes_back_when_the_line_that_was_chosen_is_struck() {
    let mut clerk = board();
    clerk.line("one").press("half a li<up><alt-s>");
    assert_eq!(clerk.typed(), "half a li");
    clerk.press("ne<enter>");
    assert_eq!(clerk.last().text, "half a line");
}

#[test]
fn undo_of_the_line_that_is_being_edited_gives_the_empty_line_back() {
    let mut clerk = board();
    clerk.line("one").line("two").press("<up><ctrl-z>");
    assert_eq!((clerk.typed(), clerk.texts()), (String::new(), vec!["one"]));
    clerk.press("three<enter>");
    assert_eq!(clerk.texts(), ["one", "three"]);
}

#[test]
fn a_struck_line_that_is_changed_says_that_it_is_still_struck() {
    let mut clerk = board();
    clerk.line("one").press("<alt-s><up> more<enter>");
    assert!(clerk.last().struck);
    assert!(
        matches!(clerk.said(), Some(Message::Room(RoomMessage::StaysStruck))),
        "{:?}",
        clerk.said()
    );
}

/// A meeting that is over; its minutes were confirmed by the chair.
fn confirmed() -> Clerk {
    let mut clerk = board();
    clerk
        .press("<f3>")
        .go_to_section(SectionId::People)
        .press("<ctrl-home><f8><f4>");
    clerk.line("=The roof will be repaired").press("<alt-x><f5>");
    clerk
        .go_to_section(SectionId::Minutes)
        .press("<ctrl-end><enter><ctrl-s>");
    assert_eq!(records(&clerk).minutes_state(), MinutesState::Confirmed);
    assert!(!faults(&clerk).contains(&Fault::ChangedSinceConfirmed));
    clerk
}

#[test]
fn a_confirmation_holds_for_the_text_that_was_confirmed_and_is_given_again_for_another() {
    let mut clerk = confirmed();
    clerk.press("<f4>s/repaired/demolished/<enter><f5>");
    assert!(faults(&clerk).contains(&Fault::ChangedSinceConfirmed));
    let screen = clerk.screen(200, 60);
    assert!(
        screen.contains("version 1, draft") && screen.contains("confirmed an earlier text"),
        "{screen}"
    );
    // A text put right as it was is the text that was confirmed.
    clerk.press("<f4>s/demolished/repaired/<enter><f5>");
    assert!(!faults(&clerk).contains(&Fault::ChangedSinceConfirmed));
    clerk.press("<f4>s/repaired/replaced/<enter><f5><ctrl-home><enter><ctrl-s>");
    assert!(
        !faults(&clerk).contains(&Fault::ChangedSinceConfirmed),
        "{}",
        clerk.screen(120, 36)
    );
    clerk.check().reopen();
    assert!(!faults(&clerk).contains(&Fault::ChangedSinceConfirmed));
}

#[test]
fn what_does_not_change_the_text_leaves_the_confirmation() {
    let mut clerk = confirmed();
    clerk.press("<f4>%the projector was hot<enter><f5>");
    assert!(!faults(&clerk).contains(&Fault::ChangedSinceConfirmed));
    // The issue itself changes nothing that was confirmed.
    clerk.press("<alt-i><ctrl-s>");
    if !clerk.fields().is_empty() {
        clerk.press("<right><ctrl-s>");
    }
    assert_eq!(records(&clerk).minutes_state(), MinutesState::Issued);
    assert!(!faults(&clerk).contains(&Fault::ChangedSinceConfirmed));
}

#[test]
fn an_outcome_typed_after_the_close_stands_under_its_item_with_its_moment() {
    let mut clerk = board();
    clerk
        .line("#1")
        .line("ada: first")
        .line("#2")
        .line("ada: second")
        .press("<alt-x>");
    clerk.line(":outcome #1 noted");
    let text = minutes(&clerk);
    let told = text
        .find("noted (added after the close")
        .unwrap_or_else(|| panic!("{text}"));
    let second = text.find("## 2").unwrap_or_else(|| panic!("{text}"));
    assert!(told < second, "{text}");
    assert_eq!(text.matches("added after the close").count(), 1, "{text}");
}

#[test]
fn an_open_question_without_a_name_is_nobodys() {
    let mut clerk = board();
    clerk.line("ada: the lease was discussed").line("?When does it end");
    assert_eq!((clerk.last().speaker, clerk.last().said_by.as_str()), (None, ""));
    clerk.line("ben: ?Who pays");
    assert_eq!(clerk.last().speaker, Some(clerk.person("Ben Boot")));
    let screen = minutes(&clerk);
    assert!(!screen.contains("Ada Ames asked"), "{screen}");
}

#[test]
fn what_is_moved_or_decided_in_a_recess_is_said_at_once_and_is_a_check_until_its_times_are_right() {
    let mut clerk = board();
    clerk.line("#1").line("ada: first").line(":recess").wait(60);
    for line in [
        "ben: I think we should sell",
        "$That we sell @ben",
        "$+ada",
        "$= 2/0/0",
        "=We sell",
        "#2",
    ] {
        clerk.line(line);
        assert!(
            matches!(clerk.said(), Some(Message::Room(RoomMessage::TakenInRecess))),
            "{line}: {:?}",
            clerk.said()
        );
    }
    clerk.wait(60).line(":resume");
    let found = faults(&clerk).iter().filter(|fault| **fault == Fault::InRecess).count();
    assert_eq!(found, 3, "the motion, its result, the decision");
    clerk.line("=This is in order");
    assert!(!matches!(clerk.said(), Some(Message::Room(RoomMessage::TakenInRecess))));
    assert_eq!(
        faults(&clerk).iter().filter(|fault| **fault == Fault::InRecess).count(),
        3
    );
}

#[test]
fn a_lost_quorum_and_its_return_are_told_in_minutes_and_record_and_a_vote_without_it_is_said() {
    let mut clerk = board();
    clerk
        .line("+ada, ben, cy")
        .line("#1")
        .line("ada: first")
        .wait(120)
        .line("-cy");
    clerk.line("=We sell");
    assert!(
        matches!(clerk.said(), Some(Message::Room(RoomMessage::WithoutQuorum(quorum))) if quorum.present == 2),
        "{:?}",
        clerk.said()
    );
    clerk.wait(120).line("+cy");
    clerk.line("=We keep the rest");
    assert!(!matches!(
        clerk.said(),
        Some(Message::Room(RoomMessage::WithoutQuorum(_)))
    ));
    let text = minutes(&clerk);
    let lost = text.find("The quorum was lost: 2 voting members were present, 3 are required.");
    let again = text.find("There was a quorum again: 3 voting members");
    assert!(lost.is_some() && lost < again, "{text}");
    let record = clerk.document(DocumentKind::Record);
    assert!(
        record.contains("the quorum was lost (2 voting members present, 3 required)")
            && record.contains("there was a quorum (3 voting members present, 3 required)"),
        "{record}"
    );
}

fn waiting(clerk: &Clerk) -> Vec<String> {
    let records = records(clerk);
    records.waiting().map(|row| records.name_in_queue(row)).collect()
}

#[test]
fn a_correction_of_an_earlier_line_leaves_the_speakers_list() {
    let mut clerk = board();
    clerk
        .line("+ada, ben, cy")
        .line("#1")
        .line("ben: the referances are there");
    clerk.line("q+ ada").line("q+ ben");
    assert_eq!(waiting(&clerk).len(), 2, "{:?}", clerk.said());
    clerk.line("s/referances/references/");
    assert_eq!(waiting(&clerk), ["Ada Ames", "Ben Boot"]);
}

#[test]
fn whoever_left_is_not_next_and_nobody_is_when_the_meeting_is_over() {
    let mut clerk = board();
    clerk.line("+ada, ben, cy").line("#1").line("q+ ada").line("q+ ben");
    clerk.line("-ada");
    assert_eq!(waiting(&clerk), ["Ben Boot"]);
    clerk.wait(60).line("+ada");
    assert_eq!(waiting(&clerk), ["Ada Ames", "Ben Boot"]);
    clerk.press("<alt-x>");
    assert!(waiting(&clerk).is_empty());
}

#[test]
fn a_carried_motion_is_a_matter_like_a_decision_and_is_followed_up() {
    let mut clerk = board();
    clerk
        .line("+ada, ben, cy")
        .line("#1")
        .line("$That Peak Roofing be awarded the contract @ada +ben");
    clerk
        .line("$= 3/0/0")
        .line("$That we paint @ada")
        .line("$= lost")
        .press("<alt-x><f5>");
    clerk.go_to_section(SectionId::Matters);
    let lines: Vec<&str> = records(&clerk)
        .matter_lines()
        .map(|entry| entry.text.as_str())
        .collect();
    assert_eq!(lines, ["That Peak Roofing be awarded the contract"]);
    clerk.press("<f7>Ben Boot<ctrl-s>");
    let matter = records(&clerk)
        .actions
        .iter()
        .find(|row| row.origin == MatterOrigin::Motion)
        .unwrap();
    assert_eq!(matter.label(), "M1");
    clerk.press("<f6>");
    assert!(
        clerk.screen(120, 36).contains("Peak Roofing"),
        "{}",
        clerk.screen(120, 36)
    );
    clerk.check().reopen();
}

#[test]
fn more_time_for_a_matter_moves_its_row_and_the_cursor_with_it() {
    let mut clerk = board();
    clerk
        .line("!post the letters @ada ~2026-03-06")
        .line("!book the hall @ben ~2026-03-07")
        .line("!count the chairs @cy ~2026-03-08")
        .press("<f6><ctrl-home>");
    let first = clerk.m().follow_up.chosen().unwrap().action.id;
    clerk.press("<alt-e>2026-03-20<tab>snow<enter><alt-y><tab><tab>Ben Boot<enter>");
    let rows = clerk.m().follow_up.shown();
    assert_eq!(rows.last().unwrap().action.id, first, "it is sorted to its new date");
    assert_eq!(
        clerk.m().follow_up.chosen().unwrap().action.id,
        first,
        "and the cursor with it"
    );
    // Another filter begins at its first row.
    clerk.press("hall");
    assert_eq!(clerk.m().follow_up.cursor.at(), 0);
}

/// The agenda of a mail, as it is pasted.
const MAIL: &str = "Dear all,\n\n18:30  1. Apologies\n18:35  2. Declarations of interest\n18:40  3. Minutes of the last \
                    meeting, 3 November - for approval\n18:45  4. Finance report – Ada Ames / Ben Boot\n19:15  Break\n19:25  5. \
                    Roof repair - Cy Cole\n19:45  6. AOB\n19:55  7. Date of next meeting\n\nBest wishes\nDee\n";

#[test]
fn a_pasted_mail_takes_the_places_of_the_items_of_the_type_and_names_who_presents() {
    let mut clerk = Clerk::new(Lang::En);
    clerk
        .meeting("committee", "Trustees", FIVE)
        .press("<f3>")
        .go_to_agenda();
    clerk.press("<f7>").paste(MAIL).press("<ctrl-s>");
    let preview = clerk.screen(120, 30);
    assert!(preview.contains("replaces: Any other business"), "{preview}");
    clerk.press("<enter>").check();
    assert_eq!(
        clerk.agenda(),
        [
            "Apologies",
            "Declarations of interest",
            "Minutes of the last meeting, 3 November - for approval",
            "Matters arising",
            "Finance report",
            "Roof repair",
            "AOB",
            "Date of next meeting",
        ]
    );
    let items = &records(&clerk).items;
    let of = |title: &str| items.iter().find(|item| item.title == title).unwrap();
    assert_eq!(of("Finance report").presenter, "Ada Ames / Ben Boot");
    assert_eq!(
        (of("Roof repair").presenter.as_str(), of("Roof repair").minutes),
        ("Cy Cole", Some(20))
    );
    clerk.press("<ctrl-z>").check();
    assert_eq!(clerk.agenda().len(), 5);
}

#[test]
fn a_line_that_would_replace_an_item_is_added_beside_it_or_left_out_by_the_same_key() {
    let mut clerk = Clerk::new(Lang::En);
    clerk
        .meeting("committee", "Trustees", FIVE)
        .press("<f3>")
        .go_to_agenda();
    clerk
        .press("<f7>")
        .paste("1. AOB\n2. Roof")
        .press("<ctrl-s><ctrl-home><f8><enter>");
    assert!(clerk.agenda().contains(&"AOB") && clerk.agenda().contains(&"Any other business"));
    clerk
        .press("<ctrl-z><f7>")
        .paste("1. AOB\n2. Roof")
        .press("<ctrl-s><ctrl-home><f8><f8><enter>");
    assert!(!clerk.agenda().contains(&"AOB") && clerk.agenda().contains(&"Roof"));
}

#[test]
fn enter_on_a_missing_minute_taker_asks_for_the_name_and_esc_is_back_in_the_minutes() {
    let mut clerk = board();
    clerk.line("=We paint").press("<alt-x><f5>");
    clerk.go_to_section(SectionId::Minutes);
    assert!(faults(&clerk).contains(&Fault::NoScribe));
    clerk.press("<ctrl-home>");
    let at = faults(&clerk)
        .iter()
        .position(|fault| *fault == Fault::NoScribe)
        .unwrap();
    clerk.times(at, "<down>").press("<enter>");
    assert!(!clerk.fields().is_empty());
    clerk.press("<esc>");
    assert_eq!(clerk.m().tab, huiwu::app::model::Tab::Wrapup);
    clerk.press("<enter>nobody<enter>");
    assert!(!clerk.fields().is_empty(), "no such name");
    clerk.press("<ctrl-u>dee<enter>").check();
    assert!(!faults(&clerk).contains(&Fault::NoScribe));
    // In Prepare one key gives and takes it.
    clerk.press("<f3>").go_to_people().press("<ctrl-home><alt-m>");
    let duty = |clerk: &Clerk| records(clerk).attendees.rows()[0].duty;
    assert!(duty(&clerk).holds(Duty::Scribe));
    clerk.press("<alt-m>").check();
    assert!(!duty(&clerk).holds(Duty::Scribe));
}

#[test]
fn minutes_are_approved_with_the_corrections_that_the_next_meeting_made() {
    let mut clerk = board();
    clerk.line("=We paint").press("<alt-x><f5>");
    clerk.go_to_section(SectionId::Minutes).press("<alt-i><ctrl-s>");
    if !clerk.fields().is_empty() {
        clerk.press("<right><ctrl-s>");
    }
    // The next meeting of the body.
    clerk.now = clerk.now.plus_ms(314 * 86_400_000);
    clerk
        .press("<alt-a><ctrl-u>2027-01-12<tab><tab>Item 4: £200, not £2,000<ctrl-s>")
        .check();
    assert_eq!(records(&clerk).minutes_state(), MinutesState::Approved);
    let text = minutes(&clerk);
    assert!(
        text.contains("Approved on 12 January 2027 as a correct record with the following corrections:")
            && text.contains("Item 4: £200, not £2,000"),
        "{text}"
    );
    assert!(!faults(&clerk).contains(&Fault::ChangedSinceIssued));
    // A correction typed on approval is mended on approval.
    clerk.press("<alt-a><tab><tab><ctrl-end>, on page 2<ctrl-s>").check();
    let text = minutes(&clerk);
    assert!(
        text.contains("Approved on 12 January 2027") && text.contains("not £2,000, on page 2"),
        "{text}"
    );
    assert_eq!(text.matches("Item 4: £200").count(), 1, "{text}");
}

#[test]
fn corrections_of_the_approval_stand_in_minutes_of_every_style() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("council", "T", FIVE);
    clerk.line("=我们粉刷").press("<alt-x><f5>");
    clerk.go_to_section(SectionId::Minutes).press("<alt-i>");
    while !clerk.fields().is_empty() && records(&clerk).minutes_state() == MinutesState::Draft {
        let asks = clerk
            .fields()
            .iter()
            .position(|field| field.name == FieldName::IssueAnyway);
        clerk.press("<ctrl-s>");
        if asks.is_some() && records(&clerk).minutes_state() == MinutesState::Draft {
            clerk.press("<right>");
        }
    }
    clerk.now = clerk.now.plus_ms(314 * 86_400_000);
    clerk
        .press("<alt-a><ctrl-u>2027-01-12<tab><tab>第四项应为二百元<ctrl-s>")
        .check();
    for style in [Style::Official, Style::Council, Style::MeetBot] {
        let order = DocumentOrder {
            kind: DocumentKind::Minutes,
            style,
            format: Format::Text,
            lang: Lang::Zh,
            now: clerk.now,
            generator: "test",
        };
        let text = String::from_utf8(render(records(&clerk), &order).unwrap()).unwrap();
        let text: String = text.split_whitespace().collect();
        assert!(
            text.contains("2027年1月12日经会议确认，并作如下更正：") && text.contains("第四项应为二百元"),
            "{style:?}: {text}"
        );
    }
}

#[test]
fn the_type_of_a_new_meeting_says_what_it_asks_for() {
    for lang in [Lang::En, Lang::Zh] {
        let mut clerk = Clerk::new(lang);
        clerk.press("<f2><ctrl-n>T<tab>");
        let mut said = Vec::new();
        for _ in 0..clerk.m().shared.templates.len() {
            said.push(clerk.screen(80, 24));
            clerk.press("<right>");
        }
        let light = lang.strings().prepare.asks_little;
        assert_eq!(
            said.iter()
                .filter(|screen| screen.replace(['\n', ' '], "").contains(&light.replace(' ', "")))
                .count(),
            1
        );
    }
}
