//! Notes of research groups, software projects and clubs: bullets, arrows and names with days, which no sign makes tasks of.

use super::boards::{board, each_asked, is_asked};
use super::*;
use huiwu::domain::entry::EntryKind;

#[test]
fn a_bullet_is_no_requirement() {
    for line in [
        "* blockers",
        "* blockers: cluster down",
        "* done: fig 2",
        "- done: fig 2, sec 3",
        "- status: green",
    ] {
        let clerk = board(&[line]);
        assert_eq!(
            (clerk.last().kind, is_asked(clerk.last())),
            (EntryKind::Note, false),
            "{line}"
        );
    }
    each_asked(
        &[],
        &[
            "- next: sec 4 (Shaw, Fri)",
            "* next: redo fig 2",
            "* cluster down since Monday",
            "* plans: order tubes",
        ],
    );
    for line in ["*Everybody signs in", "* Everybody must sign in at the door"] {
        assert_eq!(board(&[line]).last().kind, EntryKind::Requirement, "{line}");
    }
}

#[test]
fn a_task_that_only_its_shape_gives_away_is_asked_about() {
    each_asked(
        &[],
        &[
            "Shaw → upload data to OSF, Wed",
            "Shaw -> upload data",
            "[Shaw] upload data to OSF by Wed",
            "upload data to OSF @shaw wed",
            "Upload data to OSF (Shaw, Wed)",
            "Shaw (action): candles",
            "Shaw 2 send the sequences",
            "3 quotes needed - Shaw by 5 Jan",
            "PS 2 quotes by 5/1",
            "@shaw 3 quotes by 5/1",
            "@shaw upload data ~wed",
            "AI: upload data (Shaw)",
        ],
    );
    for line in [
        "Costs are up by 5 pc",
        "Costs rose -> we pay more",
        "[sic] he said so",
        "Shaw: done by Friday",
        "See the plan (draft, Wed)",
    ] {
        let clerk = board(&[line]);
        assert!(!is_asked(clerk.last()), "{line}: {:?}", clerk.last());
    }
}

#[test]
fn initials_belong_to_the_name_behind_a_title() {
    for (line, owner) in [
        ("!Book the hall @Dr. C Benson", "Carl Benson"),
        ("!Book the hall @Dr. C. Benson ~friday", "Carl Benson"),
        ("!Book the hall @Dr. K L Mann", "Dr. K L Mann"),
    ] {
        let clerk = board(&[line]);
        let text = minutes(&clerk);
        assert!(
            text.contains(owner) && !text.contains("hall Benson") && !text.contains("Action: Dr. to"),
            "{line}\n{text}"
        );
    }
}

#[test]
fn a_line_of_several_facts_is_corrected_as_a_whole() {
    for (line, swap, there, gone) in [
        (
            "Tran left 10:10, back 10:20",
            "s/Tran/Delgado/",
            "Mark Delgado left the room at 10:10",
            "James Tran",
        ),
        (
            "Tran left 10:10, back 10:20",
            "s/10:10/10:12/",
            "James Tran left the room at 10:12",
            "10:10",
        ),
        ("Tran left 10:10, back 10:20", "s/10:20/10:25/", "10:25", "10:20"),
        (
            "Tran recused himself and left the room 10:10, returned 10:20",
            "s/Tran/Delgado/",
            "Mark Delgado declared an interest",
            "James Tran",
        ),
        (
            "Tran recused himself and left the room 10:10, returned 10:20",
            "s/10:10/10:12/",
            "10:12",
            "10:10",
        ),
    ] {
        let text = minutes(&board(&[line, swap]));
        let told = text.split("Buses").nth(1).unwrap_or(&text).to_owned();
        assert!(told.contains(there) && !told.contains(gone), "{line} {swap}\n{text}");
        let again = minutes(&board(&[line, swap, "s/ab/ac/"]));
        assert!(again.contains(there), "{again}");
    }
    let text = minutes(&board(&[
        "Tran left 10:10, back 10:20",
        "s/Tran/Delgado/",
        "s/Delgado/Whitcomb/",
    ]));
    assert!(
        text.contains("Susan Whitcomb left the room at 10:10") && !text.contains("Mark Delgado left"),
        "{text}"
    );
}

#[test]
fn decisions_are_numbered_in_the_order_of_their_places() {
    let clerk = board(&["=Alpha", "=Omega", "i/Alpha/=Before alpha/"]);
    let records = clerk.m().ledger.records();
    let numbered: Vec<(u32, &str)> = clerk
        .entries()
        .iter()
        .filter_map(|entry| Some((records.decision_of(entry.id)?.number, entry.text.as_str())))
        .collect();
    assert_eq!(numbered, [(1, "Before alpha"), (2, "Alpha"), (3, "Omega")]);
}

#[test]
fn doubts_about_a_task_stand_among_the_checks() {
    let clerk = board(&["!Do it @zork ~3/12"]);
    let found = huiwu::export::checks::findings(clerk.m().ledger.records());
    let said: Vec<&str> = found.iter().map(|finding| finding.subject.as_str()).collect();
    assert!(said.iter().any(|subject| subject.contains("Do it")), "{said:?}");
}

#[test]
fn the_time_of_a_leaving_is_read_in_brackets_behind_its_reason() {
    for line in ["Shaw left after her report (10:20)", "Shaw left before item 2 (10.20)"] {
        let text = minutes(&board(&[line]));
        assert!(text.contains("10:20"), "{line}\n{text}");
        assert!(!text.contains("10:30"), "{line}\n{text}");
    }
}
