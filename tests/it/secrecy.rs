//! Secrecy by property: whatever is typed, pasted or taken in while only the register of a meeting is kept bears a mark of its own, in
//! every state of the meeting, and no file holds a mark that does not stand in an open field of a row (`what_is_closed_of_each_kind_of_row`
//! says which are). Commands, fields, sections, words of the dialects come from the program's own tables: a new one is tried by itself, and
//! one that is never reached fails by its name.
#![allow(
    unused_qualifications,
    clippy::pedantic,
    clippy::style,
    clippy::complexity,
    clippy::print_stdout,
    clippy::panic,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of tests fail as tests do, and tables are long"
)]

use std::collections::BTreeSet;

use huiwu::input::{
    command::{Command, TABLE},
    scope::Scope,
};

mod command_line;
mod drive;
mod lines;
mod marks;
mod states;

use self::{
    drive::{Drive, Tried},
    states::{State, states},
};

/// Commands that nothing was typed for because of a reason that stands beside each.
const NOT_TRIED: &[(&str, &str)] = &[
    ("Quit", "ends the program"),
    ("Suspend", "stops the program"),
    ("OpenDemo", "opens another file"),
    ("OpenBackup", "opens another file"),
    ("LeaveRegister", "from then on content is kept"),
    ("NewMeeting", "the meeting that it makes is another one"),
];

/// Commands and fields that the long run never comes to, each with the reason. A new one appears here; see why before it is added.
const UNREACHED: &[(&str, &str)] = &[
    (
        "Approve",
        "a review is bound to the meeting as it was before only its register was kept",
    ),
    ("SendBack", "as Approve; the form of Submit is filled in"),
    ("LookAt", "a register has no line that could tell a fact"),
    ("Reword", "minutes of a register have no paragraph to word anew"),
    ("TeachType", "refused: a lesson would carry content into the types"),
    ("CopyText", "refused: the clipboard would carry content out"),
    ("Retry", "nothing is typed for it, and the disk takes all"),
    ("field Passage", "asked by Reword alone"),
    ("field NewWording", "asked by Reword alone"),
];

fn is_not_tried(command: Command) -> bool {
    let name = format!("{command:?}");
    NOT_TRIED.iter().any(|(left, _)| *left == name)
}

/// Every state in a thread of its own, and what all of them together tried.
fn in_every_state(work: fn(&mut Drive)) -> Tried {
    let all: Vec<Tried> = std::thread::scope(|scope| {
        let runs: Vec<_> = states()
            .into_iter()
            .enumerate()
            .map(|(turn, state): (usize, State)| {
                scope.spawn(move || {
                    let mut drive = Drive::new(state, turn);
                    work(&mut drive);
                    drive.end()
                })
            })
            .collect();
        runs.into_iter().map(|run| run.join().unwrap()).collect()
    });
    let mut tried = Tried::default();
    for one in all {
        tried.add(one);
    }
    tried
}

#[test]
fn no_command_field_section_or_panel_lets_content_reach_a_file() {
    use huiwu::{input::section::SectionId, words::field::FieldName};
    use strum::IntoEnumIterator as _;
    let mut tried = in_every_state(|drive| {
        drive.tabs();
        drive.panels();
        drive.sections();
    });
    let wrong: Vec<String> = tried.leaks.iter().cloned().collect();
    if std::env::var_os("HUIWU_LONG").is_none() {
        // Each command was tried in one state only.
        assert_eq!(wrong, [""; 0], "{} marks\n{}", tried.marks, wrong.join("\n"));
        return;
    }
    // The states have not every row that a command works on, nor every style in which minutes are issued.
    let left: Vec<_> = TABLE
        .iter()
        .map(|row| row.command)
        .filter(|command| !tried.commands.contains(&format!("{command:?}")) && !is_not_tried(*command))
        .chain([Command::IssueMinutes])
        .collect();
    let states = tried.leaks.len();
    tried.add(Drive::in_scenes(&left));
    let wrong: Vec<String> = tried.leaks.iter().cloned().collect();
    assert_eq!(wrong.len(), states, "{} marks\n{}", tried.marks, wrong.join("\n"));
    let named = |list: &BTreeSet<String>, name: &str| list.contains(name);
    let mut unreached = Vec::new();
    for row in TABLE {
        let name = format!("{:?}", row.command);
        if !named(&tried.commands, &name) && !is_not_tried(row.command) {
            unreached.push(name);
        }
    }
    for field in FieldName::iter().map(|field| format!("{field:?}")) {
        if !named(&tried.fields, &field) {
            unreached.push(format!("field {field}"));
        }
    }
    for section in SectionId::iter().map(|section| format!("{section:?}")) {
        if !named(&tried.sections, &section) {
            unreached.push(format!("section {section}"));
        }
    }
    assert_eq!(wrong, [""; 0], "{} marks\n{}", tried.marks, wrong.join("\n"));
    let unreached: Vec<&str> = unreached.iter().map(String::as_str).collect();
    let known: Vec<&str> = UNREACHED.iter().map(|(name, _)| *name).collect();
    assert_eq!(unreached, known, "{:?}", tried.refused);
    println!("{} marks; kept: {:?}", tried.marks, tried.kept);
}

#[test]
fn no_act_of_follow_up_lets_content_of_a_meeting_that_is_not_open_reach_a_file() {
    let tried = Drive::elsewhere();
    let leaks: Vec<String> = tried.leaks.into_iter().collect();
    assert_eq!(leaks, [""; 0], "{} marks\n{}", tried.marks, leaks.join("\n"));
    let of_follow_up = TABLE.iter().filter(|row| row.scope == Scope::FollowUp);
    let unreached: Vec<String> = of_follow_up
        .map(|row| format!("{:?}", row.command))
        .filter(|name| !tried.commands.contains(name))
        .collect();
    assert_eq!(
        unreached,
        ["Instruct"],
        "an instruction is nothing but words: {:?}",
        tried.refused
    );
    let fields: Vec<&str> = tried.fields.iter().map(String::as_str).collect();
    for field in [
        "Lead",
        "Helpers",
        "Due",
        "Progress",
        "Reason",
        "Remark",
        "UrgedThrough",
        "ProofText",
    ] {
        assert!(fields.contains(&field), "{field} is asked by none: {fields:?}");
    }
}

#[test]
fn no_line_lets_content_reach_a_file() {
    let tried = in_every_state(Drive::lines);
    let leaks: Vec<String> = tried.leaks.into_iter().collect();
    assert!(tried.marks > 200, "{}", tried.marks);
    assert_eq!(leaks, [""; 0], "{} marks\n{}", tried.marks, leaks.join("\n"));
    println!("{} marks; kept: {:?}", tried.marks, tried.kept);
}
