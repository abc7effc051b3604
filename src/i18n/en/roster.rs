//! English words of taking in a roster.

use crate::i18n::roster::RosterText;

/// English words.
pub(super) const ROSTER: RosterText = RosterText {
    title: "List to take in",
    form: "File with the list: .xlsx .xls .csv .tsv (Enter shows it first)",
    holidays_form: "A year of holidays (JSON file)",
    col_row: "row",
    col_verdict: "what",
    col_part: "unit, post, part",
    col_why: "look at",
    all: "all",
    added: "added",
    changed: "changed",
    same: "same",
    doubtful: "doubtful",
    ignored: "left out",
    not_taken: "not taken",
    no_header: "no heading with a name in the first 10 rows: nothing can be taken from this sheet",
    none_shown: "No such row. Tab shows the next kind.",
    blank: "blank row",
    above: "above the heading",
    header: "heading",
    group: "group",
    footer: "total or note",
    other_name: "other name",
    unit: "unit",
    post: "post",
    phone: "phone",
    email: "e-mail",
    sex: "sex",
    remark: "remark",
    category: "category",
    duty: "duty",
    reply: "reply",
    substitute: "substitute",
    no_name: "there is no name",
    for_whom: "a substitute, but not said for whom",
    left_out: "left out by hand",
    several: "several people of this name are on the list; which one is not clear",
    nothing_to_take: "Everybody is on the list already, or cannot be taken. Esc leaves.",
    p_not_a_name: "not a name, or not clear whose",
    dry_run: "nothing stored (--dry-run)",
    no_sheet: |name, known| format!("there is no sheet {name}; choose one of: {known}"),
    sheet: |name, at, all| format!("sheet {name} ({at} of {all})"),
    ruined_phone: |text| format!("phone {text} has lost its digits, not taken"),
    not_a_name: |text| format!("not a name: {text}"),
    several_names: |text| format!("several names in one cell: {text}"),
    private_character: |code| format!("character {code} of an old font: check the name"),
    unknown_flag: |text| format!("not understood: {text}"),
    unknown_category: |text| format!("category not known: {text}"),
    repeated: |row| format!("stands in row {row} already"),
    namesake: |unit| {
        if unit.is_empty() {
            "another person of this name is on the list".to_owned()
        } else {
            format!("another person of this name is on the list: {unit}")
        }
    },
    chair_taken: |name| format!("{name} has the chair and keeps it"),
    also_invited: |name| format!("{name} was not on the list and is put on it"),
    which_replaced: |name| format!("several people are called {name}; no substitute noted"),
    stands_for: |name| format!("for {name}"),
    taken: |added, changed, doubtful| {
        if doubtful == 0 {
            format!("{added} added, {changed} changed. Ctrl-Z takes it back.")
        } else {
            format!("{added} added, {changed} changed, {doubtful} to look at. Ctrl-Z takes it back.")
        }
    },
    row: |row| format!("row {row}"),
    not_there: |file| format!("{file} is not there; check the path"),
    empty: |file| format!("{file} is empty; nothing was changed"),
    locked: |file| format!("{file} has a password; save it without one and try again"),
    damaged: |file| format!("{file} is damaged; open it in the office program and save it anew"),
    wrong_type: |file| format!("{file} is no list; save it as .xlsx or .csv and try again"),
    too_large: |file| format!("{file} is too large for a list of people; nothing was changed"),
    unreadable: |file, why| format!("{file} cannot be read: {why}"),
};
