//! What a line says of itself to have been taken without the public, and items that go on without it: nothing of that is in the public copy.

use super::boards::{board, is_asked, public};
use super::*;

/// The public copy after some lines does not hold a word, and the last line is asked about if `asked`.
#[track_caller]
fn hidden(lines: &[&str], word: &str, asked: bool) {
    let clerk = board(lines);
    let copy = public(&clerk);
    assert!(!copy.contains(word), "{lines:?}\n{copy}");
    assert_eq!(is_asked(clerk.last()), asked, "{lines:?}: {:?}", clerk.last());
}

#[test]
fn a_decision_said_to_be_taken_in_a_closed_part_is_asked_about() {
    for line in [
        "=Fire Reed (in exec session)",
        "=Fire Reed (in closed session).",
        "=Fire Reed (confidential)",
        "=Fire Reed - in executive session",
        "=In closed session: fire Reed",
        "$Fire Reed (in camera) @tran @alvarez",
        "!Write to Reed (in closed session) @shaw",
        "RESOLVED to fire Reed (in exec session)",
        ":outcome deferred Reed (in closed session)",
        "Shaw: Reed drank (confidential)",
        "In exec session the board fired Reed",
    ] {
        hidden(&[line], "Reed", true);
    }
    for line in [
        "keep this out of the minutes: Reed hasn't paid",
        "Reed hasn't paid - dont put in mins",
        "NB not to be published: Reed hasn't paid",
    ] {
        hidden(&[line], "Reed", false);
    }
    for line in ["=Fire Reed (in exec session)", "=Fire Reed (confidential)"] {
        let clerk = board(&[":closed personnel", line]);
        assert!(!is_asked(clerk.last()), "{line}");
        assert!(minutes(&clerk).contains("RESOLVED: Fire Reed"), "{line}");
    }
    for line in [
        "=Approve the salary agreed in executive session",
        "=Adopt the minutes of the closed session",
        "=Install a private line",
    ] {
        let clerk = board(&[line]);
        assert!(!is_asked(clerk.last()), "{line}: {:?}", clerk.last());
    }
}

#[test]
fn an_item_that_is_closed_by_its_title_does_not_end_the_closed_part() {
    for title in [
        "Exclusion of press and public, then Part 2",
        "Part 2: leases",
        "Exclusion of the public",
        "Executive session",
    ] {
        let clerk = board(&[":closed commercial", &format!("#+ {title}"), "=Lease renewed"]);
        assert!(!public(&clerk).contains("Lease"), "{title}\n{}", public(&clerk));
    }
    let clerk = board(&[":closed commercial", "#+ Parking", "=Paint the lines"]);
    assert!(public(&clerk).contains("Paint the lines"));
}

#[test]
fn a_decision_without_a_quorum_is_no_resolution() {
    let lines: [&str; 5] = [
        "-whitcomb, tran, alvarez, petersen",
        "=Buy a van",
        "$Buy a bus @okafor @delgado",
        "$= carried",
        "The policy was adopted by consensus.",
    ];
    let mut clerk: Clerk = board(&[]);
    assert!(clerk.m().ledger.records().quorum_asked().is_some());
    for line in lines {
        clerk.captured(line, at(10, 40));
    }
    let text = minutes(&clerk);
    assert!(text.contains("AGREED WITHOUT A QUORUM: Buy a van"), "{text}");
    assert!(!text.contains("RESOLVED"), "{text}");
}

#[test]
fn what_follows_from_a_closed_part_is_not_published() {
    hidden(
        &["$Fire Reed @tran @alvarez", ":closed personnel", "carried 4-2"],
        "Reed",
        false,
    );
    hidden(
        &[":closed personnel", ":adjourn 10:40", "=Reed is fired"],
        "Reed",
        false,
    );
    hidden(
        &[":closed personnel", "Apologies: Kapoor (disciplinary)", ":public"],
        "disciplinary",
        false,
    );
    for line in [
        "Resolved to hold the rest of the meeting in private",
        "Agreed to continue in committee",
        "RESOLVED to exclude the public from 8.30",
        "Agreed that guests withdraw for this item",
        "Agreed to take this item without press and public",
    ] {
        hidden(&[line, "=Reed is fired"], "Reed", false);
    }
    for line in [
        "Rest of the meeting was held in private",
        "The meeting went into committee",
        "Went private 10:20",
        "Private from here",
    ] {
        let clerk = board(&[line]);
        assert!(is_asked(clerk.last()), "{line}: {:?}", clerk.last());
    }
}

#[test]
fn the_public_that_is_excluded_behind_a_number_is_asked_about() {
    for line in [
        "8. public excluded 10.40 (staffing)",
        "8) Public and press excluded",
        "12. public excluded, s.100A",
    ] {
        let clerk = board(&["7. playground: swing broken, seat loose, tran to get 2 quotes", line]);
        assert!(is_asked(clerk.last()), "{line}: {:?}", clerk.last());
    }
    let clerk = board(&["3 members of the public left at 10.40"]);
    assert!(
        !format!("{:?}", clerk.last().remark).contains(":closed"),
        "{:?}",
        clerk.last()
    );
}
