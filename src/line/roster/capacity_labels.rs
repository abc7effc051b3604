//! Labels in a pasted list of names: `列席：张三、李四；请假：王五`, `In attendance: Ann, Bo`. Each says in what capacity the names behind it come.

use super::{
    role::ListedRole,
    standing::{StandingWord, WordPlace, capacity_of_group, heads_group, read_word},
    sure_name::is_person,
};

/// The list in parts, each with what its label says. A label holds to the end of its line or to a semicolon before another one; a label
/// alone on its line holds for the lines below it, up to an empty one.
pub(super) fn parts(text: &str) -> Vec<(Option<ListedRole>, String)> {
    let mut parts: Vec<(Option<ListedRole>, String)> = Vec::new();
    let mut holds = false;
    for line in text.lines() {
        let mut begins = true;
        for piece in line.split_inclusive(['；', ';']) {
            if let Some((said, names)) = labelled(piece).or_else(|| heading(piece).filter(|_| piece == line)) {
                holds = names.trim().is_empty();
                parts.push((Some(said), names.to_owned()));
            } else if let Some((_, names)) = parts.last_mut().filter(|(said, _)| !begins || holds || said.is_none()) {
                names.push_str(if begins { "\n" } else { "" });
                names.push_str(piece);
            } else {
                parts.push((None, piece.to_owned()));
            }
            begins = false;
        }
        holds &= !line.trim().is_empty();
    }
    parts
}

/// A label with a known capacity or answer, and the names behind it.
fn labelled(piece: &str) -> Option<(ListedRole, &str)> {
    let (label, names) = piece.split_once(['：', ':'])?;
    match read_word(label.trim(), WordPlace::Category) {
        StandingWord::Says(said) => Some((said, names)),
        StandingWord::ForWhom | StandingWord::Unknown => None,
    }
}

/// A line that heads a group without a colon: `Observers`, 列席人员.
fn heading(line: &str) -> Option<(ListedRole, &str)> {
    let text = line.trim();
    let heads = heads_group(text) && !is_person(text);
    heads.then(|| capacity_of_group(text)).flatten().map(|said| (said, ""))
}
