//! Several matters of one verb, as an opening paragraph tells them behind it.

use crate::words::office::hearing::Hearing;

/// One matter of the verb.
pub(super) enum MatterPart<'a> {
    Heard { hearing: &'a Hearing, then: &'a str },
    Done { how: &'a str, object: &'a str },
}

/// The clause of those that stand behind one verb.
pub(super) fn together(verb: &str, group: &[MatterPart<'_>]) -> String {
    let mut plain: Vec<&str> = Vec::new();
    let mut pieces: Vec<String> = Vec::new();
    let told = |plain: &mut Vec<&str>, pieces: &mut Vec<String>| {
        if !plain.is_empty() {
            pieces.push(format!("关于{}的汇报", listed(plain)));
            plain.clear();
        }
    };
    let mut ends = String::new();
    for matter in group {
        match matter {
            MatterPart::Heard { hearing, then } => {
                if hearing.is_plain() {
                    plain.push(&hearing.about);
                } else {
                    told(&mut plain, &mut pieces);
                    pieces.push(hearing.told(""));
                }
                if !then.is_empty() {
                    ends = format!("并进行{then}");
                }
            }
            MatterPart::Done { object, .. } => pieces.push((*object).to_owned()),
        }
    }
    told(&mut plain, &mut pieces);
    let pieces: Vec<&str> = pieces
        .iter()
        .map(String::as_str)
        .filter(|piece| !piece.is_empty())
        .collect();
    let heard = group.iter().any(|matter| matches!(matter, MatterPart::Heard { .. }));
    match (heard, pieces.is_empty()) {
        (true, _) => format!("听取{}{ends}", listed(&pieces)),
        (false, true) => {
            let how = group.first().map(|matter| match matter {
                MatterPart::Done { how, .. } => *how,
                MatterPart::Heard { .. } => "",
            });
            format!("进行{}{verb}", how.unwrap_or_default())
        }
        (false, false) => format!("{verb}{}", listed(&pieces)),
    }
}

/// A、B和C.
fn listed(all: &[&str]) -> String {
    match all {
        [others @ .., last] if !others.is_empty() => format!("{}和{last}", others.join("、")),
        _ => all.concat(),
    }
}
