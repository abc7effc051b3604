//! Spoken amendments in Chinese of the motion that waits: 260改250吧，邹凯提的; 两年改一年吧. The line that would amend it is asked about.

use super::possible_people_zh::is_person;
use crate::line::frame::LineFrame;

/// The order that would amend the motion. `None` = none waits, or what the line changes does not stand in it.
pub(super) fn order(text: &str, frame: &LineFrame) -> Option<String> {
    const WORDS: [&str; 4] = ["改成", "改为", "换成", "改"];
    const ENDS: [&str; 6] = ["吧", "算了", "好了", "怎么样", "行不行", "得了"];
    if !frame.open_motion || text.chars().count() > 30 {
        return None;
    }
    let text = text.trim().trim_end_matches(['。', '！', '？', '?']);
    let (change, told) = text.split_once(['，', ',']).unwrap_or((text, ""));
    let mover = ["提的", "提出的", "提议的", "建议的", "说的", "提", "提议"]
        .iter()
        .find_map(|end| told.strip_suffix(end))
        .filter(|name| is_person(name, frame));
    if !told.is_empty() && mover.is_none() {
        return None;
    }
    let change = ENDS.iter().find_map(|end| change.strip_suffix(end)).unwrap_or(change);
    let change = change.trim_start_matches(['把', '将']);
    let (old, new) = WORDS.iter().find_map(|word| change.split_once(word))?;
    let short = |part: &str| (1..=10).contains(&part.chars().count());
    let stands = short(old) && short(new) && frame.waiting.wording.contains(old);
    let by = mover.map(|name| format!(" @{name}")).unwrap_or_default();
    stands.then(|| format!("$>{old}改为{new}{by}"))
}
