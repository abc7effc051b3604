//! The quorum of a meeting: set in the form of the meeting in either language, and obeyed by header, panel, record and minutes.

use huiwu::{
    domain::{
        meeting::VoteBase,
        quorum::{QuorumBase, QuorumRule},
    },
    export::DocumentKind,
    words::{Lang, field::FieldName},
};

use crate::support::Clerk;

const NINE: &[&str] = &[
    "Ann Ash",
    "Bo Birch",
    "Cy Cole",
    "Di Dean",
    "Ed East",
    "Fay Field",
    "Gil Gray",
    "Hal Hart",
    "Ida Ives",
];

fn board(lang: Lang) -> Clerk {
    let mut clerk = Clerk::new(lang);
    clerk.meeting("council", "Board", NINE);
    clerk
}

/// Opens the form of the meeting and goes to a field.
fn field(clerk: &mut Clerk, name: FieldName) {
    for _ in 0..20 {
        if clerk.fields().iter().any(|field| field.has_focus && field.name == name) {
            return;
        }
        clerk.press("<tab>");
    }
    panic!("no field {name:?}\n{}", clerk.screen(80, 24));
}

/// Sets the rule, and steps so often to the right in the choice of its base.
fn set(clerk: &mut Clerk, rule: &str, base: usize, seats: &str) {
    clerk.press("<f2><f7>");
    field(clerk, FieldName::Quorum);
    clerk.press("<ctrl-u>").press(rule);
    field(clerk, FieldName::QuorumBase);
    clerk.times(base, "<right>");
    field(clerk, FieldName::Seats);
    clerk.press("<ctrl-u>").press(seats).press("<enter>");
}

/// How many are needed by the header, the panel of the absent and the record.
fn needed(clerk: &mut Clerk) -> (Option<u32>, String) {
    clerk.press("<f4><alt-w>");
    let screen = clerk.screen(100, 30);
    clerk.press("<esc>");
    let head = clerk.m().live.view.head;
    let row = screen
        .lines()
        .find(|row| row.contains("quorum:") || row.contains("法定人数："))
        .unwrap_or_default();
    assert!(
        head.quorum.is_none_or(|needed| row.contains(&needed.to_string())),
        "{row}"
    );
    (head.quorum, screen)
}

#[test]
fn a_rule_and_its_base_are_set_in_the_form_and_counted_everywhere() {
    for lang in [Lang::En, Lang::Zh] {
        for (rule, base, seats, expected) in [
            ("1/3, 3", 0, "", 3),
            ("2/3", 0, "", 6),
            ("more than half", 0, "", 5),
            ("1/3", 2, "14", 5),
            ("三分之二", 2, "12", 8),
            ("4", 0, "", 4),
        ] {
            let mut clerk = board(lang);
            set(&mut clerk, rule, base, seats);
            assert_eq!(needed(&mut clerk).0, Some(expected), "{rule}");
            clerk.line("+ann, bo, cy").press("<alt-o>");
            let record = clerk.document(DocumentKind::Record);
            let told = match lang {
                Lang::En => format!("{expected} required"),
                Lang::Zh => format!("须 {expected} 人"),
            };
            assert!(
                record.contains(&told) || record.contains(&format!("{expected}人")),
                "{rule}\n{record}"
            );
            clerk.check().reopen();
        }
    }
}

#[test]
fn of_those_who_are_not_on_leave_the_share_falls_with_each_excuse() {
    let mut clerk = board(Lang::En);
    set(&mut clerk, "2/3", 1, "");
    assert_eq!(needed(&mut clerk).0, Some(6));
    clerk.line("Apologies: Ann Ash (ill), Bo Birch (work), Cy Cole");
    assert_eq!(needed(&mut clerk).0, Some(4));
    // A person who comes after all is expected again.
    clerk.line("+ann");
    assert_eq!(needed(&mut clerk).0, Some(5));
}

#[test]
fn a_share_of_seats_wants_their_number() {
    let mut clerk = board(Lang::En);
    set(&mut clerk, "1/2", 2, "");
    let complaint = clerk
        .fields()
        .iter()
        .any(|field| field.name == FieldName::Seats && field.has_focus);
    assert!(complaint, "{}", clerk.screen(80, 30));
    clerk.press("11<enter>");
    assert_eq!(
        clerk.open_meeting().quorum,
        QuorumRule {
            num: 1,
            den: 2,
            base: QuorumBase::Seats,
            seats: 11,
            ..QuorumRule::NONE
        }
    );
}

#[test]
fn a_rule_that_is_understood_in_part_only_is_asked_again() {
    let mut clerk = board(Lang::En);
    let before = clerk.open_meeting().quorum;
    set(&mut clerk, "one third, at least several", 0, "");
    assert!(!clerk.fields().is_empty(), "the form stays");
    clerk.press("<esc><esc>");
    assert_eq!(clerk.open_meeting().quorum, before);
}

#[test]
fn the_base_of_majorities_is_set_there_too() {
    let mut clerk = board(Lang::En);
    clerk.press("<f2><f7>");
    field(&mut clerk, FieldName::VoteBase);
    clerk.times(2, "<right>").press("<enter>");
    assert_eq!(clerk.open_meeting().vote_base, VoteBase::EntireMembership);
    clerk.press("<f4>").line("+ann, bo, cy, di, ed, fay").line("#1");
    clerk.line("$That we meet weekly @ann").line("$= 4/2/0");
    let motion = clerk.m().ledger.records().motions.rows()[0].clone();
    assert_eq!(
        motion.state,
        huiwu::domain::motion::MotionState::Lost,
        "4 of 9 is no majority of all"
    );
    clerk.press("<ctrl-z>");
}

#[test]
fn the_panel_says_how_the_quorum_is_counted() {
    let mut clerk = board(Lang::En);
    set(&mut clerk, "one third, at least 3", 2, "12");
    let (_, screen) = needed(&mut clerk);
    assert!(screen.contains("1/3 ≥ 3 of seats, vacant ones too (12)"), "{screen}");
}

#[test]
fn undo_takes_a_changed_quorum_back() {
    let mut clerk = board(Lang::En);
    let before = clerk.open_meeting().quorum;
    set(&mut clerk, "3", 0, "");
    assert_ne!(clerk.open_meeting().quorum, before);
    clerk.press("<ctrl-z>");
    assert_eq!(clerk.open_meeting().quorum, before);
    clerk.check();
}

#[test]
fn after_the_end_who_never_came_is_absent_and_no_longer_expected() {
    let mut clerk = board(Lang::En);
    clerk.line("+ann, bo, cy, di, ed").press("<alt-o>");
    let (_, screen) = needed(&mut clerk);
    assert!(screen.contains("not here 4: Fay Field"), "{screen}");
    clerk.press("<alt-x>");
    let (_, screen) = needed(&mut clerk);
    assert!(
        screen.contains("absent 4: Fay Field") && !screen.contains("expected"),
        "{screen}"
    );
}
